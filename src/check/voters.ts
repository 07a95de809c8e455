// Who may vote on a decision: every seat but those recused from what it is about or absent; then their deputy.
import { type Decision, decidedOrder } from '../model/decision.js'
import { hasSeat, type Juror } from '../model/juror.js'

/** How many votes a decision can have. Only decisions recorded before it keep anyone from voting. */
export function eligibleVoters(
  jurors: readonly Juror[],
  divisionOf: ReadonlyMap<string, string | null>,
  decision: Decision,
  holding: readonly Decision[],
): number {
  const earlier = holding.filter(({ no }) => no < decision.no)
  const concerned = decidesOn(decision)
  const isBarred = ({ id }: Juror) =>
    earlier.some(({ kind, juror, submission, division }) => {
      if (juror !== id) return false
      if (kind === 'absence') return true
      if (kind !== 'recusal') return false
      return submission === ''
        ? concerned.some((each) => divisionOf.get(each) === division)
        : concerned.includes(submission)
    })
  return jurors.filter(hasSeat).filter((seat) => {
    const deputies = jurors.filter(({ role, deputyOf }) => role === 'deputy' && deputyOf === seat.id)
    return [seat, ...deputies].some((juror) => !isBarred(juror))
  }).length
}

/** The submissions that a decision is about. */
function decidesOn(decision: Decision): readonly string[] {
  if (decision.kind === 'tie' || decision.kind === 'lot') return decidedOrder(decision)
  return decision.submission === '' ? [] : [decision.submission]
}
