// jury explain on the screen: the whole way to a place, in German and English, and who is named in it.
import { describe, expect, test } from 'vitest'
import { competitionFiles, decisionHeader, folderWith } from '../decide/desk.js'
import { counted, example, explained, faultIn, partOf } from './told.js'

/** Two criteria, two jurors, three submissions, two of them tied; one award with one place. */
const small = (more: object = {}, files: Readonly<Record<string, string>> = {}) =>
  folderWith({
    'competition.json': JSON.stringify({
      ...{ version: 1, id: 'garten', title: 'Grüne Höfe', language: 'de', currency: 'EUR', scale: { min: 0, max: 10 } },
      criteria: [
        { id: 'pflege', name: 'Pflege', weight: 2 },
        { id: 'vielfalt', name: 'Vielfalt' },
      ],
      tally: ['rescale', { mean: 'criteria' }, { mean: 'jurors' }, { round: 1 }],
      require: [{ total: 60 }],
      ties: [{ criterion: 'pflege' }],
      awards: [{ id: 'hof', name: 'Schönster Hof', places: 1, prize: 500 }],
      ...more,
    }),
    'submissions.csv': 'id,applicant,title\nH-1,Hof Ähren,Wiese\nH-2,Hof Übel,Beete\nH-3,Hof Öhm,Moos\n',
    'jurors.csv': 'id,name\nberg,Anna Berg\ntal,Bruno Tal\n',
    'ballots/a.csv':
      'juror,submission,pflege,vielfalt\nberg,H-1,8,6\ntal,H-1,9,9\nberg,H-2,9,4\ntal,H-2,9,9\nberg,H-3,5,5\ntal,H-3,6,4\n',
    ...files,
  })

test('steps along jurors say nothing of a criterion whose jurors are averaged already', async () => {
  // By hand: the mean of 8 and 9 is 8,5; what standardise says is of „Vielfalt“ alone.
  const tally = [{ mean: { over: 'jurors', only: ['pflege'] } }, { standardise: { decimals: 2 } }, { mean: 'jurors' }]
  const { code, out } = await explained(small({ tally: [...tally, { sum: 'criteria' }], require: [] }), 'H-1')
  expect(code).toBe(0)
  expect(out).toContain('Pflege: (8 + 9) / 2 = 8,5')
  expect(out).not.toMatch(/Pflege.*Varianz/)
})

test('the way from the ballots to the award, in German', async () => {
  // By hand: (80·2 + 60) / 3 = 220/3; (90·2 + 90) / 3 = 90; (220/3 + 90) / 2 = 245/3 ≈ 81,67 → 81,7.
  const { code, out, err } = await explained(small(), 'H-1')
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(`H-1 – Hof Ähren – Wiese
Rang 2 von 3 (Punktgleichheit entschieden durch das Kriterium „Pflege“).

Gezählte Wertungsbögen
              J1  J2
    Pflege     8   9
    Vielfalt   6   9

Der Weg zur Gesamtwertung
 1. Jede Wertung wird von ihrer Skala auf 0 bis 100 umgerechnet; 100 ist das
    beste Ende der Skala.
              J1  J2
    Pflege    80  90
    Vielfalt  60  90
  – (Wertung − 0) / 10 · 100
 2. Die Werte der Kriterien werden mit ihren Gewichten gemittelt.
  – J1: (80·2 + 60) / 3 = 220/3 ≈ 73,3333
  – J2: (90·2 + 90) / 3 = 90
 3. Die Werte der Jurymitglieder werden gemittelt.
  – (220/3 + 90) / 2 = 245/3 ≈ 81,6667
 4. Jeder Wert wird auf eine Nachkommastelle kaufmännisch gerundet.
  – 245/3 → 81,7

Gesamtwertung: 81,7

Wertung je Kriterium
  – Pflege: 85
  – Vielfalt: 75

Mindestanforderungen für einen Preis
  – als Gesamtwertung mindestens 60 (auf der eigenen Skala: 6): 81,7 – erreicht

Punktgleichheit
  – Punktgleich sind H-1 und H-2.
  – Die bessere Wertung beim Kriterium „Pflege“ – H-1: 85; H-2: 90 → H-2 vor H-1

Preise
  – „Schönster Hof“: nicht erreicht
`)
})

test('the same in English', async () => {
  const { out } = await explained(small(), 'H-2', { lang: 'en' })
  expect(out).toBe(`H-2 – Hof Übel – Beete
Place 1 of 3 (tie decided by the criterion “Pflege”).

Counted ballots
              J1  J2
    Pflege     9   9
    Vielfalt   4   9

The way to the total
 1. Each score is converted from its own scale to 0 to 100; 100 is the best end
    of the scale.
              J1  J2
    Pflege    90  90
    Vielfalt  40  90
  – (score − 0) / 10 · 100
 2. The values of the criteria are averaged according to their weights.
  – J1: (90·2 + 40) / 3 = 220/3 ≈ 73.3333
  – J2: (90·2 + 90) / 3 = 90
 3. The values of the jurors are averaged.
  – (220/3 + 90) / 2 = 245/3 ≈ 81.6667
 4. Each value is rounded to one decimal, halves away from zero.
  – 245/3 → 81.7

Total: 81.7

Combined score of each criterion
  – Pflege: 90
  – Vielfalt: 65

Requirements for an award
  – a total of at least 60 (on its own scale: 6): 81.7 – reached

Tie
  – H-1 and H-2 are tied.
  – The better combined score on “Pflege” – H-1: 85; H-2: 90 → H-2 before H-1

Awards
  – “Schönster Hof”: won, €500
`)
})

test('against another submission: by criterion, by juror, and what the shares leave', async () => {
  // By hand: on Pflege 85 − 55 = 30, of it 2/3; on Vielfalt 75 − 45 = 30, of it 1/3. 81.7 − 51.7 = 30.
  // Each juror makes a half; their totals are rounded as the rule says: 220/3 is 73.3, 160/3 is 53.3.
  const { out } = await explained(small(), 'H-1', { against: 'H-3' })
  expect(out.slice(out.indexOf('H-1 gegenüber H-3'))).toBe(`H-1 gegenüber H-3
  – H-1: Rang 2 von 3 (Punktgleichheit entschieden durch das Kriterium
    „Pflege“). Gesamtwertung: 81,7
  – H-3: Rang 3 von 3. Gesamtwertung: 51,7
  – Unterschied der Gesamtwertungen: +30

Nach Kriterien
Kriterium  H-1  H-3  Unterschied  Anteil
Pflege      85   55          +30     +20
Vielfalt    75   45          +30     +10
  Die Anteile ergeben zusammen genau den Unterschied der Gesamtwertungen.

Nach Jurymitgliedern
Jurymitglied   H-1   H-3  Unterschied  Anteil
J1            73,3    50        +23,3  +11,65
J2              90  53,3        +36,7  +18,35
  Die Anteile ergeben zusammen genau den Unterschied der Gesamtwertungen.
`)
})

test('what rounding does to the total is the rest', async () => {
  const dir = small({ tally: [{ mean: 'criteria' }, { round: 0 }, { mean: 'jurors' }] })
  const { out } = await explained(dir, 'H-1', { against: 'H-3', lang: 'en' })
  // By hand: H-1 22/3 → 7 and 9, in all 8; H-3 5 and 16/3 → 5, in all 5. Pflege 8.5 − 5.5, Vielfalt 7.5 − 4.5: 2 + 1.
  expect(partOf(out, 'By criterion')).toContain('Pflege     8.5  5.5          +3     +2\n')
  expect(partOf(out, 'By criterion')).toContain('add up to exactly')
  // With a 5 for the 6 the total of H-3 stays 5, Pflege makes 8.5 − 5 and Vielfalt 7.5 − 5: 7/3 + 5/6 = 19/6.
  const less = 'berg,H-3,5,5\ntal,H-3,5,5\n'
  const files = { 'ballots/a.csv': `juror,submission,pflege,vielfalt\nberg,H-1,8,6\ntal,H-1,9,9\n${less}` }
  const other = small({ tally: [{ mean: 'criteria' }, { round: 0 }, { mean: 'jurors' }] }, files)
  const { out: rounded } = await explained(other, 'H-1', { against: 'H-3', lang: 'en' })
  expect(rounded).toContain('  – Difference of the totals: +3\n')
  expect(partOf(rounded, 'By criterion')).toContain('make the difference but for −1/6 ≈ −0.1667; that')
})

describe('jurors', () => {
  test('are J1 … Jn, and no name of theirs appears', async () => {
    for (const against of [null, 'H-3']) {
      const { out } = await explained(small(), 'H-1', { against })
      expect(out).not.toMatch(/Berg|Bruno|berg|tal\b/)
      expect(out).toContain('J2')
    }
  })

  test('are named once in a list, for the secretariat alone', async () => {
    const { out } = await explained(small(), 'H-1', { named: true })
    expect(partOf(out, 'Jury')).toBe('  – J1: Anna Berg\n  – J2: Bruno Tal')
    expect(partOf(out, 'Gezählte Wertungsbögen').split('\n')[0]).toBe('              J1  J2')
  })

  test('who are recused or absent are told without the reason, a deputy with whose place it is', async () => {
    const dir = folderWith(
      competitionFiles({
        'decisions.csv': `${decisionHeader}1,2018-01-01T10:00:00.000Z,recusal,,Z-001,landkreistag,,,geheimer Grund,,,,Büro\n2,2018-01-01T10:01:00.000Z,absence,,,wissenschaft,,,geheimer Anlass,,,,Büro\n`,
        'ballots/import.csv': 'juror,submission,konzept,transfer\nstaedtetag,Z-001,8,8\nvertretung,Z-001,6,6\n',
      }),
    )
    const { out } = await explained(dir, 'Z-001')
    expect(partOf(out, 'Gezählte Wertungsbögen')).toBe(
      '              J1  J4\n    konzept    8   6\n    transfer   8   6\n  – J4, in Vertretung von J2',
    )
    expect(partOf(out, 'Nicht gezählt')).toBe('  – J2: befangen\n  – J3: abwesend')
    expect(out).not.toContain('geheim')
  })
})

describe('a submission without a place', () => {
  const ballots =
    'juror,submission,konzept,transfer\nstaedtetag,Z-001,8,8\nstaedtetag,Z-002,8,8\nlandkreistag,Z-002,9,9\n'
  const excluded = `${decisionHeader}1,2018-01-01T10:00:00.000Z,exclusion,,Z-004,,,,geheimer Grund,,,,Büro\n`

  test('below the quorum shows its ballots, how many there are and how many are needed', async () => {
    const dir = folderWith(competitionFiles({ 'ballots/import.csv': ballots }))
    const { code, out } = await explained(dir, 'Z-001')
    expect(code).toBe(0)
    expect(out).toBe(`Z-001 – Stadt Musterhafen – Ankommen im Hafenviertel
Wettbewerbsgruppe „Kreisfreie Städte“
Ohne Rang: Die Mindestzahl der Wertungen ist nicht erreicht (1 gezählter
Wertungsbogen, nötig: 2).

Gezählte Wertungsbögen
              J1
    konzept    8
    transfer   8

Nicht gezählt
  – J2: Wertungsbogen steht aus
  – J3: Wertungsbogen steht aus
`)
  })

  test('that is excluded shows the decision, no ballots and no reason', async () => {
    const dir = folderWith(competitionFiles({ 'decisions.csv': excluded }))
    const { out } = await explained(dir, 'Z-004', { lang: 'en' })
    expect(out).toBe(`Z-004 – Landkreis Moorwinkel – Integrationslotsen
Division “Landkreise”
Not ranked: the submission is excluded (decision 1).
`)
  })

  test.each([
    ['sum-jurors-short-panel', 'D-2', 'Es haben weniger Jurymitglieder gewertet als bei anderen Beiträgen (2'],
    ['incomplete-drop-renormalise', 'M-2', 'Not ranked: a score that counts is missing (4 counted ballots).'],
  ])('%s: the reason, and the steps as far as they lead', async (fixture, submission, reason) => {
    const { out } = await explained(counted(fixture), submission)
    expect(out).toContain(reason)
    expect(out).toMatch(/\n 2\. /)
    expect(out).not.toMatch(/^(Gesamtwertung|Total): /m)
  })

  test('has no total to compare', async () => {
    const dir = folderWith(competitionFiles({ 'decisions.csv': excluded }))
    const { out } = await explained(dir, 'Z-004', { against: 'Z-001', lang: 'en' })
    expect(out.slice(out.indexOf('Z-004 against'))).toBe(`Z-004 against Z-001
  – No total: Z-004.
  – Z-001: Place 1, shared with Z-002. Total: 8.00
  – The two submissions stand in different divisions.
`)
  })
})

test('a score filled in is shown with the rule that filled it', async () => {
  const { out } = await explained(counted('missing-average'), 'A-2', { lang: 'en' })
  expect(out).toContain('(missing, mean of the others)')
})

test('a value that goes only in a second pass is shown with the new middle', async () => {
  const jurors = ['a', 'b', 'c', 'd', 'e']
  const scores = [10, 10, 10, 16, 40]
  const dir = folderWith({
    'competition.json': JSON.stringify({
      ...{
        version: 1,
        id: 'wein',
        title: 'Wein',
        language: 'de',
        scale: { min: 0, max: 50 },
        criteria: [{ id: 'wert' }],
      },
      tally: [{ mean: 'criteria' }, { discard: { beyond: 4, repeat: true, keep: 3 } }, { mean: 'jurors' }],
    }),
    'submissions.csv': 'id,applicant,title\nW-1,Gut,Riesling\n',
    'jurors.csv': `id,name\n${jurors.map((id) => `${id},${id}\n`).join('')}`,
    'ballots/a.csv': `juror,submission,wert\n${jurors.map((id, at) => `${id},W-1,${scores[at]}\n`).join('')}`,
  })
  const { out } = await explained(dir, 'W-1')
  expect(out.replace(/\n {4}/g, ' ')).toContain(
    `  – Mitte (10 + 10 + 10 + 16 + 40) / 5 = 17,2, zulässig 13,2 bis 21,2; gestrichen: J5 (40, Abstand 22,8)
  – Mitte (10 + 10 + 10 + 16) / 4 = 11,5, zulässig 7,5 bis 15,5; gestrichen: J4 (16, Abstand 4,5)`,
  )
})

test('a measure is shown with its own steps', async () => {
  const { out } = await explained(counted('measure-threshold-unweighted'), 'P-1')
  expect(partOf(out, 'The way to the measure “unweighted”')).toContain('  – 3 + 4 + 3 = 10\n')
  expect(out).toContain('  – at least 10 on the measure “unweighted”: 10 – reached\n')
})

describe('the example', () => {
  test('explains a decided tie and a deputy', async () => {
    const { out } = await explained(example, 'Z-044', { against: 'Z-030' })
    expect(out).toContain('Rang 11 von 63 (Punktgleichheit entschieden durch Beschluss 9).\n')
    expect(partOf(out, 'Punktgleichheit')).toMatch(/Ein Beschluss der Jury – Beschluss 9 → Z-030 vor Z-044$/)
    expect(partOf(out, 'Z-044 gegenüber Z-030')).toContain('  – Die Gesamtwertungen sind gleich.')
    expect(partOf((await explained(example, 'Z-103')).out, 'Gezählte Wertungsbögen')).toContain(
      'J8, in Vertretung von J2',
    )
  })

  test('tells no reason of any decision', async () => {
    for (const id of ['Z-103', 'Z-078', 'Z-006', 'Z-093', 'Z-143']) {
      const { out } = await explained(example, id, { named: true })
      expect(out).not.toMatch(/beraten|beschäftigt|Stiftung, deren|Verein eingereicht|Einsendeschluss/)
    }
  })
})

describe('what cannot be explained', () => {
  test.each([
    ['Z-01', null, 'Z-01', 'Z-001'],
    ['Z-001', 'z-002', 'z-002', 'Z-002'],
  ])('%s against %s: an unknown id, with the nearest', async (submission, against, id, nearest) => {
    const fault = await faultIn(folderWith(competitionFiles()), submission, { against })
    expect(fault).toEqual({ code: 'unknown-id', values: { what: 'submission', id, nearest } })
  })

  test('a folder whose data break a rule: the findings and exit 1', async () => {
    const dir = folderWith(
      competitionFiles({ 'ballots/x.csv': 'juror,submission,konzept,transfer\nniemand,Z-001,1,1\n' }),
    )
    const { code, out, err } = await explained(dir, 'Z-001')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Es wurde nichts gezählt.')
  })

  test('a folder without a competition', async () => {
    expect(await faultIn(folderWith({ 'a.txt': '' }), 'Z-001')).toMatchObject({ code: 'no-competition' })
  })
})

test('names that are long, wide or raw leave every line within the screen and harmless', async () => {
  const wide = '東京の市民と Zusammenhalt im Quartier für alle Menschen in Brüssel und anderswo'
  const dir = small(
    {
      criteria: [
        { id: 'pflege', name: wide, weight: 2 },
        { id: 'vielfalt', name: 'Vielfalt\u001b[31m der Arten' },
      ],
      ties: [{ criterion: 'pflege' }],
    },
    { 'submissions.csv': `id,applicant,title\nH-1,${wide},${wide}\nH-2,X,Y\nH-3,X,\u202eY\n` },
  )
  const { out } = await explained(dir, 'H-1', { against: 'H-3' })
  expect(out).not.toMatch(/\u001b|\u202e/)
  const { widthOf } = await import('../../src/model/width.js')
  expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
})

test('twenty jurors stand in tables that fit the screen, as many at a time as there is room for', async () => {
  const jurors = Array.from({ length: 20 }, (_, index) => `jury-${index + 1}`)
  const dir = small(
    {},
    {
      'jurors.csv': `id,name\n${jurors.map((id) => `${id},Prof. Dr. ${id}\n`).join('')}`,
      'ballots/a.csv': `juror,submission,pflege,vielfalt\n${jurors.map((id, at) => `${id},H-1,${at % 11},10\n`).join('')}`,
    },
  )
  const { out } = await explained(dir, 'H-1')
  const ballots = partOf(out, 'Gezählte Wertungsbögen').split('\n')
  expect(ballots).toHaveLength(6)
  expect(ballots[0]).toMatch(/^ {14}J1 {2}J2 .* J15$/)
  expect(ballots[3]).toMatch(/^ +J16 {2}J17 {2}J18 {2}J19 {2}J20$/)
  expect(ballots[5]).toBe('    Vielfalt   10   10   10   10   10')
})
