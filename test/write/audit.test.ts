import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from '../../src/model/competition.js'
import { auditPage } from '../../src/write/audit.js'
import {
  award,
  counted,
  criterion,
  decimal,
  decision,
  drop,
  juror,
  mean,
  median,
  rescale,
  round,
  type Sample,
  type SampleBallot,
  scale,
  simpleBallots,
  sum,
  tieStep,
} from './sample.js'

const audit = (sample: Sample, named = false): string => auditPage(counted(sample), { named })

/** The part of a page about one submission. */
function about(page: string, id: string): string {
  const start = page.indexOf(`: ${id} – `)
  return page.slice(start, page.indexOf('\n### ', start + 1))
}

test('a mean is shown with every score, weight and quotient', () => {
  // By hand: (8·2 + 8) / 3 = 8; (9·2 + 6) / 3 = 8; (8 + 8 + 8) / 3 = 8.
  const page = about(audit({ ballots: simpleBallots }), 'Z-001')
  expect(page).toContain('| J2 | 9 | 6 |')
  expect(page).toContain('- J1: (8·2 + 8) / 3 = 8\n- J2: (9·2 + 6) / 3 = 8\n')
  expect(page).toContain('- (8 + 8 + 8) / 3 = 8\n')
  expect(page).toContain('- Know-how-Transfer: (8 + 6 + 8) / 3 = 22/3 ≈ 7,3333')
  expect(page).toContain('Gesamtwertung: 8, ausgewiesen als 8,00. Rang 1, geteilt mit Z-002.')
})

test('rescaling, dropping and rounding are shown with what they leave, the formula once', () => {
  // By hand: 8 of 0–10 is 80; 3.5 of 10–1 is 6.5 / 9 · 100 = 650/9; (160 + 650/9) / 3 = 2090/27.
  const page = audit({
    ballots: [
      ['staedtetag', 'Z-001', '8', '3.5'],
      ['wissenschaft', 'Z-001', '8', '2'],
    ],
    competition: {
      criteria: [
        criterion('konzept', 'Konzept', '2'),
        criterion('transfer', 'Transfer', '1', scale('1', '10', 'low', '0.5')),
      ],
      tally: [rescale, mean('criteria'), drop(1, 0), mean('jurors'), round(2)],
    },
  })
  expect(page).toContain('| Transfer | 1 | 1 bis 10 in Schritten von 0,5, am besten 1 | (10 − Wertung) / 9 · 100 |')
  expect(page).toContain('| J1 | 80 | 650/9 |')
  expect(page).toContain('- J1: (80·2 + 650/9) / 3 = 2090/27 ≈ 77,4074')
  expect(page).toContain('- gestrichen: J3 (2240/27)')
  expect(page).toContain('- 2090/27 → 77,41')
  expect(page).toContain('Gestrichen wird hier bei jedem Kriterium für sich')
})

test('the median shows the values in order and the middle, of an even number the mean of the two', () => {
  const page = audit({
    ballots: simpleBallots.slice(0, 5),
    competition: { tally: [median('jurors'), mean('criteria')] },
  })
  expect(about(page, 'Z-001')).toContain('- Kommunale Gesamtkonzeption: 8; 8; 9 → Mitte = 8')
  expect(about(page, 'Z-002')).toContain('- Kommunale Gesamtkonzeption: 7; 9 → Mitte (7 + 9) / 2 = 8')
})

test('a sum over criteria with a score missing is the mean of the others times all weights', () => {
  const page = audit({
    ballots: [['staedtetag', 'Z-001', '8', '']],
    competition: { tally: [sum('criteria'), mean('jurors')] },
  })
  expect(page).toContain('- J1: (8·2) / 2 · 3 = 24')
})

test('jurors who count otherwise than 1 are named with their weight', () => {
  const jurors = [juror('a', 'A', { weight: decimal('1.5') }), juror('b', 'B')]
  const page = audit({
    jurors,
    ballots: [
      ['a', 'Z-001', '8', '8'],
      ['b', 'Z-001', '6', '6'],
    ],
  })
  expect(page).toContain('J1 zählt mit dem Gewicht 1,5.')
  expect(page).toContain('- (8·1,5 + 6) / 2,5 = 7,2')
})

test('jurors are J1 … Jn and nobody is named, unless for the secretariat’s own copy', () => {
  const sample = { ballots: simpleBallots }
  expect(audit(sample)).not.toMatch(/Beispiel|Muster,|Probe|staedtetag|Landkreistag/)
  expect(audit(sample)).toContain('Die Jurymitglieder erscheinen als J1 bis J3.')
  expect(audit(sample, true)).toContain('| J1 | Dr. Anna Beispiel | Deutscher Städtetag |')
  expect(audit(sample, true)).toContain('- J1 (Dr. Anna Beispiel): (8·2 + 8) / 3 = 8')
})

test('a recused juror appears without a reason, and an absent one too', () => {
  const page = audit({
    ballots: simpleBallots.slice(0, 2),
    decisions: [
      decision(1, 'recusal', { juror: 'landkreistag', submission: 'Z-001' }),
      decision(2, 'absence', { juror: 'wissenschaft' }),
    ],
  })
  expect(about(page, 'Z-001')).toContain('- J2: befangen\n- J3: abwesend')
  expect(page).not.toContain('geheimer Grund')
})

test('a tie shows each step, what it compared and what it said', () => {
  const page = audit({
    ballots: simpleBallots,
    competition: {
      ties: ['median', 'most-firsts', 'head-to-head', 'best-lowest', 'decision', 'lot'].map(tieStep),
    },
    decisions: [decision(4, 'lot', { value: 'Z-002 Z-001' })],
  })
  expect(page).toContain('### Punktgleichheit bei 8\n\nPunktgleich sind Z-001 und Z-002.')
  expect(page).toContain('| J1 | 8 | 8 | 8 |')
  expect(page).toContain('Z-001: 3-mal; Z-002: 3-mal → trennt nicht')
  expect(page).toContain('Z-001: 0 Jurymitglieder')
  expect(page).toContain('- Ein Beschluss der Jury – für genau diese Beiträge liegt nichts vor → trennt nicht')
  expect(page).toContain('- Das Los – Beschluss 4 → Z-002 vor Z-001')
})

test('a requirement shows the value that it looked at', () => {
  const page = audit({
    ballots: simpleBallots,
    competition: { require: [{ kind: 'criterion', criterion: 'transfer', minimum: decimal('7'), isAbove: false }] },
  })
  expect(about(page, 'Z-003')).toContain('mindestens 7: 20/3 ≈ 6,6667 – nicht erreicht')
  expect(about(page, 'Z-001')).toContain('mindestens 7: 22/3 ≈ 7,3333 – erreicht')
})

test('awards tell who was looked at in which order, and why refused', () => {
  const page = audit({
    ballots: simpleBallots,
    competition: {
      awards: [
        award('a', 'Erster', { places: 2, prize: { kind: 'each', cents: 1000000 } }),
        award('b', 'Zweiter', { places: 3, excludes: ['a'] }),
      ],
    },
  })
  expect(page).toContain('- Rang 1: Z-001 (Stadt Musterhafen) erhält 10.000 € (geteilt mit Z-002)')
  expect(page).toContain('- nicht an Preisträger von „Erster“')
  expect(page).toContain('- Rang 1: Z-001 (Stadt Musterhafen) wird nicht berücksichtigt: hat einen Preis erhalten')
  expect(page).toContain('- Rang 3: Z-003 (Stadt Lindenhöhe) wird ausgezeichnet')
})

test('a missing score that counts as the worst is marked', () => {
  const page = audit({
    ballots: [['staedtetag', 'Z-001', '8', '']],
    competition: { ballots: { expected: null, quorum: 1, missing: 'worst', comments: 'off' } },
  })
  expect(page).toContain('| J1 | 8 | 0 (fehlt, schlechteste) |')
  expect(page).toContain('- J1: (8·2 + 0) / 3 = 16/3 ≈ 5,3333')
})

test('who is not ranked stands with the reason, an exclusion with its decision', () => {
  const page = audit({ ballots: simpleBallots, decisions: [decision(5, 'exclusion', { submission: 'Z-003' })] })
  expect(page).toContain('- Z-003 – Stadt Lindenhöhe: nicht zugelassen (Beschluss 5)')
})

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), {
  minLength: 9,
  maxLength: 9,
})
const tallies: readonly (readonly Step[])[] = [
  [mean('criteria'), mean('jurors')],
  [sum('criteria'), sum('jurors')],
  [rescale, mean('jurors'), mean('criteria')],
  [drop(1, 1), mean('jurors'), round(1), mean('criteria')],
  [mean('criteria'), round(1), median('jurors')],
]

/** What stands before `=` or the last step of a calculation, as JavaScript would work it out. */
function worksOut(expression: string): number {
  const plain = expression.replaceAll(',', '.').replaceAll('·', '*')
  if (!/^[\d.()+*/ -]+$/.test(plain)) throw new Error(`no calculation: ${expression}`)
  return Number(new Function(`return ${plain}`)())
}

test('every calculation in an audit comes out', () => {
  const jurors = ['staedtetag', 'landkreistag', 'wissenschaft']
  fc.assert(
    fc.property(scores, fc.constantFrom(...tallies), (drawn, tally) => {
      const ballots = drawn.map(([a, b], index): SampleBallot => {
        return [jurors[index % 3]!, `Z-00${1 + Math.floor(index / 3)}`, `${a}`, `${b}`]
      })
      const page = audit({ ballots, competition: { tally } })
      const calculations = [...page.matchAll(/^- (?:[^:\n]+: )?(?:.*→ Mitte ?)?([^\n:;]+?) = ([^\n ]+)/gm)]
      for (const [, left, right] of calculations) expect(worksOut(left!)).toBeCloseTo(worksOut(right!), 9)
      expect(calculations.length).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 60, seed: 7 },
  )
})

test('the same outcome makes the same bytes', () => {
  const sample = { ballots: simpleBallots, competition: { awards: [award('a', 'A')] } }
  expect(audit(sample)).toBe(audit(sample))
})

test('rounding shows what it changes, and says so where it changes nothing', () => {
  const tally = [mean('criteria'), round(0), mean('jurors')]
  const page = audit({ ballots: simpleBallots, competition: { tally, ties: [tieStep('median')] } })
  expect(about(page, 'Z-003')).toContain('- J1: 20/3 → 7\n- J2: 19/3 → 6\n\nSchritt 3')
  expect(about(page, 'Z-001')).toContain('Kein Wert ändert sich.')
  expect(page).toContain('(aus ihrem Wertungsbogen allein, Schritte 1, 2)')
})

test('an audit in English speaks English', () => {
  const page = audit({ ballots: simpleBallots, competition: { language: 'en' } })
  expect(page).toContain('- J1: (8·2 + 8) / 3 = 8')
  expect(page).toContain('Total: 8, printed as 8.00. Place 1, shared with Z-002.')
  expect(page).toContain('25/3 ≈ 8.3333')
  expect(page).not.toMatch(/Rang|Wertung|Schritt/)
})
