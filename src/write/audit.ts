// audit.md: how every place came about, so that a reader with a pocket calculator can follow it to the end.
import { allDivisions } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import { undecidedMatters } from '../model/undecided-matters.js'
import { cubeOf } from '../rules/cube-of.js'
import { auditWords } from '../words/audit.js'
import { placeText } from '../words/place.js'
import { awardAudit } from './audit-awards.js'
import { jurorBlocks, ruleAudit } from './audit-rules.js'
import { type SubmissionAudit, submissionAudit, submissionBlocks } from './audit-submission.js'
import { tieBlocks } from './audit-ties.js'
import { harmlessMarkdown } from './harmless.js'
import { divisionName, idOf, wordsOf } from './names.js'
import { bullets, heading, page, pageTable } from './page.js'
import { type Printed, printedTotals, spokenNumber } from './printed.js'
import { totalText } from './step-account.js'

export type AuditOptions = { readonly named: boolean }

/** Jurors are J1 … Jn in the order of jurors.csv. Reasons of recusals and absences stand nowhere in it. */
export function auditPage(outcome: Outcome, { named }: AuditOptions): string {
  const { docket, rankings } = outcome
  const { competition } = docket
  const words = auditWords[competition.language]
  const jurorLabel = jurorLabels(docket, named)
  return page([
    heading(1, words.heading(competition.title)),
    harmlessMarkdown(competition.organizer ?? ''),
    undecidedMatters(outcome).isAny ? `**${wordsOf(competition).awards.provisionalLong}**` : '',
    ...words.intro,
    ...ruleAudit(docket),
    ...jurorBlocks(docket, named, jurorLabel),
    ...rankings.flatMap((ranking) => rankingBlocks(docket, ranking, jurorLabel)),
    ...awardAudit(outcome),
  ])
}

export function jurorLabels({ jurors }: Docket, named: boolean): (juror: number) => string {
  return (juror) => {
    const { name, id } = jurors[juror]!
    return named ? `J${juror + 1} (${name === '' ? id : name})` : `J${juror + 1}`
  }
}

function rankingBlocks(docket: Docket, ranking: Ranking, jurorLabel: (juror: number) => string): readonly string[] {
  const { competition } = docket
  const printed = printedTotals(ranking, competition.tally)
  const start = cubeOf(docket, countedIn(ranking))
  const isOverAll = ranking.division === allDivisions
  return [
    heading(2, divisionName(competition, ranking.division) ?? wordsOf(competition).ranking),
    isOverAll ? auditWords[competition.language].everything : '',
    overview(docket, ranking, printed),
    ...(isOverAll ? [] : rankedBlocks(submissionAudit(docket, ranking, start, printed, jurorLabel))),
    ...tieBlocks({ docket, ranking, start, jurorLabel }),
    ...unrankedBlocks(docket, ranking),
  ]
}

const rankedBlocks = (audit: SubmissionAudit): readonly string[] =>
  audit.ranking.ranked.flatMap((ranked) => submissionBlocks(audit, ranked))

/** Those whose ballots were counted, in the order of the docket. */
export function countedIn({ ranked, unranked }: Ranking): Int32Array {
  const short = unranked.filter(({ status }) => status === 'short-panel' || status === 'incomplete')
  return Int32Array.from([...ranked, ...short].map(({ submission }) => submission)).sort()
}

function overview(docket: Docket, { ranked }: Ranking, printed: Printed): string {
  const { competition } = docket
  const words = wordsOf(competition)
  if (ranked.length === 0) return words.nobodyRanked
  const { columns } = words
  const headings = [columns.place, columns.submission, columns.applicant, columns.title, columns.total]
  return pageTable(
    [...headings, auditWords[competition.language].exact],
    ranked.map((each) => overviewCells(docket, each, printed)),
    [0, 4, 5],
  )
}

function overviewCells(docket: Docket, { submission, place, total }: RankedSubmission, printed: Printed): string[] {
  const { language } = docket.competition
  const { id, applicant, title } = docket.submissions.rows[submission]!
  return [
    placeText[language](place),
    id,
    applicant,
    title,
    spokenNumber(printed.total(total), language),
    totalText(total, language),
  ]
}

function unrankedBlocks(docket: Docket, ranking: Ranking): readonly string[] {
  if (ranking.unranked.length === 0) return []
  const words = wordsOf(docket.competition)
  const audit = auditWords[docket.competition.language]
  const lines = ranking.unranked.map(({ submission, status, ballots }) => {
    const exclusion = docket.attendance.exclusions.get(submission)
    const detail =
      exclusion !== undefined
        ? audit.excluded(exclusion)
        : [words.ballots(ballots), ...(status === 'below-quorum' ? [audit.needed(docket.quorum)] : [])].join(', ')
    const { applicant } = docket.submissions.rows[submission]!
    return `${idOf(docket, submission)} – ${applicant}: ${audit.unranked(words.unrankedBecause[status], detail)}`
  })
  return [heading(3, words.unranked), bullets(lines)]
}
