// One thing wrong: its place, a code and the values that its sentences need. The sentences stand in words/findings.ts.
import { byCodeUnit } from './ids.js'

/** Where: a file of the folder with `/`, the line and column from 1 where they are known. */
export type Place = { readonly file: string; readonly line: number | null; readonly column: number | null }

/** An `error` keeps the data from being counted; a `note` says what a reader should know. */
export type Severity = 'error' | 'note'

/** What each finding's sentences are made from. */
export type FindingValues = {
  // Files and their form
  'file-missing': { file: string }
  'not-utf8': { byte: number }
  'csv-empty': { columns: readonly string[] }
  'csv-dialect': { delimiter: string; what: string }
  'csv-quote': { detail: 'open' | 'stray' }
  'header-repeated': { column: string }
  'column-missing': { column: string; nearest: string | null }
  'column-unknown': { column: string; nearest: string | null; known: readonly string[] }
  'columns-too-many': { count: number; limit: number }
  'record-too-large': { limit: number }
  'cells-differ': { cells: number; columns: number }
  'json-broken': { found: string }
  'json-too-deep': { limit: number }
  'key-repeated': { key: string }
  'key-unknown': { key: string; nearest: string | null }
  'key-missing': { key: string }
  'value-wrong': { key: string; value: string; expected: Expectation; limits: readonly string[] }
  // Ids
  'id-malformed': { id: string; fault: string }
  'id-repeated': { id: string; line: number | null }
  'id-case': { id: string; other: string }
  'id-reserved': { id: string }
  'unknown-division': { id: string; nearest: string | null }
  'unknown-criterion': { id: string; nearest: string | null }
  'unknown-submission': { id: string; nearest: string | null }
  'unknown-juror': { id: string; nearest: string | null }
  'unknown-award': { id: string; nearest: string | null }
  'unknown-measure': { id: string; nearest: string | null }
  'unknown-column': { column: string; nearest: string | null }
  'cell-empty': { column: string }
  'division-missing': { id: string }
  'division-unused': { id: string }
  // Rules
  'scale-missing': { criterion: string }
  'scale-ends': { min: string; max: string }
  'scale-step': { min: string; max: string; step: string }
  'scale-too-fine': { steps: string }
  'label-off-scale': { label: string }
  'weights-zero': Record<string, never>
  'step-unknown': { step: string; nearest: string | null; known: readonly string[] }
  /** `no` from 1: the place of the step in its list. */
  'step-keys': { no: number; keys: readonly string[] }
  /** `no` from 1, and the sentence of the step; of a measure its name, else empty. */
  'step-refused': { step: string; no: number; measure: string; sentence: Sentences; fault: StepFault; detail: string }
  'step-column-wrong': { step: string; column: string; id: string; value: string; isNegative: boolean }
  'points-gap': { no: number; rank: number }
  'points-rising': { no: number; rank: number; points: string; before: string }
  'group-twice': { criterion: string; groups: readonly string[] }
  'tie-without-totals': { step: string }
  'combined-without': { criterion: string }
  'round-folder-wrong': { folder: string }
  'round-unused': Record<string, never>
  'round-missing': { round: string; file: string }
  'round-broken': { round: string }
  'round-ends-differ': { round: string; best: 'high' | 'low' }
  'round-lacks': { round: string; submission: string }
  'count-refused': {
    why: UnfollowableReason
    no: number
    measure: string
    juror: string
    submission: string
    criterion: string
    count: number
  }
  'award-endless': { award: string }
  'award-later': { award: string; other: string }
  'share-later': { award: string; other: string }
  'threshold-twice': { key: string }
  'places-order': { award: string; from: number; before: number }
  'every-early': { award: string; from: number }
  'prizes-too-many': { award: string; prizes: number; places: number }
  'budget-exceeded': { total: string; budget: string }
  'assignments-missing': Record<string, never>
  'criteria-fixed': { digest: string; change: string }
  'rules-altered': { digest: string }
  // Jurors and assignments
  'role-unknown': { role: string; nearest: string | null }
  'deputy-of-whom': { juror: string; of: string }
  'deputy-of-unneeded': { juror: string; role: string }
  'weight-wrong': { value: string }
  'assignment-repeated': { juror: string; submission: string; line: number }
  'assignment-outside': { juror: string; submission: string; division: string }
  /**
   * How many of all are kept from them by what, the same for all who are named; jurors who are short are short of
   * submissions. `least` is what every one can get, named here or in another such finding.
   */
  'panel-short': {
    submissions: readonly string[]
    wanted: number
    possible: number
    least: number
    all: number
    absent: number
    recused: number
    elsewhere: number
    conflicted: number
  }
  'load-short': {
    jurors: readonly string[]
    wanted: number
    possible: number
    least: number
    all: number
    excluded: number
    recused: number
    elsewhere: number
    conflicted: number
  }
  // Ballots
  'score-off-scale': {
    criterion: string
    value: string
    min: string
    max: string
    step: string
    juror: string
    submission: string
  }
  'score-unasked': { criterion: string; juror: string; submission: string }
  'score-missing': { criterion: string; juror: string; submission: string }
  'score-repeated': { criterion: string; juror: string; submission: string; line: number }
  'ballot-empty': { juror: string; submission: string }
  'comment-missing': { juror: string; submission: string }
  'comment-unwanted': { juror: string; submission: string }
  'instant-wrong': { value: string }
  'ballots-differ': { juror: string; submission: string; file: string; line: number }
  'ballot-unassigned': { juror: string; submission: string }
  'ballot-outside': { juror: string; submission: string; division: string }
  'ballot-after-close': { juror: string; submission: string; castAt: string; no: number; closed: string }
  'ballot-other-rules': { digest: string; inForce: string }
  'chain-broken': { row: number }
  'chain-partial': Record<string, never>
  'chain-last': Record<string, never>
  'line-torn': Record<string, never>
  // Decisions
  'number-wrong': { value: string; expected: number }
  'kind-unknown': { kind: string; nearest: string | null; known: readonly string[] }
  'field-missing': { kind: string; field: string }
  'field-unused': { kind: string; field: string; value: string }
  'reason-missing': { no: number }
  'votes-wrong': { column: string; value: string }
  'votes-too-many': { no: number; votes: number; jurors: number }
  'vote-lacking': { no: number; kind: string; rule: string }
  'vote-missing': { no: number; kind: string; rule: string }
  'deviation-forbidden': { no: number; kind: string }
  'decision-value': { no: number; kind: string; value: string; expected: string }
  'decision-repeats': { no: number; id: string }
  'revoke-unknown': { no: number; value: string }
  'decision-inert': { no: number; kind: string; why: InertReason }
  'closed-already': { no: number; since: number }
  'not-closed': { no: number }
  'close-early': { no: number; outstanding: number }
  'closed-outstanding': { no: number; closed: number; outstanding: number }
  'not-tied': { no: number; kind: string; sets: readonly string[] }
  // Import: how a file from outside is written
  'not-text': { found: 'zeros' | 'markup' }
  'workbook-broken': Record<string, never>
  'workbook-locked': Record<string, never>
  'workbook-too-large': { of: 'bytes' | 'parts' | 'rows' | 'columns' | 'cells' | 'letters'; most: number }
  'encoding-open': { windows: string; macintosh: string }
  'delimiter-open': { choices: readonly string[] }
  'number-open': { column: string; value: string; comma: string; point: string }
  'gaps-open': { column: string }
  'columns-alike': { column: string; candidates: readonly string[] }
  'cell-rounded': { column: string; stored: string; value: string }
  'formula-empty': { column: string }
  'cell-fault': { column: string; value: string }
  'rows-hidden': { count: number }
  'text-misread': { count: number; text: string; meant: string }
  // Import: what it does to the folder
  'likely-duplicate': { id: string; other: string }
  'near-match': { said: string; id: string; other: string }
  'key-needed': { id: string; count: number }
  'key-twice': { id: string; other: string }
  'draft-of-ballot': { juror: string; submission: string; criterion: string }
  replaces: { id: string; what: string; before: string; after: string }
  'row-conflict': { id: string; line: number }
  'decision-stands': { no: number }
  // Verification
  'result-differs': { file: string; expected: string; found: string }
  'input-differs': { file: string }
  'input-missing': { file: string }
  'input-new': { file: string }
  'line-ends-differ': { file: string }
  'prose-unchecked': { version: string; own: string }
  'nothing-to-verify': Record<string, never>
  'record-broken': Record<string, never>
  'expected-differs': { path: string; expected: string; found: string }
  'source-broken': Record<string, never>
  'source-missing': { folder: string }
  'source-differs': { folder: string; expected: string; found: string }
  'survivors-differ': { missing: readonly string[]; added: readonly string[] }
  'survivors-changed': { missing: readonly string[]; added: readonly string[] }
  'digest-differs': { expected: string; found: string }
}

/** What a value of competition.json should have been; the sentence names it in the field's words. */
export type Expectation =
  | 'text'
  | 'number'
  | 'whole-number'
  | 'ballots'
  | 'list'
  | 'object'
  | 'one-of'
  | 'not-negative'
  | 'positive'
  | 'money'
  | 'at-least'
  | 'at-most'
  | 'version'
  | 'not-empty'
  | 'step'
  | 'requirement'
  | 'cents'

/** A sentence of a step, in both languages. */
export type Sentences = Readonly<Record<'de' | 'en', string>>

/** Why a step cannot be followed on the scores as they are. */
export type UnfollowableReason = 'marks-missing' | 'scores-too-few' | 'scores-alike' | 'jury-in-groups'

/** Why a list of steps cannot be followed. */
export type StepFault =
  | 'only-late'
  | 'only-unknown'
  | 'jurors-gone'
  | 'jurors-half-collapsed'
  | 'jurors-partial'
  | 'groups-none'
  | 'discard-then-sum'
  | 'weigh-late'
  | 'count-too-many'
  | 'not-yes-or-no'
  | 'panel-lists-differ'
  | 'panel-too-few'
  | 'panel-inside'
  | 'skating-late'
  | 'skating-best'
  | 'carry-early'
  | 'carry-twice'
  | 'carry-nothing'
  | 'parameters-clash'
  | 'points-beyond'
  | 'collapsed-twice'
  | 'never-collapsed'
  | 'rescale-twice'
  | 'rescale-late'
  | 'ends-mixed'
  | 'scales-differ'
  | 'weights-differ'
  | 'juror-weights'
  | 'drop-nothing'
  | 'drop-then-jurors'
  | 'drop-then-compared'

/** Why a recorded decision changes nothing. */
export type InertReason =
  | 'not-tied'
  | 'not-ranked'
  | 'quorum-met'
  | 'not-a-winner'
  | 'no-places'
  | 'closed-already'
  | 'not-closed'

export type FindingCode = keyof FindingValues

/** A finding of any code: `values` are those of its code. */
export type Finding = {
  readonly [Code in FindingCode]: Place & {
    readonly severity: Severity
    readonly code: Code
    readonly values: Readonly<FindingValues[Code]>
  }
}[FindingCode]

export const place = (file: string, line: number | null = null, column: number | null = null): Place => ({
  file,
  line,
  column,
})

/** An error at a place. */
export function error<Code extends FindingCode>(at: Place, code: Code, values: FindingValues[Code]): Finding {
  return { severity: 'error', file: at.file, line: at.line, column: at.column, code, values } as Finding
}

/** A note at a place. */
export function note<Code extends FindingCode>(at: Place, code: Code, values: FindingValues[Code]): Finding {
  return { severity: 'note', file: at.file, line: at.line, column: at.column, code, values } as Finding
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((each) => each.severity === 'error')

/** By file, line and column; findings at one place keep the order in which they were made. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => byCodeUnit(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}
