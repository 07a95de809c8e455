// What every command has at hand: the folder it is about, the language, where words go, how findings are said. What is
// needed only where something is wrong is loaded there.
import { join } from 'node:path'
import { checkFolder } from './check/folder.js'
import { countDocket } from './count/count.js'
import { appendRecord } from './io/append.js'
import { writeNewFile } from './io/files.js'
import { readBeside, readFolder as readFiles } from './io/folder.js'
import { isErrOnScreen, terminalWidth, writeErr, writeOut } from './io/streams.js'
import { closedBy, spokenClosing } from './model/closing.js'
import type { Competition, Language } from './model/competition.js'
import type { Docket } from './model/docket.js'
import { faultError } from './model/fault.js'
import { type Finding, hasErrors, sortFindings } from './model/finding.js'
import type { Files, Folder } from './model/folder.js'
import type { Outcome } from './model/outcome.js'
import { lineAt } from './read/lines.js'
import { mayNameRounds } from './read/rounds.js'
import { readSoundFolder } from './read/sound-folder.js'
import { readEnd } from './read/tail.js'
import { canonicalRules, rulesDigest } from './rules/rules-digest.js'
import type { FindingsEnding } from './words/results.js'
import { appendedText, type NamedRow, newFileText } from './write/chained-rows.js'
import { paintFor } from './write/paint.js'
import type { ScreenOptions } from './write/screen.js'

/** What the command line said, the same for every command. */
export type Common = {
  readonly dir: string
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
  readonly lang: Language | null
  /** From the environment, where neither --lang nor the competition says. */
  readonly fallback: Language
}

/** 0 done, 1 the data break a rule, 2 not run, 3 not decided yet, 70 our own fault, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 70 | 130

/** A competition folder, read and checked. */
export type Opened = {
  readonly dir: string
  readonly files: Files
  /** Those that counting depends on. */
  readonly read: Files
  readonly folder: Folder
  readonly docket: Docket | null
  readonly findings: readonly Finding[]
  readonly language: Language
}

/**
 * `chains`: whether to test them. `appends`: a torn last line is no error, since the next append moves it away.
 * `ballots: false`: as if none had been cast, where they are not asked about.
 */
export type Opening = { readonly chains: boolean; readonly appends?: boolean; readonly ballots?: false }

/** Reads and checks the folder. Throws a fault where no competition is there. */
export async function openFolder(common: Pick<Common, 'dir' | 'lang' | 'fallback'>, options: Opening): Promise<Opened> {
  const own = readFiles(common.dir, { ballots: options.ballots ?? true })
  const rules = own.get('competition.json')
  if (rules === undefined) throw faultError('no-competition', { dir: common.dir })
  const files = mayNameRounds(rules) ? new Map([...(await roundsOf(common.dir, rules)), ...own]) : own
  const { folder, docket, findings } = await readChecked(files, options)
  // Where competition.json says no language, people are spoken to in that of the environment; results never are.
  const language = common.lang ?? folder.saidLanguage ?? common.fallback
  const used = new Map([...files].filter(([path]) => path !== 'expected.json'))
  return { dir: common.dir, files, read: used, folder, docket, findings, language }
}

/** The results of the earlier rounds that the rules name. */
async function roundsOf(dir: string, rules: Uint8Array): Promise<Files> {
  const { roundFilesIn } = await import('./read/folder.js')
  return readBeside(dir, roundFilesIn(rules))
}

/** Most folders are in order: what tells where something is wrong in their JSON is loaded only where something is. */
async function readChecked(files: Files, options: Opening): Promise<Pick<Opened, 'folder' | 'docket' | 'findings'>> {
  const sound = readSoundFolder(files, options)
  const checked = sound && checkRead(sound, options)
  if (checked?.findings.every(({ file }) => file !== 'competition.json')) return checked
  const { placesIn, readFolder } = await import('./read/folder.js')
  return checkRead(sound ? { ...sound, placeOf: placesIn(files) } : readFolder(files, options), options)
}

function checkRead(read: Folder, { appends }: Opening): Pick<Opened, 'folder' | 'docket' | 'findings'> {
  const folder = appends ? { ...read, findings: read.findings.map(withoutTear) } : read
  return { folder, ...checkFolder(folder) }
}

/** The outcome with every note about it, or null where the data break a rule; and all findings either way. */
export type Counted = { readonly outcome: Outcome | null; readonly findings: readonly Finding[] }

export function countFolder({ docket, findings }: Opened): Counted {
  if (docket === null) return { outcome: null, findings }
  const outcome = countDocket(docket)
  const all = sortFindings([...findings, ...outcome.findings])
  return hasErrors(all) ? { outcome: null, findings: all } : { outcome: { ...outcome, findings: all }, findings: all }
}

const withoutTear = (finding: Finding): Finding =>
  finding.code === 'line-torn' ? { ...finding, severity: 'note' } : finding

/** Rows to append, made from the last row that stands in the file (by column name), or null where there is none. */
export type RowMaker = (last: NamedRow | null) => readonly NamedRow[]

/** Appends rows to a file of the folder, chained where the file is; `columns` are those of a file that is begun. */
export function appendRows(path: string, columns: readonly string[], make: RowMaker): void {
  appendRecord(path, (tail) => {
    const end = readEnd(tail)
    const rows = make(end.last)
    if (rows.length === 0) return ''
    if (end.columns === null) return newFileText(columns, rows)
    return { cutTornTail: end.isTorn, text: appendedText(end.columns, end.chain, rows) }
  })
}

/** Saves the rules in force beside the first ballot cast under them. */
export function saveRules(opened: Opened, competition: Competition): void {
  writeNewFile(pathIn(opened, 'rules', `${rulesDigest(competition)}.json`), canonicalRules(competition))
}

/** Nobody casts a ballot while scoring is closed. */
export function refuseClosed({ decisions }: Pick<Folder, 'decisions'>): void {
  const closed = closedBy(decisions)
  if (closed !== null) throw faultError('scoring-closed', spokenClosing(closed))
}

/** The product, on standard output. */
export const put = (text: string): Promise<void> => writeOut(text)

/** Something about the work, on standard error; nothing with --quiet. */
export async function say(common: Common, text: string): Promise<void> {
  if (!common.quiet && text !== '') await writeErr(text.endsWith('\n') ? text : `${text}\n`)
}

/** The lines of a file that is none of the folder. */
type LineOf = { readonly file: string; readonly text: (line: number) => string | null }

/** The findings on standard error, with the lines that they are about. */
export async function sayFindings(
  common: Common,
  opened: Pick<Opened, 'files' | 'language'> & { readonly lineOf?: LineOf },
  findings: readonly Finding[],
  ending: FindingsEnding | null,
): Promise<void> {
  if (findings.length === 0) return
  const { files, language, lineOf: own } = opened
  const isOnScreen = isErrOnScreen()
  const [paint, width] = [await paintFor(common.color && isOnScreen), isOnScreen ? screenWidth() : null]
  const lineOf = (file: string, line: number) => {
    if (own?.file === file) return own.text(line)
    const bytes = files.get(file)
    return bytes === undefined ? null : lineAt(bytes, line)
  }
  const { findingsScreen } = await import('./write/findings-screen.js')
  await writeErr(findingsScreen(findings, { language, paint, ending, lineOf, width }))
}

/** What stands instead of a result where the data break a rule: the findings, as --json has them or as text. Exit 1. */
export async function refuse(
  common: Common,
  opened: Opened,
  findings: readonly Finding[],
  ending: FindingsEnding | null,
): Promise<ExitCode> {
  if (common.json) {
    const { competition } = opened.folder
    const { failedDocument, tallyText } = await import('./write/tally-document.js')
    await put(tallyText(failedDocument(competition, findings)))
  } else await sayFindings(common, opened, findings, ending)
  return 1
}

/** The same outcome for a screen in another language than the competition's; results and --json never change theirs. */
export const spokenIn = (language: Language, outcome: Outcome): Outcome => ({
  ...outcome,
  docket: docketIn(language, outcome.docket),
})

/** The same docket for a screen in another language. */
export const docketIn = (language: Language, docket: Docket): Docket => ({
  ...docket,
  competition: { ...docket.competition, language },
})

/** At most 80 columns, so that what a secretary sees is what the minutes show. */
export const screenWidth = (): number => Math.min(80, Math.max(40, terminalWidth()))

export async function screenFor(common: Common): Promise<ScreenOptions> {
  return { width: screenWidth(), paint: await paintFor(common.color) }
}

export const pathIn = (opened: { readonly dir: string }, ...names: readonly string[]): string =>
  join(opened.dir, ...names)
