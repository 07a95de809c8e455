// An import that is killed before any one of the calls by which it changes the disk: all of it is there, or nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, afterEach, expect, test } from 'vitest'
import { filesOf, folderWith, importText, removeFolders, sound, submissions } from './desk.js'

afterEach(removeFolders)

const bundleFolder = mkdtempSync(join(tmpdir(), 'jury-bundle-'))
const bundle = join(bundleFolder, 'import.cjs')
const entry = resolve(import.meta.dirname, '../../src/commands/import.ts')
buildSync({ entryPoints: [entry], outfile: bundle, bundle: true, platform: 'node', format: 'cjs' })
afterAll(() => rmSync(bundleFolder, { recursive: true, force: true }))

/** Kills its own process before the call of this number among those that change the disk. */
const program = `
const [, bundle, dir, what, file, fatal] = process.argv
const fs = require('node:fs')
let calls = 0
for (const name of ['mkdirSync', 'writeSync', 'fsyncSync', 'linkSync', 'renameSync', 'rmSync']) {
  const call = fs[name]
  fs[name] = (...given) => {
    if (++calls === Number(fatal)) process.kill(process.pid, 'SIGKILL')
    return call(...given)
  }
}
const common = { dir, json: false, quiet: true, color: false, lang: null, fallback: 'en' }
require(bundle).importFile({ ...common, what, file, dryRun: false, replace: true }).then((code) => {
  process.exitCode = code
})
`

/** Whether the import came to its end before the call at which it was to be killed. */
function importKilled(dir: string, what: string, text: string, fatal: number): boolean {
  const file = join(dir, 'brought.csv')
  writeFileSync(file, text)
  const given = [bundle, join(dir, 'competition'), what, file, `${fatal}`]
  const { status, stderr } = spawnSync(process.execPath, ['-e', program, ...given], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return status === 0
}

/** The files that the program reads: no temporary ones, and none of the rules, which may be saved before a ballot. */
const visible = (dir: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filesOf(dir)).filter(([path]) => !/(^|\/)\.|^rules\//.test(path)))

test.each([
  ['ballots', 'juror,submission,konzept,transfer\nstaedtetag,Z-001,8,9\nlandkreistag,Z-001,7,7\n'],
  ['submissions', submissions.replace('Hessen', 'Bayern').replace('Fachkräfteallianz', 'Allianz')],
  ['decisions', 'no,at,kind,juror,reason\n,,absence,staedtetag,Krank\n,,absence,landkreistag,Krank\n'],
])('%s are imported whole or not at all, and then can be imported again', async (what, text) => {
  const finished = folderWith(sound)
  await importText(finished, what, text, { replace: true })
  let fatal = 1
  for (let isDone = false; !isDone && fatal < 60; fatal++) {
    const dir = folderWith(sound)
    isDone = importKilled(dir, what, text, fatal)
    expect([sound, visible(finished)]).toContainEqual(visible(dir))
    expect((await importText(dir, what, text, { replace: true, quiet: true })).code).toBe(0)
    expect(visible(dir)).toEqual(visible(finished))
  }
  expect(fatal).toBeGreaterThan(4)
  expect(fatal).toBeLessThan(60)
})
