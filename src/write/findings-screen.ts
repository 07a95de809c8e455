// Findings as a reader sees them: the place, what is wrong, the line itself, what to do; then how many there are.
import type { Language } from '../model/competition.js'
import type { Finding } from '../model/finding.js'
import { cut } from '../model/width.js'
import { sayFinding } from '../words/findings.js'
import { type FindingsEnding, type ResultWords, resultWords } from '../words/results.js'
import { harmless } from './harmless.js'
import type { Paint } from './paint.js'
import { indented } from './screen.js'
import type { FindingTexts } from './tally-document.js'

export type FindingsOptions = {
  readonly language: Language
  readonly paint: Paint
  /** The line of a file, or null where it is not at hand. */
  readonly lineOf: (file: string, line: number) => string | null
  /** Said only where there are errors. */
  readonly ending: FindingsEnding | null
  /** Of a terminal, where sentences are wrapped; null in a file or pipe, where each stays one line. */
  readonly width: number | null
  readonly findingTexts?: FindingTexts
}

const mostPerFile = 50
const widestLine = 200

/** Findings by file in the order in which they stand; empty where there are none. */
export function findingsScreen(findings: readonly Finding[], options: FindingsOptions): string {
  if (findings.length === 0) return ''
  const words = resultWords[options.language]
  const blocks = groupByFile(findings).flatMap((group) => {
    const shown = mostPressing(group)
    const hidden = group.length - shown.length
    return [
      ...shown.map((finding) => findingBlock(finding, options)),
      ...(hidden > 0 ? [`${harmless(group[0]!.file)}  ${words.findings.more(hidden)}`] : []),
    ]
  })
  return `${[...blocks, summary(findings, words, options.ending)].join('\n\n')}\n`
}

function groupByFile(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group) group.push(finding)
    else groups.set(finding.file, [finding])
  }
  return [...groups.values()]
}

/** No note may push an error out of sight. */
function mostPressing(group: readonly Finding[]): readonly Finding[] {
  const byUrgency = [...group.filter(isError), ...group.filter((finding) => !isError(finding))]
  const shown = new Set(byUrgency.slice(0, mostPerFile))
  return group.filter((finding) => shown.has(finding))
}

const isError = (finding: Finding): boolean => finding.severity === 'error'

function findingBlock(finding: Finding, options: FindingsOptions): string {
  const { text, remedy } = (options.findingTexts ?? sayFinding)(finding, options.language)
  const { file, line } = finding
  const { paint } = options
  const place = harmless(line === null ? file : `${file}:${line}`)
  const own = line === null ? null : options.lineOf(file, line)
  const [first = '', ...more] = wrapped(`${place}  ${harmless(text)}`, 0, options.width)
  const said = (part: string) => (isError(finding) ? paint.red(part) : part)
  return [
    paint.bold(first.slice(0, place.length)) + said(first.slice(place.length)),
    ...more.map(said),
    ...(own === null || own.trim() === '' ? [] : [paint.dim(`    ${shownLine(own)}`)]),
    ...(remedy === '' ? [] : wrapped(harmless(remedy), 2, options.width)),
  ].join('\n')
}

const wrapped = (text: string, indent: number, width: number | null): readonly string[] =>
  width === null ? [' '.repeat(indent) + text] : indented(text, indent, width)

const shownLine = (line: string): string =>
  cut(harmless(line.replace(/\r?\n$/, '').slice(0, 4 * widestLine)), widestLine)

function summary(findings: readonly Finding[], words: ResultWords, ending: FindingsEnding | null): string {
  const errors = findings.filter(isError)
  const notes = findings.length - errors.length
  const files = new Set(errors.map((finding) => finding.file)).size
  return [
    errors.length > 0 ? words.findings.errors(errors.length, files) : '',
    notes > 0 ? words.findings.notes(notes) : '',
    errors.length > 0 && ending !== null ? words.findings.endings[ending] : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
