// Workbooks that are small and would be large: none of them makes the program hang or run out of memory.
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.js'
import { bombOf, type Entry, entryOf, sheetData, workbookOf } from './zip.js'

const sheetName = 'xl/worksheets/sheet1.xml'
const withSheet = (entry: Entry): Uint8Array => workbookOf({ entries: [entry] })
const rows = '<worksheet><sheetData>'
const mebibyte = 2 ** 20
const cell = '<c t="inlineStr"><is><t>x</t></is></c>'

/** How long reading takes, and by how many MiB the memory of this process grew meanwhile. */
async function read(bytes: Uint8Array) {
  const [began, before] = [performance.now(), process.memoryUsage().rss]
  const reading = await readWorkbook(bytes, null)
  return {
    reading,
    seconds: (performance.now() - began) / 1000,
    grown: (process.memoryUsage().rss - before) / mebibyte,
  }
}

/** Every one of them is small, is refused, and takes neither long nor much memory. */
const bombs: readonly (readonly [name: string, bytes: () => Uint8Array, limit: object])[] = [
  [
    'a sheet of nothing but spaces',
    () => withSheet(bombOf(sheetName, rows, ' '.repeat(mebibyte), 700)),
    { of: 'bytes', most: 512 * mebibyte },
  ],
  [
    'a sheet of styled cells that hold nothing',
    () => withSheet(bombOf(sheetName, `${rows}<row>`, '<c s="1"/>'.repeat(100_000), 700)),
    { of: 'cells', most: 20_000_000 },
  ],
  [
    'styles of nothing but spaces',
    () => workbookOf({ entries: [bombOf('xl/styles.xml', '<styleSheet>', ' '.repeat(mebibyte), 700)] }),
    { of: 'bytes', most: 16 * mebibyte },
  ],
  [
    'a list of sheets without end',
    () => workbookOf({ entries: [bombOf('xl/workbook.xml', '<workbook>', ' '.repeat(mebibyte), 700)] }),
    { of: 'bytes', most: 16 * mebibyte },
  ],
  [
    'texts without number',
    () => workbookOf({ strings: '', entries: [bombOf('xl/sharedStrings.xml', '<sst>', '<si/>'.repeat(100_000), 700)] }),
    { of: 'cells', most: 20_000_000 },
  ],
  [
    'one text of megabytes',
    () =>
      workbookOf({ strings: '', entries: [bombOf('xl/sharedStrings.xml', '<sst><si><t>', 'a'.repeat(mebibyte), 200)] }),
    { of: 'letters', most: 32_767 },
  ],
  [
    'one value of megabytes',
    () => withSheet(bombOf(sheetName, `${rows}<row><c t="str"><v>`, 'a'.repeat(mebibyte), 200)),
    { of: 'letters', most: 32_767 },
  ],
  [
    'one tag of megabytes',
    () => withSheet(bombOf(sheetName, '<worksheet a="', 'a'.repeat(mebibyte), 200)),
    { of: 'letters', most: mebibyte },
  ],
  [
    'rows without end',
    () => withSheet(bombOf(sheetName, rows, `<row>${cell}</row>`.repeat(10_000), 700)),
    { of: 'rows', most: 1_048_576 },
  ],
  [
    'a cell far to the right in every row',
    () => withSheet(bombOf(sheetName, rows, `<row><c r="ALL1"><v>1</v></c></row>`.repeat(10_000), 100)),
    { of: 'cells', most: 20_000_000 },
  ],
  [
    'merges of the whole sheet',
    () => {
      const merges = '<mergeCell ref="A1:ALL1048576"/>'.repeat(2000)
      const cells = Array<string>(3000).fill(`${cell}<c r="ALL1"/>`)
      return workbookOf({ sheets: { A: `${sheetData(...cells)}<mergeCells>${merges}</mergeCells>` } })
    },
    { of: 'cells', most: 1_048_576 },
  ],
  [
    'more parts than a workbook has',
    () => workbookOf({ entries: Array.from({ length: 10_000 }, (_, at) => entryOf(`xl/media/${at}`, '')) }),
    { of: 'parts', most: 10_000 },
  ],
  [
    'a row beyond the last',
    () => workbookOf({ sheets: { A: '<sheetData><row r="1048577"/></sheetData>' } }),
    { of: 'rows', most: 1_048_576 },
  ],
  [
    'a cell beyond the thousandth column',
    () => workbookOf({ sheets: { A: sheetData('<c r="ALM1"><v>1</v></c>') } }),
    { of: 'columns', most: 1000 },
  ],
]

describe('a workbook that would be too large', () => {
  it.each(bombs)(
    '%s: refused, soon and without much memory',
    async (_, bytes, limit) => {
      const made = bytes()
      expect(made.length).toBeLessThan(3 * mebibyte)
      const { reading, seconds, grown } = await read(made)
      expect(reading).toEqual({ kind: 'too-large', limit })
      expect(seconds).toBeLessThan(40)
      expect(grown).toBeLessThan(900)
    },
    90_000,
  )
})

describe('a workbook that could be read in too deep', () => {
  it.each([
    ['tags within tags without end', '<a>'.repeat(100_000)],
    ['an entity that stands for many', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><sheetData/>'],
  ])('%s: broken', async (_, sheet) => {
    expect(await readWorkbook(workbookOf({ sheets: { A: sheet } }), null)).toEqual({ kind: 'broken' })
  })
})

describe('what only looks large is read', () => {
  it('one cell in the last row', async () => {
    const sheets = { A: '<sheetData><row r="1048576"><c r="A1048576"><v>7</v></c></row></sheetData>' }
    const reading = await readWorkbook(workbookOf({ sheets }), null)
    expect(reading).toMatchObject({ kind: 'read', rows: [{ line: 1_048_576, cells: ['7'] }] })
  })

  it('two million styled cells that hold nothing', async () => {
    const filled = '<row r="70000"><c><v>7</v></c></row></sheetData></worksheet>'
    const sheet = `${rows}${`<row>${'<c s="1"/>'.repeat(50)}</row>`.repeat(40_000)}${filled}`
    const { reading, grown } = await read(withSheet(entryOf(sheetName, sheet)))
    expect(reading).toMatchObject({ kind: 'read', rows: [{ line: 70_000, cells: ['7'] }] })
    expect(grown).toBeLessThan(300)
  }, 60_000)
})
