// An Excel workbook (.xlsx, .xlsm) as rows of texts, one sheet of it. Loaded only where one is read.
import { openArchive } from './workbook/archive.js'
import { fillMerges } from './workbook/merges.js'
import { numberTexts, type SheetPart, sharedStrings, type WorkbookParts, workbookParts } from './workbook/parts.js'
import { type Refusal, refusalOf } from './workbook/refusal.js'
import { type CellMark, type CellPlace, readSheet, type SheetRow } from './workbook/sheet.js'

/**
 * `filled`: the cells that got the value of the one above, which they are merged with. `marks`: cells that do not show
 * what they hold. `sheets`: all by name, hidden ones too.
 */
export type WorkbookReading =
  | {
      readonly kind: 'read'
      readonly sheet: string
      readonly sheets: readonly string[]
      readonly rows: readonly SheetRow[]
      readonly filled: readonly CellPlace[]
      readonly marks: readonly CellMark[]
      /** How many rows are hidden. */
      readonly hidden: number
      /** Whether the sheet is the first of all. */
      readonly isFirst: boolean
    }
  | { readonly kind: 'sheet-unknown'; readonly sheets: readonly string[] }
  /** An .xls of before 2007, or a workbook under a password: both lie in the same older container. */
  | { readonly kind: 'old-or-locked' }
  | Refusal

const olderContainer = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads the sheet of this name (upper and lower case are the same to Excel), or the first that is not hidden. Every cell
 * is the text that a person sees, numbers with a decimal point and without thousands separators, dates as yyyy-mm-dd;
 * rows without content are left out. Whatever the bytes are, it ends with one of the readings.
 */
export async function readWorkbook(bytes: Uint8Array, sheet: string | null): Promise<WorkbookReading> {
  if (olderContainer.every((byte, at) => bytes[at] === byte)) return { kind: 'old-or-locked' }
  try {
    return readSheetOf(bytes, sheet)
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal === null) throw thrown
    return refusal
  }
}

function readSheetOf(bytes: Uint8Array, wanted: string | null): WorkbookReading {
  const archive = openArchive(bytes)
  const parts = workbookParts(archive)
  const sheets = parts.sheets.map(({ name }) => name)
  const chosen = chooseSheet(parts, wanted)
  if (chosen === null) return sheets.length === 0 ? { kind: 'broken' } : { kind: 'sheet-unknown', sheets }
  const strings = sharedStrings(archive, parts.strings)
  const read = readSheet(archive, chosen.part, { strings, numberText: numberTexts(archive, parts) })
  const { rows, filled } = fillMerges(read)
  const { marks, hidden } = read
  return { kind: 'read', sheet: chosen.name, sheets, rows, filled, marks, hidden, isFirst: sheets[0] === chosen.name }
}

function chooseSheet({ sheets }: WorkbookParts, wanted: string | null): SheetPart | null {
  if (wanted === null) return sheets.find(({ isHidden }) => !isHidden) ?? sheets[0] ?? null
  const exact = sheets.find(({ name }) => name === wanted)
  return exact ?? sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ?? null
}
