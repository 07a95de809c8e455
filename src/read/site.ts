// Where a value of competition.json stands, and whom to tell what is wrong with it.
import { type Expectation, error, type Finding, type Place, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { type JsonValue, keyText, shownValue } from './json.js'

export type Report = (finding: Finding) => void

export type Site = { readonly file: string; readonly path: KeyPath; readonly report: Report }

export const inside = (site: Site, key: string | number): Site => ({ ...site, path: [...site.path, key] })

/** The place, from 1, of the step of a list that a value stands in. */
export const stepNumber = ({ path }: Site): number => 1 + Number(path.findLast((key) => typeof key === 'number') ?? 0)

export const atSite = ({ line, column }: JsonValue, { file }: Site): Place => place(file, line, column)

export function reportWrong(value: JsonValue, expected: Expectation, limits: readonly string[], site: Site): null {
  const values = { key: keyText(site.path), value: shownValue(value), expected, limits }
  site.report(error(atSite(value, site), 'value-wrong', values))
  return null
}
