// Twenty jurors at once in one folder: nothing is lost, nothing is interleaved, no number is given twice, and nobody holds
// a lock while they think.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { folders, jury, smallCompetition, startJury, submissionId } from '../program/jury.js'
import { openSession, type Session, whyNoTerminal } from '../program/pseudo-terminal.js'
import { deskChildren } from './desk-children.js'

const folder = folders()
const start = deskChildren()
const seats = Array.from({ length: 20 }, (_, index) => `sitz-${String(index + 1).padStart(2, '0')}`)
const submissions = 24
/** The secretariat records these meanwhile, whatever the jurors do. */
const secretly = seats.slice(0, 6).map((juror) => [juror, submissionId(submissions - 1)] as const)

/**
 * One juror: opens the folder, waits for all others, then drafts each submission and casts it, or declares a recusal of
 * every second one. What was done is written only when it is done.
 */
const juror = `
const [dir, juror, count, disk] = args
if (disk === 'share') require('node:fs').linkSync = () => { throw Object.assign(new Error('no links here'), { code: 'EPERM' }) }
const common = { dir, json: false, quiet: true, color: false, lang: null, fallback: 'de' }
const say = (...words) => console.log(words.join(' '))
void (async () => {
  const seat = desk.takeSeat(dir, juror)
  const opened = await desk.openFolder(common, { chains: false, appends: true })
  say('ready')
  await new Promise((done) => process.stdin.once('data', done))
  const number = Number(juror.slice(-2))
  for (let turn = 0; turn < Number(count); turn++) {
    const index = (turn * 7 + number) % Number(count)
    const submission = 'Z-' + String(index + 1).padStart(3, '0')
    const name = juror + '~' + submission
    const scores = new Map([['konzept', String((index + number) % 11)], ['wirkung', String(index % 11)], ['transfer', '5']])
    desk.saveDraft(dir, name, desk.writeDraft({ juror, submission, scores, comment: '', at: { kind: 'summary' } }))
    const isRecusal = (index + number) % 2 === 0
    const done = isRecusal
      ? await desk.declareRecusal(opened, opened.docket, { juror, submission, reason: 'Grund, von ' + juror })
      : await desk.castBallot(opened, opened.docket, { juror, submission, scores, comment: 'von ' + juror, enteredBy: juror })
    if (done.kind === 'refused') say('refused', submission, done.text)
    else {
      desk.removeDraft(dir, name)
      say(done.kind, submission)
    }
  }
  seat.release()
  say('done')
  process.stdin.destroy()
})()
`

const rowsIn = (dir: string, file: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(dir, file)), { columns: true })

test.each([
  ['on a disk', 'disk'],
  ['on a share that knows no hard links', 'share'],
])('%s, what each was told stands in the folder exactly once, and nothing else does', async (_, disk) => {
  const dir = folder({
    ...smallCompetition(submissions),
    'jurors.csv': `id,name\n${seats.map((id) => `${id},${id}`).join('\n')}\n`,
  })
  const children = seats.map((id) => start(juror, dir, id, `${submissions}`, disk))
  await Promise.all(children.map(({ says }) => says('ready')))
  for (const { child } of children) child.stdin?.write('go\n')
  const decided = secretly.map(([id, submission]) =>
    startJury(['decide', 'recusal', '--juror', id, '--submission', submission, '--reason', 'Akte'], dir),
  )
  expect(await Promise.all(decided.map(async ({ ended }) => (await ended).code))).toEqual(secretly.map(() => 0))
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual(seats.map(() => 0))

  const told = (kind: string) =>
    children.flatMap(({ lines }, index) =>
      lines.flatMap((line) => (line.startsWith(`${kind} `) ? [`${seats[index]} ${line.split(' ')[1]}`] : [])),
    )
  const pairOf = (row: Record<string, string>) => `${row.juror} ${row.submission}`
  const ballots = seats.flatMap((id) => rowsIn(dir, `ballots/${id}.csv`))
  expect(ballots.map(pairOf).sort()).toEqual(told('cast').sort())
  expect(ballots.every((row) => row.comment === `von ${row.juror}` && row.entered_by === row.juror)).toBe(true)

  const decisions = rowsIn(dir, 'decisions.csv')
  expect(decisions.map(({ no }) => no)).toEqual(decisions.map((_, index) => `${index + 1}`))
  const own = decisions.filter(({ recorded_by }) => recorded_by !== '')
  expect(own.map(pairOf).sort()).toEqual(told('recorded').sort())
  expect(own.every((row) => row.reason === `Grund, von ${row.juror}` && row.recorded_by === row.juror)).toBe(true)
  const others = decisions.filter(({ recorded_by }) => recorded_by === '')
  expect(others.map(pairOf).sort()).toEqual(secretly.map((pair) => pair.join(' ')).sort())

  // Every submission of every juror was told of in one way; what was refused is what the secretariat recorded meanwhile.
  const refused = told('refused')
  expect([...told('cast'), ...told('recorded'), ...refused]).toHaveLength(seats.length * submissions)
  expect(secretly.map((pair) => pair.join(' '))).toEqual(expect.arrayContaining(refused))
  expect(readdirSync(join(dir, 'ballots/.drafts')).sort()).toEqual(
    refused.map((pair) => `${pair.replace(' ', '~')}.json`).sort(),
  )
  expect(readdirSync(join(dir, 'rules'))).toHaveLength(1)
  expect(readdirSync(dir, { recursive: true }).filter((name) => /\.(lock|tmp|break|seat)$/.test(`${name}`))).toEqual([])
  expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0 })
})

describe.skipIf(whyNoTerminal !== null)('while a juror thinks (needs script from util-linux)', () => {
  const locksIn = (dir: string) => readdirSync(dir, { recursive: true }).filter((name) => /\.lock/.test(`${name}`))

  test('no lock is held at any question, and everybody else writes at once', async () => {
    const dir = folder(smallCompetition())
    const session: Session = openSession(['score', '--juror', 'berg'], dir)
    const thinkAt = async (prompt: string, typed: string) => {
      await session.prompted(prompt)
      expect([prompt, locksIn(dir)]).toEqual([prompt, []])
      session.type(`${typed}\r`)
    }
    await thinkAt('Auswahl:', 'w')
    for (const each of ['8', '7', '6']) await thinkAt('Wertung:', each)
    await thinkAt('Bemerkung:', 'gut')
    await thinkAt('Abgeben oder ändern:', 'b')
    await thinkAt('Begründung:', 'Verein')
    await session.prompted('erklären? (j/n):')
    const before = performance.now()
    for (const file of ['decisions.csv', 'ballots/berg.csv']) expect([file, locksIn(dir)]).toEqual([file, []])
    const secretariat = ['--submission', 'Z-002', '--reason', 'Akte', '--dir', dir, '--quiet']
    expect(jury(['decide', 'recusal', '--juror', 'tal', ...secretariat]).code).toBe(0)
    expect(performance.now() - before).toBeLessThan(5_000)
    await thinkAt('erklären? (j/n):', 'n')
    await thinkAt('Abgeben oder ändern:', 'a')
    await thinkAt('Wertung:', 'e')
    expect(await session.ended).toBe(0)
    expect(rowsIn(dir, 'ballots/berg.csv')).toHaveLength(1)
  })
})
