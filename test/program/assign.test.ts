// jury assign and jury conflicts as they are called: the built program, its streams and exit codes.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folders, jury, smallCompetition } from './jury.js'

const folder = folders()
const competition = () =>
  folder({ ...smallCompetition(9), 'jurors.csv': 'id,name,affiliation\nberg,A,Stadt 1\ntal,B,\nsee,C,\n' })

it('an assignment is tried, written, topped up and read again', () => {
  const dir = competition()
  const tried = jury(['assign', '--per-submission', '1', '--dry-run', '--dir', dir])
  expect([tried.code, tried.stderr, existsSync(join(dir, 'assignments.csv'))]).toEqual([0, '', false])
  expect(jury(['assign', '--per-submission', '1', '--dir', dir]).stdout).toContain('Beiträge je Jurymitglied: 3.\n')
  const first = readFileSync(join(dir, 'assignments.csv'), 'utf8')
  expect(jury(['assign', '--per-juror', '6', '--quiet', '--dir', dir])).toEqual({ code: 0, stdout: '', stderr: '' })
  const text = readFileSync(join(dir, 'assignments.csv'), 'utf8')
  expect([text.startsWith(first), text.trimEnd().split('\n').length]).toEqual([true, 19])
  expect(JSON.parse(jury(['status', '--json', '--dir', dir]).stdout).ballots.expected).toBe(18)
})

it('the same files give the same bytes, with a seed too', () => {
  const texts = Array.from({ length: 2 }, () => {
    const dir = competition()
    jury(['assign', '--per-submission', '2', '--seed', 'Los', '--dir', dir])
    return readFileSync(join(dir, 'assignments.csv'), 'utf8')
  })
  expect(texts[0]).toBe(texts[1])
})

it('what cannot be assigned is a finding, and nothing is written', () => {
  const dir = competition()
  const { code, stdout, stderr } = jury(['assign', '--per-submission', '4', '--lang', 'en', '--dir', dir])
  expect([code, stdout, existsSync(join(dir, 'assignments.csv'))]).toEqual([1, '', false])
  expect(stderr).toContain('submissions.csv  These 9 submissions can get 3 of 4 jurors at most (3 in all): Z-001, ')
})

it.each([
  [['assign'], '--per-submission'],
  [['assign', '--per-submission', 'x'], '--per-submission'],
  [['assign', '--per-submission', '2', '--per-juror', '2'], '--per-juror'],
])('jury %j is a usage error', (args, named) => {
  const { code, stderr } = jury([...args, '--dir', competition(), '--lang', 'en'])
  expect(code).toBe(2)
  expect(stderr).toContain(named)
})

it('without a terminal conflicts are proposed and nobody is asked', () => {
  const dir = competition()
  const { code, stdout, stderr } = jury(['conflicts', '--dir', dir])
  expect([code, stderr, existsSync(join(dir, 'decisions.csv'))]).toEqual([0, '', false])
  expect(stdout).toContain('\n    jury decide recusal --juror berg --submission Z-001 --reason …\n')
})
