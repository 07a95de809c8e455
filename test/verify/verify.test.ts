// Verification where the record itself was tampered with, and the digest as the minutes may have it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { award } from '../../src/commands/award.js'
import { verify } from '../../src/commands/verify.js'
import { allCast, common, competitionFiles, folderWith, ran, rules } from '../decide/desk.js'

async function awardedFolder(): Promise<string> {
  const awards = [{ id: 'strategie', name: 'Strategie', division: 'staedte', places: 2, prize: 100 }]
  const files = { 'competition.json': JSON.stringify({ ...rules, awards }), 'ballots/import.csv': allCast }
  const dir = folderWith(competitionFiles(files))
  const { code, err } = await ran(() => award({ ...common(dir), provisional: false, excel: false, named: false }))
  expect(code, err).toBe(0)
  return dir
}

const verified = (dir: string, expected: string | null = null) =>
  ran(() => verify({ ...common(dir, { json: true }), directories: [dir], expect: expected }))

test.each(['tally.json', 'ranking.csv', 'awards.csv'])(
  '%s that is neither there nor on record is missed',
  async (name) => {
    const dir = await awardedFolder()
    expect((await verified(dir)).code).toBe(0)
    const path = join(dir, 'results/record.json')
    const record = JSON.parse(readFileSync(path, 'utf8'))
    delete record.written[`results/${name}`]
    writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`)
    rmSync(join(dir, 'results', name))
    const { code, out } = await verified(dir)
    expect(code).toBe(1)
    expect(JSON.parse(out).folders[0].findings.map(({ file }: { file: string }) => file)).toEqual([`results/${name}`])
  },
)

test('a digest is the same in capital letters', async () => {
  const dir = await awardedFolder()
  const { record } = JSON.parse((await verified(dir)).out).folders[0]
  expect((await verified(dir, record.toUpperCase())).code).toBe(0)
  expect(
    (
      await verified(
        dir,
        record.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')),
      )
    ).code,
  ).toBe(1)
})

test("somebody's own file beside the results stays through the next award, and is noted, not a difference", async () => {
  const dir = await awardedFolder()
  writeFileSync(join(dir, 'results/unterschrieben.pdf'), 'signed')
  const noted = await verified(dir)
  expect(noted.code).toBe(0)
  expect(JSON.parse(noted.out).folders[0].findings).toMatchObject([{ severity: 'note', code: 'input-new' }])
  const options = { ...common(dir), provisional: false, named: false }
  await ran(() => award({ ...options, excel: true }))
  await ran(() => award({ ...options, excel: false }))
  expect(readFileSync(join(dir, 'results/unterschrieben.pdf'), 'utf8')).toBe('signed')
  expect(existsSync(join(dir, 'results/awards-excel.csv'))).toBe(false)
})

test('a file under a name that results have, but not on record, is a difference', async () => {
  const dir = await awardedFolder()
  writeFileSync(join(dir, 'results/awards-excel.csv'), 'planted')
  expect((await verified(dir)).code).toBe(1)
})
