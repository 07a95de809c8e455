// Decisions: the fields that each kind needs, what they name, the votes that a deviation takes, who may vote.
import type { Competition } from '../model/competition.js'
import { readDecimal } from '../model/decimal.js'
import {
  type Decision,
  type DecisionField,
  decidedOrder,
  decisionFields,
  deviationKinds,
  holdingDecisions,
} from '../model/decision.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { checkKnown } from './ids.js'
import { eligibleVoters } from './voters.js'

/** What decisions are held against, gathered once for all of them. Null where the file cannot be understood. */
type Held = {
  readonly folder: Folder
  /** Those that hold, by number. */
  readonly holding: readonly Decision[]
  readonly numbers: ReadonlySet<number>
  readonly jurors: ReadonlySet<string> | null
  readonly awards: ReadonlySet<string> | null
  readonly divisions: ReadonlySet<string> | null
  /** The division of each submission by its id. */
  readonly submissions: ReadonlyMap<string, string | null> | null
}

function heldIn(folder: Folder, holding: readonly Decision[]): Held {
  const { competition, jurors, submissions } = folder
  const idsOf = (list: readonly { readonly id: string }[] | undefined) => list && new Set(list.map(({ id }) => id))
  return {
    folder,
    holding,
    numbers: new Set(folder.decisions.map(({ no }) => no)),
    jurors: idsOf(jurors ?? undefined) ?? null,
    awards: idsOf(competition?.awards) ?? null,
    divisions: idsOf(competition?.divisions) ?? null,
    submissions: submissions && new Map(submissions.rows.map(({ id, division }) => [id, division])),
  }
}

/** A row that was revoked may be wrong: it no longer holds, and no row is ever struck out. */
export function checkDecisions(folder: Folder): readonly Finding[] {
  if (folder.decisions.length === 0) return []
  const held = heldIn(folder, holdingDecisions(folder.decisions))
  return held.holding.flatMap((decision) => checkHeld(held, decision))
}

/** Every finding on one decision; `holding` are those that hold, itself included. */
export const checkDecision = (folder: Folder, decision: Decision, holding: readonly Decision[]): readonly Finding[] =>
  checkHeld(heldIn(folder, holding), decision)

const placeOfDecision = ({ line }: Decision): Place => place('decisions.csv', line)

function checkHeld(held: Held, decision: Decision): readonly Finding[] {
  const at = placeOfDecision(decision)
  const fields = checkFields(decision, at)
  if (fields.length > 0) return fields
  const reason = decision.reason.trim() === '' ? [error(at, 'reason-missing', { no: decision.no })] : []
  return [
    ...reason,
    ...checkNames(held, decision, at),
    ...checkValue(held, decision, at),
    ...checkVotes(held, decision, at),
  ]
}

const fieldNames = ['division', 'submission', 'juror', 'award', 'value'] as const

function checkFields(decision: Decision, at: Place): readonly Finding[] {
  const { kind } = decision
  const allowed = decisionFields[kind]
  const has = (field: DecisionField) => allowed.includes(field)
  const own = fieldNames.flatMap((field): readonly Finding[] => {
    const value = decision[field]
    if (has(field) && value === '') return [error(at, 'field-missing', { kind, field })]
    if (!has(field) && !has(`${field}?`) && value !== '') return [error(at, 'field-unused', { kind, field, value })]
    return []
  })
  if (kind === 'close' || kind === 'reopen') return [...own, ...checkInstant(decision, at)]
  return kind === 'recusal' ? [...own, ...checkRecusal(decision, at)] : own
}

/** Whether a ballot was cast while scoring was closed depends on when that was. */
const checkInstant = ({ kind, at: instant }: Decision, at: Place): readonly Finding[] =>
  instant === '' ? [error(at, 'field-missing', { kind, field: 'at' })] : []

/** Of one submission, or of a whole division. */
function checkRecusal({ kind, submission, division }: Decision, at: Place): readonly Finding[] {
  if (submission === '' && division === '') return [error(at, 'field-missing', { kind, field: 'submission' })]
  if (submission !== '' && division !== '')
    return [error(at, 'field-unused', { kind, field: 'division', value: division })]
  return []
}

type KnownIds = Pick<ReadonlySet<string>, 'has' | 'keys'>

function checkNames(held: Held, decision: Decision, at: Place): readonly Finding[] {
  const known = (code: Parameters<typeof checkKnown>[0], id: string, ids: KnownIds | null): readonly Finding[] =>
    id === '' || ids === null ? [] : checkKnown(code, id, ids, at)
  const isOverAll = decision.division === '*' && (decision.kind === 'tie' || decision.kind === 'lot')
  return [
    ...known('unknown-submission', decision.submission, held.submissions),
    ...known('unknown-juror', decision.juror, held.jurors),
    ...known('unknown-award', decision.award, held.awards),
    ...(isOverAll ? [] : known('unknown-division', decision.division, held.divisions)),
  ]
}

function checkValue(held: Held, decision: Decision, at: Place): readonly Finding[] {
  const { no, kind, value } = decision
  const wrong = (expected: string): readonly Finding[] => [error(at, 'decision-value', { no, kind, value, expected })]
  switch (kind) {
    case 'tie':
    case 'lot':
      return checkOrder(held, decision, at)
    case 'quorum':
      return value === 'rank' || value === 'unranked' ? [] : wrong('rank | unranked')
    case 'withhold':
      return value === '' || /^[1-9]\d{0,8}$/.test(value) ? [] : wrong('1, 2, 3 …')
    case 'places':
      return /^\d{1,9}$/.test(value) ? [] : wrong('0, 1, 2 …')
    case 'prize':
      return isMoney(value) ? [] : wrong('25000.00')
    case 'give':
      return value === '' || isMoney(value) ? [] : wrong('25000.00')
    case 'amendment':
      return /^[0-9a-f]{16}$/.test(value) ? [] : wrong('0123456789abcdef')
    case 'revoke':
      return value === `${Number(value)}` && held.numbers.has(Number(value)) && Number(value) < no
        ? []
        : [error(at, 'revoke-unknown', { no, value })]
    default:
      return []
  }
}

/** An amount to the cent, not below zero; 25.000 is refused, since it may mean 25 or 25000. */
function isMoney(text: string): boolean {
  const amount = readDecimal(text)
  return amount !== null && amount.units >= 0 && /^\d+(\.\d{1,2})?$/.test(text.trim())
}

/** At least two known submissions of one division, each once. */
function checkOrder({ submissions, divisions }: Held, decision: Decision, at: Place): readonly Finding[] {
  const ids = decidedOrder(decision)
  const { no, kind, value } = decision
  if (ids.length < 2) return [error(at, 'decision-value', { no, kind, value, expected: 'Z-001 Z-002' })]
  const repeated = ids.find((id, index) => ids.indexOf(id) < index)
  if (repeated !== undefined) return [error(at, 'decision-repeats', { no, id: repeated })]
  if (submissions === null) return []
  const unknown = ids.flatMap((id) => checkKnown('unknown-submission', id, submissions, at))
  if (unknown.length > 0 || (divisions?.size ?? 0) === 0 || decision.division === '*') return unknown
  const own = decision.division === '' ? submissions.get(ids[0]!) : decision.division
  const isApart = ids.some((id) => submissions.get(id) !== own)
  return isApart ? [error(at, 'decision-value', { no, kind, value, expected: `division ${own ?? ''}` })] : []
}

function checkVotes({ folder, holding, submissions }: Held, decision: Decision, at: Place): readonly Finding[] {
  const { no } = decision
  const votes = (decision.for ?? 0) + (decision.against ?? 0) + (decision.abstained ?? 0)
  const deviation = folder.competition === null ? [] : checkDeviation(folder.competition, decision, at)
  if (votes === 0 || folder.jurors === null) return deviation
  const jurors = eligibleVoters(folder.jurors, submissions ?? new Map(), decision, holding)
  return votes > jurors ? [error(at, 'votes-too-many', { no, votes, jurors }), ...deviation] : deviation
}

/** majority: more for than against; unanimous: at least one for, none against. Abstentions count for neither. */
function checkDeviation({ deviation }: Competition, decision: Decision, at: Place): readonly Finding[] {
  const { no, kind } = decision
  if (!deviationKinds.includes(kind)) return []
  if (deviation === 'none') return [error(at, 'deviation-forbidden', { no, kind })]
  if (decision.for === null) return [error(at, 'vote-missing', { no, kind, rule: deviation })]
  const against = decision.against ?? 0
  const isCarried = decision.for > against && (deviation === 'majority' || against === 0)
  return isCarried ? [] : [error(at, 'vote-lacking', { no, kind, rule: deviation })]
}
