// A rule book as the rules of a new competition: its ids named in a language.
import type { Language } from '../model/competition.js'
import type { WrittenRules, WrittenValue } from '../model/written-rules.js'
import { type RuleBookName, ruleBooks } from '../rules/rule-books.js'
import { ruleBookWords } from '../words/rule-books.js'

export function writtenRuleBook(name: RuleBookName, language: Language): WrittenRules {
  const { title, names } = ruleBookWords[name]![language]
  const book: WrittenRules = ruleBooks[name]
  const withName = (value: WrittenValue): WrittenValue => named(value, names)
  const { scale, criteria, awards, ...rest } = book
  return {
    $schema: './competition.schema.json',
    version: 1,
    id: name,
    title,
    language,
    scale,
    criteria: listOf(criteria).map(withName),
    ...rest,
    ...(awards === undefined ? {} : { awards: listOf(awards).map(withName) }),
  }
}

const listOf = (value: WrittenValue | undefined): readonly WrittenValue[] => (Array.isArray(value) ? value : [])

/** A criterion or an award with its name after its id. */
function named(value: WrittenValue, names: Readonly<Record<string, string>>): WrittenValue {
  if (typeof value !== 'object' || !('id' in value) || typeof value.id !== 'string') return value
  const { id, ...rest } = value
  return { id, name: names[id] ?? id, ...rest }
}
