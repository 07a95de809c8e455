// Twenty scripted jurors over the 144 submissions of the example, all at once; and what must stand in the folder then.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { exampleSource, jury, seeded } from '../program/jury.js'
import { type Ballot, type Doings, newDoings, scoreAll, type Temper } from './juror.js'

type Row = Readonly<Record<string, string>>

const seats = Array.from({ length: 20 }, (_, index) => `sitz-${String(index + 1).padStart(2, '0')}`)

/** The example's rules and submissions with twenty seats, nothing cast; `more` are further keys of competition.json. */
function emptyCompetition(dir: string, more: object): readonly string[] {
  const rules = JSON.parse(readFileSync(join(exampleSource, 'competition.json'), 'utf8'))
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'competition.json'), JSON.stringify({ ...rules, ...more }, null, 2))
  writeFileSync(join(dir, 'submissions.csv'), readFileSync(join(exampleSource, 'submissions.csv')))
  writeFileSync(join(dir, 'jurors.csv'), `id,name\n${seats.map((id) => `${id},Sitz ${id.slice(-2)}`).join('\n')}\n`)
  return rules.criteria.map(({ id }: { readonly id: string }) => id)
}

/** Lets all of them score; `seed` is printed if it fails, and with what was done if not. Fails where the folder does not say what their screens said. */
export async function soak(dir: string, seed: number, temper: Temper, more: object = {}): Promise<readonly Doings[]> {
  const [own, fresh] = [join(dir, 'scored'), join(dir, 'imported')]
  const criteria = emptyCompetition(own, more)
  emptyCompetition(fresh, more)
  const jurors = seats.map(newDoings)
  console.log(`JURY_SEED=${seed}`)
  await letScore(own, jurors, temper, seed)
  const ballots = jurors.flatMap((doings) => expectBallots(own, doings, criteria))
  const recusals = expectRecusals(own, jurors)
  expect(jury(['check', '--dir', own])).toMatchObject({ code: 0 })
  importInto(fresh, ballots, recusals, criteria)
  expect(resultsOf(own)).toEqual(resultsOf(fresh))
  console.log(`JURY_SEED=${seed}: ${account(jurors, ballots.length + recusals.length)}`)
  return jurors
}

/** All at once; where the script of one fails, the others stop after their session. */
async function letScore(dir: string, jurors: readonly Doings[], temper: Temper, seed: number): Promise<void> {
  const failures: unknown[] = []
  const score = (doings: Doings, index: number) =>
    scoreAll(dir, doings, temper, seeded(seed * 1000 + index), () => failures.length > 0)
  await Promise.all(jurors.map((doings, index) => score(doings, index).catch((error) => failures.push(error))))
  if (failures.length > 0) throw failures[0]
}

/** `standing`: how many ballots and recusals the folder has. */
function account(jurors: readonly Doings[], standing: number): string {
  const sum = (count: (doings: Doings) => number) => jurors.reduce((so, each) => so + count(each), 0)
  const [cast, recused] = [sum((each) => each.cast.size), sum((each) => each.recused.size)]
  const perhaps = sum((each) => each.perhapsCast.size + each.perhapsRecused.size)
  const done = `${cast} ballots and ${recused} recusals confirmed`
  const halfDone = `of ${perhaps} under way at a kill ${standing - cast - recused} stand`
  return `${sum((each) => each.answers)} answers, ${sum((each) => each.kills)} kills; ${done}; ${halfDone}`
}

const rowsIn = (path: string): readonly Row[] => (existsSync(path) ? parse(readFileSync(path), { columns: true }) : [])

type Cast = Ballot & { readonly juror: string; readonly submission: string }

/** Every ballot confirmed stands once, as it was answered; beyond them only what was being cast at a kill. */
function expectBallots(
  dir: string,
  { juror, cast, perhapsCast }: Doings,
  criteria: readonly string[],
): readonly Cast[] {
  const rows = rowsIn(join(dir, `ballots/${juror}.csv`))
  const standing = new Map(
    rows.map((row) => [row.submission!, { scores: criteria.map((id) => row[id]!), comment: row.comment! }]),
  )
  expect([juror, rows.length]).toEqual([juror, standing.size])
  for (const [submission, ballot] of cast)
    expect([juror, submission, standing.get(submission)]).toEqual([juror, submission, ballot])
  for (const [submission, ballot] of standing) {
    const expected = cast.get(submission) ?? perhapsCast.get(submission)
    expect([juror, submission, ballot]).toEqual([juror, submission, expected])
  }
  return [...standing].map(([submission, ballot]) => ({ juror, submission, ...ballot }))
}

/** The same of recusals, which all of them write into one file, numbered one after another. */
function expectRecusals(dir: string, jurors: readonly Doings[]): readonly Row[] {
  const rows = rowsIn(join(dir, 'decisions.csv'))
  expect(rows.map(({ no }) => no)).toEqual(rows.map((_, index) => `${index + 1}`))
  const standing = rows.map(({ juror, submission }) => `${juror} ${submission}`)
  const pairs = (of: (doings: Doings) => Iterable<string>) =>
    jurors.flatMap((doings) => [...of(doings)].map((submission) => `${doings.juror} ${submission}`))
  const [sure, perhaps] = [pairs(({ recused }) => recused), pairs(({ perhapsRecused }) => perhapsRecused)]
  expect(new Set(standing).size).toBe(standing.length)
  expect(standing.filter((pair) => !perhaps.includes(pair)).sort()).toEqual(sure.sort())
  return rows
}

// ---- The same scores, brought in another way

function importInto(
  dir: string,
  ballots: readonly Cast[],
  recusals: readonly Row[],
  criteria: readonly string[],
): void {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const table = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    `${[header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
  const bring = (what: string, text: string) => {
    writeFileSync(join(dir, '..', `${what}.csv`), text)
    expect(jury(['import', what, join(dir, '..', `${what}.csv`), '--dir', dir, '--quiet'])).toMatchObject({ code: 0 })
  }
  const cast = ballots.map(({ juror, submission, scores, comment }) => [juror, submission, ...scores, comment])
  bring('ballots', table(['juror', 'submission', ...criteria, 'comment'], cast))
  const decided = recusals.map(({ no, at, juror, submission, reason }) => [
    no!,
    at!,
    'recusal',
    submission!,
    juror!,
    reason!,
  ])
  if (decided.length > 0) bring('decisions', table(['no', 'at', 'kind', 'submission', 'juror', 'reason'], decided))
}

/** Rankings and awards, digest and all. */
function resultsOf(dir: string) {
  const { code, stdout } = jury(['tally', '--json', '--dir', dir])
  expect(code).toBe(0)
  const { divisions, awards, rules } = JSON.parse(stdout)
  return { divisions, awards, rules }
}
