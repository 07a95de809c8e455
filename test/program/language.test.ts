// Which language people are spoken to in: --lang, else the competition's, else the environment's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Common, openFolder } from '../../src/desk.js'
import { common } from '../decide/desk.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function spokenWith(language: object, said: Partial<Common>): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'jury-language-'))
  folders.push(dir)
  const rules = { version: 1, id: 'dorf', title: 'Unser Dorf', scale: { min: 0, max: 10 }, criteria: [{ id: 'idee' }] }
  writeFileSync(join(dir, 'competition.json'), JSON.stringify({ ...rules, ...language }))
  return (await openFolder({ ...common(dir), lang: null, ...said }, { chains: false })).language
}

test.each([
  [{}, { fallback: 'de' }, 'de'],
  [{}, { fallback: 'en' }, 'en'],
  [{ language: 'de' }, { fallback: 'en' }, 'de'],
  [{ language: 'en' }, { fallback: 'de' }, 'en'],
  [{ language: 'de' }, { lang: 'en', fallback: 'de' }, 'en'],
  [{ language: 'de', titel: 'Unser Dorf' }, { fallback: 'en' }, 'de'],
] as const)('a competition with %j speaks with %j: %s', async (language, said, spoken) => {
  expect(await spokenWith(language, said)).toBe(spoken)
})
