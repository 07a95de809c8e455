// What the secretariat has keyed, on disk: read(write(x)) = x, no juror's draft, and counted once where drafts are counted.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { close } from '../../src/commands/close.js'
import { status } from '../../src/commands/status.js'
import { savedDrafts, savedEntries, savedEntry } from '../../src/desks/drafts.js'
import { draftName } from '../../src/model/draft.js'
import { type Entry, type EntryStage, entryName } from '../../src/model/entry.js'
import { readDraft } from '../../src/read/draft.js'
import { readEnteredBy } from '../../src/read/entered-by.js'
import { readEntry } from '../../src/read/entry.js'
import { writeDraft } from '../../src/write/draft.js'
import { writeEntry } from '../../src/write/entry.js'
import { common, competitionFiles, folderWith, ran } from '../decide/desk.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const entry: Entry = {
  juror: 'wissenschaft',
  submission: 'Z-004',
  scores: new Map([
    ['konzept', '7.5'],
    ['transfer', null],
  ]),
  comment: 'gut, aber "spät"',
  enteredBy: 'buero-1',
  stage: { kind: 'first' },
}
const draft = {
  juror: entry.juror,
  submission: entry.submission,
  scores: new Map([['konzept', '3']]),
  comment: null,
  at: { kind: 'comment' } as const,
}

describe('an entry on disk', () => {
  test('has a fixed text', () => {
    expect(writeEntry(entry)).toBe(
      '{"version":1,"juror":"wissenschaft","submission":"Z-004","scores":[["konzept","7.5"],["transfer",null]],' +
        '"comment":"gut, aber \\"spät\\"","entered_by":"buero-1","stage":"first"}\n',
    )
    expect(writeEntry({ ...entry, stage: { kind: 'agreed', by: 'buero-2' } })).toContain('"stage":{"agreed":"buero-2"}')
  })

  test('is read back as it was written', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 })
    const stages = fc.oneof(
      fc.constantFrom<EntryStage>({ kind: 'held' }, { kind: 'first' }),
      text.map((by): EntryStage => ({ kind: 'agreed', by })),
    )
    const scores = fc.array(fc.tuple(text, fc.option(fc.constantFrom('0', '7.5', '-3')))).map((pairs) => new Map(pairs))
    const entries = fc.record({
      juror: text,
      submission: text,
      scores,
      comment: fc.string({ unit: 'binary' }),
      enteredBy: text,
      stage: stages,
    })
    fc.assert(
      fc.property(entries, (each) => {
        expect(readEntry(bytes(writeEntry(each)))).toEqual(each)
      }),
      { seed: 4711 },
    )
  })

  test('is no draft of the juror, nor a draft an entry', () => {
    expect(readDraft(bytes(writeEntry(entry)))).toBeNull()
    expect(readEntry(bytes(writeDraft(draft)))).toBeNull()
    expect(entryName(entry)).not.toBe(draftName(draft))
  })

  test.each([
    ['nothing', ''],
    ['a torn file', writeEntry(entry).slice(0, 60)],
    ['an unknown stage', writeEntry(entry).replace('"first"', '"third"')],
    ['nobody who keyed it', writeEntry(entry).replace('"buero-1"', '""')],
    ['a comment that is none', writeEntry(entry).replace(/"comment":"[^}]*?","entered/, '"comment":null,"entered')],
  ])('is none where there is %s', (_, text) => {
    expect(readEntry(bytes(text))).toBeNull()
  })
})

/** allCast but for wissenschaft on Z-004, of which there is an entry and a draft of the juror's own. */
function folderWithBoth(): string {
  const files = competitionFiles()
  const ballots = files['ballots/import.csv']!.replace(/wissenschaft,Z-004.*\n/, '')
  const dir = folderWith({ ...files, 'ballots/import.csv': ballots })
  const drafts = join(dir, 'ballots/.drafts')
  mkdirSync(drafts)
  writeFileSync(join(drafts, `${entryName(entry)}.json`), writeEntry(entry))
  writeFileSync(join(drafts, `${draftName(draft)}.json`), writeDraft(draft))
  return dir
}

describe('beside a draft of the same ballot', () => {
  test('both are found, each as what it is', () => {
    const dir = folderWithBoth()
    expect(savedDrafts(dir)).toEqual([draft])
    expect(savedEntries(dir)).toEqual([entry])
    expect(savedEntry(dir, entry)).toEqual(entry)
    expect(savedEntry(dir, { juror: 'wissenschaft', submission: 'Z-001' })).toBeNull()
  })

  test('an entry under the name of another pair is none', () => {
    const dir = folderWithBoth()
    writeFileSync(join(dir, 'ballots/.drafts/wissenschaft~Z-001~entry.json'), writeEntry(entry))
    expect(savedEntries(dir)).toEqual([entry])
    expect(savedEntry(dir, { juror: 'wissenschaft', submission: 'Z-001' })).toBeNull()
  })

  test('jury status counts the ballot as one draft, outstanding once', async () => {
    const { out } = await ran(() => status(common(folderWithBoth(), { json: true })))
    expect(JSON.parse(out).ballots).toMatchObject({ drafted: 1, outstanding: 1, cast: 11 })
  })

  test('jury close names it as one draft', async () => {
    const { out } = await ran(() => close(common(folderWithBoth(), { json: true })))
    expect(JSON.parse(out).outstanding).toMatchObject([{ juror: 'wissenschaft', drafted: 1, submissions: ['Z-004'] }])
  })
})

describe('who keyed a ballot', () => {
  const file = bytes('juror,submission,comment,entered_by\nberg,Z-001,"zwei\nZeilen",buero-1 buero-2\ntal,Z-001,,\n')
  test.each([
    [2, 'buero-1 buero-2'],
    [4, ''],
    [9, ''],
  ])('is read from the row on line %i', (line, by) => {
    expect(readEnteredBy(file, 'ballots/berg.csv', line)).toBe(by)
  })

  test('is nobody where the column is missing', () => {
    expect(readEnteredBy(bytes('juror,submission\nberg,Z-001\n'), 'ballots/berg.csv', 2)).toBe('')
  })
})
