// Every finding says in German and English what is wrong and what to do, whatever a file smuggles into its values.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  Expectation,
  Finding,
  FindingCode,
  FindingValues,
  InertReason,
  StepFault,
} from '../../src/model/finding.js'
import { place } from '../../src/model/finding.js'
import type { IdFault } from '../../src/model/ids.js'
import { sayFinding } from '../../src/words/findings.js'

const languages = ['de', 'en'] as const

/** One example of each finding; a code without one does not compile. */
const examples: { readonly [Code in FindingCode]: FindingValues[Code] } = {
  'file-missing': { file: 'jurors.csv' },
  'not-utf8': { byte: 417 },
  'csv-empty': { columns: ['juror', 'submission'] },
  'csv-dialect': { delimiter: ';', what: 'semicolon' },
  'csv-quote': { detail: 'open' },
  'header-repeated': { column: 'konzept' },
  'column-missing': { column: 'submission', nearest: 'submision' },
  'column-unknown': { column: 'konzpet', nearest: 'konzept', known: ['konzept', 'transfer'] },
  'columns-too-many': { count: 1203, limit: 1000 },
  'record-too-large': { limit: 1048576 },
  'cells-differ': { cells: 5, columns: 6 },
  'json-broken': { found: '}' },
  'json-too-deep': { limit: 64 },
  'key-repeated': { key: 'scale' },
  'key-unknown': { key: 'wieght', nearest: 'weight' },
  'key-missing': { key: 'title' },
  'value-wrong': { key: 'criteria[0].weight', value: '-1', expected: 'not-negative', limits: [] },
  'id-malformed': { id: 'Z 017', fault: 'characters' },
  'id-repeated': { id: 'Z-017', line: 12 },
  'id-case': { id: 'Z-017', other: 'z-017' },
  'id-reserved': { id: 'comment' },
  'unknown-division': { id: 'landkreis', nearest: 'landkreise' },
  'unknown-criterion': { id: 'konzpet', nearest: 'konzept' },
  'unknown-submission': { id: 'Z-71', nearest: 'Z-017' },
  'unknown-juror': { id: 'staedtetg', nearest: 'staedtetag' },
  'unknown-award': { id: 'stategie', nearest: 'strategie' },
  'unknown-measure': { id: 'technick', nearest: 'technik' },
  'unknown-column': { column: 'stat', nearest: 'state' },
  'cell-empty': { column: 'title' },
  'division-missing': { id: 'Z-017' },
  'division-unused': { id: 'landkreise' },
  'scale-missing': { criterion: 'konzept' },
  'scale-ends': { min: '10', max: '3' },
  'scale-step': { min: '0', max: '10', step: '3' },
  'scale-too-fine': { steps: '900719925474' },
  'label-off-scale': { label: '11' },
  'weights-zero': {},
  'step-unknown': { step: 'meen', nearest: 'mean', known: ['mean', 'sum'] },
  'step-keys': { no: 2, keys: ['mean', 'round'] },
  'step-refused': {
    step: 'mean',
    no: 3,
    measure: 'technik',
    sentence: { de: 'Die Werte werden gemittelt.', en: 'The values are averaged.' },
    fault: 'scales-differ',
    detail: 'transfer',
  },
  'step-column-wrong': { step: 'times', column: 'schwierigkeit', id: 'Z-017', value: 'hoch', isNegative: false },
  'points-gap': { no: 2, rank: 3 },
  'points-rising': { no: 2, rank: 3, points: '9', before: '8' },
  'group-twice': { criterion: 'konzept', groups: ['technik', 'wirkung'] },
  'tie-without-totals': { step: 'median' },
  'combined-without': { criterion: 'konzept' },
  'round-folder-wrong': { folder: '/vorrunde' },
  'round-unused': {},
  'round-missing': { round: 'vorrunde', file: '../vorrunde/results/tally.json' },
  'round-broken': { round: 'vorrunde' },
  'round-ends-differ': { round: 'vorrunde', best: 'high' },
  'round-lacks': { round: 'vorrunde', submission: 'Z-017' },
  'count-refused': {
    why: 'scores-too-few',
    no: 2,
    measure: 'technik',
    juror: 'staedtetag',
    submission: '',
    criterion: 'konzept',
    count: 1,
  },
  'award-endless': { award: 'strategie' },
  'award-later': { award: 'strategie', other: 'projekte' },
  'share-later': { award: 'silber', other: 'gold' },
  'threshold-twice': { key: 'awards[0]' },
  'places-order': { award: 'landessieger', from: 101, before: 301 },
  'every-early': { award: 'landessieger', from: 101 },
  'prizes-too-many': { award: 'strategie', prizes: 5, places: 4 },
  'budget-exceeded': { total: '1025000.00', budget: '1000000.00' },
  'assignments-missing': {},
  'criteria-fixed': { digest: '0123456789abcdef', change: 'konzept, transfer' },
  'rules-altered': { digest: '0123456789abcdef' },
  'role-unknown': { role: 'membre', nearest: 'member' },
  'deputy-of-whom': { juror: 'stiftungen', of: 'gast-1' },
  'deputy-of-unneeded': { juror: 'stiftungen', role: 'chair' },
  'weight-wrong': { value: 'zwei' },
  'assignment-repeated': { juror: 'stiftungen', submission: 'Z-017', line: 41 },
  'panel-short': {
    submissions: ['Z-017', 'Z-019'],
    wanted: 15,
    possible: 12,
    least: 11,
    all: 29,
    absent: 4,
    recused: 3,
    elsewhere: 8,
    conflicted: 6,
  },
  'load-short': {
    jurors: ['staedtetag', 'praxis'],
    wanted: 15,
    possible: 12,
    least: 11,
    all: 29,
    excluded: 4,
    recused: 3,
    elsewhere: 8,
    conflicted: 6,
  },
  'assignment-outside': { juror: 'staedtetag', submission: 'Z-017', division: 'landkreise' },
  'score-off-scale': {
    criterion: 'konzept',
    value: '11',
    min: '0',
    max: '10',
    step: '1',
    juror: 'staedtetag',
    submission: 'Z-017',
  },
  'score-unasked': { criterion: 'konzept', juror: 'staedtetag', submission: 'Z-017' },
  'score-missing': { criterion: 'konzept', juror: 'staedtetag', submission: 'Z-017' },
  'score-repeated': { criterion: 'konzept', juror: 'staedtetag', submission: 'Z-017', line: 31 },
  'ballot-empty': { juror: 'staedtetag', submission: 'Z-017' },
  'comment-missing': { juror: 'staedtetag', submission: 'Z-017' },
  'comment-unwanted': { juror: 'staedtetag', submission: 'Z-017' },
  'instant-wrong': { value: '1.3.2018' },
  'ballots-differ': { juror: 'staedtetag', submission: 'Z-017', file: 'ballots/nachtrag.csv', line: 8 },
  'ballot-unassigned': { juror: 'staedtetag', submission: 'Z-017' },
  'ballot-outside': { juror: 'staedtetag', submission: 'Z-017', division: 'landkreise' },
  'ballot-after-close': {
    juror: 'staedtetag',
    submission: 'Z-017',
    castAt: '2018-03-01T10:00:00.001Z',
    no: 7,
    closed: '2018-03-01T10:00:00.000Z',
  },
  'ballot-other-rules': { digest: '0123456789abcdef', inForce: 'fedcba9876543210' },
  'chain-broken': { row: 23 },
  'chain-partial': {},
  'chain-last': {},
  'line-torn': {},
  'number-wrong': { value: '9', expected: 7 },
  'kind-unknown': { kind: 'recusel', nearest: 'recusal', known: ['recusal', 'absence'] },
  'field-missing': { kind: 'withhold', field: 'award' },
  'field-unused': { kind: 'absence', field: 'award', value: 'strategie' },
  'reason-missing': { no: 7 },
  'votes-wrong': { column: 'against', value: 'zwei' },
  'votes-too-many': { no: 7, votes: 9, jurors: 6 },
  'vote-lacking': { no: 7, kind: 'give', rule: 'majority' },
  'vote-missing': { no: 7, kind: 'give', rule: 'unanimous' },
  'deviation-forbidden': { no: 7, kind: 'pass' },
  'decision-value': { no: 7, kind: 'quorum', value: 'ranked', expected: 'rank | unranked' },
  'decision-repeats': { no: 7, id: 'Z-017' },
  'revoke-unknown': { no: 7, value: '12' },
  'decision-inert': { no: 7, kind: 'tie', why: 'not-tied' },
  'closed-already': { no: 7, since: 4 },
  'not-closed': { no: 7 },
  'close-early': { no: 7, outstanding: 3 },
  'closed-outstanding': { no: 7, closed: 4, outstanding: 3 },
  'not-tied': { no: 7, kind: 'tie', sets: ['staedte: Z-001 Z-002'] },
  'not-text': { found: 'markup' },
  'workbook-broken': {},
  'workbook-locked': {},
  'workbook-too-large': { of: 'rows', most: 1048576 },
  'encoding-open': { windows: 'MŸnchen', macintosh: 'München' },
  'delimiter-open': { choices: ['semicolon', 'tab'] },
  'number-open': { column: 'Faktor', value: '1,234', comma: '1.234', point: '1234' },
  'gaps-open': { column: 'Kategorie' },
  'columns-alike': { column: 'title', candidates: ['Titel', 'Projekttitel'] },
  'cell-rounded': { column: 'Konzept', stored: '7.5', value: '8' },
  'formula-empty': { column: 'Konzept' },
  'cell-fault': { column: 'Konzept', value: '#DIV/0!' },
  'rows-hidden': { count: 3 },
  'text-misread': { count: 3, text: 'MÃ¼nchen', meant: 'München' },
  'likely-duplicate': { id: 'Z-017', other: 'Z-003' },
  'near-match': { said: 'Stadt Auenbrueck, Ankommen', id: 'Z-017', other: 'Stadt Auenbrück, Ankommen' },
  'key-needed': { id: 'Z-017', count: 12 },
  'key-twice': { id: 'Z-017', other: 'Z-003' },
  'draft-of-ballot': { juror: 'staedtetag', submission: 'Z-017', criterion: 'konzept' },
  replaces: { id: 'Z-017', what: 'title', before: 'Ankommen', after: 'Angekommen' },
  'row-conflict': { id: 'Z-017', line: 12 },
  'decision-stands': { no: 7 },
  'result-differs': { file: 'results/ranking.csv', expected: '78.00', found: '79.00' },
  'input-differs': { file: 'jurors.csv' },
  'input-missing': { file: 'assignments.csv' },
  'input-new': { file: 'ballots/nachtrag.csv' },
  'line-ends-differ': { file: 'jurors.csv' },
  'prose-unchecked': { version: '1.0.0', own: '1.2.0' },
  'nothing-to-verify': {},
  'record-broken': {},
  'expected-differs': { path: 'divisions[0].ranking[2].total', expected: '78.00', found: '77.00' },
  'source-broken': {},
  'source-missing': { folder: '../vorrunde' },
  'source-differs': { folder: '../vorrunde', expected: 'aa'.repeat(32), found: 'bb'.repeat(32) },
  'survivors-differ': { missing: ['Z-017'], added: ['Z-003'] },
  'survivors-changed': { missing: ['Z-017'], added: ['Z-003'] },
  'digest-differs': { expected: 'aa'.repeat(32), found: 'bb'.repeat(32) },
}

const codes = Object.keys(examples) as readonly FindingCode[]

/** A value of this code that its sentences put in words of their own. */
const paraphrased: Readonly<Partial<Record<FindingCode, readonly string[]>>> = {
  'csv-dialect': ['delimiter', 'what'],
  'csv-quote': ['detail'],
  'number-open': ['comma', 'point'],
  'workbook-too-large': ['of'],
  'not-text': ['found'],
  'cell-rounded': ['stored'],
  'value-wrong': ['expected'],
  'id-malformed': ['fault'],
  'step-refused': ['fault', 'sentence'],
  'step-keys': ['keys'],
  'step-column-wrong': ['isNegative'],
  'count-refused': ['why'],
  'round-ends-differ': ['best'],
  'vote-lacking': ['rule'],
  'vote-missing': ['rule'],
  'decision-value': ['expected'],
  'decision-inert': ['why'],
}

/** A value that only the program chooses, from a closed list. */
const chosen: Readonly<Partial<Record<FindingCode, readonly string[]>>> = {
  'csv-quote': ['detail'],
  'number-open': ['comma', 'point'],
  'workbook-too-large': ['of'],
  'value-wrong': ['expected'],
  'step-unknown': ['known'],
  'step-refused': ['fault', 'sentence'],
  'step-column-wrong': ['isNegative'],
  'count-refused': ['why'],
  'round-ends-differ': ['best'],
  'decision-inert': ['why'],
}

const findingOf = <Code extends FindingCode>(
  code: Code,
  values: FindingValues[Code],
  file = 'ballots/a.csv',
): Finding => ({ severity: 'error', ...place(file, 4), code, values }) as Finding

describe.each(languages)('in %s', (language) => {
  test.each(codes)('%s is said in a whole sentence, with a remedy', (code) => {
    const { text, remedy } = sayFinding(findingOf(code, examples[code]), language)
    expect(text).toMatch(/^\P{Ll}.*[.…]$|^[a-z].* .*[.…]$/su)
    expect(remedy.length).toBeGreaterThan(8)
    expect(text + remedy).not.toMatch(/undefined|\[object|NaN|null\b/)
    expect(text).not.toContain('  ')
  })

  test.each(codes)('%s names each of its values', (code) => {
    const { text, remedy } = sayFinding(findingOf(code, examples[code]), language)
    for (const [name, value] of Object.entries(examples[code])) {
      if (paraphrased[code]?.includes(name)) continue
      for (const each of Array.isArray(value) ? value : [value]) expect(`${text} ${remedy}`).toContain(String(each))
    }
  })

  test.each(codes)('%s shows nothing raw of what stands in a file', (code) => {
    fc.assert(
      fc.property(fc.infiniteStream(hostile), (texts) => {
        const values = withTexts(code, () => texts.next().value)
        const { text, remedy } = sayFinding(findingOf(code, values, texts.next().value), language)
        expect(text + remedy).not.toMatch(raw)
        expect((text + remedy).length).toBeLessThan(2000)
      }),
      { numRuns: 25, seed: 17 },
    )
  })

  test('no developer’s word is used', () => {
    const all = codes.map((code) => sayFinding(findingOf(code, examples[code]), language))
    const words = /\b(pars\w*|schema|token|array|string|boolean|invalid|entry point|exception|ungültig\w*|error)\b/i
    for (const { text, remedy } of all) expect(text + remedy).not.toMatch(words)
  })

  test('each reason for refusing a step has its own sentence and remedy', () => {
    const said = stepFaults.map((fault) =>
      sayFinding(findingOf('step-refused', { ...examples['step-refused'], fault, detail: 'criteria' }), language),
    )
    expect(new Set(said.map(({ text }) => text)).size).toBe(stepFaults.length)
  })

  test('each expectation has its own words', () => {
    const said = expectations.map((expected) =>
      sayFinding(findingOf('value-wrong', { key: 'quorum', value: 'viele', expected, limits: ['1', '9'] }), language),
    )
    expect(new Set(said.map(({ text }) => text)).size).toBe(expectations.length)
  })

  test('each reason why a decision changes nothing has its own words', () => {
    const said = inertReasons.map((why) =>
      sayFinding(findingOf('decision-inert', { no: 7, kind: 'tie', why }), language),
    )
    expect(new Set(said.map(({ text }) => text)).size).toBe(inertReasons.length)
  })

  test('each fault of an id has its own words', () => {
    const said = idFaults.map((fault) => sayFinding(findingOf('id-malformed', { id: 'con', fault }), language))
    expect(new Set(said.map(({ text }) => text)).size).toBe(idFaults.length)
  })
})

test('a score off its scale names value, scale and the way out', () => {
  const finding = findingOf('score-off-scale', examples['score-off-scale'])
  expect(sayFinding(finding, 'en')).toEqual({
    text: 'konzept is 11; the scale runs from 0 to 10 in steps of 1.',
    remedy:
      'Give a score from 0 to 10, or record a recusal: jury decide recusal --juror staedtetag --submission Z-017 --reason …',
  })
  expect(sayFinding(finding, 'de')).toEqual({
    text: 'konzept ist 11; die Skala reicht von 0 bis 10 in Schritten von 1.',
    remedy:
      'Geben Sie eine Wertung von 0 bis 10, oder halten Sie eine Befangenheit fest: jury decide recusal --juror staedtetag --submission Z-017 --reason …',
  })
})

test('a text in a cell stands in the quotes of the language', () => {
  const finding = findingOf('score-off-scale', { ...examples['score-off-scale'], value: 'acht' })
  expect(sayFinding(finding, 'de').text).toContain('konzept ist „acht“;')
  expect(sayFinding(finding, 'en').text).toContain('konzept is “acht”;')
})

test('the nearest right name is offered', () => {
  const finding = findingOf('unknown-criterion', { id: 'konzpet', nearest: 'konzept' })
  expect(sayFinding(finding, 'de').remedy).toMatch(/^Meinten Sie konzept\? /)
  expect(sayFinding(finding, 'en').remedy).toMatch(/^Did you mean konzept\? /)
})

test('nothing is offered where no name is near', () => {
  for (const language of languages) {
    const { remedy } = sayFinding(findingOf('unknown-juror', { id: 'x', nearest: null }), language)
    expect(remedy).not.toContain('?')
  }
})

test('a file in another dialect is to be imported as what it is', () => {
  const finding = findingOf('csv-dialect', { delimiter: ';', what: 'semicolon' }, 'jurors.csv')
  expect(sayFinding(finding, 'en').remedy).toBe('Import the file: jury import jurors jurors.csv')
  expect(sayFinding(finding, 'de').text).toContain('Semikolons')
})

test('a changed file of the results is no disagreement of the count', () => {
  const values = { file: 'results/awards.csv', expected: 'aa'.repeat(32), found: 'bb'.repeat(32) }
  const said = sayFinding(findingOf('result-differs', values), 'en')
  expect(said.text).toMatch(/^results\/awards\.csv was changed after it was written: its digest is b+ instead of a+\.$/)
})

test('a step is expected in the form that it has', () => {
  const values = { key: 'tally[0]', value: 'mean', expected: 'step', limits: ['{"mean": "criteria"}'] } as const
  expect(sayFinding(findingOf('value-wrong', values), 'en').text).toBe(
    'Step 1: tally[0] is “mean”; it must be a step such as {"mean": "criteria"}.',
  )
})

test('a value that is empty is said to be so', () => {
  const finding = findingOf('score-off-scale', { ...examples['score-off-scale'], value: ' ' })
  expect(sayFinding(finding, 'de').text).toContain('konzept ist leer;')
  const values = { key: 'title', value: '', expected: 'not-empty', limits: [] } as const
  expect(sayFinding(findingOf('value-wrong', values), 'en').text).toBe('title is empty.')
  expect(sayFinding(findingOf('unknown-juror', { id: '', nearest: null }), 'en').text).toContain('juror “”')
})

test('a file in UTF-16 is to be imported', () => {
  const finding = findingOf('csv-dialect', { delimiter: '', what: 'utf-16' }, 'ballots/nord.csv')
  expect(sayFinding(finding, 'de').text).toContain('UTF-16')
  expect(sayFinding(finding, 'en').remedy).toBe('Import the file: jury import ballots ballots/nord.csv')
})

test('a torn line of decisions is recorded again, one of ballots is cast again', () => {
  expect(sayFinding(findingOf('line-torn', {}, 'decisions.csv'), 'en').remedy).toContain('decision')
  expect(sayFinding(findingOf('line-torn', {}, 'ballots/nord.csv'), 'en').remedy).toContain('ballot')
})

test('no command to copy carries what a file smuggles into an id', () => {
  const values = { ...examples['score-off-scale'], juror: 'x; rm -rf ~', submission: '$(halt)' }
  for (const language of languages) {
    const { remedy } = sayFinding(findingOf('score-off-scale', values), language)
    expect(remedy).toContain('--juror … --submission … --reason …')
  }
})

test('a long value is cut', () => {
  const { text } = sayFinding(findingOf('instant-wrong', { value: 'lang '.repeat(400) }), 'en')
  expect(text.length).toBeLessThan(140)
  expect(text).toContain('…”')
})

test('a line break in a value is shown as a sign', () => {
  expect(sayFinding(findingOf('instant-wrong', { value: 'a\r\nb\u2028c' }), 'en').text).toContain('“a␊b␊c”')
})

const stepFaults = Object.keys({
  'only-late': true,
  'only-unknown': true,
  'jurors-gone': true,
  'jurors-half-collapsed': true,
  'jurors-partial': true,
  'groups-none': true,
  'discard-then-sum': true,
  'weigh-late': true,
  'count-too-many': true,
  'not-yes-or-no': true,
  'panel-lists-differ': true,
  'panel-too-few': true,
  'panel-inside': true,
  'skating-late': true,
  'skating-best': true,
  'carry-early': true,
  'carry-twice': true,
  'carry-nothing': true,
  'parameters-clash': true,
  'points-beyond': true,
  'collapsed-twice': true,
  'never-collapsed': true,
  'rescale-twice': true,
  'rescale-late': true,
  'ends-mixed': true,
  'scales-differ': true,
  'weights-differ': true,
  'juror-weights': true,
  'drop-nothing': true,
  'drop-then-jurors': true,
  'drop-then-compared': true,
} satisfies Record<StepFault, true>) as readonly StepFault[]

const expectations = Object.keys({
  text: true,
  number: true,
  'whole-number': true,
  ballots: true,
  list: true,
  object: true,
  'one-of': true,
  'not-negative': true,
  positive: true,
  money: true,
  'at-least': true,
  'at-most': true,
  version: true,
  'not-empty': true,
  step: true,
  requirement: true,
  cents: true,
} satisfies Record<Expectation, true>) as readonly Expectation[]

const inertReasons = Object.keys({
  'not-tied': true,
  'not-ranked': true,
  'quorum-met': true,
  'not-a-winner': true,
  'no-places': true,
  'closed-already': true,
  'not-closed': true,
} satisfies Record<InertReason, true>) as readonly InertReason[]

const idFaults = Object.keys({
  empty: true,
  'too-long': true,
  characters: true,
  'last-dot': true,
  'not-composed': true,
  'device-name': true,
} satisfies Record<IdFault, true>) as readonly IdFault[]

/** Control characters, line ends, bidirectional overrides, unpaired surrogates. */
const raw = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({
    unit: fc.constantFrom('\u001b[31m', '\r', '\n', '\t', '\u202e', '\u2066', '\ud800', '\u0085', 'a', '💶'),
  }),
  fc.string({ unit: fc.constantFrom('__proto__', 'constructor', 'toString', '-'), minLength: 1, maxLength: 1 }),
  fc.constant('x'.repeat(70_000)),
)

/** The example of a code with each text that a file or a person could have written replaced. */
function withTexts<Code extends FindingCode>(code: Code, next: () => string): FindingValues[Code] {
  const replaced = Object.entries(examples[code]).map(([name, value]) => {
    if (chosen[code]?.includes(name)) return [name, value]
    if (Array.isArray(value)) return [name, Array.from({ length: 30 }, next)]
    return [name, typeof value === 'string' ? next() : value]
  })
  return Object.fromEntries(replaced) as FindingValues[Code]
}
