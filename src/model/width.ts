// How many columns of a terminal a text takes, and cutting and padding by it.

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u
const emoji = /^\p{Emoji_Presentation}$/u
const modifier = /^\p{Emoji_Modifier}$/u
const regional = /^\p{Regional_Indicator}$/u
/** Letters, digits and punctuation of the Latin script: one column each, joined to nothing. */
const plain = /^[\u0020-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/
const joiner = '\u200d'
const emojiSelector = '\ufe0f'

/** The wide characters of East Asian scripts: first and last code point. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
]

/** A character as a reader sees it, with what is joined to it, and its columns. */
type Sign = { text: string; width: number }

function widthOfPoint(character: string): number {
  const point = character.codePointAt(0)!
  if (point >= 0x20 && point < 0x300) return point === 0xad ? 0 : 1
  if (zeroWidth.test(character)) return 0
  if (regional.test(character)) return 1
  return emoji.test(character) || wideRanges.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}

/** The characters of a text; combining marks, joined emoji and skin tones stay with what they belong to. */
function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = []
  for (const character of text) {
    const last = signs.at(-1)
    if (last && joins(last.text, character)) {
      last.text += character
      if (character === emojiSelector) last.width = 2
      if (regional.test(character)) last.width = 2
    } else signs.push({ text: character, width: widthOfPoint(character) })
  }
  return signs
}

function joins(before: string, character: string): boolean {
  if (before.endsWith(joiner)) return true
  if (plain.test(character)) return false
  if (modifier.test(character)) return true
  if (regional.test(character)) return regional.test(before)
  return widthOfPoint(character) === 0
}

export const widthOf = (text: string): number =>
  plain.test(text) ? text.length : signsOf(text).reduce((so, sign) => so + sign.width, 0)

/** The text, or as much of it as fits with an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  if (width < 1) return ''
  if (plain.test(text)) return `${text.slice(0, width - 1).trimEnd()}…`
  let [kept, used] = ['', 0]
  for (const sign of signsOf(text)) {
    if (used + sign.width > width - 1) break
    kept += sign.text
    used += sign.width
  }
  return `${kept.trimEnd()}…`
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** The text in lines of at most so many columns, broken at spaces; a longer word is broken where it must be. */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(1, width)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => chop(each, room))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A word in pieces of at most so many columns. */
export function chop(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const pieces = ['']
  let used = 0
  for (const sign of signsOf(word)) {
    if (used + sign.width > width && used > 0) {
      pieces.push('')
      used = 0
    }
    pieces[pieces.length - 1] += sign.text
    used += sign.width
  }
  return pieces
}
