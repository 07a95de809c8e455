// Earlier rounds: that their folders can be named, have results, and hold every submission that is judged here.
import type { Competition } from '../model/competition.js'
import { bestOf } from '../model/cube.js'
import { excludedIds } from '../model/decision.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { firstFacts, followFacts, isRefused } from '../rules/follow.js'
import { jurorFacts } from '../rules/jurors.js'
import { checkIds } from './ids.js'

export function checkRounds(folder: Folder): readonly Finding[] {
  const { competition, placeOf } = folder
  if (competition === null || competition.rounds.length === 0) return []
  const ids = competition.rounds.map(({ id }, index) => ({ id, place: placeOf(['rounds', index, 'id']) }))
  const lists = [competition.tally, ...competition.measures.map(({ steps }) => steps)]
  const isUnused = !lists.some((steps) => steps.some(({ name }) => name === 'carry'))
  return [
    ...checkIds(ids),
    ...(isUnused ? [error(placeOf(['rounds']), 'round-unused', {})] : []),
    ...competition.rounds.flatMap((_, index) => checkRound(folder, index)),
    ...checkEnds(folder, competition),
  ]
}

function checkRound(
  { competition, placeOf, earlier, submissions, decisions, roundFiles, findings }: Folder,
  index: number,
): readonly Finding[] {
  const { id, folder } = competition!.rounds[index]!
  const at = placeOf(['rounds', index, 'folder'])
  const file = roundFiles[index] ?? null
  if (file === null) return [error(at, 'round-folder-wrong', { folder })]
  const totals = earlier.get(id)
  const isBroken = findings.some((finding) => finding.code === 'round-broken' && finding.file === file)
  if (totals === undefined) return isBroken ? [] : [error(at, 'round-missing', { round: id, file })]
  const excluded = excludedIds(decisions)
  return (submissions?.rows ?? []).flatMap((row) =>
    totals.has(row.id) || excluded.has(row.id)
      ? []
      : [error(place('submissions.csv', row.line), 'round-lacks', { round: id, submission: row.id })],
  )
}

/** The totals of a round are added to those before `carry`: both need the same best end. */
function checkEnds({ jurors, earlierBests, placeOf }: Folder, competition: Competition): readonly Finding[] {
  const { rounds, tally } = competition
  const at = tally.findIndex(({ name }) => name === 'carry')
  const facts = followFacts(tally.slice(0, Math.max(at, 0)), firstFacts(competition, jurorFacts(jurors ?? [])))
  if (at < 0 || isRefused(facts)) return []
  const own = bestOf(facts.at(-1)!)
  return rounds.flatMap(({ id }, index) => {
    const best = earlierBests.get(id)
    return best === undefined || best === own
      ? []
      : [error(placeOf(['rounds', index]), 'round-ends-differ', { round: id, best })]
  })
}
