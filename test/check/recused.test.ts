// A recusal as the remedy that findings on scores offer.
import { expect, test } from 'vitest'
import { check } from '../../src/commands/check.js'
import { tally } from '../../src/commands/tally.js'
import { common, competitionFiles, decisionHeader, folderWith, ran } from '../decide/desk.js'

const ballots = [
  'juror,submission,konzept,transfer',
  'staedtetag,Z-001,11,8',
  'landkreistag,Z-001,8,',
  'wissenschaft,Z-001,,',
  'staedtetag,Z-002,7,7',
  'landkreistag,Z-002,7,7',
  '',
].join('\n')

const recusal = (no: number, juror: string, more: string) => `${no},2018-03-01,recusal${more},${juror},,,Verwandt,,,,\n`

function folderUnder(...decisions: readonly string[]): string {
  return folderWith(
    competitionFiles({ 'ballots/import.csv': ballots, 'decisions.csv': decisionHeader + decisions.join('') }),
  )
}

const severities = async (dir: string): Promise<readonly string[]> => {
  const { out } = await ran(() => check(common(dir, { json: true })))
  return JSON.parse(out).findings.map((each: { severity: string; code: string }) => `${each.severity} ${each.code}`)
}

test('what is wrong with the ballot of a recused juror is noted and stops nothing', async () => {
  expect(await severities(folderUnder())).toEqual([
    'error score-off-scale',
    'error score-missing',
    'error ballot-empty',
  ])
  const dir = folderUnder(
    recusal(1, 'staedtetag', ',,Z-001'),
    recusal(2, 'landkreistag', ',staedte,'),
    recusal(3, 'wissenschaft', ',,Z-001'),
  )
  expect(await severities(dir)).toEqual(['note score-off-scale', 'note score-missing', 'note ballot-empty'])
  const { code, out } = await ran(() => tally(common(dir, { json: true })))
  expect(code).toBe(0)
  expect(JSON.parse(out).divisions[0].unranked[0]).toMatchObject({ submission: 'Z-001', ballots: 0 })
})

test('a recusal from another submission leaves the finding as it is', async () => {
  expect(await severities(folderUnder(recusal(1, 'staedtetag', ',,Z-002')))).toContain('error score-off-scale')
})
