// An amendment names the rules in force, and no others.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decide } from '../../src/commands/decide.js'
import { common, competitionFiles, folderWith, ran } from './desk.js'

test('an amendment to rules that are not in force is refused, and nothing is recorded', async () => {
  const dir = folderWith(competitionFiles({}))
  const options = { ...common(dir), kind: 'amendment', reason: 'Beschluss der Jury', value: '0123456789abcdef' }
  await expect(decide(options)).rejects.toMatchObject({
    fault: { code: 'option-wrong', values: { option: '--value' } },
  })
  expect((await ran(() => decide({ ...common(dir), kind: 'amendment', reason: 'Beschluss der Jury' }))).code).toBe(0)
  expect(readFileSync(join(dir, 'decisions.csv'), 'utf8')).toMatch(/^1,[^,]+,amendment,/m)
})
