// Ids for submissions that come without: those that stand are found by what --key names, new ones get the next free number.
import { error, type Finding, place } from '../../model/finding.js'
import { foldedId, nearestName } from '../../model/ids.js'
import type { PlacedTable } from '../../model/import-plan.js'
import { mapRows } from '../../model/row-store.js'
import { foldText, seenText } from '../../model/sameness.js'

/** A row that is nearly one that stands: whether it is the same is for a person to say. */
export type NearMatch = { readonly line: number; readonly said: string; readonly id: string; readonly other: string }

/** `near` are the matches that nobody has answered; where there are any, the table is not to be used. */
export type NumberedTable = {
  readonly table: PlacedTable
  readonly given: number
  readonly near: readonly NearMatch[]
  readonly findings: readonly Finding[]
}

/**
 * `answers`: by line of the file whether its row is the one that stands and is nearly the same; `always`: the answer for
 * all others, null where they are to be asked.
 */
export function giveIds(
  standing: PlacedTable | null,
  incoming: PlacedTable,
  key: readonly string[] | null,
  answers: ReadonlyMap<number, boolean>,
  always: boolean | null,
  file: string,
): NumberedTable {
  const record = openRecord(standing, key ?? ['applicant', 'title'])
  const nextId = numberFrom(standing)
  const keyOf = keyReader(incoming.columns, record.key)
  const ids: string[] = []
  const findings: Finding[] = [...record.findings(file, incoming.headerLine, key !== null)]
  const near: NearMatch[] = []
  const alike: { readonly line: number; readonly id: string }[] = []
  let given = 0
  incoming.rows.each((cells, line) => {
    const said = keyOf(cells)
    const same = key === null ? null : record.same(said)
    const candidate = same === null ? record.near(said) : null
    if (key === null && candidate?.isFolded) alike.push({ line, id: candidate.id })
    const isSame = candidate === null ? false : (answers.get(line) ?? always)
    if (key !== null && candidate !== null && isSame === null) {
      const match = { line, said: said.join(', '), id: candidate.id, other: candidate.said.join(', ') }
      near.push(match)
      findings.push(error(place(file, line), 'near-match', match))
    }
    const known = same ?? (key !== null && candidate !== null && isSame ? candidate.id : null)
    if (known === null) given++
    ids.push(known ?? nextId())
  })
  const [first] = alike
  if (first) findings.push(error(place(file, first.line), 'key-needed', { id: first.id, count: alike.length }))
  const table = {
    ...incoming,
    columns: ['id', ...incoming.columns],
    rows: mapRows(incoming.rows, (cells, row) => [ids[row]!, ...cells]),
  }
  return { table, given, near, findings }
}

type Key = readonly string[]
type Candidate = { readonly id: string; readonly said: Key; readonly isFolded: boolean }

function keyReader(columns: readonly string[], key: Key): (cells: readonly string[]) => Key {
  const places = key.map((column) => columns.indexOf(column))
  return (cells) => places.map((at) => seenText(cells[at] ?? ''))
}

/** The submissions that stand, by what tells them apart. */
function openRecord(standing: PlacedTable | null, key: Key) {
  const exact = new Map<string, string>()
  const folded = new Map<string, Candidate>()
  const byPart = new Map<string, Candidate[]>()
  const twice: (readonly [string, string])[] = []
  const keyOf = keyReader(standing?.columns ?? [], key)
  const idAt = standing?.columns.indexOf('id') ?? -1
  standing?.rows.each((cells) => {
    const [id, said] = [(cells[idAt] ?? '').trim(), keyOf(cells)]
    const before = exact.get(JSON.stringify(said))
    if (before !== undefined) twice.push([id, before])
    else exact.set(JSON.stringify(said), id)
    const candidate = { id, said, isFolded: false }
    folded.set(foldedKey(said), { ...candidate, isFolded: true })
    for (const [part, text] of said.entries()) {
      const name = `${part} ${foldText(text)}`
      const bucket = byPart.get(name)
      if (bucket) bucket.push(candidate)
      else byPart.set(name, [candidate])
    }
  })
  return {
    key,
    same: (said: Key): string | null => exact.get(JSON.stringify(said)) ?? null,
    /** One that is equal up to case, accents and spaces; or that is equal in one part and near in the others. */
    near: (said: Key): Candidate | null => {
      const same = folded.get(foldedKey(said))
      return same ?? (key.length < 2 ? null : nearIn(said, byPart))
    },
    findings: (file: string, line: number, isAsked: boolean): readonly Finding[] =>
      isAsked ? twice.map(([id, other]) => error(place(file, line), 'key-twice', { id, other })) : [],
  }
}

const foldedKey = (said: Key): string => JSON.stringify(said.map(foldText))

/** So many that share a part are looked at letter by letter. */
const mostCompared = 200

function nearIn(said: Key, byPart: ReadonlyMap<string, readonly Candidate[]>): Candidate | null {
  for (const [part, text] of said.entries()) {
    if (foldText(text) === '') continue
    const others = (byPart.get(`${part} ${foldText(text)}`) ?? []).slice(0, mostCompared)
    const restOf = (key: Key) => foldText(key.filter((_, index) => index !== part).join(' '))
    const nearest = nearestName(
      restOf(said),
      others.map((each) => restOf(each.said)),
    )
    const found = nearest === null ? undefined : others.find((each) => restOf(each.said) === nearest)
    if (found !== undefined && 5 * lettersApart(restOf(said), nearest!) <= restOf(said).length) return found
  }
  return null
}

/** At least so many letters differ: enough to tell a slip from another title. */
function lettersApart(a: string, b: string): number {
  let [start, end] = [0, 0]
  while (start < a.length && a[start] === b[start]) start++
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}

const numbered = /^(.*?)(\d+)$/

/** The number after the highest one that stands, in the form that most ids have; Z-001 where none stands. */
function numberFrom(standing: PlacedTable | null): () => string {
  const at = standing?.columns.indexOf('id') ?? -1
  const forms = new Map<string, { count: number; highest: number; width: number }>()
  const taken = new Set<string>()
  standing?.rows.each((cells) => {
    const id = (cells[at] ?? '').trim()
    taken.add(foldedId(id))
    const [, prefix, digits] = numbered.exec(id) ?? []
    if (prefix === undefined || digits === undefined || digits.length > 9) return
    const form = forms.get(prefix) ?? { count: 0, highest: 0, width: digits.length }
    forms.set(prefix, {
      count: form.count + 1,
      highest: Math.max(form.highest, Number(digits)),
      width: Math.max(form.width, digits.length),
    })
  })
  const [prefix, form] = [...forms].toSorted((a, b) => b[1].count - a[1].count)[0] ?? ['Z-', { highest: 0, width: 3 }]
  let number = form.highest
  return () => {
    for (;;) {
      const id = `${prefix}${String(++number).padStart(form.width, '0')}`
      if (!taken.has(foldedId(id))) return id
    }
  }
}
