// The encoding of a file from outside: by its mark, by its zero bytes, by whether it is UTF-8; else Windows-1252, unless
// what comes of that looks like Mac Roman.
import { getDecoder } from 'iconv-lite'
import { type ByteSource, bytesOf } from '../../model/byte-source.js'
import { type Encoding, type EncodingReason, encodingNames } from '../../model/dialect.js'
import { error, type Finding, place } from '../../model/finding.js'
import { badByteFinding, firstBadByte } from '../encoding.js'

export type EncodingReading =
  | { readonly kind: 'found'; readonly value: Encoding; readonly reason: EncodingReason; readonly hasMark: boolean }
  | { readonly kind: 'open'; readonly sample: Uint8Array }
  | { readonly kind: 'refused'; readonly finding: Finding }

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

export function findEncoding(source: ByteSource, file: string, asked: Encoding | null): EncodingReading {
  const start = bytesOf(source, 4096)
  const marked = marks.find(([, mark]) => mark.every((byte, index) => start[index] === byte))?.[0] ?? null
  const encoding = asked ?? marked ?? utf16ByZeros(start)
  if (encoding === null) return eightBits(source, file)
  const reason = asked !== null ? 'asked' : marked !== null ? 'mark' : 'zeros'
  const bad = encoding === 'utf-8' ? firstBadPlace(source, file) : null
  if (bad !== null) return { kind: 'refused', finding: bad }
  return { kind: 'found', value: encoding, reason, hasMark: marked === encoding }
}

/** Text in UTF-16 without a mark: in what nearly all languages write, every other byte is zero. */
function utf16ByZeros(start: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2]!++
  const half = start.length / 2
  if (zeros[1]! > 0.4 * half && zeros[0]! < 0.05 * half) return 'utf-16le'
  if (zeros[0]! > 0.4 * half && zeros[1]! < 0.05 * half) return 'utf-16be'
  return null
}

function firstBadPlace(source: ByteSource, file: string): Finding | null {
  if (isUtf8(source).isValid) return null
  const bytes = bytesOf(source)
  const at = firstBadByte(bytes)
  return at === null ? null : badByteFinding(bytes, at, file)
}

function isUtf8(source: ByteSource): { readonly isValid: boolean; readonly isAscii: boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isAscii = true
  try {
    for (const piece of source.pieces()) {
      const text = decoder.decode(piece, { stream: true })
      isAscii &&= text.length === piece.length
    }
    decoder.decode()
    return { isValid: true, isAscii }
  } catch {
    return { isValid: false, isAscii: false }
  }
}

function eightBits(source: ByteSource, file: string): EncodingReading {
  const { isValid, isAscii } = isUtf8(source)
  if (isValid) return { kind: 'found', value: 'utf-8', reason: isAscii ? 'ascii' : 'valid', hasMark: false }
  const counts = countBytes(source)
  if (counts.zeros > 0) return { kind: 'refused', finding: error(place(file), 'not-text', { found: 'zeros' }) }
  if (counts.undefinedIn1252 > 0 || counts.macLetters > counts.windowsLetters) {
    return { kind: 'open', sample: counts.sample }
  }
  return { kind: 'found', value: 'windows-1252', reason: 'not-utf-8', hasMark: false }
}

/** Letters of Mac Roman (Ä Å É Ñ Ö Ü á à â ä ã å ç é è ê ë ì î ï ñ ó ò ô ö õ ú ù û ü, ß) as bytes; its í is ’ elsewhere. */
const isMacLetter = (byte: number): boolean => (byte >= 0x80 && byte <= 0x9f && byte !== 0x92) || byte === 0xa7
/** Letters of Windows-1252 as bytes, but for × and ÷. */
const isWindowsLetter = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7
const isPlainLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

type ByteCounts = {
  readonly zeros: number
  readonly undefinedIn1252: number
  readonly macLetters: number
  readonly windowsLetters: number
  /** Bytes around the first of them that is no ASCII. */
  readonly sample: Uint8Array
}

/** Bytes beyond ASCII, counted as letters where one of ASCII follows: a quotation mark or a dash has a space there. */
function countBytes(source: ByteSource): ByteCounts {
  let [zeros, wrong, mac, windows, before, last] = [0, 0, 0, 0, 0, 0]
  let sample: Uint8Array = new Uint8Array()
  for (const piece of source.pieces()) {
    for (let index = 0; index < piece.length; index++) {
      const byte = piece[index]!
      if (byte === 0) zeros++
      if (byte >= 0x80 && sample.length === 0) sample = piece.slice(Math.max(0, index - 16), index + 24)
      if (undefinedIn1252.has(byte)) wrong++
      if (isPlainLetter(before) && isPlainLetter(byte)) {
        if (isMacLetter(last)) mac++
        if (isWindowsLetter(last)) windows++
      }
      before = last
      last = byte
    }
  }
  return { zeros, undefinedIn1252: wrong, macLetters: mac, windowsLetters: windows, sample }
}

/** The text of a source in pieces, without its mark. */
export function* textPieces(source: ByteSource, encoding: Encoding, told?: (read: number) => void): Iterable<string> {
  const decoder = getDecoder(encodingNames[encoding], { stripBOM: true })
  for (const piece of source.pieces(told))
    yield decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
  yield decoder.end() ?? ''
}

/** Some bytes as they read in an encoding. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string => {
  const decoder = getDecoder(encodingNames[encoding], { stripBOM: true })
  return decoder.write(Buffer.from(bytes)) + (decoder.end() ?? '')
}
