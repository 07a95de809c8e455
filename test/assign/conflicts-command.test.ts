// jury conflicts: what is proposed, with the command that decides it; and asking, where a person is there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { award } from '../../src/commands/award.js'
import { conflicts } from '../../src/commands/conflicts.js'
import type { Common } from '../../src/desk.js'
import { widthOf } from '../../src/model/width.js'
import { back, interrupt, leave, scripted } from '../ask/jury.js'
import { common, competitionFiles, decisionHeader, folderWith, linesOf, ran, type Texts } from '../decide/desk.js'

const jurors = [
  'id,name,affiliation,role,deputy_of',
  'staedtetag,Dr. Anna Beispiel,Hansestadt Musterhafen,,',
  'landkreistag,Bernd Muster,Stadt Moorwinkel,,',
  'wissenschaft,Prof. Cem Probe,Universität,chair,',
  'vertretung,Dora Ersatz,,deputy,landkreistag',
  '',
].join('\n')

const folder = (more: Texts = {}): string => folderWith(competitionFiles({ 'jurors.csv': jurors, ...more }))
const proposing = (dir: string, more: Partial<Common> = {}, asker: Asker | null = null) =>
  ran(() => conflicts({ ...common(dir, more), recordedBy: 'Büro' }, asker))

const recusedOnce = `${decisionHeader}1,2018-03-01,recusal,,Z-001,staedtetag,,,Bürgermeisterin,,,,\n`

describe('jury conflicts', () => {
  test('proposes recusals with why and the exact command, and decides nothing', async () => {
    const dir = folder()
    const { code, out } = await proposing(dir)
    expect(code).toBe(0)
    expect(out).toBe(
      [
        '2 mögliche Fälle von Befangenheit, davon 1 mit demselben Namen. Entschieden ist',
        'nichts; prüfen Sie jeden Fall.',
        '',
        'Derselbe Name:',
        '  staedtetag, Z-001: „Hansestadt Musterhafen“ und „Stadt Musterhafen“',
        '    affiliation, applicant: derselbe Ort und dieselbe Art von',
        '    Gebietskörperschaft',
        '    Ein Wertungsbogen ist abgegeben und zählt zurzeit.',
        '    jury decide recusal --juror staedtetag --submission Z-001 --reason …',
        '',
        'Ähnlich, bitte prüfen:',
        '  landkreistag, Z-004: „Stadt Moorwinkel“ und „Landkreis Moorwinkel“',
        '    affiliation, applicant: derselbe Ortsname, aber eine andere',
        '    Gebietskörperschaft',
        '    Ein Wertungsbogen ist abgegeben und zählt zurzeit.',
        '    jury decide recusal --juror landkreistag --submission Z-004 --reason …',
        '',
      ].join('\n'),
    )
    expect(existsSync(join(dir, 'decisions.csv'))).toBe(false)
  })

  test('says which of them are recorded already', async () => {
    const { out } = await proposing(folder({ 'decisions.csv': recusedOnce }), { lang: 'en' })
    expect(out).toContain('1 possible conflict, none of them with the same name.')
    expect(out).toContain(
      'Recorded as recusals already (1):\n  staedtetag, Z-001: “Hansestadt Musterhafen” and “Stadt Musterhafen”: decision\n  1\n',
    )
    const all = `${recusedOnce}2,2018-03-01,recusal,,Z-004,landkreistag,,,x,,,,\n`
    expect((await proposing(folder({ 'decisions.csv': all }))).out).toContain('Alle Fälle, die nach den Namen infrage')
  })

  test('says that there are none', async () => {
    const none = 'id,name\nstaedtetag,A\nlandkreistag,B\nwissenschaft,C\n'
    expect(await proposing(folder({ 'jurors.csv': none }))).toMatchObject({
      code: 0,
      out: 'Kein Name eines Jurymitglieds und keine Zugehörigkeit stimmt mit einem Beitrag\nüberein.\n',
    })
  })

  test('compares the columns that the competition declares, and no others', async () => {
    const { 'competition.json': written } = competitionFiles()
    const declared = JSON.stringify({ ...JSON.parse(written!), conflicts: [{ juror: 'name', submission: 'title' }] })
    const { out } = await proposing(folder({ 'competition.json': declared }), { json: true })
    expect(JSON.parse(out)).toEqual({
      format: 1,
      rules: [{ juror: 'name', submission: 'title' }],
      conflicts: [],
      findings: [],
    })
  })

  test('has one document with --json, and never asks there', async () => {
    const { asker, asked } = scripted(['yes'])
    const { out } = await proposing(folder({ 'decisions.csv': recusedOnce }), { json: true }, asker)
    expect(JSON.parse(out).conflicts).toEqual([
      {
        juror: 'staedtetag',
        submission: 'Z-001',
        certainty: 'sure',
        agreement: 'same-kind',
        columns: { juror: 'affiliation', submission: 'applicant' },
        texts: { juror: 'Hansestadt Musterhafen', submission: 'Stadt Musterhafen' },
        recusal: 1,
        counts: false,
        command: null,
      },
      {
        juror: 'landkreistag',
        submission: 'Z-004',
        certainty: 'possible',
        agreement: 'other-kind',
        columns: { juror: 'affiliation', submission: 'applicant' },
        texts: { juror: 'Stadt Moorwinkel', submission: 'Landkreis Moorwinkel' },
        recusal: null,
        counts: true,
        command: 'jury decide recusal --juror landkreistag --submission Z-004 --reason …',
      },
    ])
    expect(asked).toEqual([])
  })

  test('refuses a folder that breaks a rule', async () => {
    const { code, err } = await proposing(folder({ 'jurors.csv': 'id,name,role\nstaedtetag,A,chef\n' }))
    expect(code).toBe(1)
    expect(err).toContain('Es wurde nichts festgehalten.')
  })

  test('shows nothing raw of a name, and only commands are wider than 80 columns', async () => {
    const bell = `Stadt \u001b[31m${'Auenbrück '.repeat(30)}`
    const dir = folderWith(
      competitionFiles({
        'jurors.csv': `id,name,affiliation\n${'j'.repeat(60)},A,"${bell}"\n`,
        'submissions.csv': `id,division,applicant,title\n${'Z'.repeat(60)},staedte,"${bell}",T\n`,
        'ballots/import.csv': 'juror,submission,konzept,transfer\n',
      }),
    )
    const { out } = await proposing(dir)
    expect(out).not.toContain('\u001b')
    const wide = out.split('\n').filter((line) => widthOf(line) > 80)
    expect(wide.map((line) => line.trim().slice(0, 19))).toEqual(['jury decide recusal'])
  })
})

describe('asked one after the other', () => {
  test('yes with a reason is recorded as any recusal, with the places that it changes', async () => {
    const dir = folder()
    const { asker, asked, progress } = scripted(['yes', 'Bürgermeisterin der Stadt', 'no'])
    const { code, out, err } = await proposing(dir, {}, asker)
    expect(code).toBe(0)
    expect(asked).toEqual([
      'choose | Ist staedtetag bei Z-001 befangen?',
      'text | Ist staedtetag bei Z-001 befangen?',
      'choose | Ist landkreistag bei Z-004 befangen?',
    ])
    expect(progress).toEqual(['1 von 2', '1 von 2', '2 von 2'])
    expect(linesOf(dir, 'decisions.csv')[1]).toMatch(/^1,[^,]+,recusal,,Z-001,staedtetag,,,Bürgermeisterin der Stadt,/)
    expect(out).toContain('Beschluss 1 ist festgehalten: staedtetag wertet den Beitrag Z-001 wegen\nBefangenheit')
    expect(out).toContain('Ein bereits abgegebener Wertungsbogen zählt deshalb nicht mehr;')
    expect(err).toBe('Festgehalten: 1. Verneint: 1. Offen: 0.\n')
  })

  test('a recusal that is recorded late takes the ballot out of the count, names the places, and is in the audit', async () => {
    const low = [
      'juror,submission,konzept,transfer',
      ...['landkreistag', 'wissenschaft'].flatMap((juror) => [`${juror},Z-001,6,6`, `${juror},Z-002,7,7`]),
      'staedtetag,Z-001,10,10',
      'staedtetag,Z-002,7,7',
      ...['staedtetag', 'landkreistag', 'wissenschaft'].flatMap((juror) => [
        `${juror},Z-003,9,9`,
        `${juror},Z-004,5,7`,
      ]),
      '',
    ].join('\n')
    const dir = folder({ 'ballots/import.csv': low })
    const { out } = await proposing(dir, {}, scripted(['yes', 'eigene Stadt', leave]).asker)
    expect(out).toContain('Z-001 (staedte): Rang 2 statt Rang 1')
    expect(out).toContain('Preis „Hervorragende Strategie“ (strategie): nun an Z-002; nicht mehr an Z-001')
    const awarded = await ran(() => award({ ...common(dir), provisional: false, excel: false, named: false }))
    expect(awarded.code).toBe(0)
    const audit = readFileSync(join(dir, 'results', 'audit.md'), 'utf8')
    expect(audit).toContain('J1: befangen')
    expect(audit).not.toContain('eigene Stadt')
  })

  test('who records it is asked once, where --recorded-by does not say', async () => {
    const dir = folder()
    const { asker, asked } = scripted(['yes', 'eigene Stadt', 'Büro', 'yes', 'Landrat'])
    expect((await ran(() => conflicts({ ...common(dir), recordedBy: undefined }, asker))).code).toBe(0)
    expect(asked.length).toBe(5)
    for (const line of linesOf(dir, 'decisions.csv').slice(1)) expect(line).toContain(',Büro,')
  })

  test('back from the reason asks again; later and no record nothing', async () => {
    const dir = folder()
    const { asker, asked } = scripted(['yes', back, 'later', 'no'])
    const { code, err } = await proposing(dir, {}, asker)
    expect([code, asked.length, existsSync(join(dir, 'decisions.csv'))]).toEqual([0, 4, false])
    expect(err).toBe('Festgehalten: 0. Verneint: 1. Offen: 1.\n')
  })

  test.each([
    [leave, 0],
    [interrupt, 130],
  ])('what was recorded before %j stays, exit %i', async (line, expected) => {
    const dir = folder()
    const { code, err } = await proposing(dir, { lang: 'en' }, scripted(['yes', 'own town', line]).asker)
    expect([code, linesOf(dir, 'decisions.csv').length]).toEqual([expected, 2])
    expect(err).toBe('Recorded: 1. Denied: 0. Open: 1.\n')
  })

  test('nobody is asked with --quiet, or where all is decided', async () => {
    const { asker, asked } = scripted(['yes'])
    await proposing(folder(), { quiet: true }, asker)
    const all = `${recusedOnce}2,2018-03-01,recusal,,Z-004,landkreistag,,,x,,,,\n`
    await proposing(folder({ 'decisions.csv': all }), {}, asker)
    expect(asked).toEqual([])
  })
})
