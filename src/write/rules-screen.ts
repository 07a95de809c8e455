// What `jury rules` shows: the rules in force, to be read aloud and signed; and the same as JSON.
import type { Competition } from '../model/competition.js'
import { rulesWords } from '../words/rules.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import type { RulesInWords, StepInWords } from './rules-in-words.js'
import { indented, type ScreenOptions } from './screen.js'

export function rulesScreen(competition: Competition, rules: RulesInWords, options: ScreenOptions): string {
  const words = rulesWords[competition.language]
  const { width, paint } = options
  const heading = (text: string) => paint.bold(harmless(text))
  const listLines = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [heading(title), ...lines.flatMap((line) => dashed(line, width))]
  const sections = [
    indented(harmless(`${competition.title}: ${words.heading}`), 0, width).map((line) => paint.bold(line)),
    [
      heading(words.tally),
      ...exampleLines(competition, rules, options),
      ...stepLines(competition, rules.steps, options),
    ],
    ...rules.measures.map(({ id, steps }) => [heading(words.measure(id)), ...stepLines(competition, steps, options)]),
    listLines(words.others, rules.others),
    listLines(words.requirements, rules.requirements),
    listLines(
      words.awards,
      rules.awards.map((award) => `${award.name}: ${award.rules.join('; ')}`),
    ),
    doubtLines(competition, rules, options),
    [words.digest(rules.digest), '', words.signature, '', '_'.repeat(Math.min(60, width))],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const dashed = (line: string, width: number): readonly string[] => indented(harmless(line), 4, width, '  –')

function exampleLines(
  { language }: Competition,
  { example }: RulesInWords,
  { width, paint }: ScreenOptions,
): readonly string[] {
  return indented(harmless(rulesWords[language].example('A', example)), 2, width).map((line) => paint.dim(line))
}

function stepLines(
  { language }: Competition,
  steps: readonly StepInWords[],
  { width, paint }: ScreenOptions,
): readonly string[] {
  const label = `${rulesWords[language].exampleLabel}: `
  return steps.flatMap(({ no, sentence, example }) => [
    ...indented(harmless(sentence), 5, width, `${`${no}`.padStart(3)}.`),
    ...(example.length === 0
      ? []
      : indented(harmless(`${label}${example.join('; ')}`), 5, width).map((line) => paint.dim(line))),
  ])
}

function doubtLines(
  { language }: Competition,
  { doubts }: RulesInWords,
  { width, paint }: ScreenOptions,
): readonly string[] {
  const words = rulesWords[language]
  if (doubts.length === 0) return [paint.dim(words.noDoubts)]
  return [
    paint.yellow(words.doubts),
    ...doubts.flatMap(({ text }) => dashed(text, width)).map((line) => paint.yellow(line)),
  ]
}

export const rulesDocument = ({ id, title }: Competition, rules: RulesInWords): string =>
  jsonText({ format: 1, competition: { id, title }, ...rules })
