// How equal totals were told apart: the tie steps tried again, with the values that each of them compared.
import { type Column, compareRows, isMissing, medianOfGroups, orderGroup, valueAt } from '../model/column.js'
import type { Language, Step } from '../model/competition.js'
import { apart, betterFirst } from '../model/cube.js'
import { toFraction } from '../model/decimal.js'
import { decidedOrder } from '../model/decision.js'
import type { Docket } from '../model/docket.js'
import { compare, type Fraction, isEqual } from '../model/fraction.js'
import { byCodeUnit } from '../model/ids.js'
import { groupTied, isWithin, type RankedSubmission, type Ranking } from '../model/ranking.js'
import { combinedScores } from '../rules/combined.js'
import type { StartingCube } from '../rules/cube-of.js'
import { combiningSteps, countCube, jurorNumbers, jurorSteps } from '../rules/follow.js'
import { measuredOf } from '../rules/measured.js'
import { textOf } from '../rules/step.js'
import type { Decided, TieEvidence } from '../rules/tie.js'
import { tieRuleOf } from '../rules/ties.js'
import { auditWords } from '../words/audit.js'
import { exactNumber, readableNumber } from './audit-numbers.js'
import { criterionName, idOf, listed, wordsOf } from './names.js'
import { bullets, heading, pageTable } from './page.js'

/** What tie steps of one ranking look at; positions are those of the starting cube. */
export type TieScene = {
  readonly docket: Docket
  readonly ranking: Ranking
  readonly start: StartingCube
  readonly jurorLabel: (juror: number) => string
}

/** The steps tried on the group of equal totals that a submission is in, as sentences; none where it is alone. */
export function tieSaid(scene: TieScene, submission: number): readonly string[] {
  const { docket, start } = scene
  const group = tiedTotals(scene).find((each) => each.some((ranked) => ranked.submission === submission))
  if (group === undefined) return []
  const ids = new Set(group.map((ranked) => ranked.submission))
  const members = Array.from(start.submissions.keys()).filter((position) => ids.has(start.submissions[position]!))
  const words = auditWords[docket.competition.language]
  const evidence = evidenceOf(scene)
  const attempts = attemptsOn(members, docket.competition.ties, evidence)
  const tried = attempts.map((attempt) => attemptText(scene, evidence, attempt))
  return [tiedSentence(scene, members, group), ...(tried.length === 0 ? [words.noTieSteps] : tried)]
}

/** Every group of totals that count as equal with the steps tried on it; nothing where there is none. */
export function tieBlocks(scene: TieScene): readonly string[] {
  const groups = tiedTotals(scene)
  if (groups.length === 0) return []
  const evidence = evidenceOf(scene)
  const positions = new Map([...scene.start.submissions].map((submission, position) => [submission, position]))
  return groups.flatMap((group) => {
    const byId = group.toSorted((a, b) =>
      byCodeUnit(idOf(scene.docket, a.submission), idOf(scene.docket, b.submission)),
    )
    const members = byId.map(({ submission }) => positions.get(submission)!)
    return groupBlocks(scene, evidence, members, group)
  })
}

/** The better total first, as they stood together before any tie step. */
export function tiedTotals({
  docket,
  ranking,
}: Pick<TieScene, 'docket' | 'ranking'>): readonly (readonly RankedSubmission[])[] {
  const tolerance = toFraction(docket.competition.ranking.tolerance)
  const ordered = ranking.ranked.toSorted((a, b) => betterFirst(ranking.best, compare(a.total, b.total)))
  const groups = groupTied(ordered, (first, other) => isWithin(tolerance, first.total, other.total))
  return groups.filter((group) => group.length > 1)
}

/** `members` by id, `group` by total. */
function groupBlocks(
  scene: TieScene,
  evidence: TieEvidence,
  members: readonly number[],
  group: readonly RankedSubmission[],
): readonly string[] {
  const { competition } = scene.docket
  const words = auditWords[competition.language]
  const attempts = attemptsOn(members, competition.ties, evidence)
  const tried = new Set(attempts.map(({ step }) => step.name))
  return [
    heading(3, tieHeading(scene, group)),
    tiedSentence(scene, members, group),
    ...jurorTotalBlocks(scene, evidence, members, tried),
    attempts.length === 0
      ? words.noTieSteps
      : bullets(attempts.map((attempt) => attemptText(scene, evidence, attempt))),
  ]
}

const sayTotal = ({ docket }: TieScene, { total }: RankedSubmission): string =>
  readableNumber(total, docket.competition.language)

const isOneTotal = (group: readonly RankedSubmission[]): boolean => isEqual(group[0]!.total, group.at(-1)!.total)

function tieHeading(scene: TieScene, group: readonly RankedSubmission[]): string {
  const words = auditWords[scene.docket.competition.language]
  const [best, worst] = [sayTotal(scene, group[0]!), sayTotal(scene, group.at(-1)!)]
  return isOneTotal(group) ? words.tieHeading(best) : words.tieHeadingBetween(best, worst)
}

/** Who is tied; where totals within the tolerance differ, each with its own. */
function tiedSentence(scene: TieScene, members: readonly number[], group: readonly RankedSubmission[]): string {
  const { competition } = scene.docket
  const words = auditWords[competition.language]
  if (isOneTotal(group)) return words.tied(namesOf(scene, members))
  const named = group.map((each) => `${idOf(scene.docket, each.submission)} (${sayTotal(scene, each)})`)
  const tolerance = exactNumber(toFraction(competition.ranking.tolerance), competition.language)
  return words.tiedWithin(listed(wordsOf(competition), named), tolerance)
}

const namesOf = ({ docket, start }: TieScene, positions: readonly number[]): string =>
  listed(
    wordsOf(docket.competition),
    positions.map((position) => idOf(docket, start.submissions[position]!)),
  )

/** A step tried on a group, and the parts that it left, the better first. */
type Attempt = {
  readonly step: Step
  readonly group: readonly number[]
  readonly parts: readonly (readonly number[])[]
}

function attemptsOn(group: readonly number[], steps: readonly Step[], evidence: TieEvidence): readonly Attempt[] {
  const [step, ...rest] = steps
  if (group.length < 2 || step === undefined) return []
  const { parts } = tieRuleOf(step.name).separate(step.parameters, group, evidence)
  return [{ step, group, parts }, ...parts.flatMap((part) => attemptsOn(part, rest, evidence))]
}

function attemptText(scene: TieScene, evidence: TieEvidence, attempt: Attempt): string {
  const { competition } = scene.docket
  const { name, parameters } = attempt.step
  const words = auditWords[competition.language]
  const criterion =
    parameters.criterion === undefined ? '' : criterionName(competition, textOf(parameters, 'criterion'))
  const sentence = tieRuleOf(name).sentence[competition.language](parameters, criterion)
  const compared = comparedText(scene, evidence, attempt)
  const verdict =
    attempt.parts.length < 2
      ? words.separatesNobody
      : attempt.parts.map((part) => partText(scene, part)).join(words.before)
  return `${capital(sentence)} – ${compared} → ${verdict}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const partText = (scene: TieScene, part: readonly number[]): string =>
  part.length === 1
    ? namesOf(scene, part)
    : auditWords[scene.docket.competition.language].stillTied(namesOf(scene, part))

/** What the step compared: a value of each, or what is recorded. */
function comparedText(scene: TieScene, evidence: TieEvidence, { step, group }: Attempt): string {
  const { language } = scene.docket.competition
  const words = auditWords[language]
  if (step.name === 'decision' || step.name === 'lot') {
    const decided = evidence.decided(step.name === 'lot' ? 'lot' : 'tie', group)
    return decided === null ? words.noRecord : words.byRecord(decided.no)
  }
  if (step.name === 'head-to-head' && group.length !== 2) return words.onlyTwo
  const sayValue = comparedValue(step, group, evidence, language)
  return group.map((position) => `${namesOf(scene, [position])}: ${sayValue(position)}`).join('; ')
}

function comparedValue(
  step: Step,
  group: readonly number[],
  evidence: TieEvidence,
  language: Language,
): (position: number) => string {
  const words = auditWords[language]
  const say = (value: Fraction | null) => (value === null ? words.noValue : readableNumber(value, language))
  switch (step.name) {
    case 'criterion': {
      const { column } = evidence.combined(textOf(step.parameters, 'criterion'))
      return (position) => say(valueAt(column, position))
    }
    case 'measure': {
      const { column } = evidence.measured(textOf(step.parameters, 'measure'))
      return (position) => say(valueAt(column, position))
    }
    case 'column': {
      const numbers = evidence.numbers(textOf(step.parameters, 'column'))
      return (position) => say(valueAt(numbers, position))
    }
    case 'median': {
      const medians = medianOfGroups(evidence.jurorTotals, evidence.panels)
      return (position) => say(valueAt(medians, position))
    }
    case 'best-lowest':
      return (position) => say(worstTotal(evidence, position))
    case 'most-firsts': {
      const bests = bestOfJurors(evidence)
      return (position) => words.firsts(countRows(evidence, position, (row) => isBestOf(evidence, bests, row)))
    }
    case 'head-to-head':
      return (position) =>
        words.preferred(countPreferring(evidence, position, group.find((each) => each !== position)!))
    default:
      return () => ''
  }
}

function worstTotal({ jurorTotals, panels, best }: TieEvidence, position: number): Fraction | null {
  const ordered = orderGroup(jurorTotals, panels, position)
  const row = best === 'high' ? ordered[0] : ordered.at(-1)
  return row === undefined ? null : valueAt(jurorTotals, row)
}

/** For each juror the row of a best total among the ranked. */
function bestOfJurors(evidence: TieEvidence): ReadonlyMap<number, number> {
  const { jurorTotals, panels, jurors, best } = evidence
  const bests = new Map<number, number>()
  for (let position = 0; position + 1 < panels.length; position++) {
    if (!evidence.isRanked(position)) continue
    for (const row of orderGroup(jurorTotals, panels, position)) {
      const so = bests.get(jurors[row]!)
      if (so === undefined || betterFirst(best, compareRows(jurorTotals, row, so)) < 0) bests.set(jurors[row]!, row)
    }
  }
  return bests
}

function isBestOf({ jurorTotals, jurors }: TieEvidence, bests: ReadonlyMap<number, number>, row: number): boolean {
  const best = bests.get(jurors[row]!)
  return best !== undefined && compareRows(jurorTotals, row, best) === 0
}

const countRows = (evidence: TieEvidence, position: number, holds: (row: number) => boolean): number =>
  orderGroup(evidence.jurorTotals, evidence.panels, position).filter(holds).length

function countPreferring(evidence: TieEvidence, position: number, other: number): number {
  const { jurorTotals, jurors, best } = evidence
  const rowsOfOther = new Map(
    orderGroup(jurorTotals, evidence.panels, other).map((row) => [jurors[row]!, row] as const),
  )
  return countRows(evidence, position, (row) => {
    const against = rowsOfOther.get(jurors[row]!)
    return against !== undefined && betterFirst(best, compareRows(jurorTotals, row, against)) < 0
  })
}

/** The jurors' totals of a tied group, where a step looked at them; for `most-firsts` with each juror's best. */
function jurorTotalBlocks(
  { docket, start, jurorLabel }: TieScene,
  evidence: TieEvidence,
  group: readonly number[],
  tried: ReadonlySet<string>,
): readonly string[] {
  if (![...tried].some((name) => tieRuleOf(name).needsJurorTotals)) return []
  const { language } = docket.competition
  const words = auditWords[language]
  const bests = tried.has('most-firsts') ? bestOfJurors(evidence) : null
  const shown = (row: number | undefined) =>
    row === undefined || isMissing(evidence.jurorTotals, row)
      ? '–'
      : exactNumber(valueAt(evidence.jurorTotals, row)!, language)
  const rows = group.map((position) => rowsByJuror(evidence, position))
  const jurors = [...new Set(rows.flatMap((byJuror) => [...byJuror.keys()]))].sort((a, b) => a - b)
  const headings = [
    wordsOf(docket.competition).columns.juror,
    ...group.map((position) => idOf(docket, start.submissions[position]!)),
    ...(bests ? [words.bestOfAll] : []),
  ]
  const table = jurors.map((juror) => [
    jurorLabel(juror),
    ...rows.map((byJuror) => shown(byJuror.get(juror))),
    ...(bests ? [shown(bests.get(juror))] : []),
  ])
  return [
    words.jurorTotals(stepNumbers(docket)),
    pageTable(headings, table, headings.map((_, index) => index).slice(1)),
  ]
}

/** The steps that make a juror's total: `1, 2, 5`. */
const stepNumbers = ({ competition }: Docket): string => jurorNumbers(competition.tally).join(', ')

function rowsByJuror({ panels, jurors }: TieEvidence, position: number): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  for (let row = panels[position]!; row < panels[position + 1]!; row++) rows.set(jurors[row]!, row)
  return rows
}

function evidenceOf(scene: TieScene): TieEvidence {
  const { docket, ranking, start } = scene
  const { competition } = docket
  const combined = combinedScores(combiningSteps(competition.tally), apart(start.cube))
  const measured = measuredOf(competition, start.cube)
  let jurorTotals: Column | null = null
  const ranked = new Set(ranking.ranked.map(({ submission }) => submission))
  return {
    best: ranking.best,
    combined: (id) => combined[competition.criteria.findIndex((criterion) => criterion.id === id)]!,
    get jurorTotals() {
      jurorTotals ??= countCube(jurorSteps(competition.tally), apart(start.cube)).columns[0]!
      return jurorTotals
    },
    measured: (id) => measured.get(id)!,
    numbers: start.cube.outside.numbers,
    panels: start.cube.panels,
    jurors: start.cube.jurors,
    isRanked: (position) => ranked.has(start.submissions[position]!),
    decided: (kind, group) => decidedIn(scene, kind, group),
  }
}

/** What is recorded for exactly this group: that decision by which the ranking says that its members were separated. */
function decidedIn(
  { docket, ranking, start }: TieScene,
  kind: 'tie' | 'lot',
  group: readonly number[],
): Decided | null {
  const word = kind === 'tie' ? 'decision' : 'lot'
  const first = ranking.ranked.find(({ submission }) => submission === start.submissions[group[0]!])
  const decision = docket.holding.find((each) => each.kind === kind && first?.decidedBy === `${word} ${each.no}`)
  if (decision === undefined) return null
  const ids = group.map((position) => idOf(docket, start.submissions[position]!))
  const order = decidedOrder(decision).map((id) => ids.indexOf(id))
  if (order.length !== group.length || order.includes(-1)) return null
  return { no: decision.no, order: order.map((index) => group[index]!) }
}
