// What every part of a workbook is written with: texts fit for XML, and the places of cells.

const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu
/** What a reader would take for a character written in hexadecimal. */
const escaped = /_(?=x[0-9a-fA-F]{4}_)/g

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML has it; what XML cannot have, a control character for one, as `_x0007_`, which spreadsheets read back. */
export const xmlText = (text: string): string =>
  text
    .replace(escaped, '_x005F_')
    .replace(unfit, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => signs[sign]!)

/** `C7`: the place of a cell, its column and row from 0. */
export const cellPlace = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`

const columnLetters = (column: number): string =>
  `${column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`
