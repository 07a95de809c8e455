// Half-filled ballots brought from outside: which drafts they become, and which of those that stand they would replace.
import type { BallotBox } from '../../model/ballot-box.js'
import type { Competition } from '../../model/competition.js'
import type { Draft, Question } from '../../model/draft.js'
import { error, type Finding, place } from '../../model/finding.js'
import type { Folder } from '../../model/folder.js'
import { nearestName } from '../../model/ids.js'
import type { CellChange, Change, IncomingBallot } from '../../model/import-plan.js'
import { type Juror, judges } from '../../model/juror.js'

export type DraftsPlan = {
  /** Those that are new or other than what stands. */
  readonly drafts: readonly Draft[]
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
}

/** `standing` are the drafts of the folder. */
export function planDrafts(
  incoming: readonly IncomingBallot[],
  standing: readonly Draft[],
  folder: Folder,
  file: string,
): DraftsPlan {
  const { competition } = folder
  const [drafts, changes, findings]: [Draft[], Change[], Finding[]] = [[], [], []]
  if (competition === null || incoming.length === 0) return { drafts, changes, findings }
  const isCast = castPairs(folder.box)
  const before = new Map(standing.map((draft) => [pairKey(draft), draft]))
  for (const ballot of incoming) {
    const found = findStrangers(ballot, folder, file)
    findings.push(...found)
    if (found.length > 0) continue
    const asked = criteriaOf(competition, folder.jurors, ballot.juror)
    const draft = draftOf(ballot, competition, asked)
    if (isCast(ballot)) {
      const criterion = asked.find((id) => !draft.scores.has(id)) ?? ''
      findings.push(
        error(place(file, ballot.line), 'draft-of-ballot', {
          juror: ballot.juror,
          submission: ballot.submission,
          criterion,
        }),
      )
      continue
    }
    const old = before.get(pairKey(draft))
    const what = old === undefined ? [] : draftChanges(asked, old, draft)
    if (old === undefined || what.length > 0) drafts.push(draft)
    if (what.length > 0) changes.push({ id: `${draft.juror} ${draft.submission}`, line: ballot.line, what })
  }
  return { drafts, changes, findings }
}

type Pair = { readonly juror: string; readonly submission: string }
const pairKey = ({ juror, submission }: Pair): string => `${juror} ${submission}`

function castPairs(box: BallotBox): (pair: Pair) => boolean {
  const pairs = new Set<string>()
  for (let row = 0; row < box.size; row++) {
    pairs.add(`${box.jurorIds[box.juror[row]!]} ${box.submissionIds[box.submission[row]!]}`)
  }
  return (pair) => pairs.has(pairKey(pair))
}

function findStrangers(ballot: IncomingBallot, { jurors, submissions }: Folder, file: string): readonly Finding[] {
  const at = place(file, ballot.line)
  const [jurorIds, submissionIds] = [(jurors ?? []).map(({ id }) => id), (submissions?.rows ?? []).map(({ id }) => id)]
  return [
    ...(jurorIds.includes(ballot.juror)
      ? []
      : [error(at, 'unknown-juror', { id: ballot.juror, nearest: nearestName(ballot.juror, jurorIds) })]),
    ...(submissionIds.includes(ballot.submission)
      ? []
      : [
          error(at, 'unknown-submission', {
            id: ballot.submission,
            nearest: nearestName(ballot.submission, submissionIds),
          }),
        ]),
  ]
}

function criteriaOf({ criteria }: Competition, jurors: readonly Juror[] | null, id: string): readonly string[] {
  const juror = jurors?.find((each) => each.id === id)
  return criteria.map((each) => each.id).filter((criterion) => juror === undefined || judges(juror, criterion))
}

/** The interview goes on at the first question that is not answered. */
function draftOf(ballot: IncomingBallot, { criteria }: Competition, asked: readonly string[]): Draft {
  const filled = criteria.flatMap(({ id }, index) => {
    const score = ballot.scores[index] ?? ''
    return score === '' || !asked.includes(id) ? [] : [[id, score] as const]
  })
  const scores = new Map(filled)
  const next = asked.find((id) => !scores.has(id))
  const at: Question = next === undefined ? { kind: 'comment' } : { kind: 'criterion', criterion: next }
  const comment = ballot.comment.trim() === '' ? null : ballot.comment
  return { juror: ballot.juror, submission: ballot.submission, scores, comment, at }
}

function draftChanges(asked: readonly string[], old: Draft, draft: Draft): readonly CellChange[] {
  const scores = asked.map((id) => ({
    column: id,
    before: old.scores.get(id) ?? '',
    after: draft.scores.get(id) ?? '',
  }))
  const comment = { column: 'comment', before: old.comment ?? '', after: draft.comment ?? '' }
  return [...scores, comment].filter(({ before, after }) => before !== after)
}
