// The rankings in the minutes: each division's places, who is not ranked, and what decided ties.
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import type { MinutesWords } from '../words/minutes.js'
import { placeText } from '../words/place.js'
import { tiedTotals } from './audit-ties.js'
import { divisionName, idOf, listed, spokenDecider, wordsOf } from './names.js'
import { bullets, heading, pageTable } from './page.js'
import { type Printed, printedTotals, spokenNumber } from './printed.js'

export const rankingMinutes = ({ docket, rankings }: Outcome, words: MinutesWords): readonly string[] =>
  rankings.flatMap((ranking) => rankingBlocks(docket, ranking, words))

function rankingBlocks(docket: Docket, ranking: Ranking, words: MinutesWords): readonly string[] {
  const { competition } = docket
  const result = wordsOf(competition)
  const name = divisionName(competition, ranking.division)
  const printed = printedTotals(ranking, competition.tally)
  const { columns } = result
  const headings = [columns.place, columns.submission, columns.applicant, columns.title, columns.total, columns.ballots]
  const rows = ranking.ranked.map((ranked) => rankedCells(docket, ranked, printed, words))
  return [
    heading(2, name === null ? result.ranking : `${result.ranking}: ${name}`),
    rows.length === 0 ? result.nobodyRanked : pageTable([...headings, columns.remark], rows, [0, 4, 5]),
    ...unrankedBlocks(docket, ranking, words),
    ...tieBlocks(docket, ranking, printed, words),
  ]
}

function rankedCells(
  docket: Docket,
  ranked: RankedSubmission,
  printed: Printed,
  words: MinutesWords,
): readonly string[] {
  const { competition } = docket
  const { id, applicant, title } = docket.submissions.rows[ranked.submission]!
  const remarks = [
    ...(ranked.decidedBy === null
      ? []
      : [wordsOf(competition).decidedBy(spokenDecider(competition, ranked.decidedBy))]),
    ...(ranked.status === 'below-requirement' ? [words.belowRequirement] : []),
  ]
  return [
    placeText[competition.language](ranked.place),
    id,
    applicant,
    title,
    spokenNumber(printed.total(ranked.total), competition.language),
    `${ranked.ballots}`,
    remarks.join('; '),
  ]
}

function unrankedBlocks(docket: Docket, { unranked }: Ranking, words: MinutesWords): readonly string[] {
  if (unranked.length === 0) return []
  const { unrankedBecause, ballots } = wordsOf(docket.competition)
  const lines = unranked.map(({ submission, status, ballots: count }) => {
    const { id, applicant } = docket.submissions.rows[submission]!
    const exclusion = docket.attendance.exclusions.get(submission)
    const detail = exclusion === undefined ? ballots(count) : words.excludedBy(exclusion)
    return `${applicant === '' ? id : `${id} – ${applicant}`}: ${unrankedBecause[status]} (${detail})`
  })
  return [heading(3, words.unranked), bullets(lines)]
}

/** Every set of equal totals: what separated it, and who shares a place for good. */
function tieBlocks(docket: Docket, ranking: Ranking, printed: Printed, words: MinutesWords): readonly string[] {
  if (ranking.ranked.length === 0) return []
  const groups = tiedTotals({ docket, ranking })
  const lines = groups.map((group) => tieLine(docket, group, printed, words))
  return [heading(3, words.ties), groups.length === 0 ? words.noTies : bullets(lines)]
}

function tieLine(docket: Docket, group: readonly RankedSubmission[], printed: Printed, words: MinutesWords): string {
  const { competition } = docket
  const result = wordsOf(competition)
  const spoken = (each: RankedSubmission) => spokenNumber(printed.total(each.total), competition.language)
  const namesOf = (members: readonly RankedSubmission[]) =>
    listed(
      result,
      members.map(({ submission }) => idOf(docket, submission)),
    )
  const totals = [...new Set(group.map(spoken))].join(', ')
  const deciders = [...new Set(group.flatMap(({ decidedBy }) => decidedBy ?? []))]
  const places = [...new Set(group.map(({ place }) => place))]
  const shared = places
    .map((place) => ({ place, members: group.filter((each) => each.place === place) }))
    .filter(({ members }) => members.length > 1)
  const parts = [
    ...deciders.map((decider) => result.decidedBy(spokenDecider(competition, decider))),
    ...shared.map(({ place, members }) => words.sharing(placeText[competition.language](place), namesOf(members))),
  ]
  return `${words.tied(namesOf(group), totals)}: ${parts.join('; ')}`
}
