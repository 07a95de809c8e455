// What `jury explain` shows on a terminal.
import { readDecimal, toFraction } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { type Fraction, isEqual } from '../model/fraction.js'
import type { Outcome } from '../model/outcome.js'
import type { UnrankedStatus, UnrankedSubmission } from '../model/ranking.js'
import { cut, widthOf } from '../model/width.js'
import { auditWords } from '../words/audit.js'
import { type ExplainWords, explainWords } from '../words/explain.js'
import { exactNumber, readableNumber } from './audit-numbers.js'
import type { Comparison, Difference, Differences } from './comparison.js'
import type { ExplainedMeasure, ExplainedStep, Explanation } from './explanation.js'
import { harmless } from './harmless.js'
import { divisionName, idOf, wordsOf } from './names.js'
import { spokenNumber } from './printed.js'
import { indented, type ScreenColumn, type ScreenOptions, screenTable } from './screen.js'
import type { AccountTable } from './step-view.js'

/** `named`: with who the jurors are, for the secretariat alone. */
export type ExplainOptions = ScreenOptions & { readonly named: boolean }

type Told = { readonly outcome: Outcome; readonly words: ExplainWords; readonly options: ExplainOptions }

/** The outcome is told in its own language: see `toldIn`. */
export function explainScreen(
  outcome: Outcome,
  own: Explanation,
  against: { readonly other: Explanation; readonly comparison: Comparison } | null,
  options: ExplainOptions,
): string {
  const told = { outcome, words: explainWords[outcome.docket.competition.language], options }
  const sections = [
    ...explanationSections(told, own),
    ...(against === null ? [] : comparisonSections(told, own, against.other, against.comparison)),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function explanationSections(told: Told, own: Explanation): readonly (readonly string[])[] {
  const { words, options } = told
  return [
    titleLines(told, own),
    ...(options.named ? [listLines(words.jury, juryLines(told.outcome), options)] : []),
    own.unranked?.status === 'excluded' ? [] : [heading(words.ballots, options), ...ballotLines(told, own)],
    own.uncounted.length === 0 ? [] : [heading(words.uncounted, options), ...bulleted(own.uncounted, options)],
    own.steps.length === 0
      ? []
      : [heading(words.steps, options), ...own.steps.flatMap((step) => stepLines(step, options))],
    totalLines(told, own),
    criteriaLines(told, own),
    ...own.measures.map((measure) => measureLines(told, measure)),
    listLines(words.requirements, own.requirements, options),
    listLines(words.ties, own.ties, options),
    listLines(
      words.awards,
      own.awards.map(({ said }) => said),
      options,
    ),
  ]
}

const heading = (text: string, { paint }: ScreenOptions): string => paint.bold(text)

const bulleted = (lines: readonly string[], { width }: ScreenOptions): readonly string[] =>
  lines.flatMap((line) => indented(harmless(line), 4, width, '  –'))

const listLines = (title: string, lines: readonly string[], options: ScreenOptions): readonly string[] =>
  lines.length === 0 ? [] : [heading(title, options), ...bulleted(lines, options)]

const nameOf = (docket: Docket, submission: number): string => {
  const { id, applicant, title } = docket.submissions.rows[submission]!
  return [id, applicant, title].filter((each) => each !== '').join(' – ')
}

function titleLines({ outcome: { docket }, words, options }: Told, own: Explanation): readonly string[] {
  const division = divisionName(docket.competition, own.division)
  const place = own.unranked === null ? own.placed : unrankedSaid(docket, own.unranked)
  const said = division === null ? [place] : [words.division(division), place]
  return [
    ...indented(harmless(nameOf(docket, own.submission)), 0, options.width).map((line) => options.paint.bold(line)),
    ...said.flatMap((line) => indented(harmless(line), 0, options.width)),
  ]
}

/** `Ohne Rang: Die Mindestzahl … ist nicht erreicht (2 gezählte Wertungsbögen, nötig: 3).` */
function unrankedSaid(docket: Docket, { status, ballots, submission }: UnrankedSubmission): string {
  const { language } = docket.competition
  const audit = auditWords[language]
  const counted = [wordsOf(docket.competition).ballots(ballots)]
  const details: Readonly<Record<UnrankedStatus, readonly string[]>> = {
    'below-quorum': [...counted, audit.needed(docket.quorum)],
    'short-panel': counted,
    incomplete: counted,
    excluded: [audit.excluded(docket.attendance.exclusions.get(submission) ?? 0)],
  }
  return `${explainWords[language].unranked[status].replace(/\.$/, '')} (${details[status].join(', ')}).`
}

const juryLines = ({ docket }: Outcome): readonly string[] =>
  docket.jurors.map(({ id, name, affiliation }, index) =>
    [`J${index + 1}: ${name === '' ? id : name}`, affiliation].filter((each) => each !== '').join(', '),
  )

function ballotLines({ outcome: { docket }, options }: Told, { ballots, deputies }: Explanation): readonly string[] {
  if (ballots.rows.length > 0) return [...tableLines(ballots, options), ...bulleted(deputies, options)]
  return bulleted([auditWords[docket.competition.language].noBallots], options)
}

function stepLines({ no, sentence, account }: ExplainedStep, options: ScreenOptions): readonly string[] {
  return [
    ...indented(harmless(sentence), 4, options.width, `${`${no}`.padStart(2)}.`),
    ...(account.table === null ? [] : tableLines(account.table, options)),
    ...bulleted(account.lines, options),
  ]
}

/** `76,20`; where printing rounds it, exactly first: `25/3 ≈ 8,33`. */
function totalLines({ outcome: { docket }, words, options }: Told, own: Explanation): readonly string[] {
  if (own.ranked === null) return []
  const { language } = docket.competition
  const printed = own.printed(own.ranked.total)
  const isExact = isEqual(toFraction(readDecimal(printed)!), own.ranked.total)
  const spoken = spokenNumber(printed, language)
  const said = isExact ? spoken : `${exactNumber(own.ranked.total, language)} ≈ ${spoken}`
  return [options.paint.bold(words.total(said))]
}

function criteriaLines({ outcome: { docket }, words, options }: Told, { ranked }: Explanation): readonly string[] {
  if (ranked === null) return []
  const { criteria } = docket.competition
  const lines = criteria.map(({ name }, index) => `${name}: ${numberText(ranked.combined[index] ?? null, docket)}`)
  return listLines(words.criteria, lines, options)
}

/** A measure with its steps, and what they make. */
function measureLines({ words, options, outcome }: Told, { id, steps, value }: ExplainedMeasure): readonly string[] {
  return [
    heading(words.measure(id), options),
    ...steps.flatMap((step) => stepLines(step, options)),
    ...indented(words.measureValue(numberText(value, outcome.docket)), 2, options.width),
  ]
}

const numberText = (value: Fraction | null, { competition }: Docket): string =>
  value === null ? auditWords[competition.language].noValue : readableNumber(value, competition.language)

const narrowestName = 18
/** A narrower column of a table on the screen would be left out. */
const narrowestColumn = 8
const gap = 2

/** A row for each criterion and a column for each juror; as many jurors at a time as the screen has room for. */
function tableLines({ headings, rows }: AccountTable, options: ScreenOptions): readonly string[] {
  const names = headings.slice(1)
  const widths = rows.map((row) => row.reduce((so, cell) => Math.max(so, widthOf(cell)), 0) + gap)
  const room = options.width - 4 - Math.min(narrowestName, Math.max(narrowestColumn, ...names.map(widthOf)))
  return chunksWithin(widths, room).flatMap((chunk) => {
    const jurors = chunk.map((index) => rows[index]!)
    const columns: readonly ScreenColumn[] = [
      { heading: '', align: 'left', keeps: false },
      ...jurors.map(([juror = '']): ScreenColumn => ({ heading: juror, align: 'right', keeps: true })),
    ]
    const cells = names.map((name, index) => ({
      cells: [name, ...jurors.map((row) => row[index + 1] ?? '')],
      notes: [],
      emphasis: 'plain' as const,
    }))
    return screenTable(columns, cells, { ...options, width: options.width - 4 }).map((line) => `    ${line}`)
  })
}

/** Positions in their order, as many together as their widths fit in the room; at least one. */
function chunksWithin(widths: readonly number[], room: number): readonly (readonly number[])[] {
  const chunks: number[][] = []
  let taken = Number.POSITIVE_INFINITY
  for (const [index, width] of widths.entries()) {
    if (taken + width > room) {
      chunks.push([])
      taken = 0
    }
    chunks.at(-1)!.push(index)
    taken += width
  }
  return chunks
}

function comparisonSections(
  told: Told,
  own: Explanation,
  other: Explanation,
  comparison: Comparison,
): readonly (readonly string[])[] {
  const { words, options } = told
  const { docket } = told.outcome
  const idIn = ({ submission }: Explanation) => idOf(docket, submission)
  const ids = [idIn(own), idIn(other)] as const
  const head = heading(cut(words.against(...ids), options.width), options)
  const standings = [own, other].flatMap((each) => standingLines(told, each))
  const division = own.division === other.division ? [] : [words.otherDivision]
  if (comparison.difference === null) return [[head, ...bulleted([...standings, ...division], options)]]
  const isSame = comparison.difference.n === 0n
  const total = isSame ? words.sameTotal : words.difference(signed(comparison.difference, docket))
  return [
    [head, ...bulleted([...standings, ...division, total], options)],
    differenceLines(told, [words.byCriterion, words.columns.criterion], comparison.criteria, ids),
    differenceLines(told, [words.byJuror, words.columns.juror], comparison.jurors, ids),
    broughtLines(told, comparison.brought, ids),
  ]
}

/** `Z-001: Rang 3 von 28. Gesamtwertung: 56,80`. */
function standingLines({ words, outcome: { docket } }: Told, own: Explanation): readonly string[] {
  const { language } = docket.competition
  const id = idOf(docket, own.submission)
  return own.ranked === null
    ? [words.withoutTotal(id)]
    : [words.standing(id, own.placed, spokenNumber(own.printed(own.ranked.total), language))]
}

const restText = ({ words, outcome: { docket } }: Told, rest: Fraction): string =>
  rest.n === 0n ? words.sharesAddUp : words.sharesLeave(signed(rest, docket))

/** With its sign: `+1,5`, `−25/3 ≈ −8,3333`. */
function signed(value: Fraction, { competition }: Docket): string {
  const text = readableNumber(value, competition.language).replaceAll('-', '−')
  return value.n > 0n ? `+${text.replace(' ≈ ', ' ≈ +')}` : text
}

/** A table, and whether the shares add up. */
function differenceLines(
  told: Told,
  titles: readonly [string, string],
  { rows, rest }: Differences,
  ids: readonly [string, string],
): readonly string[] {
  if (rows.length === 0) return []
  const isWithout = rows.every(({ difference }) => difference === null)
  const about = rest !== null ? restText(told, rest) : isWithout ? '' : told.words.noShares
  return [...differenceTable(told, titles, rows, ids), ...(about === '' ? [] : indented(about, 2, told.options.width))]
}

/** Ids that leave too little room for the names are cut. */
function differenceTable(
  told: Told,
  [title, label]: readonly [string, string],
  rows: readonly Difference[],
  ids: readonly [string, string],
): readonly string[] {
  if (rows.length === 0) return []
  const { words, options, outcome } = told
  const { docket } = outcome
  const hasShares = rows.some(({ share }) => share !== null)
  const said = (value: Fraction | null) => (value === null ? '–' : aboutOnly(signed(value, docket)))
  const headings = [
    ...ids.map((id) => cut(id, longestId)),
    words.columns.difference,
    ...(hasShares ? [words.columns.share] : []),
  ]
  const columns: readonly ScreenColumn[] = [
    { heading: label, align: 'left', keeps: false },
    ...headings.map((each): ScreenColumn => ({ heading: each, align: 'right', keeps: true })),
  ]
  const shown = rows.map(({ label: name, own, other, difference, share }) => ({
    cells: [name, plain(own, docket), plain(other, docket), said(difference), ...(hasShares ? [said(share)] : [])],
    notes: [],
    emphasis: 'plain' as const,
  }))
  return [heading(title, options), ...screenTable(columns, shown, options)]
}

/** Without a word on shares: what a column makes depends on the steps around it. */
const broughtLines = (told: Told, rows: readonly Difference[], ids: readonly [string, string]): readonly string[] =>
  differenceTable(told, [told.words.brought, told.words.source], rows, ids)

const longestId = 14

/** In a table a fraction only as what it is about: the exact one stands in the explanation. */
const plain = (value: Fraction | null, { competition }: Docket): string =>
  value === null ? '–' : aboutOnly(readableNumber(value, competition.language))

const aboutOnly = (text: string): string => text.replace(/^.* ≈ /, '≈ ')
