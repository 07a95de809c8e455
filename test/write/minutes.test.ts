// jury minutes: everything that was decided, by its number, and nothing that is nobody's business.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { award } from '../../src/commands/award.js'
import { minutes } from '../../src/commands/minutes.js'
import { faultOf } from '../../src/model/fault.js'
import { minutesWords } from '../../src/words/minutes.js'
import { recordDigest } from '../../src/write/record.js'
import {
  allCast,
  common,
  competitionFiles,
  decisionHeader,
  folderWith,
  ran,
  rules,
  type Texts,
} from '../decide/desk.js'

const minutesOf = async (dir: string, more: object = {}) => {
  const told = await ran(() => minutes({ ...common(dir), write: false, ...more }))
  expect(told.code, told.err).toBe(0)
  return told.out
}
const decisions = (...rows: readonly string[]): Texts => ({
  'decisions.csv': `${decisionHeader}${rows.map((row, index) => `${index + 1},2018-03-0${index + 1}T10:00:00.000Z,${row}\n`).join('')}`,
})

/** Everything decided: recusal and its revocation, absence, exclusion, lot, tie, a withheld award, amended and closed. */
const decided = competitionFiles({
  'jurors.csv': [
    'id,name,affiliation,role,deputy_of,weight',
    'staedtetag,Dr. Anna Beispiel,Städtetag,,,',
    'landkreistag,Bernd Muster,Landkreistag,,,',
    'wissenschaft,Prof. Cem Probe,Universität,chair,,2',
    'vertretung,Dora Ersatz,Landkreistag,deputy,landkreistag,',
    'gast,,Ministerium,guest,,',
    '',
  ].join('\n'),
  'submissions.csv': [
    'id,division,applicant,title',
    'Z-001,staedte,Stadt Musterhafen,Ankommen im Hafenviertel',
    'Z-002,staedte,Stadt Auenbrück,Gesamtstrategie',
    'Z-003,landkreise,Landkreis Silbererzland,Fachkräfteallianz',
    'Z-004,landkreise,Landkreis Moorwinkel,Integrationslotsen',
    'Z-005,landkreise,,Zu spät',
    '',
  ].join('\n'),
  ...decisions(
    'recusal,,Z-001,staedtetag,,,GEHEIM Schwager,,,,Büro',
    'revoke,,,,,1,GEHEIM doch nicht verwandt,,,,',
    'absence,,,landkreistag,,,GEHEIM Krankheit,,,,Büro',
    'exclusion,,Z-005,,,,Einsendeschluss versäumt,,,,Büro',
    'lot,staedte,,,,Z-002 Z-001,"Gezogen von A. Beispiel, Zeugin D. Ersatz",,,,Büro',
    'tie,landkreise,,,,Z-003 Z-004,Reife des Vorhabens,2,1,0,Büro',
    'withhold,,,,landkreis,,Kein Beitrag überzeugt,3,0,0,Büro',
    'close,,,,,,Sitzungsende,,,,Büro',
    'reopen,,,,,,Ein Bogen vertauscht,,,,Büro',
  ),
})

describe('the minutes of a decided competition', async () => {
  const text = await minutesOf(folderWith(decided))

  test('name every seat with its role, its affiliation and its ballots', () => {
    expect(text).toContain('| Dr. Anna Beispiel | Städtetag | Mitglied | 4 |  |\n')
    expect(text).toContain('| Bernd Muster | Landkreistag | Mitglied | 4 | abwesend (Beschluss 3) |\n')
    expect(text).toContain('| Prof. Cem Probe | Universität | Vorsitz | 4 | Gewicht 2 |\n')
    expect(text).toContain('| Dora Ersatz | Landkreistag | Stellvertretung | 0 | vertritt Bernd Muster |\n')
    expect(text).toContain('| gast | Ministerium | Gast | 0 |  |\n')
  })

  test('say of a recusal, an absence and what revokes them never why', () => {
    expect(text).not.toContain('GEHEIM')
    expect(text).toContain('Befangenheit ist nicht festgehalten.')
    expect(text).toContain(
      '- Beschluss 1 vom 1. März 2018, 10:00 Uhr (UTC): Dr. Anna Beispiel wertet den Beitrag Z-001 wegen Befangenheit nicht. Festgehalten von: Büro. Aufgehoben mit Beschluss 2.\n',
    )
    expect(text).toContain('- Beschluss 2 vom 2. März 2018, 10:00 Uhr (UTC): Beschluss 1 gilt nicht mehr.\n')
  })

  test('say who was excluded and why', () => {
    expect(text).toContain(
      '5 Beiträge sind eingegangen; einer davon ist nicht zugelassen.\n\n- Z-005 (Beschluss 4): Einsendeschluss versäumt',
    )
    expect(text).toContain('- Z-005: nicht zugelassen (Beschluss 4)')
  })

  test('have the rules as sentences, and their digest', () => {
    expect(text).toContain('\n- konzept\n- transfer\n')
    expect(text).toContain('\n1. Die Werte der Kriterien werden gemittelt.\n')
    expect(text).toContain('Eine fehlende Wertung in einem abgegebenen Wertungsbogen wird beanstandet')
    expect(text).toContain('- Mindestzahl der Wertungen: 2 gezählte Wertungsbögen.')
    expect(text).toMatch(/\nKennziffer der Regeln: [0-9a-f]{16}\n/)
  })

  test('have each ranking, and what decided ties', () => {
    expect(text).toContain('## Rangfolge: Kreisfreie Städte\n')
    expect(text).toContain(
      '| 1 | Z-002 | Stadt Auenbrück | Gesamtstrategie | 8,00 | 3 | Punktgleichheit entschieden durch',
    )
    expect(text).toMatch(/- Z-002 und Z-001 \(8,00\): Punktgleichheit entschieden durch .*Beschluss 5\)?\n/)
    expect(text).toMatch(/- Z-00[34] und Z-00[34] \(6,00\): Punktgleichheit entschieden durch Beschluss 6\n/)
  })

  test('have every decision with its votes and its reason', () => {
    expect(text).toContain(
      '- Beschluss 6 vom 6. März 2018, 10:00 Uhr (UTC): Für die punktgleichen Beiträge gilt die Reihenfolge Z-003, Z-004. Ja 2, Nein 1, Enthaltungen 0. Festgehalten von: Büro. Begründung: Reife des Vorhabens\n',
    )
    expect(text).toContain('Begründung: Gezogen von A. Beispiel, Zeugin D. Ersatz')
  })

  test('say what was awarded, what was not, and why', () => {
    expect(text).toContain('| 1 | Z-002 | Stadt Auenbrück | Gesamtstrategie | 25.000 € |')
    expect(text).toContain('### Bester Landkreis – Landkreise\n\nNicht vergeben.\n')
    expect(text).toContain('- Beschluss 7: Kein Beitrag überzeugt\n')
  })

  test('say when scoring was closed and reopened', () => {
    expect(text).toContain('- Geschlossen mit Beschluss 8 am 8. März 2018, 10:00 Uhr (UTC).\n')
    expect(text).toContain('- Wieder geöffnet mit Beschluss 9 am 9. März 2018, 10:00 Uhr (UTC): Ein Bogen vertauscht\n')
  })

  test('end with a line for each who signs, the chair first; who is absent or a guest does not', () => {
    expect(text.slice(text.indexOf('## Unterschriften'))).toBe(`## Unterschriften

| Name | Funktion | Ort, Datum | Unterschrift |
| --- | --- | --- | --- |
| Prof. Cem Probe | Vorsitz |  |  |
| Dr. Anna Beispiel | Mitglied |  |  |
|  | Schriftführung |  |  |
`)
  })

  test('are no draft, know no clock, and speak the competition’s language whatever --lang says', async () => {
    expect(text).not.toContain('Entwurf')
    expect(await minutesOf(folderWith(decided), { lang: 'en' })).toBe(text)
    const days = new Set(text.match(/\d+\. März 2018/g))
    expect(days.size).toBe(9)
    expect(text).not.toMatch(/\b20(19|2\d)\b/)
  })

  test('exist in English', async () => {
    const english = await minutesOf(
      folderWith({ ...decided, 'competition.json': JSON.stringify({ ...rules, language: 'en' }) }),
    )
    for (const part of ['# Minutes: Zusammenleben', '## The jury', '## Formal check', '## Decisions', '## Signatures'])
      expect(english).toContain(part)
    expect(english).toContain(
      '- Decision 6 of 6 March 2018, 10:00 (UTC): the order of the tied submissions is Z-003, Z-004.',
    )
    expect(english).not.toMatch(/Beschluss|Rang\b|Preis\b|GEHEIM/)
  })
})

describe('what is not decided yet', () => {
  test('is said at the top of a draft', async () => {
    const cast = allCast.split('\n').filter((line) => !/^(landkreistag|wissenschaft),Z-00[34]/.test(line))
    const text = await minutesOf(folderWith(competitionFiles({ 'ballots/import.csv': cast.join('\n') })))
    expect(text).toContain(`**Entwurf: Es ist noch nicht alles entschieden.**

- 4 Wertungsbögen stehen aus.
- Die Mindestzahl von 2 Wertungen erreichen Z-003 und Z-004 nicht; darüber ist noch nicht beschlossen.
- Nicht entschieden ist der Preis „Hervorragende Strategie“.
`)
    expect(text).toContain('Beschlüsse sind nicht festgehalten.')
  })

  test('keeps the minutes from being written where the data break a rule', async () => {
    const dir = folderWith(competitionFiles({ 'ballots/import.csv': allCast.replace('Z-001,8,8', 'Z-001,11,8') }))
    const { code, out } = await ran(() => minutes({ ...common(dir), write: true }))
    expect({ code, out, isThere: existsSync(join(dir, 'minutes.md')) }).toEqual({ code: 1, out: '', isThere: false })
  })
})

test('texts of others are no markup', async () => {
  const hostile = '# <b>[x](y)</b> | *a* _b_ `c`'
  const text = await minutesOf(
    folderWith({
      ...decided,
      'competition.json': JSON.stringify({ ...rules, title: hostile, organizer: hostile }),
      'jurors.csv': `id,name,affiliation,role\nstaedtetag,"${hostile}","${hostile}",chair\nlandkreistag,B,,\nwissenschaft,C,,\n`,
      ...decisions(`exclusion,,Z-005,,,,"${hostile}\n- Zeile",,,,"${hostile}"`),
    }),
  )
  expect(text.replaceAll(/^\*\*|\*\*$/gm, '')).not.toMatch(/(?<!\\)[<>`*_[\]]/)
  expect(text).toContain('␊- Zeile')
})

test('--write puts them into minutes.md, and never over others that stand there', async () => {
  const dir = folderWith(decided)
  const text = await minutesOf(dir)
  for (const _ of [1, 2]) {
    const { code, out, err } = await ran(() => minutes({ ...common(dir), write: true }))
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Die Niederschrift steht in minutes.md.\n' })
  }
  expect(readFileSync(join(dir, 'minutes.md'), 'utf8')).toBe(text)
  writeFileSync(join(dir, 'minutes.md'), `${text}\nGenehmigt.\n`)
  await expect(minutes({ ...common(dir), write: true })).rejects.toSatisfy(
    (thrown: unknown) => faultOf(thrown)?.code === 'file-exists',
  )
  expect(readFileSync(join(dir, 'minutes.md'), 'utf8')).toContain('Genehmigt.')
})

test('the digest of the results stands in them, as long as the results are those of the folder', async () => {
  const dir = folderWith(decided)
  await ran(() => award({ ...common(dir), provisional: false, excel: false, named: false }))
  const digest = recordDigest(readFileSync(join(dir, 'results/record.json')))
  expect(await minutesOf(dir)).toContain(`\nPrüfsumme der Ergebnisse in results/: ${digest}\n`)
  writeFileSync(
    join(dir, 'ballots/mehr.csv'),
    'juror,submission,konzept,transfer,cast_at\nstaedtetag,Z-001,1,1,2018-03-01T10:00:00.000Z\n',
  )
  expect(await minutesOf(dir)).not.toContain(digest)
})

test.each([
  [0, 0, 'Kein Beitrag ist eingegangen.', 'No submission was received.'],
  [1, 0, 'Ein Beitrag ist eingegangen; er ist zugelassen.', 'One submission was received; it is not excluded.'],
  [1, 1, 'Ein Beitrag ist eingegangen; er ist nicht zugelassen.', 'One submission was received; it is excluded.'],
  [
    9,
    0,
    '9 Beiträge sind eingegangen; alle sind zugelassen.',
    '9 submissions were received; none of them is excluded.',
  ],
  [
    9,
    2,
    '9 Beiträge sind eingegangen; 2 davon sind nicht zugelassen.',
    '9 submissions were received; 2 of them are excluded.',
  ],
])('of %i submissions with %i excluded the formal check is told as a person would', (count, excluded, de, en) => {
  expect([minutesWords.de.received(count, excluded), minutesWords.en.received(count, excluded)]).toEqual([de, en])
})
