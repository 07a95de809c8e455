// jury decide: a decision is recorded with its reason, checked before it is written, and says what it changes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { check } from '../../src/commands/check.js'
import { type DecideOptions, decide } from '../../src/commands/decide.js'
import { sha256 } from '../../src/model/digest.js'
import { faultOf } from '../../src/model/fault.js'
import { drawLot } from '../../src/model/tied-set.js'
import {
  allCast,
  common,
  competitionFiles,
  decisionHeader,
  folderWith,
  linesOf,
  type Ran,
  ran,
  rules,
  type Texts,
} from './desk.js'
import { scripted } from './scripted.js'

type Said = Omit<Partial<DecideOptions>, 'dir'>

const decided = (dir: string, said: Said, asker: Asker | null = null): Promise<Ran> =>
  ran(() => decide({ ...common(dir), ...said }, asker))

async function faultFrom(dir: string, said: Said) {
  try {
    await decided(dir, said)
  } catch (thrown) {
    return faultOf(thrown)
  }
  return null
}

const folder = (more: Texts = {}) => folderWith(competitionFiles(more))
const decisionsIn = (dir: string) => linesOf(dir, 'decisions.csv')
const hasDecisions = (dir: string): boolean => {
  try {
    return decisionsIn(dir).length > 0
  } catch {
    return false
  }
}
const withRules = (more: object): Texts => ({ 'competition.json': JSON.stringify({ ...rules, ...more }) })
const recusal = { kind: 'recusal', juror: 'staedtetag', submission: 'Z-001', reason: 'Beitrag der eigenen Stadt' }

describe('what is recorded', () => {
  test('decisions are numbered 1, 2, 3, at an instant, and every row is chained', async () => {
    const dir = folder()
    await decided(dir, recusal)
    await decided(dir, { kind: 'absence', juror: 'landkreistag', reason: 'Erkrankt, "kurzfristig"\nabgesagt' })
    const lines = decisionsIn(dir)
    expect(lines[0]).toBe(
      'no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by,chain',
    )
    expect(lines[1]).toMatch(
      /^1,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,recusal,,Z-001,staedtetag,,,Beitrag der eigenen Stadt,,,,,[0-9a-f]{64}$/,
    )
    expect(lines[2]).toMatch(/^2,/)
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('votes and who records are kept', async () => {
    const dir = folder()
    await decided(dir, { ...recusal, for: '2', against: '0', abstained: '1', recordedBy: 'Wettbewerbsbüro' })
    expect(decisionsIn(dir)[1]).toContain(',2,0,1,Wettbewerbsbüro,')
  })

  test('a file without chains goes on without them', async () => {
    const dir = folder({ 'decisions.csv': decisionHeader })
    await decided(dir, recusal)
    expect(decisionsIn(dir)[1]?.split(',')).toHaveLength(13)
  })

  test('a file that lacks a column which the decision needs is not written to', async () => {
    const dir = folder({ 'decisions.csv': 'no,at,kind,reason\n' })
    const { code, err } = await decided(dir, recusal)
    expect(code).toBe(1)
    expect(err).toContain('juror')
    expect(decisionsIn(dir)).toHaveLength(1)
  })

  test('as JSON it is the row by its columns', async () => {
    const { code, out } = await decided(folder(), { ...recusal, json: true, for: '3' })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      decision: { no: 1, kind: 'recusal', juror: 'staedtetag', submission: 'Z-001', award: '', for: 3, against: null },
      findings: [],
    })
    expect(Object.keys(JSON.parse(out).decision)).toContain('recorded_by')
  })
})

describe('what is refused', () => {
  test('a decision that breaks a rule is found on the line that it would have, and not written', async () => {
    const dir = folder({ 'decisions.csv': `${decisionHeader}1,,absence,,,staedtetag,,,Krank,,,,\n` })
    const { code, err } = await decided(dir, { ...recusal, for: '9' })
    expect(code).toBe(1)
    expect(err).toContain('decisions.csv:3')
    expect(err).toContain('2,')
    expect(decisionsIn(dir)).toHaveLength(2)
  })

  test('as JSON a refusal has its findings and no decision', async () => {
    const dir = folder()
    const { code, out } = await decided(dir, { ...recusal, json: true, for: '9' })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ decision: null, findings: [{ code: 'votes-too-many', line: 2 }] })
    expect(hasDecisions(dir)).toBe(false)
  })

  test('a reason of spaces is none', async () => {
    const { code, err } = await decided(folder(), { ...recusal, reason: '  ' })
    expect([code, err.includes('Begründung')]).toEqual([1, true])
  })

  test.each([
    ['juror', { ...recusal, juror: 'staedtetg' }, 'staedtetag'],
    ['submission', { ...recusal, submission: 'Z-01' }, 'Z-001'],
    ['division', { kind: 'recusal', juror: 'staedtetag', division: 'landkreis', reason: 'x' }, 'landkreise'],
    ['award', { kind: 'withhold', award: 'stratege', reason: 'x' }, 'strategie'],
    ['submission', { kind: 'tie', value: 'Z-001 Z-02', reason: 'x' }, 'Z-002'],
  ])('an unknown %s on the command line is named with the nearest', async (what, said, nearest) => {
    const dir = folder()
    expect(await faultFrom(dir, said)).toMatchObject({ code: 'unknown-id', values: { what } })
    const fault = await faultFrom(dir, said)
    expect(fault?.code === 'unknown-id' && fault.values.nearest).toMatch(new RegExp(`^Z-00\\d$|^${nearest}$`))
    expect(hasDecisions(dir)).toBe(false)
  })

  test('an unknown kind is named with the nearest', async () => {
    expect(await faultFrom(folder(), { ...recusal, kind: 'recusl' })).toMatchObject({
      code: 'unknown-kind',
      values: { nearest: 'recusal' },
    })
  })

  test('without a terminal the options that are missing are named', async () => {
    const missing = async (said: Said) => (await faultFrom(folder(), said))?.values
    expect(await missing({ kind: 'recusal' })).toEqual({ option: '--juror, --submission, --reason' })
    expect(await missing({ kind: 'give', award: 'strategie' })).toEqual({ option: '--submission, --reason' })
    expect(await missing({})).toEqual({ command: 'decide' })
  })

  test('votes are whole numbers', async () => {
    expect(await faultFrom(folder(), { ...recusal, for: '2.5' })).toMatchObject({
      code: 'option-wrong',
      values: { option: '--for' },
    })
  })

  test('what the jury may not deviate from is refused, and so is a deviation without its vote', async () => {
    const give = { kind: 'give', award: 'strategie', submission: 'Z-002', reason: 'Wirkung' }
    const forbidden = await decided(folder(withRules({ deviation: 'none' })), { ...give, for: '3', json: true })
    expect(JSON.parse(forbidden.out).findings[0].code).toBe('deviation-forbidden')
    const unvoted = await decided(folder(), { ...give, json: true })
    expect(JSON.parse(unvoted.out).findings[0].code).toBe('vote-missing')
    expect((await decided(folder(), { ...give, for: '2', against: '1' })).code).toBe(0)
  })

  test('a decision that makes other data break a rule is refused', async () => {
    const dir = folder({
      'ballots/import.csv': allCast
        .replace('transfer\n', 'transfer,rules\n')
        .replaceAll(/(\d)$/gm, '$1,0123456789abcdef'),
    })
    expect((await decided(dir, { ...recusal, kind: 'amendment', juror: undefined, submission: undefined })).code).toBe(
      0,
    )
    const { code, err } = await decided(dir, { kind: 'revoke', value: '1', reason: 'Irrtum' })
    expect(code).toBe(1)
    expect(err).toContain('ballots/import.csv:2')
    expect(decisionsIn(dir)).toHaveLength(2)
  })
})

describe('a remedy for data that break a rule', () => {
  test('an amendment is to the rules in force, and can be recorded while ballots stand under others', async () => {
    const dir = folder({
      'ballots/import.csv': allCast
        .replace('transfer\n', 'transfer,rules\n')
        .replaceAll(/(\d)$/gm, '$1,0123456789abcdef'),
    })
    expect((await ran(() => check(common(dir)))).code).toBe(1)
    const { code } = await decided(dir, { kind: 'amendment', reason: 'Gewichte berichtigt' })
    expect(code).toBe(0)
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })
})

describe('what it changes', () => {
  test('a recusal says how many ballots already cast no longer count', async () => {
    const { out } = await decided(folder(), recusal)
    expect(out).toContain('Beschluss 1 ist festgehalten: staedtetag wertet den Beitrag Z-001')
    expect(out).toContain('Ein bereits abgegebener Wertungsbogen zählt deshalb nicht mehr')
    const { out: division } = await decided(folder(), { ...recusal, submission: undefined, division: 'staedte' })
    expect(division).toContain('2 bereits abgegebene Wertungsbögen')
  })

  test('an absence says how many ballots are no longer outstanding', async () => {
    const dir = folder({ 'ballots/import.csv': 'juror,submission,konzept,transfer\nstaedtetag,Z-001,8,8\n' })
    const { out } = await decided(dir, { kind: 'absence', juror: 'staedtetag', reason: 'Krank' })
    expect(out).toContain('3 Wertungsbögen stehen nicht mehr aus.')
  })

  test('winners who come and go are named, and the places that change', async () => {
    const { out } = await decided(folder(), { kind: 'tie', value: 'Z-002 Z-001', reason: 'Wirkung', lang: 'en' })
    expect(out).toContain('Award “Hervorragende Strategie” (strategie): thereby decided; now to Z-002')
    expect(out).toContain('Z-001 (staedte): place 2 instead of place 1')
    expect(out).not.toContain('Z-003')
  })

  test('a decision that changes nothing says so, and why', async () => {
    const { code, out, err } = await decided(folder(), {
      kind: 'quorum',
      submission: 'Z-001',
      value: 'rank',
      reason: 'Vorsorglich',
    })
    expect(code).toBe(0)
    expect(out).toContain('ändert sich dadurch nichts')
    expect(err).toContain('Mindestzahl')
  })
})

describe('tie and lot', () => {
  test('a tie is accepted for exactly the submissions that are tied now, in their division', async () => {
    const dir = folder()
    expect((await decided(dir, { kind: 'tie', value: ' Z-004   Z-003', reason: 'Reichweite' })).code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(',tie,landkreise,,,,Z-004 Z-003,Reichweite,')
  })

  test('for any other set it is refused, and those that are tied now are named', async () => {
    const dir = folder({ 'ballots/import.csv': allCast.replaceAll('Z-002,9,7', 'Z-002,9,8') })
    const { code, err } = await decided(dir, { kind: 'tie', value: 'Z-001 Z-002', reason: 'Wirkung' })
    expect(code).toBe(1)
    expect(err).toContain('decisions.csv:2')
    expect(err).toContain('landkreise, Rang 1: Z-003 Z-004')
    expect(hasDecisions(dir)).toBe(false)
  })

  test('a second tie on the same set is accepted: the last one counts', async () => {
    const dir = folder()
    await decided(dir, { kind: 'tie', value: 'Z-001 Z-002', reason: 'Wirkung' })
    const { code, out } = await decided(dir, { kind: 'tie', value: 'Z-002 Z-001', reason: 'Neue Beratung' })
    expect(code).toBe(0)
    expect(out).toContain('nun an Z-002; nicht mehr an Z-001')
  })

  test('a lot on what the jury has decided is refused, as its step is never reached', async () => {
    const dir = folder()
    await decided(dir, { kind: 'tie', value: 'Z-001 Z-002', reason: 'Wirkung' })
    expect((await decided(dir, { kind: 'lot', value: 'Z-001 Z-002', reason: 'Gezogen' })).code).toBe(1)
  })

  test('a tie where the rules know no decision is refused', async () => {
    const dir = folder(withRules({ ties: ['lot'] }))
    expect((await decided(dir, { kind: 'tie', value: 'Z-001 Z-002', reason: 'Wirkung' })).code).toBe(1)
    expect((await decided(dir, { kind: 'lot', value: 'Z-001 Z-002', reason: 'Gezogen' })).code).toBe(0)
  })

  test('a set that is tied over all divisions alone is recorded under *', async () => {
    const dir = folder({
      ...withRules({ awards: [{ id: 'alle', places: 1 }] }),
      'ballots/import.csv': allCast.replaceAll('Z-002,9,7', 'Z-002,7,7').replaceAll('Z-004,5,7', 'Z-004,7,7'),
    })
    expect((await decided(dir, { kind: 'tie', value: 'Z-004 Z-002', reason: 'Wirkung' })).code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(',tie,*,,,,Z-004 Z-002,')
  })

  test('nothing is decided on ties while the data break a rule', async () => {
    const dir = folder({ 'ballots/import.csv': `${allCast}staedtetag,Z-001,11,8\n` })
    const { code, err } = await decided(dir, { kind: 'tie', value: 'Z-001 Z-002', reason: 'Wirkung' })
    expect(code).toBe(1)
    expect(err).toContain('ballots/import.csv:14')
  })

  test('a seed draws by SHA-256 of seed, line feed and id, whatever order the ids are given in', () => {
    const ids = ['Z-001', 'Z-002', 'Z-003', 'Z-004']
    const drawn = drawLot('Würfel', ids)
    expect(drawn.map((id) => sha256(`Würfel\n${id}`))).toEqual(ids.map((id) => sha256(`Würfel\n${id}`)).sort())
    expect(drawLot('Würfel', ids.toReversed())).toEqual(drawn)
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => drawLot(seed, ids)[0])).not.toEqual(Array(6).fill(drawn[0]))
  })

  test('a lot by seed needs no value where one set is tied, and has the seed in its reason', async () => {
    const dir = folder({ 'ballots/import.csv': allCast.replaceAll('Z-004,5,7', 'Z-004,5,5') })
    const { code } = await decided(dir, { kind: 'lot', seed: '6 aus 49 vom 1. März' })
    expect(code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(drawLot('6 aus 49 vom 1. März', ['Z-001', 'Z-002']).join(' '))
    expect(decisionsIn(dir)[1]).toContain('6 aus 49 vom 1. März')
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('a lot by seed is told which set where several are tied', async () => {
    const dir = folder()
    expect(await faultFrom(dir, { kind: 'lot', seed: 'x' })).toMatchObject({ values: { option: '--value' } })
    expect((await decided(dir, { kind: 'lot', seed: 'x', value: 'Z-002 Z-001' })).code).toBe(0)
  })

  test('a seed draws lots and nothing else', async () => {
    expect(await faultFrom(folder(), { ...recusal, seed: 'x' })).toMatchObject({ code: 'option-wrong' })
  })
})

describe('others who write', () => {
  test('the number is that after the last row, even if another appended it meanwhile', async () => {
    const dir = folder({ 'decisions.csv': `${decisionHeader}1,,absence,,,staedtetag,,,Krank,,,,\n` })
    await Promise.all([decided(dir, recusal), decided(dir, { ...recusal, submission: 'Z-002' })])
    expect(decisionsIn(dir).map((line) => line.split(',')[0])).toEqual(['no', '1', '2', '3'])
  })

  test('a torn last row gives way to the next one', async () => {
    const dir = folder()
    await decided(dir, recusal)
    await decided(dir, { ...recusal, submission: 'Z-002' })
    const whole = readFileSync(join(dir, 'decisions.csv'), 'utf8')
    const torn = folder({ 'decisions.csv': whole.slice(0, -30) })
    const { code, out } = await decided(torn, { ...recusal, submission: 'Z-003' })
    expect([code, out.includes('Gezählt werden kann noch nicht')]).toEqual([0, false])
    expect(decisionsIn(torn).map((line) => line.split(',').slice(0, 5)[4])).toEqual(['submission', 'Z-001', 'Z-003'])
    expect((await ran(() => check(common(torn)))).code).toBe(0)
  })
})

test('an amount of money that may mean thousands is refused', async () => {
  const dir = folder()
  const said = { kind: 'prize', award: 'strategie', submission: 'Z-001', reason: 'More', for: '3' } as const
  expect((await decided(dir, { ...said, value: '25.000' })).code).toBe(1)
  expect((await decided(dir, { ...said, value: '25000' })).code).toBe(0)
})

describe('guided', () => {
  test('a recusal is asked for field by field', async () => {
    const dir = folder()
    const asker = scripted([
      ['Decision', 'recusal'],
      ['Juror', 'staedtetag'],
      ['Scope', 'division'],
      ['Division', 'landkreise'],
      ['Reason', 'Related'],
      ['For', ''],
      ['Against', ''],
      ['Abstained', ''],
      ['Recorded by', 'Office'],
      ['confirm', 'yes'],
    ])
    expect((await decided(dir, { lang: 'en' }, asker)).code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(',recusal,landkreise,,staedtetag,,,Related,,,,Office,')
  })

  test('what the command line says is not asked again', async () => {
    const dir = folder()
    const said = { kind: 'prize', award: 'strategie', submission: 'Z-001', recordedBy: 'Office', lang: 'en' } as const
    const asker = scripted([
      ['Prize', '20000.5'],
      ['Reason', 'Less'],
      ['For', '3'],
      ['Against', '0'],
      ['Abstained', ''],
      ['confirm', 'yes'],
    ])
    expect((await decided(dir, said, asker)).code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(',prize,,Z-001,,strategie,20000.5,Less,3,0,,Office,')
  })

  test('a tie is chosen among those tied now, and its order asked place by place', async () => {
    const dir = folder()
    const asker = scripted([
      ['Tied', '1'],
      ['Submission', 'Z-004'],
      ['Reason', 'Reach'],
      ['For', ''],
      ['Against', ''],
      ['Abstained', ''],
      ['Recorded by', ''],
      ['confirm', 'yes'],
    ])
    expect((await decided(dir, { kind: 'tie', lang: 'en' }, asker)).code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(',tie,landkreise,,,,Z-004 Z-003,Reach,')
  })

  test('a lot can be drawn by a seed', async () => {
    const dir = folder()
    const asker = scripted([
      ['Tied', '0'],
      ['Lot', 'seed'],
      ['Text', 'dice'],
      ['Reason', 'In the session'],
      ['For', ''],
      ['Against', ''],
      ['Abstained', ''],
      ['Recorded by', ''],
      ['confirm', 'yes'],
    ])
    expect((await decided(dir, { kind: 'lot', lang: 'en' }, asker)).code).toBe(0)
    expect(decisionsIn(dir)[1]).toContain(`,lot,staedte,,,,${drawLot('dice', ['Z-001', 'Z-002']).join(' ')},`)
  })

  test('where nobody is tied there is nothing to choose', async () => {
    const dir = folder({ 'ballots/import.csv': allCast.split('\n').slice(0, 2).join('\n') })
    const asker = scripted([])
    expect((await decided(dir, { kind: 'tie' }, asker)).code).toBe(0)
    expect(asker.shown.join()).toContain('keine Beiträge punktgleich')
  })

  test('what is not confirmed is not recorded', async () => {
    const dir = folder()
    const questions = [
      ['Reason', 'Late'],
      ['For', ''],
      ['Against', ''],
      ['Abstained', ''],
      ['Recorded by', ''],
    ] as const
    const said = { kind: 'exclusion', submission: 'Z-001', lang: 'en' } as const
    expect((await decided(dir, said, scripted([...questions, ['confirm', 'no']]))).code).toBe(0)
    expect((await decided(dir, said, scripted([...questions, ['confirm', 'stop']]))).code).toBe(130)
    expect(hasDecisions(dir)).toBe(false)
  })
})
