// One folder verified: its files and results against the record, counted again, and the round before, where it names one.
// What jury verify and jury advance share.
import { join, resolve } from 'node:path'
import { version } from '../../package.json'
import { compareCounted, compareExpected, compareInputs, compareOutputs } from '../check/results.js'
import { compareSource } from '../check/source.js'
import { survivorsOf } from '../count/survivors.js'
import { type Common, countFolder, type Opened, openFolder } from '../desk.js'
import { exists } from '../io/files.js'
import { readResults } from '../io/results.js'
import { error, type Finding, note, place } from '../model/finding.js'
import type { Files } from '../model/folder.js'
import type { Outcome } from '../model/outcome.js'
import { type Line, sourceName } from '../model/survivors.js'
import { readExpected } from '../read/expected.js'
import { type ReadRecord, readRecord } from '../read/record.js'
import { readSource } from '../read/source.js'
import { recordDigest } from '../write/record.js'
import { comparedResults, recordName, resultNames, resultTexts } from '../write/results.js'
import { failedDocument, tallyDocument } from '../write/tally-document.js'
import type { VerifiedFolder } from '../write/verify-report.js'

export type Verified = VerifiedFolder & {
  readonly opened: Opened
  readonly outcome: Outcome | null
  /** The round before, where source.json leads to it. */
  readonly source: Verified | null
}

/** `expect` is the digest that the minutes have, or null. `followed` are the folders from which the way led here. */
export async function verifyFolder(
  options: Common,
  opened: Opened,
  expect: string | null,
  followed: readonly string[] = [],
): Promise<Verified> {
  const { dir } = opened
  const results = withFolder(readResults(dir, 'results'))
  const record = results.get(`results/${recordName}`)
  const { outcome, findings } = countFolder(opened)
  const expected = opened.files.get('expected.json')
  const digest = record === undefined ? null : recordDigest(record)
  const before = await followSource(options, opened, followed)
  const isNothing = record === undefined && expected === undefined && before === null
  const all = [
    ...findings,
    ...(record === undefined ? [] : verifyResults(opened, outcome, results, record)),
    ...(expected === undefined ? [] : verifyExpected(opened, outcome, findings, expected)),
    ...(before?.findings ?? []),
    ...(isNothing ? [error(place('results/record.json'), 'nothing-to-verify', {})] : []),
    ...(expect !== null && digest !== expect.trim().toLowerCase() ? [digestFinding(expect, digest)] : []),
  ]
  const hasExpected = expected !== undefined
  return { dir, digest, hasExpected, findings: all, opened, outcome, source: before?.source ?? null }
}

const digestFinding = (expected: string, found: string | null): Finding =>
  error(place(`results/${recordName}`), 'digest-differs', { expected, found: found ?? '' })

const withFolder = (results: Files): Files => new Map([...results].map(([name, bytes]) => [`results/${name}`, bytes]))

// ---- The round before

type Followed = { readonly source: Verified | null; readonly findings: readonly Finding[] }

/** Null where the folder names no round before it. */
async function followSource(options: Common, opened: Opened, followed: readonly string[]): Promise<Followed | null> {
  const bytes = opened.files.get(sourceName)
  if (bytes === undefined) return null
  const at = place(sourceName)
  const source = readSource(bytes)
  const own = [...followed, resolve(opened.dir)]
  const dir = join(opened.dir, source?.folder ?? '.')
  if (source === null || own.includes(resolve(dir))) return { source: null, findings: [error(at, 'source-broken', {})] }
  if (!exists(join(dir, 'competition.json'))) {
    return { source: null, findings: [error(at, 'source-missing', { folder: source.folder })] }
  }
  const before = await verifyFolder(options, await openFolder({ ...options, dir }, { chains: true }), null, own)
  const standing = opened.folder.submissions?.rows.map(({ id }) => id) ?? []
  const survivors = before.outcome && survivorIds(before.outcome, source.line)
  return { source: before, findings: compareSource(source, before.digest, survivors, standing) }
}

/** None where a tie at the line keeps anybody from telling. */
function survivorIds(outcome: Outcome, line: Line): readonly string[] {
  const survivors = survivorsOf(outcome, line)
  if (survivors === null || survivors.tied.length > 0) return []
  return survivors.submissions.map((each) => outcome.docket.submissions.rows[each]!.id)
}

// ---- Results

function verifyResults(opened: Opened, outcome: Outcome | null, results: Files, bytes: Uint8Array): readonly Finding[] {
  const record = readRecord(bytes)
  if (record === null) return [error(place(`results/${recordName}`), 'record-broken', {})]
  const written = new Map([...results].filter(([path]) => path !== `results/${recordName}`))
  const counted = outcome === null ? new Map<string, string>() : countedTexts(outcome, record)
  return [
    ...compareInputs(record, opened.read),
    ...compareOutputs(
      record,
      written,
      [...counted.keys()],
      resultNames.map((name) => `results/${name}`),
    ),
    ...compareCounted(counted, written),
    ...(record.version === version ? [] : [proseNote(record)]),
  ]
}

const proseNote = (record: ReadRecord): Finding =>
  note(place(`results/${recordName}`), 'prose-unchecked', { version: record.version, own: version })

/** Prose only where the same version wrote it. */
function countedTexts(outcome: Outcome, record: ReadRecord): ReadonlyMap<string, string> {
  const texts = [...resultTexts(outcome, record)]
  const compared = record.version === version ? texts : texts.filter(([name]) => comparedResults.includes(name))
  return new Map(compared.map(([name, text]) => [`results/${name}`, text]))
}

function verifyExpected(
  { folder }: Opened,
  outcome: Outcome | null,
  findings: readonly Finding[],
  bytes: Uint8Array,
): readonly Finding[] {
  const read = readExpected(bytes)
  if ('finding' in read) return [read.finding]
  const document = outcome === null ? failedDocument(folder.competition, findings) : tallyDocument(outcome)
  return compareExpected(read.expected, document)
}
