// The text of one line of a file, to be shown with a finding.
import { lineFeed, withoutMark } from './encoding.js'

const longest = 200

/** A line (from 1), at most 200 characters of it, whatever its bytes are; empty where there is no such line. */
export function lineAt(bytes: Uint8Array, line: number): string {
  const content = withoutMark(bytes)
  let start = 0
  for (let passed = 1; passed < line; passed++) {
    const end = content.indexOf(lineFeed, start)
    if (end < 0) return ''
    start = end + 1
  }
  const end = content.indexOf(lineFeed, start)
  const shown = content.subarray(start, Math.min(end < 0 ? content.length : end, start + longest * 4 + 4))
  const text = new TextDecoder('utf-8').decode(shown).replace(/\r$/, '')
  return Array.from(text).slice(0, longest).join('')
}
