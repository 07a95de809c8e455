// A wish for a decision, before it is a row: what goes without saying, what is missing, what nobody can mean.
import { allDivisions, type Competition } from '../model/competition.js'
import { type DecisionField, type DecisionKind, decisionFields } from '../model/decision.js'
import { type GivenFields, idsIn, isOrder } from '../model/decision-wish.js'
import type { FaultValues } from '../model/fault.js'
import type { Folder } from '../model/folder.js'
import { nearestName } from '../model/ids.js'
import type { TiedSet } from '../model/tied-set.js'
import { rulesDigest } from '../rules/rules-digest.js'

const votes = [
  ['for', '--for'],
  ['against', '--against'],
  ['abstained', '--abstained'],
] as const

/** A number of votes that is none, a seed where nothing is drawn, an amendment to rules that are not in force; or null. */
export function findWrongOption(
  kind: DecisionKind | null,
  given: GivenFields,
  competition: Competition,
): FaultValues['option-wrong'] | null {
  for (const [name, option] of votes) {
    const value = given[name]
    if (value !== undefined && !/^\d{1,9}$/.test(value.trim())) return { option, value, expected: '0, 1, 2 …' }
  }
  const { seed, value } = given
  if (kind === 'amendment' && value !== undefined && value.trim() !== rulesDigest(competition)) {
    return { option: '--value', value, expected: rulesDigest(competition) }
  }
  const isDrawing = kind === null || kind === 'lot'
  if (seed === undefined || (seed.trim() !== '' && isDrawing)) return null
  return { option: '--seed', value: seed, expected: 'jury decide lot --seed …' }
}

/** An amendment is to the rules in force; a seed draws the one set that is tied, and is its own reason. */
export function fillByRule(
  kind: DecisionKind | null,
  given: GivenFields,
  competition: Competition,
  tiedNow: () => readonly TiedSet[],
): GivenFields {
  if (kind === 'amendment') return { ...given, value: given.value ?? rulesDigest(competition) }
  if (kind !== 'lot' || given.seed === undefined || given.value !== undefined) return given
  const [set, ...others] = tiedNow()
  if (set === undefined || others.length > 0) return given
  return { ...given, value: set.ids.join(' '), division: given.division ?? set.division ?? undefined }
}

/** An id that nobody has: a slip on the command line. Null where there is none. */
export function findUnknown(
  { jurors, submissions }: Folder,
  { awards, divisions }: Competition,
  kind: DecisionKind | null,
  given: GivenFields,
): FaultValues['unknown-id'] | null {
  const tied = isOrder(kind) ? idsIn(given.value) : []
  const isOverAll = given.division === allDivisions && isOrder(kind)
  return (
    unknownIn('juror', [given.juror], jurors ?? []) ??
    unknownIn('submission', [given.submission, ...tied], submissions?.rows ?? []) ??
    unknownIn('award', [given.award], awards) ??
    (isOverAll ? null : unknownIn('division', [given.division], divisions))
  )
}

function unknownIn(
  what: 'juror' | 'submission' | 'division' | 'award',
  given: readonly (string | undefined)[],
  all: readonly { readonly id: string }[],
): FaultValues['unknown-id'] | null {
  const ids = given.map((id) => id?.trim() ?? '')
  const id = ids.find((each) => each !== '' && !all.some((known) => known.id === each))
  if (id === undefined) return null
  const known = all.slice(0, 2000).map((each) => each.id)
  return { what, id, nearest: nearestName(id, known) }
}

/** The options without which a decision of this kind says nothing. */
export function missingOptions(kind: DecisionKind, given: GivenFields): readonly string[] {
  const needed = decisionFields[kind].filter((field) => !field.endsWith('?')) as readonly (keyof GivenFields &
    DecisionField)[]
  const own = needed.filter((field) => given[field] === undefined).map((field) => `--${field}`)
  const scope = kind === 'recusal' && given.submission === undefined && given.division === undefined
  const isReasoned = given.reason !== undefined || kind === 'close' || (kind === 'lot' && given.seed !== undefined)
  return [...own, ...(scope ? ['--submission'] : []), ...(isReasoned ? [] : ['--reason'])]
}
