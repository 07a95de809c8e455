// Where the scores as they are cannot be counted by the rules: found before anything is counted.
import type { Competition, Step } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { error, type Finding, place } from '../model/finding.js'
import { cubeOf, type StartingCube } from '../rules/cube-of.js'
import { combiningNumbers, combiningSteps, followFacts, isRefused, unfollowableOn } from '../rules/follow.js'
import { ruleOf } from '../rules/steps.js'
import { splitDivision } from './tally.js'

/** A list that is followed, the number of each of its steps in its list of competition.json, and of a measure its name. */
type Followed = { readonly steps: readonly Step[]; readonly numbers: readonly number[]; readonly measure: string }

/** Marks that are missing, jurors who do not vary …: once each, however many rankings they concern. */
export function refusalsOn(
  docket: Docket,
  divisions: readonly ((submission: number) => boolean)[],
): readonly Finding[] {
  const lists = followedLists(docket.competition).filter(({ steps }) =>
    steps.some(({ name }) => ruleOf(name).unfollowable !== undefined),
  )
  if (lists.length === 0) return []
  return onceEach(
    divisions.flatMap((belongs) => {
      const start = cubeOf(docket, splitDivision(docket, belongs).counted)
      return lists.flatMap((list) => refusalsOf(docket, start, list))
    }),
  )
}

/** The counting rule, the measures, and what makes combined scores where a threshold or a tie step asks for them. */
function followedLists({ tally, measures, require, ties }: Competition): readonly Followed[] {
  const numbered = (steps: readonly Step[], measure = '') => ({ steps, numbers: steps.map((_, at) => at + 1), measure })
  const isAsked =
    require.some(({ kind }) => kind === 'criterion' || kind === 'criteria') ||
    ties.some(({ name }) => name === 'criterion')
  const combining = { steps: combiningSteps(tally), numbers: combiningNumbers(tally), measure: '' }
  return [numbered(tally), ...measures.map(({ id, steps }) => numbered(steps, id)), ...(isAsked ? [combining] : [])]
}

function refusalsOf(docket: Docket, { cube, submissions }: StartingCube, list: Followed): readonly Finding[] {
  if (isRefused(followFacts(list.steps, cube.facts))) return []
  return unfollowableOn(list.steps, cube).map(({ why, index, juror, submission, criterion, count }) =>
    error(place('competition.json'), 'count-refused', {
      why,
      no: list.numbers[index]!,
      measure: list.measure,
      juror: juror === null ? '' : docket.jurors[juror]!.id,
      submission: submission === null ? '' : docket.submissions.rows[submissions[submission]!]!.id,
      criterion,
      count,
    }),
  )
}

function onceEach(found: readonly Finding[]): readonly Finding[] {
  const texts = new Set<string>()
  return found.filter((finding) => {
    const text = JSON.stringify(finding.values)
    return texts.has(text) ? false : texts.add(text)
  })
}
