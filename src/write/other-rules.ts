// Other rules beside those in force: which places and awards would change, for the screen and as JSON.
import type { Fraction } from '../model/fraction.js'
import { exactText } from '../model/fraction.js'
import type { Outcome } from '../model/outcome.js'
import type { AwardChange, OutcomeChanges, PlaceChange, Standing } from '../model/outcome-changes.js'
import { amendedRulesWords, type OtherRulesWords, otherRulesWords } from '../words/other-rules.js'
import { spokenPrize } from './award-lines.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import { divisionName, idOf, listed, wordsOf } from './names.js'
import { moneyText, type Printed, printedTotals, spokenNumber } from './printed.js'
import { ruleDifferences } from './rule-differences.js'
import { tallySentences } from './rules-in-force.js'
import { indented, type ScreenColumn, type ScreenOptions, screenTable } from './screen.js'

/** The outcomes of the same ballots by two rules, and what differs. */
type Compared = { readonly before: Outcome; readonly after: Outcome; readonly changes: OutcomeChanges }

/** What is compared: the outcome by the rules in force, and that by the others. */
export type OtherRules = Compared & { readonly file: string }

/** The outcome by the rules of the ballots, and that by the rules in force. */
export type AmendedRules = Compared & { readonly digest: string }

/** What every part of a screen is made from. */
type Sheet = Compared & { readonly words: OtherRulesWords }

const isSame = ({ before, after, won, lost, open, prizes }: AwardChange): boolean =>
  before === after && [won, lost, open, prizes].every((each) => each.length === 0)

export function otherRulesScreen(other: OtherRules, options: ScreenOptions): string {
  const words = otherRulesWords[other.before.docket.competition.language]
  const ending = indented(words.nothingWritten, 0, options.width).map((line) => options.paint.dim(line))
  return comparedScreen({ ...other, words }, words.heading(other.file), ending, options)
}

/** What rules that are only proposed would change. */
export function proposedScreen(compared: Compared, title: string, options: ScreenOptions): string {
  const words = otherRulesWords[compared.before.docket.competition.language]
  return comparedScreen({ ...compared, words }, title, [], options)
}

/** What changes since the rules were changed; the submissions and awards that keep their places are only counted. */
export function amendmentScreen(amended: AmendedRules, options: ScreenOptions): string {
  const { docket } = amended.after
  const words = amendedRulesWords[docket.competition.language]
  return comparedScreen({ ...amended, words }, words.amended(amended.digest, docket.rulesDigest), [], options)
}

function comparedScreen(sheet: Sheet, title: string, ending: readonly string[], options: ScreenOptions): string {
  const { changes, words } = sheet
  const isUnchanged = changes.divisions.every(({ changed }) => changed.length === 0) && changes.awards.every(isSame)
  const sections = [
    indented(harmless(title), 0, options.width).map((line) => options.paint.bold(line)),
    ruleLines(sheet, options),
    ...changes.divisions.map((division) => placeLines(sheet, division, options)),
    awardLines(sheet, options),
    isUnchanged ? [words.nothingChanges] : [],
    ending,
  ]
  const shown = sections.filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The steps of the other rules, and what else differs: how it would be, and how it is. */
function ruleLines({ before, after, words }: Sheet, options: ScreenOptions): readonly string[] {
  const { width, paint } = options
  const [now, then] = [tallySentences(before.docket), tallySentences(after.docket)]
  const isSameList = now.length === then.length && now.every((sentence, index) => sentence === then[index])
  const steps = then.flatMap((sentence, index) =>
    indented(harmless(sentence), 5, width, `${`${index + 1}`.padStart(3)}.`),
  )
  const differences = ruleDifferences(before.docket, after.docket).flatMap((lines) => [
    ...lines.other.map(words.afterwards),
    ...lines.inForce.map(words.now),
  ])
  return [
    paint.bold(words.rules),
    ...(isSameList ? indented(words.sameSteps, 2, width) : steps),
    ...differences.flatMap((line) => indented(harmless(line), 4, width, '  –')),
  ]
}

function placeLines(
  { before, after, words }: Sheet,
  { division, changed, unmoved }: OutcomeChanges['divisions'][number],
  options: ScreenOptions,
): readonly string[] {
  const { competition } = before.docket
  const name = divisionName(competition, division) ?? words.places
  const keeping = changed.length === 0 ? words.allUnmoved(unmoved) : words.unmoved(unmoved)
  const kept = unmoved === 0 ? [] : [options.paint.dim(keeping)]
  if (changed.length === 0) return [options.paint.bold(name), ...kept]
  const printed = [before, after].map((outcome) => printedOf(outcome, division)) as [Printed, Printed]
  const rows = changed.map((change) => ({
    cells: placeCells(before, change, printed),
    notes: statusNotes(before, change, words),
    emphasis: 'plain' as const,
  }))
  return [options.paint.bold(harmless(name)), ...screenTable(placeColumns(before, words), rows, options), ...kept]
}

/** Where the status becomes another, what it is then. */
function statusNotes({ docket }: Outcome, { before, after }: PlaceChange, words: OtherRulesWords): readonly string[] {
  if (after === null || before?.status === after.status) return []
  const { afterwards, ranked, belowRequirement } = words
  const { status } = after
  if (status === 'ranked') return before?.status === 'below-requirement' ? [afterwards(ranked)] : []
  return [
    afterwards(status === 'below-requirement' ? belowRequirement : wordsOf(docket.competition).unrankedBecause[status]),
  ]
}

function placeColumns({ docket }: Outcome, words: OtherRulesWords): readonly ScreenColumn[] {
  const { columns } = wordsOf(docket.competition)
  const { now, after, totalNow, totalThen } = words.columns
  const number = (heading: string): ScreenColumn => ({ heading, align: 'right', keeps: true })
  return [
    { heading: columns.submission, align: 'left', keeps: true },
    { heading: columns.applicant, align: 'left', keeps: false },
    ...[`${columns.place} ${now}`, after, totalNow, totalThen].map(number),
  ]
}

function placeCells({ docket }: Outcome, { submission, before, after }: PlaceChange, [now, then]: [Printed, Printed]) {
  const { language } = docket.competition
  const place = (standing: Standing | null) =>
    standing?.place === null || standing === null ? '–' : spokenNumber(`${standing.place}`, language)
  const total = (standing: Standing | null, printed: Printed) =>
    standing?.total ? spokenNumber(printed.total(standing.total), language) : '–'
  const { id, applicant } = docket.submissions.rows[submission]!
  return [id, applicant, place(before), place(after), total(before, now), total(after, then)]
}

function printedOf({ rankings, docket }: Outcome, division: string | null): Printed {
  const ranking = rankings.find((each) => each.division === division)
  return printedTotals(ranking ?? { division, best: 'high', ranked: [], unranked: [] }, docket.competition.tally)
}

function awardLines(sheet: Sheet, { width, paint }: ScreenOptions): readonly string[] {
  const { before, changes, words } = sheet
  if (changes.awards.length === 0) return []
  const lines = changes.awards.flatMap((change) => {
    const { competition } = before.docket
    const division = divisionName(competition, change.division)
    const quoted = wordsOf(competition).quote(change.award.name)
    const name = division === null ? quoted : `${quoted} (${division})`
    const said = isSame(change) ? [words.sameAward] : awardSaid(sheet, change)
    return indented(harmless(`${name}: ${said.join('; ')}`), 4, width, '  –')
  })
  return [paint.bold(words.awards), ...lines]
}

/** An award that only one of the two rules have, or that is given otherwise. */
function statusSaid(words: OtherRulesWords, { before, after }: AwardChange): readonly string[] {
  if (before === after) return []
  if (after === null) return [words.noAward]
  return [
    before === null
      ? words.newAward(words.status[after])
      : words.statusChange(words.status[before], words.status[after]),
  ]
}

function awardSaid({ before, after, words }: Sheet, change: AwardChange): readonly string[] {
  const { docket } = before
  const names = (submissions: readonly number[]) =>
    listed(
      wordsOf(docket.competition),
      submissions.map((each) => idOf(docket, each)),
    )
  return [
    ...statusSaid(words, change),
    ...(change.won.length === 0 ? [] : [words.won(names(change.won))]),
    ...(change.lost.length === 0 ? [] : [words.lost(names(change.lost))]),
    ...(change.open.length === 0 ? [] : [words.open(names(change.open))]),
    ...change.prizes.map(({ submission, before: from, after: to }) =>
      words.prize(idOf(docket, submission), spokenPrize(docket, from), spokenPrize(after.docket, to)),
    ),
  ]
}

export function otherRulesDocument({ file, before, after, changes }: OtherRules): string {
  const { competition } = before.docket
  return jsonText({
    format: 1,
    competition: { id: competition.id, title: competition.title },
    rules: {
      inForce: rulesOf(before),
      other: { file, ...rulesOf(after) },
      differences: ruleDifferences(before.docket, after.docket),
    },
    ...changesDocument({ before, after, changes }),
  })
}

/** As a part of another document. */
export const amendmentDocument = ({ before, after, changes }: AmendedRules) => ({
  rules: {
    before: rulesOf(before),
    inForce: rulesOf(after),
    differences: ruleDifferences(before.docket, after.docket).map(({ other, inForce }) => ({
      before: inForce,
      inForce: other,
    })),
  },
  ...changesDocument({ before, after, changes }),
})

const rulesOf = ({ docket }: Outcome) => ({ digest: docket.rulesDigest, tally: tallySentences(docket) })

function changesDocument({ before, changes }: Compared) {
  const { docket } = before
  const standing = (each: Standing | null) =>
    each && { place: each.place, exact: exactOf(each.total), status: each.status }
  return {
    divisions: changes.divisions.map(({ division, changed, unmoved }) => ({
      id: division,
      changed: changed.map((change) => ({
        submission: idOf(docket, change.submission),
        before: standing(change.before),
        after: standing(change.after),
      })),
      unmoved,
    })),
    awards: changes.awards.map((change) => awardDocument(before, change)),
  }
}

const exactOf = (total: Fraction | null): string | null => total && exactText(total)

function awardDocument({ docket }: Outcome, { award, division, before, after, won, lost, open, prizes }: AwardChange) {
  const ids = (submissions: readonly number[]) => submissions.map((each) => idOf(docket, each))
  return {
    id: award.id,
    division,
    status: { before, after },
    won: ids(won),
    lost: ids(lost),
    open: ids(open),
    prizes: prizes.map((each) => ({
      submission: idOf(docket, each.submission),
      before: moneyText(each.before),
      after: moneyText(each.after),
    })),
  }
}
