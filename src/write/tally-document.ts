// tally.json: what was counted, as the one document that programs read.
import type { AwardList } from '../model/award-list.js'
import type { Competition, Language, Step } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import type { Finding, FindingCode, Severity } from '../model/finding.js'
import { exactText } from '../model/fraction.js'
import type { Outcome } from '../model/outcome.js'
import type { RankedSubmission, Ranking } from '../model/ranking.js'
import { firstFacts, followFacts, isRefused, quorumInForce } from '../rules/follow.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { sayFinding } from '../words/findings.js'
import { harmlessJson } from './json.js'
import { idOf } from './names.js'
import { measuredTexts, moneyText, type Printed, printedTotals } from './printed.js'
import { type MeasureRule, measureRules, stepSentences, tallySentences } from './rules-in-force.js'

/** The text of a finding in a language, and what to do about it. */
export type FindingTexts = (finding: Finding, language: Language) => { readonly text: string; readonly remedy: string }

export type TallyDocument = {
  readonly format: 1
  readonly competition: { readonly id: string; readonly title: string } | null
  readonly rules: RulesInForce | null
  readonly divisions: readonly DivisionDocument[]
  readonly awards: readonly AwardDocument[]
  readonly findings: readonly FindingDocument[]
}
type RulesInForce = {
  readonly digest: string
  readonly tally: readonly string[]
  readonly measures?: Readonly<Record<string, readonly string[]>>
  readonly missing: string
  readonly quorum: number
}
export type DivisionDocument = {
  readonly id: string | null
  readonly ranking: readonly {
    readonly place: number
    readonly submission: string
    readonly applicant: string
    readonly title: string
    readonly total: string
    readonly exact: string
    readonly ballots: number
    readonly criteria: Readonly<Record<string, string | null>>
    readonly measures?: Readonly<Record<string, string | null>>
    readonly decidedBy: string | null
    readonly sharedWith: readonly string[]
    readonly status: string
  }[]
  readonly unranked: readonly { readonly submission: string; readonly status: string; readonly ballots: number }[]
}
export type AwardDocument = {
  readonly id: string
  readonly division: string | null
  readonly status: string
  readonly winners: readonly {
    readonly place: number
    readonly submission: string
    readonly prize: string
    readonly sharedWith: readonly string[]
    readonly decidedBy: string | null
  }[]
  readonly undecided: {
    readonly place: number | null
    readonly tied: readonly string[]
    readonly steps: readonly string[]
  } | null
  readonly passedOver: readonly { readonly submission: string; readonly reason: string }[]
}
export type FindingDocument = {
  readonly severity: Severity
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly code: FindingCode
  readonly text: string
  readonly remedy: string
}

/** Divisions, criteria and awards in the order of competition.json, then `*`. */
export function tallyDocument(outcome: Outcome, findingTexts: FindingTexts = sayFinding): TallyDocument {
  const { docket, rankings, awards, findings } = outcome
  const { competition } = docket
  return {
    format: 1,
    competition: { id: competition.id, title: competition.title },
    rules: {
      digest: docket.rulesDigest,
      tally: tallySentences(docket),
      ...measuresIn(measureRules(docket)),
      missing: competition.ballots.missing,
      quorum: docket.quorum,
    },
    divisions: rankings.map((ranking) => divisionDocument(docket, ranking)),
    awards: awards.map((list) => awardDocument(docket, list)),
    findings: findingDocuments(findings, competition, findingTexts),
  }
}

/** Findings in the competition's language; in English where it cannot be read. */
export const findingDocuments = (
  findings: readonly Finding[],
  competition: Competition | null,
  findingTexts: FindingTexts = sayFinding,
): readonly FindingDocument[] =>
  findings.map((finding) => findingDocument(finding, competition?.language ?? 'en', findingTexts))

/** The same document where the data break a rule: findings and nothing counted; the rules where they are sound. */
export function failedDocument(
  competition: Competition | null,
  findings: readonly Finding[],
  findingTexts: FindingTexts = sayFinding,
): TallyDocument {
  return {
    format: 1,
    competition: competition && { id: competition.id, title: competition.title },
    rules: competition && soundRules(competition),
    divisions: [],
    awards: [],
    findings: findingDocuments(findings, competition, findingTexts),
  }
}

/** Null where steps cannot be followed. */
function soundRules(competition: Competition): TallyDocument['rules'] {
  const first = firstFacts(competition, { areEqual: true, arePartial: false })
  const sentencesOf = (steps: readonly Step[]) => {
    const facts = followFacts(steps, first)
    return isRefused(facts) ? null : stepSentences(competition, steps, facts)
  }
  const tally = sentencesOf(competition.tally)
  const measures = competition.measures.flatMap(({ id, steps }) => {
    const sentences = sentencesOf(steps)
    return sentences === null ? [] : [{ id, sentences }]
  })
  if (tally === null || measures.length < competition.measures.length) return null
  return {
    digest: rulesDigest(competition),
    tally,
    ...measuresIn(measures),
    missing: competition.ballots.missing,
    quorum: quorumInForce(competition),
  }
}

/** The sentences of each measure, only where one is declared. */
const measuresIn = (rules: readonly Pick<MeasureRule, 'id' | 'sentences'>[]): Pick<RulesInForce, 'measures'> =>
  rules.length === 0 ? {} : { measures: Object.fromEntries(rules.map(({ id, sentences }) => [id, sentences])) }

type Named = Readonly<Record<'criteria' | 'measures', readonly { readonly id: string }[]>>

/** The document as text, criteria and measures in the order given even where ids are numbers, which JavaScript would sort. */
export function tallyText(document: TallyDocument, order: Named = { criteria: [], measures: [] }): string {
  const inOrder = (key: string, value: unknown) =>
    key === 'criteria' || key === 'measures' ? withMarkedKeys(value as ById, order[key]) : value
  const text = JSON.stringify(document, inOrder, 2)
  return `${harmlessJson(text.replace(/^( +)"=([^"]*)": /gm, '$1"$2": '))}\n`
}

type ById = Readonly<Record<string, unknown>>

/** No id begins with =, so that no other line of the text begins as a marked key does. */
function withMarkedKeys(values: ById, order: readonly { readonly id: string }[]): ById {
  const ids = order.length > 0 ? order.map(({ id }) => id) : Object.keys(values)
  return Object.fromEntries(ids.map((id) => [`=${id}`, values[id] ?? null]))
}

/** An outcome's document as text. */
export const outcomeText = (outcome: Outcome): string => tallyText(tallyDocument(outcome), outcome.docket.competition)

function divisionDocument(docket: Docket, ranking: Ranking): DivisionDocument {
  const printed = printedTotals(ranking, docket.competition.tally)
  return {
    id: ranking.division,
    ranking: ranking.ranked.map((ranked) => rankedDocument(docket, ranked, printed)),
    unranked: ranking.unranked.map(({ submission, status, ballots }) => ({
      submission: idOf(docket, submission),
      status,
      ballots,
    })),
  }
}

function rankedDocument(
  docket: Docket,
  ranked: RankedSubmission,
  printed: Printed,
): DivisionDocument['ranking'][number] {
  const { id, applicant, title } = docket.submissions.rows[ranked.submission]!
  return {
    place: ranked.place,
    submission: id,
    applicant,
    title,
    total: printed.total(ranked.total),
    exact: exactText(ranked.total),
    ballots: ranked.ballots,
    criteria: criteriaDocument(docket, ranked, printed),
    ...(docket.competition.measures.length === 0
      ? {}
      : { measures: Object.fromEntries(measuredTexts(docket.competition, ranked)) }),
    decidedBy: ranked.decidedBy,
    sharedWith: ranked.sharedWith.map((other) => idOf(docket, other)),
    status: ranked.status,
  }
}

function criteriaDocument(
  { competition }: Docket,
  { combined }: RankedSubmission,
  printed: Printed,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    competition.criteria.map(({ id }, index) => {
      const value = combined[index] ?? null
      return [id, value && printed.combined(value)]
    }),
  )
}

function awardDocument(docket: Docket, list: AwardList): AwardDocument {
  const ids = (submissions: readonly number[]) => submissions.map((each) => idOf(docket, each))
  const { undecided } = list
  return {
    id: list.award.id,
    division: list.division,
    status: list.status,
    winners: list.winners.map((winner) => ({
      place: winner.place,
      submission: idOf(docket, winner.submission),
      prize: moneyText(winner.cents),
      sharedWith: ids(winner.sharedWith),
      decidedBy: winner.decidedBy,
    })),
    undecided: undecided && { place: undecided.place, tied: ids(undecided.tied), steps: undecided.steps },
    passedOver: list.passedOver.map(({ submission, reason }) => ({ submission: idOf(docket, submission), reason })),
  }
}

function findingDocument(
  finding: Finding,
  language: Language,
  findingTexts: FindingTexts = sayFinding,
): FindingDocument {
  const { severity, file, line, column, code } = finding
  const { text, remedy } = findingTexts(finding, language)
  return { severity, file, line, column, code, text, remedy }
}
