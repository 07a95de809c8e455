// `jury rules` as a chair sees it: on 80 columns, as JSON, in both languages, before anyone has scored, and never instead
// of a check.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/model/width.js'
import { ruleBookNames } from '../../src/rules/rule-books.js'
import { bytesIn, copyExample, folders, jury, plain, smallCompetition } from './jury.js'
import { openSession, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()

/** Rules with a threshold that nobody can miss. */
const doubtful = { require: [{ total: 0 }] }
const linesOf = (text: string): readonly string[] => plain(text).split('\n')

describe('jury rules', () => {
  test('says each step with its example, what else holds, the awards, no doubt, and where to sign', () => {
    const { code, stdout, stderr } = jury(['rules', '--no-color'], { cwd: folder(smallCompetition()) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`Gute Nachbarn
Wertungsregeln

Die Kriterien
  – Gewertet wird von 0 bis 10 in Schritten von 1; 10 ist die beste Wertung.
  – Konzept (Gewicht 2)
  – Wirkung (Gewicht 1)
  – Transfer (Gewicht 1)

So wird gezählt
  Beispiel, erfunden: Beitrag A erhält J1 7; 7; 6 – J2 8; 9; 8.
  1. Jede Wertung wird von ihrer Skala auf 0 bis 100 umgerechnet; 100 ist das
     beste Ende der Skala.
     Beispiel: J1: Konzept: 7 → 70 und Wirkung: 7 → 70
  2. Die Werte der Kriterien werden mit ihren Gewichten gemittelt.
     Beispiel: J1: (70·2 + 70 + 60) / 4 = 67,5; J2: (80·2 + 90 + 80) / 4 = 82,5
  3. Die Werte der Jurymitglieder werden gemittelt.
     Beispiel: (67,5 + 82,5) / 2 = 75
  4. Jeder Wert wird auf 2 Nachkommastellen kaufmännisch gerundet.
     Beispiel: Kein Wert ändert sich.

Außerdem gilt
  – Jedes Jurymitglied wertet jeden Beitrag, bei dem es nicht befangen ist.
  – Die höchste Gesamtwertung erhält den ersten Rang.
  – Eine fehlende Wertung in einem abgegebenen Wertungsbogen wird beanstandet;
    gezählt wird erst, wenn sie nachgetragen ist.
  – Mindestzahl der Wertungen: ein gezählter Wertungsbogen.
  – Bei Punktgleichheit entscheidet, in dieser Reihenfolge: ein Beschluss der
    Jury; das Los.
  – Die Jury vergibt die Preise so, wie sie sich aus der Berechnung ergeben.

Die Preise
  – Preis der Jury: ein Platz; Preisgeld je 500; bei Punktgleichheit über den
    letzten Platz hinweg erhalten alle den besseren Preis

Das Programm findet an diesen Regeln nichts Bedenkliches.

${stdout.match(/Kennziffer der Regeln: [0-9a-f]{16}/)?.[0]}

Ort, Datum und Unterschrift des Vorsitzes:

____________________________________________________________
`)
  })

  test('ends with 0 though there is something to consider, and check says nothing of it', () => {
    const cwd = folder(smallCompetition(3, doubtful))
    const text = 'Die Schwelle 0 bei der Gesamtwertung kann niemand verfehlen'
    const told = jury(['rules'], { cwd })
    expect(told.code).toBe(0)
    expect(plain(told.stdout)).toContain(`Zu bedenken\n  – ${text}`)
    const checked = jury(['check'], { cwd })
    expect(checked.code).toBe(0)
    expect(checked.stdout + checked.stderr).not.toContain(text)
    expect(jury(['tally'], { cwd }).stdout).not.toContain(text)
  })

  test('speaks English where --lang says so', () => {
    const { stdout } = jury(['rules', '--lang', 'en', '--no-color'], { cwd: folder(smallCompetition(3, doubtful)) })
    for (const part of ['The counting rules', 'Example: ', 'To be considered', 'signature of the chair:'])
      expect(stdout).toContain(part)
    expect(stdout).not.toMatch(/Wertung|Beispiel|Jury vergibt/)
  })

  test('is JSON in the language of the competition, whatever --lang says', () => {
    const cwd = folder(smallCompetition(3, doubtful))
    const { code, stdout, stderr } = jury(['rules', '--json', '--lang', 'en'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(jury(['rules', '--json', '--lang', 'de'], { cwd }).stdout)
    const document = JSON.parse(stdout) as Record<string, unknown>
    const keys = [
      'format',
      'competition',
      'digest',
      'criteria',
      'example',
      'steps',
      'measures',
      'others',
      'requirements',
    ]
    expect(Object.keys(document)).toEqual([...keys, 'awards', 'doubts'])
    expect(document.steps).toMatchObject([
      { no: 1 },
      { no: 2 },
      { no: 3 },
      { no: 4, example: ['Kein Wert ändert sich.'] },
    ])
    expect(document.doubts).toMatchObject([{ code: 'threshold-empty', text: expect.stringContaining('Gesamtwertung') }])
  })

  test('leaves notes about the data to itself with --quiet', () => {
    const cwd = copyExample(folder())
    expect(jury(['rules', '--quiet'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(jury(['rules'], { cwd }).stdout).toBe(jury(['rules', '--quiet'], { cwd }).stdout)
  })

  test('tells the rules before anyone has submitted, scored or been named to the jury', () => {
    const files = { ...smallCompetition(), 'submissions.csv': 'id,applicant,title\n', 'jurors.csv': 'id,name\n' }
    const { code, stdout } = jury(['rules'], { cwd: folder(files) })
    expect(code).toBe(0)
    expect(stdout).toContain('220/3 → 73,33')
  })

  test.each(ruleBookNames)('tells the rules of %s right after jury init', (name) => {
    const dir = folder()
    expect(jury(['init', 'neu', '--preset', name, '--lang', 'de'], { cwd: dir }).code).toBe(0)
    const { code, stdout, stderr } = jury(['rules', '--dir', join(dir, 'neu')], { cwd: dir })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Das Programm findet an diesen Regeln nichts Bedenkliches.')
    expect(Math.max(...linesOf(stdout).map(widthOf))).toBeLessThanOrEqual(80)
  })

  test('does not need ballots on which the rules can be followed', () => {
    const scores = [
      'juror,submission,konzept,wirkung,transfer',
      'berg,Z-001,5,5,5',
      'berg,Z-002,5,5,5',
      'tal,Z-001,1,2,3',
      'tal,Z-002,3,2,1',
    ]
    const tally = [{ mean: 'criteria' }, { standardise: { decimals: 2 } }, { mean: 'jurors' }]
    const cwd = folder({ ...smallCompetition(2, { tally }), 'ballots/alle.csv': `${scores.join('\n')}\n` })
    expect(jury(['tally'], { cwd }).code).toBe(1)
    expect(jury(['rules'], { cwd }).code).toBe(0)
  })

  test('ends with 1 where the data break a rule, with every finding', () => {
    const cwd = folder(smallCompetition(3, { tally: [{ mean: 'jurors' }] }))
    const told = jury(['rules'], { cwd })
    expect(told).toMatchObject({ code: 1, stdout: '' })
    expect(told.stderr).toContain('competition.json')
    const document = jury(['rules', '--json'], { cwd })
    expect(document).toMatchObject({ code: 1, stderr: '' })
    expect(JSON.parse(document.stdout)).toMatchObject({ findings: [{ severity: 'error' }] })
  })

  test('ends with 2 where no competition is', () => {
    expect(jury(['rules'], { cwd: folder() })).toMatchObject({ code: 2, stdout: '' })
  })

  test('keeps to 80 columns with twenty criteria of long names, and lets nothing steer the terminal', () => {
    const name = 'Nachhaltigkeitsorientierte Verwaltungsmodernisierungszusammenarbeit im ländlichen Raum'
    const criteria = Array.from({ length: 20 }, (_, index) => ({
      id: `k-${index + 1}`,
      name: `${name} ${index + 1}\u001b[31m`,
    }))
    const groups = [{ id: 'g', name: `Gruppe ${name}`, criteria: criteria.slice(0, 7).map(({ id }) => id) }]
    const tally = [
      'rescale',
      { drop: { highest: 1, only: ['k-1', 'k-2'] } },
      { mean: 'jurors' },
      { mean: 'groups' },
      { mean: 'criteria' },
      { round: 1 },
    ]
    const cwd = folder(
      smallCompetition(3, {
        title: `Wettbewerb ${name}`,
        criteria,
        groups,
        tally,
        ties: [{ criterion: 'k-20' }, 'lot'],
      }),
    )
    for (const language of ['de', 'en']) {
      const { code, stdout } = jury(['rules', '--no-color', '--lang', language], { cwd })
      expect(code).toBe(0)
      expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80)
      expect(stdout).not.toContain('\u001b')
      expect(stdout).toContain('20')
    }
  })

  test.skipIf(whyNoTerminal)('shows the same on a terminal, in colour', async () => {
    const cwd = folder(smallCompetition(3, doubtful))
    const session = openSession(['rules'], cwd)
    expect(await session.ended).toBe(0)
    const shown = plain(session.drawn()).replaceAll('\r', '')
    expect(shown).toContain(jury(['rules', '--no-color'], { cwd }).stdout.trim())
    expect(session.drawn()).toContain('\u001b[')
  })

  test('writes nothing', () => {
    const cwd = copyExample(folder())
    const before = bytesIn(cwd)
    for (const format of [[], ['--json']]) expect(jury(['rules', ...format], { cwd }).code).toBe(0)
    expect(bytesIn(cwd)).toEqual(before)
  })
})
