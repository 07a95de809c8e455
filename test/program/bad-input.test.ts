// Folders that nobody means well with, before every command that reads: findings, exit 1 or 2, no crash, no stack,
// nothing raw on the terminal, bounded memory, and not a byte of the folder changed.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ballotsOf, bytesIn, environment, folders, jury, program, smallCompetition, writeFiles } from './jury.js'

const folder = folders()
const hook = join(folder({ 'hook.cjs': hookSource() }), 'hook.cjs')
const limitOfMemory = 400

/** Writes the most memory that the process held, in kilobytes, where JURY_PEAK says. */
function hookSource(): string {
  return `process.on('exit', () => require('node:fs').writeFileSync(process.env.JURY_PEAK, String(process.resourceUsage().maxRSS)))`
}

type Ran = { readonly code: number | null; readonly out: string; readonly err: string; readonly megabytes: number }

let runs = 0
const peaks = folder()

function run(args: readonly string[], dir: string): Promise<Ran> {
  const peak = join(peaks, `${runs++}`)
  const child = spawn(process.execPath, ['--require', hook, program, ...args], {
    cwd: dir,
    env: environment({ JURY_PEAK: peak }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    texts.out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    texts.err += chunk
  })
  return new Promise((done) => {
    child.on('close', (code) => done({ code, ...texts, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 }))
  })
}

/** Control characters other than the line end, and those that turn the direction of a text. */
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

type Files = Readonly<Record<string, string | Uint8Array>>

const good = {
  ...smallCompetition(),
  'ballots/berg.csv': ballotsOf('berg', 3),
  'ballots/tal.csv': ballotsOf('tal', 3, 4),
}
const header = 'juror,submission,konzept,wirkung,transfer\n'
const ballot = (row: string): Files => ({ 'ballots/berg.csv': `${header}${row}\n` })

const rules = (change: object): Files => ({
  'competition.json': smallCompetition(3, change)['competition.json'],
})
const submissions = (rows: string): Files => ({ 'submissions.csv': `id,applicant,title\n${rows}\n` })
const decisions = (row: string): Files => ({
  'decisions.csv': `no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by\n${row}\n`,
})
const manyNames = Array.from({ length: 20_000 }, (_, index) => `spalte-${index}`).join(',')
const megabytes = (count: number, text = 'x'): string => text.repeat((count * 1024 * 1024) / text.length)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** One fault each, and the folder is broken by it. */
const hostile: Readonly<Record<string, Files>> = {
  'a text where a list belongs': rules({ criteria: 'viele' }),
  'a list where a text belongs': rules({ title: ['Gute', 'Nachbarn'] }),
  'null for every value': { 'competition.json': '{"version":null,"id":null,"criteria":[null],"scale":null}' },
  'a number for the whole competition': { 'competition.json': '7' },
  'a key repeated': { 'competition.json': good['competition.json'].replace('{', '{"version": 1,') },
  'a key of the prototype': { 'competition.json': good['competition.json'].replace('{', '{"__proto__": {"id": 1},') },
  'a criterion named after the prototype': rules({ criteria: [{ id: '__proto__', name: 'P' }] }),
  'a step that there is not': rules({ tally: ['würfeln'] }),
  'numbers beyond all bounds': rules({
    tally: [{ mean: 'criteria' }, { drop: { highest: 1e15, lowest: 1e300 } }, { mean: 'jurors' }, { round: 1e9 }],
    ballots: { quorum: 1e308 },
    awards: [{ id: 'preis', name: 'Preis', places: 1e9, prize: 1e300 }],
  }),
  'a scale as fine as dust': rules({ scale: { min: 0, max: 999_999_999, step: 0.000001 } }),
  'a weight of a thousand digits': {
    'competition.json': good['competition.json'].replace('"weight": 2', `"weight": ${'9'.repeat(1000)}`),
  },
  'an exponent beyond all numbers': {
    'competition.json': good['competition.json'].replace('"weight": 2', '"weight": 1e999'),
  },
  'a hundred thousand opening brackets': { 'competition.json': '['.repeat(100_000) },
  'a hundred thousand nested objects': { 'competition.json': '{"a":'.repeat(100_000) },
  'JSON with something after it': { 'competition.json': `${good['competition.json']}}` },
  'an unknown juror': ballot('niemand,Z-001,1,2,3'),
  'an unknown submission': ballot('berg,Z-999,1,2,3'),
  'the prototype as juror and submission': ballot('__proto__,__proto__,1,2,3'),
  'a submission twice': submissions('Z-001,Stadt,Haus\nZ-001,Dorf,Garten\nZ-002,Ort,Weg\nZ-003,Ort,Weg'),
  'two ids that are equal up to case': submissions('Z-001,Stadt,Haus\nz-001,Dorf,Garten\nZ-002,Ort,Weg\nZ-003,O,W'),
  'the prototype as an id': submissions('__proto__,Stadt,Haus\nZ-001,A,B\nZ-002,A,B\nZ-003,A,B'),
  'ids that would leave the folder': submissions('../../weg,Stadt,Haus\nZ-001,A,B\nZ-002,A,B\nZ-003,A,B'),
  'a device as juror': { 'jurors.csv': 'id,name\nberg,Anna Berg\ntal,Bruno Tal\nCON,Konsole\n' },
  'a juror outside the folder': { 'jurors.csv': 'id,name\nberg,A\ntal,B\n../../../weg,C\n' },
  'a header repeated': { 'submissions.csv': 'id,title,title\nZ-001,a,b\nZ-002,a,b\nZ-003,a,b\n' },
  'a column missing': { 'ballots/berg.csv': 'juror,submission,konzept,wirkung\nberg,Z-001,1,2\n' },
  'a score beyond the scale': ballot('berg,Z-001,11,2,3'),
  'a score off its step': ballot('berg,Z-001,7.5,2,3'),
  'NaN as a score': ballot('berg,Z-001,NaN,2,3'),
  '1e999 as a score': ballot('berg,Z-001,1e999,2,3'),
  'a score of a thousand digits': ballot(`berg,Z-001,${'1'.repeat(1000)},2,3`),
  'escape characters as a score': ballot('berg,Z-001,\u001b[2J\u009b31m\u202e,2,3'),
  'escape characters in an id': submissions('Z\u001b]0;weg\u0007,Stadt,Haus\nZ-001,A,B\nZ-002,A,B\nZ-003,A,B'),
  'escape characters in a header': { 'ballots/berg.csv': 'juror,submission,\u001b[2Jkonzept,wirkung,transfer\n' },
  'escape characters in a key': {
    'competition.json': good['competition.json'].replace('{', '{"\\u001b[2J\\u202e": 1,'),
  },
  'an empty competition.json': { 'competition.json': '' },
  'an empty submissions.csv': { 'submissions.csv': '' },
  'an empty jurors.csv': { 'jurors.csv': '' },
  'an empty file of ballots': { 'ballots/berg.csv': '' },
  'a competition.json of one byte': { 'competition.json': '{' },
  'a submissions.csv of one byte': { 'submissions.csv': '"' },
  'a file of ballots of one byte': { 'ballots/berg.csv': bytes(0xff) },
  'a jurors.csv of one zero': { 'jurors.csv': bytes(0) },
  'a file in UTF-16': { 'submissions.csv': Buffer.from(`\ufeff${good['submissions.csv']}`, 'utf16le') },
  'twenty thousand columns': { 'submissions.csv': `id,applicant,title,${manyNames}\nZ-001\n` },
  'twenty thousand columns of ballots': { 'ballots/berg.csv': `${header.trimEnd()},${manyNames}\n` },
  'a cell of 5 MB': submissions(`Z-001,Stadt,${megabytes(5)}\nZ-002,A,B\nZ-003,A,B`),
  'a comment of 5 MB': {
    'ballots/berg.csv': `juror,submission,konzept,wirkung,transfer,comment\nberg,Z-001,1,2,3,"${megabytes(5)}"\n`,
  },
  'a quote that never ends': { 'ballots/berg.csv': `${header}berg,Z-001,1,2,"${megabytes(3, 'Z-001,1\n')}` },
  'a hundred thousand broken rows': { 'ballots/berg.csv': `${header}${'x,y\n'.repeat(100_000)}` },
  'thirty thousand scores beyond the scale': {
    'ballots/berg.csv': `${header}${'berg,Z-001,99,99,99\n'.repeat(10_000)}`,
  },
  'a decision of no kind': decisions('1,2018-03-01T10:00:00.000Z,krönen,,Z-001,,,,weil,,,,berg'),
  'a decision that revokes itself': decisions('1,2018-03-01T10:00:00.000Z,revoke,,,,,1,weil,,,,berg'),
  'votes below nothing': decisions('1,2018-03-01T10:00:00.000Z,exclusion,,Z-001,,,,weil,-1,1e9,,berg'),
  'saved rules that are none': { 'rules/0123456789abcdef.json': '{' },
}

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['tally'],
  ['tally', '--json'],
  ['award'],
  ['status'],
  ['verify', '.'],
]

/** What is no file of a folder, and yet understood where it is brought from outside. */
const importable: ReadonlySet<string> = new Set(['a file in UTF-16'])

/** What of a folder can be imported by itself, and as what. */
function importOf(files: Files): readonly string[] | null {
  const [name] = Object.keys(files)
  const what = name?.startsWith('ballots/') ? 'ballots' : name?.match(/^(submissions|jurors|decisions)\.csv$/)?.[1]
  return what === undefined ? null : ['import', what, 'neu.csv', '--replace']
}

function expectHarmless(ran: Ran, isJson: boolean): void {
  expect(ran.err).not.toMatch(/^ +at /m)
  expect(ran.err).not.toMatch(raw)
  if (!isJson) expect(ran.out).not.toMatch(raw)
  expect(ran.megabytes).toBeLessThan(limitOfMemory)
}

async function expectRefused(args: readonly string[], dir: string): Promise<void> {
  const ran = await run(args, dir)
  const said = `${args.join(' ')}: ${ran.err.slice(0, 500)}`
  expect([1, 2], said).toContain(ran.code)
  expect(ran.err.length + ran.out.length, said).toBeGreaterThan(20)
  expectHarmless(ran, args.includes('--json'))
}

const deciding = ['decide', 'exclusion', '--submission', 'Z-002', '--reason', 'weil', '--recorded-by', 'berg']

/** A decision can be the remedy of a finding: it may be recorded in a broken folder, and changes nothing else. */
async function expectDecided(dir: string, before: ReadonlyMap<string, string>): Promise<void> {
  const ran = await run(deciding, dir)
  expect([0, 1, 2], ran.err.slice(0, 500)).toContain(ran.code)
  expectHarmless(ran, false)
  const [standing, after] = [new Map(before), new Map(bytesIn(dir))]
  if (ran.code === 0) for (const files of [standing, after]) files.delete('decisions.csv')
  expect(after).toEqual(standing)
}

describe.concurrent('every command that reads refuses', { timeout: 60_000 }, () => {
  test.each(Object.entries(hostile))('%s', { concurrent: true }, async (name, files) => {
    const dir = folder(good)
    writeFiles(dir, files)
    const before = bytesIn(dir)
    for (const args of commands) await expectRefused(args, dir)
    expect(bytesIn(dir)).toEqual(before)
    await expectDecided(dir, before)
    const importing = importOf(files)
    if (importing === null) return
    const into = folder(good)
    writeFiles(into, { 'neu.csv': Object.values(files)[0]! })
    const standing = bytesIn(into)
    if (importable.has(name)) {
      expect((await run(importing, into)).code).toBe(0)
      return
    }
    await expectRefused(importing, into)
    expect(bytesIn(into)).toEqual(standing)
  })

  test('folders that stand where files belong', async () => {
    for (const name of ['competition.json', 'submissions.csv', 'ballots/berg.csv']) {
      const { [name as 'jurors.csv']: _, ...others } = good
      const dir = folder(others)
      mkdirSync(join(dir, name))
      for (const args of [['check'], ['tally'], ['award']]) await expectRefused(args, dir)
    }
  })
})

describe('what looks hostile and is not', () => {
  test('names of every object are plain ids', () => {
    const dir = folder({
      ...smallCompetition(0, { criteria: ['constructor', 'toString', 'valueOf'].map((id) => ({ id, name: id })) }),
      'submissions.csv': 'id,applicant,title\nhasOwnProperty,Stadt,Haus\nconstructor,Dorf,Garten\n',
      'jurors.csv': 'id,name\nprototype,P\n',
      'ballots/prototype.csv':
        'juror,submission,constructor,toString,valueOf\nprototype,hasOwnProperty,1,2,3\nprototype,constructor,4,5,6\n',
    })
    const { code, stdout } = jury(['tally', '--json', '--dir', dir])
    expect(code).toBe(0)
    const [first] = JSON.parse(stdout).divisions[0].ranking
    expect(first).toMatchObject({ submission: 'constructor', total: '50.00', criteria: { constructor: '40.00' } })
  })

  test('control and escape characters in a title are shown harmlessly, never raw', async () => {
    const evil = 'Haus \u001b[2J\u001b]0;weg\u0007 der \u009b31m Nachbarn\u202e\u0000'.replace('\u0000', '')
    const dir = folder(good)
    writeFiles(dir, submissions(`Z-001,Stadt,${evil}\nZ-002,${evil},B\nZ-003,A,B`))
    for (const args of [['check'], ['tally'], ['status'], ['award'], ['award', '--provisional'], ['verify', '.']]) {
      const ran = await run(args, dir)
      expect({ args, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toEqual({ args, code: 0, err: '' })
      expectHarmless(ran, false)
    }
    expect(jury(['tally', '--dir', dir]).stdout).toContain('Haus')
  })

  test('drafts that are none are nobody’s ballot', () => {
    const dir = folder(good)
    writeFiles(dir, { 'ballots/.drafts/berg~Z-001.json': '['.repeat(100_000), 'ballots/.drafts/x.json': bytes(0xff) })
    expect(jury(['status', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })
    expect(jury(['check', '--dir', dir]).code).toBe(0)
  })

  test('a record of results that is none is a difference, and so is one of another world', async () => {
    for (const record of [
      '',
      '{',
      '[]',
      '7',
      `{"version":"0","read":{"../../x":"0"},"written":null}`,
      '['.repeat(1e5),
    ]) {
      const dir = folder(good)
      mkdirSync(join(dir, 'results'))
      writeFileSync(join(dir, 'results/record.json'), record)
      await expectRefused(['verify', '.'], dir)
    }
  })
})
