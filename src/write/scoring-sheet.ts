// The scoring sheet of one juror: a title with the mark, the scales in words, the header, a row per submission. As CSV for
// the Excel of the competition's language; write/scoring-workbook.ts has it as .xlsx.
import type { Competition } from '../model/competition.js'
import type { Draft } from '../model/draft.js'
import type { Juror } from '../model/juror.js'
import { type Scale, scoreText, stepsOf, worstSteps } from '../model/scale.js'
import { type SheetColumn, sheetColumns, sheetMark } from '../model/scoring-sheet.js'
import { cellOf, type Submission, type SubmissionTable } from '../model/submission.js'
import { type ScaleValues, type SheetWords, sheetWords } from '../words/sheets.js'
import { type Cell, excelCsv, type Row } from './results-csv.js'

/** What a sheet is made from; `ballots` as far as they are filled in, one row each, in their order. */
export type JurorSheet = {
  readonly competition: Competition
  readonly rulesDigest: string
  readonly juror: Juror
  readonly submissions: SubmissionTable
  readonly ballots: readonly Draft[]
}

/** A sheet as a table; `header` is the index of the row with the columns' names. */
export type SheetTable = {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly Row[]
  readonly header: number
}

type CriterionColumn = Extract<SheetColumn, { kind: 'criterion' }>

const text = (content: string): Cell => ({ kind: 'text', text: content })

export const wordsOfSheet = ({ competition }: JurorSheet): SheetWords => sheetWords[competition.language]

/** Semicolons and decimal commas in German, commas and decimal points in English; a BOM, CRLF. */
export const sheetCsv = (sheet: JurorSheet): string => excelCsv(sheetTable(sheet).rows, sheet.competition.language)

/** The rows of a sheet, all of them as wide as its header, so that every reader sees one table. */
export function sheetTable(sheet: JurorSheet): SheetTable {
  const { competition, juror, rulesDigest } = sheet
  const words = wordsOfSheet(sheet)
  const columns = sheetColumns(competition, juror, words.names)
  const empty = columns.map(() => text(''))
  const title = empty.with(0, text(words.title(competition.title, juror.name))).with(-1, text(sheetMark(rulesDigest)))
  const above = [title, empty.with(0, text(scalesInWords(columns, words))), empty]
  const header = columns.map(({ name }) => text(name))
  return { columns, rows: [...above, header, ...ballotRows(sheet, columns)], header: above.length }
}

function ballotRows(sheet: JurorSheet, columns: readonly SheetColumn[]): readonly Row[] {
  const byId = new Map(sheet.submissions.rows.map((row) => [row.id, row]))
  return sheet.ballots.map((ballot) => {
    const submission = byId.get(ballot.submission)!
    return columns.map((column) => sheetCell(sheet, column, submission, ballot))
  })
}

function sheetCell(
  { juror, submissions }: JurorSheet,
  column: SheetColumn,
  submission: Submission,
  ballot: Draft,
): Cell {
  switch (column.kind) {
    case 'juror':
      return text(juror.id)
    case 'submission':
      return text(submission.id)
    case 'shown':
      return text(cellOf(submissions, submission, column.column))
    case 'criterion':
      return scoreCell(ballot.scores.get(column.criterion.id) ?? null)
    case 'comment':
      return text(ballot.comment ?? '')
  }
}

const scoreCell = (score: string | null): Cell => (score === null ? text('') : { kind: 'number', text: score })

/** One sentence where all criteria have one scale; else one for each scale, with the criteria that have it. */
function scalesInWords(columns: readonly SheetColumn[], words: SheetWords): string {
  const criteria = new Map<string, string[]>()
  for (const column of columns) {
    if (column.kind !== 'criterion') continue
    const sentence = words.scale(scaleValues(column.criterion.scale, words))
    criteria.set(sentence, [...(criteria.get(sentence) ?? []), nameInWords(column)])
  }
  const sentences = [...criteria]
  if (sentences.length === 1) return sentences[0]![0]
  return sentences.map(([sentence, names]) => words.scaleOf(names, sentence)).join(' ')
}

/** The name in the header; where that is the id, the criterion's own name too. */
const nameInWords = ({ name, criterion }: CriterionColumn): string =>
  name === criterion.name ? name : `${name} (${criterion.name})`

/** A scale as its sentences need it, its numbers written as in the language. */
export function scaleValues(scale: Scale, { number }: SheetWords): ScaleValues {
  const last = stepsOf(scale)
  const at = (steps: number) => number(scoreText(scale, steps))
  return {
    min: at(0),
    max: at(last),
    step: number(scoreText({ ...scale, min: scale.step }, 0)),
    best: at(last - worstSteps(scale)),
    labels: [...scale.labels].map(([score, label]) => [number(score), label] as const),
  }
}
