import { describe, expect, test } from 'vitest'
import { writeDecimal } from '../../src/model/decimal.js'
import { competitionSchemaText } from '../../src/read/competition-schema.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { presets } from '../../src/rules/presets.js'
import { bytesOf, codesOf, competitionWith, findingsOf, findingsWith, rules, seen } from './readings.js'

/** What is found in competition.json with other keys, without places. */
const found = (keys: object) => findingsWith(keys).map(({ code, values }) => ({ code, ...values }))
const text = (keys: string) => JSON.stringify(rules).replace('}]}', `}],${keys}}`)

describe('what is not said', () => {
  test('has its default', () => {
    const competition = competitionWith()
    expect(competition).toMatchObject({
      organizer: null,
      language: 'en',
      currency: null,
      divisions: [],
      show: ['applicant', 'title'],
      order: { kind: 'listed' },
      ballots: { expected: null, quorum: 1, missing: 'refuse', comments: 'optional' },
      tally: presets['weighted-mean'],
      ranking: { places: 'standard', tolerance: { units: 0, decimals: 0 } },
      require: [],
      ties: [{ name: 'decision' }, { name: 'lot' }],
      awards: [],
      budget: null,
      deviation: 'none',
    })
    expect(competition.criteria.map(({ name, weight }) => [name, writeDecimal(weight)])).toEqual([
      ['konzept', '2'],
      ['transfer', '1'],
    ])
    expect(competition.scale).toMatchObject({ step: { units: 1, decimals: 0 }, best: 'high' })
  })

  test('of an award is its id as its name, no prize, no caps', () => {
    expect(competitionWith({ awards: [{ id: 'preis', places: 1 }] }).awards).toEqual([
      {
        id: 'preis',
        name: 'preis',
        division: null,
        places: 1,
        threshold: null,
        share: null,
        prize: { kind: 'each', cents: 0 },
        shared: 'stop',
        list: 'ranked',
        caps: [],
        excludes: [],
      },
    ])
  })

  test('but must be said is missing', () => {
    expect(findingsOf('{}').map(seen)).toEqual(
      ['version', 'id', 'title', 'criteria'].map((key) => ({ code: 'key-missing', at: '1:1', key })),
    )
    expect(found({ divisions: [{ name: 'A' }] })).toEqual([{ code: 'key-missing', key: 'divisions[0].id' }])
  })
})

describe('keys', () => {
  test('a misspelt key is found where it stands, with the nearest right one', () => {
    const lines =
      '{\n  "version": 1, "id": "x", "title": "y", "scale": {"min": 0, "max": 1},\n  "criteria": [{"id": "a", "wieght": 2}],\n  "awads": []\n}'
    expect(findingsOf(lines).map(seen)).toEqual([
      { code: 'key-unknown', at: '3:28', key: 'wieght', nearest: 'weight' },
      { code: 'key-unknown', at: '4:3', key: 'awads', nearest: 'awards' },
    ])
  })

  test('a repeated key is found at its second place, at every level', () => {
    const lines =
      '{"version": 1, "version": 1, "id": "x", "title": "y",\n"criteria": [{"id": "a", "scale": {"min": 0, "max": 1,\n"min": 0}}]}'
    expect(findingsOf(lines).map(seen)).toEqual([
      { code: 'key-repeated', at: '1:16', key: 'version' },
      { code: 'key-repeated', at: '3:1', key: 'min' },
    ])
  })

  test('`__proto__` is an unknown key and a harmless id', () => {
    expect(findingsOf(text('"__proto__":{"polluted":1}')).map(seen)).toMatchObject([
      { code: 'key-unknown', key: '__proto__', nearest: null },
    ])
    const odd = competitionWith({ criteria: [{ id: '__proto__' }, { id: 'constructor' }] })
    expect(odd.criteria.map(({ id }) => id)).toEqual(['__proto__', 'constructor'])
    expect(codesOf(findingsOf(text('"tally":[{"__proto__":1}]')))).toEqual(['step-unknown'])
    expect(codesOf(findingsWith({ tally: ['constructor'] }))).toEqual(['step-unknown'])
    expect(codesOf(findingsWith({ tally: 'toString' }))).toEqual(['step-unknown'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('JSON', () => {
  test('with a byte order mark is read', () => {
    expect(readCompetition(bytesOf(`\ufeff${JSON.stringify(rules)}`)).findings).toEqual([])
  })

  test('that is no UTF-8 is found at its first byte', () => {
    const bytes = Buffer.concat([Buffer.from('{\n"ü": "'), Buffer.from([0xfc]), Buffer.from('"}')])
    expect(readCompetition(bytes).findings.map(seen)).toEqual([{ code: 'not-utf8', at: '2:null', byte: 10 }])
  })

  const broken: readonly (readonly [string, string, string])[] = [
    ['', '1:1', ''],
    ['{', '1:2', ''],
    ['{\n"a": 1,\n}', '3:1', '}'],
    ['{"a": NaN}', '1:7', 'NaN'],
    ['{"a": tru}', '1:7', 'tru'],
    ['{"a": .5}', '1:7', '.5'],
    ["{'a': 1}", '1:2', "'"],
    ['{"a" 1}', '1:6', '1'],
    ['{} {}', '1:4', '{'],
    ['{"a": "b\nc"}', '1:9', 'U+000A'],
    ['{"a": 1', '1:8', ''],
    ['{"a": "b', '1:9', ''],
    ['// words\n{}', '1:1', '/'],
  ]
  test.each(broken)('%j breaks at %s', (json, at, found) => {
    expect(findingsOf(json).map(seen)).toEqual([{ code: 'json-broken', at, found }])
  })

  test('of 100,000 brackets is too deep; brackets in texts are not counted', () => {
    expect(findingsOf('['.repeat(100_000)).map(seen)).toEqual([{ code: 'json-too-deep', at: '1:65', limit: 64 }])
    expect(codesOf(findingsOf('{"a":'.repeat(100_000)))).toEqual(['json-too-deep'])
    expect(findingsWith({ title: '[{'.repeat(100) })).toEqual([])
  })

  test('of another kind than an object is found', () => {
    for (const json of ['[]', '1', 'null', '"x"']) {
      expect(findingsOf(json).map(seen)).toMatchObject([
        { code: 'value-wrong', at: '1:1', key: '', expected: 'object' },
      ])
    }
  })
})

describe('numbers', () => {
  test('are kept as written, never as floats', () => {
    const { criteria } = competitionWith({
      criteria: [
        { id: 'a', weight: 0.1 },
        { id: 'b', weight: 99999999999999.9 },
      ],
    })
    expect(criteria.map(({ weight }) => writeDecimal(weight))).toEqual(['0.1', '99999999999999.9'])
  })

  test('are decimals of at most 15 digits', () => {
    for (const number of ['1e999', '1e3', '1E-2', '1234567890123456', '0.1234567890123456']) {
      const json = text(`"budget":${number}`)
      expect(findingsOf(json).map(({ code, values }) => ({ code, ...values }))).toEqual([
        { code: 'value-wrong', key: 'budget', value: number, expected: 'number', limits: [] },
      ])
    }
  })

  test('minus zero is zero', () => {
    const json = JSON.stringify(rules).replace('"min":0', '"min":-0')
    expect(readCompetition(bytesOf(json)).competition?.scale?.min).toEqual({ units: 0, decimals: 0 })
  })
})

describe('values', () => {
  const wrong: readonly (readonly [object, string, string, readonly string[]])[] = [
    [{ version: 2 }, 'version', 'version', ['1']],
    [{ id: 5 }, 'id', 'text', []],
    [{ id: '' }, 'id', 'not-empty', []],
    [{ title: null }, 'title', 'text', []],
    [{ title: '\ud800' }, 'title', 'text', []],
    [{ language: 'fr' }, 'language', 'one-of', ['de', 'en']],
    [{ criteria: [] }, 'criteria', 'not-empty', []],
    [{ criteria: {} }, 'criteria', 'list', []],
    [{ criteria: [{ id: 'a', weight: -1 }] }, 'criteria[0].weight', 'not-negative', []],
    [{ criteria: [{ id: 'a', weight: '1' }] }, 'criteria[0].weight', 'number', []],
    [{ scale: { min: 0, max: 1, step: 0 } }, 'scale.step', 'positive', []],
    [{ scale: { min: 0, max: 1, labels: { 0: 5 } } }, 'scale.labels.0', 'text', []],
    [{ scale: { min: 0, max: 1, best: 'High' } }, 'scale.best', 'one-of', ['high', 'low']],
    [{ submissions: { show: [1] } }, 'submissions.show[0]', 'text', []],
    [{ ballots: { quorum: 0 } }, 'ballots.quorum', 'at-least', ['1']],
    [{ ballots: { quorum: 1.5 } }, 'ballots.quorum', 'whole-number', []],
    [{ ballots: { missing: 'zero' } }, 'ballots.missing', 'one-of', ['refuse', 'renormalise', 'worst', 'average']],
    [{ budget: -1 }, 'budget', 'money', []],
    [{ budget: 0.001 }, 'budget', 'money', []],
    [{ budget: 99999999999999 }, 'budget', 'money', []],
    [{ budget: '1' }, 'budget', 'money', []],
    [{ ties: 'lot' }, 'ties', 'list', []],
    [{ require: {} }, 'require', 'list', []],
    [{ awards: {} }, 'awards', 'list', []],
    [{ awards: [1] }, 'awards[0]', 'object', []],
    [{ criteria: ['a'] }, 'criteria[0]', 'object', []],
    [{ scale: 5 }, 'scale', 'object', []],
    [{ awards: [{ id: 'a', places: 0 }] }, 'awards[0].places', 'at-least', ['1']],
    [{ awards: [{ id: 'a', places: 1, prize: 10.005 }] }, 'awards[0].prize', 'money', []],
    [{ awards: [{ id: 'a', places: 1, prize: [1, -1] }] }, 'awards[0].prize[1]', 'money', []],
    [{ awards: [{ id: 'a', places: 1, prize: [] }] }, 'awards[0].prize', 'not-empty', []],
    [
      { awards: [{ id: 'a', places: 1, caps: [{ per: 'x', atMost: 0 }] }] },
      'awards[0].caps[0].atMost',
      'at-least',
      ['1'],
    ],
    [{ tally: [] }, 'tally', 'not-empty', []],
    [{ tally: {} }, 'tally', 'list', []],
    [{ require: [{}] }, 'require[0]', 'requirement', []],
    [{ require: [{ total: '5' }] }, 'require[0].total', 'number', []],
    [{ require: [{ criteria: 0, minimum: 1 }] }, 'require[0].criteria', 'at-least', ['1']],
    [{ require: [{ total: { above: '5' } }] }, 'require[0].total.above', 'number', []],
    [{ ranking: { places: 'olympic' } }, 'ranking.places', 'one-of', ['standard', 'dense', 'mean']],
    [{ order: 'random' }, 'order', 'one-of', ['listed', 'shuffled', '{"shuffled": "…"}']],
    [{ order: ['shuffled'] }, 'order', 'one-of', ['listed', 'shuffled', '{"shuffled": "…"}']],
    [{ order: { shuffled: 7 } }, 'order.shuffled', 'text', []],
    [{ order: { shuffled: '' } }, 'order.shuffled', 'not-empty', []],
    [{ ranking: { tolerance: -0.5 } }, 'ranking.tolerance', 'not-negative', []],
    [{ ranking: 'dense' }, 'ranking', 'object', []],
    [{ awards: [{ id: 'a', places: '3' }] }, 'awards[0].places', 'whole-number', []],
    [{ awards: [{ id: 'a', places: [] }] }, 'awards[0].places', 'not-empty', []],
    [{ awards: [{ id: 'a', places: [3] }] }, 'awards[0].places[0]', 'object', []],
    [{ awards: [{ id: 'a', places: [{ from: -1, places: 1 }] }] }, 'awards[0].places[0].from', 'not-negative', []],
    [{ awards: [{ id: 'a', places: [{ from: 1, places: 1.5 }] }] }, 'awards[0].places[0].places', 'whole-number', []],
    [
      { awards: [{ id: 'a', places: [{ from: 1, places: 1, every: 0 }] }] },
      'awards[0].places[0].every',
      'at-least',
      ['1'],
    ],
    [{ awards: [{ id: 'a', places: 1, above: 'x' }] }, 'awards[0].above', 'number', []],
    [{ awards: [{ id: 'a', places: 1, share: { atMost: 0 } }] }, 'awards[0].share.atMost', 'positive', []],
    [{ awards: [{ id: 'a', places: 1, share: { atMost: 101 } }] }, 'awards[0].share.atMost', 'at-most', ['100']],
    [{ awards: [{ id: 'a', places: 1, share: 30 }] }, 'awards[0].share', 'object', []],
    [
      { awards: [{ id: 'a', places: 1, shared: 'drop' }] },
      'awards[0].shared',
      'one-of',
      ['stop', 'extend', 'split', 'leave'],
    ],
  ]
  test.each(wrong)('%j is wrong', (keys, key, expected, limits) => {
    expect(found(keys)).toMatchObject([{ code: 'value-wrong', key, expected, limits }])
    expect(readCompetition(bytesOf(JSON.stringify({ ...rules, ...keys }))).competition).toBeNull()
  })

  test('money is kept in cents', () => {
    const { awards, budget } = competitionWith({
      budget: 1000000.5,
      awards: [
        { id: 'a', places: 2, prize: [25000, 0.01] },
        { id: 'b', minimum: 60, prize: 0.1 },
      ],
    })
    expect(budget).toBe(100_000_050)
    expect(awards.map(({ prize }) => prize)).toEqual([
      { kind: 'by-place', cents: [2_500_000, 1] },
      { kind: 'each', cents: 10 },
    ])
  })

  test('labels stand by the shortest text of their score', () => {
    const { scale } = competitionWith({ scale: { min: 0, max: 10, labels: { '7.50': 'gut', bad: 'x' } } })
    expect([...(scale?.labels ?? [])]).toEqual([
      ['7.5', 'gut'],
      ['bad', 'x'],
    ])
  })

  test('a criterion needs a scale, an award an end', () => {
    const criteria = [{ id: 'a', scale: rules.scale }, { id: 'b' }, { id: 'c' }]
    expect(found({ scale: undefined, criteria })).toEqual([{ code: 'scale-missing', criterion: 'b' }])
    expect(competitionWith({ scale: undefined, criteria: criteria.slice(0, 1) }).scale).toBeNull()
    expect(found({ awards: [{ id: 'a', prize: 1 }] })).toEqual([{ code: 'award-endless', award: 'a' }])
  })

  test('everything wrong is found at once', () => {
    const keys = { titel: 'x', tally: ['rescale', 'meen'], ballots: { quorum: 0 }, awards: [{ id: 'a' }] }
    expect(codesOf(findingsWith(keys)).toSorted()).toEqual([
      'award-endless',
      'key-unknown',
      'step-unknown',
      'value-wrong',
    ])
  })
})

describe('steps', () => {
  test('are read in their short and long forms, defaults filled in', () => {
    const tally = [
      'rescale',
      { drop: { lowest: 1 } },
      { mean: { over: 'jurors' } },
      { sum: 'criteria' },
      { round: 2 },
      { round: { decimals: 0, mode: 'down' } },
    ]
    expect(competitionWith({ tally }).tally).toEqual([
      { name: 'rescale', parameters: {} },
      { name: 'drop', parameters: { highest: 0, lowest: 1 } },
      { name: 'mean', parameters: { over: 'jurors', weights: 'declared' } },
      { name: 'sum', parameters: { over: 'criteria', weights: 'declared' } },
      { name: 'round', parameters: { decimals: 2, mode: 'half-up' } },
      { name: 'round', parameters: { decimals: 0, mode: 'down' } },
    ])
    const { tally: reordered } = competitionWith({ tally: [{ round: { mode: 'down', decimals: 1 } }] })
    expect(reordered[0]?.parameters).toEqual({ decimals: 1, mode: 'down' })
  })

  test('may be a preset, only as the whole', () => {
    expect(competitionWith({ tally: 'percent' }).tally).toEqual(presets.percent)
    expect(found({ tally: ['percent'] })).toMatchObject([{ code: 'step-unknown', step: 'percent' }])
    expect(found({ tally: 'procent' })).toMatchObject([
      { code: 'step-unknown', nearest: 'percent', known: Object.keys(presets) },
    ])
  })

  const wrong: readonly (readonly [unknown, object])[] = [
    ['meen', { code: 'step-unknown', step: 'meen' }],
    [{ droop: { highest: 1 } }, { code: 'step-unknown', nearest: 'drop' }],
    [{ weigh: 1 }, { code: 'value-wrong', expected: 'step', limits: ['"weigh"'] }],
    [{ skating: {} }, { code: 'value-wrong', expected: 'step', limits: ['"skating"'] }],
    ['mean', { code: 'value-wrong', expected: 'step', limits: ['{"mean": "criteria"}'] }],
    [{ drop: 1 }, { code: 'value-wrong', expected: 'step', limits: ['{"drop": {"highest": 1, "lowest": 1}}'] }],
    [{}, { code: 'value-wrong', expected: 'step' }],
    [
      { mean: 'jurors', round: 2 },
      { code: 'step-keys', keys: ['mean', 'round'] },
    ],
    [7, { code: 'value-wrong', expected: 'step' }],
    [{ mean: 'juror' }, { code: 'value-wrong', expected: 'one-of', limits: ['criteria', 'jurors', 'groups'] }],
    [{ round: 13 }, { code: 'value-wrong', expected: 'at-most', limits: ['12'] }],
    [{ round: -1 }, { code: 'value-wrong', expected: 'at-least', limits: ['0'] }],
    [{ round: 1.5 }, { code: 'value-wrong', expected: 'whole-number' }],
    [{ round: { mode: 'down' } }, { code: 'key-missing', key: 'tally[0].round.decimals' }],
    [{ drop: { hihgest: 1 } }, { code: 'key-unknown', key: 'hihgest', nearest: 'highest' }],
  ]
  test.each(wrong)('%j is no step', (step, finding) => {
    expect(found({ tally: [step] })).toMatchObject([finding])
  })

  test('of ties are read alike', () => {
    expect(
      competitionWith({ ties: [{ criterion: 'konzept' }, 'median', { criterion: { criterion: 'transfer' } }] }).ties,
    ).toEqual([
      { name: 'criterion', parameters: { criterion: 'konzept' } },
      { name: 'median', parameters: {} },
      { name: 'criterion', parameters: { criterion: 'transfer' } },
    ])
    expect(competitionWith({ ties: [] }).ties).toEqual([])
    expect(found({ ties: ['lots'] })).toMatchObject([{ code: 'step-unknown', nearest: 'lot' }])
    expect(found({ ties: [{ criterion: 5 }] })).toMatchObject([{ code: 'value-wrong', expected: 'text' }])
  })

  test('a step is found where it stands', () => {
    expect(
      findingsOf('{\n"tally": [\n "rescale",\n  "meen"]}').find(({ code }) => code === 'step-unknown'),
    ).toMatchObject({ line: 4, column: 3 })
  })
})

describe('awards', () => {
  test('have so many places, or steps by how many submissions there are', () => {
    const places = [
      { from: 1, places: 1 },
      { from: 101, places: 2, every: 200 },
    ]
    expect(competitionWith({ awards: [{ id: 'a', places }] }).awards[0]?.places).toEqual([
      { from: 1, places: 1, every: null },
      { from: 101, places: 2, every: 200 },
    ])
  })

  test('whose steps lack a key or have another are found', () => {
    expect(found({ awards: [{ id: 'a', places: [{ form: 1, places: 1 }] }] })).toEqual([
      { code: 'key-unknown', key: 'form', nearest: 'from' },
      { code: 'key-missing', key: 'awards[0].places[0].from' },
    ])
  })

  test('have a share, alone or with earlier ones', () => {
    const awards = [
      { id: 'gold', minimum: 85, share: { atMost: 12.5 } },
      { id: 'silber', above: 80, share: { atMost: 30, with: ['gold'] } },
    ]
    expect(competitionWith({ awards }).awards).toMatchObject([
      {
        threshold: { minimum: { units: 85 }, isAbove: false },
        share: { atMost: { units: 125, decimals: 1 }, with: [] },
      },
      { threshold: { minimum: { units: 80 }, isAbove: true }, share: { with: ['gold'] } },
    ])
  })

  test('ask for at least a total or for more than one, not for both', () => {
    expect(found({ awards: [{ id: 'a', minimum: 80, above: 80 }] })).toEqual([
      { code: 'threshold-twice', key: 'awards[0]' },
    ])
  })
})

describe('requirements', () => {
  test('have three forms', () => {
    const require = [{ criterion: 'konzept', minimum: 30 }, { total: 50.5 }, { criteria: 6, minimum: -1 }]
    expect(competitionWith({ require }).require).toEqual([
      { kind: 'criterion', criterion: 'konzept', minimum: { units: 30, decimals: 0 }, isAbove: false },
      { kind: 'total', minimum: { units: 505, decimals: 1 }, isAbove: false },
      { kind: 'criteria', count: 6, minimum: { units: -1, decimals: 0 }, isAbove: false },
    ])
  })

  test('ask for more than a value instead of at least it, the total too', () => {
    const require = [{ criterion: 'konzept', above: 30 }, { total: { above: 5 } }, { total: { minimum: 4 } }]
    expect(competitionWith({ require }).require).toMatchObject([
      { kind: 'criterion', minimum: { units: 30 }, isAbove: true },
      { kind: 'total', minimum: { units: 5 }, isAbove: true },
      { kind: 'total', minimum: { units: 4 }, isAbove: false },
    ])
  })

  test('ask for one of both', () => {
    const require = [{ criteria: 2, minimum: 3, above: 3 }]
    expect(found({ require })).toEqual([{ code: 'threshold-twice', key: 'require[0]' }])
    expect(found({ require: [{ total: { minimum: 3, above: 3 } }] })).toEqual([
      { code: 'threshold-twice', key: 'require[0].total' },
    ])
    expect(found({ require: [{ total: {} }] })).toEqual([{ code: 'key-missing', key: 'require[0].total.minimum' }])
    expect(found({ require: [{ total: { minimun: 3 } }] })).toMatchObject([
      { code: 'key-unknown', key: 'minimun', nearest: 'minimum' },
      { code: 'key-missing', key: 'require[0].total.minimum' },
    ])
  })

  test('of one form with the keys of another are found', () => {
    expect(found({ require: [{ criterion: 'konzept' }] })).toEqual([{ code: 'key-missing', key: 'require[0].minimum' }])
    expect(found({ require: [{ total: 5, minimun: 6 }] })).toMatchObject([{ code: 'key-unknown', key: 'minimun' }])
  })
})

describe('places', () => {
  test('a value has its place, and what is not said that of the nearest above it', () => {
    const { placeOf } = readCompetition(bytesOf('{\n  "tally": [\n    "rescale"],\n  "scale": {"min": 0}\n}'))
    expect(placeOf(['tally', 0])).toEqual({ file: 'competition.json', line: 3, column: 5 })
    expect(placeOf(['tally', 5])).toMatchObject({ line: 2, column: 12 })
    expect(placeOf(['scale', 'max', 'x'])).toMatchObject({ line: 4, column: 12 })
    expect(placeOf(['awards'])).toMatchObject({ line: 1, column: 1 })
  })
})

describe('the JSON Schema', () => {
  type Schema = {
    readonly properties?: Readonly<Record<string, Schema>>
    readonly items?: Schema
    readonly anyOf?: readonly Schema[]
    readonly description?: string
    readonly additionalProperties?: unknown
    readonly [key: string]: unknown
  }
  const schema: Schema = JSON.parse(competitionSchemaText())

  test('is of draft 2020-12, closed, ends with a line feed, and is the same each time', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.additionalProperties).toBe(false)
    expect(competitionSchemaText()).toBe(competitionSchemaText())
    expect(competitionSchemaText().endsWith('}\n')).toBe(true)
  })

  test('describes every key', () => {
    const bare: string[] = []
    const walk = ({ properties = {}, items, anyOf = [] }: Schema, path: string): void => {
      for (const [key, each] of Object.entries(properties)) {
        const isStep = /tally|ties/.test(path) && each.description === undefined
        if (each.description === undefined && !isStep) bare.push(`${path}.${key}`)
        walk(each, `${path}.${key}`)
      }
      for (const each of [...(items ? [items] : []), ...anyOf]) walk(each, path)
    }
    walk(schema, '')
    expect(bare).toEqual([])
  })

  test('requires what the reader requires', () => {
    expect(schema.required).toEqual(['version', 'id', 'title', 'criteria'])
    expect(schema.properties?.criteria?.items?.required).toEqual(['id'])
    expect(schema.properties?.scale?.required).toEqual(['min', 'max'])
  })
})
