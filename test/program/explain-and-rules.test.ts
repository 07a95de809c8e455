// The built program: exit codes of explain, of tally --rules and of init --preset, and that they write nothing.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ballotsOf, bytesIn, copyExample, folders, jury, smallCompetition, writeFiles } from './jury.js'

const folder = folders()

const small = () => {
  const dir = folder(smallCompetition())
  writeFiles(dir, { 'ballots/berg.csv': ballotsOf('berg', 3), 'ballots/tal.csv': ballotsOf('tal', 3, 4) })
  return dir
}

test.each<readonly [args: readonly string[], code: number, said: string]>([
  [['explain', 'Z-001'], 0, ''],
  [['explain', 'Z-001', '--against', 'Z-002', '--named', '--json'], 0, ''],
  [['explain', 'Z-01'], 2, 'Meinten Sie Z-001?'],
  [['explain', 'Z-001', '--against', 'Z-01'], 2, 'Meinten Sie Z-001?'],
  [['explain'], 2, 'SUBMISSION'],
  [['explain', 'Z-001', 'Z-002'], 2, '--help'],
  [['tally', '--rules', 'competition.json'], 0, ''],
  [['tally', '--rules', 'nirgends.json'], 2, 'nirgends.json'],
  [['tally', '--rules', '.'], 2, ''],
  [['tally', '--rules', 'jurors.csv'], 1, 'jurors.csv:1'],
])('jury %j ends with %i and writes nothing', (args, code, said) => {
  const dir = small()
  const before = bytesIn(dir)
  const ran = jury(args, { cwd: dir })
  expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(said)])
  expect(ran.stdout === '').toBe(code !== 0)
  expect(bytesIn(dir)).toEqual(before)
})

test('the example is explained on the screen in either language, and nothing is written', () => {
  const dir = copyExample(folder())
  const before = bytesIn(dir)
  expect(jury(['explain', 'Z-126', '--dir', dir]).stdout).toContain(
    '„Hervorragende strategische Aktivitäten“: erhalten, 25.000 €',
  )
  expect(jury(['explain', 'Z-126', '--dir', dir, '--lang', 'en']).stdout).toContain('won, €25,000')
  expect(bytesIn(dir)).toEqual(before)
})

test.each([
  [['--preset', 'horizon-erope'], 'Did you mean horizon-europe?'],
  [['--preset', 'chopin', '--template', 'simple'], 'do not go together'],
  [['--template', 'simple', '--preset', 'chopin'], 'do not go together'],
])('jury init %j is a usage error and makes nothing', (args, said) => {
  const dir = join(folder(), 'neu')
  const ran = jury(['init', dir, ...args])
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(said)])
  expect(existsSync(dir)).toBe(false)
})
