// What became of each award for one submission: won, or why not.
import type { AwardList } from '../model/award-list.js'
import { placesAmong } from '../model/award-places.js'
import { type Award, allDivisions } from '../model/competition.js'
import type { Outcome } from '../model/outcome.js'
import { judgedIn, type RankedSubmission, type Ranking } from '../model/ranking.js'
import { meetsThreshold } from '../model/threshold.js'
import { type AwardWords, explainWords } from '../words/explain.js'
import { leftNotes, spokenPrize } from './award-lines.js'
import { spokenReason } from './names.js'

/** `left-out`: tied across the last place of an award whose rules then let none of those win. */
export type ExplainedAward = {
  readonly award: Award
  readonly status:
    | 'won'
    | 'passed-over'
    | 'below-requirement'
    | 'below-minimum'
    | 'left-out'
    | 'not-reached'
    | 'undecided'
    | 'withheld'
  readonly said: string
}

/** The awards that stand on the ranking of the submission's division or on the ranking over all. */
export function explainedAwards(
  outcome: Outcome,
  division: string | null,
  submission: number,
): readonly ExplainedAward[] {
  const own = outcome.awards.filter((list) => list.division === division || list.division === allDivisions)
  return own.flatMap((list) => {
    const ranking = outcome.rankings.find((each) => each.division === list.division)!
    const ranked = ranking.ranked.find((each) => each.submission === submission)
    return ranked === undefined ? [] : [explainedAward(outcome, list, ranking, ranked)]
  })
}

function explainedAward(outcome: Outcome, list: AwardList, ranking: Ranking, ranked: RankedSubmission): ExplainedAward {
  const { award } = list
  const { docket } = outcome
  const words = explainWords[docket.competition.language]
  const name = list.division === allDivisions ? words.overAll(award.name, ranked.place) : words.award(award.name)
  const status = statusOf(list, ranking, ranked)
  return { award, status, said: `${name}: ${reasonSaid(outcome, list, ranked, status, words.awardSaid)}` }
}

function statusOf(list: AwardList, ranking: Ranking, ranked: RankedSubmission): ExplainedAward['status'] {
  const { award, winners, passedOver, left } = list
  const isIn = (all: readonly { readonly submission: number }[]) =>
    all.some((each) => each.submission === ranked.submission)
  if (isIn(winners)) return 'won'
  if (list.status === 'withheld') return 'withheld'
  if (ranked.status === 'below-requirement') return 'below-requirement'
  if (isIn(passedOver)) return 'passed-over'
  if (award.threshold !== null && !meetsThreshold(award.threshold, ranking.best, ranked.total)) return 'below-minimum'
  if (left?.tied.includes(ranked.submission)) return 'left-out'
  return isOpen(list, ranking, ranked) ? 'undecided' : 'not-reached'
}

/** Whether it may still win: tied itself, or behind a tie that leaves places over. */
function isOpen(
  { award, undecided, winners, decisions }: AwardList,
  ranking: Ranking,
  ranked: RankedSubmission,
): boolean {
  if (undecided === null) return false
  if (undecided.place === null || undecided.tied.includes(ranked.submission)) return true
  if (award.places === null || decisions.length > 0) return true
  return placesAmong(award.places, judgedIn(ranking)) - winners.length > undecided.tied.length
}

function reasonSaid(
  { docket }: Outcome,
  list: AwardList,
  { submission }: RankedSubmission,
  status: ExplainedAward['status'],
  words: AwardWords,
): string {
  switch (status) {
    case 'won': {
      const { cents } = list.winners.find((each) => each.submission === submission)!
      return cents === 0 ? words.won : `${words.won}, ${spokenPrize(docket, cents)}`
    }
    case 'passed-over': {
      const { reason } = list.passedOver.find((each) => each.submission === submission)!
      return `${words.passed} (${spokenReason(docket.competition, reason)})`
    }
    case 'below-requirement':
      return `${words.passed} (${spokenReason(docket.competition, 'requirement')})`
    case 'left-out':
      return `${words.notReached} (${leftNotes(docket, list)[0]!.replace(/\.$/, '')})`
    case 'below-minimum':
      return words.belowMinimum
    case 'undecided':
      return words.undecided
    case 'withheld':
      return words.withheld
    case 'not-reached':
      return words.notReached
  }
}
