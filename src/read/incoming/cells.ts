// What the cells of a file from outside become here: ids in the place of names, a decimal point, an ISO date.
import type { ColumnMapping, DecimalSign } from '../../model/dialect.js'
import { foldText } from '../../model/sameness.js'
import { unguardedText } from '../../model/spreadsheet-text.js'
import type { ImportContext } from './columns.js'
import { isoDate } from './dates.js'
import { knownRoles } from './known-names.js'
import { numberReader } from './numbers.js'

type Convert = (cell: string) => string

const asItIs: Convert = (cell) => cell

/** Makes the cells of one row, in the order of the columns taken. In a scoring sheet texts are guarded against spreadsheets. */
export function cellConverters(
  taken: ColumnMapping['taken'],
  context: ImportContext,
  decimal: DecimalSign | null,
  isDates: (at: number) => boolean,
  isSheet: boolean,
  idsInFile: ReadonlyMap<string, string>,
): (cells: readonly string[]) => readonly string[] {
  const converts = taken.map(({ column, at }): Convert => {
    if (isDates(at)) return (cell) => isoDate(cell) ?? cell
    const convert = column === 'deputy_of' ? idsIn(idsInFile, context) : converterOf(column, context, decimal)
    return isSheet ? (cell) => convert(unguardedText(cell)) : convert
  })
  return (cells) => taken.map(({ at }, index) => converts[index]!(cells[at] ?? ''))
}

function converterOf(column: string, context: ImportContext, decimal: DecimalSign | null): Convert {
  const { what, competition, numbers } = context
  if (what === 'submissions') {
    if (column === 'division') return divisionIds(context)
    return numbers.includes(column) ? numberReader(decimal) : asItIs
  }
  if (what === 'jurors') {
    if (column === 'role') return (cell) => knownRoles.get(foldText(cell)) ?? cell
    if (column === 'divisions') return divisionLists(context)
    return column === 'weight' ? numberReader(decimal) : asItIs
  }
  if (column === 'juror') return jurorIds(context)
  if (what !== 'ballots') return asItIs
  if (column === 'criterion') return criterionIds(context)
  const isScore = column === 'score' || competition.criteria.some(({ id }) => id === column)
  return isScore ? numberReader(decimal) : asItIs
}

/** Who is stood in for: an id as it is, else a name in the same file or in the folder. */
const idsIn =
  (idsInFile: ReadonlyMap<string, string>, { jurorIds, knownJurors }: ImportContext): Convert =>
  (cell) => {
    const isId = knownJurors.has(cell.trim()) || [...idsInFile.values()].includes(cell.trim())
    return isId ? cell : (idsInFile.get(foldText(cell)) ?? jurorIds.get(foldText(cell)) ?? cell)
  }

/** An id as it is; a name up to case, accents and spaces, where it is that of one juror alone. */
const jurorIds =
  ({ jurorIds, knownJurors }: ImportContext): Convert =>
  (cell) =>
    knownJurors.has(cell.trim()) ? cell : (jurorIds.get(foldText(cell)) ?? cell)

/** An id as it is; a name up to case, accents, spaces and punctuation, where it is that of one division alone. */
const divisionIds = ({ competition }: ImportContext): Convert => idsByName(competition.divisions)
const criterionIds = ({ competition }: ImportContext): Convert => idsByName(competition.criteria)

/** Divisions of one juror, with commas or semicolons between them: ids by spaces. A single name stands for itself. */
function divisionLists(context: ImportContext): Convert {
  const idOf = divisionIds(context)
  return (cell) =>
    (idOf(cell) === cell ? cell.split(/[,;]/) : [cell])
      .map((part) => idOf(part.trim()))
      .filter((id) => id !== '')
      .join(' ')
}

function idsByName(named: readonly { readonly id: string; readonly name: string }[]): Convert {
  const ids = new Set(named.map(({ id }) => id))
  const byName = new Map<string, string | null>()
  for (const { id, name } of named) {
    const folded = foldText(name)
    byName.set(folded, byName.has(folded) ? null : id)
  }
  return (cell) => (ids.has(cell.trim()) ? cell : (byName.get(foldText(cell)) ?? cell))
}
