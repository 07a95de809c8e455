// The example's rulebook a second time, plainly and slowly, over the files as they stand: what the example claims to
// show is asserted here, without a line of the program or of the generator's counting.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { canonicalJson, rulesInForce } from './competition'
import { generate } from './generate'

const folder = join(__dirname, '../../fixtures/zusammenleben')

type Row = Readonly<Record<string, string>>

interface Competition {
  readonly title: string
  readonly divisions: readonly { readonly id: string; readonly name: string }[]
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly question: string }[]
  readonly submissions: { readonly show: readonly string[] }
  readonly ballots: { readonly quorum: number }
  readonly awards: readonly {
    readonly id: string
    readonly division: string
    readonly places: number
    readonly prize: number
  }[]
  readonly budget: number
}

interface Counted {
  readonly submission: string
  readonly applicant: string
  readonly ballots: number
  /** In hundredths, as the last step leaves it. */
  readonly total: bigint
  readonly median: bigint
  readonly criteria: Readonly<Record<string, bigint>>
  readonly meetsRequirement: boolean
}

const competition = JSON.parse(readFileSync(join(folder, 'competition.json'), 'utf8')) as Competition
const submissions = rowsOf('submissions.csv')
const jurors = rowsOf('jurors.csv')
const decisions = rowsOf('decisions.csv')
const ballots = readdirSync(join(folder, 'ballots')).flatMap((name) => rowsOf(`ballots/${name}`))
const criteria = competition.criteria.map(({ id }) => id)
const excluded = new Set(decisions.filter(({ kind }) => kind === 'exclusion').map(({ submission }) => submission))
const judged = submissions.filter(({ id }) => !excluded.has(id))
const members = jurors.filter(({ role }) => role === 'member' || role === 'chair').map(({ id }) => id!)
const rankings = new Map(competition.divisions.map(({ id }) => [id, rankingOf(id)]))

function rowsOf(path: string): Row[] {
  return parse(readFileSync(join(folder, path), 'utf8'), { columns: true }) as Row[]
}

function isRecused(juror: string, submission: Row): boolean {
  return decisions.some(
    (one) =>
      one.kind === 'recusal' &&
      one.juror === juror &&
      (one.submission === submission.id || (one.division !== '' && one.division === submission.division)),
  )
}

function isAbsent(juror: string): boolean {
  return decisions.some(({ kind, juror: absent }) => kind === 'absence' && absent === juror)
}

function latestBallot(juror: string, submission: Row): Row | undefined {
  return ballots
    .filter((one) => one.juror === juror && one.submission === submission.id)
    .sort((a, b) => (a.cast_at! < b.cast_at! ? -1 : 1))
    .at(-1)
}

function countedBallots(submission: Row): Row[] {
  return jurors.flatMap(({ id, role, deputy_of }) => {
    const ballot = latestBallot(id!, submission)
    if (!ballot || isRecused(id!, submission)) return []
    if (role !== 'deputy') return [ballot]
    const isFree = isRecused(deputy_of!, submission) || (isAbsent(deputy_of!) && !latestBallot(deputy_of!, submission))
    return isFree ? [ballot] : []
  })
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Without the highest and the lowest, the mean, rounded half up to hundredths. */
function trimmedMean(hundredths: readonly bigint[]): bigint {
  const kept = [...hundredths].sort(ascending).slice(1, -1)
  const divisor = BigInt(kept.length)
  return (2n * kept.reduce((sum, value) => sum + value, 0n) + divisor) / (2n * divisor)
}

/** Of the jurors' totals in hundredths; an even number of them here always has an even sum in the middle. */
function median(hundredths: readonly bigint[]): bigint {
  const sorted = [...hundredths].sort(ascending)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2n
}

function count(submission: Row, counted = countedBallots(submission)): Counted {
  // A score of 7 is 70.00 after rescaling; ten of them summed and divided by ten are the juror's total.
  const totals = counted.map((ballot) => criteria.reduce((sum, id) => sum + 1000n * BigInt(ballot[id]!), 0n) / 10n)
  const combined = Object.fromEntries(
    criteria.map((id) => [id, trimmedMean(counted.map((ballot) => 1000n * BigInt(ballot[id]!)))]),
  )
  return {
    submission: submission.id!,
    applicant: submission.applicant!,
    ballots: counted.length,
    total: trimmedMean(totals),
    median: median(totals),
    criteria: combined,
    meetsRequirement: Object.values(combined).filter((value) => value >= 5000n).length >= 6,
  }
}

function rankingOf(division: string): Counted[] {
  return judged
    .filter((submission) => submission.division === division)
    .map((submission) => count(submission))
    .sort((a, b) => -ascending(a.total, b.total))
}

function tiesOf(division: string): Counted[][] {
  const groups = new Map<bigint, Counted[]>()
  for (const one of rankings.get(division)!) groups.set(one.total, [...(groups.get(one.total) ?? []), one])
  return [...groups.values()].filter((group) => group.length > 1)
}

/** The step that separates two of equal total, and the two in the order that it gives. */
function decide(tied: readonly Counted[]): { readonly by: string; readonly order: readonly string[] } {
  const names = (order: readonly Counted[]) => order.map(({ applicant }) => applicant)
  const [first, second] = tied as [Counted, Counted]
  const concept = ascending(second.criteria.gesamtkonzept!, first.criteria.gesamtkonzept!)
  if (concept !== 0) return { by: 'gesamtkonzept', order: names(concept < 0 ? [first, second] : [second, first]) }
  const middle = ascending(second.median, first.median)
  if (middle !== 0) return { by: 'median', order: names(middle < 0 ? [first, second] : [second, first]) }
  const recorded = decisions.find(
    ({ kind, value }) =>
      kind === 'tie' &&
      value!.split(' ').sort().join(' ') ===
        tied
          .map(({ submission }) => submission)
          .sort()
          .join(' '),
  )
  if (!recorded) return { by: 'nothing', order: [] }
  const ids = recorded.value!.split(' ')
  return { by: `decision ${recorded.no}`, order: ids.map((id) => tied.find((one) => one.submission === id)!.applicant) }
}

/** The ranking with its ties decided, without those who do not meet the requirement, as far as there are places. */
function winners(award: Competition['awards'][number]): Counted[] {
  const order = rankings.get(award.division)!.map((one) => one.applicant)
  for (const tied of tiesOf(award.division)) {
    const first = Math.min(...tied.map(({ applicant }) => order.indexOf(applicant)))
    order.splice(first, tied.length, ...decide(tied).order)
  }
  return order
    .map((applicant) => rankings.get(award.division)!.find((one) => one.applicant === applicant)!)
    .filter(({ meetsRequirement }) => meetsRequirement)
    .slice(0, award.places)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The chain as a rulebook states it: cells of a row, each text hashed, after the row before. */
function chainOf(before: string, header: readonly string[], row: readonly string[]): string {
  const cells = row.map((cell, index) =>
    ['comment', 'reason'].includes(header[index]!) && cell !== '' ? sha256(cell) : cell,
  )
  return sha256(`${before}\n${JSON.stringify(cells)}`)
}

describe('the files', () => {
  test('are what the generator writes, byte by byte', () => {
    const written = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
    expect(written.sort()).toEqual([...generate().keys()].sort())
    for (const [path, text] of generate()) expect(readFileSync(join(folder, path), 'utf8'), path).toBe(text)
  })

  test('are the same however often they are made', () => {
    expect([...generate()]).toEqual([...generate()])
  })

  test('say that they are invented, and give away no address', () => {
    expect(competition.title).toContain('erfundenen Beiträgen, Wertungen und Beschlüssen')
    for (const { contact } of submissions) expect(contact).toMatch(/^(poststelle|kontakt)@[a-z-]+\.example$/)
    expect(new Set(submissions.map(({ contact }) => contact)).size).toBe(144)
    expect(competition.submissions.show).toEqual(['applicant', 'title', 'summary'])
  })

  test('exercise quoting: commas, both kinds of quotation marks, line breaks', () => {
    for (const pattern of [/,/, /„.+“/, /".+"/])
      expect(submissions.some(({ title }) => pattern.test(title!))).toBe(true)
    expect(submissions.filter(({ summary }) => summary!.includes('\n'))).toHaveLength(1)
    expect(ballots.filter(({ comment }) => comment!.includes('\n')).length).toBeGreaterThanOrEqual(2)
  })

  test('are chained', () => {
    const header = ['juror', 'submission', 'konzept', 'comment', 'cast_at']
    const row = ['staedtetag', 'Z-017', '8', 'gut, aber\nspät', '2018-03-01T10:00:00.000Z']
    expect(chainOf(JSON.stringify(header), header, row)).toBe(
      '917ca713e449dabe075c9a6201d21fd52e9915991119eea2dd9519c4311a9b30',
    )
    for (const path of ['decisions.csv', ...readdirSync(join(folder, 'ballots')).map((name) => `ballots/${name}`)]) {
      const [names, ...rows] = parse(readFileSync(join(folder, path), 'utf8')) as string[][]
      expect(names!.at(-1)).toBe('chain')
      let before = JSON.stringify(names!.slice(0, -1))
      for (const cells of rows) {
        before = chainOf(before, names!, cells.slice(0, -1))
        expect(cells.at(-1), path).toBe(before)
      }
    }
  })

  test('keep the rules under which every ballot was cast', () => {
    const canonical = canonicalJson(rulesInForce)
    const digest = sha256(canonical).slice(0, 16)
    expect(readFileSync(join(folder, `rules/${digest}.json`), 'utf8')).toBe(canonical)
    expect(new Set(ballots.map(({ rules }) => rules))).toEqual(new Set([digest]))
  })
})

describe('the competition', () => {
  test('has ten criteria, seven seats and 144 submissions in four divisions', () => {
    expect(competition.criteria).toHaveLength(10)
    for (const { question } of competition.criteria) expect(question).toMatch(/Beitrag.*\?$/)
    expect(members).toHaveLength(7)
    expect(jurors.filter(({ role }) => role === 'chair').map(({ id }) => id)).toEqual(['wissenschaft'])
    const numbers = submissions.map((_, index) => `Z-${String(index + 1).padStart(3, '0')}`)
    expect(submissions.map(({ id }) => id)).toEqual(numbers)
    const sizes = competition.divisions.map(({ id }) => submissions.filter(({ division }) => division === id).length)
    expect(sizes).toEqual([22, 64, 28, 30])
    for (const column of ['applicant', 'title', 'summary']) {
      expect(new Set(submissions.map((one) => one[column])).size, column).toBe(144)
    }
  })

  test('numbers its submissions in the order of their arrival', () => {
    const days = submissions.map(({ received }) => received!)
    expect(days).toEqual([...days].sort())
    expect(days[0]! >= '2017-06-12').toBe(true)
    const late = submissions.filter(({ received }) => received! > '2017-12-31')
    expect(late.map(({ id }) => excluded.has(id))).toEqual([true, true])
    expect(excluded.size).toBe(3)
  })

  test('gives 4, 10, 3 and 4 awards, 465,000 EUR in all', () => {
    expect(competition.awards.map(({ places }) => places)).toEqual([4, 10, 3, 4])
    const money = competition.awards.reduce((before, { places, prize }) => before + places * prize, 0)
    expect(money).toBe(465_000)
    expect(money).toBeLessThanOrEqual(competition.budget)
  })
})

describe('the ballots', () => {
  test('are cast one after the other on working days of February and March', () => {
    for (const name of readdirSync(join(folder, 'ballots'))) {
      const times = rowsOf(`ballots/${name}`).map(({ cast_at }) => cast_at!)
      expect(times).toEqual([...new Set(times)].sort())
      for (const time of times) {
        expect(time).toMatch(/^2018-0[23]-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
        expect([1, 2, 3, 4, 5]).toContain(new Date(time).getUTCDay())
        expect(time.slice(11, 16) >= '07:20' && time.slice(11, 16) <= '15:30', time).toBe(true)
      }
    }
  })

  test('give every criterion a whole number from 0 to 10', () => {
    for (const ballot of ballots) for (const id of criteria) expect(ballot[id]).toMatch(/^(10|\d)$/)
  })

  test('are complete: whoever has not cast is recused or absent', () => {
    for (const submission of judged) {
      for (const juror of members.filter((id) => !latestBallot(id, submission))) {
        expect(isRecused(juror, submission) || isAbsent(juror), `${juror} ${submission.id}`).toBe(true)
      }
      expect(countedBallots(submission).length).toBeGreaterThanOrEqual(competition.ballots.quorum)
    }
    for (const id of excluded) expect(ballots.some(({ submission }) => submission === id)).toBe(false)
  })

  test('were cast anew in six cases, with other scores', () => {
    const anew = members.flatMap((juror) =>
      judged
        .map(({ id }) => ballots.filter((one) => one.juror === juror && one.submission === id))
        .filter((rows) => rows.length > 1),
    )
    expect(anew).toHaveLength(6)
    for (const [earlier, later] of anew) {
      expect(earlier!.cast_at! < later!.cast_at!).toBe(true)
      expect(criteria.some((id) => earlier![id] !== later![id])).toBe(true)
    }
  })

  test("miss the absent seat's on the second day of the session", () => {
    const missing = judged.filter((submission) => !latestBallot('ministerium', submission)).map(({ id }) => id)
    expect(missing).toEqual(judged.map(({ id }) => id!).filter((id) => id >= 'Z-128'))
    expect(missing.length).toBeGreaterThan(10)
  })

  test('remark on a criterion only once in the same words', () => {
    const remarks = ballots.map(({ comment }) => comment!).filter((comment) => comment !== '')
    expect(remarks.length).toBeGreaterThan(20)
    const repeated = remarks.filter((remark, index) => remarks.indexOf(remark) !== index)
    expect(repeated).toEqual([])
  })
})

describe('the decisions', () => {
  test('are numbered in the order of time', () => {
    expect(decisions.map(({ no }) => no)).toEqual(decisions.map((_, index) => String(index + 1)))
    const times = decisions.map(({ at }) => at!)
    expect(times).toEqual([...times].sort())
    const kinds = 'exclusion exclusion exclusion recusal recusal recusal recusal absence tie'
    expect(decisions.map(({ kind }) => kind).join(' ')).toBe(kinds)
  })

  test('let a deputy score where the seat is recused, and nowhere else', () => {
    const deputies = ballots.filter(({ juror }) => juror === 'vertretung-landkreistag')
    expect(deputies).toHaveLength(1)
    const submission = judged.find(({ id }) => id === deputies[0]!.submission)!
    expect(isRecused('landkreistag', submission)).toBe(true)
    expect(countedBallots(submission)).toHaveLength(7)
  })

  test('leave out a ballot that a recused seat had cast before: counted, it would have meant an award', () => {
    const submission = judged.find(({ applicant }) => applicant === 'Stadt Hülsterbrock')!
    const standing = latestBallot('stiftungen', submission)!
    const recusal = decisions.find(({ submission: id, kind }) => kind === 'recusal' && id === submission.id)!
    expect(standing.cast_at! < recusal.at!).toBe(true)
    expect(count(submission).total).toBe(7150n)
    expect(count(submission, [...countedBallots(submission), standing]).total).toBe(7220n)
    const last = winners(competition.awards[1]!).at(-1)!
    expect([last.total, last.total < 7220n]).toEqual([7200n, true])
  })

  test('are taken with no more votes than there are seats present', () => {
    const tie = decisions.at(-1)!
    expect(Number(tie.for) + Number(tie.against) + Number(tie.abstained)).toBeLessThanOrEqual(6)
    expect(Number(tie.for)).toBeGreaterThan(Number(tie.against))
  })
})

describe('the ties', () => {
  test('are three in all: two that tie steps decide and one that a recorded decision decides', () => {
    const found = competition.divisions.flatMap(({ id }) =>
      tiesOf(id).map((tied) => [id, tied[0]!.total, decide(tied)]),
    )
    expect(found).toEqual([
      ['kreisfreie-staedte', 7620n, { by: 'gesamtkonzept', order: ['Stadt Salzhövel', 'Stadt Mühlenhafen'] }],
      [
        'kreisangehoerige-kommunen',
        7200n,
        { by: 'decision 9', order: ['Samtgemeinde Wollgrasmoor', 'Stadt Papenbrück'] },
      ],
      ['landkreise', 7420n, { by: 'median', order: ['Landkreis Südermoorheide', 'Kreis Mühlensprung'] }],
    ])
  })

  test('all three stand across the last place of an award', () => {
    for (const { division, places } of competition.awards.slice(0, 3)) {
      const ranking = rankings.get(division)!
      expect(ranking[places - 1]!.total, division).toBe(ranking[places]!.total)
    }
  })

  test('by the concept: the median would have decided the other way', () => {
    const [first, second] = ['Stadt Salzhövel', 'Stadt Mühlenhafen'].map(
      (name) => rankings.get('kreisfreie-staedte')!.find(({ applicant }) => applicant === name)!,
    )
    expect([first!.criteria.gesamtkonzept, second!.criteria.gesamtkonzept]).toEqual([8400n, 7800n])
    expect(first!.median < second!.median).toBe(true)
  })

  test('by decision: the reason given is borne out by the scores', () => {
    const [first, second] = ['Samtgemeinde Wollgrasmoor', 'Stadt Papenbrück'].map(
      (name) => rankings.get('kreisangehoerige-kommunen')!.find(({ applicant }) => applicant === name)!,
    )
    for (const id of ['vernetzung', 'transfer']) expect(first!.criteria[id]! > second!.criteria[id]!, id).toBe(true)
  })
})

describe('the awards', () => {
  test('pass over a third place that meets too few criteria', () => {
    const ranking = rankings.get('einzelprojekte')!
    expect(ranking.findIndex(({ meetsRequirement }) => !meetsRequirement)).toBe(2)
    expect(ranking[2]!.applicant).toBe('Stadt Rüsterberg')
    expect(winners(competition.awards[3]!).map((one) => ranking.indexOf(one))).toEqual([0, 1, 3, 4])
  })

  test('go to these', () => {
    expect(competition.awards.map((award) => winners(award).map(({ applicant }) => applicant))).toEqual([
      ['Stadt Lindenhöhe', 'Stadt Rabenförde', 'Stadt Auenbrück', 'Stadt Salzhövel'],
      [
        'Stadt Zwirnheim',
        'Stadt Eikenscheid',
        'Große Kreisstadt Märzlingen',
        'Verwaltungsgemeinschaft Lautermoos',
        'Große Kreisstadt Silberwalde',
        'Große Kreisstadt Sonnbrunn',
        'Stadt Heidmünster',
        'Stadt Brakenförde',
        'Stadt Kastellbach',
        'Samtgemeinde Wollgrasmoor',
      ],
      ['Landkreis Neuwörth', 'Landkreis Obere Fließau', 'Landkreis Südermoorheide'],
      ['Stadt Amselfurt', 'Stadt Möwenfurt', 'Stadt Hüttensprung', 'Landkreis Falkenhöhen'],
    ])
  })
})
