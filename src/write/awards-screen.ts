// The award lists as tables for a terminal.
import type { AwardList } from '../model/award-list.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import { cut } from '../model/width.js'
import { placeText } from '../words/place.js'
import {
  awardNotes,
  isOverAll,
  isPaid,
  leftNotes,
  listedWinners,
  moneyLines,
  spokenPrize,
  spokenTotals,
  winnerRemarks,
} from './award-lines.js'
import { harmless } from './harmless.js'
import { divisionName, idOf, spokenReason, wordsOf } from './names.js'
import { indented, type ScreenColumn, type ScreenOptions, type ScreenRow, screenTable, toldIn } from './screen.js'

const longestId = 20

/** Each award with its winners, who was passed over and why, and the money in all. */
export function awardsScreen(counted: Outcome, options: ScreenOptions): string {
  const outcome = toldIn(counted, options)
  const { docket, awards } = outcome
  if (awards.length === 0) return `${wordsOf(docket.competition).awards.none}\n`
  const money = moneyLines(outcome).flatMap((line) => indented(line, 0, options.width))
  const sections = [...awards.map((list) => awardLines(outcome, list, options)), money]
  const shown = sections.filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function awardLines(outcome: Outcome, list: AwardList, options: ScreenOptions): readonly string[] {
  const { docket } = outcome
  const { paint } = options
  const heading = indented(harmless(awardHeading(docket, list)), 0, options.width).map((line) => paint.bold(line))
  const table =
    list.winners.length === 0 ? [] : screenTable(winnerColumns(docket, list), winnerRows(outcome, list), options)
  const paintNote = list.status === 'undecided' ? paint.yellow : (text: string) => text
  const notes = [...leftNotes(docket, list), ...awardNotes(docket, list)].flatMap((note) =>
    indented(harmless(note), 2, options.width).map((line) => paintNote(line)),
  )
  return [...heading, ...table, ...notes, ...passedOverLines(docket, list, options)]
}

/** The award's name, and the division it stands on. */
export function awardHeading(
  { competition }: Docket,
  { award, division }: Pick<AwardList, 'award' | 'division'>,
): string {
  const name = divisionName(competition, division)
  return name === null ? award.name : `${award.name} – ${name}`
}

function winnerColumns(docket: Docket, list: AwardList): readonly ScreenColumn[] {
  const { columns } = wordsOf(docket.competition)
  const ranked = list.award.list === 'ranked'
  return [
    ...(ranked ? [{ heading: columns.place, align: 'right', keeps: true } as const] : []),
    { heading: columns.submission, align: 'left', keeps: true },
    ...(ranked ? [{ heading: columns.total, align: 'right', keeps: true } as const] : []),
    ...(isPaid(list) ? [{ heading: columns.prize, align: 'right', keeps: true } as const] : []),
    ...(isOverAll(list) ? [{ heading: columns.division, align: 'left', keeps: false } as const] : []),
    { heading: columns.applicant, align: 'left', keeps: false },
    { heading: columns.title, align: 'left', keeps: false },
  ]
}

function winnerRows(outcome: Outcome, list: AwardList): readonly ScreenRow[] {
  const { docket } = outcome
  const totalOf = spokenTotals(outcome, list)
  const ranked = list.award.list === 'ranked'
  return listedWinners(docket, list).map((winner) => {
    const { id, division, applicant, title } = docket.submissions.rows[winner.submission]!
    const sign = winner.sharedWith.length > 0 ? '=' : ''
    return {
      cells: [
        ...(ranked ? [`${sign}${placeText[docket.competition.language](winner.place)}`] : []),
        cut(id, longestId),
        ...(ranked ? [totalOf(winner.submission)] : []),
        ...(isPaid(list) ? [winner.cents === 0 ? '–' : spokenPrize(docket, winner.cents)] : []),
        ...(isOverAll(list) ? [divisionName(docket.competition, division) ?? ''] : []),
        applicant,
        title,
      ],
      notes: winnerRemarks(docket, list, winner),
      emphasis: 'plain',
    }
  })
}

function passedOverLines(docket: Docket, list: AwardList, { width, paint }: ScreenOptions): readonly string[] {
  const { competition } = docket
  const words = wordsOf(competition).awards
  return list.passedOver
    .map(
      ({ submission, reason }) => `${idOf(docket, submission)} ${words.passedOver(spokenReason(competition, reason))}`,
    )
    .flatMap((text) => indented(harmless(text), 2, width))
    .map((line) => paint.dim(line))
}
