// Killed with no warning at random moments: what was confirmed stands, every file can be read, and is old or new, never
// half. JURY_KILLS says how often (20, a thousand in `npm run soak`), JURY_SEED where the moments start from.
import { existsSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDraft } from '../../src/read/draft.js'
import { ballotsOf, bytesIn, criteria, folders, jury, seeded, smallCompetition, startJury, writeFiles } from './jury.js'
import { openSession, type Session, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const kills = Number(process.env.JURY_KILLS ?? 20)
const seed = Number(process.env.JURY_SEED ?? 20171231)
const patience = 60_000 + kills * 5_000

beforeAll(() => console.log(`${kills} kills each, JURY_SEED=${seed}`))

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

// ---- Scoring

/** What a session has confirmed: a later question was shown. Scores by criterion, the comment under its own name. */
type Confirmed = { readonly answers: Map<string, Map<string, string>>; readonly cast: Set<string> }
type Answer = { readonly submission: string; readonly question: string; readonly text: string }

/** The question that waits for an answer, or null where none stands below what was typed last. */
function questionIn(drawn: string): { readonly submission: string; readonly question: string } | null {
  const prompted = drawn.match(/\? Hilfe\n[^\n]*(Auswahl|Wertung|Bemerkung|Abgeben oder ändern):/)
  if (prompted === null) return null
  const submission = drawn.match(/Beitrag Nr\. \d+ \((Z-\d+)\)/)?.[1] ?? ''
  const criterion = drawn.match(/Kriterium (\d) von 3/)?.[1]
  if (prompted[1] === 'Auswahl') return { submission: '', question: 'menu' }
  if (prompted[1] === 'Bemerkung') return { submission, question: 'comment' }
  if (prompted[1] === 'Wertung') return { submission, question: criteria[Number(criterion) - 1] ?? '' }
  return { submission, question: 'summary' }
}

function confirm({ answers, cast }: Confirmed, { submission, question, text }: Answer): void {
  if (question === 'menu') return
  if (question === 'summary') cast.add(submission)
  else answers.set(submission, (answers.get(submission) ?? new Map()).set(question, text))
}

const textFor = (question: string, random: () => number): string => {
  if (question === 'menu') return 'w'
  if (question === 'summary') return 'a'
  return question === 'comment' ? `Bemerkung ${Math.floor(random() * 1e6)}` : `${Math.floor(random() * 11)}`
}

/** Answers until so many are typed; the last one has perhaps not been confirmed when the kill comes. */
async function answerQuickly(session: Session, count: number, random: () => number, confirmed: Confirmed) {
  let last: Answer | null = null
  for (let typed = 0; typed <= count; typed++) {
    await session.shows(/\? Hilfe\n[^\n]*(?:Auswahl|Wertung|Bemerkung|Abgeben oder ändern):/)
    const standing = questionIn(session.fresh())!
    if (last !== null) confirm(confirmed, last)
    last = { ...standing, text: textFor(standing.question, random) }
    session.type(`${last.text}\r`)
  }
}

type Row = Readonly<Record<string, string>>
const rowsOf = (path: string): readonly Row[] => (existsSync(path) ? parse(readFileSync(path), { columns: true }) : [])

/** Every confirmed answer is in the draft or in the ballot file, and every ballot confirmed is cast. */
function expectKept(dir: string, { answers, cast }: Confirmed): void {
  const drafts = readdirSync(join(dir, 'ballots/.drafts')).filter((name) => /^[^.~].*\.json$/.test(name))
  const drafted = drafts.map((name) => {
    const draft = readDraft(readFileSync(join(dir, 'ballots/.drafts', name)))
    expect(draft, name).not.toBeNull()
    return draft!
  })
  const rows = rowsOf(join(dir, 'ballots/berg.csv'))
  for (const submission of cast) expect(rows.map((row) => row.submission)).toContain(submission)
  for (const [submission, given] of answers) {
    const row = rows.findLast((each) => each.submission === submission)
    const draft = drafted.find((each) => each.submission === submission)
    for (const [question, text] of given) {
      const kept = question === 'comment' ? draft?.comment : draft?.scores.get(question)
      expect(kept ?? row?.[question], `${submission} ${question}`).toBe(text)
    }
  }
}

describe.skipIf(whyNoTerminal !== null)('scoring (needs script from util-linux)', () => {
  test(
    'every confirmed answer is in the draft or the ballot file, whenever the session is killed',
    async () => {
      const random = seeded(seed)
      let [dir, confirmed] = ['', { answers: new Map(), cast: new Set() } as Confirmed]
      for (let kill = 0; kill < kills; kill++) {
        if (dir === '' || confirmed.cast.size > 50) {
          dir = folder(smallCompetition(60))
          confirmed = { answers: new Map(), cast: new Set() }
        }
        const session = openSession(['score', '--juror', 'berg'], dir)
        await answerQuickly(session, Math.floor(random() * 9), random, confirmed)
        await pause(random() * 12)
        session.kill()
        expect(await session.ended).not.toBe(0)
        expectKept(dir, confirmed)
        const { code, stderr } = jury(['check', '--dir', dir])
        expect({ kill, code, stderr }).toMatchObject({ kill, code: 0 })
      }
      expect(confirmed.answers.size).toBeGreaterThan(0)
    },
    patience,
  )
})

// ---- Award and import

/** When to kill: so long after the start, or so long after the first change in a folder is seen. */
type Moment = { readonly after: 'start' | 'change'; readonly milliseconds: number }

/** Runs a command and kills it at a moment, if it is not over by then; whether it was killed. */
async function killAt(args: readonly string[], dir: string, watched: string, moment: Moment): Promise<boolean> {
  const { child, ended } = startJury(args, dir)
  let timer: NodeJS.Timeout | undefined
  const arm = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), moment.milliseconds)
  }
  const watcher = moment.after === 'change' ? watch(watched, arm) : null
  if (moment.after === 'start') arm()
  const { code } = await ended
  watcher?.close()
  clearTimeout(timer)
  return code === null
}

/** By turns: anywhere in the last part of what the command takes, and within the few milliseconds in which it writes. */
function momentsOf(args: readonly string[], dir: string, random: () => number): (kill: number) => Moment {
  const start = performance.now()
  jury(args, { cwd: dir })
  const taken = performance.now() - start
  return (kill) =>
    kill % 4 === 0
      ? { after: 'start', milliseconds: taken * (0.4 + 0.7 * random()) }
      : { after: 'change', milliseconds: random() * random() * 25 }
}

const resultsIn = (dir: string): ReadonlyMap<string, string> =>
  existsSync(join(dir, 'results')) ? bytesIn(join(dir, 'results')) : new Map()

describe('the results', () => {
  test(
    'are the old or the new ones, whole, whenever award is killed',
    async () => {
      const random = seeded(seed + 1)
      const small = smallCompetition(12)
      const dir = folder({
        ...small,
        'ballots/berg.csv': ballotsOf('berg', 12),
        'ballots/tal.csv': ballotsOf('tal', 12),
      })
      const states = [small['submissions.csv'], small['submissions.csv'].replaceAll('Haus der', 'Garten der')]
      const results = states.map((state) => {
        writeFiles(dir, { 'submissions.csv': state })
        expect(jury(['award', '--excel', '--dir', dir]).code).toBe(0)
        return resultsIn(dir)
      })
      expect(results[0]).not.toEqual(results[1])
      const moment = momentsOf(['award', '--excel'], dir, random)
      let [standing, killed] = [1, 0]
      for (let kill = 0; kill < kills; kill++) {
        writeFiles(dir, { 'submissions.csv': states[1 - standing]! })
        if (await killAt(['award', '--excel'], dir, dir, moment(kill))) killed++
        jury(['verify', dir])
        standing = results.findIndex((each) => isSameFiles(each, resultsIn(dir)))
        expect(standing, `kill ${kill}`).toBeGreaterThanOrEqual(0)
        writeFiles(dir, { 'submissions.csv': states[standing]! })
        const { code, stderr } = jury(['verify', dir])
        expect({ kill, code, stderr }).toMatchObject({ kill, code: 0 })
      }
      expect(killed).toBeGreaterThan(kills / 4)
      expect(jury(['award', '--excel', '--dir', dir]).code).toBe(0)
      expect(readdirSync(dir).filter((name) => name.startsWith('.results'))).toEqual([])
    },
    patience,
  )
})

const isSameFiles = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, content]) => b.get(name) === content)

describe('an import', () => {
  const size = 400
  const files = {
    ...smallCompetition(size),
    'neu.csv': ballotsOf('tal', size),
    'ballots/berg.csv': ballotsOf('berg', size),
  }

  test(
    'of ballots brings all of the rows or none, whenever it is killed',
    async () => {
      const random = seeded(seed + 2)
      const dir = folder(files)
      const before = bytesIn(dir)
      const moment = momentsOf(['import', 'ballots', 'neu.csv'], dir, random)
      for (let kill = 0; kill < kills; kill++) {
        rmSync(join(dir, 'ballots'), { recursive: true })
        writeFiles(dir, { 'ballots/berg.csv': files['ballots/berg.csv'] })
        await killAt(['import', 'ballots', 'neu.csv'], dir, join(dir, 'ballots'), moment(kill))
        const imported = readdirSync(join(dir, 'ballots')).filter((name) => /^import-.*\.csv$/.test(name))
        const rows = imported.flatMap((name) => rowsOf(join(dir, 'ballots', name)))
        expect([0, size], `kill ${kill}`).toContain(rows.length)
        const { code, stderr } = jury(['check', '--dir', dir])
        expect({ kill, code, stderr }).toMatchObject({ kill, code: 0 })
        const after = bytesIn(dir)
        for (const [name, content] of before) expect(after.get(name)).toBe(content)
      }
    },
    patience,
  )

  test(
    'that replaces submissions leaves the old table or the new one, whenever it is killed',
    async () => {
      const random = seeded(seed + 3)
      const dir = folder(files)
      const tables = [files['submissions.csv'], files['submissions.csv'].replaceAll('Haus der', 'Garten der')]
      writeFiles(dir, { 'neu.csv': tables[1]! })
      const args = ['import', 'submissions', 'neu.csv', '--replace']
      const moment = momentsOf(args, dir, random)
      expect(readFileSync(join(dir, 'submissions.csv'), 'utf8')).toBe(tables[1])
      for (let kill = 0; kill < kills; kill++) {
        writeFiles(dir, { 'submissions.csv': tables[0]! })
        await killAt(args, dir, dir, moment(kill))
        expect(tables, `kill ${kill}`).toContain(readFileSync(join(dir, 'submissions.csv'), 'utf8'))
        expect(jury(['check', '--dir', dir]).code).toBe(0)
      }
    },
    patience,
  )
})
