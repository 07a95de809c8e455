// A file from outside → rows under the folder's own columns, with everything that was found about how it is written.
// Nothing is guessed in silence: where two readings are possible, the reading stays open.
import type { ByteSource } from '../../model/byte-source.js'
import type {
  ColumnMapping,
  Dialect,
  HeaderReason,
  ImportSettings,
  OpenReading,
  SheetForm,
  TextForm,
} from '../../model/dialect.js'
import { error, type Finding, place } from '../../model/finding.js'
import { nearestName } from '../../model/ids.js'
import type { PlacedTable, RememberedImport } from '../../model/import-plan.js'
import { mapRows, openRowStore, type Rows, rowsAt } from '../../model/row-store.js'
import { foldText } from '../../model/sameness.js'
import { digestInMark } from '../../model/scoring-sheet.js'
import { mostColumns } from '../header.js'
import type { CellMark } from '../workbook/sheet.js'
import { cellConverters } from './cells.js'
import {
  columnNamed,
  headerName,
  type ImportContext,
  knownColumns,
  knownNameCounter,
  mapColumns,
  requiredOf,
} from './columns.js'
import { columnLetter, isNumberColumn, lookAtRows, type RowsSeen } from './rows-seen.js'
import { readTextFile } from './text-file.js'
import { type CountKnown, filledWidth, headerDepth } from './text-form.js'
import { isWorkbook, readWorkbookFile } from './workbook-file.js'

export type Understood = {
  readonly kind: 'understood'
  readonly dialect: Dialect
  readonly mapping: ColumnMapping
  /** Every row of the file that is not empty, as it stands there; the header is among them. */
  readonly raw: Rows
  readonly headerAt: number
  /** The rows below the header under the folder's columns. Those with a cell too few or too many are found and left out. */
  readonly table: PlacedTable
  /** The earlier file that had the same columns. */
  readonly remembered: RememberedImport | null
  /** The rules under which a scoring sheet was written, by their digest; null where the file is none. */
  readonly sheetOf: string | null
  readonly findings: readonly Finding[]
}

export type Understanding =
  | Understood
  /** To be asked; or, where nobody is there to answer, found. */
  | { readonly kind: 'open'; readonly open: OpenReading; readonly finding: Finding }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** What the command line says does not fit the file. */
  | { readonly kind: 'unknown-name'; readonly option: string; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'wrong-value'; readonly option: string; readonly value: string; readonly expected: string }

/** The cells of a file, before anything is known about what they mean. */
export type RawFile = {
  readonly text: TextForm | null
  readonly workbook: SheetForm | null
  readonly rows: Rows
  readonly emptyRows: number
  /** Of a workbook: cells that are merged with the one above, and cells that do not show what they hold. */
  readonly cells: { readonly filled: CellsBy<boolean>; readonly marks: CellsBy<CellMark> } | null
}

/** By line and column. */
export type CellsBy<Mark> = ReadonlyMap<number, ReadonlyMap<number, Mark>>

export type RawReading =
  | { readonly kind: 'read'; readonly raw: RawFile }
  | Exclude<Understanding, { readonly kind: 'understood' }>

/** `told` hears how many bytes were read; `mayAsk`: a person is there to say which column is which. */
export type Reading = {
  readonly file: string
  readonly context: ImportContext
  readonly settings: ImportSettings
  readonly mayAsk: boolean
  readonly told?: (read: number) => void
}

export async function understand(source: ByteSource, reading: Reading): Promise<Understanding> {
  const countKnown = knownNameCounter(reading.context, reading.settings)
  const read = await (isWorkbook(source) ? readWorkbookFile : readTextFile)(source, reading, countKnown)
  return read.kind === 'read' ? understandRows(read.raw, reading, countKnown) : read
}

/** What the rows of a file mean, wherever they come from. */
export function understandRows(raw: RawFile, reading: Reading, countKnown: CountKnown): Understanding {
  const { file, settings } = reading
  const header = findHeader(raw.rows, settings.headerRow, countKnown)
  if (header === null && settings.headerRow !== null) {
    const last = raw.rows.size === 0 ? 0 : raw.rows.lineAt(raw.rows.size - 1)
    return { kind: 'wrong-value', option: '--header-row', value: `${settings.headerRow}`, expected: `1 – ${last}` }
  }
  if (header === null) {
    const columns = requiredOf(reading.context, false)
    return { kind: 'refused', findings: [error(place(file, 1), 'csv-empty', { columns })] }
  }
  const names = raw.rows.cellsAt(header.at)
  const count = filledWidth(names)
  if (count > mostColumns) {
    const at = place(file, raw.rows.lineAt(header.at))
    return { kind: 'refused', findings: [error(at, 'columns-too-many', { count, limit: mostColumns })] }
  }
  const stranger = strangeName(names, settings) ?? strangeTarget(settings, reading.context)
  if (stranger !== null) return stranger
  const mapped = mapColumns(names, reading.context, settings)
  if (mapped.kind === 'clash') {
    const choices = mapped.clash.candidates.map((name) => exampleOf(name, names, raw.rows, header.at))
    return openClash(mapped.clash, choices, place(file, raw.rows.lineAt(header.at)))
  }
  const free = mapped.mapping.leftOut.map(({ from }) => from)
  const own = mapped.mapping.taken.filter(({ column, from }) => column === from).map(({ from }) => from)
  const [lacking] = mapped.missing
  if (lacking !== undefined && reading.mayAsk) {
    const choices = [...own, ...free].map((name) => exampleOf(name, names, raw.rows, header.at))
    const values = { column: lacking, nearest: nearestName(lacking, free) }
    const finding = error(place(file, raw.rows.lineAt(header.at)), 'column-missing', values)
    if (choices.length > 0) return { kind: 'open', open: { about: 'column', column: lacking, choices }, finding }
  }
  const fill = settings.fill ?? mapped.remembered?.fill ?? null
  const taken = { ...reading, settings: { ...settings, fill } }
  return understandCells(raw, header, mapped.mapping, mapped.remembered, taken)
}

type Header = { readonly at: number; readonly reason: HeaderReason }

/** The row with most names that are known here; the first of several, or of all where none is known. */
function findHeader(rows: Rows, asked: number | null, countKnown: CountKnown): Header | null {
  const depth = Math.min(rows.size, headerDepth)
  const candidates = Array.from({ length: depth }, (_, at) => at)
  if (asked !== null) {
    const at = Array.from({ length: rows.size }, (_, row) => row).find((row) => rows.lineAt(row) === asked)
    return at === undefined ? null : { at, reason: 'asked' }
  }
  const known = candidates.map((at) => countKnown(rows.cellsAt(at)))
  const most = Math.max(0, ...known)
  if (most > 0) return { at: known.indexOf(most), reason: known.indexOf(most) === 0 ? 'first' : 'names' }
  const widths = candidates.map((at) => filledWidth(rows.cellsAt(at)))
  return depth === 0 ? null : { at: widths.indexOf(Math.max(...widths)), reason: 'first' }
}

/** A column by its name and by the first thing that stands in it. */
function exampleOf(
  name: string,
  names: readonly string[],
  rows: Rows,
  headerAt: number,
): OpenReading['choices'][number] {
  const at = names.findIndex((each) => headerName(each) === name)
  for (let row = headerAt + 1; row < Math.min(rows.size, headerAt + 20); row++) {
    const cell = (rows.cellsAt(row)[at] ?? '').trim()
    if (cell !== '') return { value: name, shown: `${name}: ${cell.slice(0, 40)}` }
  }
  return { value: name, shown: name }
}

/** A column that the command line names and the file lacks. */
function strangeName(names: readonly string[], { map, columns, fill }: ImportSettings): Understanding | null {
  const known = names.map((name) => ({ name: headerName(name) })).filter(({ name }) => name !== '')
  const targets = new Set(map.keys())
  const said = [
    ...[...map.values()].map((name) => ['--map', name] as const),
    ...(columns ?? []).filter((name) => !targets.has(name)).map((name) => ['--columns', name] as const),
    ...(fill ?? [])
      .filter((name) => !targets.has(name) && name !== 'division')
      .map((name) => ['--fill', name] as const),
  ]
  const stranger = said.find(([, name]) => columnNamed(name, known) === undefined && !isOwnName(name))
  if (stranger === undefined) return null
  return { kind: 'unknown-name', option: stranger[0], name: stranger[1], known: known.map(({ name }) => name) }
}

/** --map names what nothing is called here but nearly is, or one column of the file twice. */
function strangeTarget({ map }: ImportSettings, context: ImportContext): Understanding | null {
  const known = [...knownColumns(context), ...context.standing, ...context.needed]
  const isFree = context.what === 'submissions'
  for (const [column, from] of map) {
    const isTwice = [...map].some(([other, name]) => other !== column && foldText(name) === foldText(from))
    const isStrange = !known.includes(column) && (!isFree || nearestName(column, known) !== null)
    if (!isTwice && !isStrange) continue
    const expected = (isTwice ? [...map.keys()] : known).map((each) => `${each}=…`).join(' | ')
    return { kind: 'wrong-value', option: '--map', value: `${column}=${from}`, expected }
  }
  return null
}

/** --columns may also name what a column is here. */
const isOwnName = (name: string): boolean => ['id', 'division', 'applicant', 'title'].includes(name)

function openClash(
  { column, candidates }: { readonly column: string; readonly candidates: readonly string[] },
  choices: OpenReading['choices'],
  at: ReturnType<typeof place>,
): Understanding {
  return {
    kind: 'open',
    open: { about: 'column', column, choices },
    finding: error(at, 'columns-alike', { column, candidates }),
  }
}

/** The rows below the header: which can be read, what their cells show, and what they become. */
function understandCells(
  raw: RawFile,
  header: Header,
  mapping: ColumnMapping,
  remembered: RememberedImport | null,
  reading: Reading,
): Understanding {
  const { file, context, settings } = reading
  const isChosen = (settings.columns ?? remembered?.columns ?? null) !== null
  const merged = withoutInvented(raw, mapping, context)
  const names = raw.rows.cellsAt(header.at)
  const filled = fillGaps(merged.rows, header.at, names, mapping, settings)
  const seen = lookAtRows({ ...raw, rows: filled.rows }, header.at, mapping, { file, context, settings, isChosen })
  if (seen.decimal.kind === 'open') return openNumber(seen.decimal.example, mapping, file)
  const { decimal } = seen.decimal
  if (seen.gap !== null && settings.fill === null && raw.text !== null) return openFill(mapping, seen.gap, file)
  const taken = mapping.taken.filter((_, index) => !seen.isContacts(index))
  const isDates = (at: number) => seen.isDates(mapping.taken.findIndex((each) => each.at === at))
  const sheet = sheetOf(raw.rows, header.at)
  const convert = cellConverters(
    taken,
    context,
    decimal.value,
    isDates,
    sheet !== null,
    idsByNameIn(filled.rows, mapping, context),
  )
  const headerLine = raw.rows.lineAt(header.at)
  return {
    kind: 'understood',
    dialect: {
      text: raw.text,
      workbook: raw.workbook,
      header: { value: headerLine, reason: header.reason, titles: header.at },
      decimal,
      dates: taken.filter(({ at }) => isDates(at)).map(({ from }) => from),
      emptyRows: raw.emptyRows,
      filled: filled.count + merged.count,
    },
    mapping: { taken, leftOut: [...mapping.leftOut, ...contactsIn(mapping, seen), ...unnamedIn(seen)] },
    raw: filled.rows,
    headerAt: header.at,
    table: {
      columns: taken.map(({ column }) => column),
      headerLine,
      rows: mapRows(rowsAt(filled.rows, seen.sound), convert),
    },
    remembered,
    sheetOf: sheet,
    findings: seen.findings,
  }
}

/** The mark of a scoring sheet stands above its header. */
function sheetOf(rows: Rows, headerAt: number): string | null {
  for (let row = 0; row < headerAt; row++) {
    const marks = rows.cellsAt(row).flatMap((cell) => digestInMark(cell) ?? [])
    if (marks[0] !== undefined) return marks[0]
  }
  return null
}

const contactsIn = ({ taken }: ColumnMapping, seen: RowsSeen): ColumnMapping['leftOut'] =>
  taken.flatMap(({ from }, index) => (seen.isContacts(index) ? [{ from, reason: 'personal' as const }] : []))

const unnamedIn = ({ unnamed }: RowsSeen): ColumnMapping['leftOut'] =>
  unnamed.map((at) => ({ from: columnLetter(at), reason: 'unnamed' as const }))

/** Of merged cells no number and no id is taken for the rows below: one score is not three. */
function withoutInvented(
  { rows, cells }: RawFile,
  { taken }: ColumnMapping,
  context: ImportContext,
): { readonly rows: Rows; readonly count: number } {
  const kept = new Set(
    taken.filter(({ column }) => column !== 'id' && !isNumberColumn(column, context)).map(({ at }) => at),
  )
  if (cells === null || cells.filled.size === 0) return { rows, count: 0 }
  const filled = [...cells.filled.values()].flatMap((places) => [...places.keys()])
  const count = filled.filter((at) => kept.has(at)).length
  const blank = (row: readonly string[], index: number): readonly string[] => {
    const places = cells.filled.get(rows.lineAt(index))
    return places === undefined ? row : row.map((cell, at) => (places.has(at) && !kept.has(at) ? '' : cell))
  }
  return { rows: mapRows(rows, blank), count }
}

/** Ids by the names in the same file: of jurors, whom another one may stand in for. */
function idsByNameIn(rows: Rows, { taken }: ColumnMapping, { what }: ImportContext): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const placeOf = (name: string) => taken.find(({ column }) => column === name)?.at ?? -1
  const [id, name] = [placeOf('id'), placeOf('name')]
  if (what !== 'jurors' || id < 0 || name < 0) return ids
  rows.each((cells) => ids.set(foldText(cells[name] ?? ''), (cells[id] ?? '').trim()))
  return ids
}

function openFill({ taken }: ColumnMapping, line: number, file: string): Understanding {
  const { from, at } = taken.find(({ column }) => column === 'division')!
  const choices = [
    { value: 'yes', shown: from },
    { value: 'no', shown: '' },
  ]
  const finding = error(place(file, line, at + 1), 'gaps-open', { column: from })
  return { kind: 'open', open: { about: 'fill', column: from, choices }, finding }
}

function openNumber(
  { cell, line, column }: { readonly cell: string; readonly line: number; readonly column: string },
  { taken }: ColumnMapping,
  file: string,
): Understanding {
  const at = taken.find(({ from }) => from === column)?.at ?? 0
  const comma = cell.replace(/\./g, '').replace(',', '.')
  const point = cell.replace(/,/g, '')
  return {
    kind: 'open',
    open: {
      about: 'decimal',
      column,
      choices: [
        { value: 'comma', shown: comma },
        { value: 'point', shown: point },
      ],
    },
    finding: error(place(file, line, at + 1), 'number-open', { column, value: cell, comma, point }),
  }
}

/** Empty cells of the columns that are to be filled take what stands above them. */
function fillGaps(
  rows: Rows,
  headerAt: number,
  names: readonly string[],
  mapping: ColumnMapping,
  { fill }: ImportSettings,
): { readonly rows: Rows; readonly count: number } {
  const columns = names.map((name, at) => ({ name: name.trim(), at }))
  const places = (fill ?? []).map(
    (name) => mapping.taken.find(({ column }) => column === name)?.at ?? columnNamed(name, columns)?.at ?? -1,
  )
  if (places.length === 0) return { rows, count: 0 }
  const store = openRowStore()
  const above = new Map<number, string>()
  let count = 0
  rows.each((cells, line, row) => {
    const full = [...cells]
    for (const at of row <= headerAt ? [] : places) {
      if (at >= full.length) continue
      if ((full[at] ?? '').trim() !== '') above.set(at, full[at]!)
      else if (above.has(at)) {
        full[at] = above.get(at)!
        count++
      }
    }
    store.add(full, line)
  })
  return { rows: store, count }
}
