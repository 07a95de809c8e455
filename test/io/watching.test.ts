// What tells the screen on the wall that a folder has changed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderMarks } from '../../src/io/watching.js'

test('the results of an earlier round are watched too, whether they change or are gone', () => {
  const home = mkdtempSync(join(tmpdir(), 'jury-watching-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const [dir, earlier] = [join(home, 'final'), join(home, 'semi/results')]
  mkdirSync(dir)
  mkdirSync(earlier, { recursive: true })
  writeFileSync(join(dir, 'competition.json'), '{}')
  const texts = [() => writeFileSync(join(earlier, 'tally.json'), '{}'), () => rmSync(join(earlier, 'tally.json'))].map(
    (change) => {
      const before = folderMarks(dir, ['../semi/results/tally.json']).text
      change()
      return [before, folderMarks(dir, ['../semi/results/tally.json']).text]
    },
  )
  for (const [before, after] of texts) expect(after).not.toBe(before)
})
