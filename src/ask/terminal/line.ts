// One line to be typed at a question: what it may be, what it means, and what can be chosen instead. Pure.
import type { Language } from '../../model/competition.js'
import { foldText } from '../../model/sameness.js'
import { readScore, type Scale, scoreText, stepsOf } from '../../model/scale.js'
import { type InterviewWords, interviewWords } from '../../words/interview.js'
import type { Asked, ChoiceQuestion, Choosable, ScoreQuestion, TextQuestion } from '../asker.js'
import { oneLine, scaleEnds } from '../screen.js'
import { isEmptyMark, readTypedScore } from '../typed-score.js'

/** What a typed line means: an answer, or why it is none. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: string }

export type Line<Value> = {
  /** What Enter alone stands for; '' where it stands for nothing. */
  readonly preset: string
  readonly read: (typed: string) => Reading<Value>
  readonly notes: readonly string[]
  /** The same for a terminal that hears no key but letters and Enter. */
  readonly plainNotes: readonly string[]
  /** A command is one here only without a space before it. */
  readonly isFreeText: boolean
  /** Refused, it stays on the line to be mended. */
  readonly isKept: boolean
  /** What can be chosen with the arrows; chosen, its key is the line. */
  readonly choices: readonly Choosable[]
  /** Whether typing narrows the choices down. */
  readonly isSearched: boolean
  /** What the arrows make of the line: the next score up (1) or down (-1); null where they do nothing. */
  readonly step: ((typed: string, direction: 1 | -1) => string | null) | null
  readonly check: ((typed: string) => string) | null
  /** The text to be edited in an editor, where that makes sense. */
  readonly editable: string | null
}

const plain = {
  preset: '',
  notes: [],
  plainNotes: [],
  isFreeText: false,
  isKept: false,
  choices: [],
  isSearched: false,
  step: null,
  check: null,
  editable: null,
} as const

export function scoreLine(language: Language, { scale, mayBeEmpty, current }: ScoreQuestion): Line<string | null> {
  const words = interviewWords[language]
  const [min, max, step] = scaleEnds(words, scale)
  const read = (typed: string): Reading<string | null> => {
    if (typed.trim() === '') return { fault: words.scoreNeeded }
    if (isEmptyMark(typed) && mayBeEmpty) return { value: null }
    const score = readTypedScore(scale, typed)
    if (score.kind === 'score') return { value: score.text }
    const shown = shorten(typed)
    return { fault: score.kind === 'ambiguous' ? words.ambiguous(shown) : words.offScale(shown, min, max, step) }
  }
  const preset = current === undefined ? '' : current === null ? '-' : words.number(current)
  const notes = preset === '' ? [] : [words.keepScore]
  return {
    ...plain,
    preset,
    read,
    notes,
    plainNotes: notes,
    step: (typed, by) => steppedScore(words, scale, typed || preset, by),
  }
}

/** The next score up or down; from nothing the lowest or the highest. Null at the end of the scale. */
function steppedScore(words: InterviewWords, scale: Scale, typed: string, by: 1 | -1): string | null {
  const steps = readScore(scale, typed.trim().replace(',', '.'))
  const next = steps === null ? (by === 1 ? 0 : stepsOf(scale)) : steps + by
  return next < 0 || next > stepsOf(scale) ? null : words.number(scoreText(scale, next))
}

export function textLine(
  language: Language,
  { current, isRequired, isShort, isLong, fault, check }: TextQuestion,
): Line<string> {
  const words = interviewWords[language]
  const preset = oneLine(current)
  const read = (typed: string): Reading<string> => {
    const text = typed === preset && preset !== '' ? current : typed.trim()
    if (isRequired && text.trim() === '') return { fault: words.textNeeded }
    const wrong = fault?.(text) ?? null
    return wrong === null ? { value: text } : { fault: oneLine(wrong) }
  }
  return {
    ...plain,
    preset,
    read,
    notes: preset === '' ? [] : [words.keepText],
    plainNotes: preset === '' ? [] : [words.keepTextPlain],
    isFreeText: true,
    isKept: isShort !== true,
    check: check ?? null,
    editable: isLong === true ? current : null,
  }
}

export function choiceLine(language: Language, { choices, preset, isSearched }: ChoiceQuestion): Line<string> {
  const words = interviewWords[language]
  const keys = choices.map(({ key }) => key)
  const needed = words.choiceNeeded(keys.length > 12 ? `${keys[0]} … ${keys.at(-1)}` : keys.join(', '))
  const read = (typed: string): Reading<string> => {
    if (typed.trim() === '') return { fault: needed }
    const matching = choicesMatching(choices, typed)
    const chosen = isSearched === true && matching.length === 1 ? matching[0] : choiceNamed(choices, typed)
    if (chosen !== undefined) return { value: chosen.value }
    return { fault: isSearched !== true ? needed : words.matches(shorten(typed), matching.length) }
  }
  const shown = choices.filter(({ label }) => label !== '')
  return {
    ...plain,
    preset: choices.find(({ value }) => value === preset)?.key ?? '',
    read,
    choices: shown,
    isSearched: isSearched === true,
  }
}

export function yesOrNoLine(language: Language, question: Asked): Line<boolean> {
  const { yes, no, yesInFull, noInFull } = interviewWords[language]
  const choices = [
    { value: yesInFull, key: yes, label: '' },
    { value: noInFull, key: no, label: '' },
  ]
  const line = choiceLine(language, { ...question, choices })
  const read = (typed: string): Reading<boolean> => {
    const reading = line.read(typed)
    return 'value' in reading ? { value: reading.value === yesInFull } : reading
  }
  return { ...line, read }
}

/** The choice whose key or value it is. */
export function choiceNamed(choices: readonly Choosable[], typed: string): Choosable | undefined {
  const wanted = typed.trim().toLowerCase()
  return (
    choices.find(({ key }) => key.toLowerCase() === wanted) ??
    choices.find(({ value }) => value.toLowerCase() === wanted)
  )
}

/**
 * The choices that a search finds, in their order but the one named first: by the beginning of the key, or by any part of
 * the value and the label, up to case and accents. What is found nowhere so is looked for word by word: `lingen haus`.
 */
export function choicesMatching(choices: readonly Choosable[], typed: string): readonly Choosable[] {
  const wanted = foldText(typed)
  if (wanted === '') return choices
  const named = choiceNamed(choices, typed)
  const having = (wants: (seen: string, key: string) => boolean) =>
    choices.filter((each) => each !== named && wants(foldText(seenText(each)), foldText(each.key)))
  const found = having((seen, key) => key.startsWith(wanted) || seen.includes(wanted))
  if (named !== undefined || found.length > 0) return named === undefined ? found : [named, ...found]
  const words = typed.split(/\s+/).map(foldText)
  return having((seen) => words.every((word) => seen.includes(word)))
}

const seenText = ({ value, label }: Choosable): string => `${value} ${label}`

/** Typed text as a message repeats it. */
function shorten(typed: string): string {
  const signs = [...oneLine(typed)]
  return signs.length > 30 ? `${signs.slice(0, 29).join('')}…` : signs.join('')
}
