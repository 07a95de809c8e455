// jury advance: the next round's folder from those who go on; and jury verify, which follows the way back.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AdvanceOptions, advance } from '../../src/commands/advance.js'
import { award } from '../../src/commands/award.js'
import { check } from '../../src/commands/check.js'
import { decide } from '../../src/commands/decide.js'
import { minutes } from '../../src/commands/minutes.js'
import { verify } from '../../src/commands/verify.js'
import { faultOf } from '../../src/model/fault.js'
import { recordDigest } from '../../src/write/record.js'
import { common, emptyFolder, linesOf, ran, type Texts } from '../decide/desk.js'

/** Totals: V-1 9, V-2 8, V-3 8, V-4 7; of two groups where there are divisions. V-5 is excluded. */
const rules = {
  version: 1,
  id: 'vorlesen-2018',
  title: 'Vorlesewettbewerb',
  language: 'de',
  scale: { min: 0, max: 10 },
  criteria: [{ id: 'technik', name: 'Lesetechnik', weight: 0.3 }, { id: 'ausdruck' }],
  ties: ['decision'],
}
const submissions = [
  'id,group,division,applicant,title,Telefon',
  'V-1,a,nord,"Kind, eins",Krabat,0123',
  'V-2,a,nord,Kind zwei,Momo,0124',
  'V-3,b,sued,Kind drei,Ronja,0125',
  'V-4,b,sued,Kind vier,Tintenherz,0126',
  'V-5,b,sued,Kind fünf,Zu spät,0127',
  '',
].join('\n')
const scores: Readonly<Record<string, number>> = { 'V-1': 9, 'V-2': 8, 'V-3': 8, 'V-4': 7 }

/** A home of rounds with the first of them in it, its results written. */
async function home(more: object = {}, files: Texts = {}): Promise<string> {
  const dir = emptyFolder()
  const rows = ['anna', 'bert'].flatMap((juror) => Object.entries(scores).map(([id, n]) => `${juror},${id},${n},${n}`))
  const all: Texts = {
    'competition.json': JSON.stringify({ ...rules, ...more }),
    'submissions.csv': submissions,
    'jurors.csv': '\ufeffid,name\r\nanna,Anna\r\nbert,Bert\r\n',
    'ballots/alle.csv': ['juror,submission,technik,ausdruck', ...rows, ''].join('\n'),
    'decisions.csv': 'no,at,kind,submission,value,reason\n1,2018-03-01,exclusion,V-5,,Einsendeschluss versäumt\n',
    ...files,
  }
  mkdirSync(join(dir, 'vorrunde/ballots'), { recursive: true })
  for (const [path, text] of Object.entries(all)) writeFileSync(join(dir, 'vorrunde', path), text)
  await awarded(dir)
  return dir
}
const awarded = (dir: string, round = 'vorrunde') =>
  ran(() => award({ ...common(join(dir, round)), provisional: false, excel: false, named: false }))
const advanced = (dir: string, said: Partial<AdvanceOptions>) =>
  ran(() => advance({ ...common(join(dir, 'vorrunde')), directory: join(dir, 'finale'), carry: false, ...said }))
const verified = async (dir: string, round = 'finale') => {
  const at = join(dir, round)
  const { code, out } = await ran(() => verify({ ...common(at, { json: true }), directories: [at], expect: null }))
  return { code, folder: JSON.parse(out).folders[0] }
}
const codesOf = (folder: { findings: readonly { code: string }[] }) =>
  folder.findings.map(({ code }) => code).filter((code) => code !== 'division-unused')
const survivorsIn = (dir: string) => linesOf(join(dir, 'finale'), 'submissions.csv').slice(1)
const nothingIn = (dir: string) => !existsSync(join(dir, 'finale'))
const divisions = {
  divisions: [{ id: 'nord' }, { id: 'sued' }],
}

async function faultFrom(dir: string, said: Partial<AdvanceOptions>) {
  try {
    await advanced(dir, said)
  } catch (thrown) {
    return faultOf(thrown)
  }
  return null
}

describe('who goes on', () => {
  test('the best so many of all, with every column, in the order of submissions.csv', async () => {
    const dir = await home()
    expect((await advanced(dir, { top: '3' })).code).toBe(0)
    expect(survivorsIn(dir)).toEqual([
      'V-1,a,nord,"Kind, eins",Krabat,0123',
      'V-2,a,nord,Kind zwei,Momo,0124',
      'V-3,b,sued,Kind drei,Ronja,0125',
    ])
  })

  test('whoever’s total reaches the minimum', async () => {
    const dir = await home()
    await advanced(dir, { minimum: '8.0' })
    expect(survivorsIn(dir).length).toBe(3)
  })

  test('where low is best, whoever’s total is the minimum or less', async () => {
    const dir = await home({ scale: { min: 0, max: 10, best: 'low' } })
    await advanced(dir, { minimum: '8' })
    expect(survivorsIn(dir).map((row) => row.slice(0, 3))).toEqual(['V-2', 'V-3', 'V-4'])
  })

  test('the best so many of each division', async () => {
    const dir = await home(divisions)
    await advanced(dir, { eachDivision: '1' })
    expect(survivorsIn(dir).map((row) => row.slice(0, 3))).toEqual(['V-1', 'V-3'])
  })

  test('the best of all divisions only where something ranks them together', async () => {
    const fault = await faultFrom(await home(divisions), { top: '1' })
    expect(fault).toMatchObject({ code: 'top-over-divisions', values: { top: 1 } })
    const dir = await home({ ...divisions, awards: [{ id: 'preis', places: 1 }] })
    await advanced(dir, { top: '1' })
    expect(survivorsIn(dir).map((row) => row.slice(0, 3))).toEqual(['V-1'])
  })

  test('nobody below a requirement; the next one moves up', async () => {
    const dir = await home(
      { require: [{ criterion: 'technik', minimum: 5 }] },
      {
        'ballots/alle.csv': [
          'juror,submission,technik,ausdruck',
          ...['anna', 'bert'].flatMap((juror) => [
            `${juror},V-1,4,10`,
            `${juror},V-2,8,8`,
            `${juror},V-3,7,7`,
            `${juror},V-4,1,1`,
          ]),
          '',
        ].join('\n'),
      },
    )
    const { out } = await advanced(dir, { top: '2' })
    expect(survivorsIn(dir).map((row) => row.slice(0, 3))).toEqual(['V-2', 'V-3'])
    expect(out).toContain('Nicht weiter, weil die Mindestanforderungen nicht erreicht sind: der Beitrag\nV-1.')
  })

  test('all, where there are fewer', async () => {
    const dir = await home()
    await advanced(dir, { top: '40' })
    expect(survivorsIn(dir).length).toBe(4)
  })
})

describe('the new folder', () => {
  test('is a competition of its own, without decisions, and says where it is from', async () => {
    const dir = await home()
    const { out } = await advanced(dir, { top: '1' })
    const finale = join(dir, 'finale')
    expect(readdirSync(finale).sort()).toEqual([
      '.gitattributes',
      '.gitignore',
      'competition.json',
      'competition.schema.json',
      'jurors.csv',
      'source.json',
      'submissions.csv',
    ])
    const record = recordDigest(readFileSync(join(dir, 'vorrunde/results/record.json')))
    expect(JSON.parse(readFileSync(join(finale, 'source.json'), 'utf8'))).toEqual({
      format: 1,
      folder: '../vorrunde',
      record,
      line: { top: 1 },
      submissions: ['V-1'],
    })
    expect(out).toContain('Einer von 4 Beiträgen kommt weiter')
    expect(out).toContain(record)
    expect(JSON.parse(readFileSync(join(finale, 'competition.json'), 'utf8'))).toEqual(rules)
    expect(readFileSync(join(finale, 'competition.json'), 'utf8')).toContain('"weight": 0.3')
    expect(readFileSync(join(finale, 'jurors.csv'), 'utf8')).toBe('\ufeffid,name\r\nanna,Anna\r\nbert,Bert\r\n')
    expect((await ran(() => check(common(finale)))).code).toBe(0)
  })

  test('may be there already, if it is empty', async () => {
    const dir = await home()
    mkdirSync(join(dir, 'finale'))
    expect((await advanced(dir, { top: '1' })).code).toBe(0)
    expect((await faultFrom(dir, { top: '1' }))?.code).toBe('not-empty')
  })

  test('carries the totals over where that is asked for', async () => {
    const dir = await home()
    expect((await advanced(dir, { top: '1', carry: true })).code).toBe(0)
    const written = JSON.parse(readFileSync(join(dir, 'finale/competition.json'), 'utf8'))
    expect(written).toEqual({
      ...rules,
      rounds: [{ id: 'vorrunde', folder: '../vorrunde' }],
      tally: [{ mean: 'criteria' }, { mean: 'jurors' }, 'carry'],
    })
  })

  test('names no round before the one it is made from', async () => {
    const dir = await home()
    await advanced(dir, { top: '3', carry: true })
    const [middle, last] = [join(dir, 'finale'), join(dir, 'stechen')]
    writeFileSync(join(middle, 'decisions.csv'), 'no,at,kind,submission,value,reason\n')
    const rows = ['anna', 'bert'].flatMap((juror) => [`${juror},V-1,5,5`, `${juror},V-2,6,6`, `${juror},V-3,1,1`])
    mkdirSync(join(middle, 'ballots'))
    writeFileSync(join(middle, 'ballots/alle.csv'), ['juror,submission,technik,ausdruck', ...rows, ''].join('\n'))
    // 9 + 5 and 8 + 6 are equal: the line after the first place waits for the jury.
    expect((await awarded(dir, 'finale')).code).toBe(0)
    const further = (said: Partial<AdvanceOptions>) =>
      ran(() => advance({ ...common(middle), directory: last, carry: false, top: '2', ...said }))
    expect((await further({ top: '1' })).code).toBe(3)
    expect((await further({})).code).toBe(0)
    expect(JSON.parse(readFileSync(join(last, 'competition.json'), 'utf8'))).toEqual({
      ...rules,
      tally: [{ mean: 'criteria' }, { mean: 'jurors' }],
    })
    const { code, folder } = await verified(dir, 'stechen')
    expect({ code, first: folder.source.source.dir }).toEqual({ code: 0, first: join(dir, 'vorrunde') })
  })

  test('as JSON', async () => {
    const dir = await home()
    const { out } = await advanced(dir, { top: '1', json: true })
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      survivors: ['V-1'],
      belowRequirement: [],
      tied: [],
      source: { folder: '../vorrunde' },
    })
  })
})

describe('nothing is written', () => {
  test('while the line runs through a tie; once the jury has decided, it is drawn', async () => {
    const dir = await home()
    const { code, err } = await advanced(dir, { top: '2', quiet: true })
    expect(code).toBe(3)
    expect(err).toBe(`Die Grenze verläuft mitten durch Rang 2, den V-2 und V-3 teilen.
Die Jury entscheidet über die Reihenfolge:
  jury decide tie --value "V-2 V-3" --reason "…" --recorded-by "…"
Danach werden die Ergebnisse neu geschrieben: jury award
Es wurde nichts geschrieben.
`)
    expect(nothingIn(dir)).toBe(true)
    expect(JSON.parse((await advanced(dir, { top: '2', json: true })).out)).toMatchObject({
      dir: null,
      survivors: [],
      tied: [{ division: null, place: 2, submissions: ['V-2', 'V-3'] }],
    })
    const tie = { kind: 'tie', value: 'V-3 V-2', reason: 'Ausdruck' }
    expect((await ran(() => decide({ ...common(join(dir, 'vorrunde')), ...tie }))).code).toBe(0)
    await awarded(dir)
    await advanced(dir, { top: '2' })
    expect(survivorsIn(dir).map((row) => row.slice(0, 3))).toEqual(['V-1', 'V-3'])
  })

  test('without results, or where they do not verify', async () => {
    const dir = await home()
    writeFileSync(join(dir, 'vorrunde/jurors.csv'), 'id,name\nanna,Anna B.\nbert,Bert\n')
    const changed = await advanced(dir, { top: '1' })
    expect({ code: changed.code, isSaid: changed.err.includes('jurors.csv wurde geändert') }).toEqual({
      code: 1,
      isSaid: true,
    })
    rmSync(join(dir, 'vorrunde/results'), { recursive: true })
    const { code, err } = await advanced(dir, { top: '1' })
    expect({ code, isSaid: err.includes('noch keine Ergebnisse') }).toEqual({ code: 1, isSaid: true })
    expect(nothingIn(dir)).toBe(true)
  })

  test('while something is undecided, or the data break a rule', async () => {
    const missing = await home({}, { 'ballots/alle.csv': 'juror,submission,technik,ausdruck\nanna,V-1,1,1\n' })
    expect((await advanced(missing, { top: '1' })).code).toBe(3)
    const wrong = await home({}, { 'ballots/alle.csv': 'juror,submission,technik,ausdruck\nanna,V-1,11,1\n' })
    expect((await advanced(wrong, { top: '1' })).code).toBe(1)
    expect(nothingIn(missing) && nothingIn(wrong)).toBe(true)
  })

  test('where nobody goes on', async () => {
    const dir = await home()
    const { code, err } = await advanced(dir, { minimum: '9.5' })
    expect({ code, err }).toEqual({ code: 3, err: 'Kein Beitrag kommt weiter; es wurde nichts geschrieben.\n' })
    expect(nothingIn(dir)).toBe(true)
  })

  test('where the line is none', async () => {
    const dir = await home()
    expect((await faultFrom(dir, {}))?.code).toBe('option-missing')
    for (const said of [{ top: '0' }, { eachDivision: 'zwei' }, { minimum: 'acht' }]) {
      expect((await faultFrom(dir, said))?.code).toBe('option-wrong')
    }
  })
})

describe('jury verify follows the way back', () => {
  test('to the round before, and finds nothing where that stands as it was', async () => {
    const dir = await home()
    await advanced(dir, { top: '3' })
    const { code, folder } = await verified(dir)
    expect({ code, codes: codesOf(folder), record: folder.record }).toEqual({ code: 0, codes: [], record: null })
    expect(folder.source).toMatchObject({ dir: join(dir, 'vorrunde'), verified: true })
  })

  test('to results that are others now', async () => {
    const dir = await home()
    await advanced(dir, { top: '1' })
    writeFileSync(
      join(dir, 'vorrunde/ballots/neu.csv'),
      'juror,submission,technik,ausdruck,cast_at\nanna,V-1,1,1,2018-03-01T10:00:00.000Z\n',
    )
    const before = await verified(dir)
    expect({ code: before.code, codes: codesOf(before.folder) }).toEqual({
      code: 1,
      codes: ['survivors-differ'],
    })
    expect(before.folder.source.verified).toBe(false)
    await awarded(dir)
    const { code, folder } = await verified(dir)
    expect({ code, codes: codesOf(folder) }).toEqual({ code: 1, codes: ['source-differs', 'survivors-differ'] })
    expect(folder.source.verified).toBe(true)
  })

  test('to a round that cannot be counted any more, and says nothing of who would go on then', async () => {
    const dir = await home()
    await advanced(dir, { top: '1' })
    writeFileSync(join(dir, 'vorrunde/ballots/neu.csv'), 'juror,submission,technik,ausdruck\nanna,V-1,11,1\n')
    const { code, folder } = await verified(dir)
    expect({ code, codes: codesOf(folder), verified: folder.source.verified }).toEqual({
      code: 1,
      codes: [],
      verified: false,
    })
  })

  test('and the minutes of the next round say where its submissions are from', async () => {
    const dir = await home()
    await advanced(dir, { top: '3' })
    const { out } = await ran(() => minutes({ ...common(join(dir, 'finale')), write: false }))
    const { record } = JSON.parse(readFileSync(join(dir, 'finale/source.json'), 'utf8'))
    expect(out).toContain(
      `\nAus der vorigen Runde (../vorrunde) sind 3 Beiträge weitergekommen; Prüfsumme ihrer Ergebnisse: ${record}\n`,
    )
  })

  test('to a folder that is gone', async () => {
    const dir = await home()
    await advanced(dir, { top: '1' })
    rmSync(join(dir, 'vorrunde'), { recursive: true })
    const { code, folder } = await verified(dir)
    expect({ code, codes: codesOf(folder) }).toEqual({ code: 1, codes: ['source-missing'] })
  })

  test('and reads the way strictly', async () => {
    const dir = await home()
    await advanced(dir, { top: '1' })
    const path = join(dir, 'finale/source.json')
    const source = JSON.parse(readFileSync(path, 'utf8'))
    const wrong = [
      { ...source, more: 1 },
      { ...source, format: 2 },
      { ...source, folder: '/etc' },
      { ...source, folder: '../finale' },
      { ...source, record: 'x' },
      { ...source, line: { top: 0 } },
      { ...source, line: { best: 1 } },
      { ...source, submissions: [1] },
      [],
    ]
    for (const each of [...wrong.map((value) => JSON.stringify(value)), '{']) {
      writeFileSync(path, each)
      expect(codesOf((await verified(dir)).folder), each).toEqual(['source-broken'])
    }
  })

  test('and notes who is judged without having gone on', async () => {
    const dir = await home()
    await advanced(dir, { top: '3' })
    const path = join(dir, 'finale/submissions.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('V-3', 'V-4'))
    const { code, folder } = await verified(dir)
    expect({ code, codes: codesOf(folder) }).toEqual({ code: 0, codes: ['survivors-changed'] })
  })
})
