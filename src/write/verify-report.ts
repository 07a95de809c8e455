// What jury verify says of one folder.
import type { Language } from '../model/competition.js'
import { type Finding, hasErrors } from '../model/finding.js'
import { reportWords } from '../words/reports.js'
import { harmless } from './harmless.js'

/** `digest` is that of record.json; without one only expected.json was compared, or the round before. */
export type VerifiedFolder = {
  readonly dir: string
  readonly digest: string | null
  readonly hasExpected: boolean
  readonly findings: readonly Finding[]
}

export function verifyScreen({ dir, digest, hasExpected, findings }: VerifiedFolder, language: Language): string {
  const words = reportWords[language]
  const folder = harmless(dir)
  const differences = findings.filter(({ severity }) => severity === 'error').length
  const verdict = hasErrors(findings)
    ? words.differs(folder, differences)
    : digest === null
      ? hasExpected
        ? words.verifiedExpected(folder)
        : words.begun(folder)
      : words.verified(folder)
  const lines = digest === null ? [verdict] : [verdict, words.digest(digest)]
  return `${lines.join('\n')}\n`
}
