// What the schema finds in competition.json, as findings with places: the schema's own messages reach nobody.
import { type Expectation, error, type Finding, type Place, place } from '../model/finding.js'
import type { KeyPath } from '../model/folder.js'
import { nearestName } from '../model/ids.js'
import { checkShape, keysAt, type ShapeIssue } from './competition-schema.js'
import { type JsonValue, keyText, nearestValue, plainValue, shownValue, valueAt } from './json.js'

/**
 * `manifold` is about values that have one of several forms (steps, requirements, prizes, places, order): which one was meant is for
 * their own readers to find, and this holds only where they find nothing.
 */
export type ShapeFindings = { readonly findings: readonly Finding[]; readonly manifold: readonly Finding[] }

export function findShapeFaults(root: JsonValue, file: string): ShapeFindings {
  const issues = checkShape(plainValue(root))
  return {
    findings: issues.filter((issue) => !isManifold(issue)).flatMap((issue) => issueFindings(issue, root, file)),
    manifold: issues.filter(isManifold).map((issue) => manifoldFinding(issue, root, file)),
  }
}

const pathOf = (issue: ShapeIssue): KeyPath => issue.path.filter((key) => typeof key !== 'symbol')

function isManifold(issue: ShapeIssue): boolean {
  const [key, , part] = pathOf(issue)
  return (
    key === 'tally' ||
    key === 'ties' ||
    key === 'require' ||
    key === 'order' ||
    (key === 'awards' && (part === 'prize' || part === 'places'))
  )
}

function manifoldFinding(issue: ShapeIssue, root: JsonValue, file: string): Finding {
  const path = pathOf(issue)
  const expected = path[0] === 'require' ? 'requirement' : path[0] === 'awards' ? ofAwards(path) : 'step'
  const value = shownValue(nearestValue(root, path))
  return error(placeOfValue(root, path, file), 'value-wrong', { key: keyText(path), value, expected, limits: [] })
}

const ofAwards = (path: KeyPath): Expectation => (path[2] === 'places' ? 'whole-number' : 'money')

function issueFindings(issue: ShapeIssue, root: JsonValue, file: string): readonly Finding[] {
  const path = pathOf(issue)
  const at = placeOfValue(root, path, file)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, root, file))
  const value = valueAt(root, path)
  if (value === null) return [error(at, 'key-missing', { key: keyText(path) })]
  const [expected, limits] = expectationOf(issue, path)
  return [error(at, 'value-wrong', { key: keyText(path), value: shownValue(value), expected, limits })]
}

export function placeOfValue(root: JsonValue, path: KeyPath, file: string): Place {
  const { line, column } = nearestValue(root, path)
  return place(file, line, column)
}

/** A key that nobody knows, at the key; with the nearest of those that may stand there. */
function unknownKey(key: string, path: KeyPath, root: JsonValue, file: string): Finding {
  const holder = valueAt(root, path)
  const member = holder?.kind === 'object' ? holder.members.get(key) : undefined
  const at = place(file, member?.line ?? null, member?.column ?? null)
  return error(at, 'key-unknown', { key, nearest: nearestName(key, keysAt(path)) })
}

const expectedTypes: Readonly<Record<string, Expectation>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  array: 'list',
  object: 'object',
  record: 'object',
}

function expectationOf(issue: ShapeIssue, path: KeyPath): readonly [Expectation, readonly string[]] {
  switch (issue.code) {
    case 'invalid_type':
      return [expectedTypes[issue.expected] ?? 'text', []]
    case 'invalid_value':
      return path.length === 1 && path[0] === 'version' ? ['version', ['1']] : ['one-of', issue.values.map(String)]
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return ['not-empty', []]
      if (Number(issue.minimum) !== 0) return ['at-least', [`${issue.minimum}`]]
      return [issue.inclusive === false ? 'positive' : 'not-negative', []]
    case 'too_big':
      return ['at-most', [`${issue.maximum}`]]
    default:
      return ['text', []]
  }
}
