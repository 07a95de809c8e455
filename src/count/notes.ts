// What a reader of the outcome should know: decisions that change nothing, prizes above the budget.
import type { AwardList } from '../model/award-list.js'
import { isNeedless } from '../model/closing.js'
import { type Decision, decidedOrder } from '../model/decision.js'
import { countedBallots, type Docket } from '../model/docket.js'
import { error, type Finding, type InertReason, note, place } from '../model/finding.js'
import { decimalText, fraction } from '../model/fraction.js'
import { byCodeUnit } from '../model/ids.js'
import type { Ranking } from '../model/ranking.js'
import { moneyOf } from './awards.js'

export function notesOn(
  docket: Docket,
  rankings: readonly Ranking[],
  awards: readonly AwardList[],
  used: ReadonlySet<number>,
): readonly Finding[] {
  const inert = docket.holding.flatMap((decision): readonly Finding[] => {
    const why = inertBecause(docket, rankings, awards, used, decision)
    if (why === null) return []
    return [
      note(place('decisions.csv', decision.line), 'decision-inert', { no: decision.no, kind: decision.kind, why }),
    ]
  })
  return [...inert, ...budgetFinding(docket, awards)]
}

function inertBecause(
  docket: Docket,
  rankings: readonly Ranking[],
  awards: readonly AwardList[],
  used: ReadonlySet<number>,
  decision: Decision,
): InertReason | null {
  const submission = docket.submissions.rows.findIndex(({ id }) => id === decision.submission)
  const list = awards.find(({ award }) => award.id === decision.award)
  switch (decision.kind) {
    case 'tie':
    case 'lot':
      return used.has(decision.no) || isSuperseded(docket, decision) ? null : 'not-tied'
    case 'quorum':
      return countedBallots(docket, submission) >= docket.quorum ? 'quorum-met' : null
    case 'withhold':
      return decision.value !== '' && list?.award.places === null ? 'no-places' : null
    case 'give':
    case 'pass':
    case 'decline':
    case 'prize':
      return decision.submission === '' || list === undefined
        ? null
        : inertAward(docket, rankings, list, decision, submission)
    case 'close':
      return isNeedless(docket.holding, decision) ? 'closed-already' : null
    case 'reopen':
      return isNeedless(docket.holding, decision) ? 'not-closed' : null
    default:
      return null
  }
}

function inertAward(
  docket: Docket,
  rankings: readonly Ranking[],
  list: AwardList,
  decision: Decision,
  submission: number,
): InertReason | null {
  const ranking = rankings.find(({ division }) => division === list.division)
  if (!ranking?.ranked.some((ranked) => ranked.submission === submission)) return 'not-ranked'
  const isLater = ({ kind, award, submission: id, no }: Decision) =>
    no > decision.no && award === decision.award && id === decision.submission && kind !== 'prize'
  if (decision.kind !== 'prize' && docket.holding.some(isLater)) return null
  // Of an award that is undecided nobody knows yet who gets it.
  return list.status === 'undecided' || hasEffect(list, decision, submission) ? null : 'not-a-winner'
}

/** Whether a decision changed an award list, as its notes need it. */
function hasEffect(list: AwardList, decision: Decision, submission: number): boolean {
  const isWinner = list.winners.some((winner) => winner.submission === submission)
  const isRefused = list.passedOver.some((each) => each.reason === `decision ${decision.no}`)
  return decision.kind === 'pass' || decision.kind === 'decline' ? isRefused : isWinner
}

/** Whether a later row of the same kind decides the same set in the same division. */
function isSuperseded(docket: Docket, decision: Decision): boolean {
  const key = ({ kind, division, ...rest }: Decision) =>
    [kind, division, ...decidedOrder({ kind, division, ...rest }).toSorted(byCodeUnit)].join(' ')
  return docket.holding.some((other) => other.no > decision.no && key(other) === key(decision))
}

/** Prizes above the budget that no `extend` explains: the rules or the jury's decisions give more than there is. */
function budgetFinding({ competition }: Docket, awards: readonly AwardList[]): readonly Finding[] {
  const total = awards.reduce((so, list) => so + moneyOf(list), 0)
  if (competition.budget === null || total <= competition.budget) return []
  const text = (cents: number) => decimalText(fraction(cents, 100), 2)
  return [error(place('competition.json'), 'budget-exceeded', { total: text(total), budget: text(competition.budget) })]
}
