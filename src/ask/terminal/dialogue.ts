// The questions on a device: each is drawn, a line typed, and what it means followed. The same on every kind of terminal.
import type { Language } from '../../model/competition.js'
import { type Command, interviewWords, type LocalCommand } from '../../words/interview.js'
import type { Asked, Asker, Reply } from '../asker.js'
import { layOut, oneLine, wrap } from '../screen.js'
import type { Device, Typed } from './device.js'
import { drawHelp, drawQuestion, localCommands, pagesOf, screenOf } from './drawing.js'
import { choiceLine, type Line, type Reading, scoreLine, textLine, yesOrNoLine } from './line.js'

/** A text as an editor left it, or why there is none; null where no editor is to be had. */
export type Edit =
  | ((text: string, beside: string) => Promise<{ readonly text: string } | { readonly fault: string }>)
  | null

type Talking = { readonly device: Device; readonly language: Language; readonly edit: Edit }

export function createAsker(device: Device, language: Language, edit: Edit): Asker {
  const talking: Talking = { device, language, edit }
  return {
    askScore: (question) => ask(talking, question, scoreLine(language, question)),
    askText: (question) => ask(talking, question, withEditor(talking, textLine(language, question))),
    choose: (question) => ask(talking, question, choiceLine(language, question)),
    confirm: (question) => {
      const { yes, no } = interviewWords[language]
      return ask(talking, { ...question, prompt: `${question.prompt} (${yes}/${no})` }, yesOrNoLine(language, question))
    },
    show: (text) => device.write(`\n${wrap(text, device.size().width, '').join('\n')}\n`),
  }
}

const withEditor = <Value>({ edit }: Talking, line: Line<Value>): Line<Value> =>
  edit === null ? { ...line, editable: null } : line

/** What a typed line comes to: an answer, a command of the interview or of the terminal, or why it is none of them. */
type Meaning<Value> = Reading<Value> | { readonly command: Command | LocalCommand | 'help' }

/** A question until it is answered or left. */
async function ask<Value>(talking: Talking, question: Asked, line: Line<Value>): Promise<Reply<Value>> {
  const { device, language } = talking
  const words = interviewWords[language]
  let [isCut, typed] = [draw(talking, question, line), '']
  for (;;) {
    const meant = (text: string) => meaningOf(talking, question, line, isCut, text)
    const faultOf = (text: string) => faultIn(meant(text))
    const left = await device.typeIn({ ...typingOf(question), line, typed, fault: faultOf })
    typed = ''
    if (left.kind === 'ended') return { kind: 'interrupted' }
    if (left.kind === 'escape' && question.commands.includes('back')) return { kind: 'back' }
    if (left.kind === 'escape') device.write(`${wrap(words.nowhereBack, device.size().width, '  ').join('\n')}\n`)
    if (left.kind === 'redraw') {
      isCut = draw(talking, question, line)
      typed = left.typed
    }
    if (left.kind !== 'line') continue
    const meaning = left.isChosen ? line.read(left.text) : meant(left.text)
    if ('value' in meaning) return { kind: 'answer', value: meaning.value }
    if (!('command' in meaning)) continue
    const { command } = meaning
    if (command === 'help') {
      const help = () => `${drawHelp(screenOf(device, language), question, line, isCut, device.isPlain)}\n`
      if (!device.isPlain) isCut = draw(talking, question, line, help().split('\n').length)
      device.write(help())
    } else if (command === 'read') {
      if ((await readThrough(talking, question)) === 'ended') return { kind: 'interrupted' }
      isCut = draw(talking, question, line)
    } else if (command === 'edit') {
      const edited = await editText(talking, question, line)
      if (edited !== null) return { kind: 'answer', value: edited }
      isCut = draw(talking, question, line)
    } else return { kind: command }
  }
}

/** Draws a question, so many rows left free under it; whether a long text is cut. */
function draw<Value>({ device, language }: Talking, question: Asked, line: Line<Value>, free = 0): boolean {
  const screen = screenOf(device, language)
  const { text, isCut } = drawQuestion({ ...screen, rows: screen.rows - free }, question, line, device.isPlain)
  device.write(`${text}\n`)
  return isCut
}

const typingOf = ({ progress, prompt }: Pick<Asked, 'progress' | 'prompt'>) => ({
  progress: oneLine(progress),
  prompt: oneLine(prompt),
})

const faultIn = <Value>(meaning: Meaning<Value>): string | null => ('fault' in meaning ? meaning.fault : null)

/**
 * A command or `?` where one was typed alone; in a free text a space before it, or the text that stands, makes it text.
 * Elsewhere a command may be called by its name too, as the line of keys has it: `e Ende`, `ende`.
 */
function meaningOf<Value>(
  { language, device }: Talking,
  { commands }: Asked,
  line: Line<Value>,
  isCut: boolean,
  typed: string,
): Meaning<Value> {
  const { commandKeys, localKeys } = interviewWords[language]
  if (device.isPlain && line.isFreeText && line.preset !== '' && typed.trim() === '-') return line.read('')
  const letter = line.isFreeText ? typed.trimEnd().toLowerCase() : typed.trim().toLowerCase()
  if (typed === line.preset && typed !== '') return line.read(typed)
  if (letter === '?') return { command: 'help' }
  const command =
    commands.find((each) => commandKeys[each] === letter) ??
    localCommands(line, isCut).find((each) => localKeys[each] === letter)
  if (command !== undefined) return { command }
  const reading = line.read(typed)
  const named = 'value' in reading || line.isFreeText ? undefined : commandNamed(language, commands, letter)
  return named === undefined ? reading : { command: named }
}

function commandNamed(language: Language, commands: readonly Command[], typed: string): Command | 'help' | undefined {
  const { commandKeys, commandNames, help } = interviewWords[language]
  const isCalled = (key: string, name: string) => [name, `${key} ${name}`].includes(typed)
  if (isCalled('?', help.toLowerCase())) return 'help'
  return commands.find((each) => isCalled(commandKeys[each], commandNames[each].toLowerCase()))
}

/** All of the passages, page by page; ends at their end, or before. */
async function readThrough({ device, language }: Talking, { passages }: Asked): Promise<'read' | 'ended'> {
  const words = interviewWords[language]
  const pages = pagesOf(passages, screenOf(device, language))
  const line = { preset: '', isKept: false, choices: [], isSearched: false, step: null, check: null }
  for (const [index, page] of pages.entries()) {
    device.write(`\n${page}\n`)
    const prompt = words.page(index + 1, pages.length, device.isPlain ? words.commandKeys.back : 'Esc')
    const left: Typed = await device.typeIn({ progress: '', prompt, line, typed: '', fault: () => null })
    if (left.kind === 'ended') return 'ended'
    if (left.kind === 'escape' || (left.kind === 'line' && left.text.trim() !== '')) return 'read'
  }
  return 'read'
}

/** The answer that an editor came back with; null where it came back with none, and why was said. */
async function editText<Value>(
  { device, edit }: Talking,
  { passages }: Asked,
  line: Line<Value>,
): Promise<Value | null> {
  if (edit === null || line.editable === null) return null
  const { editable } = line
  const beside = layOut(passages, 76, (text) => text)
  const edited = await device.lend(() => edit(editable, beside))
  const reading = 'fault' in edited ? edited : line.read(edited.text)
  if ('value' in reading) return reading.value
  device.write(`\n${wrap(`> ${reading.fault}`, device.size().width, '', '  ').join('\n')}\n`)
  return null
}
