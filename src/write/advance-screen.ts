// What jury advance says: who goes on and what to see to, or why nobody can yet; and the same as JSON.
import type { Language } from '../model/competition.js'
import { countJudged, type Docket } from '../model/docket.js'
import type { RoundSource, Survivors } from '../model/survivors.js'
import { advanceWords, tieCommand } from '../words/advance.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import { divisionName, idOf, listed, wordsOf } from './names.js'
import { indented } from './screen.js'

type Spoken = { readonly language: Language; readonly width: number }
export type Advanced = { readonly dir: string; readonly files: readonly string[]; readonly source: RoundSource }

const namesOf = (docket: Docket, submissions: readonly number[], language: Language): string =>
  listed(
    wordsOf({ ...docket.competition, language }),
    submissions.map((submission) => idOf(docket, submission)),
  )

export function advancedScreen(docket: Docket, survivors: Survivors, advanced: Advanced, spoken: Spoken): string {
  const words = advanceWords[spoken.language]
  const { dir, files, source } = advanced
  const { submissions, belowRequirement: short } = survivors
  const text = (said: string) => indented(harmless(said), 0, spoken.width)
  const lines = [
    ...text(words.written(dir, submissions.length, countJudged(docket, null))),
    ...text(words.files(files.join(', '))),
    ...(short.length === 0 ? [] : text(words.belowRequirement(namesOf(docket, short, spoken.language), short.length))),
    words.source(source.record),
    '',
    words.see,
    ...words.toSee.flatMap((said) => indented(said, 4, spoken.width, '  –')),
  ]
  return `${lines.join('\n')}\n`
}

/** Who is tied at the line, and the command by which the jury decides: whole, so that it can be copied. */
export function tiedAtLineScreen(docket: Docket, { tied }: Survivors, { language, width }: Spoken): string {
  const words = advanceWords[language]
  const lines = tied.flatMap(({ division, place, tied: submissions }) => {
    const named = division === '*' ? division : divisionName(docket.competition, division)
    const ids = submissions.map((submission) => idOf(docket, submission))
    return [
      ...indented(harmless(words.tied(named, place, namesOf(docket, submissions, language))), 0, width),
      words.decideTie,
      `  ${tieCommand(ids, division)}`,
    ]
  })
  return `${[...lines, words.thenAward, words.notWritten].join('\n')}\n`
}

/** `source` is null, and no file written, where a tie at the line or nobody above it keeps the round from being made. */
export function advanceDocument(docket: Docket, survivors: Survivors, advanced: Advanced | null): string {
  const ids = (submissions: readonly number[]) => submissions.map((submission) => idOf(docket, submission))
  return jsonText({
    format: 1,
    dir: advanced?.dir ?? null,
    files: advanced?.files ?? [],
    source: advanced && { folder: advanced.source.folder, record: advanced.source.record },
    survivors: survivors.tied.length > 0 ? [] : ids(survivors.submissions),
    belowRequirement: ids(survivors.belowRequirement),
    tied: survivors.tied.map(({ division, place, tied }) => ({ division, place, submissions: ids(tied) })),
  })
}
