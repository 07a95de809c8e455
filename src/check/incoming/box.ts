// One ballot box of those that stand and those brought, so that both are ordered and compared as columns.
import { type BallotBox, neverCast } from '../../model/ballot-box.js'
import type { Competition } from '../../model/competition.js'
import type { IncomingBallot } from '../../model/import-plan.js'
import { missingScore, readScore } from '../../model/scale.js'

/** The ballots brought follow those that stand, in their order; their file is the last of `files`. */
export function joinBallots(
  box: BallotBox,
  incoming: readonly IncomingBallot[],
  competition: Competition,
  file: string,
): BallotBox {
  const size = box.size + incoming.length
  const jurors = numbering(box.jurorIds)
  const submissions = numbering(box.submissionIds)
  const texts = numbering(box.texts)
  const column = (standing: Int32Array, cellOf: (ballot: IncomingBallot) => number): Int32Array => {
    const joined = new Int32Array(size)
    joined.set(standing)
    for (const [index, ballot] of incoming.entries()) joined[box.size + index] = cellOf(ballot)
    return joined
  }
  return {
    size,
    juror: column(box.juror, ({ juror }) => jurors.numberOf(juror)),
    submission: column(box.submission, ({ submission }) => submissions.numberOf(submission)),
    scores: box.scores.map((standing, index) => column(standing, scoreSteps(competition, index))),
    castAt: joinInstants(box, incoming),
    comment: column(box.comment, ({ comment }) => texts.numberOf(comment)),
    rules: column(box.rules, ({ rules }) => texts.numberOf(rules)),
    file: column(box.file, () => box.files.length),
    line: column(box.line, ({ line }) => line),
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
function scoreSteps({ criteria }: Competition, index: number): (ballot: IncomingBallot) => number {
  const { scale } = criteria[index]!
  const known = new Map<string, number>([['', missingScore]])
  return ({ scores }) => {
    const text = scores[index] ?? ''
    const steps = known.get(text) ?? readScore(scale, text) ?? missingScore
    known.set(text, steps)
    return steps
  }
}

/** The reader has held every instant against the calendar. */
function joinInstants(box: BallotBox, incoming: readonly IncomingBallot[]): Float64Array {
  const joined = new Float64Array(box.size + incoming.length)
  joined.set(box.castAt)
  for (const [index, { castAt }] of incoming.entries()) {
    joined[box.size + index] = castAt === '' ? neverCast : Date.parse(castAt)
  }
  return joined
}
