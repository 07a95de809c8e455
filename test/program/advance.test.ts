// jury advance as built, and jury verify from the new round back to the first.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesIn, copyExample, folders, jury } from './jury.js'

const folder = folders()

test('the example goes on to a second round, which verify follows back', () => {
  const home = folder()
  const [first, second] = [copyExample(join(home, 'vorrunde')), join(home, 'endrunde')]
  expect(jury(['advance', '../endrunde', '--each-division', '3'], { cwd: first }).code).toBe(1)
  expect(jury(['award', '--quiet'], { cwd: first }).code).toBe(0)
  const before = bytesIn(first)
  const { code, stdout } = jury(['advance', '../endrunde', '--each-division', '3', '--lang', 'en'], { cwd: first })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^12 of 141 submissions go on; the next round is made in \.\.\/endrunde\.\n/)
  expect(bytesIn(first)).toEqual(before)
  expect(jury(['check'], { cwd: second })).toMatchObject({ code: 0, stderr: '' })
  expect(jury(['verify'], { cwd: second })).toMatchObject({ code: 0, stderr: '' })
  const record = join(first, 'results/record.json')
  writeFileSync(record, `${readFileSync(record, 'utf8')}\n`)
  const changed = jury(['verify', 'endrunde', '--quiet'], { cwd: home })
  expect(changed.code).toBe(1)
  expect(changed.stderr).toContain('source.json  Die Ergebnisse der vorigen Runde in „../vorrunde“ sind nicht die')
})

test('only one line can be drawn, into a folder that is empty', () => {
  const cwd = copyExample(folder())
  expect(jury(['advance', 'neu', '--top', '3', '--minimum', '50'], { cwd }).code).toBe(2)
  expect(jury(['advance', 'neu'], { cwd }).code).toBe(2)
  expect(jury(['advance', 'ballots', '--each-division', '1'], { cwd }).code).toBe(2)
})
