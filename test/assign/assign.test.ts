// jury assign: what it writes, what it keeps, what it says, and what it refuses.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AssignOptions, assign } from '../../src/commands/assign.js'
import { check } from '../../src/commands/check.js'
import { widthOf } from '../../src/model/width.js'
import {
  common,
  competitionFiles,
  decisionHeader,
  folderWith,
  linesOf,
  ran,
  rules,
  type Texts,
} from '../decide/desk.js'

const noBallots = 'juror,submission,konzept,transfer\n'
const folder = (more: Texts = {}): string => folderWith(competitionFiles({ 'ballots/import.csv': noBallots, ...more }))

const assigning = (dir: string, more: Partial<AssignOptions> = {}) =>
  ran(() => assign({ ...common(dir), perSubmission: null, perJuror: null, seed: null, dryRun: false, ...more }))

const file = 'assignments.csv'

describe('jury assign', () => {
  test('writes who scores what, by submission, then juror, as even as it can be', async () => {
    const dir = folder()
    const { code, out } = await assigning(dir, { perSubmission: '2' })
    expect(code).toBe(0)
    expect(linesOf(dir, file)).toEqual([
      'juror,submission',
      'staedtetag,Z-001',
      'landkreistag,Z-001',
      'staedtetag,Z-002',
      'wissenschaft,Z-002',
      'landkreistag,Z-003',
      'wissenschaft,Z-003',
      'staedtetag,Z-004',
      'landkreistag,Z-004',
    ])
    expect(out).toBe(
      [
        'Zuteilung: 2 Jurymitglieder je Beitrag',
        'Hinzu kommen 8 Zuteilungen.',
        'Beiträge je Jurymitglied: 2 bis 3.',
        'Jurymitglieder je Beitrag: 2.',
        'Die Jury hängt zusammen: Alle, die werten, sind über gemeinsame Beiträge',
        'verbunden.',
        'Gemeinsame Beiträge je zwei Jurymitglieder: 1 bis 2.',
        '',
        'Jurymitglied  bisher  neu  zusammen',
        'staedtetag         0    3         3',
        'landkreistag       0    3         3',
        'wissenschaft       0    2         2',
        '',
        'assignments.csv ist geschrieben.',
        '',
      ].join('\n'),
    )
    expect((await ran(() => check(common(dir, { quiet: true })))).code).toBe(0)
  })

  test('is said in English too', async () => {
    const { out } = await assigning(folder(), { perJuror: '4', lang: 'en', dryRun: true })
    expect(out).toContain('Assignment: 4 submissions for each juror\n12 assignments added.\n')
    expect(out).toContain('Submissions for each juror: 4.\nJurors for each submission: 3.\n')
    expect(out).toContain('Submissions that two jurors share: 4.\n')
    expect(out).toContain('Juror         before  new  together\n')
    expect(out).toMatch(/\nDry run: nothing was written\.\n$/)
  })

  test('keeps rows that stand first and in their order, with the columns in theirs', async () => {
    const dir = folder({ [file]: 'submission,juror\r\nZ-004,wissenschaft\r\nZ-001,wissenschaft\r\n' })
    const { out } = await assigning(dir, { perSubmission: '1' })
    expect(readFileSync(join(dir, file), 'utf8')).toBe(
      'submission,juror\nZ-004,wissenschaft\nZ-001,wissenschaft\nZ-002,staedtetag\nZ-003,landkreistag\n',
    )
    expect(out).toContain('Es bleiben 2 Zuteilungen.\nHinzu kommen 2 Zuteilungen.\n')
    expect(out).toContain('Kein Beitrag wird von zweien gewertet;')
  })

  test('counts what is cast and gives it a row, so that no ballot is one too many', async () => {
    const ballots = `${noBallots}wissenschaft,Z-002,7,7\nvertretung,Z-002,6,6\ngast,Z-001,1,1\n`
    const dir = folder({ 'ballots/import.csv': ballots })
    const { out } = await assigning(dir, { perSubmission: '1' })
    expect(linesOf(dir, file)).toEqual([
      'juror,submission',
      'staedtetag,Z-001',
      'landkreistag,Z-002',
      'wissenschaft,Z-002',
      'landkreistag,Z-003',
      'staedtetag,Z-004',
    ])
    expect(out).toContain('Hinzu kommen 3 Zuteilungen, dazu 2 zu schon abgegebenen Wertungsbögen.\n')
    expect((await ran(() => check(common(dir, { quiet: true })))).code).toBe(0)
  })

  test('tops up for who is recused or absent, whose row stays', async () => {
    const decisions = `${decisionHeader}1,2018-03-01,recusal,,Z-001,staedtetag,,,x,,,,\n2,2018-03-01,absence,,,wissenschaft,,,x,,,,\n`
    const dir = folder({
      'decisions.csv': decisions,
      [file]: 'juror,submission\nstaedtetag,Z-001\nwissenschaft,Z-002\ngast,Z-003\n',
    })
    const { out } = await assigning(dir, { perSubmission: '1' })
    expect(linesOf(dir, file).slice(4)).toEqual([
      'landkreistag,Z-001',
      'staedtetag,Z-002',
      'staedtetag,Z-003',
      'landkreistag,Z-004',
    ])
    expect(out).toContain(
      '3 Zuteilungen von früher zählen nicht mehr (befangen, abwesend, nicht zugelassen\noder ohne Sitz).\n',
    )
  })

  test('names who has more than wanted, and submissions below the quorum', async () => {
    const dir = folder({ [file]: 'juror,submission\nstaedtetag,Z-001\nlandkreistag,Z-001\n' })
    const { out } = await assigning(dir, { perSubmission: '1', dryRun: true })
    expect(out).toContain('Beiträge, die schon mehr als 1 Jurymitglied hatten und sie behalten (1): Z-001.\n')
    expect(out.replaceAll('\n', ' ')).toContain(
      'Weniger Jurymitglieder als die Mindestzahl der Wertungen (2) haben diese Beiträge (3): Z-002, Z-003, Z-004.',
    )
    expect(linesOf(dir, file)).toHaveLength(3)
  })

  test('begins where the rules expect assignments and there are none yet', async () => {
    const assigned = JSON.stringify({ ...rules, ballots: { expected: 'assigned' } })
    const dir = folder({ 'competition.json': assigned })
    expect((await assigning(dir, { perSubmission: '1' })).code).toBe(0)
    expect(linesOf(dir, file)).toHaveLength(5)
  })

  test('says where the rules expect every ballot in spite of it', async () => {
    const dir = folder({ 'competition.json': JSON.stringify({ ...rules, ballots: { expected: 'all' } }) })
    expect((await assigning(dir, { perSubmission: '1' })).out).toContain('(ballots.expected: all)')
  })

  test('has nothing to add where all have enough, and leaves the file alone', async () => {
    const dir = folder()
    await assigning(dir, { perSubmission: '2' })
    const before = readFileSync(join(dir, file), 'utf8')
    const { code, out } = await assigning(dir, { perSubmission: '2' })
    expect([code, readFileSync(join(dir, file), 'utf8')]).toEqual([0, before])
    expect(out).toContain('Es bleiben 8 Zuteilungen.\nEs ist nichts hinzuzufügen.\n')
    expect(out).not.toContain('geschrieben')
  })

  test('has one document with --json', async () => {
    const dir = folder()
    const { out } = await assigning(dir, { perSubmission: '1', json: true, seed: 'Los' })
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      per: 'submission',
      count: 1,
      seed: 'Los',
      dryRun: false,
      written: [file],
      kept: 0,
      adopted: [],
      loads: { least: 1, most: 2 },
      panels: { least: 1, most: 1 },
      connected: false,
      pairs: { least: 0, most: 0 },
      findings: [],
    })
  })
})

describe('jury assign refuses', () => {
  test('while scoring is closed, unless it would write nothing', async () => {
    const closed = `${decisionHeader}1,2018-03-01T10:00:00.000Z,close,,,,,,Fertig,,,,\n`
    const dir = folder({ 'decisions.csv': closed })
    await expect(assigning(dir, { perSubmission: '3' })).rejects.toMatchObject({ fault: { code: 'scoring-closed' } })
    expect(existsSync(join(dir, file))).toBe(false)
    expect((await assigning(dir, { perSubmission: '3', dryRun: true })).code).toBe(0)
  })

  test('with why, each submission that cannot get so many jurors, and writes nothing', async () => {
    const jurors = [
      'id,name,role,deputy_of,divisions',
      'staedtetag,Dr. Anna Beispiel,,,staedte',
      'landkreistag,Bernd Muster,,,',
      'wissenschaft,Prof. Cem Probe,chair,,',
      'vertretung,Dora Ersatz,deputy,landkreistag,',
      'gast,Emil Zaungast,guest,,',
      '',
    ].join('\n')
    const decisions = `${decisionHeader}1,2018-03-01,recusal,,Z-003,landkreistag,,,x,,,,\n`
    const dir = folder({ 'jurors.csv': jurors, 'decisions.csv': decisions })
    const { code, out, err } = await assigning(dir, { perSubmission: '3' })
    expect([code, out, existsSync(join(dir, file))]).toEqual([1, '', false])
    expect(err).toBe(
      [
        'submissions.csv:4  Der Beitrag Z-003 kann höchstens 1 statt 3 Jurymitglieder erhalten: 3 insgesamt, davon 1 befangen, 1 nur in anderen Wettbewerbsgruppen.',
        '    Z-003,landkreise,Landkreis Silbererzland,Fachkräfteallianz',
        '  Nehmen Sie weitere Jurymitglieder in jurors.csv auf, oder teilen Sie jedem Beitrag weniger zu: jury assign --per-submission 1',
        '',
        'submissions.csv:5  Der Beitrag Z-004 kann höchstens 2 statt 3 Jurymitglieder erhalten: 3 insgesamt, davon 1 nur in anderen Wettbewerbsgruppen.',
        '    Z-004,landkreise,Landkreis Moorwinkel,Integrationslotsen',
        '  Nehmen Sie weitere Jurymitglieder in jurors.csv auf, oder teilen Sie jedem Beitrag weniger zu: jury assign --per-submission 1',
        '',
        '2 Beanstandungen in 1 Datei. Es wurde nichts geschrieben.',
        '',
      ].join('\n'),
    )
  })

  test('those who are short for the same reasons in one sentence, with a number that all can get', async () => {
    const decisions = `${decisionHeader}1,2018-03-01,recusal,,Z-003,landkreistag,,,x,,,,\n`
    const { err } = await assigning(folder({ 'decisions.csv': decisions }), { perSubmission: '9' })
    expect(err).toContain(
      'submissions.csv  Höchstens 3 statt 9 Jurymitglieder (3 insgesamt) können diese 3 Beiträge erhalten: Z-001, Z-002, Z-004.\n  Nehmen Sie weitere Jurymitglieder in jurors.csv auf, oder teilen Sie jedem Beitrag weniger zu: jury assign --per-submission 2\n',
    )
    expect(err).toContain('submissions.csv:4  Der Beitrag Z-003 kann höchstens 2 statt 9 Jurymitglieder erhalten')
  })

  test('jurors who cannot get so many submissions', async () => {
    const decisions = `${decisionHeader}1,2018-03-01,recusal,staedte,,landkreistag,,,x,,,,\n2,2018-03-01,exclusion,,Z-004,,,,x,,,,\n`
    const { code, out } = await assigning(folder({ 'decisions.csv': decisions }), { perJuror: '3', json: true })
    const { findings, added } = JSON.parse(out)
    expect([code, added]).toEqual([1, []])
    expect(findings.map((each: { text: string }) => each.text)).toEqual([
      'landkreistag kann höchstens 1 statt 3 Beiträge erhalten: 4 insgesamt, davon 1 nicht zugelassen, 2 befangen.',
    ])
  })

  test('what breaks a rule, before it looks at anything', async () => {
    const dir = folder({ [file]: 'juror,submission\nwer,Z-001\n' })
    const { code, err } = await assigning(dir, { perSubmission: '1' })
    expect(code).toBe(1)
    expect(err).toContain('assignments.csv:2  Das Jurymitglied „wer“ gibt es in jurors.csv nicht.')
    expect(err).toContain('Es wurde nichts geschrieben.')
  })

  test.each([
    [{}, 'option-missing'],
    [{ perSubmission: '0' }, 'option-wrong'],
    [{ perJuror: 'drei' }, 'option-wrong'],
    [{ perSubmission: '1.5' }, 'option-wrong'],
  ])('%j as a usage error', async (more, code) => {
    await expect(assigning(folder(), more)).rejects.toMatchObject({ fault: { code } })
  })
})

describe('declared conflicts', () => {
  const declared = (conflicts: unknown) => JSON.stringify({ ...rules, conflicts })
  const jurors = [
    'id,name,affiliation',
    'hafen,Anna Beispiel,Stadt Musterhafen',
    'moor,Bernd Muster,Stadt Moorwinkel',
    'wissenschaft,Cem Probe,Universität',
    '',
  ].join('\n')
  const pairsIn = (dir: string) => linesOf(dir, file).slice(1)

  test('keep a juror from the submission of their own, where the name is surely the same', async () => {
    const dir = folder({
      'jurors.csv': jurors,
      'competition.json': declared([{ juror: 'affiliation', submission: 'applicant' }]),
    })
    const { out } = await assigning(dir, { perSubmission: '2' })
    expect(pairsIn(dir)).not.toContain('hafen,Z-001')
    expect(pairsIn(dir)).toContain('moor,Z-004')
    expect(out.replaceAll('\n', ' ')).toContain(
      'Eine neue Zuteilung ist vielleicht ein Fall von Befangenheit; welcher, zeigt jury conflicts.',
    )
    const short = await assigning(
      folder({
        'jurors.csv': jurors,
        'competition.json': declared([{ juror: 'affiliation', submission: 'applicant' }]),
      }),
      { perSubmission: '3' },
    )
    expect(short.err).toContain('3 insgesamt, davon 1 mit der einreichenden Stelle verbunden.')
  })

  test('that are not declared keep nobody from anything', async () => {
    const dir = folder({ 'jurors.csv': jurors })
    expect((await assigning(dir, { perSubmission: '3' })).code).toBe(0)
    expect(pairsIn(dir)).toContain('hafen,Z-001')
  })
})

test('every line fits 80 columns', async () => {
  for (const lang of ['de', 'en'] as const) {
    const ids = Array.from({ length: 60 }, (_, at) => `jurymitglied-mit-einer-langen-kennung-${at}`)
    const dir = folder({
      'jurors.csv': `id,name,divisions\n${ids.map((id, at) => `${id},Name,${at % 2 === 0 ? 'staedte' : 'landkreise'}\n`).join('')}`,
    })
    const { out } = await assigning(dir, { perSubmission: '20', lang })
    expect(out).toContain(lang === 'de' ? 'Die Jury zerfällt in 2 Gruppen' : 'The jury falls into 2 groups')
    expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
  }
})
