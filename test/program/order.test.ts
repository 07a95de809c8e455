// "order" in competition.json, in the built program: what follows it, what is recorded of it, and what it never changes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ballotsOf, folders, jury, smallCompetition, writeFiles } from './jury.js'

const folder = folders()

function competition(order?: unknown): string {
  const dir = folder(smallCompetition(6, order === undefined ? {} : { order }))
  writeFiles(dir, { 'ballots/berg.csv': ballotsOf('berg', 6), 'ballots/tal.csv': ballotsOf('tal', 6, 4) })
  return dir
}

function sheetOrder(dir: string, juror: string): readonly string[] {
  expect(jury(['export', 'sheets', '--dir', dir, '--quiet']).code).toBe(0)
  const lines = readFileSync(join(dir, 'sheets', `${juror}.csv`), 'utf8').split('\r\n')
  return lines.flatMap((line) => /;(Z-\d+);/.exec(line)?.[1] ?? [])
}

test('scoring sheets have the submissions in the order of their juror', () => {
  const dir = competition({ shuffled: 'Probe 1' })
  const [berg, tal] = [sheetOrder(dir, 'berg'), sheetOrder(competition({ shuffled: 'Probe 1' }), 'tal')]
  expect(berg).toEqual(['Z-004', 'Z-006', 'Z-002', 'Z-001', 'Z-003', 'Z-005'])
  expect(tal).toEqual(['Z-005', 'Z-003', 'Z-002', 'Z-004', 'Z-001', 'Z-006'])
  expect(sheetOrder(competition('listed'), 'berg')).toEqual(['Z-001', 'Z-002', 'Z-003', 'Z-004', 'Z-005', 'Z-006'])
})

test('without a seed of its own it is drawn by the id of the competition', () => {
  expect(sheetOrder(competition('shuffled'), 'berg')).toEqual(sheetOrder(competition({ shuffled: 'nachbarn' }), 'berg'))
})

test('the seed is recorded in the rules and in the minutes, in both languages; nothing is said where none was drawn', () => {
  const dir = competition({ shuffled: 'Probe 1' })
  const spaced = (text: string) => text.replace(/\s+/g, ' ')
  expect(spaced(jury(['rules', '--dir', dir]).stdout)).toContain(
    'eigenen Reihenfolge vorgelegt, ausgelost mit „Probe 1“',
  )
  expect(spaced(jury(['rules', '--dir', dir, '--lang', 'en']).stdout)).toContain('drawn by “Probe 1”')
  expect(JSON.parse(jury(['rules', '--dir', dir, '--json']).stdout).others.join()).toContain('Probe 1')
  expect(jury(['minutes', '--dir', dir]).stdout).toContain('ausgelost mit „Probe 1“')
  expect(jury(['minutes', '--dir', competition()]).stdout).not.toContain('ausgelost')
})

test('it moves no place, and no ballot needs an amendment for it', () => {
  const [listed, drawn] = [competition(), competition('shuffled')]
  const tally = (dir: string) => jury(['tally', '--dir', dir, '--json']).stdout
  expect(tally(drawn)).toBe(tally(listed))
  expect(jury(['status', '--dir', drawn]).stdout).toBe(jury(['status', '--dir', listed]).stdout)
})
