// A small competition, and the readings that the tests of this folder share.

import type { Competition } from '../../src/model/competition.js'
import { wholeNumber } from '../../src/model/decimal.js'
import type { Finding } from '../../src/model/finding.js'
import type { Juror } from '../../src/model/juror.js'
import { readBallots } from '../../src/read/ballots.js'
import type { Expectations } from '../../src/read/header.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { readTable } from '../../src/read/table.js'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const rules = {
  version: 1,
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand',
  scale: { min: 0, max: 10 },
  criteria: [
    { id: 'konzept', weight: 2 },
    { id: 'transfer', scale: { min: 1, max: 6, step: 0.5, best: 'low' } },
  ],
}

/** The competition of `rules`, with other keys. */
export function competitionWith(keys: object = {}): Competition {
  const { competition, findings } = readCompetition(bytesOf(JSON.stringify({ ...rules, ...keys })))
  if (competition === null) throw new Error(JSON.stringify(findings))
  return competition
}

export const findingsOf = (text: string): readonly Finding[] => readCompetition(bytesOf(text)).findings

/** What is found in a competition.json with other keys than `rules`. */
export const findingsWith = (keys: object): readonly Finding[] => findingsOf(JSON.stringify({ ...rules, ...keys }))

/** A finding as the tests compare it: its code, its place as line:column and its values. */
export const seen = ({ code, line, column, values }: Finding) => ({ code, at: `${line}:${column}`, ...values })
export const codesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code)
export const linesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, line }) => `${line} ${code}`)

/** The rows that are read from a table, with the line each begins on, and what is found. */
export function rowsOf(
  content: string | Uint8Array,
  expectations: Expectations = { required: ['id'], optional: 'any' },
) {
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = []
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const reading = readTable(bytes, 'table.csv', expectations, () => (cells, line) => {
    rows.push({ line, cells })
  })
  return { rows, ...reading }
}

export const header = 'juror,submission,konzept,transfer,comment,cast_at\n'

/** Jurors of whom some judge only some criteria. */
export const jurorsOf = (criteriaById: Readonly<Record<string, readonly string[] | null>>): readonly Juror[] =>
  Object.entries(criteriaById).map(([id, criteria]) => ({
    id,
    name: id,
    affiliation: '',
    role: 'member',
    deputyOf: null,
    weight: wholeNumber(1),
    criteria,
    divisions: null,
    line: 2,
  }))

/** Two jurors who judge all criteria. */
export const wholeJury = jurorsOf({ staedtetag: null, gemeindebund: null })

/** The reading of one ballot file. */
export function ballotsOf(content: string | Uint8Array, keys: object = {}, chains = false, jurors = wholeJury) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const files = new Map([['ballots/staedtetag.csv', bytes]])
  return readBallots(files, competitionWith(keys), ['Z-017', 'Z-018'], jurors, { chains })
}
