// The laws of an assignment, on drawn competitions: who gets what, what stays, and that it is said how even it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planAssignment } from '../../src/assign/plan.js'
import type { AssignmentPlan, Wanted } from '../../src/model/assigning.js'
import { type Docket, isRecused, pairOf } from '../../src/model/docket.js'
import { hasSeat, judgesDivision } from '../../src/model/juror.js'
import { assignmentsText, newPairs } from '../../src/write/assign-report.js'
import { docketFrom, drawnWorld, rules, textsOf } from './worlds.js'

const runs = { numRuns: 150, seed: 17 }
const wanted = fc.oneof(
  fc.record({ per: fc.constant('submission' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ per: fc.constant('juror' as const), count: fc.integer({ min: 1, max: 8 }) }),
)

const mayGet = (docket: Docket, juror: number, submission: number): boolean =>
  hasSeat(docket.jurors[juror]!) &&
  !docket.attendance.absences.has(juror) &&
  !docket.attendance.exclusions.has(submission) &&
  !isRecused(docket.attendance, juror, submission) &&
  judgesDivision(docket.jurors[juror]!, docket.submissions.rows[submission]!.division)

/** Who scores what now, by a plain second reading: assigned and still to be scored, or cast and counted. */
function standing(docket: Docket): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (const juror of docket.jurors.keys()) {
    for (const submission of docket.submissions.rows.keys()) {
      const pair = pairOf(docket.attendance, juror, submission)
      const isCounted = [...docket.counted].some(
        (row) => docket.box.juror[row] === juror && docket.box.submission[row] === submission,
      )
      const isAssigned = docket.attendance.assigned?.has(pair) === true && mayGet(docket, juror, submission)
      if (isAssigned || (isCounted && !docket.attendance.exclusions.has(submission))) pairs.add(pair)
    }
  }
  return pairs
}

/** As it would be read again. */
function assigned(docket: Docket, plan: AssignmentPlan): ReadonlySet<number> {
  return new Set([
    ...standing(docket),
    ...plan.added.map(({ juror, submission }) => pairOf(docket.attendance, juror, submission)),
  ])
}

const holds = (docket: Docket, pairs: ReadonlySet<number>, juror: number, submission: number): boolean =>
  pairs.has(pairOf(docket.attendance, juror, submission))

const property = (
  law: (docket: Docket, wanted: Wanted, plan: AssignmentPlan) => void,
  most = { jurors: 9, submissions: 30 },
) =>
  fc.assert(
    fc.property(drawnWorld(most), wanted, (world, of) => {
      const docket = docketFrom(textsOf(world))
      law(docket, of, planAssignment(docket, of, [], null))
    }),
    runs,
  )

describe('an assignment', () => {
  test('gives every judged submission so many jurors, or every juror so many submissions, those kept counted', () => {
    property((docket, { per, count }, plan) => {
      if (plan.shortages.length > 0) return
      const [before, after] = [standing(docket), assigned(docket, plan)]
      const [jurors, submissions] = [[...docket.jurors.keys()], [...docket.submissions.rows.keys()]]
      const sizes = (pairs: ReadonlySet<number>) =>
        per === 'submission'
          ? submissions
              .filter((each) => !docket.attendance.exclusions.has(each))
              .map((each) => jurors.filter((juror) => holds(docket, pairs, juror, each)).length)
          : plan.jurors.map(({ juror }) => submissions.filter((each) => holds(docket, pairs, juror, each)).length)
      const was = sizes(before)
      expect(sizes(after)).toEqual(was.map((size) => Math.max(size, count)))
      expect(plan.beyond.length).toBe(was.filter((size) => size > count).length)
    })
  })

  test('adds nobody who is recused, absent, a guest or of another division, and nobody twice', () => {
    property((docket, _, plan) => {
      const before = new Set([...standing(docket), ...(docket.attendance.assigned ?? [])])
      for (const { juror, submission } of plan.added) {
        expect(mayGet(docket, juror, submission)).toBe(true)
        expect(holds(docket, before, juror, submission)).toBe(false)
      }
    })
  })

  test('comes short exactly where too few are eligible, and then adds nothing', () => {
    property((docket, { per, count }, plan) => {
      const now = standing(docket)
      const [jurors, submissions] = [[...docket.jurors.keys()], [...docket.submissions.rows.keys()]]
      const stands = new Set(docket.attendance.assigned ?? [])
      const cast = new Set(
        [...docket.latest].map((row) => pairOf(docket.attendance, docket.box.juror[row]!, docket.box.submission[row]!)),
      )
      const can = (juror: number, submission: number) =>
        holds(docket, now, juror, submission) ||
        (mayGet(docket, juror, submission) &&
          !holds(docket, stands, juror, submission) &&
          !holds(docket, cast, juror, submission))
      const possible =
        per === 'submission'
          ? submissions
              .filter((each) => !docket.attendance.exclusions.has(each))
              .map((each) => jurors.filter((juror) => can(juror, each)).length)
          : plan.jurors.map(({ juror }) => submissions.filter((each) => can(juror, each)).length)
      expect(plan.shortages.map((each) => each.possible)).toEqual(possible.filter((each) => each < count))
      if (plan.shortages.length > 0) expect(plan.added).toEqual([])
    })
  })

  test('leaves no unit of load that could be moved to somebody with two less', () => {
    property((docket, { per }, plan) => {
      if (per !== 'submission') return
      const loads = new Map(plan.jurors.map(({ juror, before, added }) => [juror, before + added]))
      const all = new Set([...assigned(docket, plan), ...(docket.attendance.assigned ?? [])])
      for (const { juror, submission } of plan.added) {
        const better = [...loads.keys()].filter(
          (other) =>
            loads.get(other)! <= loads.get(juror)! - 2 &&
            mayGet(docket, other, submission) &&
            !holds(docket, all, other, submission),
        )
        const cast = new Set(
          [...docket.latest].map((row) =>
            pairOf(docket.attendance, docket.box.juror[row]!, docket.box.submission[row]!),
          ),
        )
        expect(better.filter((other) => !holds(docket, cast, other, submission))).toEqual([])
      }
    })
  })

  test('has nothing to add when it is done again, and is the same whenever it is made', () => {
    fc.assert(
      fc.property(drawnWorld({ jurors: 8, submissions: 20 }), wanted, fc.option(fc.string()), (world, of, seed) => {
        const texts = textsOf(world)
        const docket = docketFrom(texts)
        const plan = planAssignment(docket, of, [], seed)
        expect(planAssignment(docketFrom(texts), of, [], seed)).toEqual(plan)
        const text = assignmentsText(['juror', 'submission'], docket, plan)
        expect(text.startsWith(texts['assignments.csv'] ?? '')).toBe(true)
        if (plan.shortages.length > 0) return
        const again = planAssignment(docketFrom({ ...texts, 'assignments.csv': text }), of, [], seed)
        expect(newPairs(again)).toEqual([])
        expect([again.loads, again.panels, again.pairs, again.groups]).toEqual([
          plan.loads,
          plan.panels,
          plan.pairs,
          plan.groups,
        ])
      }),
      runs,
    )
  })

  test('says the loads, panels, pairs and groups that come of it', () => {
    property((docket, _, plan) => {
      const after = assigned(docket, plan)
      const submissions = [...docket.submissions.rows.keys()]
      const ofJuror = (juror: number) => submissions.filter((each) => holds(docket, after, juror, each))
      const loads = plan.jurors.map(({ juror }) => ofJuror(juror).length)
      if (loads.length > 0) expect(plan.loads).toEqual({ least: Math.min(...loads), most: Math.max(...loads) })
      const shared = plan.jurors.flatMap(({ juror }, at) =>
        plan.jurors.slice(at + 1).flatMap(({ juror: other }) => {
          const [one, two] = [docket.jurors[juror]!.divisions, docket.jurors[other]!.divisions]
          if (one !== null && two !== null && !one.some((id) => two.includes(id))) return []
          return [ofJuror(juror).filter((each) => ofJuror(other).includes(each)).length]
        }),
      )
      expect(plan.pairs).toEqual(shared.length === 0 ? null : { least: Math.min(...shared), most: Math.max(...shared) })
      const active = [...docket.jurors.keys()].filter((juror) => ofJuror(juror).length > 0)
      expect(plan.groups.flat().toSorted((a, b) => a - b)).toEqual(active)
      for (const group of plan.groups) {
        const own = new Set(group.flatMap(ofJuror))
        expect(active.filter((juror) => ofJuror(juror).some((each) => own.has(each)))).toEqual(group)
      }
    })
  })
})

/** Jurors and submissions of one division, nothing standing. */
const plainDocket = (jurors: number, submissions: number): Docket =>
  docketFrom({
    'competition.json': rules({ divisions: [] }),
    'submissions.csv': `id,applicant,title\n${Array.from({ length: submissions }, (_, at) => `D-${at},Dorf ${at},Titel\n`).join('')}`,
    'jurors.csv': `id,name\n${Array.from({ length: jurors }, (_, at) => `j${at},Person ${at}\n`).join('')}`,
  })

describe('a jury whose members may score everything', () => {
  test.each([
    [3, 7, 2],
    [5, 10, 2],
    [9, 144, 5],
    [12, 40, 3],
    [20, 60, 2],
    [30, 100, 4],
    [40, 20, 2],
  ])(
    'of %i with %i submissions and %i for each is connected, loads and pairs differ by at most one',
    (jurors, submissions, count) => {
      const plan = planAssignment(plainDocket(jurors, submissions), { per: 'submission', count }, [], null)
      expect(plan.loads.most - plan.loads.least).toBeLessThanOrEqual(1)
      expect(plan.pairs!.most - plan.pairs!.least).toBeLessThanOrEqual(1)
      const isPossible = submissions * (count - 1) >= Math.min(jurors, submissions * count) - 1
      expect(plan.groups.length === 1).toBe(isPossible)
    },
  )

  test('one juror for each submission is said to be connected with nobody', () => {
    const plan = planAssignment(plainDocket(4, 8), { per: 'submission', count: 1 }, [], null)
    expect([plan.groups.length, plan.pairs]).toEqual([4, { least: 0, most: 0 }])
  })

  test('a seed decides among equals, and the same seed always alike', () => {
    const docket = plainDocket(9, 30)
    const of = (seed: string | null) => planAssignment(docket, { per: 'submission', count: 3 }, [], seed)
    expect(of('2024-05-01')).toEqual(of('2024-05-01'))
    expect(of('2024-05-01').added).not.toEqual(of(null).added)
    expect(of('2024-05-01').loads).toEqual(of(null).loads)
  })
})
