// The texts of jury assign, in both languages: numbers in their forms, nothing raw of what a file or the command line says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignWords } from '../../src/words/assign.js'

const raw = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u

test.each<readonly [de: string, en: string, of: (words: (typeof assignWords)['de']) => string]>([
  [
    'Zuteilung: 1 Jurymitglied je Beitrag',
    'Assignment: 1 juror for each submission',
    (words) => words.heading({ per: 'submission', count: 1 }, null),
  ],
  [
    'Zuteilung: 1 Beitrag je Jurymitglied, gelost nach „Los“',
    'Assignment: 1 submission for each juror, drawn by “Los”',
    (words) => words.heading({ per: 'juror', count: 1 }, 'Los'),
  ],
  ['Es bleibt 1 Zuteilung.', '1 assignment kept.', (words) => words.kept(1, 0)],
  [
    '1 Zuteilung von früher zählt nicht mehr (befangen, abwesend, nicht zugelassen oder ohne Sitz).',
    '1 assignment from before counts no longer (recused, absent, excluded or without a seat).',
    (words) => words.kept(0, 1),
  ],
  [
    'Es bleiben 2 Zuteilungen; 1 weitere zählt nicht mehr (befangen, abwesend, nicht zugelassen oder ohne Sitz).',
    '2 assignments kept; 1 more counts no longer (recused, absent, excluded or without a seat).',
    (words) => words.kept(2, 1),
  ],
  ['Hinzu kommt 1 Zuteilung.', '1 assignment added.', (words) => words.added(1, 0)],
  [
    'Hinzu kommt 1 Zuteilung zu schon abgegebenen Wertungsbögen.',
    '1 assignment added for ballots that are cast already.',
    (words) => words.added(0, 1),
  ],
  [
    'Gemeinsame Beiträge je zwei Jurymitglieder: 3.',
    'Submissions that two jurors share: 3.',
    (words) => words.pairs(3, 3),
  ],
  [
    'Jurymitglieder, die schon mehr als 1 Beitrag hatten und sie behalten (1): nord.',
    'Jurors who had more submissions than 1 and keep them (1): nord.',
    (words) => words.beyond({ per: 'juror', count: 1 }, ['nord']),
  ],
])('%s', (de, en, of) => {
  expect([of(assignWords.de), of(assignWords.en)]).toEqual([de, en])
})

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const words = assignWords[language]
  test('many groups are not all listed', () => {
    expect(words.apart(Array.from({ length: 9 }, (_, at) => [`j${at}`]))).toMatch(
      / 9 .*: j0; j1; j2; j3; j4; j5; 3 (weitere|more)\.$/,
    )
  })

  test('nothing raw of an id or a seed is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 99 }), (typed) => {
        const said = [
          words.heading({ per: 'juror', count: 2 }, typed),
          words.apart([[typed], [typed]]),
          words.beyond({ per: 'juror', count: 2 }, [typed]),
          words.belowQuorum(2, [typed]),
        ]
        for (const text of said) expect(text).not.toMatch(raw)
      }),
      { numRuns: 100, seed: 17 },
    )
  })
})
