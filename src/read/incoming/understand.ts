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
import { digestInMark } from '../../model/scoring-sheet.js'
import { mostColumns } from '../header.js'
import { cellConverters } from './cells.js'
import { columnNamed, type ImportContext, knownNameCounter, mapColumns } from './columns.js'
import { columnLetter, lookAtRows, type RowsSeen } from './rows-seen.js'
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

/** The cells of a file, before anything is known about what they mean. */
export type RawFile = {
  readonly text: TextForm | null
  readonly workbook: SheetForm | null
  readonly rows: Rows
  readonly emptyRows: number
}

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
  if (header === null) {
    if (settings.headerRow === null)
      return { kind: 'refused', findings: [error(place(file, 1), 'csv-empty', { columns: [] })] }
    const lines = Array.from({ length: Math.min(raw.rows.size, headerDepth) }, (_, row) => `${raw.rows.lineAt(row)}`)
    return { kind: 'unknown-name', option: '--header-row', name: `${settings.headerRow}`, known: lines }
  }
  const names = raw.rows.cellsAt(header.at)
  const count = filledWidth(names)
  if (count > mostColumns) {
    const at = place(file, raw.rows.lineAt(header.at))
    return { kind: 'refused', findings: [error(at, 'columns-too-many', { count, limit: mostColumns })] }
  }
  const stranger = strangeName(names, settings)
  if (stranger !== null) return stranger
  const mapped = mapColumns(names, reading.context, settings)
  if (mapped.kind === 'clash') return openClash(mapped.clash, place(file, raw.rows.lineAt(header.at)))
  const free = mapped.mapping.leftOut.map(({ from }) => from)
  const own = mapped.mapping.taken.filter(({ column, from }) => column === from).map(({ from }) => from)
  const [lacking] = mapped.missing
  if (lacking !== undefined && reading.mayAsk) {
    const choices = [...own, ...free].map((name) => ({ value: name, shown: name }))
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

/** A column that the command line names and the file lacks. */
function strangeName(names: readonly string[], { map, columns, fill }: ImportSettings): Understanding | null {
  const known = names.map((name) => ({ name: name.replace(/\s+/g, ' ').trim() })).filter(({ name }) => name !== '')
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

/** --columns may also name what a column is here. */
const isOwnName = (name: string): boolean => ['id', 'division', 'applicant', 'title'].includes(name)

function openClash(
  { column, candidates }: { readonly column: string; readonly candidates: readonly string[] },
  at: ReturnType<typeof place>,
): Understanding {
  const choices = candidates.map((name) => ({ value: name, shown: name }))
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
  const seen = lookAtRows(raw, header.at, mapping, { file, context, settings, isChosen })
  if (seen.decimal.kind === 'open') return openNumber(seen.decimal.example, file, mapping)
  const { decimal } = seen.decimal
  if (seen.gap !== null && settings.fill === null && raw.text !== null) {
    const { from, at } = mapping.taken.find(({ column }) => column === 'division')!
    return openFill(from, place(file, seen.gap, at + 1))
  }
  const taken = mapping.taken.filter((_, index) => !seen.isContacts(index))
  const names = raw.rows.cellsAt(header.at)
  const filled = fillGaps(rowsAt(raw.rows, seen.sound), names, mapping, settings)
  const isDates = (at: number) => seen.isDates(mapping.taken.findIndex((each) => each.at === at))
  const sheet = sheetOf(raw.rows, header.at)
  const convert = cellConverters(taken, context, decimal.value, isDates, sheet !== null)
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
      filled: filled.count,
    },
    mapping: { taken, leftOut: [...mapping.leftOut, ...contactsIn(mapping, seen), ...unnamedIn(seen)] },
    raw: raw.rows,
    headerAt: header.at,
    table: { columns: taken.map(({ column }) => column), headerLine, rows: mapRows(filled.rows, convert) },
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

const openFill = (column: string, at: ReturnType<typeof place>): Understanding => ({
  kind: 'open',
  open: {
    about: 'fill',
    column,
    choices: [
      { value: 'yes', shown: column },
      { value: 'no', shown: '' },
    ],
  },
  finding: error(at, 'gaps-open', { column }),
})

function openNumber(
  { cell, line, column }: { readonly cell: string; readonly line: number; readonly column: string },
  file: string,
  { taken }: ColumnMapping,
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
  rows.each((cells, line) => {
    const full = [...cells]
    for (const at of places) {
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
