// Assignments: known jurors and submissions, each pair once.
import { error, type Finding, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { judgesDivision } from '../model/juror.js'
import { checkKnown } from './ids.js'

const file = 'assignments.csv'

export function checkAssignments({ assignments, jurors, submissions }: Folder): readonly Finding[] {
  if (assignments === null) return []
  const jurorIds = new Set(jurors?.map(({ id }) => id))
  const submissionIds = new Set(submissions?.rows.map(({ id }) => id))
  const divisionOf = new Map(submissions?.rows.map(({ id, division }) => [id, division]))
  const limited = new Map(jurors?.filter(({ divisions }) => divisions !== null).map((juror) => [juror.id, juror]))
  const firsts = new Map<string, number>()
  return assignments.flatMap(({ juror, submission, line }): readonly Finding[] => {
    const at = place(file, line)
    const first = firsts.get(`${juror} ${submission}`)
    if (first !== undefined) return [error(at, 'assignment-repeated', { juror, submission, line: first })]
    firsts.set(`${juror} ${submission}`, line)
    const [who, division] = [limited.get(juror), divisionOf.get(submission)]
    const isOutside = who !== undefined && division !== undefined && !judgesDivision(who, division)
    return [
      ...(isOutside ? [error(at, 'assignment-outside', { juror, submission, division: division ?? '' })] : []),
      ...(jurors === null ? [] : checkKnown('unknown-juror', juror, jurorIds, at)),
      ...(submissions === null ? [] : checkKnown('unknown-submission', submission, submissionIds, at)),
    ]
  })
}
