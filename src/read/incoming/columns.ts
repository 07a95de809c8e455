// Which column of a file from outside is what here: as the command line says, as the last file of its kind was taken, by
// its name here, or by the names that offices give it. What nothing leads to is kept, left out, or asked.

import type { Competition } from '../../model/competition.js'
import type { ColumnMapping, ColumnTaken, ImportSettings, LeftOutReason } from '../../model/dialect.js'
import { findingColumns } from '../../model/finding-columns.js'
import { nearestName } from '../../model/ids.js'
import type { ImportKind, RememberedImport } from '../../model/import-plan.js'
import { foldings, foldText } from '../../model/sameness.js'
import { type KnownName, knownNames } from './known-names.js'
import { repaired } from './misread.js'
import { isPersonalName } from './personal.js'

/** What the folder says about a file that is to be imported into it. */
export type ImportContext = {
  readonly what: ImportKind
  readonly competition: Competition
  /** The ids of jurors, and those by the names that cells may have in their place, folded. */
  readonly knownJurors: ReadonlySet<string>
  readonly jurorIds: ReadonlyMap<string, string>
  /** The columns of submissions.csv, and of the file that is added to. */
  readonly submissionColumns: readonly string[]
  readonly standing: readonly string[]
  /** Columns of submissions.csv that the rules speak of, and those of them that hold numbers. */
  readonly needed: readonly string[]
  readonly numbers: readonly string[]
  /** How earlier files of this kind were taken, the latest first. */
  readonly remembered: readonly RememberedImport[]
}

/** Two columns that may both be one. */
export type ColumnClash = { readonly column: string; readonly candidates: readonly string[] }

export type ColumnsReading =
  | {
      readonly kind: 'mapped'
      readonly mapping: ColumnMapping
      readonly missing: readonly string[]
      /** The earlier file that had the same columns. */
      readonly remembered: RememberedImport | null
    }
  | { readonly kind: 'clash'; readonly clash: ColumnClash; readonly free: readonly string[] }

const optionalOf: Readonly<Record<ImportKind, readonly string[]>> = {
  submissions: [],
  jurors: ['affiliation', 'role', 'deputy_of', 'weight', 'criteria', 'divisions'],
  assignments: ['reason', 'recorded_by'],
  ballots: ['comment', 'cast_at', 'entered_by', 'rules', 'chain'],
  decisions: [
    ...['no', 'at', 'kind', 'division', 'submission', 'juror', 'award', 'value', 'reason'],
    ...['for', 'against', 'abstained', 'recorded_by', 'chain'],
  ],
}

/** The columns that a file of this kind must have; of ballots with a row per score, if it is `long`. */
export function requiredOf({ what, competition }: ImportContext, isLong: boolean): readonly string[] {
  switch (what) {
    case 'submissions':
      return competition.divisions.length > 0 ? ['division', 'applicant', 'title'] : ['applicant', 'title']
    case 'jurors':
      return ['id', 'name']
    case 'assignments':
      return ['juror', 'submission']
    case 'ballots':
      return ['juror', 'submission', ...(isLong ? ['criterion', 'score'] : competition.criteria.map(({ id }) => id))]
    case 'decisions':
      return ['no', 'at', 'kind', 'reason']
  }
}

/** Every name under which a column is looked for. A criterion goes by its id or its name. */
function namesOf({ what, competition }: ImportContext): readonly KnownName[] {
  const known = knownNames[what]
  const own = [...new Set([...known.map(({ column }) => column), ...optionalOf[what]])]
  const plain = own.map((column) => known.find((each) => each.column === column) ?? { column, names: [], weak: [] })
  const fitting = competition.divisions.length > 0 ? plain : plain.filter(({ column }) => column !== 'division')
  const criteria =
    what !== 'ballots' ? [] : competition.criteria.map(({ id, name }) => ({ column: id, names: [name], weak: [] }))
  return [...fitting, ...criteria]
}

/** What columns may be here, by the names of the folder. */
export const knownColumns = (context: ImportContext): readonly string[] => namesOf(context).map(({ column }) => column)

/** How many cells of a row are names of columns: which row is the header, and what separates its cells. */
export function knownNameCounter(
  context: ImportContext,
  settings: ImportSettings,
): (cells: readonly string[]) => number {
  const remembered = context.remembered.flatMap(({ map }) => [...map.values()])
  const strong = namesOf(context).flatMap(({ column, names, weak }) => [column, ...names, ...weak])
  const others = [...settings.map.values(), ...remembered, ...context.standing, ...context.needed]
  const folded = new Set([...strong, ...others].map(foldText))
  return (cells) => new Set(cells.flatMap(foldings).filter((name) => folded.has(name))).size
}

type Column = { readonly name: string; readonly at: number }

/** `names` are the cells of the header. */
export function mapColumns(names: readonly string[], context: ImportContext, settings: ImportSettings): ColumnsReading {
  const columns = names.map((name, at) => ({ name: headerName(name), at })).filter(({ name }) => name !== '')
  const taken = new Map<string, Column>()
  const free = () => columns.filter((column) => ![...taken.values()].includes(column))
  const take = (column: string, found: Column | undefined) => found && taken.set(column, found)
  for (const [column, from] of settings.map) take(column, columnNamed(from, columns))
  const usable = () => free().filter(({ name }) => !isFindingColumn(name))
  const remembered =
    context.remembered.find(({ map }) => [...map.values()].every((from) => columnNamed(from, columns))) ?? null
  for (const [column, from] of remembered?.map ?? []) {
    if (!taken.has(column)) take(column, columnNamed(from, usable()))
  }
  const known = namesOf(context)
  for (const { column } of known)
    if (!taken.has(column))
      take(
        column,
        usable().find(({ name }) => name === column),
      )
  for (const rank of ['names', 'weak'] as const) {
    for (const name of known) {
      if (taken.has(name.column) || isLongAlready(name.column, context, taken)) continue
      const wanted = new Set([...(rank === 'names' ? [name.column] : []), ...name[rank]].map(foldText))
      const found = usable().filter((each) => foldings(each.name).some((folded) => wanted.has(folded)))
      if (found.length > 1) {
        const candidates = found.map((each) => each.name)
        return { kind: 'clash', clash: { column: name.column, candidates }, free: candidates }
      }
      take(name.column, found[0])
    }
  }
  const isLong = taken.has('criterion') && taken.has('score')
  const missing = requiredOf(context, isLong).filter((column) => !taken.has(column))
  const wanted = settings.columns ?? remembered?.columns ?? null
  const rest = sortRest(free(), names, taken, context, wanted)
  return { kind: 'mapped', mapping: arrange(context, names, taken, rest), missing, remembered }
}

/** In a file with a row per score the criteria are no columns; and where they are, nothing else is a score. */
function isLongAlready(
  column: string,
  { what, competition }: ImportContext,
  taken: ReadonlyMap<string, Column>,
): boolean {
  if (what !== 'ballots') return false
  const isCriterion = competition.criteria.some(({ id }) => id === column)
  return isCriterion && taken.has('criterion') && taken.has('score')
}

/** The name in a cell of the header: a line break in it is a space. */
export const headerName = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

/** A column by its name in the file, as it stands there or up to case, accents, spaces and punctuation. */
export function columnNamed<Named extends { readonly name: string }>(
  name: string,
  columns: readonly Named[],
): Named | undefined {
  const exact = columns.find((column) => column.name === name.trim())
  return exact ?? columns.find((column) => foldText(column.name) === foldText(name))
}

const isFindingColumn = (name: string): boolean => Object.values(findingColumns).includes(name)

type Rest = {
  readonly kept: readonly Column[]
  readonly leftOut: readonly { readonly from: string; readonly reason: LeftOutReason }[]
}

/** The columns that nothing here goes by: kept under their own names, or left out, with why. */
function sortRest(
  free: readonly Column[],
  names: readonly string[],
  taken: ReadonlyMap<string, Column>,
  context: ImportContext,
  wanted: readonly string[] | null,
): Rest {
  const reasonOf = restReason(names, taken, context, wanted)
  const judged = free.map((column) => ({ column, reason: reasonOf(column) }))
  return {
    kept: judged.flatMap(({ column, reason }) => (reason === null ? [column] : [])),
    leftOut: judged.flatMap(({ column, reason }) => (reason === null ? [] : [{ from: column.name, reason }])),
  }
}

/** Why a column is left out, or null where it is kept: of submissions, and where it may be a known one misspelt. */
function restReason(
  names: readonly string[],
  taken: ReadonlyMap<string, Column>,
  context: ImportContext,
  wanted: readonly string[] | null,
): (column: Column) => LeftOutReason | null {
  const { what, standing, needed, submissionColumns } = context
  const known = namesOf(context).map(({ column }) => column)
  const isOwn = names.filter((name) => known.includes(name.trim())).length === taken.size
  const asked = wanted?.map(foldText)
  const told =
    what === 'ballots'
      ? [...submissionColumns, ...knownNames.submissions.flatMap((each) => [...each.names, ...each.weak])]
      : []
  const foldedTold = new Set(told.map(foldText))
  return ({ name }) => {
    if (isFindingColumn(name)) return 'findings'
    if (asked !== undefined) return asked.includes(foldText(name)) ? null : 'not-asked'
    if (what === 'submissions') {
      return isPersonalName(repaired(name) ?? name) && !standing.includes(name) && !needed.includes(name)
        ? 'personal'
        : null
    }
    if (isPersonalName(name)) return 'personal'
    if (what === 'ballots' && foldedTold.has(foldText(name))) return 'unneeded'
    return isOwn ||
      nearestName(
        name,
        known.filter((column) => !taken.has(column)),
      ) !== null
      ? null
      : 'unneeded'
  }
}

/** A file in the folder's own names keeps its order; else what is known comes first, then the others as they stand. */
function arrange(
  context: ImportContext,
  names: readonly string[],
  taken: ReadonlyMap<string, Column>,
  { kept, leftOut }: Rest,
): ColumnMapping {
  const order = [...new Set([...namesOf(context).map(({ column }) => column), ...taken.keys()])]
  const known = order.flatMap((column): readonly ColumnTaken[] => {
    const found = taken.get(column)
    return found === undefined ? [] : [{ column, from: found.name, at: found.at }]
  })
  const all = [...known, ...kept.map(({ name, at }) => ({ column: name, from: name, at }))]
  const isOwn = all.every(({ column, at }) => names[at]!.trim() === column)
  return { taken: isOwn ? all.toSorted((a, b) => a.at - b.at) : all, leftOut }
}
