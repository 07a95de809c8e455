// The same folder under other rules: whether they can be followed on its criteria, submissions and jurors.
import type { Docket } from '../model/docket.js'
import { error, type Finding, hasErrors, sortFindings } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
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
  const found = [...other.findings, ...checkScales(other, own), ...checks.flatMap((check) => check(other))]
  const findings = sortFindings(found)
  return { docket: hasErrors(findings) ? null : docketOf(other), findings }
}

/** Ballots hold scores of the scales they were cast on. */
function checkScales({ competition, placeOf }: Folder, own: Docket): readonly Finding[] {
  if (competition === null) return []
  return competition.criteria.flatMap(({ id, scale }, index) => {
    const standing = own.competition.criteria.find((criterion) => criterion.id === id)?.scale
    const isSame = standing !== undefined && canonicalScaleText(standing) === canonicalScaleText(scale)
    return isSame
      ? []
      : [error(placeOf(['criteria', index]), 'criteria-fixed', { digest: own.rulesDigest, change: id })]
  })
}
