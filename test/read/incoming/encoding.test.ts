// The encoding of a file: by its mark, by its zero bytes, by what fits; two that fit are left open.
import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type ByteSource, sourceOf } from '../../../src/model/byte-source.js'
import type { Encoding } from '../../../src/model/dialect.js'
import { decoded, findEncoding, textPieces } from '../../../src/read/incoming/encoding.js'

const marked = (text: string, as: string): Uint8Array => encode(text, as, { addBOM: true })
const plain = (text: string, as: string): Uint8Array => encode(text, as)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const found = (bytes: Uint8Array, asked: Encoding | null = null): string => {
  const reading = findEncoding(sourceOf(bytes), 'brought.csv', asked)
  if (reading.kind === 'found') return `${reading.value} ${reading.reason}${reading.hasMark ? ', marked' : ''}`
  return reading.kind === 'open' ? 'open' : reading.finding.code
}

describe('the encoding', () => {
  test.each([
    ['ASCII alone is UTF-8', plain('id,title\n', 'utf8'), 'utf-8 ascii'],
    ['what fits UTF-8 is UTF-8', plain('Köln,東京\n', 'utf8'), 'utf-8 valid'],
    ['an empty file is UTF-8', new Uint8Array(), 'utf-8 ascii'],
    ['a mark says UTF-8', marked('Köln', 'utf8'), 'utf-8 mark, marked'],
    ['a mark says UTF-16 LE', marked('Köln', 'utf16le'), 'utf-16le mark, marked'],
    ['a mark says UTF-16 BE', marked('Köln', 'utf16be'), 'utf-16be mark, marked'],
    ['zeros at every other place say UTF-16 LE', plain('Nr.;Titel\r\n1;Köln\r\n', 'utf16le'), 'utf-16le zeros'],
    ['and UTF-16 BE where they come first', plain('Nr.;Titel\r\n1;Köln\r\n', 'utf16be'), 'utf-16be zeros'],
    [
      'umlauts that do not fit UTF-8 are Windows-1252',
      plain('Stadt Köln;Brücken\r\n', 'win1252'),
      'windows-1252 not-utf-8',
    ],
    [
      'signs that only Windows has are Windows-1252',
      plain('„Köln“ – 5 €, Ärger\r\n', 'win1252'),
      'windows-1252 not-utf-8',
    ],
    [
      'an apostrophe within words is Windows-1252',
      plain('Children’s festival, don’t\r\n', 'win1252'),
      'windows-1252 not-utf-8',
    ],
    [
      'a dash between words is Windows-1252',
      plain('Haus – Garten, 2017–2018\r\n', 'win1252'),
      'windows-1252 not-utf-8',
    ],
    ['umlauts of a Macintosh can be read in two ways', plain('Stadt Köln;Brücken\r\n', 'macroman'), 'open'],
    ['bytes that Windows-1252 does not have leave it open', latin('Stadt \x81;a\n'), 'open'],
    ['zero bytes in no order are no text', latin('M\xfcnchen\0;a\n'), 'not-text'],
    ['a broken mark of UTF-8 is a fault', new Uint8Array([0xef, 0xbb, 0xbf, 0x4b, 0xf6, 0x6c, 0x6e]), 'not-utf8'],
  ])('%s', (_, bytes, is) => expect(found(bytes)).toBe(is))

  test.each<readonly [Encoding, string]>([
    ['macintosh', 'macintosh asked'],
    ['windows-1252', 'windows-1252 asked'],
    ['utf-16be', 'utf-16be asked'],
  ])('is %s where that is said', (asked, is) => expect(found(latin('K\x9aln'), asked)).toBe(is))

  test('is not UTF-8 only because that is said', () => {
    expect(found(plain('Köln', 'win1252'), 'utf-8')).toBe('not-utf8')
    expect(found(marked('Köln', 'utf8'), 'utf-8')).toBe('utf-8 asked, marked')
  })
})

/** The same bytes in pieces of this length. */
const inPieces = (bytes: Uint8Array, length: number): ByteSource => ({
  size: bytes.length,
  pieces: function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  },
})

describe('a text is the same in pieces of whatever length', () => {
  test.each<readonly [Encoding, string]>([
    ['utf-8', 'utf8'],
    ['utf-16le', 'utf16le'],
    ['utf-16be', 'utf16be'],
  ])('%s', (encoding, codec) => {
    const text = 'Köln 東京 😀\r\n'
    for (const length of [1, 2, 3, 5, 100]) {
      for (const bytes of [plain(text, codec), marked(text, codec)]) {
        expect([...textPieces(inPieces(bytes, length), encoding)].join('')).toBe(text)
        const reading = findEncoding(inPieces(bytes, length), 'brought.csv', encoding)
        expect(reading).toMatchObject({ kind: 'found', value: encoding })
      }
    }
  })
})

test('some bytes read as their encoding has them, the mark left out', () => {
  expect(decoded(plain('Kölner „Hafen“', 'win1252'), 'windows-1252')).toBe('Kölner „Hafen“')
  expect(decoded(marked('a', 'utf16be'), 'utf-16be')).toBe('a')
})
