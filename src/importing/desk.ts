// What jury import does with a file before anything is written: understands it, asks where it can be read in two ways,
// plans what would change, and holds the folder as it would be against every rule. Loaded only for an import.
import { findEarlyClose } from '../check/closing.js'
import { checkFolder } from '../check/folder.js'
import { planBallots } from '../check/incoming/ballots.js'
import { planDrafts } from '../check/incoming/drafts.js'
import { findDuplicates } from '../check/incoming/duplicates.js'
import { giveIds } from '../check/incoming/numbering.js'
import { foundAfter, foundAsItStands, planRows } from '../check/incoming/plan.js'
import { noteRecused } from '../check/recused.js'
import { columnsRead } from '../check/step-columns.js'
import { countDocket } from '../count/count.js'
import type { Common, Opened } from '../desk.js'
import { now } from '../io/clock.js'
import { bytesOf } from '../model/byte-source.js'
import { type Changes, changesBetween } from '../model/changes.js'
import { delimiters, type ImportSettings, type OpenReading } from '../model/dialect.js'
import type { Docket } from '../model/docket.js'
import type { Draft } from '../model/draft.js'
import { faultError } from '../model/fault.js'
import { type Finding, hasErrors, sortFindings } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import {
  type Brought,
  changesAnything,
  type ImportPlan,
  type ImportTarget,
  type PlacedReading,
  type PlacedTable,
  type Planning,
  type RememberedImport,
} from '../model/import-plan.js'
import { pickRows } from '../model/row-store.js'
import { foldText } from '../model/sameness.js'
import { readFolder } from '../read/folder.js'
import type { ImportContext } from '../read/incoming/columns.js'
import { isOwnFile } from '../read/incoming/own-file.js'
import { type Understanding, type Understood, understand } from '../read/incoming/understand.js'
import { readImportBallots } from '../read/long-ballots.js'
import { readBroughtTable } from '../read/placed-tables.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { ballotColumns, decisionColumns } from '../write/chained-rows.js'
import { importTarget } from '../write/import-target.js'

export type ImportOptions = Common & {
  readonly what: string
  readonly file: string
  readonly dryRun: boolean
  readonly replace: boolean
  readonly rejects?: string | null
  readonly settings?: ImportSettings
}

/** Everything an import begins with. `ask` is null where nobody is there to be asked. */
export type ImportDesk = {
  readonly opened: Opened
  readonly brought: Brought
  readonly settings: ImportSettings
  readonly remembered: readonly RememberedImport[]
  /** The rows and the drafts that stand. */
  readonly standing: PlacedReading
  readonly standingDrafts: readonly Draft[]
  readonly ask: ((open: OpenReading) => Promise<string>) | null
  readonly told: (read: number) => void
  /** Takes the progress off the screen. */
  readonly clear: () => void
}

/** What was made of a file: its rows under the folder's columns, or its bytes where it is one of the folder's own. */
export type Taken = {
  readonly content: Uint8Array | PlacedTable | null
  readonly understood: Understood | null
  readonly settings: ImportSettings
  /** By line: whether a row is the submission that it nearly is. */
  readonly same: ReadonlyMap<number, boolean>
  readonly findings: readonly Finding[]
}

/** Of a file that is not understood nothing is kept but why. */
export const untaken = ({ settings }: ImportDesk, findings: readonly Finding[]): Taken => ({
  content: null,
  understood: null,
  settings,
  same: new Map(),
  findings,
})

/** Reads the file, asking as often as needed; `content` is null where it cannot be understood. */
export async function takeIn(desk: ImportDesk): Promise<Taken> {
  const { brought, opened } = desk
  const { competition } = opened.folder
  if (competition === null) return untaken(desk, [])
  if (isOwnFile(brought.source, brought.what)) return { ...untaken(desk, []), content: bytesOf(brought.source) }
  const context = contextOf(desk)
  let { settings } = desk
  for (;;) {
    const mayAsk = desk.ask !== null
    const reading = { file: brought.file, context, settings, mayAsk, told: desk.told }
    const understanding = await understand(brought.source, reading)
    if (understanding.kind === 'understood') return withAnswers(desk, settings, understanding)
    if (understanding.kind === 'open' && desk.ask !== null) {
      desk.clear()
      settings = answered(settings, understanding.open, await desk.ask(understanding.open))
    } else return untaken(desk, findingsOf(understanding))
  }
}

function findingsOf(understanding: Exclude<Understanding, Understood>): readonly Finding[] {
  if (understanding.kind === 'open') return [understanding.finding]
  if (understanding.kind === 'refused') return understanding.findings
  if (understanding.kind === 'wrong-value') {
    const { option, value, expected } = understanding
    throw faultError('option-wrong', { option, value, expected })
  }
  const { option, name, known } = understanding
  throw faultError('unknown-column', { option, name, nearest: nearestName(name, known), known })
}

function answered(settings: ImportSettings, { about, column }: OpenReading, value: string): ImportSettings {
  switch (about) {
    case 'encoding':
      return { ...settings, encoding: value as ImportSettings['encoding'] }
    case 'delimiter':
      return { ...settings, delimiter: delimiters[value as keyof typeof delimiters] }
    case 'decimal':
      return { ...settings, decimal: value as ImportSettings['decimal'] }
    case 'fill':
      return { ...settings, fill: value === 'yes' ? [...(settings.fill ?? []), 'division'] : [] }
    case 'column':
      return { ...settings, map: new Map([...settings.map, [column, value]]) }
    case 'same':
    case 'replace':
      return settings
  }
}

/** The rows of a file that is understood, near matches answered. */
async function withAnswers(desk: ImportDesk, settings: ImportSettings, understood: Understood): Promise<Taken> {
  const { table, findings, remembered } = understood
  const rememberedKey = remembered?.key?.every((column) => table.columns.includes(column)) ? remembered.key : null
  const kept = {
    ...settings,
    columns: settings.columns ?? remembered?.columns ?? null,
    key: settings.key ?? rememberedKey,
    fill: settings.fill ?? remembered?.fill ?? null,
  }
  const taken: Taken = { content: table, understood, settings: kept, same: new Map(), findings }
  const same = new Map<number, boolean>()
  const { ask } = desk
  if (ask === null || !needsIds(desk, table)) return taken
  for (const near of numbered(desk, taken, table).near) {
    same.set(near.line, (await ask({ about: 'same', column: '', near, choices: yesOrNo })) === 'yes')
  }
  return { ...taken, same }
}

export const yesOrNo = [
  { value: 'yes', shown: '' },
  { value: 'no', shown: '' },
]

/** Submissions that come without ids, and no column that may be one misspelt. */
const needsIds = ({ brought }: ImportDesk, { columns }: PlacedTable): boolean =>
  brought.what === 'submissions' && !columns.includes('id') && nearestName('id', columns) === null

function numbered({ standing, brought }: ImportDesk, { settings, same, understood }: Taken, table: PlacedTable) {
  const taken = understood?.mapping.taken ?? []
  const key =
    settings.key?.map((name) => taken.find(({ from }) => foldText(from) === foldText(name))?.column ?? name) ?? null
  const stranger = key?.find((column) => !table.columns.includes(column))
  if (stranger !== undefined) {
    const nearest = nearestName(stranger, table.columns)
    throw faultError('unknown-column', { option: '--key', name: stranger, nearest, known: table.columns })
  }
  const always = settings.near === null ? null : settings.near === 'same'
  return giveIds(standing.table, table, key, same, always, brought.file)
}

/** What the folder says about the file. */
function contextOf({ opened, brought, remembered, standing }: ImportDesk): ImportContext {
  const { folder } = opened
  const competition = folder.competition!
  const numbers = columnsRead(competition)
  const caps = competition.awards.flatMap(({ caps: each }) => each.map(({ per }) => per))
  return {
    what: brought.what,
    competition,
    knownJurors: new Set((folder.jurors ?? []).map(({ id }) => id)),
    jurorIds: jurorIds(folder.jurors ?? []),
    submissionColumns: folder.submissions?.columns ?? [],
    standing: standing.table?.columns ?? [],
    needed: [...numbers, ...caps, ...competition.show],
    numbers,
    remembered,
  }
}

/** Ids by names, where a name is that of one juror alone. */
function jurorIds(jurors: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string | null>()
  for (const { id, name } of jurors) byName.set(foldText(name), byName.has(foldText(name)) ? null : id)
  return new Map([...byName].flatMap(([name, id]) => (id === null || name === '' ? [] : [[name, id] as const])))
}

/** What would be written, and every finding on it. `effect` is null where no place can change. */
export type Judgement = {
  readonly plan: ImportPlan | null
  readonly target: ImportTarget | null
  readonly findings: readonly Finding[]
  readonly given: number
  readonly drafts: readonly Draft[]
  readonly halfFilled: number
  readonly blank: number
  readonly table: PlacedTable | null
  readonly after: Docket | null
}

/** Plans the import of those rows that are not `left` out, by their lines. */
export function judge(desk: ImportDesk, taken: Taken, left: ReadonlySet<number>): Judgement {
  const { brought } = desk
  const content = withoutRows(taken.content, left)
  const isBare = content !== null && !(content instanceof Uint8Array) && needsIds(desk, content)
  const ids = isBare ? numbered(desk, taken, content) : null
  const planned = planImport(desk, ids?.table ?? content, taken)
  const { planning } = planned
  const isMatched = ids === null || ids.near.length === 0
  const target = planning.plan && isMatched ? importTarget(brought.what, planning.plan) : null
  const foreseen = foresee(desk, planning, target)
  const ownLines = (finding: Finding) => finding.file !== brought.file || !left.has(finding.line ?? -1)
  const own = [...taken.findings, ...(ids?.findings ?? [])].filter(ownLines)
  const duplicates = planning.plan && brought.what === 'submissions' ? findDuplicates(planning.plan, brought.file) : []
  return {
    ...planned,
    plan: planning.plan,
    target,
    findings: sortFindings([...own, ...duplicates, ...foreseen.findings]),
    given: ids?.given ?? 0,
    table: ids?.table ?? (content instanceof Uint8Array ? null : content),
    after: foreseen.after,
  }
}

function withoutRows(content: Taken['content'], left: ReadonlySet<number>): Taken['content'] {
  if (content === null || content instanceof Uint8Array || left.size === 0) return content
  return { ...content, rows: pickRows(content.rows, (row) => !left.has(content.rows.lineAt(row))) }
}

type Planned = Pick<Judgement, 'drafts' | 'halfFilled' | 'blank'> & { readonly planning: Planning }

const noDrafts = { drafts: [], halfFilled: 0, blank: 0 }

function planImport(desk: ImportDesk, content: Taken['content'], { settings, understood }: Taken): Planned {
  const { opened, brought } = desk
  const { what, file } = brought
  const { competition, jurors } = opened.folder
  if (competition === null || content === null) return { ...noDrafts, planning: { plan: null, findings: [] } }
  if (what !== 'ballots') {
    const incoming = readBroughtTable(what, content, file, competition)
    return { ...noDrafts, planning: planRows({ what, file }, incoming, desk.standing, decisionColumns) }
  }
  const sheetOf = understood?.sheetOf ?? null
  const hasDrafts = settings.drafts || sheetOf !== null
  const read = readImportBallots(content, file, competition, jurors ?? [], hasDrafts)
  const [columns, rules] = [ballotColumns(competition.criteria), sheetOf ?? rulesDigest(competition)]
  const { box } = opened.folder
  const plan = planBallots({ box, competition, incoming: read.ballots, file, columns, rules, now: now() })
  const half = planDrafts(read.drafts, desk.standingDrafts, opened.folder, file)
  const planning: Planning = {
    plan: { ...plan, changes: [...plan.changes, ...half.changes] },
    findings: [...noteRecused(read.findings, opened.folder), ...half.findings],
  }
  return { planning, drafts: half.drafts, halfFilled: read.drafts.length, blank: read.blank }
}

/** Every finding on the file and on the folder as it would be after the import. */
function foresee(
  { opened, brought, standing }: ImportDesk,
  planning: Planning,
  target: ImportTarget | null,
): { readonly findings: readonly Finding[]; readonly after: Docket | null } {
  const { files, findings } = opened
  if (target === null) return { findings: foundAsItStands(brought.what, planning, findings), after: null }
  const changed = new Map([...files, [target.path, target.bytes]])
  const after = checkFolder(readFolder(changesAnything(target.plan) ? changed : files, { chains: true }))
  const inert =
    brought.what === 'decisions' && after.docket !== null
      ? [...countDocket(after.docket).findings, ...findEarlyClose(opened, after.docket)]
      : []
  return {
    findings: foundAfter(brought, planning, target, [...after.findings, ...inert], standing.table?.columns ?? []),
    after: after.docket,
  }
}

/** The places and awards that would be other ones, by ballots that are cast already; null where none can be. */
export function effectOfImport({ opened, brought }: ImportDesk, { plan, after }: Judgement): Changes | null {
  const before = opened.docket
  if (plan === null || before === null || after === null || before.box.size === 0 || !changesAnything(plan)) return null
  if (brought.what === 'ballots' && plan.counts.changed === 0) return null
  const [was, is] = [countDocket(before), countDocket(after)]
  return hasErrors(was.findings) || hasErrors(is.findings) ? null : changesBetween(was, is)
}
