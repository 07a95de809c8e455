// A world as the files of its competition folder, and what the program makes of them: reading and checking included.
import { checkFolder } from '../../src/check/folder.js'
import { countDocket } from '../../src/count/count.js'
import type { Finding } from '../../src/model/finding.js'
import type { Files } from '../../src/model/folder.js'
import type { Outcome } from '../../src/model/outcome.js'
import { readFolder } from '../../src/read/folder.js'
import type { Ballot, World } from '../oracle/oracle.js'

type Row = Readonly<Record<string, string | number | undefined>>

/** In which file of ballots/ a ballot stands. */
export type BallotFile = (ballot: Ballot, index: number) => string

/** The files by path. One file of ballots per juror, as `jury score` writes them, where nothing else is said. */
export function filesOf(world: World, ballotFile: BallotFile = ({ juror }) => juror): Files {
  const texts: (readonly [string, string])[] = [
    ['competition.json', JSON.stringify(world.competition, null, 2)],
    ['submissions.csv', tableText(submissionColumns(world), world.submissions)],
    ['jurors.csv', tableText(jurorColumns(world), world.jurors.map(namedJuror))],
    ...ballotTexts(world, ballotFile),
    ...earlierRounds(world),
  ]
  if (world.assignments) texts.push(['assignments.csv', tableText(['juror', 'submission'], world.assignments)])
  if (world.decisions.length > 0) texts.push(['decisions.csv', tableText(decisionColumns, world.decisions)])
  return new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

const submissionColumns = ({ competition, submissions }: World): readonly string[] => {
  const usual = ['id', ...(competition.divisions ? ['division'] : []), 'applicant', 'title', 'state', 'region']
  const others = submissions.flatMap((each) => Object.keys(each)).filter((column) => column !== 'division')
  return [...new Set([...usual, ...others])]
}

const jurorColumns = ({ jurors }: World): readonly string[] => [
  ...['id', 'name', 'role', 'deputy_of', 'weight'],
  ...(jurors.some(({ criteria }) => criteria !== undefined) ? ['criteria'] : []),
]

/** The results of earlier rounds, where competition.json says that they are; a ranking of all there says nothing. */
function earlierRounds({ competition, submissions, rounds }: World): (readonly [string, string])[] {
  return (competition.rounds ?? []).map(({ id, folder }) => {
    const row = (submission: string, exact: string) => ({ submission, exact, place: 1, total: '0.00' })
    const ranking = submissions.map((each) => row(each.id, rounds?.[id]?.[each.id] ?? '0'))
    const divisions = [
      { id: null, ranking, unranked: [] },
      { id: '*', ranking: submissions.map((each) => row(each.id, '4711')), unranked: [] },
    ]
    return [`${folder}/results/tally.json`, JSON.stringify({ format: 1, competition: { id }, divisions, awards: [] })]
  })
}

const decisionColumns = [
  ...['no', 'at', 'kind', 'division', 'submission', 'juror', 'award', 'value', 'reason'],
  ...['for', 'against', 'abstained', 'recorded_by'],
]

const namedJuror = (juror: World['jurors'][number]): Row => ({ ...juror, name: `Jurymitglied ${juror.id}` })

function ballotTexts({ ballots, competition }: World, ballotFile: BallotFile): (readonly [string, string])[] {
  const columns = ['juror', 'submission', ...competition.criteria.map(({ id }) => id), 'comment', 'cast_at']
  const files = ballots.map(ballotFile)
  return [...new Set(files)].map((file) => {
    const rows = ballots.filter((_, index) => files[index] === file).map(ballotRow)
    return [`ballots/${file}.csv`, tableText(columns, rows)]
  })
}

const ballotRow = ({ scores, ...ballot }: Ballot): Row => ({ ...ballot, ...scores })

/** RFC 4180, written by hand so that the program's writer is not tested with itself. */
export function tableText(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => `${row[column] ?? ''}`))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The files read, checked and counted; the outcome is null where check finds an error. */
export function countFiles(files: Files): { readonly outcome: Outcome | null; readonly findings: readonly Finding[] } {
  const { docket, findings } = checkFolder(readFolder(files, { chains: false }))
  return { outcome: docket && countDocket(docket), findings }
}

export const countWorld = (world: World) => countFiles(filesOf(world))
