// jury verify: count again and compare with what stands; write nothing.
import { type Common, type ExitCode, openFolder, put, sayFindings } from '../desk.js'
import { type Verified, verifyFolder } from '../desks/verification.js'
import { hasErrors } from '../model/finding.js'
import { jsonText } from '../write/json.js'
import { findingDocuments } from '../write/tally-document.js'
import { verifyScreen } from '../write/verify-report.js'

export type VerifyOptions = Common & { readonly directories: readonly string[]; readonly expect: string | null }

export async function verify(options: VerifyOptions): Promise<ExitCode> {
  const directories = options.directories.length > 0 ? options.directories : [options.dir]
  const opened = await Promise.all(directories.map((dir) => openFolder({ ...options, dir }, { chains: true })))
  const verified = await Promise.all(opened.map((each) => verifyFolder(options, each, options.expect)))
  const all = verified.flatMap(withSources)
  if (options.json) await put(jsonText({ format: 1, folders: verified.map(documentOf) }))
  else {
    for (const each of all) {
      await sayFindings(options, each.opened, each.findings, null)
      if (!options.quiet) await put(verifyScreen(each, each.opened.language))
    }
  }
  return all.some(({ findings }) => hasErrors(findings)) ? 1 : 0
}

/** A folder, and the rounds before it. */
const withSources = (verified: Verified): readonly Verified[] =>
  verified.source === null ? [verified] : [verified, ...withSources(verified.source)]

type FolderDocument = {
  readonly dir: string
  readonly record: string | null
  readonly verified: boolean
  readonly findings: ReturnType<typeof findingDocuments>
  /** The round before, only where source.json leads to it. */
  readonly source?: FolderDocument
}

const documentOf = ({ dir, digest, findings, opened, source }: Verified): FolderDocument => ({
  dir,
  record: digest,
  verified: !hasErrors(findings),
  findings: findingDocuments(findings, opened.folder.competition),
  ...(source === null ? {} : { source: documentOf(source) }),
})
