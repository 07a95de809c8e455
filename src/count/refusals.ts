// Where the scores as they are cannot be counted by the rules: found before anything is counted.
import type { Docket } from '../model/docket.js'
import { error, type Finding, place } from '../model/finding.js'
import { cubeOf } from '../rules/cube-of.js'
import { unfollowableOn } from '../rules/follow.js'
import { ruleOf } from '../rules/steps.js'
import { splitDivision } from './tally.js'

/** Marks that are missing, jurors who do not vary …: once each, however many rankings they concern. */
export function refusalsOn(
  docket: Docket,
  divisions: readonly ((submission: number) => boolean)[],
): readonly Finding[] {
  const { tally, measures } = docket.competition
  const lists = [tally, ...measures.map(({ steps }) => steps)].filter((steps) =>
    steps.some(({ name }) => ruleOf(name).unfollowable !== undefined),
  )
  if (lists.length === 0) return []
  const found = divisions.flatMap((belongs) => {
    const { cube, submissions } = cubeOf(docket, splitDivision(docket, belongs).counted)
    return lists.flatMap((steps) =>
      unfollowableOn(steps, cube).map(({ why, index, juror, submission, criterion, count }) =>
        error(place('competition.json'), 'count-refused', {
          why,
          no: index + 1,
          juror: juror === null ? '' : docket.jurors[juror]!.id,
          submission: submission === null ? '' : docket.submissions.rows[submissions[submission]!]!.id,
          criterion,
          count,
        }),
      ),
    )
  })
  const texts = new Set<string>()
  return found.filter((finding) => {
    const text = JSON.stringify(finding.values)
    return texts.has(text) ? false : texts.add(text)
  })
}
