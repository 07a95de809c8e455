// A decision just recorded: for programs as a document, for people as what it says and what it changes.
import type { AwardChange, Changes, Effect } from '../model/changes.js'
import type { Competition, Language } from '../model/competition.js'
import type { Decision } from '../model/decision.js'
import type { Finding } from '../model/finding.js'
import type { Files } from '../model/folder.js'
import type { TiedSet } from '../model/tied-set.js'
import { type DecideWords, decideWords } from '../words/decide.js'
import { decisionColumns } from './chained-rows.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import { csvText } from './rows.js'
import { indented } from './screen.js'
import { type FindingDocument, findingDocuments } from './tally-document.js'

/** The row by the columns of decisions.csv; null where it was not recorded. */
export type DecisionDocument = {
  readonly format: 1
  readonly decision: Readonly<Record<string, string | number | null>> | null
  readonly findings: readonly FindingDocument[]
}

export function decisionText(
  competition: Competition | null,
  decision: Decision | null,
  findings: readonly Finding[],
  more: object = {},
): string {
  const document: DecisionDocument = {
    format: 1,
    decision: decision && decisionDocument(decision),
    findings: findingDocuments(findings, competition),
    ...more,
  }
  return jsonText(document)
}

function decisionDocument({ line: _, recordedBy, ...decision }: Decision): NonNullable<DecisionDocument['decision']> {
  return { ...decision, recorded_by: recordedBy }
}

/** The row of decisions.csv, by column name. */
export function decisionRow(decision: Decision): Readonly<Record<string, string>> {
  const cells = Object.entries(decisionDocument(decision))
  return Object.fromEntries(cells.map(([column, cell]) => [column, cell === null ? '' : `${cell}`]))
}

/**
 * The rows that stand, each with its line feed: the header where there is none, and nothing from a row on that was torn
 * off, since the next one takes its place.
 */
export function standingRows(files: Files, findings: readonly Finding[], file: string): string {
  const text = new TextDecoder().decode(files.get(file))
  const torn = findings.find((finding) => finding.code === 'line-torn' && finding.file === file)?.line ?? null
  const whole = torn === null ? text : text.split('\n', torn - 1).join('\n')
  const standing = whole === '' ? decisionColumns.join(',') : whole
  return standing.endsWith('\n') ? standing : `${standing}\n`
}

/** A file's text with a row at its end, as it would stand there. */
export function withRow(text: string, decision: Decision): string {
  const row = decisionRow(decision)
  const columns = text.replace('\ufeff', '').split('\n', 1)[0]!.trim().split(',')
  return text + csvText([columns.filter((column) => column !== 'chain').map((column) => row[column] ?? '')])
}

const mostPlaces = 6

/** What was recorded in a sentence; then every award that changes, and the first of the places that do. */
export function decisionScreen(
  decision: Decision,
  effect: Effect,
  { language, width }: { readonly language: Language; readonly width: number },
): string {
  const words = decideWords[language]
  const lines = [
    ...indented(harmless(words.recorded(decision.no, words.kinds[decision.kind](decision))), 0, width),
    ...effectSentences(effect, words).flatMap((sentence) => indented(harmless(sentence), 2, width)),
  ]
  return `${lines.join('\n')}\n`
}

function effectSentences(
  { changes, isCountable, uncounted, lifted, due }: Effect,
  words: DecideWords,
): readonly string[] {
  return [
    ...(uncounted > 0 ? [words.uncounted(uncounted)] : []),
    ...(lifted > 0 ? [words.lifted(lifted)] : []),
    ...(due > 0 ? [words.due(due)] : []),
    ...(changes === null ? [isCountable ? words.countable : words.uncountable] : changeSentences(changes, words)),
  ]
}

/** Awards and places that change, in sentences. */
export function changeSentences({ places, awards }: Changes, words: DecideWords): readonly string[] {
  if (places.length + awards.length === 0) return [words.unchanged]
  const hidden = places.length - mostPlaces
  return [
    ...awards.map((change) => words.award(change.name, change.id, awardChanges(change, words))),
    ...places.slice(0, mostPlaces).map((each) => words.place(each.submission, each.division, each.before, each.after)),
    ...(hidden > 0 ? [words.more(hidden)] : []),
  ]
}

function awardChanges(change: AwardChange, words: DecideWords): string {
  const { added, removed, otherPrize, status } = change
  const said = (say: (submissions: string) => string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [say(ids.join(', '))]
  return [
    ...(status === null ? [] : [words.status[status]]),
    ...said(words.added, added),
    ...said(words.removed, removed),
    ...said(words.otherPrize, otherPrize),
  ].join('; ')
}

/** Which submissions are tied now, a line for each set. */
export function tiedScreen(sets: readonly TiedSet[], language: Language): string {
  const words = decideWords[language]
  if (sets.length === 0) return `${words.nobodyTied}\n`
  const lines = sets.map(({ division, place, ids }) => `  ${words.tiedSet(division, place, ids.join(' '))}`)
  return `${[words.tiedNow, ...lines].map(harmless).join('\n')}\n`
}
