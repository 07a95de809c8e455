// jury advance: the next round's folder, made from those who go on; all of it or nothing.
import { basename, join, relative, resolve } from 'node:path'
import { checkFolder } from '../check/folder.js'
import { survivorsOf } from '../count/survivors.js'
import {
  type Common,
  type ExitCode,
  type Opened,
  openFolder,
  put,
  refuse,
  say,
  sayFindings,
  screenWidth,
} from '../desk.js'
import { verifyFolder } from '../desks/verification.js'
import { isEmptyFolder, readBeside } from '../io/folder.js'
import { writeFolderAtomically } from '../io/results.js'
import { readDecimal } from '../model/decimal.js'
import { faultError } from '../model/fault.js'
import { error, hasErrors, place } from '../model/finding.js'
import type { Files } from '../model/folder.js'
import { idFault } from '../model/ids.js'
import type { Outcome } from '../model/outcome.js'
import type { Line, RoundSource, Survivors } from '../model/survivors.js'
import { undecidedMatters } from '../model/undecided-matters.js'
import { competitionSchemaText } from '../read/competition-schema.js'
import { readFolder } from '../read/folder.js'
import { roundFile } from '../read/rounds.js'
import { writtenRulesIn } from '../read/written-json.js'
import { advanceWords } from '../words/advance.js'
import { advanceDocument, advancedScreen, tiedAtLineScreen } from '../write/advance-screen.js'
import { undecidedScreen } from '../write/award-report.js'
import { rulesName } from '../write/new-folder.js'
import { nextRoundFiles, nextRules } from '../write/next-round.js'

/** Exactly one of the first three says where the line is. */
export type AdvanceOptions = Common & {
  readonly directory: string
  readonly top?: string
  readonly minimum?: string
  readonly eachDivision?: string
  readonly carry: boolean
}

export async function advance(options: AdvanceOptions): Promise<ExitCode> {
  const line = lineOf(options)
  const { directory } = options
  if (!isEmptyFolder(directory)) throw faultError('not-empty', { dir: directory })
  const folder = wayBack(options)
  const opened = await openFolder(options, { chains: true })
  const { outcome, findings, digest } = await verifyFolder(options, opened, null)
  if (outcome === null) return refuse(options, opened, findings, 'not-written')
  const matters = undecidedMatters(outcome)
  if (matters.isAny) {
    await say({ ...options, quiet: false }, undecidedScreen(outcome, matters, opened.language))
    return 3
  }
  if (hasErrors(findings)) return refuse(options, opened, findings, 'not-written')
  if (digest === null) return refuse(options, opened, [...findings, noResults], 'not-written')
  const survivors = survivorsOf(outcome, line)
  if (survivors === null) throw faultError('top-over-divisions', { top: Number(options.top) })
  if (survivors.tied.length > 0 || survivors.submissions.length === 0)
    return stopped(options, opened, outcome, survivors)
  return make(options, opened, outcome, survivors, {
    folder,
    record: digest,
    line,
    submissions: idsOf(outcome, survivors),
  })
}

const idsOf = ({ docket }: Outcome, { submissions }: Survivors): readonly string[] =>
  submissions.map((submission) => docket.submissions.rows[submission]!.id)

function lineOf({ top, minimum, eachDivision }: AdvanceOptions): Line {
  if (top !== undefined) return { kind: 'top', count: countOf('--top', top) }
  if (eachDivision !== undefined) return { kind: 'each-division', count: countOf('--each-division', eachDivision) }
  if (minimum === undefined) throw faultError('option-missing', { option: '--top | --minimum | --each-division' })
  const value = readDecimal(minimum)
  if (value !== null) return { kind: 'minimum', minimum: value }
  throw faultError('option-wrong', { option: '--minimum', value: minimum, expected: '60, 7.5 …' })
}

function countOf(option: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw faultError('option-wrong', { option, value, expected: '1, 2, 3 …' })
}

/** From the new folder to this one; between drives there is no such way. */
function wayBack({ dir, directory }: AdvanceOptions): string {
  const way = relative(resolve(directory), resolve(dir)).replaceAll('\\', '/')
  if (roundFile({ folder: way }) !== null) return way
  throw faultError('option-wrong', { option: 'NEW_DIR', value: directory, expected: '../…' })
}

// ---- What stops it

/** expected.json, or the round before, can be verified where no results stand; the next round needs them. */
const noResults = error(place('results/record.json'), 'nothing-to-verify', {})

/** A tie at the line, or nobody above it. */
async function stopped(options: Common, opened: Opened, { docket }: Outcome, survivors: Survivors): Promise<ExitCode> {
  const { language } = opened
  const tied = tiedAtLineScreen(docket, survivors, { language, width: screenWidth() })
  if (options.json) await put(advanceDocument(docket, survivors, null))
  await say({ ...options, quiet: false }, survivors.tied.length > 0 ? tied : advanceWords[language].nobody)
  return 3
}

// ---- The new folder

async function make(
  options: AdvanceOptions,
  opened: Opened,
  { docket }: Outcome,
  survivors: Survivors,
  source: RoundSource,
): Promise<ExitCode> {
  const carried = options.carry ? { id: roundId(opened, docket.competition.id), folder: source.folder } : null
  const files = nextRoundFiles({
    rules: nextRules(writtenRulesIn(opened.files.get(rulesName)!), docket.competition, carried),
    schema: competitionSchemaText(),
    submissions: docket.submissions,
    survivors: survivors.submissions,
    jurors: opened.files.get('jurors.csv')!,
    source,
  })
  const { findings } = checkFolder(readFolder(withRound(options, files, source), { chains: false }))
  if (hasErrors(findings)) {
    await sayFindings(options, { files, language: opened.language }, findings, 'not-written')
    return 1
  }
  writeFolderAtomically(options.directory, files, rulesName)
  const advanced = { dir: options.directory, files: [...files.keys()], source }
  const spoken = { language: opened.language, width: screenWidth() }
  if (options.json) await put(advanceDocument(docket, survivors, advanced))
  else if (!options.quiet) await put(advancedScreen(docket, survivors, advanced, spoken))
  return 0
}

/** The round before is called as its folder is, where that can be an id. */
function roundId({ dir }: Opened, competition: string): string {
  const name = basename(resolve(dir))
  return idFault(name) === null ? name : competition
}

/** The new files, and the results of the round that they may carry over. */
function withRound({ directory, carry }: AdvanceOptions, files: Files, source: RoundSource): Files {
  const file = roundFile(source)
  return carry && file !== null ? new Map([...readBeside(join(directory), [file]), ...files]) : files
}
