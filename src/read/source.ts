// source.json → the round before, or null where it is not what jury advance writes: read strictly, key by key.
import { readDecimal } from '../model/decimal.js'
import type { Line, RoundSource } from '../model/survivors.js'
import { roundFile } from './rounds.js'

export function readSource(bytes: Uint8Array): RoundSource | null {
  try {
    return sourceFrom(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}

function sourceFrom(written: unknown): RoundSource | null {
  if (!hasKeys(written, ['format', 'folder', 'record', 'line', 'submissions']) || written.format !== 1) return null
  const { folder, record, submissions } = written
  const line = lineFrom(written.line)
  if (typeof folder !== 'string' || roundFile({ folder }) === null || line === null) return null
  if (typeof record !== 'string' || !/^[0-9a-f]{64}$/.test(record)) return null
  if (!Array.isArray(submissions) || !submissions.every((id): id is string => typeof id === 'string')) return null
  return { folder, record, line, submissions }
}

/** `{"top": 10}`, `{"each-division": 3}` or `{"minimum": "7.5"}`. */
function lineFrom(written: unknown): Line | null {
  for (const kind of ['top', 'each-division'] as const) {
    if (hasKeys(written, [kind])) {
      const count = written[kind]
      return typeof count === 'number' && Number.isInteger(count) && count > 0 ? { kind, count } : null
    }
  }
  if (!hasKeys(written, ['minimum'])) return null
  const minimum = typeof written.minimum === 'string' ? readDecimal(written.minimum) : null
  return minimum && { kind: 'minimum', minimum }
}

/** An object with exactly these keys. */
const hasKeys = (value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => key in value)
