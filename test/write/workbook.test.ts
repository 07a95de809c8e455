// Workbooks as the program writes them: the same bytes each time, read back to the same texts, and no formula in them.

import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.js'
import type { Cell, Row } from '../../src/write/results-csv.js'
import { type NumberRule, workbookBytes } from '../../src/write/workbook.js'

const text = (content: string): Cell => ({ kind: 'text', text: content })
const number = (content: string): Cell => ({ kind: 'number', text: content })
const sheet = (
  rows: readonly Row[],
  more: { readonly header?: number; readonly rules?: readonly NumberRule[]; readonly name?: string } = {},
) => ({
  name: more.name ?? 'Wertungen',
  rows,
  header: more.header ?? null,
  rules: more.rules ?? [],
})

const partOf = (bytes: Uint8Array, name: string): string => Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8')
const sheetOf = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml')

async function readBack(rows: readonly Row[]): Promise<readonly (readonly string[])[]> {
  const reading = await readWorkbook(workbookBytes(sheet(rows)), null)
  if (reading.kind !== 'read') throw new Error(reading.kind)
  return reading.rows.map(({ cells }) => cells)
}

describe('a workbook', () => {
  const rows = [
    [text('Nr.'), text('Punkte')],
    [text('007'), number('7.5')],
  ]

  it('has the same bytes each time, in every time zone', () => {
    const zone = process.env.TZ
    const written = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((each) => {
      process.env.TZ = each
      return Buffer.from(workbookBytes(sheet(rows))).toString('base64')
    })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(new Set(written).size).toBe(1)
  })

  it('keeps texts as texts and numbers as numbers', async () => {
    const bytes = workbookBytes(sheet([[text('007'), text('=1+1'), number('7.5'), text('')]]))
    expect(sheetOf(bytes)).toContain('t="inlineStr"><is><t xml:space="preserve">007</t>')
    expect(sheetOf(bytes)).toContain('<v>7.5</v>')
    expect(sheetOf(bytes)).not.toContain('<f>')
    expect(await readBack([[text('007'), text('=1+1'), number('7.5'), text('')]])).toEqual([['007', '=1+1', '7.5']])
  })

  it('has its header bold, and all down to it stays in view', () => {
    const xml = sheetOf(workbookBytes(sheet([[text('Titel')], [text('Nr.')], [text('Z-001')]], { header: 1 })))
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<c r="A2" s="1" ')
    expect(sheetOf(workbookBytes(sheet([[text('Nr.')]])))).not.toContain('<pane')
  })

  it('has a name that Excel takes on its tab', () => {
    const nameOf = (name: string) =>
      /<sheet name="([^"]*)"/.exec(partOf(workbookBytes(sheet([], { name })), 'xl/workbook.xml'))?.[1]
    expect(nameOf('Wertungsbögen [2018/19]: „Städte“ & Kreise')).toBe('Wertungsbögen  2018 19   „Städt')
    expect(nameOf("'''")).toBe("'")
    expect(nameOf('?')).toBe('1')
  })

  it('cuts a text that no cell can hold, and is read again', async () => {
    const [[cut = ''] = []] = await readBack([[text('🏠'.repeat(20_000))]])
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/^(🏠)+…$/u)
  })

  it('gives back every text that it was given', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('_x000D_', 'a\tb\nc', '"<&>\'', ']]>', '\u0007', '\ud800', ' '),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), async (table) => {
        const trimmed = table
          .map((row) => row.slice(0, row.findLastIndex((each) => each !== '') + 1))
          .filter((row) => row.length > 0)
        const read = await readBack(table.map((row) => row.map(text)))
        expect(read).toEqual(trimmed.map((row) => row.map((each) => each.replaceAll('\r\n', '\n'))))
      }),
      { numRuns: 500, seed: 4 },
    )
  })

  it('places cells beyond the twenty-sixth column', async () => {
    const row = Array.from({ length: 800 }, (_, index) => text(`${index}`))
    expect(await readBack([row])).toEqual([row.map((cell) => cell.text)])
  })
})

describe('what a cell may hold', () => {
  const rule = (limit: NumberRule['limit'], more: Partial<NumberRule> = {}): NumberRule => ({
    column: 3,
    rows: [4, 9],
    limit,
    prompt: { title: 'Konzept', text: 'Skala von 0 bis 10.\nIst es "gut" & richtig?' },
    refusal: { title: 'Keine Wertung', text: 'Möglich ist 0 bis 10.' },
    ...more,
  })
  const ruleOf = (limit: NumberRule['limit'], more: Partial<NumberRule> = {}): string =>
    /<dataValidations count="1">(.*)<\/dataValidations>/s.exec(
      sheetOf(workbookBytes(sheet([], { rules: [rule(limit, more)] }))),
    )?.[1] ?? ''

  it('is a whole number between two, with what is said about it', () => {
    expect(ruleOf({ min: '0', max: '10', step: null })).toBe(
      '<dataValidation type="whole" operator="between" allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
        ' errorTitle="Keine Wertung" error="Möglich ist 0 bis 10."' +
        ' promptTitle="Konzept" prompt="Skala von 0 bis 10.&#10;Ist es &quot;gut&quot; &amp; richtig?" sqref="D5:D10">' +
        '<formula1>0</formula1><formula2>10</formula2></dataValidation>',
    )
  })

  it('is a step of the scale where that is not 1', () => {
    expect(ruleOf({ min: '1', max: '6', step: '0.5' })).toContain(
      '<formula1>AND(ISNUMBER(D5),D5&gt;=1,D5&lt;=6,ABS((D5-(1))/0.5-ROUND((D5-(1))/0.5,0))&lt;0.000000001)</formula1>',
    )
  })

  it('is said in no more letters than Excel takes', () => {
    const xml = ruleOf(
      { min: '0', max: '1', step: null },
      { prompt: { title: 'Ä'.repeat(50), text: '🏠'.repeat(300) } },
    )
    expect(/promptTitle="([^"]*)"/.exec(xml)?.[1]).toHaveLength(32)
    expect(/prompt="([^"]*)"/.exec(xml)?.[1]?.length).toBeLessThanOrEqual(255)
    expect(/prompt="([^"]*)"/.exec(xml)?.[1]).toMatch(/^(🏠)+…$/u)
  })
})
