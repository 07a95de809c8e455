// The awards in the audit: each with its rules, and who was looked at in which order and why refused.
import type { AwardList } from '../model/award-list.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import { judgedIn, type RankedSubmission, type Ranking } from '../model/ranking.js'
import { meetsThreshold } from '../model/threshold.js'
import { auditWords } from '../words/audit.js'
import { awardNotes, leftNotes, moneyLines, spokenPrize, winnerRemarks } from './award-lines.js'
import { awardRules } from './award-rules.js'
import { awardHeading } from './awards-screen.js'
import { idOf, spokenReason, wordsOf } from './names.js'
import { bullets, heading } from './page.js'

export function awardAudit(outcome: Outcome): readonly string[] {
  const { docket, awards } = outcome
  const words = wordsOf(docket.competition)
  if (awards.length === 0) return []
  return [
    heading(2, words.awards.heading),
    ...awards.flatMap((list) => awardBlocks(outcome, list)),
    bullets(moneyLines(outcome)),
  ]
}

function awardBlocks(outcome: Outcome, list: AwardList): readonly string[] {
  const { docket } = outcome
  const words = auditWords[docket.competition.language]
  const ranking = rankingOf(outcome, list)
  const looked = lookedAt(docket, ranking, list)
  // Who stands in the list in alphabetical order has a place all the same.
  const notes = awardNotes(docket, { ...list, award: { ...list.award, list: 'ranked' } })
  return [
    heading(3, awardHeading(docket, list)),
    bullets(awardRules(docket, list.award, judgedIn(ranking))),
    ...(looked.length === 0 ? [] : [words.looked, bullets(looked)]),
    bullets([...leftNotes(docket, list), ...notes]),
    isAnyoneLeft(ranking, list, looked.length) ? words.rest : '',
  ]
}

const rankingOf = ({ rankings }: Outcome, list: AwardList): Ranking =>
  rankings.find(({ division }) => division === list.division)!

/** Winners and those passed over, down the ranking; and who has too low a total beside or before a winner. */
function lookedAt(docket: Docket, { ranked, best }: Ranking, list: AwardList): readonly string[] {
  const winners = new Map(list.winners.map((winner) => [winner.submission, winner]))
  const reasons = new Map(list.passedOver.map(({ submission, reason }) => [submission, reason]))
  const lastPlace = list.winners.at(-1)?.place ?? 0
  const { threshold } = list.award
  const isShort = ({ total, place }: RankedSubmission) =>
    place <= lastPlace && threshold !== null && !meetsThreshold(threshold, best, total)
  return ranked.flatMap((each): readonly string[] => {
    const winner = winners.get(each.submission)
    const reason = reasons.get(each.submission)
    const name = `${wordsOf(docket.competition).place(each.place)}: ${nameOf(docket, each.submission)}`
    const words = auditWords[docket.competition.language]
    if (winner) return [winnerText(docket, list, winner, name)]
    if (reason !== undefined) return [words.passed(name, spokenReason(docket.competition, reason))]
    return isShort(each) ? [words.misses(name)] : []
  })
}

function winnerText(docket: Docket, list: AwardList, winner: AwardList['winners'][number], name: string): string {
  const prize = winner.cents === 0 ? null : spokenPrize(docket, winner.cents)
  const remarks = winnerRemarks(docket, { ...list, award: { ...list.award, list: 'ranked' } }, winner)
  const said = auditWords[docket.competition.language].wins(name, prize)
  return remarks.length === 0 ? said : `${said} (${remarks.join('; ')})`
}

function nameOf(docket: Docket, submission: number): string {
  const { applicant } = docket.submissions.rows[submission]!
  return applicant === '' ? idOf(docket, submission) : `${idOf(docket, submission)} (${applicant})`
}

/** Whether anyone ranked has not been named: neither looked at nor left out in a tie. */
function isAnyoneLeft({ ranked }: Ranking, { status, left }: AwardList, looked: number): boolean {
  return status === 'given' && ranked.length > looked + (left?.tied.length ?? 0)
}
