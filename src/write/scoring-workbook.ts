// The scoring sheet of one juror as an .xlsx file that lets no score through that is not on its scale. Loaded only where
// one is written.
import { type SheetColumn, scoreLimit } from '../model/scoring-sheet.js'
import { harmless } from './harmless.js'
import { type JurorSheet, scaleValues, sheetTable, wordsOfSheet } from './scoring-sheet.js'
import { type NumberRule, workbookBytes } from './workbook.js'

/** The bytes of the file; the same sheet gives the same bytes. */
export function sheetWorkbook(sheet: JurorSheet): Uint8Array {
  const { columns, rows, header } = sheetTable(sheet)
  const filled: NumberRule['rows'] = [header + 1, rows.length - 1]
  const rules = columns.flatMap((column, index) => {
    return column.kind === 'criterion' ? [scoreRule(sheet, column, index, filled)] : []
  })
  return workbookBytes({ name: wordsOfSheet(sheet).tab, rows, header, rules })
}

function scoreRule(
  sheet: JurorSheet,
  { criterion }: Extract<SheetColumn, { kind: 'criterion' }>,
  column: number,
  rows: NumberRule['rows'],
): NumberRule {
  const words = wordsOfSheet(sheet)
  const { name, question, scale } = criterion
  const values = scaleValues(scale, words)
  const prompt = [words.scale(values), ...(question === null ? [] : [question])].join('\n')
  return {
    column,
    rows,
    limit: scoreLimit(scale),
    prompt: { title: harmless(name), text: prompt },
    refusal: { title: words.refusalTitle, text: words.refusal(values) },
  }
}
