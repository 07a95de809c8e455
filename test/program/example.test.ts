// The main job on the example, as processes: what stands on which stream, with which exit code, and the same every time.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { widthOf } from '../../src/model/width.js'
import { bytesIn, copyExample, folders, jury, writeFiles } from './jury.js'

const folder = folders()
const awardedFiles = ['audit.md', 'awards.csv', 'awards.md', 'ranking.csv', 'record.json', 'tally.json']

let counted = ''

/** The example with its results, which are written once. */
function awarded(): string {
  if (counted === '') {
    counted = copyExample(folder())
    expect(jury(['award', '--dir', counted]).code).toBe(0)
  }
  const dir = folder()
  cpSync(counted, dir, { recursive: true })
  return dir
}

const changed = (dir: string, name: string, change: (text: string) => string) =>
  writeFileSync(join(dir, name), change(readFileSync(join(dir, name), 'utf8')))

const digestIn = (text: string): string => text.match(/\b[0-9a-f]{64}\b/)?.[0] ?? ''

describe('jury example', () => {
  let cwd = ''
  let made = { code: null as number | null, stdout: '', stderr: '' }
  beforeAll(() => {
    cwd = folder()
    made = jury(['example'], { cwd })
  })

  test('makes a folder, awards, puts the award list on standard output and the rest on standard error', () => {
    expect(made.code).toBe(0)
    expect(made.stdout).toContain('Hervorragende strategische Aktivitäten – Kreisfreie Städte')
    expect(made.stdout).toContain('Z-002')
    expect(made.stdout).not.toContain('jury-example')
    expect(made.stderr).toContain('jury verify')
    expect(made.stderr).not.toContain('Z-002')
    expect(digestIn(made.stderr)).not.toBe('')
    expect(readdirSync(join(cwd, 'jury-example/results'))).toEqual(
      [...awardedFiles, 'awards-excel.csv', 'ranking-excel.csv'].sort(),
    )
  })

  test('makes another folder where one stands, and refuses a folder named that is there', () => {
    expect(jury(['example'], { cwd }).code).toBe(0)
    expect(readdirSync(cwd)).toContain('jury-example-2')
    const before = bytesIn(cwd)
    const { code, stdout, stderr } = jury(['example', 'jury-example'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('jury-example')
    expect(bytesIn(cwd)).toEqual(before)
  })

  test('leaves a folder that checks, and that verifies with the digest named', () => {
    const dir = join(cwd, 'jury-example')
    expect(jury(['check'], { cwd: dir })).toMatchObject({ code: 0, stderr: '' })
    expect(jury(['verify', '--expect', digestIn(made.stderr)], { cwd: dir })).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('on screen', () => {
  const commands = [['check'], ['tally'], ['status'], ['award'], ['award', '--provisional'], ['verify']]
  const dir = folder()
  beforeAll(() => {
    copyExample(dir)
    expect(jury(['award'], { cwd: dir }).code).toBe(0)
  })

  test.each([...commands, ['example']])(
    '%s %s draws nothing beyond 80 columns, and no colour into a pipe',
    (...args) => {
      const { code, stdout, stderr } = jury(args, { cwd: dir, env: { COLUMNS: '200' } })
      expect(code).toBe(0)
      const lines = `${stdout}\n${stderr}`.split('\n')
      expect(lines.filter((line) => widthOf(line) > 80)).toEqual([])
      expect(stdout + stderr).not.toContain('\u001b')
    },
  )

  test.each([{ NO_COLOR: '1', FORCE_COLOR: '1' }, { NO_COLOR: '1' }, {}])('no colour with %o', (env) => {
    expect(jury(['tally'], { cwd: dir, env }).stdout).not.toContain('\u001b')
    expect(jury(['tally', '--no-color'], { cwd: dir, env }).stdout).not.toContain('\u001b')
  })

  test.each(commands.map((args) => ({ args })))('$args --quiet says nothing about the work', ({ args }) => {
    const { code, stderr } = jury([...args, '--quiet'], { cwd: dir })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('the competition’s language stands before LANG, --lang before both; --json depends on the competition alone', () => {
    const stdout = (...args: string[]) => jury(args, { cwd: dir, env: { LANG: 'en_GB.UTF-8' } }).stdout
    expect(stdout('tally')).toContain('Gesamtwertung')
    expect(stdout('tally', '--lang', 'en')).not.toContain('Gesamtwertung')
    expect(stdout('tally', '--lang', 'en')).toContain('Total')
    expect(stdout('tally', '--json', '--lang', 'en')).toBe(stdout('tally', '--json'))
  })

  test('--help names an example, and an unknown command, option or language is a usage error', () => {
    const help = jury(['tally', '--help'])
    expect(help.code).toBe(0)
    expect(help.stdout).toContain('jury tally')
    for (const args of [['zählen'], ['tally', '--zahl'], ['tally', '--lang', 'fr'], []]) {
      const { code, stdout, stderr } = jury(args, { cwd: dir })
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr).not.toBe('')
    }
  })
})

describe('the results', () => {
  test('are the same bytes from two copies, whatever the language of the machine', () => {
    const dirs = [awarded(), copyExample(folder())]
    expect(jury(['award', '--lang', 'en', '--dir', dirs[1]!], { env: { LANG: 'en_US', TZ: 'Asia/Tokyo' } }).code).toBe(
      0,
    )
    const [first, second] = dirs.map((dir) => bytesIn(join(dir, 'results')))
    expect([...first!.keys()]).toEqual(awardedFiles)
    expect(second).toEqual(first)
  })

  test('tally --json is results/tally.json', () => {
    const dir = awarded()
    expect(jury(['tally', '--json', '--dir', dir])).toEqual({
      code: 0,
      stdout: readFileSync(join(dir, 'results/tally.json'), 'utf8'),
      stderr: '',
    })
  })

  test('are not written while a ballot is missing; as provisional they are', () => {
    const dir = copyExample(folder())
    changed(dir, 'ballots/wissenschaft.csv', (text) => text.replace(/\n[^\n]+\n$/, '\n'))
    const before = bytesIn(dir)
    const refused = jury(['award', '--dir', dir])
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 3, stdout: '' })
    expect(refused.stderr).toContain('1 Wertungsbogen steht aus')
    expect(refused.stderr).toContain('jury award --provisional')
    expect(jury(['award', '--quiet', '--dir', dir]).code).toBe(3)
    expect(bytesIn(dir)).toEqual(before)
    expect(jury(['tally', '--dir', dir]).code).toBe(0)
    expect(jury(['award', '--provisional', '--dir', dir]).code).toBe(0)
    expect(readdirSync(join(dir, 'provisional')).sort()).toEqual(awardedFiles)
    expect(existsSync(join(dir, 'results'))).toBe(false)
  })

  test('--excel adds tables that a German Excel opens: a byte order mark, semicolons, decimal commas', () => {
    const dir = copyExample(folder())
    expect(jury(['award', '--excel', '--dir', dir]).code).toBe(0)
    for (const name of ['ranking-excel.csv', 'awards-excel.csv']) {
      const text = readFileSync(join(dir, 'results', name), 'utf8')
      expect(text.startsWith('\ufeff')).toBe(true)
      expect(text).toMatch(/;\d+,\d\d;/)
    }
    expect(jury(['verify', dir]).code).toBe(0)
  })

  test('name jurors J1 … Jn; --named names them for the secretariat; reasons of recusals stand in neither', () => {
    const dir = awarded()
    const name = 'Sitz des Deutschen Städtetages'
    const all = () => [...bytesIn(join(dir, 'results')).values()].map((text) => Buffer.from(text, 'latin1').toString())
    expect(all().some((text) => text.includes('J1'))).toBe(true)
    expect(all().filter((text) => text.includes(name) || /\bstaedtetag\b(?!\.csv)/.test(text))).toEqual([])
    expect(jury(['award', '--named', '--dir', dir]).code).toBe(0)
    expect(all().some((text) => text.includes(name) || text.includes('staedtetag'))).toBe(true)
    const reasons = readFileSync(join(dir, 'decisions.csv'), 'utf8')
      .split('\n')
      .filter((line) => /,(?:recusal|absence),/.test(line))
      .map((line) => line.match(/"([^"]{20,})"/)?.[1] ?? line.split(',')[8]!)
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons) expect(all().filter((text) => text.includes(reason))).toEqual([])
    expect(jury(['verify', dir]).code).toBe(0)
  })
})

describe('jury verify', () => {
  test('finds results that were changed, each in its file', () => {
    const dir = awarded()
    for (const name of ['tally.json', 'ranking.csv', 'awards.csv', 'awards.md', 'audit.md']) {
      const before = readFileSync(join(dir, 'results', name), 'utf8')
      writeFileSync(
        join(dir, 'results', name),
        before.replace(/\d(?=\D*$)/, (digit) => `${9 - Number(digit)}`),
      )
      const { code, stderr } = jury(['verify', dir])
      expect({ name, code }).toEqual({ name, code: 1 })
      expect(stderr).toContain(`results/${name}`)
      writeFileSync(join(dir, 'results', name), before)
    }
    expect(jury(['verify', dir]).code).toBe(0)
  })

  test('finds results of which one file is gone, and one that was added', () => {
    const dir = awarded()
    writeFiles(dir, { 'results/notiz.txt': 'neu\n' })
    rmSync(join(dir, 'results/awards.md'))
    const { code, stderr } = jury(['verify', dir])
    expect(code).toBe(1)
    expect(stderr).toContain('results/awards.md')
  })

  test('finds a ballot that was changed: its digest, its chain, and what it changes in the ranking', () => {
    const dir = awarded()
    changed(dir, 'ballots/praxis.csv', (text) => text.replace('praxis,Z-001,9,', 'praxis,Z-001,0,'))
    const { code, stderr } = jury(['verify', dir])
    expect(code).toBe(1)
    expect(stderr).toContain('ballots/praxis.csv:2')
    expect(jury(['check', '--dir', dir]).code).toBe(1)
    expect(jury(['award', '--dir', dir]).code).toBe(1)
    expect(jury(['tally', '--dir', dir]).code).toBe(0)
  })

  test('finds a chain that is broken by a row taken out, and one put in', () => {
    for (const change of [
      (text: string) => text.replace(/\nwissenschaft,Z-002,[^\n]*/, ''),
      (text: string) => text.replace(/(\nwissenschaft,Z-002,[^\n]*)/, '$1$1'),
    ]) {
      const dir = awarded()
      changed(dir, 'ballots/wissenschaft.csv', change)
      const { code, stderr } = jury(['verify', dir])
      expect(code).toBe(1)
      expect(stderr).toContain('ballots/wissenschaft.csv')
      expect(jury(['check', '--dir', dir]).code).toBe(1)
    }
  })

  test('finds a decision that was changed', () => {
    const dir = awarded()
    changed(dir, 'decisions.csv', (text) => text.replace('Vorprüfung', 'Nachprüfung'))
    const { code, stderr } = jury(['verify', dir])
    expect(code).toBe(1)
    expect(stderr).toContain('decisions.csv')
  })

  test('takes files that differ only in their line ends, with a note on results', () => {
    const dir = awarded()
    for (const name of ['submissions.csv', 'ballots/praxis.csv', 'results/ranking.csv']) {
      changed(dir, name, (text) => text.replace(/\r?\n/g, '\r\n'))
    }
    const { code, stderr } = jury(['verify', dir])
    expect(code).toBe(0)
    expect(stderr).toContain('results/ranking.csv unterscheidet sich nur in den Zeilenenden')
  })

  test('prints the digest over record.json, and compares it with the one expected', () => {
    const dir = awarded()
    const digest = digestIn(jury(['verify', dir]).stdout)
    expect(digest).toHaveLength(64)
    expect(jury(['verify', dir, '--expect', digest])).toMatchObject({ code: 0, stderr: '' })
    const { code, stderr } = jury([
      'verify',
      dir,
      '--expect',
      digest.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
    ])
    expect(code).toBe(1)
    expect(stderr).toContain(digest)
  })

  test('ends with the worst of several folders', () => {
    const [good, bad] = [awarded(), awarded()]
    appendFileSync(join(bad, 'results/awards.csv'), 'x\n')
    expect(jury(['verify', good, good]).code).toBe(0)
    const { code, stdout, stderr } = jury(['verify', good, bad])
    expect(code).toBe(1)
    expect(stdout).toContain(good)
    expect(stderr).toContain('results/awards.csv')
    const { folders: verified } = JSON.parse(jury(['verify', '--json', good, bad]).stdout)
    expect(verified.map((each: { verified: boolean }) => each.verified)).toEqual([true, false])
  })

  test('has nothing to compare where there are no results: exit 1; where there is no competition: exit 2', () => {
    const dir = copyExample(folder())
    expect(jury(['verify', dir]).code).toBe(1)
    const empty = folder()
    mkdirSync(join(empty, 'results'))
    expect(jury(['verify', empty]).code).toBe(2)
    expect(jury(['verify', join(empty, 'nirgends')]).code).toBe(2)
    for (const command of ['check', 'tally', 'award', 'status']) expect(jury([command, '--dir', empty]).code).toBe(2)
  })

  test('writes nothing', () => {
    const dir = awarded()
    const before = bytesIn(dir)
    jury(['verify', dir])
    jury(['check', '--dir', dir])
    jury(['tally', '--dir', dir])
    jury(['status', '--dir', dir])
    expect(bytesIn(dir)).toEqual(before)
  })
})
