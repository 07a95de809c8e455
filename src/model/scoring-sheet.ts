// A scoring sheet: the ballots of one juror as a table, filled in away from the program and imported
// again. What is written there and what is read back agree on the mark in the first row and on the header's names.
import type { Competition, Criterion } from './competition.js'
import { writeDecimal } from './decimal.js'
import { type Juror, judges } from './juror.js'
import { foldings, foldText } from './sameness.js'
import type { Scale } from './scale.js'

const markPattern = /^\s*jury-sheet ([0-9a-f]{16})\s*$/

/** What a cell of the first row says: that it is a scoring sheet, and under which rules it was written. */
export const sheetMark = (rulesDigest: string): string => `jury-sheet ${rulesDigest}`

/** The digest of the rules in a mark; null where a cell is none. */
export const digestInMark = (cell: string): string | null => markPattern.exec(cell)?.[1] ?? null

/** The names of the columns that every sheet has, and of those columns of submissions that have a name of their own. */
export type SheetNames = {
  readonly juror: string
  readonly submission: string
  readonly comment: string
  /** Names to which reading gives a meaning, in any language: no other column has one of them. */
  readonly reserved: readonly string[]
  /** By the column of submissions.csv. */
  readonly shown: Readonly<Record<string, string>>
  /** For a column of submissions.csv whose name is taken. */
  readonly ofSubmission: (column: string) => string
}

/** One column of a sheet: its name in the header, and what its cells are. */
export type SheetColumn = { readonly name: string } & (
  | { readonly kind: 'juror' | 'submission' | 'comment' }
  | { readonly kind: 'shown'; readonly column: string }
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
)

/**
 * The columns of a juror's sheet: the two ids, what jurors see of a submission, the criteria that this juror judges, the
 * comment unless there are none. A criterion goes by its name; by its id where the name could be that of another column.
 */
export function sheetColumns(competition: Competition, juror: Juror, names: SheetNames): readonly SheetColumn[] {
  const shown = shownColumns(competition, names)
  const comment: readonly SheetColumn[] =
    competition.ballots.comments === 'off' ? [] : [{ kind: 'comment', name: names.comment }]
  return [
    { kind: 'juror', name: names.juror },
    { kind: 'submission', name: names.submission },
    ...shown,
    ...criterionColumns(competition, juror, [...names.reserved, ...shown.map(({ name }) => name)]),
    ...comment,
  ]
}

function shownColumns({ show, criteria }: Competition, names: SheetNames): readonly SheetColumn[] {
  const taken = [...names.reserved, ...criteria.map(({ id }) => id)]
  return show.map((column) => {
    const wanted = Object.hasOwn(names.shown, column) ? names.shown[column]! : column
    const name = isAmong(wanted, taken) ? names.ofSubmission(column) : wanted
    taken.push(name)
    return { kind: 'shown', name, column }
  })
}

function criterionColumns({ criteria }: Competition, juror: Juror, taken: readonly string[]): readonly SheetColumn[] {
  const judged = criteria.filter(({ id }) => judges(juror, id))
  return judged.map((criterion) => {
    const { id, name } = criterion
    const others = criteria.filter((each) => each !== criterion).flatMap((each) => [each.id, each.name])
    return { kind: 'criterion', name: isAmong(name, [...taken, ...others]) ? id : name, criterion }
  })
}

/**
 * Names that differ only in case, accents, spaces and punctuation are one to a reader; so is one with something in brackets
 * after it to the same without.
 */
const isAmong = (name: string, others: readonly string[]): boolean =>
  others.some((other) => foldings(name).includes(foldText(other)) || foldings(other).includes(foldText(name)))

/** What a spreadsheet needs to know of a scale. */
export type ScoreLimit = {
  readonly min: string
  readonly max: string
  /** Null where every whole number between them is a score. */
  readonly step: string | null
}

/** 0 to 10 in steps of 1 are whole numbers; 1 to 6 in steps of 0.5 need their step. */
export function scoreLimit(scale: Scale): ScoreLimit {
  const [min, max, step] = [writeDecimal(scale.min), writeDecimal(scale.max), writeDecimal(scale.step)]
  return { min, max, step: step === '1' && scale.min.decimals === 0 ? null : step }
}
