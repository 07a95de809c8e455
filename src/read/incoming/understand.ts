// A file from outside → rows under the folder's own columns, with everything that was found about how it is written.
// Nothing is guessed in silence: where two readings are possible, the reading stays open.
import type { ByteSource } from '../../model/byte-source.js'
import type {
  ColumnMapping,
  Dialect,
  Found,
  HeaderReason,
  ImportSettings,
  OpenReading,
  SheetForm,
  TextForm,
} from '../../model/dialect.js'
import { error, type Finding, place } from '../../model/finding.js'
import { nearestName } from '../../model/ids.js'
import type { PlacedTable, RememberedImport } from '../../model/import-plan.js'
import { mapRows, openRowStore, pickRows, type Rows } from '../../model/row-store.js'
import { cellConverters } from './cells.js'
import { columnNamed, type ImportContext, knownNameCounter, mapColumns } from './columns.js'
import { openDates } from './dates.js'
import { openMisread } from './misread.js'
import { openDecimal } from './numbers.js'
import { readTextFile } from './text-file.js'
import { type CountKnown, filledWidth, headerDepth } from './text-form.js'

export type Understood = {
  readonly kind: 'understood'
  readonly dialect: Dialect
  readonly mapping: ColumnMapping
  /** Every row of the file that is not empty, as it stands there; the header is among them. */
  readonly raw: Rows
  readonly headerAt: number
  /** The rows below the header under the folder's columns. Those with a cell too few or too many are found and left out. */
  readonly table: PlacedTable
  /** The place among `raw` of a row of the table. */
  readonly rawOf: (row: number) => number
  /** The earlier file that had the same columns. */
  readonly remembered: RememberedImport | null
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
  const read = await readTextFile(source, reading, countKnown)
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
  const names = raw.rows.cellsAt(header.at)
  const width = filledWidth(names)
  const uneven: Finding[] = []
  const sound = new Set<number>()
  const isNumber = mapping.taken.map(({ column }) => isNumberColumn(column, context))
  const isOther = mapping.taken.map(({ column }, index) => isFreeText(column, context) && !isNumber[index])
  const isWorkbook = raw.workbook !== null
  const decimals = openDecimal(settings.decimal, { delimiter: raw.text?.delimiter.value ?? null, isWorkbook })
  const dates = openDates(mapping.taken.length)
  const misread = openMisread(file)
  const unnamed = names.map((name) => name.trim() === '')
  const filledUnnamed = new Set<number>()
  const division = mapping.taken.find(({ column }) => column === 'division')?.at ?? -1
  const gaps = openGaps()
  raw.rows.each((cells, line, row) => {
    if (row <= header.at) return
    if (cells.length < width || cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      uneven.push(error(place(file, line), 'cells-differ', { cells: cells.length, columns: names.length }))
      return
    }
    sound.add(row)
    for (const [index, { at, from }] of mapping.taken.entries()) {
      const cell = cells[at] ?? ''
      if (isNumber[index]) decimals.see(cell, line, from)
      else misread.see(cell, line)
      if (isOther[index]) dates.see(cell, index)
    }
    for (let at = 0; at < names.length; at++) if (unnamed[at] && (cells[at] ?? '') !== '') filledUnnamed.add(at)
    if (division >= 0) gaps.see(cells[division] ?? '', line)
  })
  const decided = decimals.close()
  if (decided.kind === 'open') return openNumber(decided.example, file)
  const gap = gaps.first()
  if (gap !== null && settings.fill === null && raw.text !== null && context.competition.divisions.length > 0) {
    return openFill(mapping.taken.find(({ at }) => at === division)!.from, gap, file)
  }
  const picked = pickRows(raw.rows, (row) => sound.has(row))
  const filled = fillGaps(picked, names, mapping, settings)
  const convert = cellConverters(mapping, context, decided.decimal.value, dates.isDates)
  const table: PlacedTable = {
    columns: mapping.taken.map(({ column }) => column),
    headerLine: raw.rows.lineAt(header.at),
    rows: mapRows(filled.rows, (cells) => convert(cells)),
  }
  const places = [...sound]
  const lost = [...filledUnnamed].map((at) => ({ from: columnLetter(at), reason: 'unnamed' as const }))
  const headerFound: Found<number, HeaderReason> = { value: raw.rows.lineAt(header.at), reason: header.reason }
  return {
    kind: 'understood',
    dialect: {
      text: raw.text,
      workbook: raw.workbook,
      header: { ...headerFound, titles: header.at },
      decimal: decided.decimal,
      dates: mapping.taken.filter((_, index) => dates.isDates(index)).map(({ from }) => from),
      emptyRows: raw.emptyRows,
      filled: filled.count,
    },
    mapping: { taken: mapping.taken, leftOut: [...mapping.leftOut, ...lost] },
    raw: raw.rows,
    headerAt: header.at,
    table,
    rawOf: (row) => places[row]!,
    remembered,
    findings: [...uneven, ...misread.findings()],
  }
}

function isNumberColumn(column: string, { what, competition, numbers }: ImportContext): boolean {
  if (what === 'ballots') return column === 'score' || competition.criteria.some(({ id }) => id === column)
  return what === 'jurors' ? column === 'weight' : what === 'submissions' && numbers.includes(column)
}

/** The columns of submissions that no rule gives a meaning: a date in them may be written as a date. */
const isFreeText = (column: string, { what }: ImportContext): boolean =>
  what === 'submissions' && !['id', 'division', 'applicant', 'title'].includes(column)

/** The name that a spreadsheet gives a column: A, B … Z, AA. */
export function columnLetter(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${columnLetter(Math.floor(at / 26) - 1)}${letter}`
}

/** Cells left empty below a filled one, as merged cells leave them. */
function openGaps() {
  let isBelowFilled = false
  let gap: number | null = null
  return {
    see: (cell: string, line: number): void => {
      if (cell.trim() !== '') isBelowFilled = true
      else if (isBelowFilled) gap ??= line
    },
    first: (): number | null => gap,
  }
}

const openFill = (column: string, line: number, file: string): Understanding => ({
  kind: 'open',
  open: {
    about: 'fill',
    column,
    choices: [
      { value: 'yes', shown: column },
      { value: 'no', shown: '' },
    ],
  },
  finding: error(place(file, line), 'gaps-open', { column }),
})

function openNumber(
  { cell, line, column }: { readonly cell: string; readonly line: number; readonly column: string },
  file: string,
): Understanding {
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
    finding: error(place(file, line), 'number-open', { column, value: cell, comma, point }),
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
