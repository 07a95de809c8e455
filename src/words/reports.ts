// What check, award, verify and the example say about their work, in German and English.
import type { Language } from '../model/competition.js'

export type ReportWords = {
  readonly counts: (submissions: number, jurors: number, ballots: number, decisions: number) => string
  readonly rules: (digest: string) => string
  readonly chains: string
  readonly noChains: string
  readonly chainRow: (file: string, rows: number, chain: string) => string
  readonly sound: string
  readonly undecidedHeading: string
  readonly undecidedAwards: (ids: string) => string
  readonly belowQuorum: (count: number, ids: string, quorum: number) => string
  readonly noSubmissions: string
  readonly outstanding: (count: number) => string
  readonly undecidedRemedy: string
  readonly tieRemedy: string
  readonly quorumRemedy: string
  readonly written: (folder: string, names: string) => string
  readonly digest: (digest: string) => string
  readonly minutesWritten: (file: string) => string
  readonly verified: (folder: string) => string
  readonly verifiedExpected: (folder: string) => string
  /** A round without results of its own, made from another one. */
  readonly begun: (folder: string) => string
  readonly differs: (folder: string, count: number) => string
  readonly example: (folder: string) => string
  readonly exampleNext: (folder: string) => string
}

const so = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const german: ReportWords = {
  counts: (submissions, jurors, ballots, decisions) =>
    `${so(submissions, 'Beitrag', 'Beiträge')}, ${so(jurors, 'Jurymitglied', 'Jurymitglieder')}, ${so(ballots, 'Wertungsbogen', 'Wertungsbögen')}, ${so(decisions, 'Beschluss', 'Beschlüsse')}.`,
  rules: (digest) => `Wertungsregeln in Kraft: ${digest}`,
  chains: 'Letzte Kettenwerte für die Niederschrift:',
  noChains: 'Keine Datei hat Kettenwerte.',
  chainRow: (file, rows, chain) => `  ${file} (${rows === 1 ? '1 Zeile' : `${rows} Zeilen`})\n    ${chain}`,
  sound: 'Keine Beanstandung.',
  undecidedHeading: 'Es ist noch nicht alles entschieden. Es wurde nichts geschrieben.',
  undecidedAwards: (ids) => `  Nicht entschiedene Preise: ${ids}`,
  belowQuorum: (count, ids, quorum) =>
    `  ${count === 1 ? '1 Beitrag' : `${count} Beiträge`} unter der Mindestzahl von ${quorum} Wertungen: ${ids}`,
  noSubmissions: '  Es gibt noch keine Beiträge.',
  outstanding: (count) =>
    count === 1 ? '  1 Wertungsbogen steht aus (jury status).' : `  ${count} Wertungsbögen stehen aus (jury status).`,
  undecidedRemedy: 'Den jetzigen Stand zeigt jury tally; als vorläufig schreibt ihn:\n  jury award --provisional',
  tieRemedy: 'Über Punktgleichheit entscheidet die Jury: jury decide tie',
  quorumRemedy: 'Über Beiträge unter der Mindestzahl entscheidet die Jury: jury decide quorum',
  written: (folder, names) => `Geschrieben nach ${folder}/: ${names}`,
  digest: (digest) => `Prüfsumme für die Niederschrift:\n  ${digest}`,
  minutesWritten: (file) => `Die Niederschrift steht in ${file}.`,
  verified: (folder) => `${folder}: nachgezählt, die Ergebnisse stimmen.`,
  begun: (folder) => `${folder}: noch ohne Ergebnisse; die Beiträge sind die der vorigen Runde.`,
  verifiedExpected: (folder) => `${folder}: nachgezählt, das Ergebnis ist das erwartete.`,
  differs: (folder, count) => `${folder}: ${count === 1 ? '1 Abweichung' : `${count} Abweichungen`}.`,
  example: (folder) => `Beispiel mit erfundenen Beiträgen und Wertungen, angelegt in ${folder}/`,
  exampleNext: (folder) =>
    `
Was wo liegt, in ${folder}/:
  competition.json   die Regeln      submissions.csv   die Beiträge
  ballots/           die Wertungen   decisions.csv     die Beschlüsse
  results/awards.md  die Preisliste  results/audit.md  der Wertungsnachweis

Zum Ausprobieren:
  cd ${folder}
  jury tally                      die Rangfolge
  jury status                     wie weit die Wertung ist
  jury score --juror wissenschaft werten wie ein Jurymitglied
  jury verify                     nachzählen und vergleichen
jury ist hier noch nicht eingerichtet? Im Ordner des Programms:
  npm install --global .
`,
}

const english: ReportWords = {
  counts: (submissions, jurors, ballots, decisions) =>
    `${so(submissions, 'submission', 'submissions')}, ${so(jurors, 'juror', 'jurors')}, ${so(ballots, 'ballot', 'ballots')}, ${so(decisions, 'decision', 'decisions')}.`,
  rules: (digest) => `Rules in force: ${digest}`,
  chains: 'Last chains, for the minutes:',
  noChains: 'No file is chained.',
  chainRow: (file, rows, chain) => `  ${file} (${rows === 1 ? '1 row' : `${rows} rows`})\n    ${chain}`,
  sound: 'No findings.',
  undecidedHeading: 'Not everything is decided yet. Nothing was written.',
  undecidedAwards: (ids) => `  Undecided awards: ${ids}`,
  belowQuorum: (count, ids, quorum) =>
    `  ${count === 1 ? '1 submission' : `${count} submissions`} below the quorum of ${quorum} ballots: ${ids}`,
  noSubmissions: '  There are no submissions yet.',
  outstanding: (count) =>
    count === 1 ? '  1 ballot is outstanding (jury status).' : `  ${count} ballots are outstanding (jury status).`,
  undecidedRemedy: 'jury tally shows what stands; as provisional it is written by:\n  jury award --provisional',
  tieRemedy: 'The jury decides on ties: jury decide tie',
  quorumRemedy: 'The jury decides on submissions below the quorum: jury decide quorum',
  written: (folder, names) => `Written to ${folder}/: ${names}`,
  digest: (digest) => `Digest for the minutes:\n  ${digest}`,
  minutesWritten: (file) => `The minutes stand in ${file}.`,
  verified: (folder) => `${folder}: counted again, the results hold.`,
  begun: (folder) => `${folder}: no results yet; the submissions are those of the round before.`,
  verifiedExpected: (folder) => `${folder}: counted again, the result is the one expected.`,
  differs: (folder, count) => `${folder}: ${count === 1 ? '1 difference' : `${count} differences`}.`,
  example: (folder) => `An example with invented submissions and scores, made in ${folder}/`,
  exampleNext: (folder) =>
    `
What lies where, in ${folder}/:
  competition.json   the rules       submissions.csv   the submissions
  ballots/           the scores      decisions.csv     the decisions
  results/awards.md  the award list  results/audit.md  how each place came about

To try next:
  cd ${folder}
  jury tally                      the ranking
  jury status                     how far the scoring is
  jury score --juror wissenschaft score as a juror does
  jury verify                     count again and compare
jury is not installed here yet? In the program's folder:
  npm install --global .
`,
}

export const reportWords: Readonly<Record<Language, ReportWords>> = { de: german, en: english }
