// The ranking as it stands, as tables for a terminal: what `jury tally` shows.
import type { AwardList } from '../model/award-list.js'
import type { Docket } from '../model/docket.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import { cut } from '../model/width.js'
import { placeText } from '../words/place.js'
import { closingLines } from './closing-line.js'
import { harmless } from './harmless.js'
import { divisionName, idOf, listed, spokenDecider, wordsOf } from './names.js'
import { printedTotals, spokenNumber } from './printed.js'
import { measureRules, otherRules, requirementLines, tallySentences } from './rules-in-force.js'
import { indented, type ScreenColumn, type ScreenOptions, type ScreenRow, screenTable, toldIn } from './screen.js'

const longestId = 20

/** Each division as a table, who is not ranked and why, what is undecided, and the rules in force. */
export function rankingScreen(counted: Outcome, options: ScreenOptions): string {
  const outcome = toldIn(counted, options)
  const sections = [
    titleLines(outcome.docket, options),
    ...outcome.rankings.map((ranking) => rankingLines(outcome, ranking, options)),
    undecidedLines(outcome, options),
    ruleLines(outcome.docket, options),
  ]
  const shown = sections.filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function titleLines({ competition, decisions }: Docket, { width, paint }: ScreenOptions): readonly string[] {
  const closing = closingLines(decisions, competition.language).flatMap((line) => indented(line, 0, width))
  return [...indented(harmless(competition.title), 0, width).map((line) => paint.bold(line)), ...closing]
}

function rankingLines(outcome: Outcome, ranking: Ranking, options: ScreenOptions): readonly string[] {
  const { docket } = outcome
  const words = wordsOf(docket.competition)
  const name = divisionName(docket.competition, ranking.division) ?? words.ranking
  const heading = options.paint.bold(cut(harmless(name), options.width))
  const body =
    ranking.ranked.length === 0
      ? [words.nobodyRanked]
      : screenTable(rankingColumns(docket), rankedRows(outcome, ranking), options)
  const legend = ranking.ranked.some(isShort) ? indented(words.belowRequirement, 4, options.width, '  *') : []
  return [heading, ...body, ...legend, ...unrankedLines(docket, ranking, options)]
}

function rankingColumns(docket: Docket): readonly ScreenColumn[] {
  const { columns } = wordsOf(docket.competition)
  return [
    { heading: columns.place, align: 'right', keeps: true },
    { heading: columns.submission, align: 'left', keeps: true },
    { heading: columns.applicant, align: 'left', keeps: false },
    { heading: columns.title, align: 'left', keeps: false },
    { heading: columns.total, align: 'right', keeps: true },
    { heading: columns.ballots, align: 'right', keeps: true },
  ]
}

function rankedRows(outcome: Outcome, ranking: Ranking): readonly ScreenRow[] {
  const { docket, awards } = outcome
  const { competition } = docket
  const printed = printedTotals(ranking, competition.tally)
  const open = openTies(awards, ranking)
  const isAnyShort = ranking.ranked.some(isShort)
  return ranking.ranked.map((ranked) => {
    const { id, applicant, title } = docket.submissions.rows[ranked.submission]!
    const mark = isShort(ranked) ? ' *' : isAnyShort ? '  ' : ''
    const total = `${spokenNumber(printed.total(ranked.total), competition.language)}${mark}`
    const sign = ranked.sharedWith.length > 0 ? '=' : ''
    return {
      cells: [
        `${sign}${placeText[competition.language](ranked.place)}`,
        cut(id, longestId),
        applicant,
        title,
        total,
        `${ranked.ballots}`,
      ],
      notes: notesOf(docket, ranked),
      emphasis: open.has(ranked.submission) ? 'open' : 'plain',
    }
  })
}

/** Marked with a star, which is explained once below the table. */
const isShort = ({ status }: RankedSubmission): boolean => status === 'below-requirement'

/** Who is tied where an award waits for a decision. */
const openTies = (awards: readonly AwardList[], { division }: Ranking): ReadonlySet<number> =>
  new Set(awards.flatMap((list) => (list.division === division ? (list.undecided?.tied ?? []) : [])))

function notesOf(docket: Docket, ranked: RankedSubmission): readonly string[] {
  const { competition } = docket
  const words = wordsOf(competition)
  const others = ranked.sharedWith.map((other) => idOf(docket, other))
  return [
    ...(ranked.decidedBy === null ? [] : [words.decidedBy(spokenDecider(competition, ranked.decidedBy))]),
    ...(others.length === 0 ? [] : [words.shared(shortList(docket, others))]),
  ]
}

/** A hundred tied ones are not named under each of the hundred. */
const shortList = (docket: Docket, names: readonly string[]): string =>
  names.length <= 6
    ? listed(wordsOf(docket.competition), names)
    : `${names.slice(0, 5).join(', ')}, … (+${names.length - 5})`

function unrankedLines(docket: Docket, ranking: Ranking, options: ScreenOptions): readonly string[] {
  if (ranking.unranked.length === 0) return []
  const words = wordsOf(docket.competition)
  const rows = ranking.unranked.map(({ submission, status, ballots }): ScreenRow => {
    const { id, applicant } = docket.submissions.rows[submission]!
    const cells = ['–', cut(id, longestId), `${ballots}`, words.unrankedBecause[status], applicant]
    return { cells, notes: [], emphasis: 'plain' }
  })
  const columns: readonly ScreenColumn[] = [
    { heading: '', align: 'right', keeps: true },
    { heading: words.columns.submission, align: 'left', keeps: true },
    { heading: words.columns.ballots, align: 'right', keeps: true },
    { heading: words.unranked, align: 'left', keeps: false },
    { heading: words.columns.applicant, align: 'left', keeps: false },
  ]
  return ['', ...screenTable(columns, rows, options)]
}

function undecidedLines({ docket, awards }: Outcome, { width, paint }: ScreenOptions): readonly string[] {
  return awards
    .flatMap((list) => undecidedText(docket, list))
    .flatMap((text) => indented(harmless(text), 2, width))
    .map((line) => paint.yellow(line))
}

function undecidedText(docket: Docket, { award, undecided }: AwardList): readonly string[] {
  if (undecided === null) return []
  const words = wordsOf(docket.competition)
  const names = undecided.tied.map((each) => idOf(docket, each))
  const said =
    undecided.place === null ? words.awards.awaits : words.awards.undecided(undecided.place, shortList(docket, names))
  return [`${words.quote(award.name)}: ${said}`]
}

function ruleLines(docket: Docket, { width, paint }: ScreenOptions): readonly string[] {
  const words = wordsOf(docket.competition).rules
  const numbered = (sentences: readonly string[]) =>
    sentences.flatMap((each, index) => indented(harmless(each), 5, width, `${`${index + 1}`.padStart(3)}.`))
  const steps = numbered(tallySentences(docket))
  const measures = measureRules(docket).flatMap(({ id, best, sentences }) => [
    ...indented(words.measure(id, best), 2, width),
    ...numbered(sentences),
  ])
  const others = otherRules(docket).flatMap((sentence) => indented(harmless(sentence), 2, width))
  const required = requirementLines(docket).flatMap((line) => indented(harmless(line), 5, width, '   –'))
  const requirements = required.length === 0 ? [] : [...indented(words.requireHeading, 2, width), ...required]
  return [paint.bold(words.heading), ...steps, ...others, ...measures, ...requirements]
}
