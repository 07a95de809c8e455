// What the rows below a header show when they are gone through once: which are rows at all, how numbers and dates are
// written, which columns are contacts, where cells are left empty.
import type { ColumnMapping, ImportSettings } from '../../model/dialect.js'
import { error, type Finding, note, place } from '../../model/finding.js'
import { nearestName } from '../../model/ids.js'
import { type Numbers, openNumbers } from '../../model/row-store.js'
import { headerName, type ImportContext } from './columns.js'
import { openDates } from './dates.js'
import { openMisread } from './misread.js'
import { type DecimalReading, openDecimal } from './numbers.js'
import { openContacts } from './personal.js'
import { filledWidth } from './text-form.js'
import type { RawFile } from './understand.js'

export type RowsSeen = {
  /** The places among the rows of the file of those that have as many cells as there are columns. */
  readonly sound: Numbers
  readonly decimal: DecimalReading
  /** By the place in the mapping. */
  readonly isDates: (column: number) => boolean
  readonly isContacts: (column: number) => boolean
  /** The line of the first empty cell of the division below a filled one; null where there is none. */
  readonly gap: number | null
  /** The columns, from 0, that have no name and yet something in them. */
  readonly unnamed: readonly number[]
  readonly findings: readonly Finding[]
}

/** `isChosen`: the columns are named by a person, none of them is left out by what stands in it. */
export type Looking = {
  readonly file: string
  readonly context: ImportContext
  readonly settings: ImportSettings
  readonly isChosen: boolean
}

export function lookAtRows(raw: RawFile, headerAt: number, mapping: ColumnMapping, looking: Looking): RowsSeen {
  const { file, settings } = looking
  const names = raw.rows.cellsAt(headerAt)
  const width = filledWidth(names)
  const sound = openNumbers()
  const uneven: Finding[] = []
  const delimiter = raw.text?.delimiter.value ?? null
  const decimals = openDecimal(settings.decimal, { delimiter, isWorkbook: raw.workbook !== null })
  const cells = openCells(mapping, looking, decimals)
  const gaps = openGaps(mapping, looking.context)
  const unnamed = openUnnamed(names)
  const strays = openStrayScores(names, mapping, looking.context)
  const marks = openMarks(raw, mapping, looking)
  raw.rows.each((row, line, at) => {
    if (at <= headerAt) return
    if (row.length < width || row.slice(names.length).some((cell) => cell.trim() !== '')) {
      uneven.push(error(place(file, line), 'cells-differ', { cells: row.length, columns: names.length }))
      return
    }
    sound.add(at)
    for (const look of [cells, gaps, unnamed, strays, marks]) look.see(row, line)
  })
  return {
    sound,
    decimal: decimals.close(),
    isDates: cells.isDates,
    isContacts: cells.isContacts,
    gap: gaps.first(),
    unnamed: unnamed.filled(),
    findings: [
      ...strays.findings(file, raw.rows.lineAt(headerAt)),
      ...hiddenRows(raw, file),
      ...uneven,
      ...marks.findings(),
      ...cells.misread(),
    ],
  }
}

/** Cells of the columns that are taken: numbers where numbers stand, else texts. */
function openCells(
  { taken }: ColumnMapping,
  { file, context, isChosen }: Looking,
  decimals: ReturnType<typeof openDecimal>,
) {
  const isNumber = taken.map(({ column }) => isNumberColumn(column, context))
  const isFree = taken.map(({ column }, index) => isFreeText(column, context) && !isNumber[index])
  const settled = new Set([...context.standing, ...context.needed])
  const mayBeContacts = taken.map(({ column }, index) => isFree[index] && !isChosen && !settled.has(column))
  const [dates, contacts, misread] = [openDates(taken.length), openContacts(taken.length), openMisread(file)]
  return {
    see: (row: readonly string[], line: number): void => {
      for (let index = 0; index < taken.length; index++) {
        const cell = row[taken[index]!.at] ?? ''
        if (cell === '') continue
        if (isNumber[index]) decimals.see(cell, line, taken[index]!.from)
        else misread.see(cell, line)
        if (isFree[index]) dates.see(cell, index)
        if (mayBeContacts[index]) contacts.see(cell, index)
      }
    },
    isDates: dates.isDates,
    isContacts: contacts.isContacts,
    misread: misread.findings,
  }
}

export function isNumberColumn(column: string, { what, competition, numbers }: ImportContext): boolean {
  if (what === 'ballots') return column === 'score' || competition.criteria.some(({ id }) => id === column)
  return what === 'jurors' ? column === 'weight' : what === 'submissions' && numbers.includes(column)
}

/** The columns of submissions that no rule gives a meaning: a date in them may be written as a date. */
const isFreeText = (column: string, { what }: ImportContext): boolean =>
  what === 'submissions' && !['id', 'division', 'applicant', 'title'].includes(column)

/** Cells of the division left empty below a filled one, as merged cells leave them. */
function openGaps({ taken }: ColumnMapping, { competition }: ImportContext) {
  const at = competition.divisions.length === 0 ? undefined : taken.find(({ column }) => column === 'division')?.at
  let isBelowFilled = false
  let gap: number | null = null
  return {
    see: (row: readonly string[], line: number): void => {
      if (at === undefined) return
      if ((row[at] ?? '').trim() !== '') isBelowFilled = true
      else if (isBelowFilled) gap ??= line
    },
    first: (): number | null => gap,
  }
}

/** Cells of a workbook that do not show what they hold. A rounded number matters where numbers stand. */
function openMarks({ cells }: RawFile, { taken }: ColumnMapping, { file, context }: Looking) {
  const findings: Finding[] = []
  return {
    see: (row: readonly string[], line: number): void => {
      const marks = cells?.marks.get(line)
      if (marks === undefined) return
      for (const { column, from, at } of taken) {
        const mark = marks.get(at)
        const spot = place(file, line, at + 1)
        if (mark?.kind === 'formula') findings.push(error(spot, 'formula-empty', { column: from }))
        if (mark?.kind === 'fault') findings.push(error(spot, 'cell-fault', { column: from, value: mark.stored }))
        if (mark?.kind !== 'rounded' || !isNumberColumn(column, context)) continue
        findings.push(error(spot, 'cell-rounded', { column: from, value: row[at] ?? '', stored: mark.stored }))
      }
    },
    findings: (): readonly Finding[] => findings,
  }
}

const hiddenRows = ({ workbook }: RawFile, file: string): readonly Finding[] =>
  workbook === null || workbook.hidden === 0 ? [] : [note(place(file), 'rows-hidden', { count: workbook.hidden })]

function openUnnamed(names: readonly string[]) {
  const places = [...names.keys()].filter((at) => names[at]!.trim() === '')
  const filled = new Set<number>()
  return {
    see: (row: readonly string[]): void => {
      for (const at of places) if ((row[at] ?? '').trim() !== '') filled.add(at)
    },
    filled: (): readonly number[] => places.filter((at) => filled.has(at)),
  }
}

/** Columns of ballots that nothing here goes by and that hold numbers alone: scores on a criterion that nobody knows. */
function openStrayScores(names: readonly string[], { leftOut }: ColumnMapping, { what, competition }: ImportContext) {
  const places = leftOut
    .filter(({ reason }) => reason === 'unneeded' && what === 'ballots')
    .map(({ from }) => ({ from, at: names.findIndex((name) => headerName(name) === from) }))
  const state = new Map<string, 'numbers' | 'texts'>()
  return {
    see: (row: readonly string[]): void => {
      for (const { from, at } of places) {
        const cell = (row[at] ?? '').trim()
        if (cell === '' || state.get(from) === 'texts') continue
        state.set(from, /^\d+([.,]\d+)?$/.test(cell) ? 'numbers' : 'texts')
      }
    },
    findings: (file: string, line: number): readonly Finding[] => {
      const known = ['juror', 'submission', ...competition.criteria.map(({ id }) => id)]
      return places
        .filter(({ from }) => state.get(from) === 'numbers')
        .map(({ from }) =>
          error(place(file, line), 'column-unknown', { column: from, nearest: nearestName(from, known), known }),
        )
    },
  }
}

/** The name that a spreadsheet gives a column: A, B … Z, AA. */
export function columnLetter(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${columnLetter(Math.floor(at / 26) - 1)}${letter}`
}
