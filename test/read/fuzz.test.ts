import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../src/read/folder.js'
import { findQuoteFault } from '../../src/read/quotes.js'
import { bytesOf, rowsOf, rules } from './readings.js'

const awards = [{ id: 'preis', places: 2, prize: [100, 50.5], caps: [{ per: 'state', atMost: 1 }] }]
const others = {
  tally: ['rescale', { mean: 'criteria' }, { drop: { highest: 1 } }, { mean: 'jurors' }],
  ties: [{ criterion: 'konzept' }, 'lot'],
  require: [{ total: 5 }],
  awards,
}
const texts: Readonly<Record<string, string>> = {
  'competition.json': JSON.stringify({ ...rules, ...others }),
  'submissions.csv': 'id,applicant,title\nZ-017,"Köln, Stadt",Brücke\n',
  'jurors.csv': 'id,name,weight\r\nstaedtetag,Ä,1.5\r\n',
  'assignments.csv': 'juror,submission\nstaedtetag,Z-017\n',
  'ballots/staedtetag.csv':
    'juror,submission,konzept,transfer,comment,cast_at,chain\nstaedtetag,Z-017,8,2,"a\nb",2018-03-01T10:00:00.000Z,abc\n',
  'decisions.csv': 'no,at,kind,reason\n1,2018-03-01,absence,x\n',
  'rules/0123456789abcdef.json': '{"criteria":[{"id":"a"}],"scale":{"max":10,"min":0}}',
}

describe('whatever stands in the files', () => {
  test('nothing is thrown: a file that differs in a few bytes gives findings or another folder', () => {
    const path = fc.constantFrom(...Object.keys(texts))
    const change = fc.record({ at: fc.nat(600), remove: fc.nat(6), put: fc.uint8Array({ maxLength: 3 }) })
    const syntax = fc.constantFrom(
      ...['"', ',', '\n', '\r\n', ';', '{', '}', '[', ']', ':', '-', '1e9', '\0', 'null', '""'].map(bytesOf),
    )
    const edits = fc.array(fc.record({ path, change, put: fc.option(syntax) }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(edits, fc.boolean(), (edits, chains) => {
        const files = new Map<string, Uint8Array>(Object.entries(texts).map(([name, text]) => [name, bytesOf(text)]))
        for (const { path, change, put } of edits) {
          const bytes = files.get(path)!
          const at = change.at % (bytes.length + 1)
          files.set(path, Buffer.concat([bytes.subarray(0, at), put ?? change.put, bytes.subarray(at + change.remove)]))
        }
        const folder = readFolder(files, { chains })
        for (const { file, line } of folder.findings)
          expect([file, files.has(file), (line ?? 1) >= 1]).toEqual([file, true, true])
      }),
      { numRuns: 1500, seed: 1 },
    )
  })

  test('a file either reads as its bytes say, or breaks at a quote that is truly at fault', () => {
    const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', 'ü', ' ', '\r')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = `id,b\n${pieces.join('')}`
        const { rows, findings } = rowsOf(text, { required: ['id'], optional: 'any' })
        const quoting = findings.filter(({ code }) => code === 'csv-quote')
        const plain = slowRecords(text)
        expect(quoting.length).toBe(plain.fault === null ? 0 : 1)
        if (plain.fault !== null) expect(findQuoteFault(bytesOf(text), 0, 1)).toMatchObject(plain.fault)
        expect(quoting.map(({ line, values }) => ({ line, ...values }))).toEqual(
          plain.fault === null ? [] : [plain.fault],
        )
        const whole = plain.records.slice(1).filter(({ cells }) => cells.length === 2)
        expect(rows).toEqual(whole)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})

type Slow = {
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly fault: { readonly line: number; readonly detail: 'open' | 'stray' } | null
}

/** RFC 4180 once more, character by character, as plainly as it can be written. */
function slowRecords(text: string): Slow {
  const records: { line: number; cells: string[] }[] = []
  let rest = text
  let line = 1
  while (rest !== '') {
    const record = { line, cells: [] as string[] }
    for (;;) {
      const quoted = /^"((?:[^"]|"")*)"(?=,|\r?\n|$)/.exec(rest)
      const bare = quoted ? null : /^(?:[^",\r\n]|\r(?!\n))*(?=,|\r?\n|$)/.exec(rest)
      const cell = quoted ?? bare
      if (cell === null) return { records, fault: slowFault(rest, line) }
      record.cells.push(quoted ? quoted[1]!.replaceAll('""', '"') : cell[0])
      line += cell[0].split('\n').length - 1
      rest = rest.slice(cell[0].length)
      if (!rest.startsWith(',')) break
      rest = rest.slice(1)
    }
    const end = /^\r?\n/.exec(rest)?.[0] ?? ''
    if (end !== '') line++
    rest = rest.slice(end.length)
    records.push(record)
  }
  return { records, fault: null }
}

const slowFault = (cell: string, line: number): Slow['fault'] => ({
  line,
  detail: /^"(?:[^"]|"")*$/.test(cell) ? 'open' : 'stray',
})
