// The awards in the minutes: who wins what, what was not awarded and why, and who was passed over.
import type { AwardList } from '../model/award-list.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import type { MinutesWords } from '../words/minutes.js'
import { placeText } from '../words/place.js'
import { awardNotes, leftNotes, moneyLines, spokenPrize, winnerRemarks } from './award-lines.js'
import { awardHeading } from './awards-screen.js'
import { harmlessMarkdown } from './harmless.js'
import { spokenReason, wordsOf } from './names.js'
import { bullets, heading, pageTable } from './page.js'

export function awardMinutes(outcome: Outcome, words: MinutesWords): readonly string[] {
  const { docket, awards } = outcome
  const { heading: title, none } = wordsOf(docket.competition).awards
  return [
    heading(2, title),
    awards.length === 0 ? none : '',
    ...awards.flatMap((list) => awardBlocks(docket, list, words)),
    ...moneyLines(outcome).map(harmlessMarkdown),
  ]
}

/** Places stand here even where the published list is alphabetical. */
function awardBlocks(docket: Docket, list: AwardList, words: MinutesWords): readonly string[] {
  const ranked: AwardList = { ...list, award: { ...list.award, list: 'ranked' } }
  return [
    heading(3, awardHeading(docket, list)),
    winnersTable(docket, ranked),
    ...[...leftNotes(docket, ranked), ...awardNotes(docket, ranked)].map(harmlessMarkdown),
    bullets(withheldLines(list, words)),
    ...passedOverBlocks(docket, list, words),
  ]
}

function winnersTable(docket: Docket, list: AwardList): string {
  if (list.winners.length === 0) return ''
  const { language } = docket.competition
  const { columns } = wordsOf(docket.competition)
  const rows = list.winners.map((winner) => {
    const { id, applicant, title } = docket.submissions.rows[winner.submission]!
    const prize = winner.cents === 0 ? '' : spokenPrize(docket, winner.cents)
    const remarks = winnerRemarks(docket, list, winner).join('; ')
    return [placeText[language](winner.place), id, applicant, title, prize, remarks]
  })
  const headings = [columns.place, columns.submission, columns.applicant, columns.title, columns.prize, columns.remark]
  return pageTable(headings, rows, [0, 4])
}

/** Why an award, or some of its places, was not given. */
const withheldLines = ({ decisions }: AwardList, words: MinutesWords): readonly string[] =>
  decisions.filter(({ kind }) => kind === 'withhold').map(({ no, reason }) => words.withheldBy(no, reason))

function passedOverBlocks(docket: Docket, { passedOver }: AwardList, words: MinutesWords): readonly string[] {
  if (passedOver.length === 0) return []
  const lines = passedOver.map(({ submission, reason }) => {
    const { id, applicant } = docket.submissions.rows[submission]!
    return `${applicant === '' ? id : `${id} – ${applicant}`}: ${spokenReason(docket.competition, reason)}`
  })
  return [`${words.passedOver}:`, bullets(lines)]
}
