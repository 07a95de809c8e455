// The questions in a terminal, each one line typed and Enter. The only home of inquirer, and of nothing else.
import { Writable } from 'node:stream'
import { createPromptModule } from 'inquirer'
import type { Language } from '../model/competition.js'
import { harmless } from '../model/harmless.js'
import { type Command, interviewWords } from '../words/interview.js'
import type { Asked, Asker, ChoiceQuestion, Reply, ScoreQuestion, TextQuestion } from './asker.js'
import { layOut, oneLine, scaleEnds, wrap } from './screen.js'
import { readTypedScore } from './typed-score.js'

export type TerminalOptions = {
  readonly language: Language
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly colour: boolean
}

/** What a typed line means: an answer, or why it is none. */
type Reading<Value> = { readonly value: Value } | { readonly fault: string }

/** One line to be typed: what Enter alone stands for, what it means, and what is said about it. */
type Line<Value> = {
  readonly preset: string
  readonly read: (typed: string) => Reading<Value>
  readonly notes: readonly string[]
  readonly isFreeText: boolean
  /** Refused, it stays on the line to be mended. */
  readonly isKept: boolean
}

export function createTerminal(options: TerminalOptions): Asker {
  const { output } = options
  return {
    askScore: (question) => ask(options, question, scoreLine(options.language, question)),
    askText: (question) => ask(options, question, textLine(options.language, question)),
    choose: (question) => ask(options, question, choiceLine(options.language, question)),
    confirm: (question) => askYesOrNo(options, question),
    show: (text) => {
      output.write(`\n${wrap(text, widthOf(output), '').join('\n')}\n`)
    },
  }
}

async function ask<Value>(options: TerminalOptions, question: Asked, line: Line<Value>): Promise<Reply<Value>> {
  draw(options, question, line)
  for (;;) {
    const typed = await typeIn(options, question, line)
    if (typed === null) return { kind: 'interrupted' }
    const meant = meaningOf(options.language, question, line, typed)
    if (meant === 'help') {
      draw(options, question, line)
      drawHelp(options, question, line)
    } else if (typeof meant === 'string') return { kind: meant }
    else if ('value' in meant) return { kind: 'answer', value: meant.value }
  }
}

/** A command or `?` where one was typed alone; in a free text a space before it, or the text that stands, makes it text. */
function meaningOf<Value>(
  language: Language,
  { commands }: Asked,
  { preset, read, isFreeText }: Line<Value>,
  typed: string,
): Command | 'help' | Reading<Value> {
  const { commandKeys } = interviewWords[language]
  const letter = isFreeText ? typed.trimEnd().toLowerCase() : typed.trim().toLowerCase()
  if (typed === preset && preset !== '') return read(typed)
  if (letter === '?') return 'help'
  return commands.find((command) => commandKeys[command] === letter) ?? read(typed)
}

// ---- What each kind of question takes

function scoreLine(language: Language, { scale, mayBeEmpty, current }: ScoreQuestion): Line<string | null> {
  const words = interviewWords[language]
  const [min, max, step] = scaleEnds(words, scale)
  const read = (typed: string): Reading<string | null> => {
    if (typed.trim() === '') return { fault: words.scoreNeeded }
    if (typed.trim() === '-' && mayBeEmpty) return { value: null }
    const score = readTypedScore(scale, typed)
    if (score.kind === 'score') return { value: score.text }
    const shown = shorten(typed)
    return { fault: score.kind === 'ambiguous' ? words.ambiguous(shown) : words.offScale(shown, min, max, step) }
  }
  const preset = current === undefined ? '' : current === null ? '-' : words.number(current)
  return { preset, read, notes: preset === '' ? [] : [words.keepScore], isFreeText: false, isKept: false }
}

function textLine(language: Language, { current, isRequired, isShort, fault }: TextQuestion): Line<string> {
  const words = interviewWords[language]
  const preset = oneLine(current)
  const read = (typed: string): Reading<string> => {
    const text = typed === preset && preset !== '' ? current : typed.trim()
    if (isRequired && text.trim() === '') return { fault: words.textNeeded }
    const wrong = fault?.(text) ?? null
    return wrong === null ? { value: text } : { fault: oneLine(wrong) }
  }
  return { preset, read, notes: preset === '' ? [] : [words.keepText], isFreeText: true, isKept: isShort !== true }
}

function choiceLine(language: Language, { choices, preset }: ChoiceQuestion): Line<string> {
  const words = interviewWords[language]
  const keys = choices.map(({ key }) => key)
  const needed = words.choiceNeeded(keys.length > 12 ? `${keys[0]} … ${keys.at(-1)}` : keys.join(', '))
  const read = (typed: string): Reading<string> => {
    const wanted = typed.trim().toLowerCase()
    const chosen =
      choices.find(({ key }) => key.toLowerCase() === wanted) ??
      choices.find(({ value }) => value.toLowerCase() === wanted)
    return chosen === undefined ? { fault: needed } : { value: chosen.value }
  }
  const shown = choices.filter(({ label }) => label !== '')
  return {
    preset: choices.find(({ value }) => value === preset)?.key ?? '',
    read,
    notes: shown.map(({ key, label }) => `  [${key}] ${oneLine(label)}`),
    isFreeText: false,
    isKept: false,
  }
}

async function askYesOrNo(options: TerminalOptions, question: Asked): Promise<Reply<boolean>> {
  const { yes, no } = interviewWords[options.language]
  const prompt = `${question.prompt} (${yes}/${no})`
  const choices = [yes, no].map((key) => ({ value: key, key, label: '' }))
  const line = choiceLine(options.language, { ...question, choices })
  const reply = await ask(options, { ...question, prompt }, line)
  return reply.kind === 'answer' ? { kind: 'answer', value: reply.value === yes } : reply
}

/** Typed text as a message repeats it. */
function shorten(typed: string): string {
  const signs = [...oneLine(typed)]
  return signs.length > 30 ? `${signs.slice(0, 29).join('')}…` : signs.join('')
}

// ---- Drawing

const widthOf = (output: NodeJS.WritableStream): number =>
  Math.max(20, Math.min(80, ('columns' in output && Number(output.columns)) || 80))

const paint = (colour: boolean, on: number, off: number) => (text: string) =>
  colour ? `\u001b[${on}m${text}\u001b[${off}m` : text

/** The heading with the progress, the passages, the notes, and the line of commands under them. */
function draw<Value>(options: TerminalOptions, question: Asked, line: Line<Value>): void {
  const { output, colour, language } = options
  const width = widthOf(output)
  const [bold, dim] = [paint(colour, 1, 22), paint(colour, 2, 22)]
  const heading = wrap(`${question.progress} · ${oneLine(question.heading)}`, width, '').map(bold)
  const notes = line.notes.flatMap((note) =>
    wrap(note, width, note.startsWith(' ') ? '  ' : '', note.startsWith(' ') ? '      ' : ''),
  )
  const parts = [dim('─'.repeat(width)), ...heading, layOut(question.passages, width, bold), ...notes]
  const hint = dim(wrap(hintLine(language, question), width, '').join('\n'))
  output.write(`\n${[...parts.filter((part) => part !== ''), hint].join('\n')}\n`)
}

function hintLine(language: Language, { commands }: Asked): string {
  const { commandKeys, commandNames, help } = interviewWords[language]
  return [...commands.map((command) => `${commandKeys[command]} ${commandNames[command]}`), `? ${help}`].join(' · ')
}

function drawHelp<Value>(
  { output, language }: TerminalOptions,
  { commands, leaving, help: told = [] }: Asked,
  line: Line<Value>,
): void {
  const { commandKeys, commandHelp, literally } = interviewWords[language]
  const help = (command: Command) => (command === 'leave' && leaving !== undefined ? leaving : commandHelp[command])
  const texts = commands.map((command) => `[${commandKeys[command]}] ${help(command)}`)
  const lines = [...told, ...texts, ...(line.isFreeText ? [literally] : [])]
  output.write(`${lines.flatMap((text) => wrap(text, widthOf(output), '  ', '     ')).join('\n')}\n`)
}

// ---- Typing

/** The line typed, or null: Ctrl-C, Ctrl-D, or an input that has ended. */
async function typeIn<Value>(options: TerminalOptions, question: Asked, line: Line<Value>): Promise<string | null> {
  if (!options.input.readable) return null
  const leaving = watchForEnd(options.input)
  const validate = (typed: string): true | string => {
    const meant = meaningOf(options.language, question, line, typed)
    return typeof meant === 'string' || 'value' in meant || meant.fault
  }
  try {
    const prompt = createPromptModule({
      input: options.input,
      output: doorTo(options.output),
      signal: leaving.signal,
      skipTTYChecks: true,
    })
    const { typed } = await prompt([
      {
        type: 'input',
        name: 'typed',
        message: `${oneLine(question.prompt)}:`,
        ...(line.preset === '' ? {} : { default: line.preset }),
        validate,
        transformer: (shown: string) => harmless(shown),
        theme: themeFor(options, oneLine(question.progress), line.isKept),
      },
    ])
    return typed
  } catch (fault) {
    if (fault instanceof Error && /^(Exit|Abort)PromptError$/.test(fault.name)) return null
    throw fault
  } finally {
    leaving.stop()
  }
}

/**
 * A prompt neither ends with its input nor by Ctrl-D: both are watched for here. After a stop (Ctrl-Z) readline leaves
 * the input paused: it is resumed.
 */
function watchForEnd(input: NodeJS.ReadableStream): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController()
  let [isEndKey, isOver] = [false, false]
  const end = () => controller.abort()
  const seeKey = (_: unknown, key?: { readonly name?: string; readonly ctrl?: boolean }) => {
    isEndKey = key?.ctrl === true && key.name === 'd'
  }
  const seePause = () => {
    setImmediate(() => {
      if (isOver) return
      if (isEndKey) end()
      else input.resume()
    })
  }
  const events = [
    ['end', end],
    ['close', end],
    ['keypress', seeKey],
    ['pause', seePause],
  ] as const
  for (const [event, listener] of events) input.on(event, listener)
  const stop = () => {
    isOver = true
    for (const [event, listener] of events) input.removeListener(event, listener)
  }
  return { signal: controller.signal, stop }
}

/** A prompt ends the stream it draws on; this one passes everything on and leaves it open. */
function doorTo(output: NodeJS.WritableStream): NodeJS.WritableStream {
  const door = new Writable({
    write: (chunk, _, done) => {
      output.write(chunk)
      done()
    },
  })
  return Object.defineProperty(door, 'columns', { get: () => ('columns' in output ? output.columns : undefined) })
}

/** A score that was refused is cleared, so that the next one is not typed behind it; a text is kept to be mended. */
function themeFor({ output, colour }: TerminalOptions, progress: string, isKept: boolean) {
  const [dim, red, cyan] = [paint(colour, 2, 22), paint(colour, 31, 39), paint(colour, 36, 39)]
  const prefix = dim(`${progress} ·`)
  return {
    prefix: { idle: prefix, done: prefix },
    validationFailureMode: isKept ? ('keep' as const) : ('clear' as const),
    spinner: { interval: 80, frames: [prefix] },
    style: {
      message: (text: string) => text,
      answer: cyan,
      error: (text: string) => wrap(`> ${text}`, widthOf(output), '', '  ').map(red).join('\n'),
      defaultAnswer: (text: string) => dim(`(${text})`),
    },
  }
}
