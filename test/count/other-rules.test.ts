// jury tally --rules: the same ballots under other rules, beside those in force; and nothing is written.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tally } from '../../src/commands/tally.js'
import type { Common } from '../../src/desk.js'
import {
  common,
  competitionFiles,
  decisionHeader,
  emptyFolder,
  folderWith,
  ran,
  rules,
  type Texts,
} from '../decide/desk.js'
import { bytesIn } from '../program/jury.js'

/** On the ballots of the small competition; `other` is the text of the file of other rules, or its content. */
async function compared(other: object | string, files: Texts = competitionFiles(), more: Partial<Common> = {}) {
  const [dir, beside] = [folderWith(files), emptyFolder()]
  const file = join(beside, 'andere.json')
  writeFileSync(file, typeof other === 'string' ? other : JSON.stringify(other))
  const before = bytesIn(dir)
  const told = await ran(() => tally({ ...common(dir, more), rules: file }))
  expect(bytesIn(dir)).toEqual(before)
  return { ...told, out: told.out.replaceAll(file, 'andere.json'), err: told.err.replaceAll(file, 'andere.json') }
}

const documentOf = async (other: object | string, files?: Texts) => {
  const { code, out } = await compared(other, files, { json: true })
  expect(code).toBe(0)
  return JSON.parse(out)
}

/** Konzept: Z-001 8, Z-002 9, Z-003 6, Z-004 5; Transfer: 8, 7, 6, 7. */
const heavier = { criteria: [{ id: 'konzept', weight: 3 }] }

describe('the screen', () => {
  test('shows what the rules say otherwise, who moves, and which awards change', async () => {
    // By hand: Z-001 8 and Z-002 (27 + 7) / 4 = 8.5; Z-003 6 and Z-004 (15 + 7) / 4 = 5.5.
    const { code, out } = await compared(heavier)
    expect(code).toBe(0)
    expect(out).toBe(`Dieselben Wertungsbögen nach den Regeln in andere.json

Diese Regeln
  1. Die Werte der Kriterien werden mit ihren Gewichten gemittelt.
  2. Die Werte der Jurymitglieder werden gemittelt.
  – dann: Gewicht von „konzept“: 3
  – jetzt: Gewicht von „konzept“: 1

Kreisfreie Städte
Beitrag  Einreichende Stelle  Rang jetzt  dann  Gesamt jetzt  Gesamt dann
Z-001    Stadt Musterhafen             1     2          8,00         8,00
Ein weiterer Beitrag behält seinen Rang.

Landkreise
Beitrag  Einreichende Stelle   Rang jetzt  dann  Gesamt jetzt  Gesamt dann
Z-004    Landkreis Moorwinkel           1     2          6,00         5,50
Ein weiterer Beitrag behält seinen Rang.

Preise
  – „Hervorragende Strategie“ (Kreisfreie Städte): vergeben statt noch nicht
    entschieden; käme hinzu: Z-002
  – „Bester Landkreis“ (Landkreise): vergeben statt noch nicht entschieden; käme
    hinzu: Z-003

Es wurde nichts geschrieben; in Kraft bleiben die Wertungsregeln des
Wettbewerbs.
`)
  })

  test('says the same in English', async () => {
    const { out } = await compared(heavier, competitionFiles(), { lang: 'en' })
    expect(out).toContain('  – then: weight of “konzept”: 3\n  – now: weight of “konzept”: 1\n')
    expect(out).toContain('One more submission keeps its place.')
    expect(out).toContain('(Kreisfreie Städte): given in place of not decided\n    yet; would win: Z-002\n')
    expect(out.trimEnd()).toMatch(/Nothing was written; the rules of the competition stay in force\.$/)
  })

  test('says that nothing changes, and does not repeat the same steps', async () => {
    const { out } = await compared({})
    expect(out).toContain('Diese Regeln\n  Gezählt wird in denselben Schritten wie jetzt.\n\n')
    expect(out).toContain('Alle 2 Beiträge mit Rang behalten ihn.')
    expect(out).toContain('„Bester Landkreis“ (Landkreise): unverändert')
    expect(out).toContain('Kein Rang und kein Preis ändert sich.')
  })

  test('names ties, requirements, measures and awards where they differ', async () => {
    const { out } = await compared({
      ties: [{ criterion: 'konzept' }],
      require: [{ measure: 'summe', minimum: 14 }],
      measures: { summe: 'point-sum' },
      awards: [{ id: 'strategie', name: 'Hervorragende Strategie', division: 'staedte', places: 2, prize: 100 }],
    })
    const lines = out.replaceAll(/\n {4}/g, ' ').split('\n')
    expect(lines).toContain('  – dann: Bei Punktgleichheit entscheidet die bessere Wertung beim Kriterium „konzept“.')
    expect(lines).toContain('  – dann: bei der Wertung „summe“ mindestens 14')
    const tie = 'bei Punktgleichheit über den letzten Platz hinweg entscheidet die Jury'
    const ofAward = (name: string, said: string) => `„${name}“: ${said}; ${tie}`
    expect(lines).toContain(
      `  – dann: ${ofAward('Hervorragende Strategie, Kreisfreie Städte', '2 Plätze; Preisgeld je 100 €')}`,
    )
    expect(lines).toContain(
      `  – jetzt: ${ofAward('Hervorragende Strategie, Kreisfreie Städte', 'ein Platz; Preisgeld je 25.000 €')}`,
    )
    expect(lines).toContain(`  – jetzt: ${ofAward('Bester Landkreis, Landkreise', 'ein Platz; Preisgeld je 10.000 €')}`)
    expect(out).toContain('\n    dann: Mindestanforderungen nicht erreicht\n')
    expect(lines).toContain('  – „Bester Landkreis“ (Landkreise): entfiele')
  })

  test('does not count as lost what is only open', async () => {
    const files = competitionFiles({
      'competition.json': JSON.stringify({ ...rules, ties: [{ criterion: 'konzept' }] }),
    })
    const { out } = await compared({ ties: ['lot'] }, files)
    expect(out.replaceAll(/\n {4}/g, ' ')).toContain(
      '„Hervorragende Strategie“ (Kreisfreie Städte): noch nicht entschieden statt vergeben; offen zwischen: Z-001 und Z-002\n',
    )
    expect(out).not.toContain('ginge leer aus')
  })

  test('shows who loses it, and a prize that becomes another', async () => {
    const first = { ...rules, ties: [{ criterion: 'konzept' }] }
    const files = competitionFiles({ 'competition.json': JSON.stringify(first) })
    const awards = [{ id: 'strategie', name: 'Preis', division: 'staedte', places: 1, prize: 100 }]
    const { out } = await compared({ ties: [{ criterion: 'transfer' }] }, files)
    expect(out).toContain('käme hinzu: Z-001; ginge leer\n    aus: Z-002\n')
    const { out: cheaper } = await compared({ awards }, files)
    expect(cheaper).toContain('„Preis“ (Kreisfreie Städte): Z-002: 100 € statt 25.000 €')
  })

  test('is never wider than the terminal', async () => {
    const { out } = await compared({ ...heavier, ties: ['median', 'best-lowest', 'most-firsts', 'decision', 'lot'] })
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

describe('the file', () => {
  test('may be a whole competition.json', async () => {
    const whole = { ...rules, criteria: [{ id: 'konzept', weight: 3 }, { id: 'transfer' }] }
    expect((await documentOf(whole)).divisions).toEqual((await documentOf(heavier)).divisions)
  })

  test('may say criteria in another order and only those that change', async () => {
    const turned = {
      criteria: [
        { id: 'transfer', weight: 1 },
        { id: 'konzept', weight: 3 },
      ],
    }
    expect((await documentOf(turned)).divisions).toEqual((await documentOf(heavier)).divisions)
  })

  test('changes only what it says of ballots', async () => {
    const document = await documentOf({ ballots: { missing: 'worst' } })
    expect(document.rules.differences).toHaveLength(1)
    expect(document.rules.differences[0].inForce[0]).toContain('wird beanstandet')
  })

  test('may have a byte order mark and CRLF', async () => {
    const text = `\ufeff{\r\n  "criteria": [\r\n    { "id": "konzept", "weight": 3 }\r\n  ]\r\n}\r\n`
    expect((await documentOf(text)).divisions).toEqual((await documentOf(heavier)).divisions)
  })

  test('may use the parts of a preset', async () => {
    const { rules: said } = await documentOf({ tally: 'point-sum' })
    expect(said.other.tally[0]).toBe('Die Werte der Kriterien werden zusammengezählt.')
  })

  test('leaves names and language of the competition alone', async () => {
    const { competition, rules: said } = await documentOf({ language: 'en', title: 'Other', id: 'other' })
    expect(competition).toEqual({ id: 'zusammenleben-2017', title: 'Zusammenleben Hand in Hand' })
    expect(said.other.tally[0]).toMatch(/^Die Werte/)
  })

  test.each([
    ['that is not there', 'nirgends.json', 'ENOENT'],
    ['that is a folder', '.', 'EISDIR'],
  ])('%s is a fault of the command line', async (_, name, code) => {
    const dir = folderWith(competitionFiles())
    await expect(ran(() => tally({ ...common(dir), rules: join(dir, name) }))).rejects.toMatchObject({ code })
  })
})

describe('refused, with the place', () => {
  test.each<readonly [what: string, other: object | string, place: string, said: string]>([
    ['a file that is no JSON', '{"tally": ', 'andere.json:1', ''],
    ['a list in its place', '[]', 'andere.json:1', ''],
    ['a key that is none', { talli: 'percent' }, 'andere.json:1', 'tally'],
    ['an unknown criterion', { criteria: [{ id: 'konzpt', weight: 2 }] }, 'andere.json:1', 'Meinten Sie konzept?'],
    ['a criterion without an id', { criteria: [{ weight: 2 }] }, 'andere.json:1', 'criteria[0].id'],
    [
      'a criterion said twice',
      {
        criteria: [
          { id: 'konzept', weight: 2 },
          { id: 'konzept', weight: 3 },
        ],
      },
      'andere.json:1',
      'Die Kennung konzept ist schon vergeben',
    ],
    ['another scale', '{\n  "scale": { "min": 0, "max": 20 }\n}', 'andere.json:2', 'konzept, transfer'],
    [
      'another scale of one criterion',
      '{ "tally": "percent",\n  "criteria": [\n    { "id": "transfer",\n      "scale": { "min": 0, "max": 5 } }\n  ]\n}',
      'andere.json:4',
      'geändert: transfer.',
    ],
    ['steps that lead nowhere', '{\n\n  "tally": [{ "mean": "jurors" }]\n}', 'andere.json:3', 'Kriterien'],
    ['a step that cannot stand', { tally: [{ median: 'x' }] }, 'andere.json:1', ''],
    [
      'an award of a division that is none',
      { awards: [{ id: 'a', name: 'A', division: 'x', places: 1 }] },
      'andere.json:1',
      'x',
    ],
    [
      'divisions in which submissions do not stand',
      { divisions: [{ id: 'a', name: 'A' }], awards: [] },
      'submissions.csv:2',
      'staedte',
    ],
  ])('%s', async (_, other, place, said) => {
    const { code, out, err } = await compared(other)
    expect([code, out]).toEqual([1, ''])
    expect(err.split('\n')[0]).toContain(`${place}  `)
    expect(err).toContain(said)
    expect(err).toContain('Es wurde nichts gezählt.')
  })

  test('what only in force and other rules together break is placed where it stands', async () => {
    const steps = '{\n  "tally": [{ "median": "criteria" }, { "mean": "jurors" }],\n'
    const files = competitionFiles({ 'competition.json': `${steps}${JSON.stringify(rules).slice(1)}` })
    const { code, err } = await compared(heavier, files)
    expect(code).toBe(1)
    expect(err).toMatch(/^competition\.json:2 {2}Schritt 1 /)
  })

  test('a missing score that other rules do not allow, at its ballot', async () => {
    const files = competitionFiles({
      'competition.json': JSON.stringify({ ...rules, ballots: { quorum: 1, missing: 'renormalise' } }),
      'ballots/import.csv': 'juror,submission,konzept,transfer\nstaedtetag,Z-001,8,\ngast,Z-001,,3\n',
    })
    const { code, err } = await compared({ ballots: { missing: 'refuse' } }, files)
    expect(code).toBe(1)
    expect(err).toMatch(/^ballots\/import\.csv:2 /)
    expect(err).toContain('1 Beanstandung in 1 Datei.')
  })

  test('with --json as the document of the findings', async () => {
    const { code, out } = await compared({ criteria: [{ id: 'x' }] }, competitionFiles(), { json: true })
    expect([code, JSON.parse(out).findings[0].code]).toEqual([1, 'unknown-criterion'])
  })

  test('data that break a rule already, before the file is looked at', async () => {
    const files = competitionFiles({ 'ballots/x.csv': 'juror,submission,konzept,transfer\nniemand,Z-001,1,1\n' })
    const { code, err } = await compared({ criteria: [{ id: 'x' }] }, files)
    expect(code).toBe(1)
    expect(err).toContain('niemand')
    expect(err).not.toContain('andere.json')
  })
})

test('the document names both rules, what differs, who moves and which awards change', async () => {
  const document = await documentOf(heavier)
  expect(Object.keys(document)).toEqual(['format', 'competition', 'rules', 'divisions', 'awards'])
  expect(document.rules.inForce.digest).toMatch(/^[0-9a-f]{16}$/)
  expect(document.rules.other.digest).not.toBe(document.rules.inForce.digest)
  expect(document.rules.differences).toEqual([
    { other: ['Gewicht von „konzept“: 3'], inForce: ['Gewicht von „konzept“: 1'] },
  ])
  expect(document.divisions[1]).toEqual({
    id: 'landkreise',
    changed: [
      {
        submission: 'Z-004',
        before: { place: 1, exact: '6', status: 'ranked' },
        after: { place: 2, exact: '11/2', status: 'ranked' },
      },
    ],
    unmoved: 1,
  })
  expect(document.awards[0]).toEqual({
    ...{ id: 'strategie', division: 'staedte', status: { before: 'undecided', after: 'given' } },
    ...{ won: ['Z-002'], lost: [], open: [], prizes: [] },
  })
})

test('recorded decisions hold under other rules too, and who has no place keeps none', async () => {
  const recusals = ['staedtetag', 'landkreistag'].map(
    (juror, at) => `${at + 1},2018-01-01T10:00:0${at}.000Z,recusal,,Z-002,${juror},,,Grund,,,,Büro\n`,
  )
  const files = competitionFiles({ 'decisions.csv': decisionHeader + recusals.join('') })
  const { divisions } = await documentOf(heavier, files)
  expect(divisions[0]).toEqual({ id: 'staedte', changed: [], unmoved: 1 })
})
