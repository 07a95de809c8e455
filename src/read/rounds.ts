// The totals of earlier rounds, as their folders' results give them.
import type { Competition, EarlierRound } from '../model/competition.js'
import { error, type Finding, place } from '../model/finding.js'
import { compare, type Fraction, fraction } from '../model/fraction.js'
import type { BestEnd } from '../model/scale.js'
import type { JsonReading, JsonValue } from './json.js'
import { elementsOf, memberOf, textOf } from './written-values.js'

export type RoundsReading = {
  readonly earlier: ReadonlyMap<string, ReadonlyMap<string, Fraction>>
  readonly earlierBests: ReadonlyMap<string, BestEnd>
  readonly findings: readonly Finding[]
}

/**
 * The file, from this folder, that holds a round's totals; null where its folder is none that can be named: this folder
 * itself, a way that turns back on itself, from a drive or the root, with backslashes or signs that steer a screen.
 */
export function roundFile({ folder }: Pick<EarlierRound, 'folder'>): string | null {
  const names = folder.replace(/\/$/, '').split('/')
  const down = names.slice(names.lastIndexOf('..') + 1)
  const isUpFirst = names.slice(0, names.length - down.length).every((name) => name === '..')
  return isUpFirst && down.every(isFolderName) ? `${names.join('/')}/results/tally.json` : null
}

/** Whether a competition.json may name earlier rounds. */
export const mayNameRounds = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"rounds"')

const isFolderName = (name: string): boolean => name !== '.' && /^[^\\:\p{Cc}]+$/u.test(name)

/** The files of earlier rounds that a competition.json names; none where it cannot be understood. */
export function roundFiles({ value }: JsonReading): readonly string[] {
  return elementsOf(memberOf(value, 'rounds')).flatMap((round) => {
    const file = roundFile({ folder: textOf(memberOf(round, 'folder')) ?? '' })
    return file === null ? [] : [file]
  })
}

/** Every round whose results are there; a round without is for check/ to find. */
export function readRoundTotals(
  readings: ReadonlyMap<string, JsonReading>,
  competition: Competition | null,
): RoundsReading {
  const findings: Finding[] = []
  const earlier = new Map<string, ReadonlyMap<string, Fraction>>()
  const earlierBests = new Map<string, BestEnd>()
  for (const round of competition?.rounds ?? []) {
    const file = roundFile(round)
    const reading = file === null ? undefined : readings.get(file)
    if (file === null || reading === undefined) continue
    const totals = totalsIn(reading.value)
    if (totals === null) findings.push(error(place(file), 'round-broken', { round: round.id }))
    else earlier.set(round.id, totals)
    const best = bestIn(reading.value)
    if (best !== null) earlierBests.set(round.id, best)
  }
  return { earlier, earlierBests, findings }
}

/** `exact` by submission, of every division but the ranking over all; null where that is not what the file holds. */
function totalsIn(value: JsonValue | null): ReadonlyMap<string, Fraction> | null {
  const divisions = elementsOf(memberOf(value, 'divisions')).filter(
    (division) => textOf(memberOf(division, 'id')) !== '*',
  )
  const rows = divisions.flatMap((division) => elementsOf(memberOf(division, 'ranking')))
  const totals = rows.map(
    (row) => [textOf(memberOf(row, 'submission')), readExact(textOf(memberOf(row, 'exact')))] as const,
  )
  const sound = totals.filter((entry): entry is [string, Fraction] => entry[0] !== null && entry[1] !== null)
  const bySubmission = new Map(sound)
  return divisions.length > 0 && bySubmission.size === totals.length ? bySubmission : null
}

/** Which end the better places have: null where no two places have different totals. */
function bestIn(value: JsonValue | null): BestEnd | null {
  for (const division of elementsOf(memberOf(value, 'divisions'))) {
    const rows = elementsOf(memberOf(division, 'ranking'))
    const [first, last] = [rows[0] ?? null, rows.at(-1) ?? null]
    const [better, worse] = [first, last].map((row) => readExact(textOf(memberOf(row, 'exact'))))
    const areApart = placeIn(first) < placeIn(last)
    if (areApart && better && worse && compare(better, worse) !== 0) return compare(better, worse) > 0 ? 'high' : 'low'
  }
  return null
}

const placeIn = (row: JsonValue | null): number => {
  const place = memberOf(row, 'place')
  return place?.kind === 'number' ? Number(place.text) : Number.NaN
}

/** `39/5`, `78`. */
function readExact(text: string | null): Fraction | null {
  const [, top, bottom] = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(text ?? '') ?? []
  return top === undefined ? null : fraction(BigInt(top), BigInt(bottom ?? '1'))
}
