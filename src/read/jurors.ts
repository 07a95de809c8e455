// jurors.csv → who scores, and in which role.
import { type Decimal, readDecimal, wholeNumber } from '../model/decimal.js'
import { error, type Finding, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import type { PlacedTable } from '../model/import-plan.js'
import type { Juror, Role } from '../model/juror.js'
import { cellsByName } from './cells.js'
import { readTable } from './table.js'

const roles: readonly Role[] = ['member', 'chair', 'deputy', 'guest']
const expectations = {
  required: ['id', 'name'],
  optional: ['affiliation', 'role', 'deputy_of', 'weight', 'criteria', 'divisions'],
}

export type JurorsReading = { readonly jurors: readonly Juror[] | null; readonly findings: readonly Finding[] }

/** A row whose role or weight is wrong stays, so that its ballots are of a known juror; the finding keeps it from counting. */
export function readJurors(content: Uint8Array | PlacedTable, file: string): JurorsReading {
  const jurors: Juror[] = []
  const faults: Finding[] = []
  const { columns, findings } = readTable(content, file, expectations, (columns) => {
    const cell = cellsByName(columns)
    return (cells, line) => {
      const at = place(file, line)
      const id = cell(cells, 'id').trim()
      const role = readRole(cell(cells, 'role').trim())
      const weight = readWeight(cell(cells, 'weight').trim())
      if (id === '') faults.push(error(at, 'cell-empty', { column: 'id' }))
      if (role === null) faults.push(roleFinding(cell(cells, 'role').trim(), file, line))
      if (weight === null) faults.push(error(at, 'weight-wrong', { value: cell(cells, 'weight') }))
      if (id === '') return
      const deputyOf = cell(cells, 'deputy_of').trim() || null
      jurors.push({
        id,
        name: cell(cells, 'name'),
        affiliation: cell(cells, 'affiliation'),
        role: role ?? 'member',
        deputyOf,
        weight: weight ?? wholeNumber(1),
        criteria: readIds(cell(cells, 'criteria')),
        divisions: readIds(cell(cells, 'divisions')),
        line,
      })
    }
  })
  return { jurors: columns && jurors, findings: [...findings, ...faults] }
}

const readRole = (text: string): Role | null => (text === '' ? 'member' : (roles.find((role) => role === text) ?? null))

const roleFinding = (role: string, file: string, line: number): Finding =>
  error(place(file, line), 'role-unknown', { role, nearest: nearestName(role, roles) })

/** A decimal above 0; 1 where the cell is empty. */
function readWeight(text: string): Decimal | null {
  if (text === '') return wholeNumber(1)
  const weight = readDecimal(text)
  return weight !== null && weight.units > 0 ? weight : null
}

/** Ids by spaces; null where the cell is empty. */
function readIds(text: string): readonly string[] | null {
  const ids = text.split(/\s+/).filter((id) => id !== '')
  return ids.length === 0 ? null : [...new Set(ids)]
}
