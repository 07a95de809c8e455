// Tables as cells, each row with its line: those of a file brought from outside, and those that stand in the folder.
import type { Competition } from '../model/competition.js'
import type { Finding } from '../model/finding.js'
import type { Files } from '../model/folder.js'
import type { ImportKind, PlacedReading, PlacedTable } from '../model/import-plan.js'
import { openRowStore } from '../model/row-store.js'
import { readAssignments } from './assignments.js'
import { readDecisions } from './decisions.js'
import { readJurors } from './jurors.js'
import { findSubmissions } from './submissions.js'
import { readTable, type TableExpectations } from './table.js'

/** The rows that stand; one that cannot be read is found, since it would be lost. */
export function readStandingTable(files: Files, what: ImportKind): PlacedReading {
  const path = `${what}.csv`
  const bytes = files.get(path)
  return bytes === undefined ? { table: null, findings: [] } : readCells(bytes, path, what === 'decisions')
}

/** The rows brought, with what the reader of such a file finds in it by itself. */
export function readBroughtTable(
  what: ImportKind,
  content: Uint8Array | PlacedTable,
  file: string,
  competition: Competition,
): PlacedReading {
  const table = content instanceof Uint8Array ? readCells(content, file, what === 'decisions').table : content
  const { isUnderstood, findings } = readForm(what, content, file, competition)
  return { table: isUnderstood ? table : null, findings }
}

/** In a chained file a torn last row is none. */
function readCells(bytes: Uint8Array, file: string, isChained: boolean): PlacedReading {
  const rows = openRowStore()
  const expectations: TableExpectations = { required: [], optional: 'any', ...(isChained ? { chain: 'last-row' } : {}) }
  const { columns, findings } = readTable(bytes, file, expectations, () => rows.add)
  return { table: columns && { columns, headerLine: 1, rows }, findings }
}

type Form = { readonly isUnderstood: boolean; readonly findings: readonly Finding[] }

/** Decisions brought are numbered when they are planned. */
function readForm(what: ImportKind, content: Uint8Array | PlacedTable, file: string, competition: Competition): Form {
  switch (what) {
    case 'submissions': {
      const { columns, findings } = findSubmissions(content, file, competition.divisions.length > 0)
      return { isUnderstood: columns !== null, findings }
    }
    case 'jurors': {
      const { jurors, findings } = readJurors(content, file)
      return { isUnderstood: jurors !== null, findings }
    }
    case 'assignments': {
      const { assignments, findings } = readAssignments(content, file)
      return { isUnderstood: assignments !== null, findings }
    }
    default: {
      const { findings } = readDecisions(content, file, 'every-row')
      const form = findings.filter(({ code }) => code !== 'number-wrong')
      return { isUnderstood: !form.some(({ code }) => brokenHeaders.includes(code)), findings: form }
    }
  }
}

/** A header under which no row can be understood. */
const brokenHeaders: readonly string[] = ['csv-empty', 'csv-dialect', 'header-repeated', 'column-missing', 'not-utf8']
