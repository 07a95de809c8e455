// Keys out of pieces of text, without a terminal.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atFirst, keysIn, lettersAhead, waitFor } from '../../src/ask/terminal/keys.js'

/** All keys of pieces, the last of which nothing follows. */
function keysOf(pieces: readonly string[]): readonly string[] {
  let between = atFirst
  const heard = pieces.map((piece) => {
    const { keys, after } = keysIn(between, piece, false)
    between = after
    return keys
  })
  return [...heard.flat(), ...keysIn(between, '', true).keys]
}

const sign = fc.constantFrom(
  '7',
  'ä',
  '😀',
  '\r',
  '\t',
  '\u001b',
  '[',
  'A',
  'O',
  '5~',
  ' ',
  '\n',
  '\u001b[200~',
  '\u001b[201~',
)

describe('a key', () => {
  test('is the same however it comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(sign), fc.infiniteStream(fc.nat(4)), (signs, lengths) => {
        const text = signs.join('')
        const pieces: string[] = []
        for (let rest = [...text]; rest.length > 0; ) pieces.push(rest.splice(0, lengths.next().value + 1).join(''))
        // An escape sign at the end of a piece waits for the next one, as it does within one.
        expect(keysOf(pieces)).toEqual(keysOf([text]))
      }),
    )
  })

  test('that has begun is kept for the next piece, and a lone escape sign is waited for no longer than a blink', () => {
    const esc = keysIn(atFirst, '8\u001b', false)
    const arrow = keysIn(esc.after, '[', false)
    expect([esc.keys, arrow.keys, keysIn(arrow.after, 'A', false).keys]).toEqual([['8'], [], ['\u001b[A']])
    expect([waitFor(esc.after), waitFor(arrow.after)]).toEqual([60, 1000])
    expect(keysIn(esc.after, '', true)).toEqual({ keys: ['\u001b'], after: atFirst })
  })
})

test('what is pasted presses no key: line ends and tabs are spaces, and nothing else of it is heard', () => {
  expect(keysOf(['\u001b[200~eins\r\nzw', 'ei\t\u0003\u001b[A\u007f!\u001b[201~\r']).join('')).toBe('eins  zwei !\r')
})

test.each([
  [['a', 'b', '\r', 'c'], 2],
  [['\u001b[A', 'c'], 0],
  [['ä', '😀'], 2],
  [[], 0],
])('%j begin with %i letters', (keys, letters) => {
  expect(lettersAhead(keys)).toBe(letters)
})
