// Bytes → text: UTF-8 with or without a byte order mark, and where it is something else.
import { isUtf8 } from 'node:buffer'
import { error, type Finding, place } from '../model/finding.js'

export const lineFeed = 10
const byteOrderMark = [0xef, 0xbb, 0xbf]

export const withoutMark = (bytes: Uint8Array): Uint8Array =>
  byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(byteOrderMark.length) : bytes

/** How many line feeds stand before a byte. */
export function countLineFeeds(bytes: Uint8Array, end = bytes.length): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < end; at = bytes.indexOf(lineFeed, at + 1)) count++
  return count
}

/** The index of the first byte that is no UTF-8, or null. */
export function firstBadByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null
  let at = 0
  while (at < bytes.length) {
    const length = characterLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return null
}

/** How many bytes the character at a byte has; 0 where it is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 0xe ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

/** The finding at the first byte that is no UTF-8: bytes are counted from 1. */
export const badByteFinding = (bytes: Uint8Array, at: number, file: string): Finding =>
  error(place(file, countLineFeeds(bytes, at) + 1), 'not-utf8', { byte: at + 1 })

/** The text of a file, without its byte order mark; or a finding. */
export function readText(bytes: Uint8Array, file: string): { readonly text: string } | { readonly finding: Finding } {
  const bad = firstBadByte(bytes)
  if (bad !== null) return { finding: badByteFinding(bytes, bad, file) }
  return { text: new TextDecoder('utf-8').decode(bytes) }
}
