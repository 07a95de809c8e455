// The rows of one worksheet, each cell as the text that a person sees there.
import type { Archive } from './archive.js'
import { generalText, type NumberText } from './number-text.js'
import { cellText, longestRaw, mostCells, mostLetters, readPart, textHandlers } from './parts.js'
import { refuseBroken, refuseTooLarge } from './refusal.js'
import { attribute } from './xml.js'

/** A row that holds anything, up to its last filled cell; `line` is its number in the sheet, from 1. */
export type SheetRow = { readonly cells: readonly string[]; readonly line: number }

/** Columns and lines from 0 and from 1, both ends included. */
export type Merge = { readonly first: CellPlace; readonly last: CellPlace }
export type CellPlace = { readonly column: number; readonly line: number }

/**
 * A cell that does not show what it holds: a number that its format rounds away (`stored` is the number), a formula
 * whose value was never stored, a fault such as #DIV/0!.
 */
export type CellMark = CellPlace & { readonly kind: 'rounded' | 'formula' | 'fault'; readonly stored: string }

export type SheetText = {
  readonly strings: readonly string[]
  readonly numberText: (style: number) => NumberText
}

const mostBytes = 512 * 2 ** 20
const mostRows = 1_048_576
const mostColumns = 1000
const mostMerges = 1_000_000

/** A cell on its way: what its tag says, and what was read of it so far. */
type OpenCell = { column: number; type: string; style: number; value: string; isValue: boolean; isFormula: boolean }
type OpenRow = { readonly line: number; readonly cells: string[]; readonly isHidden: boolean }

/** `width`: how many columns the sheet has cells in, empty ones too. */
export type ReadSheet = {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly width: number
  readonly marks: readonly CellMark[]
  /** How many rows that hold anything are hidden, by a filter as a rule. */
  readonly hidden: number
}

/** A sheet on its way. Empty cells take time, places before a filled one take memory: neither is without end. */
type OpenSheet = {
  readonly rows: SheetRow[]
  readonly merges: Merge[]
  readonly cell: OpenCell
  readonly inline: ReturnType<typeof textHandlers>
  readonly marks: CellMark[]
  hidden: number
  row: OpenRow
  width: number
  cells: number
  places: number
}

/** Rows without any content are left out: sheets are full of styled cells that hold nothing. */
export function readSheet(archive: Archive, part: string, text: SheetText): ReadSheet {
  const sheet: OpenSheet = {
    rows: [],
    merges: [],
    cell: { column: -1, type: '', style: -1, value: '', isValue: false, isFormula: false },
    inline: textHandlers(),
    marks: [],
    hidden: 0,
    row: { line: 0, cells: [], isHidden: false },
    width: 0,
    cells: 0,
    places: 0,
  }
  readPart(archive, part, mostBytes, {
    open: (tag, attributes) => openTag(sheet, tag, attributes),
    text: (raw) => takeText(sheet, raw),
    close: (tag) => closeTag(sheet, tag, text),
  })
  return sheet
}

function openTag(sheet: OpenSheet, tag: string, attributes: string): void {
  if (tag === 'c') beginCell(sheet, attributes)
  else if (tag === 'v') sheet.cell.isValue = true
  else if (tag === 'f') sheet.cell.isFormula = true
  else if (tag === 'is') sheet.inline.begin()
  else if (tag === 'mergeCell') addMerge(sheet.merges, attribute(attributes, 'ref') ?? '')
  else if (tag === 'row') {
    const isHidden = /^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')
    sheet.row = { line: lineOf(attributes, sheet.row.line), cells: [], isHidden }
    sheet.cell.column = -1
  }
  sheet.inline.open(tag)
}

function takeText({ cell, inline }: OpenSheet, raw: string): void {
  if (!cell.isValue) inline.text(raw)
  else if (cell.value.length + raw.length > longestRaw) refuseTooLarge('letters', mostLetters)
  else cell.value += raw
}

function closeTag(sheet: OpenSheet, tag: string, text: SheetText): void {
  const { cell, inline, row } = sheet
  inline.close(tag)
  if (tag === 'v') cell.isValue = false
  else if (tag === 'is') cell.value = inline.end()
  else if (tag === 'c') {
    const shown = shownText(cell, text)
    markCell(sheet, shown)
    putCell(row.cells, cell, shown)
  } else if (tag === 'row' && row.cells.length > 0) {
    if (row.isHidden) sheet.hidden++
    sheet.places += row.cells.length
    if (sheet.places > mostCells) refuseTooLarge('cells', mostCells)
    sheet.rows.push({ cells: row.cells, line: row.line })
  }
}

/** Rows stand in their order; one that says no number follows the one before. */
function lineOf(attributes: string, before: number): number {
  const said = attribute(attributes, 'r')
  const line = said === null ? before + 1 : Number(said)
  if (line > mostRows) refuseTooLarge('rows', mostRows)
  return Number.isInteger(line) && line > before ? line : refuseBroken()
}

function beginCell(sheet: OpenSheet, attributes: string): void {
  const { cell } = sheet
  const place = attribute(attributes, 'r')
  cell.column = place === null ? cell.column + 1 : columnOf(place)
  cell.type = attribute(attributes, 't') ?? 'n'
  cell.style = Number(attribute(attributes, 's') ?? '-1')
  cell.value = ''
  cell.isFormula = false
  sheet.width = Math.max(sheet.width, cell.column + 1)
  if (++sheet.cells > mostCells) refuseTooLarge('cells', mostCells)
}

/** `A1` is in column 0, `AA7` in column 26. */
function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length && at < 4; at++) {
    const letter = (place.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column > 0 ? column - 1 : refuseBroken()
}

function shownText({ type, style, value }: OpenCell, { strings, numberText }: SheetText): string {
  if (value === '' || type === 'inlineStr') return value
  if (value.trim() === '') return ''
  if (type === 's') return strings[Number(value)] ?? refuseBroken()
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  const number = type === 'n' ? Number(value) : Number.NaN
  if (Number.isFinite(number)) return numberText(style)(number)
  return type === 'd' ? value.replace(/(T00:00:00(\.0+)?)?Z?$/, '') : cellText(value)
}

/** So many are told; a sheet that has more is none that can be read number by number. */
const mostMarks = 10_000

function markCell({ cell, marks, row }: OpenSheet, shown: string): void {
  const { column, type, value, isFormula } = cell
  const at = { column, line: row.line }
  if (marks.length >= mostMarks) return
  if (isFormula && value.trim() === '' && type !== 'str') marks.push({ ...at, kind: 'formula', stored: '' })
  else if (type === 'e') marks.push({ ...at, kind: 'fault', stored: shown })
  else if (type === 'n' && value !== '' && isOtherNumber(shown, Number(value))) {
    marks.push({ ...at, kind: 'rounded', stored: generalText(Number(value)) })
  }
}

/** Whether a cell shows another number than it holds: 8 for 7.5, 800% for 8. What shows no number is none that differs. */
function isOtherNumber(shown: string, stored: number): boolean {
  if (!/^-?\d+(\.\d+)?\s*%?$/.test(shown)) return false
  const number = Number(shown.replace(/\s*%$/, ''))
  return shown.endsWith('%') || Math.abs(number - stored) > 1e-9 * Math.max(1, Math.abs(stored))
}

function putCell(cells: string[], { column }: OpenCell, shown: string): void {
  if (shown === '') return
  if (column >= mostColumns) refuseTooLarge('columns', mostColumns)
  while (cells.length < column) cells.push('')
  cells[column] = shown
}

function addMerge(merges: Merge[], ref: string): void {
  if (merges.length === mostMerges) refuseTooLarge('cells', mostMerges)
  const [first = '', last = first] = ref.split(':')
  merges.push({ first: placeOf(first), last: placeOf(last) })
}

function placeOf(place: string): CellPlace {
  const line = Number(/\d+$/.exec(place)?.[0] ?? refuseBroken())
  return { column: columnOf(place), line }
}
