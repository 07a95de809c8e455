// Others in a juror's place: what is proposed, and what is said once it stands in assignments.csv.
import type { Replacement } from '../model/assigning.js'
import type { Docket } from '../model/docket.js'
import { type ClosingWords, closingWords } from '../words/closing.js'
import { juryName } from './minutes-decisions.js'
import { indented } from './screen.js'

/** By who would score: in the order of jurors.csv, each with the submissions; then those that nobody else can score. */
export function replacementPassages(
  docket: Docket,
  replacements: readonly Replacement[],
  words: ClosingWords,
): readonly string[] {
  const none = replacements.filter(({ juror }) => juror === null)
  const proposed = byJuror(replacements).flatMap(({ juror, own }) => {
    const { id } = docket.jurors[juror]!
    const unsure = own.filter(({ mayConflict }) => mayConflict)
    return [
      words.proposed(id, namesOf(docket, own), own[0]!.load + own.length),
      ...(unsure.length === 0 ? [] : [words.mayConflict(id, namesOf(docket, unsure))]),
    ]
  })
  return [...proposed, ...(none.length === 0 ? [] : [words.nobodyElse(namesOf(docket, none), none.length)])]
}

/** What stands in the row, for the minutes: in the language of the competition. */
export function reassignReason({ competition, jurors }: Docket, from: string, reason: string): string {
  const seat = jurors.find(({ id }) => id === from)
  return closingWords[competition.language].inPlaceOf(seat === undefined ? from : juryName(seat), reason)
}

export const reassignedText = (rows: number, words: ClosingWords, width: number): string =>
  `${indented(`${words.reassigned(rows)} ${words.noteForMinutes}`, 0, width).join('\n')}\n`

function byJuror(replacements: readonly Replacement[]) {
  const jurors = [...new Set(replacements.flatMap(({ juror }) => juror ?? []))].sort((a, b) => a - b)
  return jurors.map((juror) => ({ juror, own: replacements.filter((each) => each.juror === juror) }))
}

const namesOf = ({ submissions }: Docket, replacements: readonly Replacement[]): string =>
  replacements.map(({ submission }) => submissions.rows[submission]!.id).join(', ')
