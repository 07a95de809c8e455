// Excel workbooks as rows of texts: what a person sees in the cells, whatever wrote them.
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.js'
import { entryOf, escaped, sheetData, type WorkbookForm, workbookEntries, workbookOf, zip64Of, zipOf } from './zip.js'

/** The rows of the first sheet that is not hidden, or of the one named. */
async function rowsOf(form: WorkbookForm, sheet: string | null = null): Promise<readonly (readonly string[])[]> {
  const reading = await readWorkbook(workbookOf(form), sheet)
  if (reading.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`)
  return reading.rows.map(({ cells }) => cells)
}

const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`

/** The text of a number under a format. */
const shown = async (value: string, format?: string, properties = ''): Promise<string | undefined> => {
  const formats = format === undefined ? [] : [format]
  const sheets = { A: sheetData(number(value, formats.length)) }
  return (await rowsOf({ sheets, formats, properties }))[0]?.[0]
}

describe('a number is the text that a person sees, with a decimal point and no thousands separators', () => {
  it.each([
    ['7', '000', '007'],
    ['7.5', '0.00', '7.50'],
    ['1.005', '0.00', '1.01'],
    ['1234.5', '#,##0.00', '1234.50'],
    ['1234567.891', '#,##0', '1234568'],
    ['1234.5', '#,##0.00\\ [$€-407]', '1234.50 €'],
    ['1234.5', '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', '1234.50 €'],
    ['7.5', '[$-407]0.0', '7.5'],
    ['0.75', '0%', '75%'],
    ['17', '"Z-"000', 'Z-017'],
    ['-5', '0.0;(0.0)', '(5.0)'],
    ['12345678', '0.0,,', '12.3'],
    ['0.5', '# ?/?', '1/2'],
    ['3', '@', '3'],
    ['3', 'General', '3'],
  ])('%s under %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  it.each([
    ['7.5', '7.5'],
    ['0.30000000000000004', '0.3'],
    ['7.4999999999999996', '7.5'],
    ['12345678901234', '12345678901234'],
    ['1E-7', '0.0000001'],
    ['1.5E+21', '1500000000000000000000'],
    ['-2.50', '-2.5'],
    ['1.5E-9', '0.0000000015'],
  ])('%s without a format is %s', async (value, text) => {
    expect(await shown(value)).toBe(text)
  })

  it('under a format that there cannot be stands as without one', async () => {
    expect(await shown('7.5', 'bad"')).toBe('7.5')
    expect(await shown('7.5', '0'.repeat(100_000))).toBe('7.5')
  })
})

describe('a date is in ISO form', () => {
  it.each([
    ['43173', 'dd.mm.yyyy', '2018-03-14'],
    ['43173.9', 'dd/mm/yy', '2018-03-14'],
    ['43173.521', '[$-407]d/ mmmm yyyy', '2018-03-14'],
    ['43173.52100694444', 'dd.mm.yyyy hh:mm', '2018-03-14T12:30:15'],
    ['43173', 'yyyy-mm-dd hh:mm:ss', '2018-03-14T00:00:00'],
    ['43173.99999999', 'dd.mm.yyyy hh:mm', '2018-03-15T00:00:00'],
    ['1', 'dd.mm.yyyy', '1900-01-01'],
    ['60', 'dd.mm.yyyy', '1900-02-29'],
    ['61', 'dd.mm.yyyy', '1900-03-01'],
    ['2958465', 'dd.mm.yyyy', '9999-12-31'],
    ['0.520833333', 'hh:mm', '12:30'],
    ['1.5', '[h]:mm', '36:00'],
  ])('%s under %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  it('by the built-in formats too', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="4"/></cellXfs></styleSheet>'
    const entries = [entryOf('xl/styles.xml', styles)]
    const sheets = { A: sheetData(number('43173.25', 0) + number('43173.25', 1) + number('1234.5', 2)) }
    expect(await rowsOf({ sheets, entries })).toEqual([['2018-03-14', '2018-03-14T06:00:00', '1234.50']])
  })

  it('counted from 1904 where the workbook says so', async () => {
    expect(await shown('41711', 'dd.mm.yyyy', '<workbookPr date1904="1"/>')).toBe('2018-03-14')
  })

  it('and what no calendar has stays a number', async () => {
    expect(await shown('-5', 'dd.mm.yyyy')).toBe('-5')
    expect(await shown('2958466', 'dd.mm.yyyy')).toBe('2958466')
  })
})

describe('a cell', () => {
  it('of each kind is the text that a person sees', async () => {
    const cells = [
      '<c t="s"><v>1</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>Stadt x</v></c>',
      '<c t="inlineStr"><is><t>In der Zelle</t></is></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="d"><v>2018-03-14T00:00:00</v></c>',
      '<c><f>SUM(B1:B9)</f><v>42</v></c>',
    ]
    const strings = '<si><t>nie</t></si><si><t>Städte</t></si>'
    const row = ['Städte', 'Stadt x', 'In der Zelle', 'TRUE', 'FALSE', '#N/A', '2018-03-14', '42']
    expect(await rowsOf({ sheets: { A: sheetData(cells.join('')) }, strings })).toEqual([row])
  })

  it('has all runs of a text, its line breaks and its signs; not how it is pronounced', async () => {
    const strings = [
      '<si><r><t xml:space="preserve">Haus </t></r><r><rPr><b/></rPr><t>der Nachbarn</t></r><rPh><t>haus</t></rPh></si>',
      '<si><t>eins\r\nzwei_x000D_\ndrei &amp; &lt;vier&gt; &#228; &#x1F3E0; _x005F_x000D_</t></si>',
      '<si><t><![CDATA[<fünf> & sechs]]></t></si><si/>',
    ]
    const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('')
    const row = ['Haus der Nachbarn', 'eins\nzwei\ndrei & <vier> ä 🏠 _x000D_', '<fünf> & sechs']
    expect(await rowsOf({ sheets: { A: sheetData(cells) }, strings: strings.join('') })).toEqual([row])
  })

  it('stands in its column and line, and nothing else makes a row', async () => {
    const sheet =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="F2" s="1"/></row><row r="3"/><row><c><v>3</v></c><c/></row><row r="9"><c r="AA9"><v>4</v></c></row></sheetData>'
    const reading = await readWorkbook(workbookOf({ sheets: { A: sheet } }), null)
    expect(reading).toMatchObject({
      kind: 'read',
      rows: [
        { line: 2, cells: ['', '1', '', '2'] },
        { line: 4, cells: ['3'] },
        { line: 9, cells: [...Array<string>(26).fill(''), '4'] },
      ],
    })
  })

  it('is read under any prefix, in UTF-16, and from parts in other cases and with backslashes', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c t="inlineStr"><x:is><x:t>Ä</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const utf16 = Buffer.from(`\uFEFF${sheet}`, 'utf16le')
    for (const part of [sheet, utf16, Buffer.from(utf16).swap16()]) {
      const entries = [entryOf('xl/worksheets/sheet1.xml', part)]
      expect(await rowsOf({ entries })).toEqual([['Ä']])
      const renamed = workbookEntries({ entries }).map((entry) => ({
        ...entry,
        name: entry.name.toUpperCase().replaceAll('/', '\\'),
      }))
      expect(await readWorkbook(zipOf(renamed), null)).toMatchObject({ kind: 'read', rows: [{ cells: ['Ä'] }] })
    }
  })
})

it('a workbook is read from an archive laid out as a large one', async () => {
  const entries = workbookEntries({ sheets: { A: sheetData(number('7')) } })
  expect(await readWorkbook(zip64Of(entries), null)).toMatchObject({ kind: 'read', rows: [{ cells: ['7'] }] })
})

it('a workbook is read from an archive whose parts are stored as they are', async () => {
  const entries = workbookEntries({ sheets: { A: sheetData(number('7')) } })
  const stored = entries.map((entry) => ({ ...entry, content: inflateRawSync(entry.content), method: 0 as const }))
  expect(await readWorkbook(zipOf(stored), null)).toMatchObject({ kind: 'read', rows: [{ cells: ['7'] }] })
})

describe('merged cells', () => {
  const text = (value: string) => (value === '' ? '<c s="0"/>' : `<c t="inlineStr"><is><t>${value}</t></is></c>`)
  const row = (...values: readonly string[]) => values.map(text).join('')
  const merge = (...refs: readonly string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

  it('over several rows all have the value that a person sees beside them, and are named', async () => {
    const sheet = sheetData(
      row('Gruppe', 'Nr.'),
      row('Städte', '1'),
      row('', '2'),
      row('', '3'),
      row('Kreise', '4'),
      row('', '5'),
    )
    const reading = await readWorkbook(workbookOf({ sheets: { A: sheet + merge('A2:A4', 'A5:A6') } }), null)
    const filled = [3, 4, 6].map((line) => ({ column: 0, line }))
    expect(reading).toMatchObject({ kind: 'read', filled })
    expect(await rowsOf({ sheets: { A: sheet + merge('A2:A4', 'A5:A6') } })).toEqual([
      ['Gruppe', 'Nr.'],
      ['Städte', '1'],
      ['Städte', '2'],
      ['Städte', '3'],
      ['Kreise', '4'],
      ['Kreise', '5'],
    ])
  })

  it('over several columns are no values of those: one score is not three', async () => {
    const sheet = sheetData(row('Nr.', 'a', 'b'), row('1', '8', '')) + merge('B2:C2')
    expect(await rowsOf({ sheets: { A: sheet } })).toEqual([
      ['Nr.', 'a', 'b'],
      ['1', '8'],
    ])
  })

  it('make neither a row nor a column of their own', async () => {
    const sheet = sheetData(row('Beiträge', ''), row('', ''), row('Nr.', 'Titel')) + merge('A1:XFD2', 'A3:A1048576')
    expect(await readWorkbook(workbookOf({ sheets: { A: sheet } }), null)).toMatchObject({
      filled: [],
      rows: [
        { line: 1, cells: ['Beiträge'] },
        { line: 3, cells: ['Nr.', 'Titel'] },
      ],
    })
  })

  it('without a value leave the others as they are', async () => {
    const sheet = sheetData(row('', 'a'), row('x', 'b')) + merge('A1:A2')
    expect(await readWorkbook(workbookOf({ sheets: { A: sheet } }), null)).toMatchObject({
      filled: [],
      rows: [{ cells: ['', 'a'] }, { cells: ['x', 'b'] }],
    })
  })
})

describe('the sheet', () => {
  const sheets = { '!Listen': sheetData(number('1')), Beiträge: sheetData(number('2')), Jury: sheetData(number('3')) }

  it('is the first that is not hidden', async () => {
    const reading = await readWorkbook(workbookOf({ sheets }), null)
    expect(reading).toMatchObject({
      sheet: 'Beiträge',
      sheets: ['Listen', 'Beiträge', 'Jury'],
      rows: [{ cells: ['2'] }],
    })
  })

  it('is the one named, hidden or in other letters', async () => {
    expect(await rowsOf({ sheets }, 'Jury')).toEqual([['3']])
    expect(await rowsOf({ sheets }, 'LISTEN')).toEqual([['1']])
  })

  it('that there is not is said with those that there are', async () => {
    const reading = await readWorkbook(workbookOf({ sheets }), 'Juroren')
    expect(reading).toEqual({ kind: 'sheet-unknown', sheets: ['Listen', 'Beiträge', 'Jury'] })
  })

  it('without any content has no rows', async () => {
    expect(await rowsOf({})).toEqual([])
  })
})

describe('what is no workbook', () => {
  it('of before 2007, or under a password, is told from what is broken', async () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
    expect(await readWorkbook(bytes, null)).toEqual({ kind: 'old-or-locked' })
  })

  it.each<[string, Uint8Array]>([
    ['an empty file', new Uint8Array()],
    ['a text', Buffer.from('id;titel\nZ-001;Haus\n')],
    ['an archive of other things', zipOf([entryOf('mimetype', 'application/epub+zip')])],
    ['a workbook cut off', workbookOf({}).subarray(0, 900)],
    ['a locked part', zipOf(workbookEntries({}).map((entry) => ({ ...entry, flags: 1 })))],
    [
      'a part of another checksum',
      zipOf(workbookEntries({}).map((entry) => ({ ...entry, checksum: (entry.checksum ^ 1) >>> 0 }))),
    ],
    [
      'a part in another coding',
      workbookOf({ entries: [entryOf('xl/worksheets/sheet1.xml', Buffer.from([0x3c, 0xff, 0x3e]))] }),
    ],
    ['tags without end', workbookOf({ sheets: { A: '<sheetData><row>' } })],
    ['a text that is not there', workbookOf({ sheets: { A: sheetData('<c t="s"><v>7</v></c>') } })],
    ['rows out of order', workbookOf({ sheets: { A: '<sheetData><row r="2"/><row r="1"/></sheetData>' } })],
  ])('%s is broken', async (_, bytes) => {
    expect(await readWorkbook(bytes, null)).toEqual({ kind: 'broken' })
  })

  it('whatever happened to its bytes, reading ends with one of the readings', async () => {
    const bytes = workbookOf({
      sheets: { A: sheetData(number('1') + number('43173', 1)) },
      formats: ['dd.mm.yyyy'],
      strings: '<si><t>a</t></si>',
    })
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(bytes.length),
        async (changes, length) => {
          const hurt = Uint8Array.from(bytes.subarray(0, length % 3 === 0 ? length : bytes.length))
          for (const [at, value] of changes) if (at < hurt.length) hurt[at] = value
          expect(['read', 'broken', 'too-large', 'sheet-unknown', 'old-or-locked']).toContain(
            (await readWorkbook(hurt, null)).kind,
          )
        },
      ),
      { numRuns: 1500, seed: 4 },
    )
  })

  it('whatever its XML says, reading ends with one of the readings', async () => {
    const piece = fc.constantFrom(
      '<row r="',
      '2"',
      '>',
      '<c r="B2" t="s"',
      '/>',
      '<v>',
      '1',
      '</v>',
      '</c>',
      '</row>',
      '<is><t>',
      '</t></is>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '&amp;',
      '&#0;',
      '&#xD800;',
      "'",
      '"',
      '=',
      ' ',
      '<',
      'ä',
      '<mergeCell ref="A1:B2"/>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const reading = await readWorkbook(
          workbookOf({ sheets: { A: `<sheetData>${pieces.join('')}</sheetData>` }, strings: '<si/><si><t>a</t></si>' }),
          null,
        )
        expect(['read', 'broken', 'too-large']).toContain(reading.kind)
      }),
      { numRuns: 1500, seed: 5 },
    )
  })

  it('a text survives whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', maxLength: 60 })
          .filter((text) => !/[\r\u0000-\u0008\u000b\u000c\u000e-\u001f]|_x/.test(text)),
        async (text) => {
          const sheets = { A: sheetData(`<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`) }
          expect(await rowsOf({ sheets })).toEqual(text === '' ? [] : [[text]])
        },
      ),
      { numRuns: 300, seed: 6 },
    )
  })
})
