// Rules changed after ballots were cast: what changes is shown, and counting waits for the amendment.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { award } from '../../src/commands/award.js'
import { check } from '../../src/commands/check.js'
import { decide } from '../../src/commands/decide.js'
import { status } from '../../src/commands/status.js'
import { tally } from '../../src/commands/tally.js'
import type { Common } from '../../src/desk.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { canonicalRules, rulesDigest } from '../../src/rules/rules-digest.js'
import { allCast, common, competitionFiles, folderWith, linesOf, ran, rules, type Texts } from './desk.js'
import { scripted } from './scripted.js'

const competitionOf = (of: object) => readCompetition(new TextEncoder().encode(JSON.stringify(of))).competition!
const digestOf = (of: object): string => rulesDigest(competitionOf(of))
const saved = (of: object): Texts => ({ [`rules/${digestOf(of)}.json`]: canonicalRules(competitionOf(of)) })

const heavier = { ...rules, criteria: [{ id: 'konzept', weight: 3 }, { id: 'transfer' }] }
const castUnder = (of: object): string =>
  allCast
    .replace(/$/gm, '')
    .replace('transfer\n', 'transfer,rules\n')
    .replace(/(\d)\n/g, `$1,${digestOf(of)}\n`)

/** Ballots cast under `rules`, in force are heavier ones. Konzept: Z-001 8, Z-002 9, Z-003 6, Z-004 5. */
const changed = (more: Texts = {}) =>
  folderWith(
    competitionFiles({
      'competition.json': JSON.stringify(heavier),
      'ballots/import.csv': castUnder(rules),
      ...saved(rules),
      ...more,
    }),
  )
const amended = (dir: string, more: Partial<Common> = {}, asker: Asker | null = null) =>
  ran(() => decide({ ...common(dir, more), kind: 'amendment', reason: 'Beschluss der Jury' }, asker))

// By hand, weights 3 and 1: Z-001 8 and Z-002 (27 + 7) / 4 = 8.5; Z-003 6 and Z-004 (15 + 7) / 4 = 5.5.
const difference = `Was sich durch die Änderung der Wertungsregeln ändert: bisher ${digestOf(rules)},
in Kraft ${digestOf(heavier)}

Die Regeln in Kraft
  1. Die Werte der Kriterien werden mit ihren Gewichten gemittelt.
  2. Die Werte der Jurymitglieder werden gemittelt.
  – jetzt: Gewicht von „konzept“: 3
  – bisher: Gewicht von „konzept“: 1

Kreisfreie Städte
Beitrag  Einreichende Stelle  Rang bisher  jetzt  Gesamt bisher  Gesamt jetzt
Z-001    Stadt Musterhafen              1      2           8,00          8,00
Ein weiterer Beitrag behält seinen Rang.

Landkreise
Beitrag  Einreichende Stelle   Rang bisher  jetzt  Gesamt bisher  Gesamt jetzt
Z-004    Landkreis Moorwinkel            1      2           6,00          5,50
Ein weiterer Beitrag behält seinen Rang.

Preise
  – „Hervorragende Strategie“ (Kreisfreie Städte): vergeben statt noch nicht
    entschieden; kommt hinzu: Z-002
  – „Bester Landkreis“ (Landkreise): vergeben statt noch nicht entschieden;
    kommt hinzu: Z-003
`

test('an amendment to rules that are not in force is refused, and nothing is recorded', async () => {
  const dir = folderWith(competitionFiles({}))
  const options = { ...common(dir), kind: 'amendment', reason: 'Beschluss der Jury', value: '0123456789abcdef' }
  await expect(decide(options)).rejects.toMatchObject({
    fault: { code: 'option-wrong', values: { option: '--value' } },
  })
  expect((await ran(() => decide({ ...common(dir), kind: 'amendment', reason: 'Beschluss der Jury' }))).code).toBe(0)
  expect(readFileSync(join(dir, 'decisions.csv'), 'utf8')).toMatch(/^1,[^,]+,amendment,/m)
})

describe('until the amendment is recorded', () => {
  test('tally and award do not count, and show what it would change', async () => {
    const dir = changed()
    const [tallied, awarded] = [
      await ran(() => tally(common(dir))),
      await ran(() => award({ ...common(dir), provisional: true, excel: false, named: false })),
    ]
    for (const { code, out, err } of [tallied, awarded]) {
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`jury decide amendment --value ${digestOf(heavier)} --reason …`)
      expect(err.endsWith(`\n\n${difference}`), err).toBe(true)
    }
  })

  test('status and check name the command, and neither shows a place', async () => {
    const dir = changed()
    for (const command of [status, check]) {
      const { code, err } = await ran(() => command(common(dir)))
      expect(code).toBe(1)
      expect(err).toContain('jury decide amendment')
      expect(err).toContain('was sie ändert, zeigt jury tally')
      expect(err).not.toContain('Rang')
    }
  })

  test('as JSON the findings stand alone', async () => {
    const { out, err } = await ran(() => tally(common(changed(), { json: true })))
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({ divisions: [], findings: [{ code: 'ballot-other-rules' }] })
  })

  test('where the earlier rules are not saved, that is said', async () => {
    const dir = folderWith(
      competitionFiles({ 'competition.json': JSON.stringify(heavier), 'ballots/import.csv': castUnder(rules) }),
    )
    const { err } = await ran(() => tally(common(dir)))
    expect(err).toContain('stehen nicht mehr in rules/; was sich ändert, lässt sich deshalb nicht zeigen.')
  })

  test('where something else keeps the ballots from being counted, nothing is compared', async () => {
    const { err } = await ran(() => tally(common(changed({ 'jurors.csv': 'id,name,role\nstaedtetag,A,membre\n' }))))
    expect(err).not.toContain('Was sich durch die Änderung')
  })

  test('of several earlier rules those of the ballot cast last are compared', async () => {
    const strict = { ...rules, ballots: { quorum: 3 } }
    const late = `juror,submission,konzept,transfer,cast_at,rules\nstaedtetag,Z-001,8,8,2018-03-01T10:00:00.000Z,${digestOf(strict)}\n`
    const { err } = await ran(() => tally(common(changed({ ...saved(strict), 'ballots/spaet.csv': late }))))
    expect(err).toContain(`bisher ${digestOf(strict)}`)
    expect(err).toContain('bisher: Mindestzahl der Wertungen: 3 gezählte Wertungsbögen')
  })
})

describe('jury decide amendment', () => {
  test('without anyone to ask records it, and shows what has changed', async () => {
    const dir = changed()
    const { code, out } = await amended(dir)
    expect(code).toBe(0)
    expect(out).toContain('Damit kann wieder gezählt werden.\n')
    expect(out.endsWith(`\n\n${difference}`), out).toBe(true)
    expect((await ran(() => tally(common(dir)))).code).toBe(0)
  })

  test('in a terminal shows it first, and records it only where that is confirmed', async () => {
    const dir = changed()
    const left = await amended(dir, {}, scripted([['confirm', 'no']]))
    expect({ ...left, out: left.out === difference }).toEqual({
      code: 0,
      out: true,
      err: 'Es wurde nichts festgehalten.\n',
    })
    expect((await amended(dir, {}, scripted([['confirm', 'stop']]))).code).toBe(130)
    expect((await amended(dir, {}, scripted([['confirm', 'yes']]))).code).toBe(0)
    expect(linesOf(dir, 'decisions.csv').length).toBe(2)
  })

  test('as JSON has the changes beside the decision', async () => {
    const { out } = await amended(changed(), { json: true })
    expect(JSON.parse(out)).toMatchObject({
      decision: { no: 1, kind: 'amendment', value: digestOf(heavier) },
      amendment: {
        rules: {
          before: { digest: digestOf(rules) },
          inForce: { digest: digestOf(heavier) },
          differences: [{ before: ['Gewicht von „konzept“: 1'], inForce: ['Gewicht von „konzept“: 3'] }],
        },
        divisions: [
          {
            id: 'staedte',
            changed: [{ submission: 'Z-001', before: { place: 1, exact: '8' }, after: { place: 2, exact: '8' } }],
            unmoved: 1,
          },
          { id: 'landkreise', changed: [{ submission: 'Z-004' }], unmoved: 1 },
        ],
        awards: [
          { id: 'strategie', won: ['Z-002'], lost: [] },
          { id: 'landkreis', won: ['Z-003'], lost: [] },
        ],
      },
    })
  })

  test('where no ballot stands under other rules, there is nothing to ask or to show', async () => {
    const { code, out } = await amended(folderWith(competitionFiles({})), {}, scripted([]))
    expect(code).toBe(0)
    expect(out).not.toContain('Was sich durch die Änderung')
  })
})
