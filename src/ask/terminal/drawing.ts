// How a question stands on the screen: its heading, its passages cut to the room there is, the keys. Pure.
import type { Language } from '../../model/competition.js'
import { cut, widthOf } from '../../model/width.js'
import { type Command, interviewWords, type LocalCommand } from '../../words/interview.js'
import type { Asked, Choosable, Passage } from '../asker.js'
import { linesOf, oneLine, wrap } from '../screen.js'
import type { Device, Paints } from './device.js'
import type { Line } from './line.js'

type Screen = { readonly language: Language; readonly width: number; readonly rows: number; readonly paints: Paints }

export const screenOf = (device: Device, language: Language): Screen => ({
  language,
  ...device.size(),
  paints: device.paints,
})

/** A question drawn; `isCut` where some of a long text found no room. */
export type Drawn = { readonly text: string; readonly isCut: boolean }

/** Lines that a question needs besides its passages: the prompt, a fault under it, a line of air. */
const fixedLines = 4
/** A long text keeps so many lines at least. */
const fewestLines = 2
/** So many choices of a search are in view at least. */
const fewestChoices = 5

/** The rule, the heading with the progress, the passages, the notes, and the line of keys under them. */
export function drawQuestion<Value>(screen: Screen, question: Asked, line: Line<Value>, isPlain: boolean): Drawn {
  const { width, paints, rows } = screen
  const heading = wrap(`${question.progress} · ${oneLine(question.heading)}`, width, '').map(paints.bold)
  const notes = (isPlain ? line.plainNotes : line.notes).flatMap((note) => wrap(note, width, ''))
  const chosen = isPlain ? plainChoices(screen, line) : []
  const choices = isPlain ? 0 : linesForChoices(line, width)
  const keys = (isCut: boolean) => wrapUnbroken(keysLine(screen, question, line, isCut, isPlain), width).map(paints.dim)
  const taken = heading.length + notes.length + chosen.length + choices + keys(true).length + fixedLines
  const { lines, isCut } = fitPassages(question.passages, screen, rows - taken)
  const rule = isPlain ? [] : [paints.dim('─'.repeat(width))]
  return { text: ['', ...rule, ...heading, ...lines, ...notes, ...chosen, ...keys(isCut)].join('\n'), isCut }
}

/** A long choice is read in full once it is marked: until then so many lines more than choices are enough. */
const mostExtraLines = 2

function linesForChoices<Value>({ choices, isSearched }: Line<Value>, width: number): number {
  if (isSearched) return fewestChoices
  const lines = choices.reduce((all, each) => all + choiceLines(each, width).length, 0)
  return Math.min(lines, choices.length + mostExtraLines)
}

/** A choice in full, without the mark before it. */
export const choiceLines = ({ key, label }: Choosable, width: number): readonly string[] =>
  wrap(`[${key}] ${oneLine(label)}`, width - 2, '', '    ')

/** How many lines are left for choices under a prompt. */
export const roomForChoices = ({ rows }: Pick<Screen, 'rows'>, drawn: string): number =>
  Math.max(fewestChoices, rows - drawn.split('\n').length - 1)

/** The lines of the passages; where they are too many, long texts are cut, the longest first. */
function fitPassages(passages: readonly Passage[], { width, paints }: Screen, room: number) {
  const blocks = passages.map((passage) => ({ lines: linesOf(passage, width, paints.bold), isLong: isLong(passage) }))
  const kept = blocks.map(({ lines }) => lines.length)
  let excess = kept.reduce((all, count) => all + count, 0) - room
  for (; excess > 0; excess--) {
    const longest = blocks.reduce(
      (so, { isLong }, index) => (isLong && kept[index]! > (so < 0 ? fewestLines : kept[so]!) ? index : so),
      -1,
    )
    if (longest < 0) break
    kept[longest]!--
  }
  const lines = blocks.flatMap(({ lines }, index) => cutAt(lines, kept[index]!, width))
  return { lines, isCut: blocks.some(({ lines }, index) => kept[index]! < lines.length) }
}

const isLong = (passage: Passage): boolean => 'isLong' in passage && passage.isLong === true

function cutAt(lines: readonly string[], count: number, width: number): readonly string[] {
  if (count >= lines.length) return lines
  const last = lines[count - 1] ?? ''
  const kept = widthOf(last) + 2 <= width ? last : last.replace(/(\S) \S*$/, '$1')
  return [...lines.slice(0, count - 1), cut(`${kept} …`, width)]
}

/** The passages in pages of so many lines. */
export function pagesOf(passages: readonly Passage[], { width, paints, rows }: Screen): readonly string[] {
  const lines = passages.flatMap((passage) => linesOf(passage, width, paints.bold))
  const size = Math.max(3, rows - 4)
  const count = Math.max(1, Math.ceil(lines.length / size))
  return Array.from({ length: count }, (_, page) => lines.slice(page * size, (page + 1) * size).join('\n'))
}

const mostPlainChoices = 20

function plainChoices<Value>({ language, width }: Screen, { choices, isSearched }: Line<Value>): readonly string[] {
  const shown = choices.slice(0, isSearched ? mostPlainChoices : choices.length)
  const lines = shown.flatMap(({ key, label }) => wrap(`[${key}] ${oneLine(label)}`, width, '  ', '      '))
  const hidden = choices.length - shown.length
  return hidden === 0 ? lines : [...lines, `  ${interviewWords[language].more(hidden)}`]
}

/** `z zurück · s später · ? Hilfe`. A search takes every letter: there the keys that are no letters are named. */
function keysLine<Value>(
  { language }: Screen,
  { commands }: Asked,
  line: Line<Value>,
  isCut: boolean,
  isPlain: boolean,
): string {
  const { commandKeys, commandNames, localKeys, localNames, searchKeys, help } = interviewWords[language]
  if (line.isSearched && !isPlain) return searchKeys
  return [
    ...commands.map((command) => `${commandKeys[command]} ${commandNames[command]}`),
    ...localCommands(line, isCut).map((command) => `${localKeys[command]} ${localNames[command]}`),
    `? ${help}`,
  ].join(' · ')
}

const unbroken = '\u00a0'

/** Broken between the keys alone. */
const wrapUnbroken = (text: string, width: number): readonly string[] =>
  wrap(
    text
      .split(' · ')
      .map((key) => key.replaceAll(' ', unbroken))
      .join(' · '),
    width,
    '',
  ).map((line) => line.replaceAll(unbroken, ' '))

/** What of it the terminal can do here by itself. */
export const localCommands = (
  { editable }: Pick<Line<unknown>, 'editable'>,
  isCut: boolean,
): readonly LocalCommand[] => [...(isCut ? (['read'] as const) : []), ...(editable === null ? [] : (['edit'] as const))]

/** What every key does here. */
export function drawHelp<Value>(
  { language, width }: Screen,
  { commands, leaving, help: told = [] }: Asked,
  line: Line<Value>,
  isCut: boolean,
  isPlain: boolean,
): string {
  const { commandKeys, commandHelp, localKeys, localHelp, literally, keysHelp } = interviewWords[language]
  const help = (command: Command) => (command === 'leave' && leaving !== undefined ? leaving : commandHelp[command])
  const own = line.isSearched && !isPlain ? [] : commands.map((command) => `[${commandKeys[command]}] ${help(command)}`)
  const local = localCommands(line, isCut).map((command) => `[${localKeys[command]}] ${localHelp[command]}`)
  const enter = line.isSearched ? [] : [keysHelp.enter]
  const goesBack = commands.includes('back') ? [keysHelp.escape] : []
  const keys = isPlain ? [] : [...enter, ...arrowHelp(line, keysHelp), ...goesBack, keysHelp.interrupt]
  const lines = [...told, ...own, ...local, ...keys, ...(line.isFreeText ? [literally] : [])]
  return lines.flatMap((text) => wrap(text, width, '  ', '     ')).join('\n')
}

function arrowHelp<Value>(
  line: Line<Value>,
  words: { readonly search: string; readonly choices: string; readonly scores: string },
): readonly string[] {
  if (line.isSearched) return [words.search]
  if (line.choices.length > 0) return [words.choices]
  return line.step === null ? [] : [words.scores]
}
