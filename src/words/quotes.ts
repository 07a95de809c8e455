// How a value from a file stands in a sentence: made harmless, cut where it is long, in the quotes of the language.
import type { Language } from '../model/competition.js'
import { harmless } from '../model/harmless.js'
import { idFault } from '../model/ids.js'

/** Long enough for an id and for a digest. */
const longest = 64

const lineBreaks = /[\n\u2028\u2029]/g

/** A value as it stands in a sentence without quotes: ids, column names, numbers. */
export function bare(value: string): string {
  const letters = [...harmless(value.slice(0, 4 * longest)).replace(lineBreaks, '␊')]
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}

/** Long enough for a sentence of a rule that names its criteria. */
const longestSentence = 400

/** A sentence of ours that names what a file says: made harmless, and cut where the names are long. */
export function passage(sentence: string): string {
  const letters = [...harmless(sentence.slice(0, 4 * longestSentence)).replace(lineBreaks, '␊')]
  return letters.length <= longestSentence ? letters.join('') : `${letters.slice(0, longestSentence - 1).join('')}…`
}

/** A text in quotes. */
export const quoted: Readonly<Record<Language, (value: string) => string>> = {
  de: (value) => `„${bare(value)}“`,
  en: (value) => `“${bare(value)}”`,
}

/** A cell's value: a number bare, an empty one by that word, any other text in quotes. */
export const cited: Readonly<Record<Language, (value: string) => string>> = {
  de: (value) => cite(value, 'leer', quoted.de),
  en: (value) => cite(value, 'empty', quoted.en),
}

function cite(value: string, empty: string, quote: (value: string) => string): string {
  if (value.trim() === '') return empty
  return /^\s*-?\d+([.,]\d+)?\s*$/.test(value) ? bare(value.trim()) : quote(value)
}

/** An id in a command to copy: … where it is none, so that nobody copies what a file smuggles into it. */
export const inCommand = (id: string): string => (idFault(id) === null ? id : '…')

/** Names in a row, the first twelve of them. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(bare)
  return names.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ')
}

/** What may be done, led by the nearest right name where there is one. */
export const nearestOr: Readonly<Record<Language, (nearest: string | null, advice: string) => string>> = {
  de: (nearest, advice) => (nearest === null ? advice : `Meinten Sie ${bare(nearest)}? ${advice}`),
  en: (nearest, advice) => (nearest === null ? advice : `Did you mean ${bare(nearest)}? ${advice}`),
}

const importable = /^(?:.*\/)?(submissions|jurors|assignments|decisions)\.csv$/

/** What `jury import` calls the rows of a file, or null where the name does not tell. */
function kindOfRows(file: string): string | null {
  if (/(^|\/)ballots\//.test(file)) return 'ballots'
  return importable.exec(file)?.[1] ?? null
}

/** Whether a file is named as one of a competition folder is; else it is one that is being imported. */
export const isOfFolder = (file: string): boolean =>
  /^(?:(?:submissions|jurors|assignments|decisions)\.csv|ballots\/[^/]+)$/.test(file)

/** The command that takes a file in another dialect: `jury import ballots ballots/x.csv`. */
export function importCommand(file: string): string {
  const isPlain = /^[\p{L}\p{Nd}._/-]+$/u.test(file) && !file.startsWith('-') && [...file].length <= longest
  return `jury import ${kindOfRows(file) ?? '…'} ${isPlain ? file : '…'}`
}
