// SHA-256 as the contract uses it: of files, of rules, and of the chain that makes a CSV file tamper-evident.
import { createHash, hash } from 'node:crypto'

/** SHA-256 in hex of a text (as UTF-8) or of bytes. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex')

/** SHA-256 in hex of bytes that stand in several parts. */
export function sha256Parts(parts: readonly Uint8Array[]): string {
  const hashed = createHash('sha256')
  for (const part of parts) hashed.update(part)
  return hashed.digest('hex')
}

/** The digest of a file as records and verification see it: CRLF read as LF. */
export function fileDigest(bytes: Uint8Array): string {
  if (bytes.indexOf(13) < 0) return sha256(bytes)
  const kept = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 13 && bytes[i + 1] === 10) continue
    kept[length++] = bytes[i]!
  }
  return sha256(kept.subarray(0, length))
}

/** The columns that the chain sees only through their SHA-256, so that a text can be struck out later. */
const struckColumns: readonly string[] = ['comment', 'reason']

/** The chain before the first row: the JSON array of the header's cells, the chain's own column left out. */
export const chainStart = (header: readonly string[]): string =>
  JSON.stringify(header.filter((name) => name !== 'chain'))

/**
 * The chain of a row: SHA-256 in hex of the previous chain (for the first row `chainStart`), LF, the JSON array of the
 * row's cells without `chain`; line ends in cells as LF, comment and reason as the SHA-256 of their text unless empty.
 */
export const nextChain = (previous: string, header: readonly string[], cells: readonly string[]): string =>
  chainWith(previous, header, cells, sha256)

/**
 * Whether a row's chain fits: as it stands, or with a comment or reason struck out, its SHA-256 standing in the place of
 * the text.
 */
export function fitsChain(
  previous: string,
  header: readonly string[],
  cells: readonly string[],
  chain: string,
): boolean {
  if (nextChain(previous, header, cells) === chain) return true
  const isStruck = header.some((name, index) => struckColumns.includes(name) && digestPattern.test(cells[index] ?? ''))
  return (
    isStruck && chainWith(previous, header, cells, (text) => (digestPattern.test(text) ? text : sha256(text))) === chain
  )
}

const digestPattern = /^[0-9a-f]{64}$/

function chainWith(
  previous: string,
  header: readonly string[],
  cells: readonly string[],
  digestOf: (text: string) => string,
): string {
  const seen: string[] = []
  for (const [index, name] of header.entries()) {
    if (name === 'chain') continue
    const cell = cells[index] ?? ''
    const text = cell.includes('\r') ? cell.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : cell
    seen.push(struckColumns.includes(name) && text !== '' ? digestOf(text) : text)
  }
  return sha256(`${previous}\n${JSON.stringify(seen)}`)
}
