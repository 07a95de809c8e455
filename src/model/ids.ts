// Ids of submissions, jurors, criteria, divisions and awards: they become file names and columns, so they are plain.

const idPattern = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*$/u
/** What nearly every id is: no need to ask what Unicode says of it. */
const asciiPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?$/
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** What makes a text no id, or null: 1–64 letters, digits, `.` `_` `-`; first a letter or digit, last no `.`; NFC; no device name. */
export type IdFault = 'empty' | 'too-long' | 'characters' | 'last-dot' | 'not-composed' | 'device-name'

export function idFault(id: string): IdFault | null {
  if (asciiPattern.test(id) && !deviceNames.test(id)) return null
  if (id === '') return 'empty'
  if ([...id].length > 64) return 'too-long'
  if (!idPattern.test(id)) return 'characters'
  if (id.endsWith('.')) return 'last-dot'
  if (id.normalize('NFC') !== id) return 'not-composed'
  if (deviceNames.test(id)) return 'device-name'
  return null
}

/** The form in which two ids that differ only in case are equal. */
export const foldedId = (id: string): string => id.normalize('NFC').toLowerCase()

/** Sorts by code unit, the order of every list that can reach a file. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Column names that the files of a competition and the results give a meaning: no criterion's id may be one of them. */
export const reservedColumns: readonly string[] = [
  'id',
  'division',
  'applicant',
  'title',
  'name',
  'affiliation',
  'role',
  'deputy_of',
  'weight',
  'divisions',
  'criteria',
  'juror',
  'submission',
  'comment',
  'cast_at',
  'entered_by',
  'rules',
  'chain',
  'no',
  'at',
  'kind',
  'award',
  'value',
  'reason',
  'for',
  'against',
  'abstained',
  'recorded_by',
  'place',
  'total',
  'exact',
  'ballots',
  'decided_by',
  'shared_with',
  'status',
  'prize',
  'criterion',
  'score',
]

/** The nearest of some names to a misspelt one, or null where none is near (more than a third of its letters differ). */
export function nearestName(name: string, names: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  return nearest
}

/** Letters changed, added, left out, or two neighbours swapped: each counts one. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 32 || a.length > 256) return Number.POSITIVE_INFINITY
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwapped ? before[j - 2]! + 1 : change
      next.push(Math.min(change, swap, row[j]! + 1, next[j - 1]! + 1))
    }
    before = row
    row = next
  }
  return row[b.length]!
}
