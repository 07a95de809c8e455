// A zip archive as its bytes: the directory of its parts, and a part inflated piece by piece within limits, whatever the
// directory says about sizes.
import { Inflate } from 'fflate'
import { checksumOf } from './checksum.js'
import { refuseBroken, refuseTooLarge } from './refusal.js'

/** Where a part lies: its local header, and how many bytes follow that, as stored. */
type Part = {
  readonly header: number
  readonly size: number
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
}
type Span = { readonly start: number; readonly count: number }

export type Archive = {
  readonly bytes: Uint8Array
  /** By name in lower case with `/`. */
  readonly parts: ReadonlyMap<string, Part>
  /** How many bytes may still be inflated from it, in all its parts together. */
  readonly budget: { left: number }
}

/** A piece of a part; the last one may be empty. */
export type TakePiece = (piece: Uint8Array, isLast: boolean) => void

const mostBytes = 512 * 2 ** 20
const mostParts = 10_000
/** So many bytes at once: deflate makes at most 1032 of each. */
const pieceSize = 16 * 2 ** 10

const directoryEnd = 0x06054b50
const directoryEnd64 = 0x06064b50
const locator64 = 0x07064b50
const directoryRow = 0x02014b50
const localHeader = 0x04034b50
const [stored, deflated] = [0, 8]

/** The archive with its directory; refused as broken where it is none. */
export function openArchive(bytes: Uint8Array): Archive {
  const { start, count } = directoryOf(bytes)
  if (count > mostParts) refuseTooLarge('parts', mostParts)
  const parts = new Map<string, Part>()
  let at = start
  for (let row = 0; row < count; row++) {
    if (word(bytes, at) !== directoryRow) refuseBroken()
    const [name, extra, comment] = [half(bytes, at + 28), half(bytes, at + 30), half(bytes, at + 32)]
    parts.set(partName(bytes, at + 46, name), partAt(bytes, at, { start: at + 46 + name, count: extra }))
    at += 46 + name + extra + comment
  }
  return { bytes, parts, budget: { left: mostBytes } }
}

/** The end of the directory says where it begins; it stands before a comment of at most 65,535 bytes. */
function directoryOf(bytes: Uint8Array): Span {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 65_557; at--) {
    if (bytes[at] !== 0x50 || word(bytes, at) !== directoryEnd) continue
    const [count, start] = [half(bytes, at + 10), word(bytes, at + 16)]
    return count === 0xffff || start === 0xffffffff ? directory64Of(bytes, at - 20) : { start, count }
  }
  return refuseBroken()
}

function directory64Of(bytes: Uint8Array, locator: number): Span {
  if (word(bytes, locator) !== locator64) return refuseBroken()
  const end = double(bytes, locator + 8)
  if (word(bytes, end) !== directoryEnd64) return refuseBroken()
  return { start: double(bytes, end + 48), count: double(bytes, end + 32) }
}

/** Windows programs have written `\` for `/`; a reader is to take names of parts in upper and lower case alike. */
function partName(bytes: Uint8Array, at: number, length: number): string {
  if (at + length > bytes.length) refuseBroken()
  return Buffer.from(bytes.subarray(at, at + length))
    .toString('utf8')
    .replaceAll('\\', '/')
    .toLowerCase()
}

function partAt(bytes: Uint8Array, row: number, extra: Span): Part {
  const [size, inflated, header] = [word(bytes, row + 20), word(bytes, row + 24), word(bytes, row + 42)]
  const isLarge = (value: number) => value === 0xffffffff
  const at = [size, inflated, header].some(isLarge) ? largeValues(bytes, extra) : -1
  const sizeAt = at + (isLarge(inflated) ? 8 : 0)
  return {
    size: isLarge(size) ? double(bytes, sizeAt) : size,
    header: isLarge(header) ? double(bytes, sizeAt + (isLarge(size) ? 8 : 0)) : header,
    method: half(bytes, row + 10),
    isEncrypted: (half(bytes, row + 8) & 1) === 1,
    checksum: word(bytes, row + 16),
  }
}

/** Where the values begin that have no room in four bytes: in the extra field with the number 1. */
function largeValues(bytes: Uint8Array, { start, count }: Span): number {
  for (let at = start; at + 4 <= start + count; at += 4 + half(bytes, at + 2)) if (half(bytes, at) === 1) return at + 4
  return refuseBroken()
}

/** Whether there is a part of this name. */
export const hasPart = ({ parts }: Archive, name: string): boolean => parts.has(name.toLowerCase())

/** Hands on a part piece by piece, at most `most` bytes of it and no more than the budget leaves; checks its checksum. */
export function inflatePart(archive: Archive, name: string, most: number, take: TakePiece): void {
  const part = archive.parts.get(name.toLowerCase())
  if (part === undefined || part.isEncrypted) refuseBroken()
  let [left, checksum] = [most, 0]
  inflate(contentOf(archive.bytes, part), part.method, (piece, isLast) => {
    left -= piece.length
    archive.budget.left -= piece.length
    if (archive.budget.left < 0) refuseTooLarge('bytes', mostBytes)
    if (left < 0) refuseTooLarge('bytes', most)
    checksum = checksumOf(piece, checksum)
    if (isLast && checksum !== part.checksum) refuseBroken()
    take(piece, isLast)
  })
}

function contentOf(bytes: Uint8Array, { header, size }: Part): Uint8Array {
  if (word(bytes, header) !== localHeader) refuseBroken()
  const start = header + 30 + half(bytes, header + 26) + half(bytes, header + 28)
  if (start + size > bytes.length) refuseBroken()
  return bytes.subarray(start, start + size)
}

function inflate(content: Uint8Array, method: number, take: TakePiece): void {
  if (method !== stored && method !== deflated) refuseBroken()
  const push = method === stored ? take : inflaterTo(take)
  let at = 0
  do {
    push(content.subarray(at, at + pieceSize), at + pieceSize >= content.length)
    at += pieceSize
  } while (at < content.length)
}

/** What fflate cannot inflate is broken. */
function inflaterTo(take: TakePiece): TakePiece {
  let inflated = new Uint8Array()
  const inflater = new Inflate((piece) => {
    inflated = piece
  })
  return (piece, isLast) => {
    try {
      inflater.push(piece, isLast)
    } catch {
      refuseBroken()
    }
    take(inflated, isLast)
  }
}

// ---- Numbers, lowest byte first; whatever lies beyond the end is broken

function half(bytes: Uint8Array, at: number): number {
  if (at < 0 || at + 2 > bytes.length) refuseBroken()
  return bytes[at]! | (bytes[at + 1]! << 8)
}

const word = (bytes: Uint8Array, at: number): number => half(bytes, at) + half(bytes, at + 2) * 0x10000

const double = (bytes: Uint8Array, at: number): number => word(bytes, at) + word(bytes, at + 4) * 0x100000000
