// A text from outside as rows of cells: its encoding, its delimiter, its quotation marks, each found or said.
import type { ByteSource } from '../../model/byte-source.js'
import { type Delimiter, type DelimiterReason, delimiters, type Found } from '../../model/dialect.js'
import { error, place } from '../../model/finding.js'
import { decoded, findEncoding, textPieces } from './encoding.js'
import { readRecords } from './records.js'
import { type CountKnown, findDelimiter, lineEndOf, readSepLine } from './text-form.js'
import type { RawReading, Reading } from './understand.js'

const sampleSize = 1 << 18
/** What web portals send as .xls, and what is no table at all. */
const markup = /^\s*<(!doctype|html|head|table|\?xml)\b/i

export async function readTextFile(source: ByteSource, reading: Reading, countKnown: CountKnown): Promise<RawReading> {
  const { file, settings, told } = reading
  const encoding = findEncoding(source, file, settings.encoding)
  if (encoding.kind === 'refused') return { kind: 'refused', findings: [encoding.finding] }
  if (encoding.kind === 'open') return openEncoding(encoding.sample, file)
  const sample = sampleOf(source, encoding.value)
  if (markup.test(sample))
    return { kind: 'refused', findings: [error(place(file, 1), 'not-text', { found: 'markup' })] }
  const sep = readSepLine(sample)
  const delimiter = delimiterOf(sample.slice(sep.length), sep.delimiter, reading, countKnown)
  if ('kind' in delimiter) return delimiter
  const pieces = () => withoutStart(textPieces(source, encoding.value, told), sep.length)
  const firstLine = sep.length > 0 ? 2 : 1
  const records = await readRecords(pieces, delimiter.value, settings.quoting, firstLine, file)
  if (records.kind === 'refused') return { kind: 'refused', findings: [records.finding] }
  const text = {
    encoding: { value: encoding.value, reason: encoding.reason },
    delimiter,
    quoting: records.quoting,
    lineEnd: lineEndOf(sample),
    hasMark: encoding.hasMark,
    hasSepLine: sep.length > 0,
  }
  return { kind: 'read', raw: { text, workbook: null, rows: records.rows, emptyRows: records.emptyRows, cells: null } }
}

function sampleOf(source: ByteSource, encoding: Parameters<typeof textPieces>[1]): string {
  let sample = ''
  for (const piece of textPieces(source, encoding)) {
    sample += piece
    if (sample.length >= sampleSize) break
  }
  return sample.length <= sampleSize ? sample : sample.slice(0, sample.lastIndexOf('\n', sampleSize) + 1 || sampleSize)
}

function* withoutStart(pieces: Iterable<string>, length: number): Iterable<string> {
  let left = length
  for (const piece of pieces) {
    if (left < piece.length) yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

function delimiterOf(
  sample: string,
  said: Delimiter | null,
  { file, settings }: Reading,
  countKnown: CountKnown,
): Found<Delimiter | null, DelimiterReason> | Exclude<RawReading, { kind: 'read' }> {
  if (settings.delimiter !== null) return { value: settings.delimiter, reason: 'asked' }
  if (said !== null) return { value: said, reason: 'sep-line' }
  const found = findDelimiter(sample, countKnown, settings.headerRow)
  if (found.kind === 'found') return { value: found.value, reason: found.reason }
  const choices = Object.entries(delimiters).filter(([, sign]) => found.choices.includes(sign))
  return {
    kind: 'open',
    open: {
      about: 'delimiter',
      column: '',
      choices: choices.map(([name, sign]) => ({
        value: name,
        shown: (sample.split(/[\r\n]/, 1)[0] ?? '').split(sign).join(' | '),
      })),
    },
    finding: error(place(file, 1), 'delimiter-open', { choices: choices.map(([name]) => name) }),
  }
}

/** Bytes that are no UTF-8 and, read as Windows-1252, look as if a Macintosh had written them. */
function openEncoding(sample: Uint8Array, file: string): RawReading {
  const [windows, macintosh] = (['windows-1252', 'macintosh'] as const).map((encoding) => ({
    value: encoding,
    shown: decoded(sample, encoding)
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
      .trim(),
  })) as [{ value: string; shown: string }, { value: string; shown: string }]
  return {
    kind: 'open',
    open: { about: 'encoding', column: '', choices: [windows, macintosh] },
    finding: error(place(file), 'encoding-open', { windows: windows.shown, macintosh: macintosh.shown }),
  }
}
