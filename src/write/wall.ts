// The screen on the wall: how far the scoring is, over all, by division and by juror, to be read from the back of the room.
// It fills the terminal that it is given. Never a score, a line of a file or a reason.
import type { Competition, Language } from '../model/competition.js'
import { cut, padEnd, padStart, widthOf, wrap } from '../model/width.js'
import { statusWords } from '../words/status.js'
import { type Trouble, type WallWords, wallWords } from '../words/wall.js'
import { barText, type Gauge, gaugeLines, mostColumns } from './gauges.js'
import { harmless } from './harmless.js'
import type { Paint } from './paint.js'
import { isSeat, type JurorStatus, type StatusDocument, type SubmissionStatus } from './status-document.js'
import { missingNames, progressText } from './status-screen.js'

export type WallOptions = {
  readonly width: number
  readonly height: number
  readonly paint: Paint
  readonly language: Language
  /** The ids of those who sit at a session of `jury score` just now. */
  readonly scoring: readonly string[]
  readonly trouble: Trouble | null
  /** When something last changed, as the clock on the wall shows it. */
  readonly changed: { readonly at: string; readonly isToday: boolean }
}

/** What every part is made from. A column is left free at the right, where some terminals would break the line. */
type Wall = WallOptions & {
  readonly status: StatusDocument
  readonly words: WallWords
  readonly divisions: readonly Gauge[]
  readonly jurors: readonly Gauge[]
}

/** From the roomiest to the closest. `rows`: how many jurors and divisions may stand under one another. */
type Layout = {
  readonly thickness: number
  readonly spaced: boolean
  readonly columns: number
  readonly rows: { readonly divisions: number; readonly jurors: number }
}

const unlimited = Number.MAX_SAFE_INTEGER

export function wallLines(
  status: StatusDocument,
  { divisions }: Pick<Competition, 'divisions'>,
  options: WallOptions,
): readonly string[] {
  const wall: Wall = {
    ...options,
    width: Math.max(1, options.width - 1),
    status,
    words: wallWords[options.language],
    divisions: divisions.map(({ id, name }) => divisionGauge(status, id, name, options.language)),
    jurors: status.jurors
      .filter((juror) => isShown(juror, options.scoring))
      .map((juror) => jurorGauge(status, juror, options)),
  }
  const fitting = layoutsFor(wall).find((layout) => linesIn(wall, layout).length < options.height)
  const lines = linesIn(wall, fitting ?? closestLayout(wall))
  return withFooter(wall, [...lines, ...missingLines(wall, options.height - 1 - lines.length)])
}

/** One line for a terminal that knows no movements. */
export function wallLine(status: StatusDocument, language: Language, trouble: Trouble | null): string {
  if (trouble !== null) return wallWords[language].trouble(trouble)
  const closed = status.closed === null ? [] : [wallWords[language].closed(status.closed.decision)]
  return [`${progressText(status, statusWords[language])}.`, ...closed].join(' ')
}

// ---- What is gauged

/** Guests and deputies only where they have done something. */
const isShown = (juror: JurorStatus, scoring: readonly string[]): boolean =>
  isSeat(juror) || juror.cast + juror.drafted > 0 || scoring.includes(juror.id)

function jurorGauge(status: StatusDocument, juror: JurorStatus, { language, scoring }: WallOptions): Gauge {
  const { id, name, cast, drafted } = juror
  const isAbsent = juror.absence !== null
  const expected = isSeat(juror) && status.expected !== 'as-cast' && !isAbsent ? juror.expected : null
  return {
    id,
    name,
    mark: scoring.includes(id) ? '●' : ' ',
    cast,
    expected,
    count: expected === null ? `${cast}` : statusWords[language].of(cast, expected),
    shortCount: expected === null ? `${cast}` : `${cast}/${expected}`,
    drafted,
    instead: isAbsent ? wallWords[language].absent : null,
  }
}

function divisionGauge(status: StatusDocument, id: string, name: string, language: Language): Gauge {
  const own = status.submissions.filter(({ division, excluded }) => division === id && excluded === null)
  const sum = (of: (submission: SubmissionStatus) => number) => own.reduce((so, each) => so + of(each), 0)
  const isCounted = status.expected !== 'as-cast'
  const expected = sum((each) => each.expected)
  const cast = isCounted ? expected - sum((each) => each.outstanding.length) : sum((each) => each.cast.length)
  return {
    id: name,
    name,
    mark: ' ',
    cast,
    expected: isCounted ? expected : null,
    count: isCounted ? statusWords[language].of(cast, expected) : `${cast}`,
    shortCount: isCounted ? `${cast}/${expected}` : `${cast}`,
    drafted: 0,
    instead: null,
  }
}

// ---- What fits

function layoutsFor({ width }: Wall): readonly Layout[] {
  const rows = { divisions: unlimited, jurors: unlimited }
  const most = mostColumns(width)
  const columns = Array.from({ length: most }, (_, index) => index + 1)
  const close = [2, 1].flatMap((thickness) => [
    { thickness, spaced: true, columns: most, rows },
    { thickness, spaced: false, columns: most, rows },
  ])
  return [...columns.map((each) => ({ thickness: 3, spaced: true, columns: each, rows })), ...close]
}

/** As many jurors as there is room for, and of the room at most a third for the divisions. */
function closestLayout(wall: Wall): Layout {
  const columns = mostColumns(wall.width)
  const bare = { thickness: 1, spaced: false, columns, rows: { divisions: 0, jurors: 0 } }
  const room = Math.max(0, wall.height - 1 - linesIn(wall, bare).length)
  const jurors = Math.ceil(wall.jurors.length / columns)
  const divisions = Math.min(wall.divisions.length, Math.max(Math.floor(room / 3), room - jurors))
  return { ...bare, rows: { divisions, jurors: room - divisions } }
}

function linesIn(wall: Wall, layout: Layout): readonly string[] {
  const { width, paint, divisions, jurors, language } = wall
  const gauges = (all: readonly Gauge[], columns: number, rows: number) =>
    gaugeLines(all, { columns, rows, width, paint, more: statusWords[language].more })
  const parts = [
    headLines(wall, layout),
    gauges(divisions, 1, layout.rows.divisions),
    gauges(jurors, layout.columns, layout.rows.jurors),
  ].filter((lines) => lines.length > 0)
  return parts.flatMap((lines, index) => (layout.spaced && index > 0 ? ['', ...lines] : lines))
}

/** The title, the bar over all, what it means, and what is out of the ordinary. */
function headLines(wall: Wall, { thickness, spaced }: Layout): readonly string[] {
  const { status, words, language, width, paint, trouble } = wall
  const { closed } = status
  const sentences = [
    `${progressText(status, statusWords[language])}.`,
    ...(status.expected === 'as-cast' ? [] : [submissionsText(status, words)]),
  ]
  const notes = closed === null ? [] : [words.closed(closed.decision)]
  return [
    paint.bold(cut(harmless(status.competition.title), width)),
    ...(trouble === null ? [] : wrap(words.trouble(trouble), width).map((line) => paint.yellow(line))),
    ...(spaced ? [''] : []),
    ...bigBar(wall, thickness),
    ...notes.map((note) => paint.bold(cut(note, width))),
    ...sentences.flatMap((sentence) => wrap(sentence, width)),
  ]
}

function bigBar({ status, words, width, paint }: Wall, thickness: number): readonly string[] {
  const { cast, expected } = status.ballots
  if (expected === 0 || status.expected === 'as-cast') return []
  const percent = padStart(words.percent(Math.floor((100 * cast) / expected)), 6)
  const bar = barText(cast, expected, Math.max(0, width - 7))
  const middle = Math.floor((thickness - 1) / 2)
  return Array.from({ length: thickness }, (_, row) => (row === middle ? `${bar} ${paint.bold(percent)}` : bar))
}

function submissionsText({ submissions }: StatusDocument, words: WallWords): string {
  const judged = submissions.filter(({ excluded }) => excluded === null)
  const untouched = judged.filter(({ counted, cast }) => counted === 0 && cast.length === 0).length
  const begun = judged.filter(({ outstanding, cast }) => outstanding.length > 0 && cast.length > 0).length
  return words.submissions(judged.length - untouched - begun, begun, untouched)
}

// ---- What is left of the room

/** Who is still missing, by submission, where there are rows for it; those first of which the least is missing. */
function missingLines({ status, language, width, paint }: Wall, rows: number): readonly string[] {
  const words = statusWords[language]
  const begun = status.submissions.filter(({ cast, outstanding }) => cast.length > 0 && outstanding.length > 0)
  if (rows < 4 || begun.length === 0) return []
  const room = rows - 2
  const isCut = begun.length > room
  const nearest = [...begun].sort((a, b) => a.outstanding.length - b.outstanding.length)
  const shown = nearest.slice(0, isCut ? room - 1 : room)
  const ids = shown.reduce((so, { id }) => Math.max(so, widthOf(harmless(id))), 0)
  return [
    '',
    paint.dim(cut(`${words.columns.missing}:`, width)),
    ...shown.map((each) => cut(`  ${padEnd(harmless(each.id), ids)}  ${harmless(missingNames(each, words))}`, width)),
    ...(isCut ? [paint.dim(cut(`  ${words.more(begun.length - shown.length)}`, width))] : []),
  ]
}

/** On the last row; above it the room that is left. */
function withFooter(wall: Wall, lines: readonly string[]): readonly string[] {
  const { height, paint, words, width, jurors, changed } = wall
  if (height < 2) return lines.slice(0, Math.max(1, height))
  const parts = [
    words.changed(changed.at, changed.isToday),
    words.keys,
    ...(jurors.some(({ mark }) => mark !== ' ') ? [words.scoring] : []),
    ...(jurors.some(({ drafted }) => drafted > 0) ? [words.drafts] : []),
  ]
  const fitting = parts.filter((_, index) => widthOf(parts.slice(0, index + 1).join(' · ')) <= width)
  const footer = (fitting.length > 0 ? fitting : parts.slice(0, 1)).join(' · ')
  const shown = lines.slice(0, height - 1)
  const blanks = Array.from({ length: height - 1 - shown.length }, () => '')
  return [...shown, ...blanks, paint.dim(cut(footer, width))]
}
