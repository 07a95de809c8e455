// In which order jurors are asked, as competition.json writes it: `"listed"`, `"shuffled"`, or `{"shuffled": SEED}`.
import type { AskingOrder } from '../model/asking-order.js'
import { error, place } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import { type JsonValue, keyText } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { choiceOf, memberOf, textOf } from './written-values.js'

const listed: AskingOrder = { kind: 'listed' }
const forms: readonly string[] = ['listed', 'shuffled', '{"shuffled": "…"}']

/** `competition`: its id, the seed where none is written. */
export function readOrder(value: JsonValue | null, competition: string, site: Site): AskingOrder {
  if (value === null) return listed
  if (value.kind === 'object') return readSeeded(value, site)
  const name = choiceOf(value, ['listed', 'shuffled'])
  if (name === null) reportWrong(value, 'one-of', forms, site)
  return name === 'shuffled' ? { kind: 'shuffled', seed: competition } : listed
}

function readSeeded(value: Extract<JsonValue, { kind: 'object' }>, site: Site): AskingOrder {
  for (const [key, { line, column }] of value.members) {
    if (key === 'shuffled') continue
    const nearest = nearestName(key, ['shuffled'])
    site.report(error(place(site.file, line, column), 'key-unknown', { key, nearest }))
  }
  const written = memberOf(value, 'shuffled')
  if (written !== null) return { kind: 'shuffled', seed: readSeed(written, inside(site, 'shuffled')) }
  const at = place(site.file, value.line, value.column)
  if (value.members.size === 0) site.report(error(at, 'key-missing', { key: keyText([...site.path, 'shuffled']) }))
  return listed
}

function readSeed(value: JsonValue, site: Site): string {
  const seed = textOf(value)
  if (seed === null) reportWrong(value, 'text', [], site)
  else if (seed.trim() === '') reportWrong(value, 'not-empty', [], site)
  return seed ?? ''
}
