// What is said at a juror's seat where something is wrong or has changed: in both languages, whole sentences, harmless.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanwhileWords } from '../../src/words/meanwhile.js'
import { seatRefusalWords } from '../../src/words/seat-refusal.js'

/** Control characters, line ends, bidirectional overrides, unpaired surrogates. */
const raw = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u

function sentences(language: 'de' | 'en', typed: string): readonly string[] {
  const [seat, now] = [seatRefusalWords[language], meanwhileWords[language]]
  const files = [
    { file: typed, count: 1 },
    { file: 'jurors.csv', count: 2 },
  ]
  const said = [seat.cannotBegin(files, 3), seat.cannotBegin(files, 0), seat.finding('error'), seat.finding('note')]
  return [
    ...said.flatMap(({ text, remedy }) => [text, `${remedy}.`]),
    ...[`${now.broken(files, 3)}.`, now.rulesChanged, now.jurorGone(typed), now.submissionGone(typed)],
    ...[now.excluded(typed, 7), now.recused(typed, 7), now.notTheirs(typed, typed), now.notAsked, now.beginAgain],
    ...[now.kept.ballot, now.kept.recusal],
  ]
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test('every sentence is whole, and names what it is about', () => {
    for (const each of sentences(language, 'Z-001')) expect(each).toMatch(/^[A-ZÄÖÜ].*\.$/)
    const text = sentences(language, 'Z-001').join(' ')
    expect(text.match(/Z-001/g)!.length).toBeGreaterThanOrEqual(8)
    expect(text).toMatch(/jury check/)
  })

  test('one and several are told apart', () => {
    const { text } = seatRefusalWords[language].cannotBegin(
      [
        { file: 'a.csv', count: 1 },
        { file: 'b.csv', count: 2 },
      ],
      0,
    )
    const [one, more] =
      language === 'de' ? ['1 Beanstandung in a', '2 Beanstandungen in b'] : ['1 error in a', '2 errors in b']
    expect([text.includes(one!), text.includes(more!)]).toEqual([true, true])
  })

  test('nothing raw of an id or a name of a file is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 99 }), (typed) => {
        for (const each of sentences(language, typed)) expect(each).not.toMatch(raw)
      }),
      { numRuns: 100, seed: 17 },
    )
  })
})
