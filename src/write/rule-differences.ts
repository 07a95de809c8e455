// What two rules say otherwise beside their steps: weights, ties, requirements, measures, awards.
import type { Competition } from '../model/competition.js'
import { writeDecimal } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { otherRulesWords } from '../words/other-rules.js'
import { rulesWords } from '../words/rules.js'
import { spokenPrize } from './award-lines.js'
import { awardRules } from './award-rules.js'
import { divisionName } from './names.js'
import { spokenNumber } from './printed.js'
import { measureRules, otherRules, requirementLines } from './rules-in-force.js'

/** What only the others say of a matter, and what only those in force do. */
export type RuleDifference = { readonly other: readonly string[]; readonly inForce: readonly string[] }

/** Matter by matter; nothing of one on which both say the same. */
export function ruleDifferences(inForce: Docket, other: Docket): readonly RuleDifference[] {
  return matters
    .map((linesOf) => {
      const [standing, instead] = [linesOf(inForce), linesOf(other)]
      return {
        other: instead.filter((line) => !standing.includes(line)),
        inForce: standing.filter((line) => !instead.includes(line)),
      }
    })
    .filter((difference) => difference.other.length + difference.inForce.length > 0)
}

const wordsFor = ({ language }: Competition) => otherRulesWords[language]

const matters: readonly ((docket: Docket) => readonly string[])[] = [
  ({ competition }) =>
    competition.criteria.map(({ name, weight }) =>
      wordsFor(competition).weight(name, spokenNumber(writeDecimal(weight), competition.language)),
    ),
  ({ competition }) => competition.divisions.map(({ name }) => wordsFor(competition).ofDivision(name)),
  otherRules,
  (docket) =>
    measureRules(docket).flatMap(({ id, sentences }) =>
      sentences.map((sentence) => wordsFor(docket.competition).ofMeasure(id, sentence)),
    ),
  requirementLines,
  awardLines,
  (docket) => {
    const { budget, deviation, language } = docket.competition
    const words = rulesWords[language]
    return [...(budget === null ? [] : [words.budget(spokenPrize(docket, budget))]), words.deviation[deviation]]
  },
]

/** Awards of the same name are told apart by their division. */
function awardLines(docket: Docket): readonly string[] {
  const { competition } = docket
  return competition.awards.flatMap((award) => {
    const division = divisionName(competition, award.division)
    const name = division === null ? award.name : `${award.name}, ${division}`
    return awardRules(docket, award, 0).map((rule) => wordsFor(competition).ofAward(name, rule))
  })
}
