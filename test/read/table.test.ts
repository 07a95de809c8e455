import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, linesOf, rowsOf, seen } from './readings.js'

const two = { required: ['id', 'title'], optional: [] }
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('rows', () => {
  test('a file is read with LF or CRLF, with or without a byte order mark', () => {
    const cells = [
      ['1', 'Brücke'],
      ['2', 'Garten'],
    ]
    for (const text of [
      'id,title\n1,Brücke\n2,Garten\n',
      'id,title\r\n1,Brücke\r\n2,Garten\r\n',
      'id,title\n1,Brücke\n2,Garten',
    ]) {
      for (const mark of ['', '\ufeff']) {
        const { rows, findings } = rowsOf(mark + text, two)
        expect(rows.map((row) => row.cells)).toEqual(cells)
        expect(findings).toEqual([])
      }
    }
  })

  test('a row has the line on which it begins, whatever line ends its cells hold', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['id,title', '1,"a', 'b', 'c"', '2,x', '"3', '",""""', '4,"', '"', ''].join(end)
      expect(rowsOf(text, two).rows.map(({ line }) => line)).toEqual([2, 5, 6, 8])
    }
  })

  test('a quoted cell keeps quotes, commas, line ends and spaces', () => {
    expect(rowsOf('id,title\n 1 ," a, ""b""\r\n "\n', two).rows[0]?.cells).toEqual([' 1 ', ' a, "b"\r\n '])
  })

  test('empty lines at the end are no rows, an empty line among rows is one with too few cells', () => {
    expect(rowsOf('id,title\n1,a\n\r\n\n', two)).toMatchObject({ findings: [], rows: [{ line: 2 }] })
    expect(linesOf(rowsOf('id,title\n1,a\n\n2,b\n', two).findings)).toEqual(['3 cells-differ'])
  })

  test('a row with another number of cells than the header is left out', () => {
    const { rows, findings } = rowsOf('id,title\n1\n2,b\n3,c,d\n', two)
    expect(findings.map(seen)).toEqual([
      { code: 'cells-differ', at: '2:null', cells: 1, columns: 2 },
      { code: 'cells-differ', at: '4:null', cells: 3, columns: 2 },
    ])
    expect(rows).toEqual([{ line: 3, cells: ['2', 'b'] }])
  })

  test('what is written by RFC 4180 is read back the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'ü', '🏆', ' ', ';', '\r', '\t', '=') })
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const plain = (text: string) => (/[",\r\n]/.test(text) ? quoted(text) : text)
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 })
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, all) => {
        const lines = rows.map((cells) => cells.map(all ? quoted : plain).join(','))
        const text = ['id,b,c', ...lines, ''].join(end)
        const read = rowsOf(text)
        expect(read.findings).toEqual([])
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows)
        const begins = rows.map((_, index) => ['id,b,c', ...lines.slice(0, index), ''].join(end).split('\n').length)
        expect(read.rows.map(({ line }) => line)).toEqual(begins)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('what csv-parse reads is read the same, and what it refuses is found', () => {
    const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', 'ü', ' ', '"a",', ',"b"', '\n"c"')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `id,b\n${pieces.join('')}`
        const { rows, findings } = rowsOf(text)
        const isBroken = codesOf(findings).includes('csv-quote')
        const dialect = { record_delimiter: ['\r\n', '\n'], relax_column_count: true }
        if (isBroken) expect(() => parse(text, dialect)).toThrow()
        else {
          const cells = (parse(text, dialect) as string[][]).slice(1).filter((each) => each.length === 2)
          expect(rows.map((row) => row.cells)).toEqual(cells)
        }
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  test('records and characters of more than one byte lie across every mebibyte as anywhere else', () => {
    const long = 'ü€🏆"'.repeat(30_000)
    const rows = Array.from(
      { length: 12 },
      (_, index) => `${index},"${'x'.repeat(index)}${long.replaceAll('"', '""')}"`,
    )
    const read = rowsOf(`id,title\n${rows.join('\n')}\n`, two)
    expect(read.findings).toEqual([])
    expect(read.rows.map(({ cells, line }) => [cells[1] === 'x'.repeat(line - 2) + long, line])).toEqual(
      rows.map((_, index) => [true, index + 2]),
    )
  })
})

describe('limits', () => {
  test('a record of one mebibyte is read, a longer one is found and ends the reading', () => {
    const limit = 1024 * 1024
    const fitting = `1,${'x'.repeat(limit - 2)}`
    for (const end of ['\n', '\r\n']) {
      const read = rowsOf(['id,title', fitting, '2,b', ''].join(end), two)
      expect(read).toMatchObject({ findings: [], rows: [{}, { line: 3 }] })
    }
    const { rows, findings } = rowsOf(`id,title\n1,a\n${fitting}y\n2,b\n`, two)
    expect(findings.map(seen)).toEqual([{ code: 'record-too-large', at: '3:null', limit }])
    expect(rows).toHaveLength(1)
  })

  test('a record is measured in bytes, not in characters', () => {
    const { findings } = rowsOf(`id,title\n${'ü'.repeat(300_000)},${'ü'.repeat(300_000)}\n`, two)
    expect(codesOf(findings)).toEqual(['record-too-large'])
  })

  test('a cell of 5 MB is found on the line where its record begins', () => {
    const { findings } = rowsOf(`id,title\n1,a\n2,"${'x\n'.repeat(2_500_000)}"\n`, two)
    expect(linesOf(findings)).toEqual(['3 record-too-large'])
    const { findings: open } = rowsOf(`id,title\n1,a\n2,"${'x\n'.repeat(2_500_000)}`, two)
    expect(linesOf(open)).toEqual(['3 record-too-large'])
  })

  test('a thousand columns are read, more are too many', () => {
    const columns = (count: number) => ['id', ...Array.from({ length: count - 1 }, (_, index) => `c${index}`)].join(',')
    expect(rowsOf(`${columns(1000)}\n`).findings).toEqual([])
    expect(rowsOf(`${columns(20_000)}\n`).findings.map(seen)).toEqual([
      { code: 'columns-too-many', at: '1:null', count: 20_000, limit: 1000 },
    ])
  })
})

describe('headers', () => {
  test('a file without a header is empty', () => {
    for (const text of ['', '\ufeff', '\n', '\r\n\n']) {
      expect(rowsOf(text, two).findings.map(seen)).toEqual([
        { code: 'csv-empty', at: '1:null', columns: ['id', 'title'] },
      ])
    }
  })

  test('a repeated name is found once, and no row is read', () => {
    const { rows, findings, columns } = rowsOf('id,title,id,id,title\n1,a,2,3,b\n', two)
    expect(findings.map(seen)).toEqual([
      { code: 'header-repeated', at: '1:null', column: 'id' },
      { code: 'header-repeated', at: '1:null', column: 'title' },
    ])
    expect([rows, columns]).toEqual([[], null])
  })

  test('a missing column is found with the one that is it misspelt, which is not found again', () => {
    expect(rowsOf('id,titel,x\n1,a,b\n', { required: ['id', 'tittel'], optional: [] }).findings.map(seen)).toEqual([
      { code: 'column-missing', at: '1:null', column: 'tittel', nearest: 'titel' },
      { code: 'column-unknown', at: '1:null', column: 'x', nearest: null, known: ['id', 'tittel'] },
    ])
  })

  test('an unknown column is found with the nearest known one, and the rows are read', () => {
    const { rows, findings } = rowsOf('id,title,commment\n1,a,b\n', {
      required: ['id', 'title'],
      optional: ['comment'],
    })
    expect(findings.map(seen)).toEqual([
      {
        code: 'column-unknown',
        at: '1:null',
        column: 'commment',
        nearest: 'comment',
        known: ['id', 'title', 'comment'],
      },
    ])
    expect(rows).toHaveLength(1)
  })

  test('names are trimmed, and `__proto__` is a name like any other', () => {
    expect(rowsOf(' id , __proto__\n1,a\n').columns).toEqual(['id', '__proto__'])
  })

  test('another delimiter is told from a missing column, with quotes or without', () => {
    const semicolon = { code: 'csv-dialect', at: '1:null', delimiter: ';', what: 'semicolon' }
    for (const text of [
      'id;title\n1;a\n',
      '"id";"title"\n"1";"a"\n',
      'id;title, Ort;x\n',
      'Nr;Name\n1;a\n',
      'sep=;\nid;title\n',
    ]) {
      expect(rowsOf(text, two).findings.map(seen)).toEqual([semicolon])
    }
    expect(rowsOf('id\ttitle\n1\ta\n', two).findings.map(seen)).toEqual([
      { code: 'csv-dialect', at: '1:null', delimiter: '\t', what: 'tab' },
    ])
    expect(codesOf(rowsOf('id,"titel; lang"\n', two).findings)).toEqual(['column-missing', 'column-unknown'])
  })
})

describe('encoding', () => {
  test('UTF-16 and NUL bytes are another dialect', () => {
    const found = { code: 'csv-dialect', at: '1:null', delimiter: '', what: 'utf-16' }
    expect(rowsOf(Buffer.from('\ufeffid,title\n', 'utf16le')).findings.map(seen)).toEqual([found])
    expect(rowsOf(Buffer.from('id,title\n', 'utf16le')).findings.map(seen)).toEqual([found])
    expect(rowsOf(bytes([0xfe, 0xff], 'id\n')).findings.map(seen)).toEqual([found])
  })

  test('the first byte that is no UTF-8 is found, with its line', () => {
    const broken: readonly (readonly number[])[] = [
      [0xfc],
      [0xc3, 0x28],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
    ]
    for (const sequence of broken) {
      const { rows, findings } = rowsOf(bytes('id,title\nü,', sequence, ' x\n'), two)
      expect(findings.map(seen)).toEqual([{ code: 'not-utf8', at: '2:null', byte: 13 }])
      expect(rows).toEqual([])
    }
    expect(rowsOf(bytes('id\nü€🏆\n')).findings).toEqual([])
  })
})

describe('quotes', () => {
  const faults: readonly (readonly [string, number, string])[] = [
    ['id,title\n1,"a\nb\n2,c\n', 2, 'open'],
    ['id,title\n1,a\n"x\ny","b\n2,c\n', 4, 'open'],
    ['id,title\n1,a\n2,b"c\n3,d\n', 3, 'stray'],
    ['id,title\n1,"a"b\n', 2, 'stray'],
    ['id,title\n1,a\n2,"b\n3,"c"\n', 3, 'stray'],
    ['id,title\r\n1,"a\r\nb"\r\n2,"c" \r\n', 4, 'stray'],
    ['id,"title\n1,a\n', 1, 'open'],
  ]
  test.each(faults)('%j breaks at the quote opened on line %i', (text, line, detail) => {
    expect(rowsOf(text, two).findings.map(seen)).toEqual([{ code: 'csv-quote', at: `${line}:null`, detail }])
  })

  test('rows before a broken quote are read', () => {
    expect(rowsOf('id,title\n1,a\n2,b"c\n3,d\n', two).rows).toEqual([{ line: 2, cells: ['1', 'a'] }])
  })
})
