// With --rejects: which rows of a file have findings, and what is left of it without them.
import { findReplaced } from '../check/incoming/replaced.js'
import type { Finding } from '../model/finding.js'
import type { Understood } from '../read/incoming/understand.js'
import { type ImportDesk, type ImportOptions, type Judgement, judge, type Taken } from './desk.js'

export type Rejected = ReadonlyMap<number, readonly Finding[]>

/** With --rejects, rows that have findings are left out until those that stay have none. */
export function judgeAll(
  options: ImportOptions,
  desk: ImportDesk,
  taken: Taken,
): { readonly judgement: Judgement; readonly rejected: Rejected } {
  const rejected = new Map<number, readonly Finding[]>()
  for (;;) {
    const judgement = judge(desk, taken, new Set(rejected.keys()))
    const { plan, findings } = judgement
    if ((options.rejects ?? null) === null || taken.understood === null) return { judgement, rejected }
    const replaced = plan && !options.replace ? findReplaced(plan, options.file) : []
    const bad = badRows([...findings, ...replaced], options.file, taken, rejected)
    if (bad.size === 0) return { judgement, rejected }
    for (const [line, found] of bad) rejected.set(line, found)
  }
}

/** The rows below the header that have errors, by their lines; of a ballot with a row per score all of them. */
function badRows(findings: readonly Finding[], file: string, { understood }: Taken, known: Rejected): Rejected {
  const bad = new Map<number, Finding[]>()
  const headerLine = understood?.table.headerLine ?? 0
  for (const finding of findings) {
    const { severity, line } = finding
    if (severity !== 'error' || finding.file !== file || line === null || line <= headerLine || known.has(line))
      continue
    for (const each of [line, contradicted(finding, file)]) {
      if (each === null || known.has(each)) continue
      const own = bad.get(each)
      if (own) own.push(finding)
      else bad.set(each, [finding])
    }
  }
  if (bad.size > 0 && understood !== null) addRestOfBallots(bad, understood, known)
  return bad
}

/** The other row of two that contradict one another: which holds is for a person to say, not for their order. */
function contradicted({ code, values }: Finding, file: string): number | null {
  if (code === 'row-conflict') return values.line
  return code === 'ballots-differ' && values.file === file ? values.line : null
}

/** In a file with a row per score: the other rows of a ballot. One that lacks a cell is no row of the table, but of the file. */
function addRestOfBallots(bad: Map<number, Finding[]>, { table, raw, mapping }: Understood, known: Rejected): void {
  const { columns, rows } = table
  if (!['criterion', 'score'].every((column) => columns.includes(column))) return
  const pairNames = ['juror', 'submission']
  const ofSource = pairNames.map((name) => mapping.taken.find(({ column }) => column === name)?.at ?? -1)
  const places = [
    [rows, pairNames.map((name) => columns.indexOf(name))],
    [raw, ofSource],
  ] as const
  for (const [of, [juror = -1, submission = -1]] of places) {
    const pairOf = (cells: readonly string[]) => JSON.stringify([cells[juror]?.trim(), cells[submission]?.trim()])
    const pairs = new Set<string>()
    of.each((cells, line) => bad.has(line) && pairs.add(pairOf(cells)))
    of.each((cells, line) => {
      if (pairs.has(pairOf(cells)) && !bad.has(line) && !known.has(line)) bad.set(line, [])
    })
  }
}
