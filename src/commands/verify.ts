// jury verify: count again and compare with what stands; write nothing.
import { version } from '../../package.json'
import { compareCounted, compareExpected, compareInputs, compareOutputs } from '../check/results.js'
import { type Common, countFolder, type ExitCode, type Opened, openFolder, put, sayFindings } from '../desk.js'
import { readResults } from '../io/results.js'
import { error, type Finding, hasErrors, note, place } from '../model/finding.js'
import type { Files } from '../model/folder.js'
import type { Outcome } from '../model/outcome.js'
import { readExpected } from '../read/expected.js'
import { type ReadRecord, readRecord } from '../read/record.js'
import { jsonText } from '../write/json.js'
import { recordDigest } from '../write/record.js'
import { comparedResults, recordName, resultNames, resultTexts } from '../write/results.js'
import { failedDocument, findingDocuments, tallyDocument } from '../write/tally-document.js'
import { type VerifiedFolder, verifyScreen } from '../write/verify-report.js'

export type VerifyOptions = Common & { readonly directories: readonly string[]; readonly expect: string | null }

export async function verify(options: VerifyOptions): Promise<ExitCode> {
  const directories = options.directories.length > 0 ? options.directories : [options.dir]
  const opened = await Promise.all(directories.map((dir) => openFolder({ ...options, dir }, { chains: true })))
  const verified = opened.map((each) => verifyFolder(each, options.expect))
  if (options.json) await put(documentOf(opened, verified))
  else {
    for (const [index, each] of verified.entries()) {
      await sayFindings(options, opened[index]!, each.findings, null)
      if (!options.quiet) await put(verifyScreen(each, opened[index]!.language))
    }
  }
  return verified.some(({ findings }) => hasErrors(findings)) ? 1 : 0
}

function verifyFolder(opened: Opened, expect: string | null): VerifiedFolder {
  const { dir } = opened
  const results = withFolder(readResults(dir, 'results'))
  const record = results.get(`results/${recordName}`)
  const { outcome, findings } = countFolder(opened)
  const expected = opened.files.get('expected.json')
  const digest = record === undefined ? null : recordDigest(record)
  const nothing = record === undefined && expected === undefined
  const all = [
    ...findings,
    ...(record === undefined ? [] : verifyResults(opened, outcome, results, record)),
    ...(expected === undefined ? [] : verifyExpected(opened, outcome, findings, expected)),
    ...(nothing ? [error(place('results/record.json'), 'nothing-to-verify', {})] : []),
    ...(expect !== null && digest !== expect.trim().toLowerCase() ? [digestFinding(expect, digest)] : []),
  ]
  return { dir, digest, findings: all }
}

const digestFinding = (expected: string, found: string | null): Finding =>
  error(place(`results/${recordName}`), 'digest-differs', { expected, found: found ?? '' })

const withFolder = (results: Files): Files => new Map([...results].map(([name, bytes]) => [`results/${name}`, bytes]))

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

function documentOf(opened: readonly Opened[], verified: readonly VerifiedFolder[]): string {
  const folders = verified.map(({ dir, digest, findings }, index) => ({
    dir,
    record: digest,
    verified: !hasErrors(findings),
    findings: findingDocuments(findings, opened[index]!.folder.competition),
  }))
  return jsonText({ format: 1, folders })
}
