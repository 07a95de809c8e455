// Jurors: ids, and deputies who stand in for somebody.
import { error, type Finding, place } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { hasSeat, type Juror } from '../model/juror.js'
import { checkIds } from './ids.js'

const file = 'jurors.csv'

export function checkJurors({ jurors }: Folder): readonly Finding[] {
  if (jurors === null) return []
  const ids = checkIds(jurors.map(({ id, line }) => ({ id, place: place(file, line) })))
  return [...ids, ...jurors.flatMap((juror) => checkDeputy(juror, jurors))]
}

function checkDeputy({ id, role, deputyOf, line }: Juror, jurors: readonly Juror[]): readonly Finding[] {
  if (role !== 'deputy') {
    return deputyOf === null ? [] : [error(place(file, line), 'deputy-of-unneeded', { juror: id, role })]
  }
  const seat = jurors.find((juror) => juror.id === deputyOf)
  return seat && hasSeat(seat) ? [] : [error(place(file, line), 'deputy-of-whom', { juror: id, of: deputyOf ?? '' })]
}
