// An Excel workbook of one sheet: header, widths, and what its number cells may hold. The same input gives the same bytes.
// Loaded only where one is written.
import { strToU8, zipSync } from 'fflate'
import { widthOf } from '../model/width.js'
import type { Cell, Row } from './results-csv.js'
import { ruleXml } from './workbook-rule.js'
import { cellPlace, xmlText } from './workbook-xml.js'

/** What the cells of one column may hold, from one row to another (from 0, both included). */
export type NumberRule = {
  readonly column: number
  readonly rows: readonly [first: number, last: number]
  /** `step` is null where any whole number from `min` to `max` may stand. Decimal texts with a point. */
  readonly limit: { readonly min: string; readonly max: string; readonly step: string | null }
  /** Shown beside a cell that is chosen, and where a number is refused. */
  readonly prompt: { readonly title: string; readonly text: string }
  readonly refusal: { readonly title: string; readonly text: string }
}

export type WorkbookSheet = {
  /** On the tab. */
  readonly name: string
  /** Texts stay texts, whatever they look like; numbers are decimal texts with a point. */
  readonly rows: readonly Row[]
  /** The row (from 0) that is bold and stays in view with all above it; null where there is none. */
  readonly header: number | null
  readonly rules: readonly NumberRule[]
}

/** So many letters are the most that a cell of Excel holds. */
export const mostLetters = 32_767

/** The bytes of an .xlsx file. A text longer than a cell holds is cut, its last letter an ellipsis. */
export function workbookBytes(sheet: WorkbookSheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'xl/workbook.xml': workbookXml(sheet.name),
    'xl/_rels/workbook.xml.rels': workbookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`${declaration}${xml}`)] as const)
  // The first moment that a zip archive knows, in the hour of whoever writes it: no clock.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
  '</Types>',
].join('')

const rootRelations = [
  `<Relationships xmlns="${relationships}">`,
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
  '</Relationships>',
].join('')

const workbookRelations = [
  `<Relationships xmlns="${relationships}">`,
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
  '</Relationships>',
].join('')

const workbookXml = (name: string): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(tabName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** At most 31 letters, and none of those that Excel keeps for itself. */
const tabName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]|^'|'$/g, ' ')
    .slice(0, 31)
    .trim() || '1'

/** The styles of cells by their number: number, header, text. */
const [plainStyle, headerStyle, textStyle] = [0, 1, 2]

const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')

function sheetXml({ rows, header, rules }: WorkbookSheet): string {
  return [
    `<worksheet xmlns="${main}">`,
    header === null ? '' : frozenXml(header + 1),
    columnsXml(header === null ? rows : rows.slice(header)),
    '<sheetData>',
    ...rows.map((row, index) => rowXml(row, index, header)),
    '</sheetData>',
    rules.length === 0
      ? ''
      : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`,
    '</worksheet>',
  ].join('')
}

const frozenXml = (rows: number): string =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`

const [narrowest, widest] = [8, 48]

/** As wide as the longest text of each column, within limits; what is longer is wrapped. */
function columnsXml(rows: readonly Row[]): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [column, { text }] of row.entries()) {
      const wanted = Math.min(widest, Math.max(narrowest, widthOf(text.slice(0, widest)) + 2))
      widths[column] = Math.max(widths[column] ?? 0, wanted)
    }
  const columns = widths.map((width, index) => {
    const number = index + 1
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`
  })
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

/** What stands above the header is a heading: it runs on over the cells beside it. */
function rowXml(row: Row, index: number, header: number | null): string {
  const style = index === header ? headerStyle : header !== null && index < header ? plainStyle : textStyle
  const cells = row.map((cell, column) => cellXml(cell, cellPlace(column, index), style))
  return `<row r="${index + 1}">${cells.join('')}</row>`
}

function cellXml({ kind, text }: Cell, place: string, style: number): string {
  if (kind === 'number') return `<c r="${place}" s="${plainStyle}"><v>${text}</v></c>`
  if (text === '') return style === textStyle ? '' : `<c r="${place}" s="${style}"/>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitting(text))}</t></is></c>`
}

const fitting = (text: string): string =>
  text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1).replace(/[\ud800-\udbff]$/, '')}…`
