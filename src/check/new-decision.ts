// A decision about to be recorded: the row as it would stand at the end of the file, and what is found in it alone.
import { allDivisions } from '../model/competition.js'
import { type Decision, decidedOrder } from '../model/decision.js'
import { type GivenFields, idsIn, isOrder, type Wish } from '../model/decision-wish.js'
import { error, type Finding, hasErrors, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { drawLot, isSameSet, type TiedSet } from '../model/tied-set.js'

/** When and where a decision is recorded; `ownReason` is what the program itself has to say for it, or empty. */
export type Recording = { readonly at: string; readonly line: number; readonly ownReason: string }

/** `tiedNow` are the sets that such a decision could be on. */
export function newDecision(
  folder: Folder,
  { kind, given }: Wish,
  tiedNow: readonly TiedSet[],
  { at, line, ownReason }: Recording,
): Decision {
  const { seed } = given
  const ids = seed === undefined ? idsIn(given.value) : drawLot(seed, idsIn(given.value))
  return {
    no: 1 + (folder.decisions.at(-1)?.no ?? 0),
    at,
    kind,
    division: isOrder(kind) ? orderDivision(folder, tiedNow, ids, given) : trimmed(given.division),
    submission: trimmed(given.submission),
    juror: trimmed(given.juror),
    award: trimmed(given.award),
    value: isOrder(kind) ? ids.join(' ') : trimmed(given.value),
    reason: [trimmed(given.reason), ownReason].filter((text) => text !== '').join(' '),
    for: votesIn(given.for),
    against: votesIn(given.against),
    abstained: votesIn(given.abstained),
    recordedBy: trimmed(given.recordedBy),
    line,
  }
}

const trimmed = (text: string | undefined): string => text?.trim() ?? ''
const votesIn = (text: string | undefined): number | null => (trimmed(text) === '' ? null : Number(text))

/** Where divisions exist, the submissions' own; `*` where they are tied in the ranking over all alone. */
function orderDivision(
  { competition, submissions }: Folder,
  tiedNow: readonly TiedSet[],
  ids: readonly string[],
  given: GivenFields,
): string {
  if (given.division !== undefined) return given.division.trim()
  if (competition === null || competition.divisions.length === 0) return ''
  const tied = tiedNow.filter((set) => isSameSet(set.ids, ids))
  const own = submissions?.rows.find(({ id }) => id === ids[0])?.division ?? ''
  return tied.length > 0 && tied.every(({ division }) => division === allDivisions) ? allDivisions : own
}

/** What the folder is found to be with the decision and was not before: `known` are the findings without it, `inVain` those of a decision that would change nothing. */
export function findNew(
  known: readonly Finding[],
  after: readonly Finding[],
  lost: readonly Finding[],
  inVain: () => readonly Finding[],
): readonly Finding[] {
  const before = new Set(known.map((finding) => JSON.stringify(finding)))
  const fresh = after.filter((finding) => !before.has(JSON.stringify(finding)))
  const own = hasErrors([...fresh, ...lost]) ? [] : inVain()
  return [...lost, ...fresh, ...own].filter(({ code }) => code !== 'decision-inert' || own.length === 0)
}

/** A file with fewer columns than the row has cells for would lose what the decision says. */
export const findLostCells = (
  row: Readonly<Record<string, string>>,
  columns: readonly string[] | null,
  file: string,
): readonly Finding[] =>
  Object.entries(row).flatMap(([column, cell]) =>
    cell === '' || columns === null || columns.includes(column)
      ? []
      : [error(place(file, 1), 'column-missing', { column, nearest: null })],
  )

/** A tie or lot is on exactly a set that is tied now, in its division. */
export function findUntied(decision: Decision, tiedNow: readonly TiedSet[], file: string): readonly Finding[] {
  const { kind, no, line, division } = decision
  if (!isOrder(kind)) return []
  const ids = decidedOrder(decision)
  if (tiedNow.some((set) => (set.division ?? '') === division && isSameSet(set.ids, ids))) return []
  const sets = tiedNow.map((set) => (set.division === null ? '' : `${set.division}: `) + set.ids.join(' '))
  return [error(place(file, line), 'not-tied', { no, kind, sets })]
}
