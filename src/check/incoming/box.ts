// One ballot box of those that stand and those brought, so that both are ordered and compared as columns.
import { type BallotBox, neverCast } from '../../model/ballot-box.js'
import type { Competition } from '../../model/competition.js'
import type { IncomingBallots } from '../../model/import-plan.js'
import { missingScore, readScore } from '../../model/scale.js'

/** The ballots brought follow those that stand, in their order; their file is the last of `files`. */
export function joinBallots(
  box: BallotBox,
  incoming: IncomingBallots,
  competition: Competition,
  file: string,
): BallotBox {
  const size = box.size + incoming.size
  const [jurors, submissions, texts] = [numbering(box.jurorIds), numbering(box.submissionIds), numbering(box.texts)]
  const longer = (standing: Int32Array): Int32Array => {
    const column = new Int32Array(size)
    column.set(standing)
    return column
  }
  const [juror, submission, comment] = [longer(box.juror), longer(box.submission), longer(box.comment)]
  const [rules, ofFile, line] = [longer(box.rules), longer(box.file), longer(box.line)]
  const scores = box.scores.map(longer)
  const castAt = new Float64Array(size)
  castAt.set(box.castAt)
  const stepsOf = competition.criteria.map((_, index) => scoreSteps(competition, index))
  for (let index = 0, row = box.size; row < size; index++, row++) {
    const ballot = incoming.at(index)
    juror[row] = jurors.numberOf(ballot.juror)
    submission[row] = submissions.numberOf(ballot.submission)
    for (const [criterion, column] of scores.entries())
      column[row] = stepsOf[criterion]!(ballot.scores[criterion] ?? '')
    castAt[row] = ballot.castAt === '' ? neverCast : Date.parse(ballot.castAt) // the reader has held it against the calendar
    comment[row] = texts.numberOf(ballot.comment)
    rules[row] = texts.numberOf(ballot.rules)
    ofFile[row] = box.files.length
    line[row] = ballot.line
  }
  return {
    size,
    juror,
    submission,
    scores,
    castAt,
    comment,
    rules,
    file: ofFile,
    line,
    jurorIds: jurors.names,
    submissionIds: submissions.names,
    texts: texts.names,
    files: [...box.files, file],
  }
}

type Numbering = { readonly names: readonly string[]; readonly numberOf: (name: string) => number }

function numbering(standing: readonly string[]): Numbering {
  const names = [...standing]
  const numbers = new Map<string, number>()
  for (const [number, name] of names.entries()) if (!numbers.has(name)) numbers.set(name, number)
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    return names.push(name) - 1
  }
  return { names, numberOf }
}

/** The reader has held every score against its scale. */
function scoreSteps({ criteria }: Competition, index: number): (score: string) => number {
  const { scale } = criteria[index]!
  const known = new Map<string, number>([['', missingScore]])
  return (text) => {
    const steps = known.get(text) ?? readScore(scale, text) ?? missingScore
    known.set(text, steps)
    return steps
  }
}
