// ranking.csv and awards.csv, and the same tables as a German Excel opens them by double click.
import { stringify } from 'csv-stringify/sync'
import type { AwardList, Winner } from '../model/award-list.js'
import type { Language } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import { exactText } from '../model/fraction.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking, UnrankedSubmission } from '../model/ranking.js'
import { guardedText, isReadAsNumber, withoutFormula } from '../model/spreadsheet-text.js'
import { idOf } from './names.js'
import { measuredTexts, moneyText, type Printed, printedTotals } from './printed.js'
import { csvText } from './rows.js'

/** A text is made harmless, a number is left alone. An exact fraction is a number that no spreadsheet knows. */
export type Cell = { readonly kind: 'text' | 'number' | 'fraction'; readonly text: string }
export type Row = readonly Cell[]

const text = (content: string): Cell => ({ kind: 'text', text: content })
const number = (content: string | number): Cell => ({ kind: 'number', text: `${content}` })
const empty = text('')

export const rankingCsv = (outcome: Outcome): string => resultsCsv(rankingRows(outcome))
export const awardsCsv = (outcome: Outcome): string => resultsCsv(awardRows(outcome))
export const rankingExcel = (outcome: Outcome): string => excelCsv(rankingRows(outcome))
export const awardsExcel = (outcome: Outcome): string => excelCsv(awardRows(outcome))

const resultsCsv = (rows: readonly Row[]): string =>
  csvText(rows.map((row) => row.map((cell) => (cell.kind === 'text' ? withoutFormula(cell.text) : cell.text))))

/** What a spreadsheet of a language opens by double click: which sign stands between cells, and which before decimals. */
const dialects: Readonly<Record<Language, { readonly delimiter: string; readonly decimal: string }>> = {
  de: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
}

/**
 * For a German Excel semicolons and decimal commas, for an English one commas and decimal points; a BOM, CRLF. A text that
 * Excel would turn into a number or a date stays a text.
 */
export function excelCsv(rows: readonly Row[], language: Language = 'de'): string {
  const { delimiter, decimal } = dialects[language]
  return stringify(
    rows.map((row) => row.map((cell) => excelCell(cell, decimal))),
    { delimiter, record_delimiter: '\r\n', bom: true, quoted_match: /[\r\n]/ },
  )
}

function excelCell({ kind, text }: Cell, decimal: string): string {
  if (kind === 'number') return text.replace('.', decimal)
  if (kind === 'fraction') return isReadAsNumber(text) ? `="${text}"` : text
  return guardedText(text)
}

function rankingRows({ docket, rankings }: Outcome): readonly Row[] {
  const header = [
    ...['division', 'place', 'submission', 'applicant', 'title', 'total', 'exact', 'ballots'],
    ...docket.competition.criteria.map(({ id }) => id),
    ...docket.competition.measures.map(({ id }) => id),
    ...['decided_by', 'shared_with', 'status'],
  ]
  return [header.map(text), ...rankings.flatMap((ranking) => divisionRows(docket, ranking))]
}

function divisionRows(docket: Docket, ranking: Ranking): readonly Row[] {
  const printed = printedTotals(ranking, docket.competition.tally)
  const division = text(ranking.division ?? '')
  return [
    ...ranking.ranked.map((ranked) => [division, ...rankedCells(docket, ranked, printed)]),
    ...ranking.unranked.map((unranked) => [division, ...unrankedCells(docket, unranked)]),
  ]
}

const idsOf = (docket: Docket, submissions: readonly number[]): Cell =>
  text(submissions.map((each) => idOf(docket, each)).join(' '))

function namedCells(docket: Docket, submission: number): Row {
  const { id, applicant, title } = docket.submissions.rows[submission]!
  return [text(id), text(applicant), text(title)]
}

function rankedCells(docket: Docket, ranked: RankedSubmission, printed: Printed): Row {
  return [
    number(ranked.place),
    ...namedCells(docket, ranked.submission),
    number(printed.total(ranked.total)),
    { kind: 'fraction', text: exactText(ranked.total) },
    number(ranked.ballots),
    ...ranked.combined.map((value) => (value ? number(printed.combined(value)) : empty)),
    ...measuredTexts(docket.competition, ranked).map(([, value]) => (value === null ? empty : number(value))),
    text(ranked.decidedBy ?? ''),
    idsOf(docket, ranked.sharedWith),
    text(ranked.status),
  ]
}

function unrankedCells(docket: Docket, { submission, ballots, status }: UnrankedSubmission): Row {
  const { competition } = docket
  const criteria = [...competition.criteria, ...competition.measures].map(() => empty)
  const named = namedCells(docket, submission)
  return [empty, ...named, empty, empty, number(ballots), ...criteria, empty, empty, text(status)]
}

const awardColumns = [
  ...['award', 'name', 'division', 'place', 'submission', 'applicant', 'title', 'total', 'prize', 'shared_with'],
]

function awardRows({ docket, rankings, awards }: Outcome): readonly Row[] {
  const rows = awards.flatMap((list) => {
    const ranking = rankings.find(({ division }) => division === list.division)
    return ranking ? winnerRows(docket, list, ranking) : []
  })
  return [awardColumns.map(text), ...rows]
}

function winnerRows(docket: Docket, list: AwardList, ranking: Ranking): readonly Row[] {
  const printed = printedTotals(ranking, docket.competition.tally)
  const totals = new Map(ranking.ranked.map(({ submission, total }) => [submission, total]))
  return list.winners.map((winner) => {
    const total = totals.get(winner.submission)
    return winnerCells(docket, list, winner, total ? number(printed.total(total)) : empty)
  })
}

function winnerCells(docket: Docket, list: AwardList, winner: Winner, total: Cell): Row {
  return [
    text(list.award.id),
    text(list.award.name),
    text(list.division ?? ''),
    number(winner.place),
    ...namedCells(docket, winner.submission),
    total,
    number(moneyText(winner.cents)),
    idsOf(docket, winner.sharedWith),
  ]
}
