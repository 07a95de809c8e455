// The one prompt of all questions, for inquirer to run: a line to be typed, with what can be chosen under it.
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { harmless } from '../../model/harmless.js'
import { cut } from '../../model/width.js'
import type { Choosable } from '../asker.js'
import type { Paints, Typed, Typing } from './device.js'
import { choiceLines } from './drawing.js'
import { choiceNamed, choicesMatching } from './line.js'

export type PromptConfig = Typing & {
  /** The prompt as it is drawn. */
  readonly message: string
  readonly paints: Paints
  /** The lines of a text, as wide as the screen at most. */
  readonly wrapped: (text: string) => readonly string[]
  readonly width: number
  /** How many lines the choices may take. */
  readonly room: number
  readonly more: (count: number) => string
  /** Called when keys are heard, and when they are no longer. */
  readonly onReady: () => void
  readonly onDone: () => void
}

type State = {
  readonly typed: string
  readonly active: number
  readonly fault: string | null
  readonly hasPreset: boolean
}

export const linePrompt = createPrompt<Typed, PromptConfig>((config, done) => {
  const [state, setState] = useState<State>(() => begin(config))
  const [answer, setAnswer] = useState<Typed | null>(null)
  const standing = useRef(state)
  const become = (next: State): void => {
    standing.current = next
    setState(next)
  }
  useKeypress((key, rl) => {
    const next = follow(config, standing.current, key.name, rl.line)
    if ('left' in next) {
      config.onDone()
      setAnswer(next.left)
      done(next.left)
      return
    }
    if (rl.line !== next.typed) {
      rl.clearLine(0)
      rl.write(next.typed)
    }
    become(next)
  })
  useEffect((rl) => {
    if (config.typed !== '') rl.write(config.typed)
    config.onReady()
  }, [])
  return draw(config, state, answer)
})

/** What a key makes of the line; `line` is what the line editor has made of it. */
function follow(config: PromptConfig, before: State, key: string, line: string): State | { readonly left: Typed } {
  switch (key) {
    case 'escape':
    case 'ended':
      return { left: { kind: key } }
    case 'redraw':
      return { left: { kind: 'redraw', typed: before.typed } }
    case 'return':
    case 'enter':
      return taken(config, before)
    case 'up':
      return moved(config, before, -1)
    case 'down':
      return moved(config, before, 1)
    case 'pageup':
      return paged(config, before, -1)
    case 'pagedown':
      return paged(config, before, 1)
    case 'tab':
      if (before.typed !== '') return withTyped(config, before, line.replaceAll('\t', ' '))
      return withTyped(config, before, before.hasPreset ? config.line.preset : '')
    case 'backspace':
      return before.typed === ''
        ? { ...before, hasPreset: false, active: -1, fault: null }
        : withTyped(config, before, line)
    default:
      return withTyped(config, before, line)
  }
}

/** Enter: the line is left, unless what it says cannot be taken. */
function taken(config: PromptConfig, before: State): State | { readonly left: Typed } {
  const chosen = before.typed.trim() === '?' ? undefined : shownChoices(config, before.typed)[before.active]
  if (chosen !== undefined) return { left: { kind: 'line', text: chosen.key, isChosen: true } }
  const text = before.typed === '' && before.hasPreset ? config.line.preset : before.typed
  const fault = config.fault(text)
  if (fault === null) return { left: { kind: 'line', text, isChosen: false } }
  return { ...withTyped(config, before, config.line.isKept ? before.typed : ''), fault }
}

const withTyped = (config: PromptConfig, before: State, typed: string): State => ({
  ...before,
  typed,
  fault: null,
  active: activeOf(config, typed, typed === before.typed ? before.active : -1),
})

function begin(config: PromptConfig): State {
  const { typed, line } = config
  const preset = line.choices.findIndex(({ key }) => key === line.preset)
  return { typed, active: activeOf(config, typed, preset), fault: null, hasPreset: line.preset !== '' }
}

const shownChoices = ({ line }: PromptConfig, typed: string): readonly Choosable[] =>
  line.isSearched ? choicesMatching(line.choices, typed) : line.choices

/** Which choice is marked: the first one found by a search, else the one whose key is typed; -1 for none. */
function activeOf(config: PromptConfig, typed: string, before: number): number {
  const { line } = config
  if (line.isSearched) return 0
  if (typed.trim() === '') return before
  return line.choices.indexOf(choiceNamed(line.choices, typed)!)
}

/** The arrows: another choice, or the next score up or down. */
function moved(config: PromptConfig, before: State, by: number): State {
  const { step } = config.line
  if (config.line.choices.length === 0) {
    return withTyped(config, before, step?.(before.typed, by < 0 ? 1 : -1) ?? before.typed)
  }
  const last = shownChoices(config, before.typed).length - 1
  const from = before.active < 0 && by < 0 ? last + 1 : before.active
  return { ...before, active: Math.max(0, Math.min(last, from + by)), fault: null }
}

/** A page of choices further; scores have no pages. */
const paged = (config: PromptConfig, before: State, by: 1 | -1): State =>
  config.line.choices.length === 0 ? before : moved(config, before, by * Math.max(1, config.room - 1))

function draw(config: PromptConfig, state: State, answer: Typed | null): [string, string] {
  const { line, paints, message } = config
  if (answer !== null) return [`${message} ${answer.kind === 'line' ? paints.cyan(harmless(answer.text)) : ''}`, '']
  const preset = state.hasPreset && state.typed === '' ? `${paints.dim(`(${line.preset})`)} ` : ''
  const check = line.check === null ? [] : config.wrapped(line.check(state.typed))
  const isFound = !line.isSearched || shownChoices(config, state.typed).length > 0
  const wrong = state.fault ?? (isFound ? null : config.fault(state.typed))
  const fault = wrong === null ? [] : config.wrapped(`> ${wrong}`).map(paints.red)
  const under = [...shownLines(config, state), ...check, ...fault]
  return [`${message} ${preset}${harmless(state.typed)}`, under.join('\n')]
}

/** As many choices as there is room for, around the one that is marked; those that are fixed always. */
function shownLines(config: PromptConfig, { typed, active }: State): readonly string[] {
  const { room, line, width } = config
  const all = shownChoices(config, typed)
  const isTight = !line.isSearched && all.flatMap((each) => choiceLines(each, width)).length > room
  const rowsOf = (index: number) => choiceRows(config, all[index]!, index === active, isTight)
  const rowsFrom = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, index) => rowsOf(first + index)).flat()
  if (all.length <= room && rowsFrom(0, all.length).length <= room) return rowsFrom(0, all.length)
  const free = all.length - all.filter(({ isFixed }) => isFixed).length
  const fixed = rowsFrom(free, all.length)
  const fits = (first: number, end: number) => rowsFrom(first, end).length <= Math.max(1, room - fixed.length - 1)
  const [first, end] = spanAround(Math.max(0, Math.min(active, free - 1)), free, fits)
  const hidden = free - (end - first)
  return [...rowsFrom(first, end), ...(hidden === 0 ? [] : [`  ${config.more(hidden)}`]), ...fixed]
}

/** As many of `count` rows around one as fit, as even on both sides as can be: the first of them, and the one after the last. */
function spanAround(
  marked: number,
  count: number,
  fits: (first: number, end: number) => boolean,
): readonly [number, number] {
  let [first, end] = [marked, marked + 1]
  for (;;) {
    const before = first > 0 && fits(first - 1, end)
    const after = end < count && fits(first, end + 1)
    if (!before && !after) return [first, end]
    if (after && (!before || end - marked <= marked - first + 1)) end++
    else first--
  }
}

/** A row of a search is one line, cut where it is too long; so is a choice where there is no room, until it is marked. */
function choiceRows(config: PromptConfig, choice: Choosable, isActive: boolean, isTight: boolean): readonly string[] {
  const { paints, width, line } = config
  const { key, label } = choice
  const widest = line.choices.reduce((so, each) => Math.max(so, each.key.length), 0)
  const inOneLine = line.isSearched ? `${key.padStart(widest)}  ${label}` : `[${key}] ${label}`
  const isWhole = !line.isSearched && (isActive || !isTight)
  const rows = (isWhole ? choiceLines(choice, width) : [cut(inOneLine, width - 2)]).map(
    (row, index) => `${isActive && index === 0 ? '> ' : '  '}${row}`,
  )
  return isActive ? rows.map(paints.cyan) : rows
}
