// What stands on the screen at a question, as passages, and how passages are laid out in lines. Pure.

import type { Competition, Criterion } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import type { Draft } from '../model/draft.js'
import { harmless } from '../model/harmless.js'
import { readScore, type Scale, scoreText } from '../model/scale.js'
import { cellOf, type Submission, type SubmissionTable } from '../model/submission.js'
import { chop, widthOf } from '../model/width.js'
import type { InterviewWords, NamedColumn } from '../words/interview.js'
import type { Passage } from './asker.js'
import type { OwnScores } from './juror/own-scores.js'

const gap: Passage = { kind: 'gap' }

/** A text on one line. */
export const oneLine = (text: string): string => harmless(text).replace(/\s+/g, ' ').trim()

/** The columns that jurors see, and no other; empty ones are left out. */
export function submissionPassages(
  words: InterviewWords,
  show: readonly string[],
  table: SubmissionTable,
  submission: Submission,
): readonly Passage[] {
  return show.flatMap((column): readonly Passage[] => {
    const text = cellOf(table, submission, column).trim()
    const name = Object.hasOwn(words.columns, column) ? words.columns[column as NamedColumn] : column
    return text === '' ? [] : [{ kind: 'field', name, text, isLong: true }]
  })
}

/**
 * A criterion's name, question, help, scale with its labels, what this juror has given on it so far, and whether it may be
 * left empty.
 */
export function criterionPassages(
  words: InterviewWords,
  competition: Competition,
  criterion: Criterion,
  own: OwnScores | null,
): Passage[] {
  const { criteria, ballots } = competition
  const number = words.criterion(criteria.indexOf(criterion) + 1, criteria.length)
  const { question, help, scale } = criterion
  const text = (given: string | null, isLong: boolean): readonly Passage[] =>
    given === null || given.trim() === '' ? [] : [{ kind: 'text', text: given, isLong }]
  return [
    gap,
    { kind: 'title', text: `${number}: ${oneLine(criterion.name)}` },
    ...text(question, true),
    ...text(help, true),
    ...text(scaleSentence(words, scale), false),
    ...text(labelsLine(words, scale), true),
    ...(own === null ? [] : text(words.ownScores(own.count, own.mean, own.lowest, own.highest), false)),
    ...(ballots.missing === 'refuse' ? [] : text(words.mayBeEmpty(ballots.missing), false)),
  ]
}

/** The lowest and the highest score, the step and the best score, as the language writes numbers. */
export function scaleEnds(
  words: Pick<InterviewWords, 'number'>,
  { min, max, step, best }: Scale,
): [string, string, string, string] {
  const [low, high] = [words.number(writeDecimal(min)), words.number(writeDecimal(max))]
  return [low, high, words.number(writeDecimal(step)), best === 'high' ? high : low]
}

const scaleSentence = (words: InterviewWords, scale: Scale): string => words.scale(...scaleEnds(words, scale))

/** The labels from the lowest score to the highest, on one line: `0 = nicht erkennbar · 10 = vorbildlich`. */
function labelsLine(words: InterviewWords, scale: Scale): string {
  return [...scale.labels]
    .toSorted(([a], [b]) => (readScore(scale, a) ?? 0) - (readScore(scale, b) ?? 0))
    .map(([score, label]) => words.label(words.number(score), oneLine(label)))
    .join(' · ')
}

/** A score with its label: `8 = gut`. */
function scoreWithLabel(words: InterviewWords, scale: Scale, score: string | null): string {
  if (score === null) return words.noScore
  const steps = readScore(scale, score)
  const label = [...scale.labels].find(([each]) => readScore(scale, each) === steps)?.[1]
  const number = words.number(steps === null ? score : scoreText(scale, steps))
  return label === undefined ? number : words.label(number, oneLine(label))
}

/** Every answer with its name, in the order of the questions. */
export function answersIn(
  words: InterviewWords,
  competition: Competition,
  draft: Draft,
): readonly { readonly name: string; readonly text: string }[] {
  const scores = competition.criteria.map(({ id, name, scale }) => ({
    name: oneLine(name),
    text: scoreWithLabel(words, scale, draft.scores.get(id) ?? null),
  }))
  const comment = { name: words.comment, text: oneLine(draft.comment ?? '') || words.noComment }
  return competition.ballots.comments === 'off' ? scores : [...scores, comment]
}

/** The lines of passages: harmless, at most so many columns wide, a field's text indented under its name. */
export function layOut(passages: readonly Passage[], width: number, bold: (text: string) => string): string {
  return passages.flatMap((each) => linesOf(each, width, bold)).join('\n')
}

export function linesOf(passage: Passage, width: number, bold: (text: string) => string): readonly string[] {
  if (passage.kind === 'gap') return ['']
  if (passage.kind === 'title') return wrap(passage.text, width, '').map(bold)
  if (passage.kind === 'text') return wrap(passage.text, width, passage.text.startsWith('  ') ? '  ' : '')
  const [first = '', ...rest] = wrap(`${oneLine(passage.name)}: ${passage.text}`, width, '', '    ')
  return [first, ...rest]
}

/** A text in lines, broken at spaces; a longer word is broken where it must be. Line feeds stay line ends. */
export function wrap(text: string, width: number, first: string, later = first): readonly string[] {
  const lines: string[] = []
  for (const paragraph of harmless(text).trim().split('\n')) {
    let line = lines.length === 0 ? first : later
    let isEmpty = true
    for (const word of paragraph.split(/ +/).flatMap((each) => chop(each, Math.max(1, width - later.length)))) {
      if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line)
        ;[line, isEmpty] = [later, true]
      }
      line += isEmpty ? word : ` ${word}`
      isEmpty = false
    }
    lines.push(line.trimEnd())
  }
  return lines
}
