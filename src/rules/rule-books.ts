// Rules of well-known competitions, by name: parts of a competition.json to begin with or to compare with.
import hundredAndChange from './rule-books/100-and-change.json'
import chopin from './rule-books/chopin.json'
import diving2000 from './rule-books/diving-2000.json'
import diving2024 from './rule-books/diving-2024.json'
import eurovision2017 from './rule-books/eurovision-2017.json'
import horizonEurope from './rule-books/horizon-europe.json'
import isuComponents from './rule-books/isu-components.json'
import oivMedals from './rule-books/oiv-medals.json'
import rankSum from './rule-books/rank-sum.json'
import skatingSystem from './rule-books/skating-system.json'
import unserDorf from './rule-books/unser-dorf-hat-zukunft.json'

/**
 * What each says, and where it is laid down: Horizon Europe, evaluation form for research and innovation actions (half
 * points, 3 per criterion, 10 of 15 unweighted). ISU components as marked in 2016/17, free skating of ladies. Diving by
 * FINA in 2000 (five of seven, times 0.6) and World Aquatics in 2024 (three of seven). Eurovision juries until 2017, mean
 * rank to 12, 10, 8 … points. Skating system, rules 5–11. OIV standard for wine competitions: medals from cut-offs, at
 * most 30 per cent. Rank sum, as at wine tastings. 100&Change, scores brought to the jury's mean and spread. Chopin
 * competition 2025, first round: scores further than 3 from the mean are moved there. Unser Dorf hat Zukunft, five
 * fields of 20 points, the number of winners by the number of villages.
 */
export const ruleBooks = {
  'horizon-europe': horizonEurope,
  'isu-components': isuComponents,
  'diving-2000': diving2000,
  'diving-2024': diving2024,
  'eurovision-2017': eurovision2017,
  'skating-system': skatingSystem,
  'oiv-medals': oivMedals,
  'rank-sum': rankSum,
  '100-and-change': hundredAndChange,
  chopin,
  'unser-dorf-hat-zukunft': unserDorf,
} as const

export type RuleBookName = keyof typeof ruleBooks

export const ruleBookNames = Object.keys(ruleBooks) as readonly RuleBookName[]

/** The name as one of those known, or null. */
export const ruleBookNamed = (name: string): RuleBookName | null =>
  ruleBookNames.find((known) => known === name) ?? null
