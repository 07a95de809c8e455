// Awards and money as competition.json writes them; money is kept in cents.
import type { Share } from '../model/award-places.js'
import type { Award, Prize } from '../model/competition.js'
import { unitsAt } from '../model/decimal.js'
import { error, place } from '../model/finding.js'
import type { JsonValue } from './json.js'
import { inside, reportWrong, type Site } from './site.js'
import { readPlaces } from './written-places.js'
import { hasThreshold, readThreshold } from './written-threshold.js'
import { choiceOf, decimalOf, elementsOf, memberOf, textOf, textsOf, wholeOf } from './written-values.js'

const mostCents = 999_999_999_999_999

export function readAwards(value: JsonValue | null, site: Site): readonly Award[] {
  return elementsOf(value).map((element, index) => readAward(element, inside(site, index)))
}

function readAward(value: JsonValue, site: Site): Award {
  const id = textOf(memberOf(value, 'id')) ?? ''
  const places = memberOf(value, 'places')
  if (value.kind === 'object' && places === null && !hasThreshold(value)) {
    site.report(error(place(site.file, value.line, value.column), 'award-endless', { award: id }))
  }
  return {
    id,
    name: textOf(memberOf(value, 'name')) ?? id,
    division: textOf(memberOf(value, 'division')),
    places: readPlaces(places, inside(site, 'places')),
    threshold: readThreshold(value, site),
    share: readShare(memberOf(value, 'share')),
    prize: readPrize(memberOf(value, 'prize'), inside(site, 'prize')),
    shared: choiceOf(memberOf(value, 'shared'), ['stop', 'extend', 'split', 'leave']) ?? 'stop',
    list: choiceOf(memberOf(value, 'list'), ['ranked', 'alphabetical']) ?? 'ranked',
    caps: elementsOf(memberOf(value, 'caps')).map((cap) => ({
      per: textOf(memberOf(cap, 'per')) ?? '',
      atMost: wholeOf(memberOf(cap, 'atMost')) ?? 1,
    })),
    excludes: textsOf(memberOf(value, 'excludes')),
  }
}

function readShare(value: JsonValue | null): Share | null {
  const atMost = decimalOf(memberOf(value, 'atMost'))
  return atMost && { atMost, with: textsOf(memberOf(value, 'with')) }
}

function readPrize(value: JsonValue | null, site: Site): Prize {
  if (value === null) return { kind: 'each', cents: 0 }
  if (value.kind !== 'list') return { kind: 'each', cents: readMoney(value, site) ?? 0 }
  if (value.elements.length === 0) reportWrong(value, 'not-empty', [], site)
  return { kind: 'by-place', cents: value.elements.map((each, index) => readMoney(each, inside(site, index)) ?? 0) }
}

/** Cents: not negative, of at most 15 digits, with at most two decimals as written: 25.000 may be meant as 25,000. */
export function readMoney(value: JsonValue, site: Site): number | null {
  const amount = decimalOf(value)
  const isFiner = value.kind === 'number' && /\.\d{3,}$/.test(value.text)
  if (amount === null || isFiner || amount.units < 0) return reportWrong(value, 'money', [], site)
  const cents = unitsAt(amount, 2)
  return cents <= mostCents ? cents : reportWrong(value, 'money', [], site)
}
