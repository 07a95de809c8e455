// Rows with a bar, side by side in as many columns as asked for: how far each juror or division is.

import { cut, padEnd, padStart, widthOf } from '../model/width.js'
import { harmless } from './harmless.js'
import type { Paint } from './paint.js'

/** `instead` stands in the place of the bar. `mark` is one column wide. */
export type Gauge = {
  /** What it is called where there is room for it, and what it is called otherwise. */
  readonly name: string
  readonly id: string
  readonly mark: string
  readonly cast: number
  /** Null where no certain number is expected: then there is no bar. */
  readonly expected: number | null
  readonly count: string
  /** The same, where there is little room. */
  readonly shortCount: string
  readonly drafted: number
  readonly instead: string | null
}

const gap = 3
const shortestBar = 8
/** A bar beside which a name may stand in full. */
const goodBar = 12

export const isOpen = ({ cast, expected }: Gauge): boolean => expected !== null && cast < expected

/** A bar of full and empty blocks. Only what is complete is full, and what is begun is never empty. */
export function barText(cast: number, expected: number, width: number): string {
  const filled = cast <= 0 ? 0 : Math.max(1, Math.floor((width * Math.min(cast, expected)) / Math.max(1, expected)))
  return '█'.repeat(Math.min(width, filled)) + '░'.repeat(Math.max(0, width - filled))
}

/** As many columns as stand side by side and can still be read. */
export const mostColumns = (width: number): number => Math.max(1, Math.floor((width + gap) / (36 + gap)))

export type GaugeOptions = {
  readonly columns: number
  /** The rows that there are at most: then those that are not complete come first, and `more` names how many are left. */
  readonly rows: number
  readonly width: number
  readonly paint: Paint
  readonly more: (count: number) => string
}

/** Down the first column, then down the next. */
export function gaugeLines(gauges: readonly Gauge[], options: GaugeOptions): readonly string[] {
  const { columns, rows, width, paint, more } = options
  if (rows < 1) return []
  const room = columns * rows
  const isCut = gauges.length > room
  const shown = isCut ? [...gauges].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a))).slice(0, room - 1) : gauges
  const own = Math.floor((width - gap * (columns - 1)) / columns)
  const cells = gaugeCells(shown, own, gauges, paint)
  const all = isCut ? [...cells, paint.dim(padEnd(cut(more(gauges.length - shown.length), own), own))] : cells
  const height = Math.ceil(all.length / columns)
  return Array.from({ length: height }, (_, row) =>
    all
      .filter((_cell, index) => index % height === row)
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** Each as wide as the column; `all` are those by which the parts are measured, so that they stay where they are. */
function gaugeCells(shown: readonly Gauge[], width: number, all: readonly Gauge[], paint: Paint): readonly string[] {
  const { countOf, labelOf, count, label, bar, drafts } = partsIn(all, width)
  if (label + bar < shortestBar)
    return shown.map((gauge) => cut(`${gauge.mark} ${countOf(gauge)} ${labelOf(gauge)}`, width))
  return shown.map((gauge) =>
    [
      padEnd(gauge.mark, 1),
      padEnd(cut(labelOf(gauge), label), label),
      barCell(gauge, bar, paint),
      padStart(countOf(gauge), count),
      padEnd(draftsText(gauge), drafts),
    ].join(' '),
  )
}

/** How wide each part is: the names in full where a good bar stands beside them, else the ids. */
function partsIn(all: readonly Gauge[], width: number) {
  const most = (of: (gauge: Gauge) => string) => all.reduce((so, gauge) => Math.max(so, widthOf(of(gauge))), 0)
  const drafts = Math.max(2, most(draftsText))
  const roomBeside = (countOf: (gauge: Gauge) => string) => Math.max(0, width - 5 - most(countOf) - drafts)
  const idOf = ({ id }: Gauge) => harmless(id)
  const isTight = most(idOf) > roomBeside(({ count }) => count) - shortestBar
  const countOf = (gauge: Gauge) => (isTight ? gauge.shortCount : gauge.count)
  const room = roomBeside(countOf)
  const areUnlike = new Set(all.map(({ name }) => name)).size === all.length && all.every(({ name }) => name !== '')
  const isNamed = areUnlike && most(({ name }) => harmless(name)) <= room - goodBar
  const labelOf = (gauge: Gauge) => (isNamed ? harmless(gauge.name) : idOf(gauge))
  const label = Math.max(0, Math.min(most(labelOf), room - shortestBar))
  return { countOf, labelOf, count: most(countOf), label, bar: Math.max(0, room - label), drafts }
}

const draftsText = ({ drafted }: Gauge): string => (drafted === 0 ? '' : `+${drafted}`)

function barCell({ cast, expected, instead }: Gauge, width: number, paint: Paint): string {
  if (instead !== null) return paint.dim(padEnd(cut(instead, width), width))
  if (expected === null || expected === 0) return ' '.repeat(width)
  const bar = barText(cast, expected, width)
  return cast >= expected ? paint.dim(bar) : bar
}
