// One who scores, and in which role.
import type { Decimal } from './decimal.js'

/** Members and the chair are expected to score; a deputy counts in the place of one juror; a guest never counts. */
export type Role = 'member' | 'chair' | 'deputy' | 'guest'

export type Juror = {
  readonly id: string
  readonly name: string
  readonly affiliation: string
  readonly role: Role
  /** The juror whom a deputy stands in for. */
  readonly deputyOf: string | null
  /** How much this juror counts in mean and sum over jurors. */
  readonly weight: Decimal
  /** The criteria that this juror judges; null where it is all of them. */
  readonly criteria: readonly string[] | null
  /** The divisions whose submissions this juror judges; null where it is all of them. */
  readonly divisions: readonly string[] | null
  readonly line: number
}

/** Whether a juror judges a criterion: scores on the others are neither asked for nor missing. */
export const judges = ({ criteria }: Juror, criterion: string): boolean =>
  criteria === null || criteria.includes(criterion)

/** Whether the submissions of a division are this juror's to judge. */
export const judgesDivision = ({ divisions }: Juror, division: string | null): boolean =>
  divisions === null || (division !== null && divisions.includes(division))

/** The same of a deputy too, who judges nothing that the seat does not. */
export function maySeeDivision(juror: Juror, jurors: readonly Juror[], division: string | null): boolean {
  const seat = juror.role === 'deputy' ? jurors.find(({ id }) => id === juror.deputyOf) : undefined
  return judgesDivision(juror, division) && (seat === undefined || judgesDivision(seat, division))
}

/** Who has a seat of their own in the jury: whose ballots are expected. */
export const hasSeat = (juror: Juror): boolean => juror.role === 'member' || juror.role === 'chair'

/** Whose assignments a juror follows: their own, those of the seat that a deputy stands in for; null for a guest. */
export const seatIdOf = (juror: Juror): string | null =>
  hasSeat(juror) ? juror.id : juror.role === 'deputy' ? juror.deputyOf : null

/**
 * Who scores what, where assignments.csv stands. `reason` and `recordedBy` are those of a row that became somebody else's;
 * empty elsewhere.
 */
export type Assignment = {
  readonly juror: string
  readonly submission: string
  readonly reason: string
  readonly recordedBy: string
  readonly line: number
}
