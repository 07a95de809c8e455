// The same folder under other rules: whether they can be followed on its criteria, submissions and jurors.
import type { Docket } from '../model/docket.js'
import { error, type Finding, hasErrors, type Place, place, sortFindings } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { judges } from '../model/juror.js'
import { missingScore } from '../model/scale.js'
import { canonicalScaleText } from '../rules/rules-digest.js'
import { checkCompetition } from './competition.js'
import { docketOf } from './docket.js'
import type { Checked } from './folder.js'
import { checkJurors } from './jurors.js'
import { checkRounds } from './rounds.js'
import { checkStepColumns } from './step-columns.js'
import { checkSteps } from './steps.js'
import { checkSubmissions } from './submissions.js'

/** `other` is the folder with the other rules in place of its own; that was checked. The scales of the ballots stay. */
export function checkOtherRules(other: Folder, own: Docket): Checked {
  const checks = [checkCompetition, checkSteps, checkStepColumns, checkRounds, checkSubmissions, checkJurors]
  const found = [
    ...other.findings,
    ...checkScales(other, own),
    ...checkMissing(other, own),
    ...checks.flatMap((check) => check(other)),
  ]
  const findings = sortFindings(found)
  return { docket: hasErrors(findings) ? null : docketOf(other), findings }
}

/** Ballots hold scores of the scales they were cast on. One finding for all criteria without a scale of their own. */
function checkScales({ competition, placeOf }: Folder, own: Docket): readonly Finding[] {
  if (competition === null) return []
  const { criteria, scale: common } = competition
  const standing = new Map(own.competition.criteria.map(({ id, scale }) => [id, canonicalScaleText(scale)]))
  const changed = criteria.filter(({ id, scale }) => standing.get(id) !== canonicalScaleText(scale))
  const fixed = (at: Place, change: string) => error(at, 'criteria-fixed', { digest: own.rulesDigest, change })
  const alike = changed.filter(({ scale }) => scale === common).map(({ id }) => id)
  const apart = changed.filter(({ scale }) => scale !== common)
  return [
    ...(alike.length === 0 ? [] : [fixed(placeOf(['scale']), alike.join(', '))]),
    ...apart.map((criterion) => fixed(placeOf(['criteria', criteria.indexOf(criterion), 'scale']), criterion.id)),
  ]
}

/** Rules that refuse a missing score refuse those of the ballots that count. */
function checkMissing({ competition, box, jurors }: Folder, { counted }: Docket): readonly Finding[] {
  if (competition?.ballots.missing !== 'refuse' || jurors === null) return []
  return [...counted].flatMap((row) => {
    const juror = jurors[box.juror[row]!]!
    const at = place(box.files[box.file[row]!] ?? '', box.line[row] ?? null)
    const submission = box.submissionIds[box.submission[row]!] ?? ''
    return competition.criteria.flatMap(({ id }, index) => {
      const isMissing = judges(juror, id) && box.scores[index]![row] === missingScore
      return isMissing ? [error(at, 'score-missing', { criterion: id, juror: juror.id, submission })] : []
    })
  })
}
