// competition.json → the rules, every default filled in; or every fault of its form, each with its place.
import {
  type BallotRules,
  type Competition,
  type Criterion,
  type Division,
  defaultLanguage,
  type Language,
} from '../model/competition.js'
import { type ConflictRule, jurorColumns } from '../model/conflict.js'
import { wholeNumber } from '../model/decimal.js'
import { error, type Finding, type Place, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import type { Scale } from '../model/scale.js'
import { defaultTally, defaultTies, presets } from '../rules/presets.js'
import { readCompetitionShape } from './competition-shape.js'
import type { JsonValue } from './json.js'
import { readPlainJson } from './plain-json.js'
import { hasShape } from './shape.js'
import { inside, type Site } from './site.js'
import { readAwards, readMoney } from './written-awards.js'
import { readOrder } from './written-order.js'
import { readRanking } from './written-ranking.js'
import { readRequirements } from './written-requirements.js'
import { readGroups, readMeasures, readRounds } from './written-rounds.js'
import { readScale } from './written-scale.js'
import { readTally, readTies } from './written-steps.js'
import { choiceOf, decimalOf, elementsOf, memberOf, textOf, textsOf, wholeOf } from './written-values.js'

export type CompetitionReading = {
  /** Null where any fault of form was found. */
  readonly competition: Competition | null
  readonly saidLanguage: Language | null
  readonly placeOf: (path: KeyPath) => Place
  readonly findings: readonly Finding[]
}

/**
 * Most files are in order, and that is seen without asking where anything stands: null where anything is wrong, or where
 * only the reading with places can tell. Of what is placed only the file is known.
 */
export function readSoundCompetition(bytes: Uint8Array, file = 'competition.json'): CompetitionReading | null {
  const value = readPlainJson(bytes)
  if (value === null || !hasShape(value, readCompetitionShape)) return null
  const { competition, faults } = readRules(value, file)
  if (faults.length > 0) return null
  return { competition, saidLanguage: languageIn(value), placeOf: () => place(file), findings: [] }
}

export const languageIn = (value: JsonValue): Language | null => choiceOf(memberOf(value, 'language'), ['de', 'en'])

/** The rules as far as they can be understood, and what their own readers find; another shape than theirs is not seen here. */
export function readRules(
  value: JsonValue,
  file: string,
): { readonly competition: Competition; readonly faults: readonly Finding[] } {
  const faults: Finding[] = []
  const competition = buildCompetition(value, {
    file,
    path: [],
    report: (finding) => {
      faults.push(finding)
    },
  })
  return { competition, faults }
}

/** The competition as far as it can be understood; whatever has another shape than it should is for the schema to find. */
function buildCompetition(root: JsonValue, site: Site): Competition {
  const said = (key: string): JsonValue | null => memberOf(root, key)
  const scale = readScale(said('scale'))
  const [tally, ties, budget] = [said('tally'), said('ties'), said('budget')]
  const conflicts = said('conflicts')
  return {
    id: textOf(said('id')) ?? '',
    title: textOf(said('title')) ?? '',
    organizer: textOf(said('organizer')),
    language: languageIn(root) ?? defaultLanguage,
    currency: textOf(said('currency')),
    divisions: elementsOf(said('divisions')).map(readDivision),
    scale,
    criteria: readCriteria(said('criteria'), said('scale') !== null, scale, inside(site, 'criteria')),
    groups: readGroups(said('groups')),
    rounds: readRounds(said('rounds')),
    show: readShow(said('submissions')),
    conflicts: conflicts === null ? null : elementsOf(conflicts).map(readConflict),
    order: readOrder(said('order'), textOf(said('id')) ?? '', inside(site, 'order')),
    ballots: readBallotRules(said('ballots')),
    tally: tally === null ? presets[defaultTally]! : readTally(tally, inside(site, 'tally')),
    measures: readMeasures(said('measures'), inside(site, 'measures')),
    ranking: readRanking(said('ranking')),
    require: readRequirements(said('require'), inside(site, 'require')),
    ties: ties === null ? defaultTies : readTies(ties, inside(site, 'ties')),
    awards: readAwards(said('awards'), inside(site, 'awards')),
    budget: budget === null ? null : readMoney(budget, inside(site, 'budget')),
    deviation: choiceOf(said('deviation'), ['none', 'majority', 'unanimous']) ?? 'none',
  }
}

function readDivision(value: JsonValue): Division {
  const id = textOf(memberOf(value, 'id')) ?? ''
  return { id, name: textOf(memberOf(value, 'name')) ?? id }
}

const noScale: Scale = {
  min: wholeNumber(0),
  max: wholeNumber(0),
  step: wholeNumber(1),
  best: 'high',
  labels: new Map(),
}

/** The first criterion without a scale is found, where there is none for all. */
function readCriteria(
  value: JsonValue | null,
  hasCommonScale: boolean,
  common: Scale | null,
  site: Site,
): readonly Criterion[] {
  const elements = elementsOf(value).filter((element) => element.kind === 'object')
  const bare = hasCommonScale ? undefined : elements.find((element) => memberOf(element, 'scale') === null)
  if (bare) {
    const criterion = textOf(memberOf(bare, 'id')) ?? ''
    site.report(error(place(site.file, bare.line, bare.column), 'scale-missing', { criterion }))
  }
  return elements.map((element) => readCriterion(element, common ?? noScale))
}

function readCriterion(value: JsonValue, common: Scale): Criterion {
  const id = textOf(memberOf(value, 'id')) ?? ''
  return {
    id,
    name: textOf(memberOf(value, 'name')) ?? id,
    question: textOf(memberOf(value, 'question')),
    help: textOf(memberOf(value, 'help')),
    weight: decimalOf(memberOf(value, 'weight')) ?? wholeNumber(1),
    scale: readScale(memberOf(value, 'scale')) ?? common,
  }
}

function readShow(submissions: JsonValue | null): readonly string[] {
  const show = memberOf(submissions, 'show')
  return show === null ? ['applicant', 'title'] : textsOf(show)
}

const readConflict = (value: JsonValue): ConflictRule => ({
  juror: choiceOf(memberOf(value, 'juror'), jurorColumns) ?? 'affiliation',
  submission: textOf(memberOf(value, 'submission')) ?? '',
})

const readBallotRules = (ballots: JsonValue | null): BallotRules => ({
  expected: choiceOf(memberOf(ballots, 'expected'), ['all', 'assigned', 'as-cast']),
  quorum: wholeOf(memberOf(ballots, 'quorum')) ?? 1,
  missing: choiceOf(memberOf(ballots, 'missing'), ['refuse', 'renormalise', 'worst', 'average']) ?? 'refuse',
  comments: choiceOf(memberOf(ballots, 'comments'), ['optional', 'required', 'off']) ?? 'optional',
})
