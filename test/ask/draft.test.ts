// A draft on disk: read(write(x)) = x, and nothing that stands in the file does harm.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/model/draft.js'
import { harmless } from '../../src/model/harmless.js'
import { readDraft } from '../../src/read/draft.js'
import { writeDraft } from '../../src/write/draft.js'

const readBack = (text: string): Draft | null => readDraft(new TextEncoder().encode(text))

const draft: Draft = {
  juror: 'staedtetag',
  submission: 'Z-017',
  scores: new Map([
    ['transfer', null],
    ['10', '7.5'],
  ]),
  comment: 'gut, aber\nspät',
  at: { kind: 'criterion', criterion: 'konzept' },
}

test('a draft has a fixed text', () => {
  expect(writeDraft(draft)).toBe(
    '{"version":1,"juror":"staedtetag","submission":"Z-017","scores":[["transfer",null],["10","7.5"]],' +
      '"comment":"gut, aber\\nspät","at":{"criterion":"konzept"}}\n',
  )
})

test('what is written is read back as the same draft', () => {
  const score = fc.option(fc.constantFrom('0', '7.5', '-3', '10'))
  const question = fc.oneof(
    fc.constantFrom<Draft['at']>({ kind: 'comment' }, { kind: 'summary' }),
    fc.string({ minLength: 1 }).map((criterion): Draft['at'] => ({ kind: 'criterion', criterion })),
  )
  const drafts = fc.record({
    juror: fc.string({ unit: 'binary', minLength: 1 }),
    submission: fc.string({ unit: 'binary', minLength: 1 }),
    scores: fc.array(fc.tuple(fc.string({ minLength: 1 }), score)).map((pairs) => new Map(pairs)),
    comment: fc.option(fc.string({ unit: 'binary' })),
    at: question,
  })
  const isReadBack = (each: Draft): void => {
    expect(readBack(writeDraft(each))).toEqual(each)
  }
  fc.assert(fc.property(drafts, isReadBack), { seed: 4711 })
})

test.each([
  ['nothing', ''],
  ['a torn file', writeDraft(draft).slice(0, 40)],
  ['no object', '[]'],
  ['null', 'null'],
  ['another version', writeDraft(draft).replace('"version":1', '"version":2')],
  ['a score as a number', writeDraft(draft).replace('"7.5"', '7.5')],
  ['scores as an object', writeDraft(draft).replace(/"scores":\[.*\]\],/, '"scores":{"a":"1"},')],
  ['an unknown question', writeDraft(draft).replace('{"criterion":"konzept"}', '"somewhere"')],
  ['a comment that is no text', writeDraft(draft).replace('"gut, aber\\nspät"', '7')],
  ['deep nesting', '['.repeat(200_000)],
])('%s is no draft', (_, text) => {
  expect(readBack(text)).toBeNull()
})

test.each([
  ['an escape sequence', '\u001b[31mrot\u001b[0m', '␛[31mrot␛[0m'],
  ['a C1 control', 'a\u009b31mb', 'a\ufffd31mb'],
  ['a bidirectional override', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['half a character', 'a\ud83db', 'a\ufffdb'],
  ['a whole one', 'a😀b', 'a😀b'],
  ['a bare carriage return', 'a\rb', 'a␍b'],
  ['line ends of every kind', 'a\r\nb\nc\u2028d', 'a\nb\nc\nd'],
  ['delete and tab', 'a\u007f\tb', 'a␡␉b'],
])('%s is shown harmlessly', (_, text, shown) => {
  expect(harmless(text)).toBe(shown)
})
