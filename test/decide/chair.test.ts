// What a chair may do about ballots that are outstanding, besides waiting and declaring absent: others score, or the quorum
// is lowered as an amendment. Each is shown, confirmed, and written with nothing else moved.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { assign } from '../../src/commands/assign.js'
import { check } from '../../src/commands/check.js'
import { close } from '../../src/commands/close.js'
import { decide } from '../../src/commands/decide.js'
import { minutes } from '../../src/commands/minutes.js'
import { tally } from '../../src/commands/tally.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { canonicalRules, rulesDigest } from '../../src/rules/rules-digest.js'
import { withQuorum, withRowsMoved } from '../../src/write/amended-files.js'
import { writeDraft } from '../../src/write/draft.js'
import { common, competitionFiles, decisionHeader, folderWith, linesOf, ran, rules, type Texts } from './desk.js'
import { scripted } from './scripted.js'

const closed = (dir: string, asker: Asker) =>
  ran(() => close({ ...common(dir, { lang: 'en' }), reason: undefined, recordedBy: 'Geschäftsstelle' }, asker))
const textOf = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8')
const kinds = (dir: string) =>
  existsSync(join(dir, 'decisions.csv'))
    ? linesOf(dir, 'decisions.csv')
        .slice(1)
        .map((line) => line.split(',')[2])
    : []

/** An asker that keeps what it is shown and asked beside answering. */
function attentive(answers: Parameters<typeof scripted>[0]) {
  const asker = scripted(answers)
  const passages: string[] = []
  const keep = (asked: Parameters<Asker['confirm']>[0]) => {
    for (const passage of asked.passages) if ('text' in passage) passages.push(passage.text)
  }
  const choose: Asker['choose'] = (question) => {
    passages.push(...question.choices.map(({ value }) => `offer ${value}`))
    return asker.choose(question)
  }
  const confirm: Asker['confirm'] = (question) => {
    keep(question)
    return asker.confirm(question)
  }
  return { ...asker, choose, confirm, passages }
}

// ---- Others in a juror's place

const jurors = [
  'id,name,affiliation,role,deputy_of,divisions,criteria',
  'nord,Sitz Nord,,,,,',
  'sued,Sitz Süd,,,,,',
  'ost,Sitz Ost,,chair,,,',
  'west,Sitz West,,,,,',
  '',
].join('\n')

/** nord has cast nothing; sued, ost and west have cast what is theirs: 3, 2 and 1 submissions. */
const assigned = [
  'juror,submission',
  ...['nord,Z-001', 'sued,Z-001', 'ost,Z-001', 'nord,Z-002', 'sued,Z-002', 'nord,Z-003', 'sued,Z-003', 'ost,Z-003'],
  'west,Z-004',
  '',
].join('\n')
const cast = [
  'juror,submission,konzept,transfer',
  ...assigned
    .split('\n')
    .slice(1, -1)
    .filter((row) => !row.startsWith('nord'))
    .map((row) => `${row},8,8`),
  '',
].join('\n')

const lenient = { ...rules, ballots: { quorum: 1 } }
const panels = (more: Texts = {}): Texts =>
  competitionFiles({
    'competition.json': JSON.stringify(lenient),
    'jurors.csv': jurors,
    'assignments.csv': assigned,
    'ballots/import.csv': cast,
    ...more,
  })
/** As it stands in the row, in the language of the competition. */
const away = 'Anstelle von Sitz Nord: Away on business,Geschäftsstelle'
const toOthers: Parameters<typeof scripted>[0] = [
  ['Choice', 'reassign'],
  ['confirm', 'yes'],
  ['Reason', 'Away on business'],
]
const movedTo = (dir: string) => {
  const rows = linesOf(dir, 'assignments.csv').slice(1)
  return rows.filter((_, index) => assigned.split('\n')[index + 1]?.startsWith('nord'))
}

describe('others in a juror’s place', () => {
  test('are those with the fewest submissions, and only the rows that are theirs now are changed', async () => {
    const dir = folderWith(panels())
    const asker = attentive(toOthers)
    const { code, err } = await closed(dir, asker)
    expect(code).toBe(3)
    expect(asker.passages).toContain('west on Z-001, Z-003; that makes 3 submissions')
    expect(asker.passages).toContain('ost on Z-002; that makes 3 submissions')
    expect(textOf(dir, 'assignments.csv')).toBe(
      assigned
        .replace(/(?<=,Z-...)$/gm, ',,')
        .replace('juror,submission', 'juror,submission,reason,recorded_by')
        .replace('nord,Z-001,,', `west,Z-001,${away}`)
        .replace('nord,Z-002,,', `ost,Z-002,${away}`)
        .replace('nord,Z-003,,', `west,Z-003,${away}`),
    )
    expect(err).toContain('3 rows of assignments.csv are changed. The reason stands there too')
    expect(kinds(dir)).toEqual([])
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('leave the file’s line ends, quotes and mark as they are, and a draft where it lies', async () => {
    const styled = `\uFEFF"submission",juror\r\n"Z-001","nord"\r\nZ-001, sued \r\nZ-004,west`
    const draft = writeDraft({
      juror: 'nord',
      submission: 'Z-001',
      scores: new Map([['konzept', '7']]),
      comment: null,
      at: { kind: 'criterion', criterion: 'transfer' },
    })
    const few = 'juror,submission,konzept,transfer\nsued,Z-001,8,8\nwest,Z-004,8,8\n'
    const files = { 'assignments.csv': styled, 'ballots/import.csv': few, 'ballots/.drafts/nord~Z-001.json': draft }
    const dir = folderWith(panels(files))
    expect((await ran(() => check(common(dir)))).code).toBe(0)
    await closed(dir, scripted(toOthers))
    expect(textOf(dir, 'assignments.csv')).toBe(
      `\uFEFF"submission",juror,reason,recorded_by\r\n"Z-001","ost",${away}\r\nZ-001, sued ,,\r\nZ-004,west,,`,
    )
    expect(textOf(dir, 'ballots/.drafts/nord~Z-001.json')).toBe(draft)
  })

  test.each<readonly [why: string, files: Texts]>([
    ['is recused', { 'decisions.csv': `${decisionHeader}1,,recusal,,Z-001,west,,,Verwandt,,,,\n` }],
    ['is absent', { 'decisions.csv': `${decisionHeader}1,,absence,,,west,,,Krank,,,,\n` }],
    [
      'judges another division',
      { 'jurors.csv': jurors.replace('west,Sitz West,,,,,', 'west,Sitz West,,,,landkreise,') },
    ],
    ['judges fewer criteria', { 'jurors.csv': jurors.replace('west,Sitz West,,,,,', 'west,Sitz West,,,,,transfer') }],
    ['is of the same name', { 'jurors.csv': jurors.replace('west,Sitz West,', 'west,Sitz West,Stadt Musterhafen') }],
    ['is a guest', { 'jurors.csv': jurors.replace('west,Sitz West,,', 'west,Sitz West,,guest') }],
  ])('are never one who %s', async (_, files) => {
    const without = (text: string) => text.replace(/^west,Z-004.*\n/m, '')
    const base = { 'assignments.csv': without(assigned), 'ballots/import.csv': without(cast) }
    const [free, bound] = [folderWith(panels(base)), folderWith(panels({ ...base, ...files }))]
    await closed(free, scripted(toOthers))
    expect(movedTo(free)[0]).toBe(`west,Z-001,${away}`)
    await closed(bound, scripted([...toOthers, ['Choice', 'remind']]))
    expect(movedTo(bound)[0]).toBe('nord,Z-001,,')
    expect(movedTo(bound)[1]).toMatch(/^(ost|west),Z-002,Anstelle/)
  })

  test('where there is nobody else, nothing is changed and the juror is asked about again', async () => {
    const alone = 'id,name\nnord,Sitz Nord\n'
    const dir = folderWith(
      panels({
        'jurors.csv': alone,
        'assignments.csv': 'juror,submission\nnord,Z-001\n',
        'ballots/import.csv': 'juror,submission,konzept,transfer\n',
      }),
    )
    const asker = scripted([
      ['Choice', 'reassign'],
      ['Choice', 'remind'],
    ])
    expect((await closed(dir, asker)).code).toBe(3)
    expect(asker.shown).toEqual([
      'Nobody else can score Z-001; this row stays as it is. The assignment stays as it is.',
    ])
    expect(textOf(dir, 'assignments.csv')).toBe('juror,submission\nnord,Z-001\n')
  })

  test('are written only where that is confirmed', async () => {
    const [denied, stopped] = [folderWith(panels()), folderWith(panels())]
    const asker = scripted([
      ['Choice', 'reassign'],
      ['confirm', 'no'],
      ['Choice', 'remind'],
    ])
    expect((await closed(denied, asker)).code).toBe(3)
    expect(asker.shown).toEqual(['The assignment stays as it is.'])
    const stopping = scripted([
      ['Choice', 'reassign'],
      ['confirm', 'stop'],
    ])
    expect((await closed(stopped, stopping)).code).toBe(130)
    for (const dir of [denied, stopped]) expect(textOf(dir, 'assignments.csv')).toBe(assigned)
  })

  test('are not written over what another has written meanwhile', async () => {
    const dir = folderWith(panels())
    const asker = scripted(toOthers)
    const late: Asker = {
      ...asker,
      confirm: (question) => {
        writeFileSync(join(dir, 'assignments.csv'), `${assigned}west,Z-002\n`)
        return asker.confirm(question)
      },
    }
    await expect(closed(dir, late)).rejects.toMatchObject({ fault: { code: 'locked' } })
    expect(textOf(dir, 'assignments.csv')).toBe(`${assigned}west,Z-002\n`)
  })

  const twoSeats = panels({
    'jurors.csv': 'id,name\nnord,Sitz Nord\nsued,Sitz Süd\n',
    'assignments.csv': 'juror,submission\nnord,Z-001\nsued,Z-002\n',
    'ballots/import.csv': 'juror,submission,konzept,transfer\n',
  })

  test('stand in the minutes with the reason and who recorded it, whenever scoring is closed', async () => {
    const dir = folderWith(panels())
    await closed(dir, scripted(toOthers))
    const { out } = await ran(() => minutes({ ...common(dir), write: false }))
    const why = 'Festgehalten von: Geschäftsstelle. Begründung: Anstelle von Sitz Nord: Away on business'
    expect(out).toContain(`\n- Anders zugeteilt: Z-001 und Z-003 an Sitz West. ${why}\n`)
    expect(out).toContain(`\n- Anders zugeteilt: Z-002 an Sitz Ost. ${why}\n`)
  })

  test('who cannot be replaced everywhere is asked about again, and declared absent', async () => {
    const dir = folderWith(
      panels({ 'decisions.csv': `${decisionHeader}1,,recusal,,Z-002,west,,,x,,,,\n2,,recusal,,Z-002,ost,,,x,,,,\n` }),
    )
    const asker = scripted([
      ...toOthers,
      ['Choice', 'absent'],
      ['Reason', 'Ill'],
      ['Choice', 'remind'],
      ['Choice', 'remind'],
    ])
    await closed(dir, asker)
    expect(movedTo(dir)[1]).toBe('nord,Z-002,,')
    expect(kinds(dir)).toEqual(['recusal', 'recusal', 'absence'])
  })

  test('once more leave standing why it was somebody else’s before', async () => {
    const dir = folderWith(panels())
    const asker = scripted([
      ['Choice', 'reassign'],
      ['confirm', 'yes'],
      ['Reason', 'away, "on business"'],
    ])
    await closed(dir, asker)
    await closed(
      dir,
      scripted([
        ['Choice', 'reassign'],
        ['confirm', 'yes'],
        ['Reason', 'ill'],
        ['Choice', 'remind'],
      ]),
    )
    const row = linesOf(dir, 'assignments.csv').find((line) => line.includes('Z-002') && line.includes('Anstelle'))
    expect(row).toMatch(/^\w+,Z-002,"Anstelle von Sitz Ost: ill \/ Anstelle von Sitz Nord: away, ""on business""",/)
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('keep their reasons where more is assigned', async () => {
    const dir = folderWith(panels())
    await closed(dir, scripted(toOthers))
    const before = textOf(dir, 'assignments.csv')
    const more = { perSubmission: '3', perJuror: null, seed: null, dryRun: false }
    expect((await ran(() => assign({ ...common(dir), ...more }))).code).toBe(0)
    expect(textOf(dir, 'assignments.csv').startsWith(before)).toBe(true)
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('who records is asked once in a sitting, where --recorded-by does not say', async () => {
    const dir = folderWith(twoSeats)
    const asker = scripted([
      ...toOthers,
      ['Recorded by', 'Büro'],
      ['Choice', 'absent'],
      ['Reason', 'Ill'],
      ['confirm', 'yes'],
    ])
    const { code } = await ran(() =>
      close({ ...common(dir, { lang: 'en' }), reason: undefined, recordedBy: undefined }, asker),
    )
    expect(code).toBe(0)
    expect(textOf(dir, 'assignments.csv')).toContain('Away on business,Büro\n')
    for (const line of linesOf(dir, 'decisions.csv').slice(1)) expect(line).toContain(',Büro,')
  })
})

// ---- A lower quorum

/** As a person writes it: spaces of their own, an id in German, and the word quorum where it is no key. */
const strictText = JSON.stringify(
  { ...rules, organizer: 'Amt „quorum“: 3 {', ballots: { quorum: 3 } },
  null,
  4,
).replace('"quorum": 3', '"quorum" :  3')
const strict = readCompetition(new TextEncoder().encode(strictText)).competition!
const digest = rulesDigest(strict)
const oneMissing = [
  'juror,submission,konzept,transfer,rules',
  ...['staedtetag', 'wissenschaft'].flatMap((juror) =>
    ['8,8', '9,7', '6,6', '5,6'].map((scores, index) => `${juror},Z-00${index + 1},${scores},${digest}`),
  ),
  `landkreistag,Z-001,8,8,${digest}`,
  '',
].join('\n')
const strictFolder = (more: Texts = {}) =>
  folderWith(
    competitionFiles({
      'competition.json': strictText,
      'ballots/import.csv': oneMissing,
      [`rules/${digest}.json`]: canonicalRules(strict),
      ...more,
    }),
  )
const lowered = strictText.replace('"quorum" :  3', '"quorum" :  2')

describe('a lower quorum', () => {
  test('is shown with what it changes, and recorded as an amendment once confirmed; only the number is changed', async () => {
    const dir = strictFolder()
    const asker = scripted([
      ['Choice', 'quorum'],
      ['Quorum', '2'],
      ['Reason', 'landkreistag cannot come'],
      ['confirm', 'yes'],
      ['Choice', 'absent'],
      ['Reason', 'Ill'],
      ['confirm', 'yes'],
    ])
    const { code, out } = await closed(dir, asker)
    expect(code).toBe(0)
    expect(out).toContain('What a quorum of 2 changes as things stand now')
    expect(out).toMatch(/^Z-003 +Landkreis Silbererzland +– +1 +– +6\.00$/m)
    expect(textOf(dir, 'competition.json')).toBe(lowered)
    expect(kinds(dir)).toEqual(['amendment', 'absence', 'close'])
    expect(linesOf(dir, 'decisions.csv')[1]).toContain(',landkreistag cannot come,,,,Geschäftsstelle,')
    expect((await ran(() => check(common(dir)))).code).toBe(0)
    expect((await ran(() => tally(common(dir)))).code).toBe(0)
  })

  test('left or denied, changes nothing, and the juror is asked about again', async () => {
    const dir = strictFolder()
    const asker = scripted([
      ['Choice', 'quorum'],
      ['Quorum', '1'],
      ['Reason', 'Ill'],
      ['confirm', 'no'],
      ['Choice', 'remind'],
    ])
    expect((await closed(dir, asker)).code).toBe(3)
    expect(asker.shown).toEqual(['The quorum stays as it is.'])
    expect({ text: textOf(dir, 'competition.json'), kinds: kinds(dir) }).toEqual({ text: strictText, kinds: [] })
  })

  test('broken off between the two writes, is named by jury check and mended by jury decide amendment', async () => {
    const dir = strictFolder({ 'competition.json': lowered })
    const { code, err } = await ran(() => check(common(dir)))
    expect({ code, isSaid: err.includes('jury decide amendment') }).toEqual({ code: 1, isSaid: true })
    const amended = await ran(() => decide({ ...common(dir), kind: 'amendment', reason: 'Nachgeholt' }))
    expect(amended.code).toBe(0)
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('is offered only where a submission falls below the quorum, and never below what the steps need', async () => {
    const offers = async (files: Texts) => {
      const asker = attentive([['Choice', 'remind']])
      await closed(folderWith(competitionFiles(files)), asker)
      return asker.passages.filter((text) => text.startsWith('offer '))
    }
    const bare = oneMissing.replaceAll(`,${digest}`, ',')
    const withBallots = (ballots: object, tallied: object = {}): Texts => ({
      'competition.json': JSON.stringify({ ...rules, ballots, ...tallied }),
      'ballots/import.csv': bare,
    })
    const dropping = { tally: [{ mean: 'criteria' }, { drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }] }
    expect(await offers(withBallots({ quorum: 3 }))).toEqual(['offer remind', 'offer absent', 'offer quorum'])
    expect(await offers(withBallots({ quorum: 2 }))).toEqual(['offer remind', 'offer absent'])
    expect(await offers(withBallots({ quorum: 3 }, dropping))).toEqual(['offer remind', 'offer absent'])
    const { err } = await ran(() =>
      close({
        ...common(folderWith(competitionFiles(withBallots({ quorum: 3 }, dropping)))),
        reason: undefined,
        recordedBy: undefined,
      }),
    )
    expect(err).not.toContain('jury decide amendment')
  })

  test('is a whole number below the quorum in force', async () => {
    const asker = scripted([['Choice', 'quorum']])
    const faults: (string | null)[] = []
    const trying: Asker = {
      ...asker,
      askText: async ({ fault }) => {
        for (const text of ['0', '1', '2', '3', '1.5', '-1', 'zwei', '']) faults.push(fault?.(text) ?? null)
        return { kind: 'interrupted' }
      },
    }
    expect((await closed(strictFolder(), trying)).code).toBe(130)
    const [zero, one, two, ...others] = faults
    expect([zero, one, two]).toEqual(['Possible is 1 to 2.', null, null])
    expect(others.every((fault) => fault !== null)).toBe(true)
  })
})

test.each([
  ['{"ballots":{"quorum":3}}', '{"ballots":{"quorum":12}}'],
  [
    '{"title":"\\"quorum\\": 3","ballots":{"missing":"worst","quorum"\r\n:\t3 }}',
    '{"title":"\\"quorum\\": 3","ballots":{"missing":"worst","quorum"\r\n:\t12 }}',
  ],
  [
    '\uFEFF{"x":[{"ballots":{"quorum":1}}],"\\u0062allots":{"quorum":30,"expected":"all"}}',
    '\uFEFF{"x":[{"ballots":{"quorum":1}}],"\\u0062allots":{"quorum":12,"expected":"all"}}',
  ],
  ['{"title":"Köln 東京","ballots":{"quorum":4.0}}', '{"title":"Köln 東京","ballots":{"quorum":12}}'],
])('of %j only the number becomes another one', (before, after) => {
  expect(Buffer.from(withQuorum(Buffer.from(before), 12)!).toString('utf8')).toBe(after)
})

test.each(['{}', '{"ballots":{}}', '{"quorum":3}', '{"ballots":{"missing":{"quorum":3}}}'])(
  'where %s says no quorum, none is lowered',
  (text) => expect(withQuorum(Buffer.from(text), 1)).toBe(null),
)

test('a row that does not stand in its line as it is read is left to a person', () => {
  const bytes = Buffer.from('juror,submission\n"nord\n",Z-001\n')
  expect(
    withRowsMoved(bytes, ['juror', 'submission'], [{ line: 2, from: 'nord', to: 'ost', reason: 'R', recordedBy: '' }]),
  ).toBe(null)
})
