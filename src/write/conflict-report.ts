// What jury conflicts reports: each proposal with why and the command that would decide it, for people and as --json.

import type { Language } from '../model/competition.js'
import { type Conflict, type ConflictRule, isSure } from '../model/conflict.js'
import { type Docket, pairOf } from '../model/docket.js'
import { cut } from '../model/width.js'
import { type ConflictWords, conflictWords } from '../words/conflicts.js'
import { inCommand } from '../words/quotes.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import { indented, type ScreenOptions } from './screen.js'

/** A conflict by the ids, the decision by which the juror is recused already, and whether a ballot counts in spite of it. */
export type Proposal = Conflict & {
  readonly jurorId: string
  readonly submissionId: string
  readonly recusal: number | null
  readonly counts: boolean
}

export function proposalsIn(docket: Docket, conflicts: readonly Conflict[]): readonly Proposal[] {
  const { attendance, box, jurors, submissions } = docket
  const counted = new Set<number>()
  for (const row of docket.counted) counted.add(pairOf(attendance, box.juror[row]!, box.submission[row]!))
  return conflicts.map((conflict) => {
    const pair = pairOf(attendance, conflict.juror, conflict.submission)
    return {
      ...conflict,
      jurorId: jurors[conflict.juror]!.id,
      submissionId: submissions.rows[conflict.submission]!.id,
      recusal: attendance.recusals.get(pair) ?? null,
      counts: counted.has(pair),
    }
  })
}

/** Those that nobody has decided, the sure ones first. */
export function openProposals(proposals: readonly Proposal[]): readonly Proposal[] {
  const open = proposals.filter(({ recusal }) => recusal === null)
  return [...open.filter(({ agreement }) => isSure(agreement)), ...open.filter(({ agreement }) => !isSure(agreement))]
}

/** To be copied as it stands, but for the reason. */
const commandFor = ({ jurorId, submissionId }: Proposal): string =>
  `jury decide recusal --juror ${inCommand(jurorId)} --submission ${inCommand(submissionId)} --reason …`

export function conflictsScreen(
  proposals: readonly Proposal[],
  options: ScreenOptions & { readonly language: Language },
): string {
  const words = conflictWords[options.language]
  const open = openProposals(proposals)
  const sure = open.filter(({ agreement }) => isSure(agreement))
  const recused = proposals.filter(({ recusal }) => recusal !== null)
  const parts = [
    headLines(proposals.length, open.length, sure.length, words, options),
    section(words.sure, sure, words, options),
    section(words.possible, open.slice(sure.length), words, options),
    recused.length === 0
      ? []
      : [words.recused(recused.length), ...recused.flatMap((each) => recusedLines(each, words, options))],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function headLines(all: number, open: number, sure: number, words: ConflictWords, { width, paint }: ScreenOptions) {
  const text = all === 0 ? words.none : open === 0 ? words.allRecused : words.found(open, sure)
  return indented(text, 0, width).map((line) => paint.bold(line))
}

function section(
  heading: string,
  proposals: readonly Proposal[],
  words: ConflictWords,
  options: ScreenOptions,
): readonly string[] {
  return proposals.length === 0 ? [] : [heading, ...proposals.flatMap((each) => proposalLines(each, words, options))]
}

/** The command stands on one line, however long, so that it can be copied. */
const proposalLines = (
  proposal: Proposal,
  words: ConflictWords,
  { width, paint }: ScreenOptions,
): readonly string[] => [
  ...indented(harmless(titleOf(proposal, words)), 2, width),
  ...indented(whyOf(proposal, words), 4, width),
  ...(proposal.counts ? indented(words.counts, 4, width) : []),
  `    ${paint.dim(commandFor(proposal))}`,
]

const recusedLines = (proposal: Proposal, words: ConflictWords, { width }: ScreenOptions): readonly string[] =>
  indented(harmless(`${titleOf(proposal, words)}: ${words.byDecision(proposal.recusal ?? 0)}`), 2, width)

const longestText = 60

const titleOf = ({ jurorId, submissionId, jurorText, submissionText }: Proposal, words: ConflictWords): string =>
  `${jurorId}, ${submissionId}: ${words.texts(cut(jurorText, longestText), cut(submissionText, longestText))}`

/** Which columns were compared, and in what they agree. */
const whyOf = ({ rule, agreement }: Proposal, words: ConflictWords): string =>
  `${rule.juror}, ${harmless(rule.submission)}: ${words.agreements[agreement]}`

/** The one document of --json. */
export const conflictsDocument = (rules: readonly ConflictRule[], proposals: readonly Proposal[]): string =>
  jsonText({
    format: 1,
    rules,
    conflicts: proposals.map((proposal) => ({
      juror: proposal.jurorId,
      submission: proposal.submissionId,
      certainty: isSure(proposal.agreement) ? 'sure' : 'possible',
      agreement: proposal.agreement,
      columns: proposal.rule,
      texts: { juror: proposal.jurorText, submission: proposal.submissionText },
      recusal: proposal.recusal,
      counts: proposal.counts,
      command: proposal.recusal === null ? commandFor(proposal) : null,
    })),
    findings: [],
  })
