// A village competition in memory, of which a test says only the rules that it is about; read, checked and counted.
import { hasErrors } from '../../src/model/finding.js'
import type { Outcome } from '../../src/model/outcome.js'
import { countFiles } from '../laws/files.js'

/** Keys of competition.json over those of the village competition; its jurors and submissions as CSV. */
export type SmallRules = {
  readonly rules?: Readonly<Record<string, unknown>>
  readonly jurors?: string
  readonly submissions?: string
  readonly more?: Readonly<Record<string, string>>
}

export const villages = {
  version: 1,
  id: 'dorf',
  title: 'Unser Dorf',
  language: 'de',
  scale: { min: 0, max: 10 },
  criteria: [
    { id: 'idee', name: 'Idee', weight: 2 },
    { id: 'form', name: 'Form' },
    { id: 'dauer', name: 'Dauer und Wirkung' },
  ],
}
const fourJurors = 'id,name\nsitz-1,Sitz 1\nsitz-2,Sitz 2\nsitz-3,Sitz 3\nsitz-4,Sitz 4\n'
const sixVillages = `id,applicant,title,level,bonus\n${[1, 2, 3, 4, 5, 6].map((no) => `D-${no},Dorf ${no},Dorfladen,2,1\n`).join('')}`

/** The outcome under these rules. Throws where they are refused, with the findings. */
export function countedUnder({
  rules = {},
  jurors = fourJurors,
  submissions = sixVillages,
  more = {},
}: SmallRules): Outcome {
  const competition = JSON.stringify({ ...villages, ...rules })
  const texts = { 'competition.json': competition, 'jurors.csv': jurors, 'submissions.csv': submissions, ...more }
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const { outcome, findings } = countFiles(files)
  if (outcome === null || hasErrors(findings)) throw new Error(JSON.stringify(findings, null, 2))
  return outcome
}

/** The same outcome for readers of another language. */
export const spoken = (outcome: Outcome, language: 'de' | 'en'): Outcome => ({
  ...outcome,
  docket: { ...outcome.docket, competition: { ...outcome.docket.competition, language } },
})
