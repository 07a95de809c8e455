// What writing and reading a scoring sheet agree on: the mark, and the names in the header.
import { describe, expect, it } from 'vitest'
import type { Competition } from '../../src/model/competition.js'
import { readDecimal } from '../../src/model/decimal.js'
import type { Juror } from '../../src/model/juror.js'
import type { Scale } from '../../src/model/scale.js'
import { digestInMark, scoreLimit, sheetColumns, sheetMark } from '../../src/model/scoring-sheet.js'
import { knownNames } from '../../src/read/incoming/known-names.js'
import { sheetWords } from '../../src/words/sheets.js'

const digest = '32a8a8f05e74facb'

it('the digest is found in the mark, and in nothing else', () => {
  expect(digestInMark(sheetMark(digest))).toBe(digest)
  expect(digestInMark(` ${sheetMark(digest)} `)).toBe(digest)
  for (const cell of [
    '',
    'jury-sheet',
    `jury-sheet ${digest}0`,
    'jury-sheet 32A8A8F05E74FACB',
    `x jury-sheet ${digest}`,
  ])
    expect(digestInMark(cell)).toBeNull()
})

const decimal = (text: string) => readDecimal(text)!
const scale = (min: string, max: string, step: string): Scale => ({
  min: decimal(min),
  max: decimal(max),
  step: decimal(step),
  best: 'high',
  labels: new Map(),
})

describe('the header', () => {
  const criterion = ([id, name]: readonly [string, string]) => ({ id, name, scale: scale('0', '10', '1') })
  const header = (
    criteria: readonly (readonly [id: string, name: string])[],
    show: readonly string[] = ['title'],
    more: { readonly comments?: string; readonly judged?: readonly string[] } = {},
  ): readonly string[] => {
    const { comments = 'optional', judged = null } = more
    const competition = { criteria: criteria.map(criterion), show, ballots: { comments } } as unknown as Competition
    return sheetColumns(competition, { criteria: judged } as unknown as Juror, sheetWords.de.names).map(
      ({ name }) => name,
    )
  }

  it('has the ids, what jurors see, the criteria by their names, the comment', () => {
    const criteria = [
      ['konzept', 'Gesamtkonzept'],
      ['wirkung', 'Wirkung'],
    ] as const
    expect(header(criteria, ['applicant', 'title', 'ort'])).toEqual([
      'Jurymitglied',
      'Beitrag',
      'Einreichende Stelle',
      'Titel',
      'ort',
      'Gesamtkonzept',
      'Wirkung',
      'Bemerkung',
    ])
  })

  it('has no comment where there are none, and only the criteria that the juror judges', () => {
    const criteria = [
      ['konzept', 'Konzept'],
      ['wirkung', 'Wirkung'],
    ] as const
    expect(header(criteria, [], { comments: 'off', judged: ['wirkung'] })).toEqual([
      'Jurymitglied',
      'Beitrag',
      'Wirkung',
    ])
  })

  it.each<[string, readonly (readonly [string, string])[], readonly string[], readonly string[]]>([
    [
      'of another criterion',
      [
        ['a', 'Konzept'],
        ['b', 'KONZEPT.'],
      ],
      [],
      ['a', 'b'],
    ],
    [
      'that is the id of another criterion',
      [
        ['a', 'b'],
        ['b', 'Wirkung'],
      ],
      [],
      ['a', 'Wirkung'],
    ],
    [
      'of a column that jurors see',
      [
        ['a', 'Titel'],
        ['b', 'Wirkung'],
      ],
      ['title'],
      ['Titel', 'a', 'Wirkung'],
    ],
    [
      'that means something in either language',
      [
        ['a', 'Kommentar'],
        ['b', 'Score'],
      ],
      [],
      ['a', 'b'],
    ],
    [
      'without a letter',
      [
        ['a', '–'],
        ['b', '…'],
      ],
      [],
      ['a', 'b'],
    ],
  ])('has the id for a name %s', (_, criteria, show, named) => {
    expect(header(criteria, show)).toEqual(['Jurymitglied', 'Beitrag', ...named, 'Bemerkung'])
  })

  it('has names that differ in their brackets, but not those that brackets alone tell apart from a bare one', () => {
    expect(
      header(
        [
          ['a', 'Bau (innen)'],
          ['b', 'Bau (außen)'],
        ],
        [],
      ),
    ).toContain('Bau (innen)')
    expect(
      header(
        [
          ['a', 'Bau (innen)'],
          ['b', 'Bau'],
        ],
        [],
      ).slice(2, 4),
    ).toEqual(['a', 'b'])
  })

  it('leaves to no criterion a name that importing ballots knows', () => {
    const known = knownNames.ballots.flatMap(({ column, names, weak }) => [column, ...names, ...weak])
    expect(known.length).toBeGreaterThan(40)
    for (const name of [...known, 'Bemerkung (Pflicht)']) expect(header([['a', name]])[3], name).toBe('a')
  })

  it('tells a column of submissions from one of the sheet', () => {
    expect(header([['konzept', 'Konzept']], ['juror', 'konzept', 'Bemerkung'])).toEqual([
      'Jurymitglied',
      'Beitrag',
      'Angabe zum Beitrag: juror',
      'Angabe zum Beitrag: konzept',
      'Angabe zum Beitrag: Bemerkung',
      'Konzept',
      'Bemerkung',
    ])
  })
})

it.each([
  ['0', '10', '1', null],
  ['-5', '5', '1', null],
  ['1', '6', '0.5', '0.5'],
  ['0', '100', '5', '5'],
  ['0.5', '9.5', '1', '1'],
])('a scale from %s to %s in steps of %s needs its step: %s', (min, max, step, needed) => {
  expect(scoreLimit(scale(min, max, step))).toEqual({ min, max, step: needed })
})
