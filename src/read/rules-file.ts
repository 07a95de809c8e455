// rules/<digest>.json: the rules in force when the first ballot under them was cast, as far as they may not change.
import { readDecimal, writeDecimal } from '../model/decimal.js'
import { sha256 } from '../model/digest.js'
import type { Files, SavedRules } from '../model/folder.js'
import { byCodeUnit } from '../model/ids.js'
import { canonicalScaleText } from '../rules/rules-digest.js'
import type { JsonReading, JsonValue } from './json.js'
import { readScale } from './written-scale.js'
import { elementsOf, memberOf, textOf } from './written-values.js'

export const rulesPaths = (files: Files): readonly string[] =>
  [...files.keys()].filter((path) => /^rules\/[^.~/][^/]*\.json$/.test(path)).sort(byCodeUnit)

/** The digest found is that of the content in RFC 8785 form, however it is laid out. */
export function readRulesFile(bytes: Uint8Array, file: string, { value, findings }: JsonReading): SavedRules {
  const digest = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '')
  const isBroken = value === null || findings.length > 0
  const content = isBroken ? bytes : canonicalJson(value)
  return { file, digest, found: sha256(content).slice(0, 16), criteria: isBroken ? null : scalesByCriterion(value) }
}

function scalesByCriterion(root: JsonValue): ReadonlyMap<string, string> | null {
  const common = readScale(memberOf(root, 'scale'))
  const scales = new Map<string, string>()
  for (const criterion of elementsOf(memberOf(root, 'criteria'))) {
    const id = textOf(memberOf(criterion, 'id'))
    const scale = readScale(memberOf(criterion, 'scale')) ?? common
    if (id === null || scale === null) return null
    scales.set(id, canonicalScaleText(scale))
  }
  return scales.size === 0 ? null : scales
}

/** Keys by code unit, no spaces, numbers as their shortest decimal text. */
function canonicalJson(value: JsonValue): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text)
    case 'number': {
      const decimal = readDecimal(value.text)
      return decimal === null ? value.text : writeDecimal(decimal)
    }
    case 'word':
      return value.text
    case 'list':
      return `[${value.elements.map(canonicalJson).join(',')}]`
    case 'object': {
      const members = [...value.members].sort(([a], [b]) => byCodeUnit(a, b))
      return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member.value)}`).join(',')}}`
    }
  }
}
