// How submissions, divisions and deciding steps are called in prose.
import { allDivisions, type Competition } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { type ResultWords, resultWords } from '../words/results.js'

export const wordsOf = (competition: Competition): ResultWords => resultWords[competition.language]

export const idOf = (docket: Docket, submission: number): string => docket.submissions.rows[submission]!.id

/** The name of a ranking's division; null where the competition has none. */
export function divisionName(competition: Competition, division: string | null): string | null {
  if (division === null) return null
  if (division === allDivisions) return wordsOf(competition).allDivisions
  return competition.divisions.find(({ id }) => id === division)?.name ?? division
}

export const criterionName = (competition: Competition, id: string): string =>
  competition.criteria.find((criterion) => criterion.id === id)?.name ?? id

/** `A`, `A und B`, `A, B und C`. */
export function listed(words: ResultWords, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${words.and}${last}`
}

/** What `decidedBy` names, in words: `decision 7` is Beschluss 7. A step that has no words is named as it is. */
export function spokenDecider(competition: Competition, decidedBy: string): string {
  const { deciders } = wordsOf(competition)
  const space = decidedBy.indexOf(' ')
  const [name, argument] = space < 0 ? [decidedBy, ''] : [decidedBy.slice(0, space), decidedBy.slice(space + 1)]
  const spoken: ReadonlyMap<string, () => string> = new Map([
    ['criterion', () => deciders.criterion(criterionName(competition, argument))],
    ['median', () => deciders.median],
    ['best-lowest', () => deciders.bestLowest],
    ['most-firsts', () => deciders.mostFirsts],
    ['head-to-head', () => deciders.headToHead],
    ['decision', () => deciders.decision(argument)],
    ['lot', () => deciders.lot(argument)],
    ['measure', () => deciders.measure(argument)],
    ['column', () => deciders.column(argument)],
  ])
  return spoken.get(name)?.() ?? decidedBy
}

/** Why someone was passed over, in words: `requirement`, `cap`, `excludes`, `decision 7`. */
export function spokenReason(competition: Competition, reason: string): string {
  const { reasons } = wordsOf(competition).awards
  if (reason === 'requirement' || reason === 'cap' || reason === 'excludes') return reasons[reason]
  return reason.startsWith('decision ') ? reasons.decision(reason.slice('decision '.length)) : reason
}

/** Decisions by their numbers: `Beschluss 7 und Beschluss 9`. */
export const spokenDecisions = (competition: Competition, numbers: readonly number[]): string => {
  const words = wordsOf(competition)
  return listed(
    words,
    numbers.map((no) => words.awards.decision(`${no}`)),
  )
}
