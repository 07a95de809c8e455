import { expect, test } from 'vitest'
import type { Award, Competition } from '../../src/model/competition.js'
import type { Decision } from '../../src/model/decision.js'
import { widthOf } from '../../src/model/width.js'
import { awardsPage } from '../../src/write/awards-page.js'
import { awardsScreen } from '../../src/write/awards-screen.js'
import { noPaint } from '../../src/write/paint.js'
import { award, counted, decimal, decision, type SampleBallot } from './sample.js'

const towns = [
  ['Z-001', 'Zell', 'Im *Hafen*'],
  ['Z-002', 'Österfeld', 'Brücken\nbauen'],
  ['Z-003', 'Oststadt', 'Vielfalt'],
  ['Z-004', 'Aßling', 'Sprache'],
] as const

/** Totals 9, 8, 8, 5. */
const ballots: readonly SampleBallot[] = [
  ['staedtetag', 'Z-001', '9', '9'],
  ['staedtetag', 'Z-002', '8', '8'],
  ['staedtetag', 'Z-003', '8', '8'],
  ['staedtetag', 'Z-004', '5', '5'],
]

const given = (more: Partial<Award>, rules: Partial<Competition> = {}, decisions: readonly Decision[] = []) =>
  counted({
    ballots,
    submissions: towns,
    decisions,
    competition: { awards: [award('strategie', 'Strategie', more)], ...rules },
  })

const final = { provisional: false }
const each = (cents: number) => ({ prize: { kind: 'each', cents } }) as const

test('a ranked list shows place, applicant, title, total, prize and who shares it', () => {
  const page = awardsPage(given({ places: 3, ...each(2500000) }), final)
  expect(page).toContain('| Rang | Einreichende Stelle | Titel | Gesamtwertung | Preisgeld | Anmerkung |')
  expect(page).toContain('| 1 | Zell | Im \\*Hafen\\* | 9,00 | 25.000 € |  |')
  expect(page).toContain('| 2 | Oststadt | Vielfalt | 8,00 | 25.000 € | geteilt mit Österfeld |')
})

test('a list in alphabetical order shows no place, total or sharing, and sorts umlauts as their letters', () => {
  const page = awardsPage(given({ places: 4, list: 'alphabetical', ...each(2500000) }), final)
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('€'))
  expect(rows).toEqual([
    '| Aßling | Sprache | 25.000 € |',
    '| Österfeld | Brücken␊bauen | 25.000 € |',
    '| Oststadt | Vielfalt | 25.000 € |',
    '| Zell | Im \\*Hafen\\* | 25.000 € |',
  ])
  expect(page).not.toMatch(/\| Rang|Gesamtwertung \||geteilt mit/)
})

test('who was passed over is not published', () => {
  const outcome = given({ places: 1 }, { require: [{ kind: 'total', minimum: decimal('9.5'), isAbove: false }] })
  expect(outcome.awards[0]!.passedOver.length).toBeGreaterThan(0)
  expect(awardsPage(outcome, final)).not.toMatch(/nicht berücksichtigt|Zell/)
  expect(awardsScreen(outcome, { width: 80, paint: noPaint })).toContain('Z-001 nicht berücksichtigt')
})

test('what the jury decided otherwise stands beside the computed place', () => {
  const decisions = [decision(7, 'give', { award: 'strategie', submission: 'Z-004' })]
  const page = awardsPage(given({ places: 2 }, { deviation: 'majority' }, decisions), final)
  expect(page).toContain('| 4 | Aßling | Sprache | 5,00 | abweichend durch Beschluss 7 |')
  expect(page).toContain('Von der Berechnung weicht ab: Beschluss 7 (zuerkannt).')
  expect(page).not.toContain('geheimer Grund')
})

test('a withheld award says so', () => {
  const page = awardsPage(given({}, {}, [decision(3, 'withhold', { award: 'strategie' })]), final)
  expect(page).toContain('Nicht vergeben.')
  expect(page).toContain('Beschluss 3')
})

test('what is left over from a split is named, and the sum and the budget stand below', () => {
  const outcome = given(
    { places: 2, prize: { kind: 'by-place', cents: [1000, 501] }, shared: 'split' },
    { budget: 100000 },
  )
  const page = awardsPage(outcome, final)
  expect(page).toContain('| 2 | Österfeld | Brücken␊bauen | 8,00 | 2,50 € | geteilt mit Oststadt |')
  expect(page).toContain('Rest aus der Teilung, nicht ausgezahlt: 0,01 €.')
  expect(page).toContain('- Summe der Preisgelder: 15 €\n- Verfügbare Mittel: 1.000 €')
})

test('a provisional page says so, and who is tied', () => {
  const page = awardsPage(given({ places: 2 }), { provisional: true })
  expect(page).toContain('**VORLÄUFIG')
  expect(page).toContain('Noch nicht entschieden: Auf Rang 2 sind Österfeld und Oststadt punktgleich.')
  expect(awardsPage(given({ places: 1 }), final)).not.toContain('VORLÄUFIG')
})

test('an undecided alphabetical list names no place either', () => {
  const page = awardsPage(given({ places: 2, list: 'alphabetical' }), { provisional: true })
  expect(page).toContain('Noch nicht entschieden zwischen Österfeld und Oststadt.')
  expect(page).not.toMatch(/Auf Rang/)
})

test('the rules in force are printed, a threshold after rescaling also on the own scale', () => {
  const rules: Partial<Competition> = {
    language: 'en',
    tally: [
      { name: 'rescale', parameters: {} },
      { name: 'mean', parameters: { over: 'criteria' } },
      { name: 'mean', parameters: { over: 'jurors' } },
    ],
    require: [{ kind: 'criterion', criterion: 'konzept', minimum: decimal('30'), isAbove: false }],
  }
  const page = awardsPage(given({ places: 1, ...each(2500000) }, rules), final)
  expect(page).toContain('A missing score is left out.')
  expect(page).toContain('Quorum: one counted ballot.')
  expect(page).toContain('- at least 30 on “Kommunale Gesamtkonzeption” (on its own scale: 3)')
  expect(page).toContain('| 1 | Zell | Im \\*Hafen\\* | 90.00 | €25,000 |')
})

test('the screen of the awards fits its width', () => {
  const screen = awardsScreen(given({ places: 3, ...each(2500000) }), { width: 60, paint: noPaint })
  for (const line of screen.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(60)
  expect(screen).not.toContain('\u001b')
})
