// One line that is a whole form: the scores in the order of the criteria, and a comment after a slash. Pure.
import type { Competition, Criterion } from '../../model/competition.js'
import { readScore, type Scale, scoreText, stepsOf } from '../../model/scale.js'
import type { EntryWords } from '../../words/entry.js'
import type { Scores } from '../juror/asked-ballot.js'
import { lengthFault } from '../juror/course.js'
import { oneLine, scaleEnds } from '../screen.js'
import { isEmptyMark, readTypedScore } from '../typed-score.js'

/** The criteria of the line, as one juror judges them, and the rules on what may be missing. */
export type LineForm = Pick<Competition, 'criteria' | 'ballots'>

/** A form, its comment null where none was typed; or what is wrong with the line, in the words of the secretary. */
export type LineReading =
  | { readonly kind: 'form'; readonly scores: Scores['scores']; readonly comment: string | null }
  | { readonly kind: 'fault'; readonly text: string }

/** A semicolon or a tab separates, so do spaces; two semicolons have an empty cell between them. */
const separators = /[^\S\t]*[;\t][^\S\t]*|[^\S\t]+/
/** `8,7,9`, `8,` and `8.7.9` may be several scores, or one. */
const tornByCommas = /^[.,]|[.,]$|[.,].*[.,]/

type Split = { readonly cells: readonly string[]; readonly comment: string | null }

/** What stands before the first slash, cell by cell, and what stands after it. */
function splitLine(typed: string): Split {
  const slash = typed.indexOf('/')
  const [line, comment] = slash < 0 ? [typed, null] : [typed.slice(0, slash), typed.slice(slash + 1).trim()]
  const written = line.trim().replace(/(\s*;)+$/, '')
  return { cells: written === '' ? [] : written.split(separators), comment }
}

/** `8 7 9 6,5 / gut begründet`: a score for each criterion, `-` where it may be left empty. */
export function readLine(words: EntryWords, form: LineForm, typed: string): LineReading {
  const { cells, comment } = splitLine(typed)
  const text = faultOf(words, form, cells, comment)
  if (text !== null) return { kind: 'fault', text }
  const scores = form.criteria.map(({ scale }, index) => scoreIn(scale, cells[index]!))
  return { kind: 'form', scores, comment }
}

function faultOf(
  words: EntryWords,
  { criteria, ballots }: LineForm,
  cells: readonly string[],
  comment: string | null,
): string | null {
  const torn = cells.find((cell) => tornByCommas.test(cell))
  if (torn !== undefined) return words.commas(torn)
  if (cells.length !== criteria.length) return words.count(cells.length, criteria.length)
  const mayBeEmpty = ballots.missing !== 'refuse'
  for (const [index, cell] of cells.entries()) {
    const fault = cellFault(words, criteria[index]!, cell, mayBeEmpty)
    if (fault !== null) return words.cell(index + 1, oneLine(criteria[index]!.name), fault)
  }
  if (cells.every(isEmptyMark)) return words.withoutScores
  if (comment === null || comment === '') return null
  return ballots.comments === 'off' ? words.noComments : lengthFault(words, comment)
}

/** Why one cell is no score, or null. */
function cellFault(words: EntryWords, { scale }: Criterion, cell: string, mayBeEmpty: boolean): string | null {
  if (cell === '') return words.emptyCell(mayBeEmpty)
  if (isEmptyMark(cell)) return mayBeEmpty ? null : words.mayNotBeEmpty
  const score = readTypedScore(scale, cell)
  if (score.kind === 'score') return null
  if (score.kind === 'ambiguous') return words.ambiguous(cell)
  const [min, max, step] = scaleEnds(words, scale)
  return words.offScale(cell, min, max, step)
}

function scoreIn(scale: Scale, cell: string): string | null {
  const score = readTypedScore(scale, cell)
  return score.kind === 'score' ? score.text : null
}

// ---- The running check

/** What the line means so far, criterion by criterion: `konzept 8 · wirkung 11 (0 bis 10) · transfer …`. */
export function checkLine(words: EntryWords, { criteria, ballots }: LineForm, typed: string): string {
  const { cells, comment } = splitLine(typed)
  const isUnfinished = comment === null && typed === typed.trimEnd()
  const shown = criteria.map((criterion, index) => {
    const cell = cells[index]
    if (cell === undefined) return `${criterion.id} …`
    const isBegun = isUnfinished && index === cells.length - 1 && mayBecomeScore(criterion.scale, cell)
    return `${criterion.id} ${isBegun ? cell : checkCell(words, criterion, cell, ballots.missing !== 'refuse')}`
  })
  const over = cells.length - criteria.length
  const rest = [...(over > 0 ? [words.tooMany(over)] : []), ...(comment ? [`${words.comment}: ${comment}`] : [])]
  return oneLine([...shown, ...rest].join(' · '))
}

function checkCell(words: EntryWords, criterion: Criterion, cell: string, mayBeEmpty: boolean): string {
  const fault = tornByCommas.test(cell) ? words.unclear : cellFault(words, criterion, cell, mayBeEmpty)
  if (fault === null) {
    const score = scoreIn(criterion.scale, cell)
    return score === null ? '–' : words.number(score)
  }
  const [min, max] = scaleEnds(words, criterion.scale)
  return `${cell} ${fault === words.unclear ? `(${fault})` : words.offScaleShortly(min, max)}`
}

/** A scale of more scores than this is not looked through while somebody types. */
const manyScores = 2000

/** Whether more digits can make a score of what stands there so far. */
function mayBecomeScore(scale: Scale, cell: string): boolean {
  const begun = cell.replace(',', '.')
  if (begun === '-' || readScore(scale, begun) !== null) return true
  const steps = stepsOf(scale)
  if (steps > manyScores) return /^-?\d*\.?\d*$/.test(begun)
  return Array.from({ length: steps + 1 }, (_, index) => scoreText(scale, index)).some((score) =>
    score.startsWith(begun),
  )
}

// ---- A form as a line again

/** The line that says what a form says: to be mended. */
export function lineOf(words: EntryWords, { scores, comment }: Scores): string {
  const line = scores.map((score) => (score === null ? '-' : words.number(score))).join(' ')
  return comment === '' ? line : `${line} / ${oneLine(comment)}`
}

/** A form in full, criterion by criterion. */
export function formText(
  words: EntryWords,
  criteria: readonly Pick<Criterion, 'id'>[],
  { scores, comment }: Scores,
): string {
  const shown = criteria.map(({ id }, index) => {
    const score = scores[index] ?? null
    return `${id} ${score === null ? '–' : words.number(score)}`
  })
  return [...shown, ...(comment === '' ? [] : [`${words.comment}: ${oneLine(comment)}`])].join(' · ')
}

/** One thing in which two forms differ, as both say it. */
export type Difference = { readonly name: string; readonly before: string; readonly after: string }

/** Criterion by criterion, then the comment; none where both forms are the same. */
export function differencesOf(
  words: EntryWords,
  { criteria }: LineForm,
  before: Scores,
  after: Scores,
): readonly Difference[] {
  const shown = (score: string | null) => (score === null ? words.noScore : words.number(score))
  const scores = criteria.flatMap(({ name }, index): readonly Difference[] => {
    const [old, given] = [before.scores[index] ?? null, after.scores[index] ?? null]
    return old === given ? [] : [{ name: oneLine(name), before: shown(old), after: shown(given) }]
  })
  if (before.comment === after.comment) return scores
  const [old, given] = [before.comment, after.comment].map((text) => oneLine(text) || words.noComment)
  return [...scores, { name: words.comment, before: old ?? '', after: given ?? '' }]
}
