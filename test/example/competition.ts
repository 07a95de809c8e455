// The rules of the example: those of the program's own template, said to be an example; and the part that can move a place.
import { zusammenlebenTemplate } from '../../src/words/templates.js'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

type Named<Id extends string = string> = { readonly id: Id; readonly name: string }
type DivisionId = 'kreisfreie-staedte' | 'kreisangehoerige-kommunen' | 'landkreise' | 'einzelprojekte'

const template = zusammenlebenTemplate as unknown as { readonly [key: string]: Json }
export const criteria = template.criteria as unknown as readonly Named[]
export const divisions = template.divisions as unknown as readonly Named<DivisionId>[]

const tally = ['rescale', { mean: 'criteria' }, { drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }, { round: 2 }]
const requirement = [{ criteria: 6, minimum: 50 }]
const ties = [{ criterion: 'gesamtkonzept' }, 'median', 'decision', 'lot']
const awards = [
  { id: 'strategie-staedte', division: 'kreisfreie-staedte', places: 4 },
  { id: 'strategie-kommunen', division: 'kreisangehoerige-kommunen', places: 10 },
  { id: 'strategie-landkreise', division: 'landkreise', places: 3 },
]

export const competition: Json = {
  ...template,
  title: `${template.title} (Beispiel mit erfundenen Beiträgen, Wertungen und Beschlüssen)`,
}

/** What can move a place, with every key that has its default left out; its digest stands in each ballot. */
export const rulesInForce: Json = {
  scale: { min: 0, max: 10 },
  criteria: criteria.map(({ id }) => ({ id })),
  ballots: { quorum: 4 },
  tally,
  require: requirement,
  ties,
  divisions: divisions.map(({ id }) => id),
  awards: [
    ...awards.map(({ id, division, places }) => ({ id, division, places, prize: 25000 })),
    { id: 'einzelprojekte', division: 'einzelprojekte', places: 4, prize: 10000 },
  ],
  budget: 1000000,
  deviation: 'majority',
}

/** RFC 8785 for what occurs in rules: keys sorted by code unit, no spaces. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
