// jury init --preset: the rules of well-known competitions, each tallied to a result that was worked out by hand.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/commands/check.js'
import { init } from '../../src/commands/init.js'
import { rules } from '../../src/commands/rules.js'
import { tally } from '../../src/commands/tally.js'
import type { Language } from '../../src/model/competition.js'
import { faultOf } from '../../src/model/fault.js'
import { ruleBookNames } from '../../src/rules/rule-books.js'
import { ruleBookWords } from '../../src/words/rule-books.js'
import { common, emptyFolder, ran } from '../decide/desk.js'

async function started(preset: string, lang: Language = 'en'): Promise<string> {
  const dir = join(emptyFolder(), 'neu')
  const { code } = await ran(() => init({ ...common(dir, { lang }), directory: dir, preset }))
  expect(code).toBe(0)
  return dir
}

const competitionIn = (dir: string) => JSON.parse(readFileSync(join(dir, 'competition.json'), 'utf8'))

describe.each(ruleBookNames)('%s', (name) => {
  describe.each(['de', 'en'] as const)('in %s', (lang) => {
    test('initialises a folder that checks without a finding and can be tallied before anything is received', async () => {
      const dir = await started(name, lang)
      const checked = await ran(() => check(common(dir)))
      expect([checked.code, checked.err]).toEqual([0, ''])
      const { code, out } = await ran(() => tally(common(dir, { json: true })))
      expect([code, JSON.parse(out).divisions[0].ranking]).toEqual([0, []])
    })

    test('names its criteria, awards and itself', async () => {
      const { title, names } = ruleBookWords[name]![lang]
      const competition = competitionIn(await started(name, lang))
      expect(competition).toMatchObject({ language: lang, title, id: name, version: 1 })
      const ids = [...competition.criteria, ...(competition.awards ?? [])].map(({ id }: { id: string }) => id)
      expect(Object.keys(names).sort()).toEqual(ids.toSorted())
      for (const each of competition.criteria) expect(each.name).toBe(names[each.id])
    })

    test('can be read aloud', async () => {
      const dir = await started(name, lang)
      const { code, out } = await ran(() => rules(common(dir)))
      expect(code).toBe(0)
      expect(out).toContain(lang === 'de' ? 'So wird gezählt' : 'How it is counted')
      expect(out).not.toMatch(/undefined|NaN|\[object|…/)
    })
  })

  test('says the same in both languages but for names', async () => {
    const [german, english] = await Promise.all([
      competitionIn(await started(name, 'de')),
      competitionIn(await started(name)),
    ])
    const bare = ({ title: _, language: __, ...rest }: object & { title: string; language: string }) =>
      JSON.stringify(rest, (key, value) => (key === 'name' ? undefined : value))
    expect(bare(german)).toBe(bare(english))
  })
})

/** Scores of each juror on all criteria; one score is given on every one of them. */
type Given = Readonly<Record<string, readonly (number | readonly number[])[]>>

/** A row of ballots for each juror; `columns` are further columns of submissions.csv. */
async function tallied(preset: string, given: Given, columns: Readonly<Record<string, number>> = {}) {
  const dir = await started(preset)
  const criteria: readonly string[] = competitionIn(dir).criteria.map(({ id }: { id: string }) => id)
  const header = readFileSync(join(dir, 'submissions.csv'), 'utf8').trim().split(',')
  const jurors = Object.values(given)[0]!.map((_, index) => `j${index + 1}`)
  for (const id of Object.keys(given)) {
    const cells = header.map((column) => (column === 'id' ? id : `${columns[column] ?? column}`))
    appendFileSync(join(dir, 'submissions.csv'), `${cells.join(',')}\n`)
  }
  for (const juror of jurors) appendFileSync(join(dir, 'jurors.csv'), `${juror},Seat ${juror},,,\n`)
  const rows = Object.entries(given).flatMap(([id, ballots]) =>
    ballots.map((scores, index) => {
      const cells = criteria.map((_, at) => (typeof scores === 'number' ? scores : scores[at]))
      return [jurors[index], id, ...cells].join(',')
    }),
  )
  mkdirSync(join(dir, 'ballots'), { recursive: true })
  writeFileSync(join(dir, 'ballots', 'all.csv'), `juror,submission,${criteria.join(',')}\n${rows.join('\n')}\n`)
  const { code, out, err } = await ran(() => tally(common(dir, { json: true })))
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

type Ranked = { readonly place: number; readonly submission: string; readonly exact: string; readonly status: string }
const rankingOf = async (...said: Parameters<typeof tallied>) => {
  const { divisions } = await tallied(...said)
  return divisions[0].ranking.map(({ place, submission, exact }: Ranked) => [place, submission, exact])
}

describe('by hand', () => {
  test('Horizon Europe: sums of means; 10 of 15 and 3 on each criterion are asked for', async () => {
    // A: 4.5 + 3.5 + 3 = 11. B: 5 + (2.5 + 3 + 3) / 3 + 4 = 71/6, below 3 on impact. C: 3 + 3 + 3 = 9, below 10.
    const { divisions } = await tallied('horizon-europe', {
      A: [
        [4, 3, 3],
        [4.5, 3.5, 3],
        [5, 4, 3],
      ],
      B: [
        [5, 2.5, 4],
        [5, 3, 4],
        [5, 3, 4],
      ],
      C: [3, 3, 3],
    })
    expect(divisions[0].ranking.map(({ submission, exact, status }: Ranked) => [submission, exact, status])).toEqual([
      ['B', '71/6', 'below-requirement'],
      ['A', '11', 'ranked'],
      ['C', '9', 'below-requirement'],
    ])
  })

  test('ISU components: the mean without the highest and the lowest, rounded, times 1.6, rounded, added', async () => {
    // A: the middle of 7, 7.25, 8 is 7.25, times 1.6 is 11.6, five times 58. B: (8 + 8.25) / 2 = 8.125 → 8.13, 13.008 → 13.01.
    expect(await rankingOf('isu-components', { A: [7, 7.25, 8, 7.25], B: [9, 8, 8.25, 6] })).toEqual([
      [1, 'B', '1301/20'],
      [2, 'A', '58'],
    ])
  })

  const difficulties = {
    'difficulty-1': 2,
    'difficulty-2': 2.5,
    'difficulty-3': 3,
    'difficulty-4': 1,
    'difficulty-5': 1.5,
  }
  const dive = { A: [7, 7, 8, 8, 8.5, 9, 9] }

  test('diving in 2000: five of seven, times the difficulty, times 0.6', async () => {
    // 7 + 8 + 8 + 8.5 + 9 = 40.5; the difficulties are 10 together: 40.5 · 10 · 0.6.
    expect(await rankingOf('diving-2000', dive, difficulties)).toEqual([[1, 'A', '243']])
  })

  test('diving in 2024: three of seven, times the difficulty', async () => {
    // 8 + 8 + 8.5 = 24.5; times 10.
    expect(await rankingOf('diving-2024', dive, difficulties)).toEqual([[1, 'A', '245']])
  })

  test('Eurovision: the mean of five ranks makes 12, 10, 8 points', async () => {
    // Means: A 7/5, B 8/5, C 3.
    expect(await rankingOf('eurovision-2017', { A: [1, 1, 2, 2, 1], B: [2, 2, 1, 1, 2], C: [3, 3, 3, 3, 3] })).toEqual([
      [1, 'A', '12'],
      [2, 'B', '10'],
      [3, 'C', '8'],
    ])
  })

  test('skating system: the majority of the marks in each dance, then the sum of the places', async () => {
    // A is first in all five dances (sum 5) but the tango, B in the tango: 6 and 9.
    const [a, b] = [
      [1, 2, 1, 1, 1],
      [2, 1, 2, 2, 2],
    ] as const
    expect(await rankingOf('skating-system', { A: [a, a, b], B: [b, b, a] })).toEqual([
      [1, 'A', '1'],
      [2, 'B', '2'],
    ])
  })

  test('OIV: what is more than 7 from the mean goes; medals from cut-offs for at most 30 per cent', async () => {
    // A: mean 432/5 = 86.4; 95 and 60 go; (93 + 93 + 91) / 3 = 277/3. Of 10 samples 3 get a medal: D has 81 and none.
    const plain = Object.fromEntries(['E', 'F', 'G', 'H', 'I', 'J'].map((id) => [id, [70, 70, 70, 70, 70]]))
    const given = { A: [95, 93, 93, 91, 60], B: [86, 86, 86, 86, 86], C: [83, 83, 83, 83, 83], D: [81, 81, 81, 81, 81] }
    const { divisions, awards } = await tallied('oiv-medals', { ...given, ...plain })
    expect(divisions[0].ranking[0]).toMatchObject({ submission: 'A', exact: '277/3' })
    type List = { readonly id: string; readonly winners: readonly Ranked[] }
    expect(awards.map(({ id, winners }: List) => [id, winners.map(({ submission }) => submission)])).toEqual([
      ['grand-gold', ['A']],
      ['gold', ['B']],
      ['silver', ['C']],
      ['bronze', []],
    ])
  })

  test('rank sum: each juror’s scores become ranks, equal ones share the mean, the lowest sum is best', async () => {
    // J1 9, 7, 7: 1, 2.5, 2.5. J2 5, 8, 2: 2, 1, 3.
    expect(await rankingOf('rank-sum', { A: [9, 5], B: [7, 8], C: [7, 2] })).toEqual([
      [1, 'A', '3'],
      [2, 'B', '7/2'],
      [3, 'C', '11/2'],
    ])
  })

  test('100&Change: scores put on the mean and the deviation of the jury', async () => {
    // Each juror has four 4 and four 2: m = 3, s² = 8/7; of all forty S² = 40/39; 3 ± √(35/39) = 3 ± 0.947331; four times.
    const five = (score: number) => [score, score, score, score, score]
    expect(await rankingOf('100-and-change', { A: five(4), B: five(2) })).toEqual([
      [1, 'A', '3947331/250000'],
      [2, 'B', '2052669/250000'],
    ])
  })

  test('Chopin: no further than 3 from the rounded mean; totals within 0.02 share a place, none is left out after it', async () => {
    // A: mean 21, 25 becomes 24: 104/5. B: 104/5. C: 18.
    expect(
      await rankingOf('chopin', { A: [25, 20, 20, 20, 20], B: [21, 21, 21, 21, 20], C: [18, 18, 18, 18, 18] }),
    ).toEqual([
      [1, 'A', '104/5'],
      [1, 'B', '104/5'],
      [2, 'C', '18'],
    ])
  })

  test('Unser Dorf hat Zukunft: the points of five fields; of up to 100 villages one goes on', async () => {
    // A: (5 · 18 + 5 · 16) / 2. B: (5 · 15 + 5 · 17) / 2.
    const { divisions, awards } = await tallied('unser-dorf-hat-zukunft', { A: [18, 16], B: [15, 17] })
    expect(divisions[0].ranking.map(({ submission, exact }: Ranked) => [submission, exact])).toEqual([
      ['A', '85'],
      ['B', '80'],
    ])
    expect(awards[0].winners).toMatchObject([{ submission: 'A', place: 1 }])
  })
})

test.each([
  ['horizon-erope', 'horizon-europe'],
  ['Chopin', 'chopin'],
  ['toString', null],
])('there is no preset %s', async (preset, nearest) => {
  const dir = emptyFolder()
  const thrown = await ran(() => init({ ...common(dir), directory: dir, preset })).then(
    () => null,
    (error) => faultOf(error),
  )
  expect(thrown).toEqual({ code: 'unknown-preset', values: { name: preset, nearest, known: ruleBookNames } })
})
