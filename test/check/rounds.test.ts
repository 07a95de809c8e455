// Earlier rounds: how their folders are named, what their results must hold, and that results rest on them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { award } from '../../src/commands/award.js'
import { check } from '../../src/commands/check.js'
import { decide } from '../../src/commands/decide.js'
import { verify } from '../../src/commands/verify.js'
import { countFolder, openFolder } from '../../src/desk.js'
import { exactText } from '../../src/model/fraction.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { readJsonContent } from '../../src/read/placed-json.js'
import { readRoundTotals, roundFile } from '../../src/read/rounds.js'
import { tallyDocument } from '../../src/write/tally-document.js'
import { common, folderWith, ran, type Texts } from '../decide/desk.js'

const rules = (id: string, more: object = {}) =>
  JSON.stringify({
    version: 1,
    id,
    title: 'Klavierwettbewerb',
    language: 'de',
    scale: { min: 0, max: 25 },
    criteria: [{ id: 'spiel' }],
    ...more,
  })

const carrying = {
  rounds: [{ id: 'vorrunde', folder: '../vorrunde', weight: 0.5 }],
  tally: [{ mean: 'criteria' }, { mean: 'jurors' }, 'carry'],
}

const submissions = 'id,applicant,title\nK-1,Musikschule Nord,Sonate\nK-2,Musikschule Süd,Suite\n'

const round = (dir: string, competition: string, ballots: string): Texts => ({
  [`${dir}/competition.json`]: competition,
  [`${dir}/submissions.csv`]: submissions,
  [`${dir}/jurors.csv`]: 'id,name\nklavier,Klavier\n',
  [`${dir}/ballots/klavier.csv`]: `juror,submission,spiel\n${ballots}`,
})

/** A heat in which K-2 is ahead, and a final beside it in which K-1 is. */
const season = (more: Texts = {}): string =>
  folderWith({
    ...round('vorrunde', rules('vorrunde'), 'klavier,K-1,15\nklavier,K-2,20\n'),
    ...round('finale', rules('finale', carrying), 'klavier,K-1,21\nklavier,K-2,20\n'),
    ...more,
  })

const awarded = (dir: string, name: string) =>
  ran(() => award({ ...common(join(dir, name)), provisional: false, excel: false, named: false, quiet: true }))

async function seasonCounted(): Promise<string> {
  const dir = season()
  for (const name of ['vorrunde', 'finale']) expect((await awarded(dir, name)).code).toBe(0)
  return dir
}

const earlierFile = '../vorrunde/results/tally.json'

async function findingsOf(dir: string): Promise<readonly string[]> {
  const { out } = await ran(() => check(common(join(dir, 'finale'), { json: true })))
  return JSON.parse(out).findings.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`)
}

const verified = async (dir: string): Promise<readonly string[]> => {
  const finale = join(dir, 'finale')
  const { out } = await ran(() => verify({ ...common(finale, { json: true }), directories: [finale], expect: null }))
  return JSON.parse(out).folders[0].findings.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`)
}

describe('the results of a round rest on those of the earlier ones', () => {
  test('the totals of the folder beside are added, by their weight', async () => {
    const results = readFileSync(join(await seasonCounted(), 'finale/results/tally.json'), 'utf8')
    const [division] = JSON.parse(results).divisions
    expect(division.ranking.map(({ submission, exact }: Ranked) => `${submission} ${exact}`)).toEqual([
      'K-2 30',
      'K-1 57/2',
    ])
  })

  test('the audit shows how the total is made of them', async () => {
    const audit = readFileSync(join(await seasonCounted(), 'finale/results/audit.md'), 'utf8')
    expect(audit).toContain('- 21 + 15·0,5 („vorrunde“) = 28,5\n')
  })

  test('before they are written, nothing is counted', async () => {
    const dir = season()
    expect(await findingsOf(dir)).toEqual(['competition.json round-missing'])
    expect((await awarded(dir, 'finale')).code).toBe(1)
  })

  test('record.json names the earlier results by their way from the folder', async () => {
    const dir = await seasonCounted()
    const { read } = JSON.parse(readFileSync(join(dir, 'finale/results/record.json'), 'utf8'))
    expect(Object.keys(read)).toContain(earlierFile)
    expect(await verified(dir)).toEqual([])
  })

  test('verify finds earlier results that have changed, even where no total has', async () => {
    const dir = await seasonCounted()
    const path = join(dir, 'vorrunde/results/tally.json')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('Sonate', 'Sonatine'))
    expect(await verified(dir)).toEqual([`${earlierFile} input-differs`])
    writeFileSync(path, text.replace('"exact": "15"', '"exact": "29/2"'))
    expect(await verified(dir)).toEqual(
      expect.arrayContaining([`${earlierFile} input-differs`, 'results/tally.json result-differs']),
    )
    writeFileSync(path, text.replaceAll('\n', '\r\n'))
    expect(await verified(dir)).toEqual([])
  })

  test('verify finds earlier results that are gone', async () => {
    const dir = await seasonCounted()
    rmSync(join(dir, 'vorrunde/results'), { recursive: true })
    expect(await verified(dir)).toEqual(
      expect.arrayContaining([`${earlierFile} input-missing`, 'competition.json round-missing']),
    )
  })

  test('a measure may carry them while the total does not', async () => {
    const more = { rounds: carrying.rounds, measures: { gesamt: carrying.tally } }
    const dir = season({ 'finale/competition.json': rules('finale', more) })
    await awarded(dir, 'vorrunde')
    expect(await findingsOf(dir)).toEqual([])
  })
})

type Ranked = { readonly submission: string; readonly exact: string }

describe('a submission that had no total in the earlier round', () => {
  const withThird = { 'finale/submissions.csv': `${submissions}K-3,Musikschule West,Fuge\n` }

  test('keeps the round from being counted, and may be excluded while it does', async () => {
    const dir = season(withThird)
    await awarded(dir, 'vorrunde')
    expect(await findingsOf(dir)).toEqual(['submissions.csv round-lacks'])
    const exclusion = { kind: 'exclusion', submission: 'K-3', reason: 'Nicht aus der Vorrunde' }
    expect((await ran(() => decide({ ...common(join(dir, 'finale')), ...exclusion }))).code).toBe(0)
    expect(await findingsOf(dir)).toEqual([])
  })

  test('lacks it too where it was unranked there', async () => {
    const more = { 'vorrunde/competition.json': rules('vorrunde', { ballots: { quorum: 2, expected: 'as-cast' } }) }
    const second = { 'vorrunde/ballots/gesang.csv': 'juror,submission,spiel\ngesang,K-2,20\n' }
    const jurors = { 'vorrunde/jurors.csv': 'id,name\nklavier,Klavier\ngesang,Gesang\n' }
    const dir = season({ ...more, ...second, ...jurors })
    expect((await awarded(dir, 'vorrunde')).code).toBe(0)
    expect(await findingsOf(dir)).toEqual(['submissions.csv round-lacks'])
  })
})

describe('the folder of a round', () => {
  test.each([
    ['../vorrunde', '../vorrunde/results/tally.json'],
    ['../vorrunde/', '../vorrunde/results/tally.json'],
    ['../../2017/halb finale', '../../2017/halb finale/results/tally.json'],
    ['runden/erste', 'runden/erste/results/tally.json'],
    ['..', '../results/tally.json'],
    ['../..', '../../results/tally.json'],
    ['..vorrunde', '..vorrunde/results/tally.json'],
  ])('%j is one', (folder, file) => {
    expect(roundFile({ folder })).toBe(file)
  })

  test.each([
    ['', 'none'],
    ['.', 'this folder itself'],
    ['./', 'this folder itself'],
    ['./vorrunde', 'a way written in two forms'],
    ['vorrunde/..', 'this folder itself'],
    ['../finale/../vorrunde', 'a way that turns back'],
    ['../vorrunde//', 'an empty name'],
    ['/wettbewerbe/vorrunde', 'from the root'],
    ['C:/wettbewerbe/vorrunde', 'from a drive'],
    ['..\\vorrunde', 'with a backslash'],
    ['../vor\u0000runde', 'with a sign that no name has'],
    ['../vor\u001b[2Jrunde', 'with a sign that steers a screen'],
  ])('%j is none: %s', (folder) => {
    expect(roundFile({ folder })).toBeNull()
  })

  test.each([
    ['a name too long for any disk', 'x'.repeat(300)],
    ['a file where the folder should be', 'jurors.csv'],
  ])('%s is a round without results, and no crash', async (_, folder) => {
    const more = { ...carrying, rounds: [{ id: 'vorrunde', folder }] }
    const dir = season({ 'finale/competition.json': rules('finale', more) })
    expect(await findingsOf(dir)).toEqual(['competition.json round-missing'])
  })

  test('a folder where the results should be is said as what the disk says', async () => {
    const dir = season()
    mkdirSync(join(dir, 'vorrunde/results/tally.json'), { recursive: true })
    await expect(findingsOf(dir)).rejects.toMatchObject({ code: 'EISDIR' })
  })
})

describe('the results of a round', () => {
  const { competition } = readCompetition(new TextEncoder().encode(rules('finale', carrying)), 'competition.json')
  const read = (document: unknown) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document)
    const reading = readJsonContent(new TextEncoder().encode(text), earlierFile)
    return readRoundTotals(new Map([[earlierFile, reading]]), competition)
  }
  const row = (submission: string, exact: unknown) => ({ submission, exact })

  test('are the exact totals of every division, not those of a ranking over all', () => {
    const { earlier, findings } = read({
      divisions: [
        { id: 'jugend', ranking: [row('K-1', '39/5')] },
        { id: 'offen', ranking: [row('K-2', '-7')] },
        { id: '*', ranking: [row('K-2', '1'), row('K-1', '2')] },
      ],
    })
    expect(findings).toEqual([])
    expect([...earlier.get('vorrunde')!].map(([id, total]) => `${id} ${exactText(total)}`)).toEqual([
      'K-1 39/5',
      'K-2 -7',
    ])
  })

  test('a division in which nobody is ranked has none', () => {
    expect(read({ divisions: [{ id: null, ranking: [] }] })).toMatchObject({ findings: [] })
  })

  test.each([
    ['no JSON', '{ "divisions": ['],
    ['nothing', ''],
    ['a list', '[]'],
    ['what check says of a folder with a fault', { format: 1, findings: [] }],
    ['a ranking over all alone', { divisions: [{ id: '*', ranking: [row('K-1', '1')] }] }],
    ['a total that is no text', { divisions: [{ id: null, ranking: [row('K-1', 7.5)] }] }],
    ['a total in decimals', { divisions: [{ id: null, ranking: [row('K-1', '7.5')] }] }],
    ['a total over zero', { divisions: [{ id: null, ranking: [row('K-1', '7/0')] }] }],
    ['a row without its submission', { divisions: [{ id: null, ranking: [{ exact: '7' }] }] }],
    ['a submission with two totals', { divisions: [{ id: null, ranking: [row('K-1', '7'), row('K-1', '8')] }] }],
  ])('are not %s', (_, document) => {
    const { earlier, findings } = read(document)
    expect([...earlier]).toEqual([])
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual([`${earlierFile} round-broken`])
  })
})

describe('the earlier rounds inside the counted folders', () => {
  const home = join(import.meta.dirname, '../../fixtures/counted')
  const ending = join('results', 'tally.json')
  const nested = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending))

  test.each(nested)('%s has what its folder counts', async (path) => {
    const { outcome } = countFolder(await openFolder(common(join(home, path, '../..')), { chains: true }))
    const { divisions } = JSON.parse(readFileSync(join(home, path), 'utf8'))
    expect(divisions).toEqual(outcome && tallyDocument(outcome).divisions)
  })

  test('are some', () => {
    expect(nested.length).toBeGreaterThan(3)
  })
})
