// Findings on a file as it would be after an import, moved to where its rows come from: the file brought, or the folder.
import type { Finding } from '../../model/finding.js'
import type { ImportPlan } from '../../model/import-plan.js'

/** The file that would be written, by its path in the folder; the file brought; the columns that stood before. */
export type Origin = {
  readonly path: string
  readonly file: string
  readonly plan: ImportPlan
  readonly standing: readonly string[]
}

/** Findings on other files stay where they are. What is said twice about one place is said once. */
export function moveFindings(findings: readonly Finding[], origin: Origin): readonly Finding[] {
  if (!findings.some(({ file }) => file === origin.path)) return findings
  const { starts, bodyStart } = rowStarts(origin.plan)
  const placeOf = (line: number): Spot => rowAt(origin, starts, line)
  return findings.map((finding): Finding => {
    const { line } = finding
    if (finding.file !== origin.path || line === null) return finding
    if (line < bodyStart) return { ...finding, file: headerOwner(finding, origin) }
    return { ...withMovedLine(finding, placeOf), ...placeOf(line) }
  })
}

type Spot = { readonly file: string; readonly line: number }

function rowAt({ path, file, plan }: Origin, starts: Int32Array, line: number): Spot {
  const row = lastUpTo(starts, line)
  if (row < 0) return { file: path, line }
  return { file: plan.isIncoming(row) ? file : path, line: plan.rows.lineAt(row) }
}

/** A finding on the header is about a column that stood there before, or about the file brought. */
function headerOwner(finding: Finding, { path, file, standing }: Origin): string {
  const isOwn = 'column' in finding.values && standing.includes(finding.values.column)
  return isOwn ? path : file
}

/** A finding that names another line of the same file names it where that line comes from. */
function withMovedLine(finding: Finding, placeOf: (line: number) => Spot): Finding {
  switch (finding.code) {
    case 'id-repeated':
      return {
        ...finding,
        values: { ...finding.values, line: finding.values.line && placeOf(finding.values.line).line },
      }
    case 'assignment-repeated':
      return { ...finding, values: { ...finding.values, line: placeOf(finding.values.line).line } }
    default:
      return finding
  }
}

/** The line on which each row begins once the file is written, and that of the first one. */
function rowStarts({ columns, rows }: ImportPlan): { readonly starts: Int32Array; readonly bodyStart: number } {
  const bodyStart = 1 + linesOf(columns)
  const starts = new Int32Array(rows.size)
  let line = bodyStart
  rows.each((cells, _, index) => {
    starts[index] = line
    line += linesOf(cells)
  })
  return { starts, bodyStart }
}

function linesOf(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines++
  }
  return lines
}

/** The index of the last start that is not beyond a line. */
function lastUpTo(starts: Int32Array, line: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Each finding once, in the order in which they come. */
export function distinctFindings(findings: readonly Finding[]): readonly Finding[] {
  const met = new Set<string>()
  return findings.filter(({ file, line, code, values }) => {
    const said = JSON.stringify([file, line, code, values])
    return !met.has(said) && met.add(said)
  })
}
