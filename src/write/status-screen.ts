// How far the scoring is, as tables for a terminal: what is outstanding in full, what is complete in numbers.
import type { Competition, Language } from '../model/competition.js'
import { closingWords } from '../words/closing.js'
import { type StatusWords, statusWords } from '../words/status.js'
import { harmless } from './harmless.js'
import { indented, type ScreenColumn, type ScreenOptions, type ScreenRow, screenTable } from './screen.js'
import { isSeat, type JurorStatus, type StatusDocument, type SubmissionStatus } from './status-document.js'

export type StatusScreenOptions = Omit<ScreenOptions, 'language'> & { readonly language: Language }

/** What every section is made from. */
type Sheet = {
  readonly status: StatusDocument
  readonly competition: Competition
  readonly words: StatusWords
  readonly options: StatusScreenOptions
}

const sections: readonly ((sheet: Sheet) => readonly string[])[] = [
  headLines,
  jurorLines,
  divisionLines,
  incompleteLines,
  untouchedLines,
  unaskedLines,
  quorumLines,
  uncountedLines,
  excludedLines,
]

/** The sections that have something to say, with a line between them. */
export function statusScreen(status: StatusDocument, competition: Competition, options: StatusScreenOptions): string {
  const sheet: Sheet = { status, competition, words: statusWords[options.language], options }
  const shown = sections.map((section) => section(sheet)).filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headLines({ status, words, options }: Sheet): readonly string[] {
  const { paint } = options
  const title = indented(harmless(status.competition.title), 0, options.width).map((line) => paint.bold(line))
  const { closed } = status
  const closing = closed === null ? [] : [closingWords[options.language].closed(closed.decision, closed.at)]
  return [
    ...title,
    ...[`${progressText(status, words)}.`, ...closing].flatMap((text) => indented(text, 0, options.width)),
  ]
}

/** How many ballots are cast, outstanding and drafted, over all. */
export function progressText({ expected, ballots }: StatusDocument, words: StatusWords): string {
  const drafted = ballots.drafted === 0 ? [] : [words.drafted(ballots.drafted)]
  if (expected === 'as-cast') return [words.doneAsCast(ballots.cast), ...drafted].join('; ')
  const open = ballots.outstanding === 0 ? words.nothingOutstanding : words.outstanding(ballots.outstanding)
  return [words.done(ballots.cast, ballots.expected), open, ...drafted].join('; ')
}

// ---- By juror

const numbers = (headings: readonly string[]): readonly ScreenColumn[] =>
  headings.map((heading) => ({ heading, align: 'right', keeps: true }))

function jurorLines({ status, words, options }: Sheet): readonly string[] {
  const { columns } = words
  const headings = [columns.cast, columns.drafted, columns.outstanding, columns.recused, columns.absent]
  return screenTable(
    [{ heading: columns.juror, align: 'left', keeps: false }, ...numbers(headings)],
    status.jurors.map((juror) => jurorRow(status, juror, words)),
    options,
  )
}

function jurorRow({ expected }: StatusDocument, juror: JurorStatus, words: StatusWords): ScreenRow {
  const cast = isSeat(juror) && expected !== 'as-cast' ? words.of(juror.cast, juror.expected) : `${juror.cast}`
  const counts = [juror.drafted, juror.outstanding, juror.recused, juror.absent].map((count) => shownCount(count))
  return {
    cells: [juror.id, cast, ...counts],
    notes: jurorNotes(juror, words),
    emphasis: juror.outstanding > 0 ? 'open' : 'plain',
  }
}

const shownCount = (count: number): string => (count === 0 ? '–' : `${count}`)

function jurorNotes(juror: JurorStatus, words: StatusWords): readonly string[] {
  return [
    ...(juror.role === 'guest' ? [words.guest(juror.cast)] : []),
    ...(juror.role === 'deputy' ? [words.deputy(juror.deputyOf ?? '', juror.cast, juror.counted)] : []),
    ...(juror.absence === null ? [] : [words.absent(juror.absence, juror.absent)]),
  ]
}

// ---- By submission

function divisionLines({ status, competition, words, options }: Sheet): readonly string[] {
  const { columns } = words
  const { divisions } = competition
  const parts =
    divisions.length === 0
      ? [{ name: words.allSubmissions, submissions: status.submissions }]
      : divisions.map(({ id, name }) => ({
          name,
          submissions: status.submissions.filter(({ division }) => division === id),
        }))
  const rows = parts.map(({ name, submissions }) => divisionRow(name, submissions, words))
  const headings = [columns.submissions, columns.complete, columns.cast, columns.outstanding]
  return screenTable([{ heading: columns.division, align: 'left', keeps: false }, ...numbers(headings)], rows, options)
}

function divisionRow(name: string, all: readonly SubmissionStatus[], words: StatusWords): ScreenRow {
  const judged = all.filter(({ excluded }) => excluded === null)
  const open = judged.reduce((so, { outstanding }) => so + outstanding.length, 0)
  const expected = judged.reduce((so, each) => so + each.expected, 0)
  const cast =
    expected === 0 ? `${judged.reduce((so, each) => so + each.cast.length, 0)}` : words.of(expected - open, expected)
  const complete = judged.filter((each) => each.outstanding.length === 0 && each.counted > 0).length
  return {
    cells: [name, `${judged.length}`, `${complete}`, cast, shownCount(open)],
    notes: [],
    emphasis: open > 0 ? 'open' : 'plain',
  }
}

const isBegun = ({ outstanding, expected }: SubmissionStatus): boolean =>
  outstanding.length > 0 && outstanding.length < expected

/** Who is still missing, for each submission that somebody has scored. */
function incompleteLines({ status, words, options }: Sheet): readonly string[] {
  const rows = status.submissions.filter(isBegun).map((submission): ScreenRow => {
    const { id, expected, outstanding } = submission
    const missing = harmless(missingNames(submission, words))
    const fits = missing.length <= options.width - 40
    const cells = [id, words.of(expected - outstanding.length, expected), fits ? missing : '']
    return { cells, notes: fits ? [] : [missing], emphasis: 'plain' }
  })
  if (rows.length === 0) return []
  const { columns } = words
  const table: readonly ScreenColumn[] = [
    { heading: columns.submission, align: 'left', keeps: false },
    { heading: columns.cast, align: 'right', keeps: true },
    { heading: columns.missing, align: 'left', keeps: false },
  ]
  return screenTable(table, rows, options)
}

/** Who is still missing for a submission. */
export const missingNames = ({ outstanding, drafted }: SubmissionStatus, words: StatusWords): string =>
  outstanding.map((juror) => (drafted.includes(juror) ? words.isDraft(juror) : juror)).join(', ')

function untouchedLines({ status, words, options }: Sheet): readonly string[] {
  const untouched = status.submissions.filter(
    ({ outstanding, expected }) => expected > 0 && outstanding.length === expected,
  )
  const ids = untouched.map(({ id, drafted }) => (drafted.length > 0 ? words.isDraft(id) : id))
  return paragraph(words.untouched(ids.length), ids, options)
}

function unaskedLines({ status, words, options }: Sheet): readonly string[] {
  return paragraph(words.unasked(status.unasked.length), status.unasked, options)
}

/** A heading and names after one another; nothing where there are none. */
function paragraph(heading: string, names: readonly string[], { width }: StatusScreenOptions): readonly string[] {
  if (names.length === 0) return []
  return [...indented(heading, 0, width), ...indented(names.map(harmless).join(', '), 2, width)]
}

// ---- What stands in the way

function quorumLines({ status, words, options }: Sheet): readonly string[] {
  const below = status.submissions.filter(({ belowQuorum }) => belowQuorum)
  const lost = below.filter(({ quorumInReach }) => !quorumInReach)
  const still = below.length - lost.length
  const isOpen = lost.some(({ quorum }) => quorum === null) && status.expected !== 'as-cast'
  return [
    ...(still === 0 ? [] : indented(words.stillBelowQuorum(still, status.quorum), 0, options.width)),
    ...listing(
      words.belowQuorum(lost.length, status.quorum),
      lost.map(({ id, counted, quorum }) => words.quorumOf(id, counted, quorum)),
      words,
      options,
    ),
    ...(isOpen ? indented(words.quorumRemedy, 2, options.width) : []),
  ]
}

/** Where it stands, whose it is, and why it does not count; never the reason of a recusal. */
function uncountedLines({ status, words, options }: Sheet): readonly string[] {
  const lines = status.uncounted.map(({ file, line, juror, submission, because, decision }) => {
    const why =
      because === 'recusal' || because === 'exclusion' ? words.because[because](decision ?? 0) : words.because[because]
    return `${file}:${line}  ${juror}, ${submission}: ${why}`
  })
  return listing(words.uncounted(lines.length), lines, words, options)
}

function excludedLines({ status, words, options }: Sheet): readonly string[] {
  const names = status.submissions.flatMap(({ id, excluded }) =>
    excluded === null ? [] : [words.excludedBy(id, excluded)],
  )
  return paragraph(words.excluded(names.length), names, options)
}

const longestListing = 40

/** A heading and a line for each; nothing where there are none. */
function listing(
  heading: string,
  lines: readonly string[],
  words: StatusWords,
  { width }: StatusScreenOptions,
): readonly string[] {
  if (lines.length === 0) return []
  const shown = lines.slice(0, longestListing).flatMap((line) => indented(harmless(line), 4, width, '  '))
  const hidden = lines.length - longestListing
  return [...indented(heading, 0, width), ...shown, ...(hidden > 0 ? [`    ${words.more(hidden)}`] : [])]
}
