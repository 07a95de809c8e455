// The shape of competition.json as plain data, each key said once: the reader holds values against it, and the schema for
// editors is made from it. Steps and ties have tables of their own in rules/.
import { jurorColumns } from '../model/conflict.js'
import type { Key, Keys, Shape } from './shape.js'

const must = (shape: Shape, says: string): Key => ({ shape: { ...shape, says }, isOptional: false })
const may = (shape: Shape, says: string, usual?: unknown): Key => ({
  shape: usual === undefined ? { ...shape, says } : { ...shape, says, usual },
  isOptional: true,
})

const text: Shape = { kind: 'text', isFilled: false }
const filledText: Shape = { kind: 'text', isFilled: true }
const number: Shape = { kind: 'number' }
const notNegative: Shape = { kind: 'number', least: 0 }
const atLeastNone: Shape = { kind: 'whole-number', least: 0 }
const atLeastOne: Shape = { kind: 'whole-number', least: 1 }
const choice = (...choices: readonly string[]): Shape => ({ kind: 'choice', choices })
const list = (of: Shape): Shape => ({ kind: 'list', of, isFilled: false })
const filledList = (of: Shape): Shape => ({ kind: 'list', of, isFilled: true })
const object = (keys: Keys): Shape => ({ kind: 'object', keys })
const oneOf = (...shapes: readonly Shape[]): Shape => ({ kind: 'one-of', shapes })

const division = object({
  id: must(filledText, 'The id of the division, as in submissions.csv.'),
  name: may(filledText, 'The name of the division; its id where it is not said.'),
})

const scale = object({
  min: must(number, 'The lowest score.'),
  max: must(number, 'The highest score; max − min is a whole number of steps.'),
  step: may({ kind: 'number', above: 0 }, 'The distance between two scores.', 1),
  best: may(choice('high', 'low'), 'Which end of the scale is the best one.', 'high'),
  labels: may({ kind: 'by-key', of: text }, 'What scores mean, by their number.'),
})

const criterion = object({
  id: must(filledText, 'The id of the criterion: its column in the ballots.'),
  name: may(filledText, 'The name of the criterion; its id where it is not said.'),
  question: may(text, 'The question put to the juror.'),
  help: may(text, 'What the juror is told on asking for help.'),
  weight: may(notNegative, 'The share of the criterion; 0 is scored and not counted.', 1),
  scale: may(scale, 'The scale of this criterion alone.'),
})

const group = object({
  id: must(filledText, 'The id of the group.'),
  name: may(filledText, 'The name of the group; its id where it is not said.'),
  weight: may(notNegative, 'The share of the group.', 1),
  criteria: must(filledList(filledText), 'The ids of its criteria.'),
})

const round = object({
  id: must(filledText, 'The id of the round.'),
  folder: must(filledText, 'Its competition folder, from this one: ../semi-final. Its results must be written.'),
  weight: may(notNegative, 'How much its total counts.', 1),
})

const submissions = object({
  show: may(list(filledText), 'The columns of submissions.csv that jurors see; no other.', ['applicant', 'title']),
})

const conflict = object({
  juror: must(choice(...jurorColumns), 'A column of jurors.csv: name or affiliation.'),
  submission: must(filledText, 'The column of submissions.csv that would name the same.'),
})

const order = oneOf(
  choice('listed', 'shuffled'),
  object({ shuffled: must(filledText, 'By which text the order is drawn for each juror: any.') }),
)

const ballots = object({
  expected: may(
    choice('all', 'assigned', 'as-cast'),
    'Which ballots are outstanding until cast: all, or the assigned ones where assignments.csv stands; or none.',
  ),
  quorum: may(atLeastOne, 'The fewest counted ballots to be ranked.', 1),
  missing: may(
    choice('refuse', 'renormalise', 'worst', 'average'),
    'An empty score in a cast ballot: refused, left out, the worst of its scale, or the mean of the other jurors.',
    'refuse',
  ),
  comments: may(choice('optional', 'required', 'off'), 'Whether a ballot has a comment.', 'optional'),
})

const ranking = object({
  places: may(
    choice('standard', 'dense', 'mean'),
    'What follows a shared place: 1, 2, 2, 4; 1, 2, 2, 3; or the mean of the places filled, 1, 2.5, 2.5, 4.',
    'standard',
  ),
  tolerance: may(notNegative, 'From the best downwards, totals at most so far from the best of them are tied.', 0),
})

/** The two ways to say what is to be reached: `minimum`, or `above`. */
const thresholds = (subject: string): readonly Keys[] => [
  { minimum: must(number, `What ${subject} must reach.`) },
  { above: must(number, `What ${subject} must be better than.`) },
]

const requirement = oneOf(
  ...thresholds('its combined score, as the steps leave it,').map((threshold) =>
    object({ criterion: must(filledText, 'The id of a criterion.'), ...threshold }),
  ),
  object({
    total: must(
      oneOf(number, ...thresholds('the total').map(object)),
      'What the total must reach; or the same as minimum, or what it must be better than as above.',
    ),
  }),
  ...thresholds('the measure').map((threshold) =>
    object({ measure: must(filledText, 'The name of a measure.'), ...threshold }),
  ),
  ...thresholds('their combined scores').map((threshold) =>
    object({ criteria: must(atLeastOne, 'So many criteria at least.'), ...threshold }),
  ),
)

const placesStep = object({
  from: must(atLeastNone, 'From so many submissions on; the steps stand in ascending order.'),
  places: must(atLeastNone, 'How many winners by place.'),
  every: may(atLeastOne, 'In the last step: one place more for each further so many submissions.'),
})

const share = object({
  atMost: must({ kind: 'number', above: 0, most: 100 }, 'Per cent of the submissions, rounded down.'),
  with: may(list(filledText), 'Earlier awards whose winners are counted in.'),
})

const cap = object({
  per: must(filledText, 'A column of submissions.csv.'),
  atMost: must(atLeastOne, 'How many winners may have the same value there.'),
})

const award = object({
  id: must(filledText, 'The id of the award.'),
  name: may(filledText, 'The name of the award; its id where it is not said.'),
  division: may(filledText, 'The division whose ranking it stands on; none: all submissions.'),
  places: may(
    oneOf(atLeastOne, filledList(placesStep)),
    'How many winners by place; or steps by how many submissions of the ranking are not excluded.',
  ),
  minimum: may(number, 'What the total of a winner must reach.'),
  above: may(number, 'What the total of a winner must be better than.'),
  share: may(share, 'How many per cent of the submissions may win at most.'),
  prize: may(oneOf(notNegative, filledList(notNegative)), 'The money for each winner, or a list by place.', 0),
  shared: may(
    choice('stop', 'extend', 'split', 'leave'),
    'A tie across the last place: undecided; all of them win; they share the prizes; or none of them wins.',
    'stop',
  ),
  list: may(choice('ranked', 'alphabetical'), 'Whether the published list shows places and totals.', 'ranked'),
  caps: may(list(cap), 'At most so many winners with the same value of a column.'),
  excludes: may(list(filledText), 'Earlier awards whose winners cannot win this one.'),
})

export type StepShapes = { readonly tally: Shape; readonly measures: Shape; readonly ties: Shape }

/** The whole file, the shapes of the lists of steps handed in. */
export const competitionShape = ({ tally, measures, ties }: StepShapes): Shape =>
  object({
    $schema: may(text, 'The file by which editors check this one.'),
    version: must({ kind: 'exactly', value: 1 }, 'The version of this format: 1.'),
    id: must(filledText, 'The id of the competition: letters, digits, ., _ and -.'),
    title: must(filledText, 'The title of the competition.'),
    organizer: may(text, 'Who holds the competition.'),
    language: may(choice('de', 'en'), 'The language of everything written for people.'),
    currency: may(filledText, 'The currency of prizes and budget, such as EUR.'),
    divisions: may(list(division), 'Submissions of one division are ranked against each other. None: one ranking.'),
    scale: may(scale, 'The scale of every criterion without its own.'),
    criteria: must(filledList(criterion), 'What is judged, in the order in which jurors are asked.'),
    groups: may(list(group), 'Criteria that are combined before the others, with one weight.'),
    rounds: may(list(round), 'Earlier rounds whose totals the step carry adds.'),
    submissions: may(submissions, 'What jurors see of a submission.'),
    conflicts: may(
      list(conflict),
      'What is compared to find jurors who would judge their own; jury assign then gives them nothing of theirs.',
    ),
    order: may(
      order,
      'In which order jurors are asked for submissions: as listed; or drawn for each juror, by the id of the competition or the text given.',
      'listed',
    ),
    ballots: may(ballots, 'Which ballots are expected, and what they must hold.'),
    tally: may(tally, 'The counting rule: a preset, or steps in the order followed.', 'weighted-mean'),
    measures: may(measures, 'Further tallies by name, for thresholds and ties.'),
    ranking: may(ranking, 'How totals become places.'),
    require: may(list(requirement), 'What a submission must reach for any award.'),
    ties: may(ties, 'What separates submissions of equal total, tried in this order.', ['decision', 'lot']),
    awards: may(list(award), 'The awards, in the order in which they are given.'),
    budget: may(notNegative, 'What all prizes together may cost, to the cent.'),
    deviation: may(
      choice('none', 'majority', 'unanimous'),
      'Whether the jury may decide awards other than computed, and with which vote.',
      'none',
    ),
  })

const anything: Shape = { kind: 'anything' }

/** For the reader: steps are left to their own readers, which follow the same tables and say more. */
export const readCompetitionShape = competitionShape({ tally: anything, measures: anything, ties: anything })
