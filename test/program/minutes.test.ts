// jury minutes as built: on standard output, the same each time, and into the folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyExample, folders, jury } from './jury.js'

const folder = folders()

test('the minutes of the example are the same every time, and say nothing of why somebody was recused or absent', () => {
  const cwd = copyExample(folder())
  const { code, stdout, stderr } = jury(['minutes'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(jury(['minutes', '--lang', 'en'], { cwd }).stdout).toBe(stdout)
  const rows = readFileSync(join(cwd, 'decisions.csv'), 'utf8').split('\n')
  const reasons = rows
    .filter((row) => /,(recusal|absence),/.test(row))
    .map((row) => row.split(',').slice(8, -5).join(','))
  expect(reasons.length).toBeGreaterThan(3)
  for (const reason of reasons) expect(stdout).not.toContain(reason.replaceAll('"', ''))
  expect(jury(['minutes', '--write', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(cwd, 'minutes.md'), 'utf8')).toBe(stdout)
  expect(jury(['check'], { cwd }).code).toBe(0)
})

test('there is no --json: the minutes are a page', () => {
  expect(jury(['minutes', '--json'], { cwd: copyExample(folder()) }).code).toBe(2)
})
