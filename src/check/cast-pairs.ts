// Ballots that are cast, as if they had been assigned: what an assignment begins with where none stands.
import type { Folder } from '../model/folder.js'
import { type Assignment, seatIdOf } from '../model/juror.js'

/** Each juror's seat and submission once; those of guests, and of ids that are unknown, are left out. */
export function castPairs({ box, jurors, submissions }: Folder): readonly Assignment[] {
  if (jurors === null || submissions === null) return []
  const seats = jurors.map(seatIdOf)
  const pairs = new Map<string, Assignment>()
  for (let row = 0; row < box.size; row++) {
    const [juror, submission] = [seats[box.juror[row]!] ?? null, submissions.rows[box.submission[row]!]?.id]
    if (juror === null || submission === undefined) continue
    pairs.set(`${juror} ${submission}`, { juror, submission, reason: '', recordedBy: '', line: 0 })
  }
  return [...pairs.values()]
}
