import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/model/draft.js'
import { readDraft } from '../../src/read/draft.js'
import { readFolder } from '../../src/read/folder.js'
import { isDate, readInstant } from '../../src/read/instant.js'
import { lineAt } from '../../src/read/lines.js'
import { readJsonContent } from '../../src/read/placed-json.js'
import { readRulesFile } from '../../src/read/rules-file.js'
import { canonicalRules, canonicalScaleText, rulesDigest } from '../../src/rules/rules-digest.js'
import { writeDraft } from '../../src/write/draft.js'
import { bytesOf, codesOf, competitionWith, linesOf, rules, seen } from './readings.js'

const texts = {
  'competition.json': JSON.stringify(rules),
  'submissions.csv': 'id,applicant,title,state\nZ-017,Stadt Köln,Brücke,NW\n Z-018 ,Bonn,"a, b",\n',
  'jurors.csv': 'id,name,role,deputy_of,weight\nstaedtetag,A,,,\nvertretung,B,deputy,staedtetag,0.50\n',
  'ballots/staedtetag.csv': 'juror,submission,konzept,transfer\nstaedtetag,Z-017,8,2\n',
}
const folderWith = (changes: Readonly<Record<string, string | null>>, chains = true) => {
  const said = Object.entries<string | null>({ ...texts, ...changes }).filter(([, text]) => text !== null)
  return readFolder(new Map(said.map(([path, text]) => [path, bytesOf(text ?? '')])), { chains })
}
const found = (changes: Readonly<Record<string, string | null>>) =>
  folderWith(changes).findings.map((finding) => ({ file: finding.file, ...seen(finding) }))

describe('a folder', () => {
  test('is read file by file', () => {
    const folder = folderWith({})
    expect(folder.findings).toEqual([])
    expect(folder.submissions).toEqual({
      columns: ['id', 'applicant', 'title', 'state'],
      rows: [
        {
          id: 'Z-017',
          division: null,
          applicant: 'Stadt Köln',
          title: 'Brücke',
          cells: ['Z-017', 'Stadt Köln', 'Brücke', 'NW'],
          line: 2,
        },
        {
          id: 'Z-018',
          division: null,
          applicant: 'Bonn',
          title: 'a, b',
          cells: [' Z-018 ', 'Bonn', 'a, b', ''],
          line: 3,
        },
      ],
    })
    expect(folder.jurors).toMatchObject([
      { id: 'staedtetag', role: 'member', deputyOf: null, weight: { units: 1, decimals: 0 } },
      { id: 'vertretung', role: 'deputy', deputyOf: 'staedtetag', weight: { units: 5, decimals: 1 } },
    ])
    expect([folder.assignments, folder.decisions, folder.box.size]).toEqual([null, [], 1])
  })

  test('lacks a file that it must have', () => {
    const folder = folderWith({ 'competition.json': null, 'submissions.csv': null, 'jurors.csv': null })
    expect(folder.findings.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['file-missing', 'competition.json', null],
      ['file-missing', 'submissions.csv', null],
      ['file-missing', 'jurors.csv', null],
    ])
    expect(folder.placeOf(['id'])).toEqual({ file: 'competition.json', line: null, column: null })
    expect([folder.competition, folder.submissions, folder.jurors, folder.box.size]).toEqual([null, null, null, 0])
  })

  test('without rules has no ballots, but everything else', () => {
    const folder = folderWith({ 'competition.json': '{', 'decisions.csv': 'no,at,kind,reason\n1,,exlusion,x\n' })
    expect(codesOf(folder.findings)).toEqual(['json-broken', 'kind-unknown'])
    expect([folder.submissions?.rows.length, folder.box.size]).toEqual([2, 0])
  })

  test('has its ballot files in the order of their code units, and none that begins with . or ~', () => {
    const ballot = texts['ballots/staedtetag.csv']
    const paths = [
      'ballots/b.csv',
      'ballots/a.csv',
      'ballots/Z.csv',
      'ballots/.x.csv',
      'ballots/~$a.csv',
      'ballots/.drafts/a.csv',
      'ballots/a.txt',
      'ballots/ä.csv',
    ]
    const { box, findings } = folderWith(Object.fromEntries(paths.map((path) => [path, ballot])))
    expect(findings).toEqual([])
    expect(box.files).toEqual([
      'ballots/Z.csv',
      'ballots/a.csv',
      'ballots/b.csv',
      'ballots/staedtetag.csv',
      'ballots/ä.csv',
    ])
  })

  test('has divisions only where the competition has', () => {
    const divisions = { 'competition.json': JSON.stringify({ ...rules, divisions: [{ id: 'staedte' }] }) }
    expect(found(divisions)).toMatchObject([{ file: 'submissions.csv', code: 'column-missing', column: 'division' }])
    const submissions = 'id,division,applicant,title\nZ-017,staedte,x,y\nZ-018,,x,y\n'
    const folder = folderWith({ ...divisions, 'submissions.csv': submissions })
    expect(folder.submissions?.rows.map(({ division }) => division)).toEqual(['staedte', ''])
    expect(folderWith({ 'submissions.csv': submissions }).submissions?.rows[0]?.division).toBeNull()
  })

  test('with a criterion that no column can be called has no ballots', () => {
    const folder = folderWith({ 'competition.json': JSON.stringify({ ...rules, criteria: [{ id: 'juror' }] }) })
    expect([folder.findings, folder.box.size]).toEqual([[], 0])
  })
})

describe('tables', () => {
  test('a submission, juror or assignment without an id is found', () => {
    expect(found({ 'submissions.csv': 'id,applicant,title\n ,x,y\n' })).toMatchObject([
      { code: 'cell-empty', at: '2:null', column: 'id' },
    ])
    expect(found({ 'jurors.csv': 'id,name\n,x\n' })).toMatchObject([{ code: 'cell-empty', column: 'id' }])
    expect(found({ 'assignments.csv': 'juror,submission\nx,\n,\n' }).map(({ at }) => at)).toEqual([
      '2:null',
      '3:null',
      '3:null',
    ])
    expect(folderWith({ 'assignments.csv': 'submission,juror\nZ-017, x \n' }).assignments).toEqual([
      { juror: 'x', submission: 'Z-017', reason: '', recordedBy: '', line: 2 },
    ])
  })

  test('a juror has a known role and a weight above 0', () => {
    const jurors = 'id,name,role,weight\na,A,membr,1\nb,B,Chair,0\nc,C,guest,-1\nd,,chair,"1,5"\n'
    expect(found({ 'jurors.csv': jurors })).toMatchObject([
      { code: 'role-unknown', at: '2:null', role: 'membr', nearest: 'member' },
      { code: 'role-unknown', at: '3:null', role: 'Chair', nearest: 'chair' },
      { code: 'weight-wrong', at: '3:null', value: '0' },
      { code: 'weight-wrong', at: '4:null', value: '-1' },
      { code: 'weight-wrong', at: '5:null', value: '1,5' },
    ])
  })

  test('a decision keeps its fields as they stand', () => {
    const decisions =
      'no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by\n1,2018-03-01,tie, ,,,, Z-2 Z-1 ,"gut, ja",5,0,,Müller\n'
    expect(folderWith({ 'decisions.csv': decisions }).decisions).toEqual([
      {
        no: 1,
        at: '2018-03-01',
        kind: 'tie',
        division: '',
        submission: '',
        juror: '',
        award: '',
        value: 'Z-2 Z-1',
        reason: 'gut, ja',
        for: 5,
        against: 0,
        abstained: null,
        recordedBy: 'Müller',
        line: 2,
      },
    ])
  })

  test('decisions are numbered 1, 2, 3; a gap or a repetition is found once', () => {
    const decisions = (numbers: readonly string[]) =>
      `no,at,kind,reason\n${numbers.map((no) => `${no},,absence,x\n`).join('')}`
    const wrong = (...numbers: string[]) => found({ 'decisions.csv': decisions(numbers) })
    expect(wrong('1', '2', '3')).toEqual([])
    expect(wrong('1', '3', '4')).toMatchObject([{ code: 'number-wrong', at: '3:null', value: '3', expected: 2 }])
    expect(wrong('1', '1', '2')).toMatchObject([{ code: 'number-wrong', at: '3:null', value: '1', expected: 2 }])
    expect(wrong('x', '2', '')).toMatchObject([
      { value: 'x', expected: 1 },
      { value: '', expected: 3 },
    ])
    expect(wrong('1.0')).toMatchObject([{ code: 'number-wrong' }])
  })

  test('a decision has a known kind, whole votes and an instant or a date', () => {
    const decisions = 'no,at,kind,reason,for,against\n1,1.3.2018,recussal,x,1.5,-1\n2,2018-03-01T10:00:00Z,lot,x,,3\n'
    expect(found({ 'decisions.csv': decisions })).toMatchObject([
      { code: 'kind-unknown', kind: 'recussal', nearest: 'recusal' },
      { code: 'instant-wrong', value: '1.3.2018' },
      { code: 'votes-wrong', column: 'for', value: '1.5' },
      { code: 'votes-wrong', column: 'against', value: '-1' },
    ])
  })
})

describe('instants', () => {
  test('are those of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(readInstant(date.toISOString())).toBe(date.getTime())
          expect(readInstant(date.toISOString().replace(/\.\d+/, ''))).toBe(Math.floor(date.getTime() / 1000) * 1000)
        },
      ),
      { numRuns: 500, seed: 1 },
    )
    for (let day = Date.UTC(1896, 0, 1); day < Date.UTC(2405, 0, 1); day += 86_400_000) {
      if (readInstant(new Date(day).toISOString()) !== day) expect.unreachable(new Date(day).toISOString())
    }
  })

  test('that no clock shows are none', () => {
    const wrong = [
      '2018-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2018-04-31T00:00:00Z',
      '2018-13-01T00:00:00Z',
      '2018-00-01T00:00:00Z',
      '2018-01-00T00:00:00Z',
    ]
    const others = [
      '2018-01-01T24:00:00Z',
      '2018-01-01T10:60:00Z',
      '2018-01-01T10:00:60Z',
      '2018-01-01T10:00:00',
      '2018-01-01T10:00:00.00Z',
      '2018-01-01 10:00:00Z',
      '2018-01-01T10:00:00.12aZ',
      '+018-01-01T10:00:00Z',
      '2018-01-01T10:00:00z',
      '2018-01-01T10:00:00,000Z',
    ]
    for (const text of [...wrong, ...others]) expect([text, readInstant(text)]).toEqual([text, null])
    expect(readInstant('2000-02-29T23:59:59.999Z')).toBe(Date.UTC(2000, 1, 29, 23, 59, 59, 999))
    expect([isDate('2018-02-28'), isDate('2018-02-29'), isDate('2018-2-28')]).toEqual([true, false, false])
  })
})

/** The same object with its keys in the opposite order. */
const reversed = (json: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json)).reverse()))

describe('saved rules', () => {
  const competition = competitionWith({ scale: { min: 0, max: 10, step: 0.5 } })
  const path = `rules/${rulesDigest(competition)}.json`
  const readSaved = (text: string) => readRulesFile(bytesOf(text), path, readJsonContent(bytesOf(text), path))

  test('have the digest of their content, however it is laid out', () => {
    const canonical = canonicalRules(competition)
    for (const text of [
      canonical,
      `${canonical}\n`,
      JSON.stringify(JSON.parse(canonical), null, 2),
      reversed(canonical),
    ]) {
      const saved = readSaved(text)
      expect([saved.digest, saved.found]).toEqual([rulesDigest(competition), rulesDigest(competition)])
      expect([...(saved.criteria ?? [])]).toEqual(
        competition.criteria.map(({ id, scale }) => [id, canonicalScaleText(scale)]),
      )
    }
  })

  test('that were altered have another digest, and what is no rules file has no criteria', () => {
    const altered = readSaved(canonicalRules(competition).replace('10', '11'))
    expect(altered.found).not.toBe(altered.digest)
    for (const text of ['', '{}', '[]', '{"criteria":[{"id":"a"}]}']) expect(readSaved(text).criteria).toBeNull()
    expect(folderWith({ 'rules/0123456789abcdef.json': '{' }).savedRules).toMatchObject([
      { digest: '0123456789abcdef', criteria: null },
    ])
  })
})

describe('a draft', () => {
  const draft: Draft = {
    juror: 'staedtetag',
    submission: 'Z-017',
    scores: new Map([
      ['konzept', '8'],
      ['transfer', null],
      ['__proto__', '1'],
    ]),
    comment: null,
    at: { kind: 'criterion', criterion: 'konzept' },
  }

  test('is read back as it was written', () => {
    for (const at of [draft.at, { kind: 'comment' }, { kind: 'summary' }] as const) {
      expect(readDraft(bytesOf(writeDraft({ ...draft, at })))).toEqual({ ...draft, at })
    }
    expect(readDraft(bytesOf(writeDraft({ ...draft, comment: 'a\n"b"' })))?.comment).toBe('a\n"b"')
  })

  test('that cannot be understood is none', () => {
    const written = writeDraft(draft)
    const others = [
      '',
      'null',
      '{}',
      written.slice(0, 40),
      written.replace('"version":1', '"version":2'),
      written.replace('null]', '5]'),
      written.replace('"konzept"}', '5}'),
    ]
    for (const text of others) expect([text, readDraft(bytesOf(text))]).toEqual([text, null])
  })
})

describe('a line', () => {
  test('is shown as it stands, cut at 200 characters', () => {
    const bytes = bytesOf(`\ufeffa,ü\r\n${'🏆'.repeat(300)}\nlast`)
    expect([lineAt(bytes, 1), lineAt(bytes, 3), lineAt(bytes, 4), lineAt(bytes, 9)]).toEqual(['a,ü', 'last', '', ''])
    expect(lineAt(bytes, 2)).toBe('🏆'.repeat(200))
    expect(lineAt(Buffer.from([0x61, 0xfc, 0x62]), 1)).toBe('a\ufffdb')
  })
})

test('findings of a row that CRLF ends name the same lines', () => {
  const ballots = 'juror,submission,konzept,transfer,comment\nstaedtetag,Z-017,11,2,"a\nb"\nstaedtetag,Z-017,12,2,\n'
  for (const text of [ballots, ballots.replaceAll('\n', '\r\n')]) {
    expect(linesOf(folderWith({ 'ballots/staedtetag.csv': text }).findings)).toEqual([
      '2 score-off-scale',
      '4 score-off-scale',
    ])
  }
})
