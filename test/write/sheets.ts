// A competition from its rules, for tests that need one without a folder.
import type { Competition } from '../../src/model/competition.js'
import { readFolder } from '../../src/read/folder.js'

/** Throws where the rules cannot be read. */
export function readCompetition(rules: object): Competition {
  const files = new Map([['competition.json', Buffer.from(JSON.stringify(rules))]])
  const { competition, findings } = readFolder(files, { chains: false })
  if (competition === null) throw new Error(JSON.stringify(findings))
  return competition
}
