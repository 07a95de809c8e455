// Jurors: ids, and deputies who stand in for somebody.
import { error, type Finding, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { hasSeat, type Juror } from '../model/juror.js'
import { checkIdsOf, checkKnown } from './ids.js'

const file = 'jurors.csv'

export function checkJurors({ jurors, competition }: Folder): readonly Finding[] {
  if (jurors === null) return []
  const criteria = competition?.criteria.map(({ id }) => id) ?? null
  const ids = checkIdsOf(jurors, ({ line }) => place(file, line))
  const unknown = jurors.flatMap((juror) =>
    criteria === null
      ? []
      : (juror.criteria ?? []).flatMap((id) => checkKnown('unknown-criterion', id, criteria, place(file, juror.line))),
  )
  const divisions = competition?.divisions.map(({ id }) => id) ?? null
  const unknownDivisions = jurors.flatMap((juror) =>
    divisions === null
      ? []
      : (juror.divisions ?? []).flatMap((id) => checkKnown('unknown-division', id, divisions, place(file, juror.line))),
  )
  return [...ids, ...unknown, ...unknownDivisions, ...jurors.flatMap((juror) => checkDeputy(juror, jurors))]
}

function checkDeputy({ id, role, deputyOf, line }: Juror, jurors: readonly Juror[]): readonly Finding[] {
  if (role !== 'deputy') {
    return deputyOf === null ? [] : [error(place(file, line), 'deputy-of-unneeded', { juror: id, role })]
  }
  const seat = jurors.find((juror) => juror.id === deputyOf)
  return seat && hasSeat(seat) ? [] : [error(place(file, line), 'deputy-of-whom', { juror: id, of: deputyOf ?? '' })]
}
