// Measures and lists by the number of ballots, as results tell them: on competitions that fixtures/counted holds.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countFolder, openFolder } from '../../src/desk.js'
import type { Outcome } from '../../src/model/outcome.js'
import { auditPage } from '../../src/write/audit.js'
import { awardsPage } from '../../src/write/awards-page.js'
import { spokenDecider } from '../../src/write/names.js'
import { rankingScreen } from '../../src/write/ranking-screen.js'
import { rankingCsv } from '../../src/write/results-csv.js'
import { tallyDocument } from '../../src/write/tally-document.js'
import { common } from '../decide/desk.js'

async function counted(name: string): Promise<Outcome> {
  const opened = await openFolder(common(join(import.meta.dirname, '../../fixtures/counted', name)), { chains: false })
  return countFolder(opened).outcome!
}

const horizon = await counted('measure-threshold-unweighted')
const steps = [
  'The values of the jurors are averaged.',
  'The values of the criteria are added without weights.',
  'Each value is rounded to one decimal, halves away from zero.',
]

describe('a measure', () => {
  test('has its sentences among the rules, beside those of the tally', () => {
    expect(tallyDocument(horizon).rules).toMatchObject({ measures: { unweighted: steps } })
    expect(Object.keys(tallyDocument(horizon).rules!)).toEqual(['digest', 'tally', 'measures', 'missing', 'quorum'])
  })

  test('is not spoken of where none is declared', async () => {
    const { rules, divisions } = tallyDocument(await counted('mean-jurors-weights'))
    expect(rules).not.toHaveProperty('measures')
    expect(divisions[0]?.ranking[0]).not.toHaveProperty('measures')
  })

  test('stands on the page of awards and on the screen with its name and its best end', () => {
    const page = awardsPage(horizon, { provisional: false })
    expect(page).toContain(
      `Measure “unweighted”, of which the highest is best:\n\n1. ${steps.join('\n2. ').replace('2. Each', '3. Each')}`,
    )
    const plain = { width: 200, language: 'en', paint: { bold: (text: string) => text, dim: (text: string) => text } }
    expect(rankingScreen(horizon, plain as never)).toContain('Measure “unweighted”, of which the highest is best:')
  })

  test('is a column of the ranking after the criteria, in the decimals of its own last step', () => {
    const [header, first] = rankingCsv(horizon).split('\n')
    expect(header).toContain('implementation,unweighted,decided_by')
    expect(first).toContain('4.50,4.50,4.00,13.0,,,ranked')
  })

  test('is followed in the audit step by step to its value', () => {
    const audit = auditPage(horizon, { named: false })
    const first = audit.slice(audit.indexOf('### Place 1'), audit.indexOf('### Place 2'))
    expect(first).toContain('Measure “unweighted”:\n\nStep 1: The values of the jurors are averaged.')
    expect(first).toContain('- 4.5 + 4.5 + 4 = 13')
    expect(first).toContain('Value: 13, printed as 13.0.')
  })

  test('that makes nothing of a submission says so in the audit', async () => {
    const audit = auditPage(await counted('measure-without-a-value'), { named: false })
    const last = audit.slice(audit.indexOf('### Rang 3'))
    expect(last).toMatch(/Wertung „breit“:[\s\S]*keine Wertung[\s\S]*Wertung „summe“:/)
  })

  test('that separated a tie is named in words, and so is a column', () => {
    const { competition } = horizon.docket
    expect(spokenDecider(competition, 'measure technical')).toBe('the measure “technical”')
    expect(spokenDecider({ ...competition, language: 'de' }, 'column minuten')).toBe('die Zahl in der Spalte „minuten“')
  })
})

describe('a list by the number of ballots', async () => {
  const audit = auditPage(await counted('panel-aerobic-gymnastics'), { named: false })

  test('is read aloud with its numbers', () => {
    expect(audit).toContain(
      '1. With 4 or 5 counted ballots: of the values of the jurors the highest and the lowest are left out, for each criterion by itself, then the values of the jurors are averaged; from 6 on: of the values of the jurors the 2 highest and the 2 lowest are left out',
    )
  })

  test('is followed in the audit by the steps that the submission’s ballots chose', () => {
    const six = audit.slice(audit.indexOf('### Place 3'))
    expect(six).toContain(
      '- 6 counted ballots:\n- Of the values of the jurors the 2 highest and the 2 lowest are left out',
    )
    expect(six).toContain('- Execution: left out: J1 (6), J2 (7), J6 (8), J3 (9)')
    expect(six).toContain('- Execution: (7 + 7.4) / 2 = 7.2')
  })
})

test('the audit says who judges only some criteria, and marks what they were not asked', async () => {
  const audit = auditPage(await counted('jurors-criteria-missing-worst'), { named: false })
  expect(audit).toContain('- J2 urteilt nur über „Baukultur“.\n- J3 urteilt nur über „Konzept“ und „Dorfleben“.')
  expect(audit).toContain('| J2 | – (nicht gefragt) | 9 | – (nicht gefragt) |')
  expect(audit).toContain('Nicht jedes Jurymitglied urteilt über jedes Kriterium')
})
