// The columns of submissions.csv that steps read numbers from.
import { expect, test } from 'vitest'
import { check } from '../../src/commands/check.js'
import { decide } from '../../src/commands/decide.js'
import { common, competitionFiles, folderWith, ran, rules } from '../decide/desk.js'

const means = [{ mean: 'criteria' }, { mean: 'jurors' }]

/** The four submissions with a number each, of the steps that follow the means. */
function folder(tally: readonly unknown[], numbers: readonly string[], more: object = {}): string {
  const rows = numbers.map(
    (number, index) => `Z-00${index + 1},${index < 2 ? 'staedte' : 'landkreise'},Ort,Werk,${number}`,
  )
  return folderWith(
    competitionFiles({
      'competition.json': JSON.stringify({ ...rules, tally: [...means, ...tally], ...more }),
      'submissions.csv': `id,division,applicant,title,zahl\n${rows.join('\n')}\n`,
    }),
  )
}

async function findingsIn(dir: string): Promise<readonly string[]> {
  const { out } = await ran(() => check(common(dir, { json: true })))
  return JSON.parse(out).findings.map(
    ({ file, line, code }: { file: string; line: number; code: string }) => `${file}:${line} ${code}`,
  )
}

test.each([
  ['1', []],
  [' 2.50 ', []],
  ['0', []],
  ['', ['submissions.csv:3 step-column-wrong']],
  ['1,5', ['submissions.csv:3 step-column-wrong']],
  ['1e3', ['submissions.csv:3 step-column-wrong']],
  ['1234567890123456', ['submissions.csv:3 step-column-wrong']],
  ['-1', ['submissions.csv:3 step-column-wrong']],
])('of a submission with %j times finds %j', async (number, expected) => {
  const quoted = number.includes(',') ? `"${number}"` : number
  expect(await findingsIn(folder([{ times: 'zahl' }], ['1', quoted, '1', '1']))).toEqual(expected)
})

test('a number below 0 may be added and taken away', async () => {
  expect(await findingsIn(folder([{ plus: 'zahl' }, { minus: { column: 'zahl' } }], ['1', '-2', '0', '3']))).toEqual([])
})

test('a column that several steps read is found wrong once, by the strictest of them', async () => {
  const dir = folder([{ plus: 'zahl' }, { times: 'zahl' }, { minus: 'zahl' }], ['1', '-2', 'keine', '3'])
  expect(await findingsIn(dir)).toEqual(['submissions.csv:3 step-column-wrong', 'submissions.csv:4 step-column-wrong'])
})

test('a column that a measure reads is looked at as one of the tally is', async () => {
  const dir = folder([], ['1', '2', 'keine', '3'], { measures: { bereinigt: [...means, { minus: 'zahl' }] } })
  expect(await findingsIn(dir)).toEqual(['submissions.csv:4 step-column-wrong'])
})

test('a submission without a number may be excluded while it keeps the others from being counted', async () => {
  const dir = folder([{ minus: 'zahl' }], ['1', '2', 'keine', '3'])
  const exclusion = { kind: 'exclusion', submission: 'Z-003', reason: 'Ohne Zeitnahme' }
  expect((await ran(() => decide({ ...common(dir), ...exclusion }))).code).toBe(0)
  expect(await findingsIn(dir)).toEqual([])
})
