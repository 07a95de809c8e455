// Columns that are not shown appear nowhere a juror looks: not in a session, nor in what is said where none can begin, nor
// in a sheet to be filled in away from the program. The same holds for what other jurors gave, and for why one is recused.
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { score } from '../../src/commands/score.js'
import { openFolder } from '../../src/desk.js'
import { faultOf } from '../../src/model/fault.js'
import { common, ran } from '../decide/desk.js'
import { folders, jury, plain } from '../program/jury.js'
import { openSession, whyNoTerminal } from '../program/pseudo-terminal.js'
import { canary, canaryCompetition, canaryScores, damages } from './canary.js'

const folder = folders()
const competition = () => folder(canaryCompetition())

function expectBlind(shown: string): void {
  expect(shown.toUpperCase()).not.toContain(canary)
  for (const each of canaryScores) expect(shown).not.toContain(each)
}

function damage(dir: string, file: string, change: (text: string) => string): void {
  const path = join(dir, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, change(readFileSync(join(dir, file), { encoding: 'utf8', flag: 'a+' })))
}

describe('where scoring cannot begin a juror sees the file and the number alone', () => {
  test.each(damages)('%s in %s', (_, file, change) => {
    const dir = competition()
    damage(dir, file, change)
    const runs = [[], ['--lang', 'en'], ['--json'], ['--quiet', '--no-color']].map((more) =>
      jury(['score', '--juror', 'berg', '--dir', dir, ...more]),
    )
    for (const { code, stdout, stderr } of runs) {
      expect(code).toBe(/geschlossen|closed/.test(stderr) ? 2 : 1)
      expectBlind(stdout + stderr)
    }
    const check = jury(['check', '--dir', dir])
    expect([check.code, check.stderr]).toEqual([1, expect.stringContaining(file)])
  })

  const rejected = join(import.meta.dirname, '../../fixtures/rejected')

  test.each(readdirSync(rejected))('%s', async (name) => {
    const dir = join(rejected, name)
    const { docket, findings } = await openFolder(common(dir), { chains: false, appends: true })
    if (docket !== null) return
    const run = (more: object) => ran(() => score({ ...common(dir, { lang: 'de', ...more }), juror: 'berg' }))
    const errors = findings.filter(({ severity }) => severity === 'error')
    const text = await run({}).catch((thrown) => ({ code: faultOf(thrown)?.code, out: '', err: '' }))
    if (text.code === 'scoring-closed') return
    const counts = [...new Set(errors.map(({ file }) => file))].map((file) => {
      const count = errors.filter((each) => each.file === file).length
      return `${count} ${count === 1 ? 'Beanstandung' : 'Beanstandungen'} in ${file}`
    })
    const [first, second] = [
      `Die Wertung kann nicht beginnen: ${counts.join(', ')}.`,
      'Das Jurysekretariat sieht sie mit: jury check',
    ]
    expect(text).toEqual({ code: 1, out: '', err: `${first}\n${second}\n` })
    const { out } = await run({ json: true })
    const said = new Set(JSON.parse(out).findings.map((finding: { text: string; remedy: string }) => finding.text))
    expect(
      [...said].every((each) =>
        /^(Hier ist etwas zu beanstanden|Hierzu gibt es einen Hinweis|Something is wrong here|There is a note on this)\.$/.test(
          `${each}`,
        ),
      ),
    ).toBe(true)
    expect(JSON.parse(out).findings.map(placeOf)).toEqual(findings.map(placeOf))
  })

  const placeOf = ({ severity, file, line, column, code }: typeof findingShape) => ({
    severity,
    file,
    line,
    column,
    code,
  })

  test('many files are named up to three, the others counted', () => {
    const dir = competition()
    for (const file of ['jurors.csv', 'submissions.csv', 'decisions.csv', 'ballots/tal.csv', 'ballots/nord.csv']) {
      damage(dir, file, (text) => `${text}${canary},\n`)
    }
    const { code, stderr } = jury(['score', '--juror', 'berg', '--dir', dir])
    expect(code).toBe(1)
    expect(stderr.match(/ in [\w/.]+\.csv/g)).toHaveLength(3)
    expect(stderr).toMatch(/Beanstandung(en)? in weiteren Dateien\.\n/)
    expectBlind(stderr)
  })
})

const findingShape = { severity: '', file: '', line: 0 as number | null, column: 0 as number | null, code: '' }

test('an unknown juror, and no terminal, are told without any of it', () => {
  const dir = competition()
  for (const juror of ['bergg', 'nobody', canary.toLowerCase().slice(0, 3)]) {
    const { code, stdout, stderr } = jury(['score', '--juror', juror, '--dir', dir])
    expect(code).toBe(2)
    expectBlind(stdout + stderr)
  }
  const { code, stderr } = jury(['score', '--juror', 'berg', '--dir', dir])
  expect(code).toBe(2)
  expectBlind(stderr)
})

describe.skipIf(whyNoTerminal !== null)('a session shows none of it (needs script from util-linux)', () => {
  const begin = (dir: string, juror = 'berg') => openSession(['score', '--juror', juror], dir)

  test('from the menu through lists, help, what is refused, and what changes meanwhile, to its end', async () => {
    const dir = competition()
    const { answer, prompted, type, shows, ended, drawn } = begin(dir)
    await answer('Auswahl:', '?')
    await shows('[e]')
    type('w\r')
    await answer('Wertung:', '?')
    await shows('[b]')
    type('11\r')
    await shows('liegt nicht auf der Skala')
    type('\u007f\u007f8\r')
    for (const each of ['7', '6']) await answer('Wertung:', each)
    await answer('Bemerkung:', 'gut')
    await prompted('Abgeben oder ändern:')
    const secretly = ['--reason', `${canary} sagt es`, '--recorded-by', canary, '--dir', dir]
    expect(jury(['decide', 'recusal', '--juror', 'berg', '--submission', 'Z-001', ...secretly]).code).toBe(0)
    type('a\r')
    await shows('inzwischen Befangenheit vermerkt (Beschluss 2)')
    await answer('0 von 2 · Auswahl:', 'w')
    for (const each of ['5', '4', '3']) await answer('Wertung:', each)
    await answer('Bemerkung:', '')
    await prompted('Abgeben oder ändern:')
    appendFileSync(join(dir, 'submissions.csv'), `Z-002,${canary},${canary},${canary},${canary},${canary}\n`)
    type('a\r')
    await shows(/etwas\s+zu\s+beanstanden/)
    await answer('Auswahl:', 'w')
    await answer('Abgeben oder ändern:', 'b')
    await answer('Begründung:', 'eigener Verein')
    await answer('erklären? (j/n):', 'j')
    await shows(/nichts\s+vermerkt/)
    await answer('Auswahl:', 'e')
    expect(await ended).toBe(0)
    expectBlind(drawn())
    expect(plain(drawn())).toContain('Haus 2')
  })

  test('where the seat is taken, a line is torn, a draft is gone on with, a ballot is opened again', async () => {
    const dir = competition()
    const first = begin(dir)
    await first.answer('Auswahl:', 'w')
    for (const each of ['5', '4', '3']) await first.answer('Wertung:', each)
    await first.answer('Bemerkung:', '')
    await first.answer('Abgeben oder ändern:', 'a')
    await first.answer('Wertung:', '1')
    await first.prompted('Wertung:')
    const second = begin(dir)
    expect(await second.ended).toBe(2)
    first.type('e\r')
    expect(await first.ended).toBe(0)
    appendFileSync(join(dir, 'ballots/berg.csv'), 'berg,Z-003,9.875,9')
    const third = begin(dir)
    await third.answer('Auswahl:', 'o')
    await third.prompted('Nummer oder Kennung')
    third.type('1\r')
    await third.answer('Abgeben oder ändern:', 'e')
    expect(await third.ended).toBe(0)
    for (const each of [first, second, third]) expectBlind(each.drawn())
  })

  test('the title of the terminal is left alone', async () => {
    const session = begin(competition())
    await session.answer('Auswahl:', 'e')
    await session.ended
    expect(session.drawn()).not.toMatch(/\u001b\]/)
  })
})

describe('scoring sheets', () => {
  const sheets = (dir: string, format: string) => {
    const to = join(dir, format)
    const { code, stdout, stderr } = jury([
      'export',
      'sheets',
      '--dir',
      dir,
      '--juror',
      'berg',
      '--format',
      format,
      '--to',
      to,
    ])
    expect([code, stderr]).toEqual([0, expect.any(String)])
    expect(readdirSync(to)).toEqual([`berg.${format}`])
    expectBlind(stdout + stderr)
    return join(to, `berg.${format}`)
  }

  test('as CSV hold none of it', () => {
    const text = readFileSync(sheets(competition(), 'csv'), 'utf8')
    expectBlind(text)
    expect(text).toContain('Haus 3')
  })

  test('as a workbook hold none of it in any part, under any name', () => {
    const bytes = readFileSync(sheets(competition(), 'xlsx'))
    const parts = Object.entries(unzipSync(bytes)).map(
      ([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`,
    )
    expect(parts.join('\n')).toContain('Haus 3')
    expectBlind(parts.join('\n'))
    expectBlind(bytes.toString('latin1'))
  })

  const importing = (dir: string, file: string) =>
    [[], ['--dry-run'], ['--json'], ['--lang', 'en']].map((more) =>
      jury(['import', 'ballots', file, '--dir', dir, ...more]),
    )

  test.each<readonly [string, (text: string) => string]>([
    ['a score off the scale', (text) => text.replace('Haus 1;', 'Haus 1;11')],
    ['a score in words', (text) => text.replace('Haus 1;', 'Haus 1;gut')],
    ['a submission that there is none of', (text) => text.replace('Z-001', 'Z-01')],
    ['a title changed', (text) => text.replace('Haus 1', 'Haus 9')],
    ['another juror in the first column', (text) => text.replace('berg;Z-001', 'tall;Z-001')],
    ['a column taken away', (text) => text.replace('Konzept', 'Konzept 2')],
    ['half of it filled in', (text) => text.replace('Haus 1;', 'Haus 1;5')],
  ])('brought back with %s are answered without any of it', (_, change) => {
    const dir = competition()
    const file = sheets(dir, 'csv')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    for (const { stdout, stderr } of importing(dir, file)) expectBlind(stdout + stderr)
  })
})
