// What jury check says besides its findings: what there is, the rules in force, each file's last chain.
import type { Language } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import type { Finding } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { reportWords } from '../words/reports.js'
import { jsonText } from './json.js'
import { findingDocuments } from './tally-document.js'

export function checkScreen(folder: Folder, docket: Docket | null, language: Language): string {
  const words = reportWords[language]
  const { chains } = folder
  const rules = docket === null ? [] : [words.rules(docket.rulesDigest), words.sound]
  const rows = chains.map(({ file, rows: length, last }) => words.chainRow(file, length, last))
  return `${[countsLine(folder, language), ...rules, '', rows.length === 0 ? words.noChains : words.chains, ...rows].join('\n')}\n`
}

/** How many of each there are. */
export function countsLine({ submissions, jurors, box, decisions }: Folder, language: Language): string {
  const { counts } = reportWords[language]
  return counts(submissions?.rows.length ?? 0, jurors?.length ?? 0, box.size, decisions.length)
}

export function checkDocument(folder: Folder, findings: readonly Finding[]): string {
  const { competition } = folder
  const document = {
    format: 1,
    competition: competition && { id: competition.id, title: competition.title },
    rules: competition && { digest: safeDigest(folder) },
    chains: folder.chains,
    findings: findingDocuments(findings, competition),
  }
  return jsonText(document)
}

const safeDigest = ({ competition }: Folder): string | null => (competition === null ? null : rulesDigest(competition))
