// What a screen is made of: its width and colours, tables that fit it, notes that hang under their row.
import type { Language } from '../model/competition.js'
import type { Outcome } from '../model/outcome.js'
import { cut, padEnd, padStart, widthOf, wrap } from '../model/width.js'
import { harmless } from './harmless.js'
import type { Paint } from './paint.js'

export type ScreenOptions = {
  readonly width: number
  readonly paint: Paint
  /** Other than the competition's. */
  readonly language?: Language
}

/** The same outcome, to be told in the language of the screen. */
export function toldIn(outcome: Outcome, { language }: ScreenOptions): Outcome {
  const { docket } = outcome
  if (language === undefined) return outcome
  return { ...outcome, docket: { ...docket, competition: { ...docket.competition, language } } }
}

/** `keeps` columns are as wide as their cells; the others share what is left and are cut. */
export type ScreenColumn = { readonly heading: string; readonly align: 'left' | 'right'; readonly keeps: boolean }

export type Emphasis = 'plain' | 'open' | 'dim'

/** A row, and what is said about it on lines of its own. */
export type ScreenRow = {
  readonly cells: readonly string[]
  readonly notes: readonly string[]
  readonly emphasis: Emphasis
}

const gap = 2
const noteIndent = 4
const narrowest = 8

/** The lines of a table that is at most `width` wide. */
export function screenTable(
  columns: readonly ScreenColumn[],
  rows: readonly ScreenRow[],
  { width, paint }: ScreenOptions,
): readonly string[] {
  const safe = rows.map((row) => ({ ...row, cells: row.cells.map(harmless) }))
  const widths = columnWidths(columns, safe, width)
  const line = (cells: readonly string[]) => cut(joinCells(columns, widths, cells), width)
  const heading = line(columns.map((column) => column.heading))
  return [paint.dim(heading), ...safe.flatMap((row) => rowLines(row, line(row.cells), width, paint))]
}

function rowLines(row: ScreenRow, line: string, width: number, paint: Paint): readonly string[] {
  const colours = { plain: (text: string) => text, open: paint.yellow, dim: paint.dim }
  const notes = row.notes.flatMap((note) => indented(harmless(note), noteIndent, width))
  const paintNote = row.emphasis === 'open' ? paint.yellow : paint.dim
  return [colours[row.emphasis](line), ...notes.map((note) => paintNote(note))]
}

/** A text wrapped, every line indented; `first` stands before the first one. */
export function indented(text: string, indent: number, width: number, first = ''): readonly string[] {
  return wrap(text, width - indent).map((line, index) => padEnd(index === 0 ? first : '', indent) + line)
}

function joinCells(columns: readonly ScreenColumn[], widths: readonly number[], cells: readonly string[]): string {
  const shown = columns.flatMap(({ align }, index) => {
    const width = widths[index]!
    if (width === 0) return []
    const cell = cut(cells[index] ?? '', width)
    return [align === 'right' ? padStart(cell, width) : padEnd(cell, width)]
  })
  return shown.join(' '.repeat(gap)).trimEnd()
}

/** Where it is too narrow for all, the last of the columns that can be cut go first. */
function columnWidths(columns: readonly ScreenColumn[], rows: readonly ScreenRow[], width: number): readonly number[] {
  const natural = columns.map(({ heading }, index) =>
    rows.reduce((so, { cells }) => Math.max(so, widthOf(cells[index] ?? '')), widthOf(heading)),
  )
  const elastic = columns.flatMap(({ keeps }, index) => (keeps ? [] : [index]))
  const kept = columns.flatMap(({ keeps }, index) => (keeps ? [natural[index]!] : []))
  const fixed = kept.reduce((so, each) => so + each + gap, 0) - gap
  const fitting = elastic.slice(0, Math.max(0, Math.floor((width - fixed) / (narrowest + gap))))
  const shares = shareOut(
    fitting.map((index) => natural[index]!),
    fitting.map((index) => widthOf(columns[index]!.heading)),
    width - fixed - fitting.length * gap,
  )
  return natural.map((own, index) => (columns[index]!.keeps ? own : (shares[fitting.indexOf(index)] ?? 0)))
}

/** Each its heading where there is room for all of them; of the rest the narrow ones get what they need, the others alike. */
function shareOut(wanted: readonly number[], headings: readonly number[], room: number): readonly number[] {
  const isRoomy = headings.reduce((so, heading) => so + heading, 0) <= room
  const shares = isRoomy ? [...headings] : wanted.map(() => 0)
  let left = shares.reduce((so, share) => so - share, room)
  const missing = wanted.map((width, index) => width - shares[index]!)
  const ascending = [...wanted.keys()].sort((a, b) => missing[a]! - missing[b]!)
  for (const [done, index] of ascending.entries()) {
    const more = Math.min(missing[index]!, Math.floor(left / (wanted.length - done)))
    shares[index]! += more
    left -= more
  }
  return shares
}
