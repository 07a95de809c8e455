// What jury award says about its work: what keeps the awards from being final, or what was written where.
import type { Language } from '../model/competition.js'
import type { Outcome } from '../model/outcome.js'
import type { UndecidedMatters } from '../model/undecided-matters.js'
import { reportWords } from '../words/reports.js'
import { resultWords } from '../words/results.js'
import { indented } from './screen.js'

const mostNamed = 12
const widest = 80

export function undecidedScreen({ docket }: Outcome, matters: UndecidedMatters, language: Language): string {
  const words = reportWords[language]
  const ids = matters.belowQuorum.map((submission) => docket.submissions.rows[submission]!.id)
  const named = ids.length > mostNamed ? `${ids.slice(0, mostNamed).join(', ')} …` : ids.join(', ')
  const lines = [
    words.undecidedHeading,
    ...(matters.hasNoSubmissions ? [words.noSubmissions] : []),
    ...(matters.awards.length > 0 ? [words.undecidedAwards(matters.awards.join(', '))] : []),
    ...(ids.length > 0 ? [words.belowQuorum(ids.length, named, docket.quorum)] : []),
    ...(matters.outstanding > 0 ? [words.outstanding(matters.outstanding)] : []),
    words.undecidedRemedy,
    ...(matters.awards.length > 0 ? [words.tieRemedy] : []),
    ...(ids.length > 0 ? [words.quorumRemedy] : []),
  ]
  return fitted(lines)
}

export function resultsScreen(folder: string, names: readonly string[], digest: string, language: Language): string {
  const words = reportWords[language]
  const isProvisional = folder === 'provisional'
  return fitted([
    ...(isProvisional ? [resultWords[language].awards.provisionalLong] : []),
    words.written(folder, names.join(', ')),
    words.digest(digest),
  ])
}

/** No line beyond the screen; what is indented stays so. */
function fitted(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => text.split('\n'))
  return lines.flatMap((line) => indented(line.trimStart(), line.startsWith('  ') ? 2 : 0, widest)).join('\n')
}
