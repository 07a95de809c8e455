// Every decision in the minutes, by its number: what was decided, with which votes and why, and whether it still holds.
import type { Decision } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import type { Juror } from '../model/juror.js'
import { decideWords } from '../words/decide.js'
import type { MinutesWords } from '../words/minutes.js'
import { divisionName, wordsOf } from './names.js'
import { bullets, heading } from './page.js'

/** A juror's name; the id of one who has none. */
export const juryName = ({ name, id }: Pick<Juror, 'name' | 'id'>): string => (name === '' ? id : name)

export function decisionMinutes(docket: Docket, words: MinutesWords): readonly string[] {
  const lines = docket.decisions.map((decision) => decisionLine(docket, decision, words))
  return [heading(2, words.decisions), lines.length === 0 ? words.noDecisions : bullets(lines)]
}

function decisionLine(docket: Docket, decision: Decision, words: MinutesWords): string {
  const { no, at, kind, recordedBy, reason } = decision
  const { language } = docket.competition
  const said = decideWords[language].kinds[kind](spokenFields(docket, decision))
  const revoking = docket.holding.find((other) => other.kind === 'revoke' && Number(other.value) === no)
  const isTold = !isPersonal(docket.decisions, decision) && reason.trim() !== ''
  return [
    words.decision(no, at, said),
    ...(hasVotes(decision) ? [words.votes(decision.for ?? 0, decision.against ?? 0, decision.abstained ?? 0)] : []),
    ...(recordedBy.trim() === '' ? [] : [words.recordedBy(recordedBy)]),
    ...(revoking === undefined ? [] : [words.revokedBy(revoking.no)]),
    ...(isTold ? [words.reason(reason)] : []),
  ].join(' ')
}

const hasVotes = ({ for: inFavour, against, abstained }: Decision): boolean =>
  inFavour !== null || against !== null || abstained !== null

/** Why somebody is recused or absent is nobody's business, nor why that was revoked. */
export function isPersonal(decisions: readonly Decision[], { kind, value }: Decision): boolean {
  if (kind === 'recusal' || kind === 'absence') return true
  const revoked = kind === 'revoke' ? decisions.find(({ no }) => no === Number(value)) : undefined
  return revoked !== undefined && isPersonal(decisions, revoked)
}

/** Names in place of ids, where somebody or something has one. */
function spokenFields({ competition, jurors }: Docket, { juror, submission, division, award, value }: Decision) {
  const seat = jurors.find(({ id }) => id === juror)
  const named = competition.awards.find(({ id }) => id === award)
  return {
    juror: seat === undefined ? juror : juryName(seat),
    submission,
    division: division === '' ? '' : (divisionName(competition, division) ?? division),
    award: named === undefined ? award : wordsOf(competition).quote(named.name),
    value,
  }
}
