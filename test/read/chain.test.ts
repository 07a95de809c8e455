import { describe, expect, test } from 'vitest'
import { chainStart, nextChain } from '../../src/model/digest.js'
import { readDecisions } from '../../src/read/decisions.js'
import { ballotsOf, bytesOf, linesOf, seen } from './readings.js'

const columns = ['juror', 'submission', 'konzept', 'transfer', 'comment', 'cast_at', 'chain']
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The lines of a chained file. */
function chained(rows: readonly (readonly string[])[]): string[] {
  let previous = chainStart(columns)
  const lines = rows.map((row) => {
    previous = nextChain(previous, columns, row)
    return [...row, previous].map(quoted).join(',')
  })
  return [columns.join(','), ...lines]
}

const rows = [
  ['staedtetag', 'Z-017', '8', '1', 'gut, aber\nspät', '2018-03-01T10:00:00.000Z'],
  ['staedtetag', 'Z-018', '7', '2', '', '2018-03-01T10:00:01.000Z'],
  ['staedtetag', 'Z-017', '6', '3.5', 'schön', '2018-03-01T10:00:02.000Z'],
]
const file = (lines: readonly string[]) => `${lines.join('\n')}\n`

describe('the chain', () => {
  test('fits the test vector of the contract', () => {
    const header = 'juror,submission,konzept,comment,cast_at'.split(',')
    const row = ['staedtetag', 'Z-017', '8', 'gut, aber\nspät', '2018-03-01T10:00:00.000Z']
    const chain = '917ca713e449dabe075c9a6201d21fd52e9915991119eea2dd9519c4311a9b30'
    expect(nextChain(chainStart(header), header, row)).toBe(chain)
    const text = `${header.join(',')},chain\n${row.map(quoted).join(',')},${chain}\n`
    const reading = ballotsOf(text, { criteria: [{ id: 'konzept' }] }, true)
    expect(reading.findings).toEqual([])
    expect(reading.chains).toEqual([{ file: 'ballots/staedtetag.csv', last: chain, rows: 1 }])
  })

  test('of an intact file is its last one, whatever its line ends', () => {
    const lines = chained(rows)
    const last = lines.at(-1)?.slice(-64)
    for (const text of [file(lines), file(lines).replaceAll('\n', '\r\n'), lines.join('\n'), `\ufeff${file(lines)}`]) {
      const reading = ballotsOf(text, {}, true)
      expect(reading.findings).toEqual([])
      expect(reading.chains).toEqual([{ file: 'ballots/staedtetag.csv', last, rows: 3 }])
    }
  })

  test('is broken by a changed cell, by a row left out and by rows exchanged: found once, at the first row', () => {
    const lines = chained(rows)
    const changed = file(lines).replace('Z-018,7', 'Z-018,9')
    const broken = { code: 'chain-broken', at: '4:null', row: 2 }
    expect(ballotsOf(changed, {}, true).findings.map(seen)).toEqual([broken])
    expect(ballotsOf(changed, {}, true).chains).toEqual([])
    expect(ballotsOf(file(lines.toSpliced(2, 1)), {}, true).findings.map(seen)).toEqual([broken])
    const exchanged = file([lines[0]!, lines[2]!, lines[1]!, lines[3]!])
    expect(ballotsOf(exchanged, {}, true).findings.map(seen)).toEqual([{ ...broken, at: '2:null', row: 1 }])
  })

  test('is not tested on whole lines where nobody asks', () => {
    const reading = ballotsOf(file(chained(rows)).replace('Z-018,7', 'Z-018,9'))
    expect([reading.findings, reading.chains]).toEqual([[], []])
  })

  test('stands in every row or in none, and in the last column', () => {
    const lines = chained(rows)
    const partial = file([lines[0]!, lines[1]!, lines[2]!.slice(0, -64), lines[3]!.slice(0, -64)])
    for (const chains of [true, false]) {
      expect(linesOf(ballotsOf(partial, {}, chains).findings)).toEqual(['4 chain-partial'])
    }
    const gap = file([lines[0]!, lines[1]!.slice(0, -64), lines[2]!, lines[3]!.slice(0, -64)])
    expect(linesOf(ballotsOf(gap, {}, true).findings)).toEqual(['2 chain-partial'])
    const misplaced = 'chain,juror,submission,konzept,transfer\nx,staedtetag,Z-017,1,1\n'
    expect(linesOf(ballotsOf(misplaced, {}, true).findings)).toEqual(['1 chain-last'])
  })

  test('is tested in decisions.csv too', () => {
    const header = ['no', 'at', 'kind', 'submission', 'reason', 'chain']
    const row = ['1', '', 'exclusion', 'Z-017', 'zu spät']
    const chain = nextChain(chainStart(header), header, row)
    const text = `${header.join(',')}\n${row.join(',')},${chain}\n`
    expect(readDecisions(bytesOf(text), 'decisions.csv', 'every-row').chain).toMatchObject({ last: chain, rows: 1 })
    const other = bytesOf(text.replace('Z-017', 'Z-018'))
    expect(linesOf(readDecisions(other, 'decisions.csv', 'every-row').findings)).toEqual(['2 chain-broken'])
  })
})

describe('a last line without a line end', () => {
  test('is complete without a chain column', () => {
    const reading = ballotsOf('juror,submission,konzept,transfer\nstaedtetag,Z-017,8,1')
    expect([reading.findings, reading.box.size]).toEqual([[], 1])
  })

  test('is torn wherever it was cut, and no other line is found or lost', () => {
    const whole = Buffer.from(chained(rows).join('\n'))
    const start = whole.lastIndexOf('staedtetag')
    for (const chains of [true, false]) {
      for (let cut = start + 1; cut < whole.length; cut++) {
        const torn = ballotsOf(whole.subarray(0, cut), {}, chains)
        expect([cut, linesOf(torn.findings), torn.box.size]).toEqual([cut, ['5 line-torn'], 2])
      }
    }
  })

  test('is torn within a quoted cell, even after a line feed', () => {
    const whole = chained(rows.slice(0, 1)).join('\n')
    for (const end of ['gut, ', 'gut, aber\n', 'sp']) {
      const torn = ballotsOf(whole.slice(0, whole.indexOf(end) + end.length))
      expect(linesOf(torn.findings)).toEqual(['2 line-torn'])
    }
  })
})
