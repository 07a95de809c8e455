import { expect, test } from 'vitest'
import { error, place } from '../../src/model/finding.js'
import { failedDocument, tallyDocument, tallyText } from '../../src/write/tally-document.js'
import { award, counted, decision, simpleBallots, tieStep } from './sample.js'

const outcome = counted({
  ballots: simpleBallots,
  decisions: [decision(1, 'tie', { value: 'Z-002 Z-001' })],
  competition: { awards: [award('strategie', 'Strategie', { prize: { kind: 'each', cents: 2500000 } })] },
})

test('the document has the keys of the contract in their order', () => {
  const document = tallyDocument(outcome)
  expect(Object.keys(document)).toEqual(['format', 'competition', 'rules', 'divisions', 'awards', 'findings'])
  expect(Object.keys(document.rules!)).toEqual(['digest', 'tally', 'missing', 'quorum'])
  expect(Object.keys(document.divisions[0]!)).toEqual(['id', 'ranking', 'unranked'])
  expect(Object.keys(document.divisions[0]!.ranking[0]!).join(' ')).toBe(
    'place submission applicant title total exact ballots criteria decidedBy sharedWith status',
  )
  expect(Object.keys(document.awards[0]!).join(' ')).toBe('id division status winners undecided passedOver')
})

test('a decided tie names the decision, and the winner has the prize to the cent', () => {
  const { divisions, awards } = tallyDocument(outcome)
  expect(divisions[0]!.ranking.map(({ submission, decidedBy }) => [submission, decidedBy])).toEqual([
    ['Z-002', 'decision 1'],
    ['Z-001', 'decision 1'],
    ['Z-003', null],
  ])
  expect(awards[0]!.winners).toEqual([
    { place: 1, submission: 'Z-002', prize: '25000.00', sharedWith: [], decidedBy: 'decision 1' },
  ])
})

test('an undecided award names the place, who is tied and the steps tried', () => {
  const open = counted({
    ballots: simpleBallots,
    competition: { ties: [tieStep('lot')], awards: [award('a', 'A')] },
  })
  const [first] = tallyDocument(open).awards
  expect(first).toMatchObject({
    status: 'undecided',
    winners: [],
    undecided: { place: 1, tied: ['Z-001', 'Z-002'], steps: ['lot'] },
  })
})

test('rules are sentences in the competition’s language', () => {
  expect(tallyDocument(outcome).rules).toEqual({
    digest: '0123456789abcdef',
    tally: [
      'Die Werte der Kriterien werden mit ihren Gewichten gemittelt.',
      'Die Werte der Jurymitglieder werden gemittelt.',
    ],
    missing: 'renormalise',
    quorum: 1,
  })
})

test('the text is JSON with two spaces and a line feed at the end', () => {
  const text = tallyText(tallyDocument(outcome))
  expect(text.startsWith('{\n  "format": 1,\n')).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toEqual(tallyDocument(outcome))
})

test('where the data break a rule the document has findings and no divisions', () => {
  const finding = error(place('submissions.csv'), 'file-missing', { file: 'submissions.csv' })
  const document = failedDocument(null, [finding])
  expect(document).toMatchObject({ format: 1, competition: null, divisions: [], awards: [] })
  expect(document.findings[0]).toMatchObject({
    severity: 'error',
    file: 'submissions.csv',
    line: null,
    code: 'file-missing',
  })
  expect(document.findings[0]!.text).not.toBe('')
})
