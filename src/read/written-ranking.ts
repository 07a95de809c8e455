// How totals become places, as competition.json writes it.
import type { RankingRules } from '../model/competition.js'
import { wholeNumber } from '../model/decimal.js'
import type { JsonValue } from './json.js'
import { choiceOf, decimalOf, memberOf } from './written-values.js'

export const readRanking = (value: JsonValue | null): RankingRules => ({
  places: choiceOf(memberOf(value, 'places'), ['standard', 'dense', 'mean']) ?? 'standard',
  tolerance: decimalOf(memberOf(value, 'tolerance')) ?? wholeNumber(0),
})
