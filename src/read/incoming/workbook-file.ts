// An Excel workbook from outside as rows of cells. What reads workbooks is loaded only for one.
import { type ByteSource, bytesOf } from '../../model/byte-source.js'
import type { SheetForm } from '../../model/dialect.js'
import { error, type Finding, place } from '../../model/finding.js'
import { openRowStore } from '../../model/row-store.js'
import type { WorkbookReading } from '../workbook.js'
import { isBlank } from './text-form.js'
import type { CellsBy, RawReading, Reading } from './understand.js'

/** Archives begin with PK, what older programs and passwords make with D0 CF 11 E0. */
const beginnings = ['504b0304', '504b0506', 'd0cf11e0']

export const isWorkbook = (source: ByteSource): boolean =>
  beginnings.includes(Buffer.from(bytesOf(source, 4)).toString('hex'))

export async function readWorkbookFile(source: ByteSource, { file, settings }: Reading): Promise<RawReading> {
  const { readWorkbook } = await import('../workbook.js')
  const read = await readWorkbook(bytesOf(source), settings.sheet)
  if (read.kind === 'sheet-unknown') {
    return { kind: 'unknown-name', option: '--sheet', name: settings.sheet ?? '', known: read.sheets }
  }
  if (read.kind !== 'read') return { kind: 'refused', findings: [refusal(read, file)] }
  const rows = openRowStore()
  const width = Math.max(0, ...read.rows.map(({ cells }) => cells.length))
  let emptyRows = 0
  for (const { cells, line } of read.rows) {
    if (isBlank(cells)) emptyRows++
    else rows.add([...cells, ...Array.from({ length: width - cells.length }, () => '')], line)
  }
  const reason = settings.sheet !== null ? 'asked' : read.isFirst ? 'first' : 'first-shown'
  const workbook: SheetForm = { sheet: { value: read.sheet, reason }, sheets: read.sheets, hidden: read.hidden }
  const cells = {
    filled: byPlace(read.filled.map((at) => ({ ...at, mark: true }))),
    marks: byPlace(read.marks.map((mark) => ({ ...mark, mark }))),
  }
  return { kind: 'read', raw: { text: null, workbook, rows, emptyRows, cells } }
}

type Placed<Mark> = { readonly line: number; readonly column: number; readonly mark: Mark }

/** Marks of cells by line and column. */
function byPlace<Mark>(placed: readonly Placed<Mark>[]): CellsBy<Mark> {
  const lines = new Map<number, Map<number, Mark>>()
  for (const { line, column, mark } of placed) {
    const own = lines.get(line) ?? new Map<number, Mark>()
    lines.set(line, own.set(column, mark))
  }
  return lines
}

type Refused = Exclude<WorkbookReading, { readonly kind: 'read' | 'sheet-unknown' }>

function refusal(read: Refused, file: string): Finding {
  if (read.kind === 'too-large') return error(place(file), 'workbook-too-large', read.limit)
  return error(place(file), read.kind === 'broken' ? 'workbook-broken' : 'workbook-locked', {})
}
