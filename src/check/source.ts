// The round before as source.json has it, against that round's results: their digest, and who went on.
import { error, type Finding, note, place } from '../model/finding.js'
import { type RoundSource, sourceName } from '../model/survivors.js'

/**
 * `found` is the digest of the results that stand; `survivors` go on by a second count, or null where that round cannot be
 * counted, as its own findings say; `standing` are judged here.
 */
export function compareSource(
  { folder, record, submissions }: RoundSource,
  found: string | null,
  survivors: readonly string[] | null,
  standing: readonly string[],
): readonly Finding[] {
  const at = place(sourceName)
  const counted = survivors && differenceOf(submissions, survivors)
  const judged = differenceOf(submissions, standing)
  return [
    ...(found === record ? [] : [error(at, 'source-differs', { folder, expected: record, found: found ?? '' })]),
    ...(counted === null ? [] : [error(at, 'survivors-differ', counted)]),
    ...(judged === null ? [] : [note(place('submissions.csv'), 'survivors-changed', judged)]),
  ]
}

/** Which ids are missing from the second list, and which it has beyond the first; null where they are the same. */
function differenceOf(
  recorded: readonly string[],
  found: readonly string[],
): { readonly missing: readonly string[]; readonly added: readonly string[] } | null {
  const [known, there] = [new Set(recorded), new Set(found)]
  const missing = recorded.filter((id) => !there.has(id))
  const added = found.filter((id) => !known.has(id))
  return missing.length + added.length === 0 ? null : { missing, added }
}
