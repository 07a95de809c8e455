// Which names are taken for the same, with what certainty; and that nothing depends on how they are written or ordered.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/assign/conflicts.js'
import {
  type Agreement,
  type ConflictRule,
  defaultConflicts,
  isSure,
  type JurorColumn,
} from '../../src/model/conflict.js'
import { csvText } from '../../src/write/rows.js'
import { docketFrom, rules } from './worlds.js'

/** A docket of jurors by name and affiliation, and of applicants. */
const docketOf = (
  jurors: readonly (readonly [name: string, affiliation: string])[],
  applicants: readonly string[],
  more: Readonly<Record<string, string>> = {},
) =>
  docketFrom({
    'competition.json': rules({ divisions: [] }),
    'submissions.csv': csvText([
      ['id', 'applicant', 'title'],
      ...applicants.map((name, at) => [`D-${at}`, name, 'Titel']),
    ]),
    'jurors.csv': csvText([['id', 'name', 'affiliation'], ...jurors.map(([name, of], at) => [`j${at}`, name, of])]),
    ...more,
  })

const ruleOf = (juror: JurorColumn): readonly ConflictRule[] => [{ juror, submission: 'applicant' }]

function agreementOf(juror: string, applicant: string, column: JurorColumn = 'affiliation'): Agreement | null {
  const docket = docketOf([column === 'name' ? [juror, ''] : ['Wer', juror]], [applicant])
  return findConflicts(docket, ruleOf(column))[0]?.agreement ?? null
}

describe('an affiliation and an applicant', () => {
  test.each<readonly [affiliation: string, applicant: string, agreement: Agreement | null]>([
    ['Stadt Auenbrück', 'Stadt Auenbrück', 'equal'],
    ['Stadt  Auenbrück ', 'Stadt Auenbrück', 'equal'],
    ['STADT AUENBRÜCK', 'Stadt Auenbrück', 'spelling'],
    ['Stadt Auenbrueck', 'Stadt Auenbrück', 'spelling'],
    ['Stadt Auenbruck', 'Stadt Auenbrück', 'spelling'],
    ['Auenbrück, Stadt', 'Stadt Auenbrück', 'spelling'],
    ['Gross Strasse', 'Groß-Straße', 'spelling'],
    ['Kulturverein Moorwinkel', 'Kulturverein Moorwinkel e.V.', 'legal-form'],
    ['Kulturverein Moorwinkel e. V.', 'Kulturverein Moorwinkel eingetragener Verein', 'legal-form'],
    ['Werkhof gGmbH', 'Werkhof gemeinnützige GmbH', 'legal-form'],
    ['Werkhof gemeinnützige Gesellschaft mit beschränkter Haftung', 'Werkhof GmbH', 'legal-form'],
    ['Diakonie, Körperschaft des öffentlichen Rechts', 'Diakonie (KdöR)', 'spelling'],
    ['Harbour Trust Ltd.', 'The Harbour Trust', 'legal-form'],
    ['Sitz des Landfrauenverbands', 'Landfrauenverbands', 'legal-form'],
    ['Müller & Co. KG', 'Müller', 'legal-form'],
    ['Hansestadt Auenbrück', 'Stadt Auenbrück', 'same-kind'],
    ['Kreis Ährenland', 'Landkreis Ährenland', 'same-kind'],
    ['Markt Weiden', 'Gemeinde Weiden', 'same-kind'],
    ['Auenbrück', 'Stadt Auenbrück', 'kind-unsaid'],
    ['Kreisfreie Stadt Auenbrück', 'Auenbrück', 'kind-unsaid'],
    ['Stadt Ährenland', 'Landkreis Ährenland', 'other-kind'],
    ['Gemeinde Weiden', 'Stadt Weiden', 'other-kind'],
    ['Bundesverband Deutscher Stiftungen', 'Bundesverbandes Deutschen Stiftung', 'endings'],
    ['Universität Auenbrück, Institut für Soziologie', 'Universität Auenbrück', 'contains'],
    ['Stadt Auenbrück, Sozialamt', 'Stadt Auenbrück', 'contains'],
    ['Caritas', 'Caritas Auenbrück e.V.', 'contains'],
    ['Stadt Auenbrück; Universität Musterhafen', 'Universität Musterhafen', 'equal'],
    ['Universität Musterhafen | Werkhof', 'Werkhof GmbH', 'legal-form'],
    ['Stadt', 'Stadt Auenbrück', null],
    ['Gemeinde', 'Landkreis', null],
    ['e.V.', 'Kulturverein e.V.', null],
    ['Universität Auenbrück', 'Universität Musterhafen', null],
    ['Bauer', 'Baur', null],
    ['Auenbrücke', 'Auen', null],
    ['', 'Stadt Auenbrück', null],
    ['Deutscher Städtetag', 'Deutscher Landkreistag', null],
  ])('%s and %s: %s', (affiliation, applicant, agreement) => {
    expect(agreementOf(affiliation, applicant)).toBe(agreement)
    expect(agreementOf(applicant, affiliation === '' ? 'x' : affiliation)).toBe(
      /[;|]/.test(affiliation) ? 'contains' : agreement,
    )
  })
})

describe('a name and an applicant', () => {
  test.each<readonly [name: string, applicant: string, agreement: Agreement | null]>([
    ['Anna Berg', 'Anna Berg', 'equal'],
    ['Dr. Anna Berg', 'Berg, Anna', 'legal-form'],
    ['Prof. Dr. h. c. Anna Berg', 'Frau Anna Berg', 'legal-form'],
    ['Anna Berg', 'Atelier Anna Berg', 'contains'],
    ['Anna Berg', 'Gemeinde Berg', null],
    ['Anna Berg', 'Berg', null],
    ['Anna Berg', 'Bernd Berg', null],
    ['Berg', 'Gemeinde Berg', null],
  ])('%s and %s: %s', (name, applicant, agreement) => {
    expect(agreementOf(name, applicant, 'name')).toBe(agreement)
  })
})

test('what is the same up to writing is sure, a place of another kind is not', () => {
  const sure: readonly Agreement[] = ['equal', 'spelling', 'legal-form', 'same-kind']
  const possible: readonly Agreement[] = ['kind-unsaid', 'other-kind', 'endings', 'contains']
  expect(sure.every(isSure)).toBe(true)
  expect(possible.some(isSure)).toBe(false)
})

test('words that many applicants have tell nothing', () => {
  const applicants = ['Auen', 'Birken', 'Linden', 'Moor'].map((town) => `Bürgerstiftung ${town}`)
  expect(findConflicts(docketOf([['Wer', 'Bürgerstiftung']], applicants), ruleOf('affiliation'))).toEqual([])
})

test('both columns are compared where a competition does not say, and one conflict is proposed: the surest', () => {
  const found = findConflicts(
    docketOf([['Anna Berg', 'Atelier Anna Berg GmbH']], ['Atelier Anna Berg']),
    defaultConflicts,
  )
  expect(found.map(({ rule, agreement }) => [rule.juror, agreement])).toEqual([['affiliation', 'legal-form']])
})

test('any column of submissions.csv may be compared', () => {
  const docket = docketOf([['Wer', 'Werkhof GmbH']], [], {
    'submissions.csv': 'id,applicant,title,partner\nD-1,Stadt Auen,Titel,Werkhof\n',
  })
  const found = findConflicts(docket, [{ juror: 'affiliation', submission: 'partner' }])
  expect(found.map(({ submissionText, agreement }) => [submissionText, agreement])).toEqual([['Werkhof', 'legal-form']])
})

test('guests, submissions that are not judged, and those of other divisions are left out', () => {
  const docket = docketFrom({
    'competition.json': rules(),
    'submissions.csv': 'id,division,applicant,title\nD-1,a,Werkhof,T\nD-2,b,Werkhof,T\nD-3,a,Werkhof,T\n',
    'jurors.csv': 'id,name,affiliation,role,divisions\nfrei,F,Werkhof,,\nnur-a,N,Werkhof,,a\ngast,G,Werkhof,guest,\n',
    'decisions.csv': 'no,at,kind,submission,juror,reason\n1,2024-05-01,exclusion,D-3,,Grund\n',
  })
  const found = findConflicts(docket, ruleOf('affiliation'))
  expect(found.map(({ juror, submission }) => [submission, juror])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ])
})

const word = fc.constantFrom(
  'Stadt',
  'Landkreis',
  'Auenbrück',
  'Ährenland',
  'Müller',
  'Kulturverein',
  'GmbH',
  'e.V.',
  'Straße',
  'Weiden',
  'der',
  'Dr.',
)
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const runs = { numRuns: 300, seed: 17 }

describe('on drawn names', () => {
  test('case, accents, spaces, punctuation and word order leave a name surely the same', () => {
    const rewritten = (text: string, [upper, plain, order, spaced]: readonly boolean[]) => {
      const words = order ? text.split(' ').toReversed() : text.split(' ')
      const joined = words.join(spaced ? ' - ' : ' ')
      const bare = plain ? joined.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss') : joined
      return upper ? bare.toUpperCase() : bare
    }
    fc.assert(
      fc.property(name, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (text, ways) => {
        const agreement = agreementOf(rewritten(text, ways), text)
        expect(agreement !== null && isSure(agreement)).toBe(true)
      }),
      runs,
    )
  })

  test('the index finds what comparing every pair finds', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 5 }),
        fc.array(name, { minLength: 1, maxLength: 8 }),
        (own, applicants) => {
          const found = findConflicts(
            docketOf(
              own.map((each) => ['Wer', each]),
              applicants,
            ),
            ruleOf('affiliation'),
          )
          const pairs = applicants.flatMap((applicant, submission) =>
            own.flatMap((each, juror) => {
              const agreement = agreementOf(each, applicant)
              return agreement === null || agreement === 'contains' ? [] : [[submission, juror, agreement]]
            }),
          )
          const told = found.map(({ submission, juror, agreement }) => [submission, juror, agreement])
          expect(told.filter(([, , agreement]) => agreement !== 'contains')).toEqual(pairs)
        },
      ),
      { numRuns: 60, seed: 17 },
    )
  })
})
