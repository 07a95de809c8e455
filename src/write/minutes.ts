// The minutes (Niederschrift) of a competition: who sat, what held, what came of it, every decision, and where to sign.
// Only from the folder's files: dates are those of the decisions. Reasons of recusals and absences stand nowhere in it.
import { closingsIn } from '../model/closing.js'
import { writeDecimal } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import type { FileChain } from '../model/folder.js'
import { type Assignment, hasSeat, type Juror } from '../model/juror.js'
import type { Outcome } from '../model/outcome.js'
import type { RoundSource } from '../model/survivors.js'
import { undecidedMatters } from '../model/undecided-matters.js'
import { type MinutesWords, minutesWords } from '../words/minutes.js'
import { harmlessMarkdown } from './harmless.js'
import { awardMinutes } from './minutes-awards.js'
import { decisionMinutes, juryName } from './minutes-decisions.js'
import { rankingMinutes } from './minutes-rankings.js'
import { criterionName, divisionName, listed, wordsOf } from './names.js'
import { bullets, heading, numbered, page, pageTable } from './page.js'
import { spokenNumber } from './printed.js'
import { measureRules } from './rules-in-force.js'
import { rulesInWords } from './rules-in-words.js'

/** `results`: the digest of the results that stand, where they are those of this outcome. `source`: the round before. */
export type MinutesProof = {
  readonly chains: readonly FileChain[]
  readonly results: string | null
  readonly source: RoundSource | null
}

export function minutesPage(outcome: Outcome, proof: MinutesProof): string {
  const { docket } = outcome
  const { competition } = docket
  const words = minutesWords[competition.language]
  return page([
    heading(1, words.heading(competition.title)),
    harmlessMarkdown(competition.organizer ?? ''),
    ...draftBlocks(outcome, words),
    ...juryBlocks(docket, words),
    ...formalBlocks(docket, words),
    ...scoringBlocks(docket, words),
    ...ruleBlocks(docket, words),
    ...rankingMinutes(outcome, words),
    ...awardMinutes(outcome, words),
    ...decisionMinutes(docket, words),
    ...proofBlocks(proof, words),
    ...signatureBlocks(docket, words),
  ])
}

/** What is still open; nothing where all is decided. */
function draftBlocks(outcome: Outcome, words: MinutesWords): readonly string[] {
  const { docket, awards } = outcome
  const matters = undecidedMatters(outcome)
  if (!matters.isAny) return []
  const result = wordsOf(docket.competition)
  const names = awards.filter(({ status }) => status === 'undecided').map(({ award }) => result.quote(award.name))
  const below = matters.belowQuorum.map((submission) => docket.submissions.rows[submission]!.id)
  return [
    `**${harmlessMarkdown(words.draft)}**`,
    bullets([
      ...(matters.hasNoSubmissions ? [words.open.noSubmissions] : []),
      ...(matters.outstanding > 0 ? [words.open.outstanding(matters.outstanding)] : []),
      ...(below.length > 0 ? [words.open.belowQuorum(listed(result, below), below.length, docket.quorum)] : []),
      ...(names.length > 0 ? [words.open.awards(listed(result, names), names.length)] : []),
    ]),
  ]
}

// ---- The jury

function juryBlocks(docket: Docket, words: MinutesWords): readonly string[] {
  const { seats } = words
  const columns = [seats.name, seats.affiliation, seats.role, seats.ballots, seats.remark]
  const counts = countedByJuror(docket)
  const rows = docket.jurors.map((juror, index) => [
    juryName(juror),
    juror.affiliation,
    words.roles[juror.role],
    `${counts[index]}`,
    seatRemarks(docket, juror, index, words).join('; '),
  ])
  return [
    heading(2, words.jury),
    pageTable(columns, rows, [3]),
    docket.attendance.absences.size === 0 ? words.noAbsence : '',
    heading(3, words.recusals),
    recusalLines(docket, words),
  ]
}

function countedByJuror({ box, counted, jurors, attendance }: Docket): readonly number[] {
  const counts = jurors.map(() => 0)
  for (const row of counted) if (!attendance.exclusions.has(box.submission[row]!)) counts[box.juror[row]!]!++
  return counts
}

function seatRemarks(docket: Docket, juror: Juror, index: number, words: MinutesWords): readonly string[] {
  const { competition, attendance, jurors } = docket
  const seat = jurors.find(({ id }) => id === juror.deputyOf)
  const absence = attendance.absences.get(index)
  const weight = writeDecimal(juror.weight)
  const criteria = juror.criteria?.map((id) => criterionName(competition, id))
  return [
    ...(juror.role === 'deputy' ? [words.deputyOf(seat === undefined ? (juror.deputyOf ?? '') : juryName(seat))] : []),
    ...(absence === undefined ? [] : [words.absent(absence)]),
    ...(weight === '1' ? [] : [words.weight(spokenNumber(weight, competition.language))]),
    ...(criteria === undefined ? [] : [words.judges(listed(wordsOf(competition), criteria))]),
  ]
}

/** Never why. */
function recusalLines({ holding, jurors, competition }: Docket, words: MinutesWords): string {
  const recusals = holding.filter(({ kind }) => kind === 'recusal')
  if (recusals.length === 0) return words.noRecusal
  return bullets(
    recusals.map(({ juror, submission, division, no }) => {
      const who = jurors.find(({ id }) => id === juror)
      const from =
        submission === ''
          ? words.division(divisionName(competition, division) ?? division)
          : words.submission(submission)
      return words.recused(who === undefined ? juror : juryName(who), from, no)
    }),
  )
}

// ---- Formal check, scoring, rules

function formalBlocks({ submissions, holding }: Docket, words: MinutesWords): readonly string[] {
  const exclusions = holding.filter(({ kind }) => kind === 'exclusion')
  const excluded = new Set(exclusions.map(({ submission }) => submission))
  const lines = submissions.rows.flatMap(({ id, applicant }) => {
    const last = exclusions.findLast(({ submission }) => submission === id)
    const name = applicant === '' ? id : `${id} – ${applicant}`
    return last === undefined ? [] : [words.excluded(name, last.no, last.reason)]
  })
  return [heading(2, words.formalCheck), words.received(submissions.rows.length, excluded.size), bullets(lines)]
}

function scoringBlocks(docket: Docket, words: MinutesWords): readonly string[] {
  const closings = closingsIn(docket.decisions).flatMap(({ closed, reopened }) => [
    words.closed(closed.no, closed.at),
    ...(reopened === null ? [] : [words.reopened(reopened.no, reopened.at, reopened.reason)]),
  ])
  const quorums = docket.holding
    .filter(({ kind }) => kind === 'quorum')
    .map(({ submission, value, no }) => words.quorumDecided[value === 'rank' ? 'rank' : 'unranked'](submission, no))
  const moved = docket.assignments === null ? [] : reassignedLines(docket, docket.assignments, words)
  const counted = countedByJuror(docket).reduce((so, count) => so + count, 0)
  return [
    heading(2, words.scoring),
    bullets([words.cast(counted), ...(closings.length === 0 ? [words.neverClosed] : closings), ...quorums, ...moved]),
  ]
}

/** Rows that say why they are somebody else's: those of one juror, reason and recorder in one line. */
function reassignedLines(
  { competition, jurors }: Docket,
  assignments: readonly Assignment[],
  words: MinutesWords,
): readonly string[] {
  const moved = assignments.filter(({ reason }) => reason !== '')
  const keyOf = ({ juror, reason, recordedBy }: Assignment) => JSON.stringify([juror, reason, recordedBy])
  const groups = new Map(moved.map((each) => [keyOf(each), each]))
  return [...groups].map(([key, { juror, reason, recordedBy }]) => {
    const who = jurors.find(({ id }) => id === juror)
    const submissions = moved.filter((each) => keyOf(each) === key).map(({ submission }) => submission)
    return [
      words.reassigned(who === undefined ? juror : juryName(who), listed(wordsOf(competition), submissions)),
      ...(recordedBy === '' ? [] : [words.recordedBy(recordedBy)]),
      words.reason(reason),
    ].join(' ')
  })
}

/** The sentences of `jury rules`, without examples. */
function ruleBlocks(docket: Docket, words: MinutesWords): readonly string[] {
  const rules = rulesInWords(docket, [])
  const { measure } = wordsOf(docket.competition).rules
  const listBlocks = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [heading(3, title), bullets(lines)]
  const amendments = docket.holding.filter(({ kind }) => kind === 'amendment')
  return [
    heading(2, words.rules),
    ...listBlocks(words.criteria, rules.criteria),
    heading(3, words.counting),
    numbered(rules.steps.map(({ sentence }) => sentence)),
    ...measureRules(docket).flatMap(({ id, best, sentences }) => [
      measure(harmlessMarkdown(id), best),
      numbered(sentences),
    ]),
    ...listBlocks(words.alsoHolds, rules.others),
    ...listBlocks(words.requirements, rules.requirements),
    ...listBlocks(
      words.awardRules,
      rules.awards.map((award) => `${award.name}: ${award.rules.join('; ')}`),
    ),
    harmlessMarkdown(words.digest(rules.digest)),
    bullets(amendments.map(({ no, value, at }) => words.amended(no, value, at))),
  ]
}

// ---- Proof and signatures

function proofBlocks({ chains, results, source }: MinutesProof, words: MinutesWords): readonly string[] {
  const { file, rows, chain } = words.chains
  const cells = chains.map((each) => [each.file, `${each.rows}`, each.last])
  return [
    heading(2, words.proof),
    source === null ? '' : harmlessMarkdown(words.source(source.submissions.length, source.folder, source.record)),
    results === null ? '' : harmlessMarkdown(words.results(results)),
    cells.length === 0 ? words.noChains : pageTable([file, rows, chain], cells, [1]),
  ]
}

/** The chair first, then the seats that were there, deputies whose ballots count, and whoever keeps the minutes. */
function signatureBlocks(docket: Docket, words: MinutesWords): readonly string[] {
  const { name, role, date, signature } = words.signed
  const counts = countedByJuror(docket)
  const isPresent = (juror: Juror, index: number) =>
    (hasSeat(juror) && !docket.attendance.absences.has(index)) || (juror.role === 'deputy' && counts[index]! > 0)
  const present = docket.jurors.filter(isPresent)
  const chairs = present.filter((juror) => juror.role === 'chair')
  const others = present.filter((juror) => juror.role !== 'chair')
  const rows = [...chairs, ...others].map((juror) => [juryName(juror), words.roles[juror.role], '', ''])
  const chair = chairs.length === 0 ? [['', words.roles.chair, '', '']] : []
  return [
    heading(2, words.signatures),
    pageTable([name, role, date, signature], [...chair, ...rows, ['', words.recorder, '', '']]),
  ]
}
