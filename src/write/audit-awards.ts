// The awards in the audit: each with its rules, and who was looked at in which order and why refused.
import type { AwardList } from '../model/award-list.js'
import type { Award } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import { auditWords } from '../words/audit.js'
import { awardNotes, moneyLines, spokenPrize, winnerRemarks } from './award-lines.js'
import { awardHeading } from './awards-screen.js'
import { idOf, listed, spokenReason, wordsOf } from './names.js'
import { bullets, heading } from './page.js'
import { spokenNumber } from './printed.js'
import { bestTotal } from './rules-in-force.js'

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
  const looked = lookedAt(outcome, list)
  // Who stands in the list in alphabetical order has a place all the same.
  const notes = awardNotes(docket, { ...list, award: { ...list.award, list: 'ranked' } })
  return [
    heading(3, awardHeading(docket, list)),
    bullets(awardRules(docket, list.award)),
    ...(looked.length === 0 ? [] : [words.looked, bullets(looked)]),
    bullets(notes),
    isAnyoneLeft(outcome, list) ? words.rest : '',
  ]
}

function awardRules(docket: Docket, award: Award): readonly string[] {
  const { competition } = docket
  const words = wordsOf(competition).awards
  const minimum = award.minimum && spokenNumber(writeDecimal(award.minimum), competition.language)
  return [
    ...(award.places === null ? [] : [words.places(award.places)]),
    ...(minimum === null ? [] : [words.minimum(minimum, bestTotal(docket))]),
    ...prizeRule(docket, award),
    words.sharedRule[award.shared],
    ...award.caps.map(({ per, atMost }) => words.caps(atMost, per)),
    ...excludesRule(docket, award),
  ]
}

function prizeRule(docket: Docket, { prize }: Award): readonly string[] {
  const words = wordsOf(docket.competition).awards
  if (prize.kind === 'by-place') {
    return [words.prizeByPlace(prize.cents.map((cents) => spokenPrize(docket, cents)).join('; '))]
  }
  return prize.cents === 0 ? [] : [words.prizeEach(spokenPrize(docket, prize.cents))]
}

function excludesRule({ competition }: Docket, { excludes }: Award): readonly string[] {
  if (excludes.length === 0) return []
  const words = wordsOf(competition)
  const names = excludes.map((id) => words.quote(competition.awards.find((award) => award.id === id)?.name ?? id))
  return [words.awards.excludes(listed(words, names))]
}

/** Winners and those passed over, down the ranking. */
function lookedAt(outcome: Outcome, list: AwardList): readonly string[] {
  const { docket } = outcome
  const ranking = outcome.rankings.find(({ division }) => division === list.division)
  const winners = new Map(list.winners.map((winner) => [winner.submission, winner]))
  const reasons = new Map(list.passedOver.map(({ submission, reason }) => [submission, reason]))
  return (ranking?.ranked ?? []).flatMap(({ submission, place }) => {
    const winner = winners.get(submission)
    const reason = reasons.get(submission)
    const name = `${wordsOf(docket.competition).place(place)}: ${nameOf(docket, submission)}`
    if (winner) return [winnerText(docket, list, winner, name)]
    if (reason === undefined) return []
    return [auditWords[docket.competition.language].passed(name, spokenReason(docket.competition, reason))]
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

function isAnyoneLeft(outcome: Outcome, list: AwardList): boolean {
  const ranking = outcome.rankings.find(({ division }) => division === list.division)
  return list.status === 'given' && (ranking?.ranked.length ?? 0) > list.winners.length + list.passedOver.length
}
