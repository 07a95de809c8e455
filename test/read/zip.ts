// Zip archives made by hand, honest and lying, and workbooks in them.
import { deflateRawSync, constants as zlib } from 'node:zlib'

export type Entry = {
  readonly name: string
  /** As stored: deflated, unless `method` is 0. */
  readonly content: Uint8Array
  readonly method: 0 | 8
  /** What the directory says of it. */
  readonly inflated: number
  readonly checksum: number
  readonly flags?: number
}

/** An archive with these entries, local headers and directory as said. */
export const zipOf = (entries: readonly Entry[]): Uint8Array => archiveOf(entries, false)

/** The same with sizes and places where a large archive has them. */
export const zip64Of = (entries: readonly Entry[]): Uint8Array => archiveOf(entries, true)

function archiveOf(entries: readonly Entry[], isLarge: boolean): Uint8Array {
  const rows: Buffer[] = []
  const parts: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const local = Buffer.concat([word(0x04034b50), half(20), about(entry), half(name.length), half(0), name])
    rows.push(directoryRow(entry, name, at, isLarge))
    parts.push(local, Buffer.from(entry.content))
    at += local.length + entry.content.length
  }
  const directory = Buffer.concat(rows)
  const count = entries.length
  const large = [word(0x06064b50), double(44), half(45), half(45), word(0), word(0), double(count), double(count)]
  large.push(double(directory.length), double(at), word(0x07064b50), word(0), double(at + directory.length), word(1))
  const [said, start] = isLarge ? [0xffff, 0xffffffff] : [count, at]
  const end = [word(0x06054b50), half(0), half(0), half(said), half(said), word(directory.length), word(start), half(0)]
  return Buffer.concat([...parts, directory, ...(isLarge ? large : []), ...end])
}

function directoryRow(entry: Entry, name: Buffer, at: number, isLarge: boolean): Buffer {
  const sizes = Buffer.concat([double(entry.inflated), double(entry.content.length), double(at)])
  // Another extra field first: what is sought stands anywhere among them.
  const extra = isLarge
    ? Buffer.concat([half(0x5455), half(5), Buffer.alloc(5), half(1), half(24), sizes])
    : Buffer.alloc(0)
  const said = about(entry)
  if (isLarge) said.fill(0xff, 12, 20)
  const lengths = [half(name.length), half(extra.length), half(0)]
  const rest = [half(0), half(0), word(0), word(isLarge ? 0xffffffff : at), name, extra]
  return Buffer.concat([word(0x02014b50), half(20), half(20), said, ...lengths, ...rest])
}

const about = ({ content, method, inflated, checksum, flags = 0 }: Entry): Buffer =>
  Buffer.concat([half(flags), half(method), half(0), half(0x21), word(checksum), word(content.length), word(inflated)])

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const double = (value: number): Buffer => Buffer.concat([word(value), word(0)])

/** CRC-32 bit by bit, another way than the program's. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (((value ^ (byte >> bit)) & 1) === 1 ? 0xedb88320 : 0)
  return ~value >>> 0
}

/** An honest entry. */
export function entryOf(name: string, text: string | Uint8Array): Entry {
  const content = Buffer.from(text)
  return { name, content: deflateRawSync(content), method: 8, inflated: content.length, checksum: checksum(content) }
}

/**
 * An entry that inflates to `before`, then a text many times over, of which the directory says that it is 100 bytes. One
 * deflated block is repeated, so that making it takes no time.
 */
export function bombOf(name: string, before: string, repeated: string, times: number): Entry {
  const block = (text: string) => deflateRawSync(Buffer.from(text), { finishFlush: zlib.Z_FULL_FLUSH })
  const one = block(repeated)
  const content = Buffer.concat([block(before), ...Array<Buffer>(times).fill(one), deflateRawSync(Buffer.from(''))])
  return { name, content, method: 8, inflated: 100, checksum: 0 }
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WorkbookForm = {
  /** The content of <worksheet> by the sheet's name; a name that begins with ! is hidden. */
  readonly sheets?: Readonly<Record<string, string>>
  /** The content of <sst>. */
  readonly strings?: string
  /** Format codes; style n of a cell is the n-th of them, 0 is none. */
  readonly formats?: readonly string[]
  readonly properties?: string
  /** In place of parts of the same name, or more of them. */
  readonly entries?: readonly Entry[]
}

/** The parts of a small workbook, as Excel lays them out. */
export function workbookEntries(form: WorkbookForm): readonly Entry[] {
  const { sheets = { Tabelle1: '' }, strings, formats = [], properties = '', entries = [] } = form
  const names = Object.keys(sheets)
  const tabs = names.map((name, index) => {
    const state = name.startsWith('!') ? ' state="hidden"' : ''
    return `<sheet name="${name.replace('!', '')}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = [
    ...names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
    relation('rIdF', 'styles', '/xl/styles.xml'),
  ]
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`)
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`)]
  const own = [
    entryOf('[Content_Types].xml', '<Types/>'),
    entryOf('_rels/.rels', `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    entryOf(
      'xl/workbook.xml',
      `<?xml version="1.0"?><workbook ${main} xmlns:r="${office}">${properties}<sheets>${tabs.join('')}</sheets></workbook>`,
    ),
    entryOf('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    entryOf(
      'xl/styles.xml',
      `<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ),
    ...(strings === undefined ? [] : [entryOf('xl/sharedStrings.xml', `<sst ${main}>${strings}</sst>`)]),
    ...names.map((name, index) =>
      entryOf(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet ${main}>${sheets[name]}</worksheet>`),
    ),
  ]
  return [...own.filter(({ name }) => !entries.some((each) => each.name === name)), ...entries]
}

export const workbookOf = (form: WorkbookForm): Uint8Array => zipOf(workbookEntries(form))

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A sheet of rows whose cells are written out as XML. */
export const sheetData = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData>`
