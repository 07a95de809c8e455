// awards.md: the award lists as they are published, with the rules by which they came about.
import type { AwardList, Winner } from '../model/award-list.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import { judgedIn } from '../model/ranking.js'
import { sayFinding } from '../words/findings.js'
import { placeText } from '../words/place.js'
import {
  awardNotes,
  isOverAll,
  listedWinners,
  moneyLines,
  spokenPrize,
  spokenTotals,
  winnerRemarks,
} from './award-lines.js'
import { awardRules } from './award-rules.js'
import { awardHeading } from './awards-screen.js'
import { harmlessMarkdown } from './harmless.js'
import { divisionName, wordsOf } from './names.js'
import { bullets, heading, numbered, page, pageTable } from './page.js'
import { measureRules, otherRules, requirementLines, tallySentences } from './rules-in-force.js'
import type { FindingTexts } from './tally-document.js'

export type AwardsPageOptions = { readonly provisional: boolean; readonly findingTexts?: FindingTexts }

/** Who was passed over stands in audit.md, never here. */
export function awardsPage(outcome: Outcome, options: AwardsPageOptions): string {
  const { competition } = outcome.docket
  const words = wordsOf(competition)
  return page([
    heading(1, competition.title),
    harmlessMarkdown(competition.organizer ?? ''),
    options.provisional ? `**${harmlessMarkdown(words.awards.provisionalLong)}**` : '',
    ...(outcome.awards.length === 0 ? [words.awards.none] : []),
    ...outcome.awards.flatMap((list) => awardBlocks(outcome, list)),
    bullets(moneyLines(outcome)),
    ...ruleBlocks(outcome.docket),
    ...awardRuleBlocks(outcome),
    ...(options.provisional ? findingBlocks(outcome, options.findingTexts ?? sayFinding) : []),
  ])
}

function awardBlocks(outcome: Outcome, list: AwardList): readonly string[] {
  const { docket } = outcome
  return [
    heading(2, awardHeading(docket, list)),
    list.award.list === 'alphabetical' && list.winners.length > 1
      ? wordsOf(docket.competition).awards.alphabetical
      : '',
    winnersTable(outcome, list),
    ...awardNotes(docket, list, applicantOf).map(harmlessMarkdown),
  ]
}

const applicantOf = (docket: Docket, submission: number): string => {
  const { applicant, id } = docket.submissions.rows[submission]!
  return applicant === '' ? id : applicant
}

function winnersTable(outcome: Outcome, list: AwardList): string {
  if (list.winners.length === 0) return ''
  const columns = winnerColumns(outcome, list)
  const rows = listedWinners(outcome.docket, list)
  const shown = columns.filter((column) => column.always || rows.some((winner) => column.cell(winner) !== ''))
  return pageTable(
    shown.map((column) => column.heading),
    rows.map((winner) => shown.map((column) => column.cell(winner))),
    shown.flatMap((column, index) => (column.isNumber ? [index] : [])),
  )
}

type PageColumn = {
  readonly heading: string
  readonly cell: (winner: Winner) => string
  readonly isNumber: boolean
  readonly always: boolean
}

/** A list in alphabetical order shows no place, total or sharing. A column without any entry is left out. */
function winnerColumns(outcome: Outcome, list: AwardList): readonly PageColumn[] {
  const { docket } = outcome
  const { columns } = wordsOf(docket.competition)
  const totalOf = spokenTotals(outcome, list)
  const spokenPlace = placeText[docket.competition.language]
  const isRanked = list.award.list === 'ranked'
  const text = { isNumber: false, always: true }
  const number = { isNumber: true, always: true }
  const place: PageColumn = { ...number, heading: columns.place, cell: (winner) => spokenPlace(winner.place) }
  const division: PageColumn = {
    ...text,
    heading: columns.division,
    cell: ({ submission }) => divisionName(docket.competition, docket.submissions.rows[submission]!.division) ?? '',
  }
  const total: PageColumn = { ...number, heading: columns.total, cell: (winner) => totalOf(winner.submission) }
  return [
    ...(isRanked ? [place] : []),
    { ...text, heading: columns.applicant, cell: ({ submission }) => applicantOf(docket, submission) },
    { ...text, heading: columns.title, cell: ({ submission }) => docket.submissions.rows[submission]!.title },
    ...(isOverAll(list) ? [division] : []),
    ...(isRanked ? [total] : []),
    {
      heading: columns.prize,
      isNumber: true,
      always: false,
      cell: ({ cents }) => (cents === 0 ? '' : spokenPrize(docket, cents)),
    },
    {
      heading: columns.remark,
      isNumber: false,
      always: false,
      cell: (winner) => winnerRemarks(docket, list, winner, applicantOf).join('; '),
    },
  ]
}

/** The rules in force: the steps in their order, then what else moves a place. */
export function ruleBlocks(docket: Docket): readonly string[] {
  const words = wordsOf(docket.competition).rules
  const requirements = requirementLines(docket)
  return [
    heading(2, words.heading),
    numbered(tallySentences(docket)),
    bullets(otherRules(docket)),
    ...measureRules(docket).flatMap(({ id, best, sentences }) => [words.measure(id, best), numbered(sentences)]),
    ...(requirements.length === 0 ? [] : [words.requireHeading, bullets(requirements)]),
  ]
}

/** What each award goes by. */
function awardRuleBlocks({ docket, awards, rankings }: Outcome): readonly string[] {
  const words = wordsOf(docket.competition)
  const lines = awards.map((list) => {
    const ranking = rankings.find(({ division }) => division === list.division)!
    return `${awardHeading(docket, list)}: ${awardRules(docket, list.award, judgedIn(ranking)).join('; ')}`
  })
  return lines.length === 0 ? [] : [words.awards.rulesHeading, bullets(lines)]
}

function findingBlocks({ docket, findings }: Outcome, findingTexts: FindingTexts): readonly string[] {
  if (findings.length === 0) return []
  const { language } = docket.competition
  const lines = findings.map((finding) => {
    const place = finding.line === null ? finding.file : `${finding.file}:${finding.line}`
    return `${place} – ${findingTexts(finding, language).text}`
  })
  return [heading(2, wordsOf(docket.competition).awards.findings), bullets(lines)]
}
