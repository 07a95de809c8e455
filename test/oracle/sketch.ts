// Tiny worlds for the oracle's own tests, written in a few words, and what was counted of them in a line each.

import {
  type Award,
  type AwardTally,
  type Ballot,
  type Competition,
  countPlainly,
  type Decision,
  type Juror,
  type PlainTally,
  type Scale,
  type Step,
  type Submission,
  type World,
} from './oracle'

export const ten: Scale = { min: 0, max: 10 }
export const idea = { id: 'idea' }
export const use = { id: 'use' }

export type Sketch = {
  competition: Competition
  submissions: (string | Record<string, string>)[]
  /** 'ada Aue 8 -': juror, submission, a score per criterion, '-' where one is missing. */
  ballots: string[]
  jurors?: Juror[]
  decisions?: Omit<Decision, 'reason'>[]
  rounds?: Record<string, Record<string, string>>
}

export function world(sketch: Sketch): World {
  const ballots = sketch.ballots.map((line) => ballot(sketch.competition, line))
  const named = [...new Set(ballots.map((cast) => cast.juror))].map((id) => ({ id }))
  return {
    competition: sketch.competition,
    submissions: sketch.submissions.map(submission),
    jurors: sketch.jurors ?? named,
    ballots,
    decisions: (sketch.decisions ?? []).map((decision) => ({ ...decision, reason: 'so decided' })),
    ...(sketch.rounds ? { rounds: sketch.rounds } : {}),
  }
}

/** What is counted of a world that counting does not refuse. */
export function count(counted: World): PlainTally {
  const tally = countPlainly(counted)
  if ('refused' in tally) throw new Error(tally.refused)
  return tally
}

function submission(sketch: string | Record<string, string>): Submission {
  const id = typeof sketch === 'string' ? sketch : (sketch.id ?? '')
  return { applicant: `Gemeinde ${id}`, title: `${id} hilft`, ...(typeof sketch === 'string' ? {} : sketch), id }
}

function ballot(competition: Competition, line: string): Ballot {
  const [juror = '', id = '', ...scores] = line.split(' ')
  const written = competition.criteria.map((criterion, index) => [
    criterion.id,
    (scores[index] ?? '').replace(/^-$/, ''),
  ])
  return { juror, submission: id, scores: Object.fromEntries(written) }
}

/** One juror, one criterion: the score is the total. */
export function scored(
  scores: Record<string, string | number>,
  award: Award | Award[],
  more: Partial<Competition> = {},
  decisions: Sketch['decisions'] = [],
  states: Record<string, string> = {},
): World {
  const awards = Array.isArray(award) ? award : [award]
  return world({
    competition: { scale: ten, criteria: [idea], awards, ...more },
    submissions: Object.keys(scores).map((id) => ({ id, state: states[id] ?? '' })),
    ballots: Object.entries(scores).map(([id, score]) => `ada ${id} ${score}`),
    decisions,
  })
}

/** '1 Aue 7.50', and who decided it where someone did. */
export function places(counted: World, division = 0): string[] {
  return (count(counted).divisions[division]?.ranking ?? []).map((row) =>
    [row.place, row.submission, row.total, ...(row.decidedBy === null ? [] : [`by ${row.decidedBy}`])].join(' '),
  )
}

export function totals(counted: World): string[] {
  return (count(counted).divisions[0]?.ranking ?? []).map((row) => `${row.submission} ${row.exact}`)
}

export function unranked(counted: World): string[] {
  return (count(counted).divisions[0]?.unranked ?? []).map((row) => `${row.submission} ${row.status}`)
}

export function award(counted: World, index = 0): AwardTally {
  const given = count(counted).awards[index]
  if (given === undefined) throw new Error('no such award')
  return given
}

/** '1 Aue 100.00' */
export function winners(counted: World, index = 0): string[] {
  return award(counted, index).winners.map((winner) => `${winner.place} ${winner.submission} ${winner.prize}`)
}

export function tied(counted: World, index = 0): [number | null, string] | null {
  const { undecided } = award(counted, index)
  return undecided === null ? null : [undecided.place, undecided.tied.join(' ')]
}

export function passedOver(counted: World, index = 0): string[] {
  return award(counted, index).passedOver.map((passed) => `${passed.submission} ${passed.reason}`)
}

/** Why counting refuses a world. */
export function whyRefused(counted: World): string | null {
  const tally = countPlainly(counted)
  return 'refused' in tally ? tally.refused : null
}

/** The scores of one submission on one criterion, one juror each, under a rule that looks at the jurors. */
export function scoredByJurors(scores: number[], tally: Step[], scale: Scale = ten): World {
  return world({
    competition: { scale, criteria: [idea], tally: [{ mean: 'criteria' }, ...tally] },
    submissions: ['Aue'],
    ballots: scores.map((score, index) => `j${index} Aue ${score}`),
  })
}

/** 'Aue technical=82.00 …', in the order of the ranking. */
export function measures(counted: World): string[] {
  return (count(counted).divisions[0]?.ranking ?? []).map((row) =>
    [row.submission, ...Object.entries(row.measures ?? {}).map(([name, value]) => `${name}=${value}`)].join(' '),
  )
}

/** 'Aue idea=7.00 use=–', in the order of the ranking. */
export function combined(counted: World): string[] {
  return (count(counted).divisions[0]?.ranking ?? []).map((row) =>
    [row.submission, ...Object.entries(row.criteria).map(([id, value]) => `${id}=${value ?? '–'}`)].join(' '),
  )
}
