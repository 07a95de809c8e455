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

/** A row that was revoked may be wrong: it no longer holds, and no row is ever struck out. */
export function checkDecisions(folder: Folder): readonly Finding[] {
  const holding = holdingDecisions(folder.decisions)
  return holding.flatMap((decision) => checkDecision(folder, decision, holding))
}

const placeOfDecision = ({ line }: Decision): Place => place('decisions.csv', line)

/** Every finding on one decision; `holding` are those that hold, itself included. */
export function checkDecision(folder: Folder, decision: Decision, holding: readonly Decision[]): readonly Finding[] {
  const at = placeOfDecision(decision)
  const fields = checkFields(decision, at)
  if (fields.length > 0) return fields
  const reason = decision.reason.trim() === '' ? [error(at, 'reason-missing', { no: decision.no })] : []
  return [
    ...reason,
    ...checkNames(folder, decision, at),
    ...checkValue(folder, decision, at),
    ...checkVotes(folder, decision, holding, at),
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
  return kind === 'recusal' ? [...own, ...checkRecusal(decision, at)] : own
}

/** Of one submission, or of a whole division. */
function checkRecusal({ kind, submission, division }: Decision, at: Place): readonly Finding[] {
  if (submission === '' && division === '') return [error(at, 'field-missing', { kind, field: 'submission' })]
  if (submission !== '' && division !== '')
    return [error(at, 'field-unused', { kind, field: 'division', value: division })]
  return []
}

function checkNames(folder: Folder, decision: Decision, at: Place): readonly Finding[] {
  const { competition, submissions, jurors } = folder
  const known = (
    code: Parameters<typeof checkKnown>[0],
    id: string,
    list: readonly { readonly id: string }[] | undefined,
  ): readonly Finding[] =>
    id === '' || list === undefined ? [] : checkKnown(code, id, new Set(list.map((each) => each.id)), at)
  const isOverAll = decision.division === '*' && (decision.kind === 'tie' || decision.kind === 'lot')
  return [
    ...known('unknown-submission', decision.submission, submissions?.rows),
    ...known('unknown-juror', decision.juror, jurors ?? undefined),
    ...known('unknown-award', decision.award, competition?.awards),
    ...(isOverAll ? [] : known('unknown-division', decision.division, competition?.divisions)),
  ]
}

function checkValue(folder: Folder, decision: Decision, at: Place): readonly Finding[] {
  const { no, kind, value } = decision
  const wrong = (expected: string): readonly Finding[] => [error(at, 'decision-value', { no, kind, value, expected })]
  switch (kind) {
    case 'tie':
    case 'lot':
      return checkOrder(folder, decision, at)
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
      return folder.decisions.some((other) => `${other.no}` === value && other.no < no)
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
function checkOrder({ submissions, competition }: Folder, decision: Decision, at: Place): readonly Finding[] {
  const ids = decidedOrder(decision)
  const { no, kind, value } = decision
  if (ids.length < 2) return [error(at, 'decision-value', { no, kind, value, expected: 'Z-001 Z-002' })]
  const repeated = ids.find((id, index) => ids.indexOf(id) < index)
  if (repeated !== undefined) return [error(at, 'decision-repeats', { no, id: repeated })]
  if (submissions === null) return []
  const known = new Map(submissions.rows.map(({ id, division }) => [id, division]))
  const unknown = ids.flatMap((id) => checkKnown('unknown-submission', id, new Set(known.keys()), at))
  if (unknown.length > 0 || (competition?.divisions.length ?? 0) === 0 || decision.division === '*') return unknown
  const own = decision.division === '' ? known.get(ids[0]!) : decision.division
  const isApart = ids.some((id) => known.get(id) !== own)
  return isApart ? [error(at, 'decision-value', { no, kind, value, expected: `division ${own ?? ''}` })] : []
}

function checkVotes(folder: Folder, decision: Decision, holding: readonly Decision[], at: Place): readonly Finding[] {
  const { no } = decision
  const votes = (decision.for ?? 0) + (decision.against ?? 0) + (decision.abstained ?? 0)
  const jurors = eligibleVoters(folder, decision, holding)
  const tooMany = folder.jurors !== null && votes > jurors ? [error(at, 'votes-too-many', { no, votes, jurors })] : []
  return folder.competition === null ? tooMany : [...tooMany, ...checkDeviation(folder.competition, decision, at)]
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
