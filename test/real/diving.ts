// Olympic diving, Sydney 2000 (Emerson, Seltzer and Lin 2009): four events, three rounds each, 25 judges in panels of seven.
import { ruleBooks } from '../../src/rules/rule-books.js'
import {
  ballotsOf,
  datasetRows,
  datasetText,
  distinct,
  namedById,
  placesIn,
  type RealCompetition,
  tallyBuilt,
  totalsIn,
} from './built-program.js'
import { figuresIn, type Proof, prove, together } from './proof.js'

const dataset = 'Diving, Olympic Games 2000'
const events = ['M3mSB', 'M10mPF', 'W3mSB', 'W10mPF'] as const
type Event = (typeof events)[number]
type Round = 'Prelim' | 'Semi' | 'Final'
type Rows = readonly Readonly<Record<string, string>>[]

/** The rows of one event and round, the dive as criterion. */
type Dives = { readonly scores: Rows; readonly difficulties: Rows; readonly numbers: readonly string[] }

/**
 * The semi-final is ranked with the preliminary, the final with the semi-final's own dives: the semi-final is counted
 * twice, alone for the final to carry on from, and with the preliminary for its own places.
 */
function countEvent(event: Event) {
  const [prelim, semi, final] = (['Prelim', 'Semi', 'Final'] as const).map((round) => divesOf(event, round))
  return tallyBuilt({
    prelim: competitionOf(event, prelim!),
    'semi-alone': competitionOf(event, semi!),
    semi: competitionOf(event, semi!, 'prelim'),
    final: competitionOf(event, final!, 'semi-alone'),
  })
}

function divesOf(event: Event, round: Round): Dives {
  const scores = datasetRows('diving_olympics_2000/ratings.csv').flatMap((row) => {
    const [ofEvent, ofRound, dive = ''] = (row.criterion ?? '').split('|')
    const juror = (row.juror ?? '').split(' ')[0] ?? ''
    return ofEvent === event && ofRound === round ? [{ ...row, juror, criterion: diveId(dive) }] : []
  })
  const difficulties = datasetRows('diving_olympics_2000/dives.csv').filter(
    (dive) => dive.event === event && dive.round === round,
  )
  return { scores, difficulties, numbers: distinct(difficulties.map(({ dive_no = '' }) => dive_no)).toSorted() }
}

const diveId = (number: string): string => `dive-${number}`
const difficultyColumn = (number: string): string => `difficulty-${number}`

function competitionOf(event: Event, dives: Dives, earlier?: string): RealCompetition {
  const jurors = distinct(dives.scores.map(({ juror = '' }) => juror))
  const divers = distinct(dives.scores.map(({ submission = '' }) => submission))
  return {
    rules: rulesOf(event, dives, earlier ? ['carry'] : []),
    rounds: earlier ? [earlier] : [],
    submissions: divers.map((id) => ({ ...namedById(id), ...difficultiesOf(dives, id) })),
    jurors: jurors.map((id) => ({ id, name: id, criteria: divesJudged(dives, id).map(diveId).join(' ') })),
    ballots: ballotsOf([...dives.scores, ...omittedScores(dives, divers)]),
  }
}

/** The rule book of 2000, for as many dives as the round has. */
function rulesOf(event: Event, { numbers }: Dives, carried: readonly string[]) {
  const columns = Object.fromEntries(numbers.map((number) => [diveId(number), difficultyColumn(number)]))
  const { scale, tally } = ruleBooks['diving-2000']
  const steps = tally.map((step) => ('times' in step && typeof step.times === 'object' ? { times: { columns } } : step))
  return {
    version: 1,
    id: event.toLowerCase(),
    title: event,
    scale,
    criteria: numbers.map((number) => ({ id: diveId(number) })),
    tally: [...steps, ...carried],
  }
}

/** Within the fourteen judges of a round each panel of seven has dives of its own. */
const divesJudged = ({ scores, numbers }: Dives, judge: string): readonly string[] =>
  numbers.filter((number) => scores.some(({ juror, criterion }) => juror === judge && criterion === diveId(number)))

function difficultiesOf({ difficulties, numbers }: Dives, diver: string) {
  return Object.fromEntries(
    numbers.map((number) => {
      const dive = difficulties.find((row) => row.submission === diver && row.dive_no === number)
      return [difficultyColumn(number), dive?.difficulty ?? '0']
    }),
  )
}

/** Four divers did not dive all their dives: 0 from each judge of a dive that the data do not have. */
function omittedScores(dives: Dives, divers: readonly string[]): Rows {
  const judged = distinct(dives.scores.map(({ juror, criterion }) => `${juror} ${criterion}`))
  const dived = new Set(dives.scores.map(({ submission, criterion }) => `${submission} ${criterion}`))
  return divers.flatMap((submission) =>
    judged.flatMap((each) => {
      const [juror = '', criterion = ''] = each.split(' ')
      return dived.has(`${submission} ${criterion}`) ? [] : [{ juror, submission, criterion, score: '0' }]
    }),
  )
}

/** Every place and cumulative score of the 295 that were published, and the four winners' totals. */
export function proveDiving(): readonly Proof[] {
  const counted = events.map((event) => [event, countEvent(event)] as const)
  const parts = counted.flatMap(([event, { prelim, semi, final }]) =>
    Object.entries({ Prelim: prelim, Semi: semi, Final: final }).map(
      ([round, tally]) => [`${event} ${round}`, tally] as const,
    ),
  )
  const published = datasetRows('diving_olympics_2000/expected.csv')
  const keys = ['event', 'round', 'submission']
  return [
    prove(
      dataset,
      'places of four events, three rounds each',
      figuresIn(published, keys, 'place'),
      together(parts.map(([part, tally]) => [part, placesIn(tally)])),
    ),
    prove(
      dataset,
      'scores with earlier rounds carried over (computed in the data set)',
      figuresIn(published, keys, 'ranking_score'),
      together(parts.map(([part, tally]) => [part, totalsIn(tally)])),
    ),
    prove(dataset, 'official totals of the winners', officialTotals(), winningTotals(counted)),
  ]
}

type Counted = readonly (readonly [Event, ReturnType<typeof countEvent>])[]

/** `M10mPF NAME` → total, the name left out. */
function officialTotals(): ReadonlyMap<string, string> {
  const { official_winners_totals: totals } = JSON.parse(datasetText('diving_olympics_2000/expected.json')) as {
    official_winners_totals: Readonly<Record<string, number>>
  }
  return new Map(Object.entries(totals).map(([winner, total]) => [winner.split(' ')[0] ?? '', total.toFixed(2)]))
}

const winningTotals = (counted: Counted): ReadonlyMap<string, string> =>
  new Map(
    counted.map(([event, { final }]) => {
      const winner = final.divisions[0]?.ranking[0]?.submission ?? ''
      return [event, totalsIn(final).get(winner) ?? '']
    }),
  )
