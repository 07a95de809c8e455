// The rules of places and awards as sentences, and what pages say where places are shared, means, or left out.
import { expect, test } from 'vitest'
import type { Award, Competition } from '../../src/model/competition.js'
import { auditPage } from '../../src/write/audit.js'
import { awardRules } from '../../src/write/award-rules.js'
import { awardsPage } from '../../src/write/awards-page.js'
import { awardsScreen } from '../../src/write/awards-screen.js'
import { noPaint } from '../../src/write/paint.js'
import { rankingScreen } from '../../src/write/ranking-screen.js'
import { awardsExcel, rankingExcel } from '../../src/write/results-csv.js'
import { otherRules, requirementLines } from '../../src/write/rules-in-force.js'
import { outcomeText } from '../../src/write/tally-document.js'
import { award, counted, decimal, mean, type SampleBallot, tieStep } from './sample.js'

/** Totals 9, 8, 8, 5. */
const ballots: readonly SampleBallot[] = [
  ['staedtetag', 'Z-001', '9', '9'],
  ['staedtetag', 'Z-002', '8', '8'],
  ['staedtetag', 'Z-003', '8', '8'],
  ['staedtetag', 'Z-004', '5', '5'],
]
const submissions = [
  ['Z-001', 'Zell', 'Hafen'],
  ['Z-002', 'Auen', 'Brücken'],
  ['Z-003', 'Linden', 'Vielfalt'],
  ['Z-004', 'Aßling', 'Sprache'],
] as const
const outcomeOf = (rules: Partial<Competition>) => counted({ ballots, submissions, competition: rules })

function rulesOf(more: Partial<Award>, language: 'de' | 'en' = 'de', others: readonly Award[] = []) {
  const own = award('silber', 'Silber', more)
  const { docket } = outcomeOf({ language, awards: [...others, own] })
  return awardRules(docket, own, 312)
}

const steps = [
  { from: 1, places: 1, every: null },
  { from: 101, places: 2, every: 200 },
]

test('places by the number of submissions are said with how many that is here', () => {
  expect(rulesOf({ places: steps })).toEqual([
    'Zahl der Plätze nach der Zahl der Beiträge: ab einem Beitrag ein Platz, ab 101 Beiträgen 2 Plätze und für je 200 weitere ein Platz mehr',
    'bei 312 Beiträgen 3 Plätze',
    'ohne Preisgeld',
    'bei Punktgleichheit über den letzten Platz hinweg entscheidet die Jury',
  ])
  expect(rulesOf({ places: steps }, 'en').slice(0, 2)).toEqual([
    'places by the number of submissions: one place from one submission on, 2 places from 101 submissions on and one more for each further 200',
    '3 places for 312 submissions',
  ])
})

test('a threshold is reached, or passed', () => {
  const above = { places: null, threshold: { minimum: decimal('82.5'), isAbove: true } }
  expect(rulesOf(above)).toEqual(['Gesamtwertung über 82,5', 'ohne Preisgeld'])
  expect(rulesOf(above, 'en')).toEqual(['a total of more than 82.5', 'without money'])
  const least = { places: null, threshold: { minimum: decimal('82.5'), isAbove: false } }
  expect(rulesOf(least)[0]).toBe('Gesamtwertung mindestens 82,5')
})

test('a share is said with whom it counts in and how many that is here', () => {
  const share = { atMost: decimal('12.5'), with: ['gold'] }
  const gold = award('gold', 'Gold')
  expect(rulesOf({ places: null, share, shared: 'leave' }, 'de', [gold])).toEqual([
    'höchstens 12,5 % der Beiträge, abgerundet, zusammen mit den Preisträgern von „Gold“: 39 von 312',
    'ohne Preisgeld',
    'bei Punktgleichheit über den Anteil hinweg erhält den Preis keiner der Punktgleichen und niemand nach ihnen',
  ])
  expect(rulesOf({ places: null, share: { ...share, with: [] } }, 'en')).toEqual([
    'at most 12.5 per cent of the submissions, rounded down: 39 of 312',
    'without money',
    'a tie across the share is for the jury to decide',
  ])
})

test('a tie across a share is for the jury, whatever settles one across the last place', () => {
  const share = { atMost: decimal('30'), with: [] }
  expect(rulesOf({ places: 3, share, shared: 'extend' }, 'en').slice(-2)).toEqual([
    'in a tie across the last place all win the better prize',
    'a tie across the share is for the jury to decide',
  ])
  const prize = { kind: 'by-place', cents: [20000, 10000] } as const
  expect(rulesOf({ places: 3, share, prize }).at(-1)).toBe(
    'bei Punktgleichheit über den Anteil oder über den letzten Platz oder über verschiedene Preisgelder hinweg entscheidet die Jury',
  )
})

test('what differs from the usual places is said with the rules in force', () => {
  const rules = (ranking: Competition['ranking'], language: 'de' | 'en') =>
    otherRules(outcomeOf({ ranking, language }).docket)
  const usual = rules({ places: 'standard', tolerance: decimal('0') }, 'de')
  const dense = { places: 'dense', tolerance: decimal('0.02') } as const
  expect(rules(dense, 'de').filter((line) => !usual.includes(line))).toEqual([
    'Als punktgleich gelten, von der besten Gesamtwertung abwärts, die beste und alle, die höchstens 0,02 von ihr entfernt sind; dann ebenso die beste der übrigen, und so fort.',
    'Nach einem geteilten Rang folgt der nächste, ohne dass einer ausfällt: 1; 2; 2; 3.',
  ])
  expect(rules({ ...dense, places: 'mean' }, 'en')).toEqual(
    expect.arrayContaining([
      'From the best total downwards, the best and all that are at most 0.02 away from it count as equal; then likewise the best of the others, and so on.',
      'Whoever shares a place gets the mean of the places filled: 1, 2.5, 2.5, 4.',
    ]),
  )
})

test('a requirement says whether a value is to be reached or passed', () => {
  const require = [
    { kind: 'criterion', criterion: 'konzept', minimum: decimal('6'), isAbove: true },
    { kind: 'total', minimum: decimal('6.5'), isAbove: true },
    { kind: 'criteria', count: 2, minimum: decimal('5'), isAbove: true },
  ] as const
  expect(requirementLines(outcomeOf({ require }).docket)).toEqual([
    'beim Kriterium „Kommunale Gesamtkonzeption“ über 6',
    'als Gesamtwertung über 6,5',
    'bei mindestens 2 Kriterien über 5',
  ])
  expect(requirementLines(outcomeOf({ require, language: 'en' }).docket)).toEqual([
    'more than 6 on “Kommunale Gesamtkonzeption”',
    'a total of more than 6.5',
    'more than 5 on at least 2 criteria',
  ])
})

const means = {
  ranking: { places: 'mean', tolerance: decimal('0') },
  awards: [award('a', 'A', { places: 3 })],
} as const

test('a mean place is 2,5 in German, 2.5 in English and in files', () => {
  const [german, english] = [outcomeOf(means), outcomeOf({ ...means, language: 'en' })]
  const screen = { width: 100, paint: noPaint }
  expect(rankingScreen(german, screen)).toContain('=2,5  Z-002')
  expect(rankingScreen(english, screen)).toContain('=2.5  Z-002')
  expect(awardsScreen(german, screen)).toContain('=2,5  Z-002')
  expect(awardsPage(german, { provisional: false })).toContain('| 2,5 | Auen |')
  expect(awardsPage(english, { provisional: false })).toContain('| 2.5 | Auen |')
  const audit = auditPage(german, { named: false })
  for (const said of [
    '| 2,5 | Z-002 |',
    '### Rang 2,5: Z-002',
    'Rang 2,5, geteilt mit Z-003.',
    '- Rang 2,5: Z-002 (Auen)',
  ]) {
    expect(audit).toContain(said)
  }
  expect(audit).not.toMatch(/\b2\.5\b/)
  expect(outcomeText(german)).toContain('"place": 2.5,')
  expect(rankingExcel(german)).toContain(';2,5;Z-002;')
  expect(awardsExcel(german)).toContain(';2,5;Z-002;')
})

test('an undecided tie at a mean place names it in the language', () => {
  const awards = [award('a', 'A', { places: 2 })]
  expect(awardsPage(outcomeOf({ ...means, awards }), { provisional: true })).toContain(
    'Auf Rang 2,5 sind Auen und Linden',
  )
})

test('who is left out in a tie stands in the audit and on the screen, not on the published page', () => {
  const outcome = outcomeOf({ awards: [award('a', 'A', { places: 2, shared: 'leave' })] })
  const said = 'Auf Rang 2 sind Z-002 und Z-003 punktgleich; nach den Regeln erhält diesen Preis keiner von ihnen'
  expect(auditPage(outcome, { named: false })).toContain(said)
  expect(auditPage(outcome, { named: false })).toContain('Die übrigen Beiträge mit Rang kamen nicht mehr zum Zug.')
  expect(awardsScreen(outcome, { width: 200, paint: noPaint })).toContain(said)
  expect(awardsPage(outcome, { provisional: false })).not.toMatch(/Auen|Linden/)
})

/** Totals 8, 7.5, 7.5 within 0.5; on the second criterion Z-002 is best. */
const near = {
  submissions: submissions.slice(0, 3),
  ballots: [
    ['staedtetag', 'Z-001', '9', '7'],
    ['staedtetag', 'Z-002', '7', '8'],
    ['staedtetag', 'Z-003', '8', '7'],
  ],
} as const
const nearRules: Partial<Competition> = {
  criteria: outcomeOf({}).docket.competition.criteria.map((each) => ({ ...each, weight: decimal('1') })),
  tally: [mean('criteria'), mean('jurors')],
  ranking: { places: 'standard', tolerance: decimal('0.5') },
  ties: [{ name: 'criterion', parameters: { criterion: 'transfer' } }, tieStep('lot')],
  awards: [award('a', 'A', { places: null, threshold: { minimum: decimal('8'), isAbove: false } })],
}

test('the audit of near-ties names each total and how far they may be apart', () => {
  const audit = auditPage(counted({ ...near, competition: nearRules }), { named: false })
  expect(audit).toContain('### Punktgleichheit bei 8 bis 7,5\n')
  expect(audit).toContain(
    'Als punktgleich gelten Z-001 (8), Z-002 (7,5) und Z-003 (7,5); keine dieser Gesamtwertungen ist mehr als 0,5 von der besten entfernt.',
  )
  expect(audit).toContain('Z-001: 7; Z-002: 8; Z-003: 7 → Z-002 vor Z-001 und Z-003 (weiter punktgleich)')
  const english = auditPage(counted({ ...near, competition: { ...nearRules, language: 'en' } }), { named: false })
  expect(english).toContain('### Tie at 8 to 7.5\n')
  expect(english).toContain('count as tied; none of these totals is more than 0.5 away from the best of them.')
})

test('the audit says who has the place and not the total that an award asks for', () => {
  const audit = auditPage(counted({ ...near, competition: nearRules }), { named: false })
  expect(audit).toContain('- Rang 1: Z-002 (Auen) erreicht selbst nicht die Gesamtwertung, die der Preis verlangt')
  expect(audit).toContain('- Rang 2: Z-001 (Zell) wird ausgezeichnet')
  expect(audit).not.toContain('Die übrigen Beiträge mit Rang')
})

test('a recognition shows no column for money, a prize over all divisions the division of each winner', () => {
  const divisions = [
    { id: 'staedte', name: 'Städte' },
    { id: 'kreise', name: 'Landkreise' },
  ]
  const outcome = counted({
    ballots,
    submissions: submissions.map(([id, applicant, title], index) => [
      id,
      applicant,
      title,
      index % 2 === 0 ? 'staedte' : 'kreise',
    ]),
    competition: { divisions, awards: [award('anerkennung', 'Anerkennung', { places: 4 })] },
  })
  const page = awardsPage(outcome, { provisional: false })
  expect(page).toContain('## Anerkennung – Alle Wettbewerbsgruppen')
  expect(page).toContain('| Rang | Einreichende Stelle | Titel | Wettbewerbsgruppe | Gesamtwertung | Anmerkung |')
  expect(page).toContain('| 2 | Auen | Brücken | Landkreise | 8,00 |')
  expect(page).toContain('- Anerkennung – Alle Wettbewerbsgruppen: 4 Plätze; ohne Preisgeld;')
  const screen = awardsScreen(outcome, { width: 120, paint: noPaint })
  expect(screen).toMatch(/Rang +Beitrag +Gesamtwertung +Wettbewerbsgruppe +Einreichende Stelle/)
  expect(screen).not.toContain('Preisgeld')
  expect(auditPage(outcome, { named: false })).toContain('- Rang 4: Z-004 (Aßling) wird ausgezeichnet')
})
