// What stands on the screen at a question, as passages, and how passages are laid out in lines. Pure.

import type { Competition, Criterion } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import type { Draft } from '../model/draft.js'
import { harmless } from '../model/harmless.js'
import { readScore, type Scale, scoreText } from '../model/scale.js'
import { cellOf, type Submission, type SubmissionTable } from '../model/submission.js'
import type { InterviewWords, NamedColumn } from '../words/interview.js'
import type { Passage } from './asker.js'

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
    return text === '' ? [] : [{ kind: 'field', name, text }]
  })
}

/** A criterion's name, question, scale with its labels, help, and whether it may be left empty. */
export function criterionPassages(words: InterviewWords, competition: Competition, criterion: Criterion): Passage[] {
  const { criteria, ballots } = competition
  const number = words.criterion(criteria.indexOf(criterion) + 1, criteria.length)
  const texts = [criterion.question, criterion.help].filter((text) => text !== null && text.trim() !== '')
  return [
    gap,
    { kind: 'title', text: `${number}: ${oneLine(criterion.name)}` },
    ...texts.map((text): Passage => ({ kind: 'text', text: text ?? '' })),
    { kind: 'text', text: scaleSentence(words, criterion.scale) },
    ...labelLines(words, criterion.scale).map((text): Passage => ({ kind: 'text', text: `  ${text}` })),
    ...(ballots.missing === 'refuse' ? [] : [{ kind: 'text', text: words.mayBeEmpty(ballots.missing) } as const]),
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

function labelLines(words: InterviewWords, scale: Scale): string[] {
  return [...scale.labels]
    .toSorted(([a], [b]) => (readScore(scale, a) ?? 0) - (readScore(scale, b) ?? 0))
    .map(([score, label]) => words.label(words.number(score), oneLine(label)))
}

/** A score with its label: `8 = gut`. */
function scoreWithLabel(words: InterviewWords, scale: Scale, score: string | null): string {
  if (score === null) return words.noScore
  const steps = readScore(scale, score)
  const label = [...scale.labels].find(([each]) => readScore(scale, each) === steps)?.[1]
  const number = words.number(steps === null ? score : scoreText(scale, steps))
  return label === undefined ? number : words.label(number, oneLine(label))
}

/** Every answer with the number that leads back to it. */
export function summaryPassages(words: InterviewWords, competition: Competition, draft: Draft): Passage[] {
  const answers = competition.criteria.map(({ id, name, scale }, index): Passage => {
    const score = scoreWithLabel(words, scale, draft.scores.get(id) ?? null)
    return { kind: 'field', name: `[${index + 1}] ${oneLine(name)}`, text: score }
  })
  const comment: Passage[] =
    competition.ballots.comments === 'off'
      ? []
      : [{ kind: 'field', name: `[${answers.length + 1}] ${words.comment}`, text: draft.comment || words.noComment }]
  return [
    gap,
    { kind: 'title', text: words.summary },
    ...answers,
    ...comment,
    gap,
    { kind: 'text', text: words.change },
  ]
}

/** The lines of passages: harmless, at most so many columns wide, a field's text indented under its name. */
export function layOut(passages: readonly Passage[], width: number, bold: (text: string) => string): string {
  return passages.flatMap((each) => linesOf(each, width, bold)).join('\n')
}

function linesOf(passage: Passage, width: number, bold: (text: string) => string): readonly string[] {
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
    for (const word of paragraph.split(/ +/).flatMap((each) => pieces(each, Math.max(1, width - later.length)))) {
      if (!isEmpty && [...line].length + 1 + [...word].length > width) {
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

function pieces(word: string, width: number): readonly string[] {
  const signs = [...word]
  const cuts = Array.from({ length: Math.ceil(signs.length / width) }, (_, index) => index * width)
  return cuts.map((start) => signs.slice(start, start + width).join(''))
}
