// CSV as the folder's own files have it: RFC 4180, LF, no BOM, quotes only where needed, every cell as it is.
import { stringify } from 'csv-stringify/sync'

/** Reads back to the same cells; nothing is escaped for spreadsheets. Every table here has two columns or more. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/ })
