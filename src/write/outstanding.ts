// What keeps scoring from being closed: juror by juror the ballots outstanding, and what a chair may do about them.
import type { Competition, Language } from '../model/competition.js'
import type { Docket } from '../model/docket.js'
import type { EntryPair } from '../model/entry.js'
import type { Finding } from '../model/finding.js'
import { ballotsNeeded } from '../rules/follow.js'
import { type ClosingWords, closingCommands, closingWords, type Offer, offers } from '../words/closing.js'
import { harmless } from './harmless.js'
import { jsonText } from './json.js'
import { indented } from './screen.js'
import { type JurorStatus, type StatusDocument, type SubmissionStatus, statusDocument } from './status-document.js'
import { findingDocuments } from './tally-document.js'

/** `belowQuorum`: the submissions that do not reach the quorum without this juror. */
export type OutstandingJuror = {
  readonly juror: string
  readonly name: string
  readonly submissions: readonly string[]
  readonly drafted: number
  readonly belowQuorum: readonly string[]
}

/** `drafted` are all drafts of ballots that are not cast, whoever has begun them. */
export type Outstanding = {
  readonly jurors: readonly OutstandingJuror[]
  readonly drafted: number
  readonly quorum: number
  /** The lowest quorum that the rules may set: so many ballots the steps need. */
  readonly leastQuorum: number
  /** The submissions that do not reach the quorum without all that is outstanding, unless the jury decided on them. */
  readonly lost: readonly string[]
  readonly isAssigned: boolean
}

export function outstandingIn(docket: Docket, drafts: readonly EntryPair[]): Outstanding {
  const status = statusDocument(docket, drafts)
  return {
    jurors: status.jurors.filter(({ outstanding }) => outstanding > 0).map((juror) => outstandingOf(status, juror)),
    drafted: status.ballots.drafted,
    quorum: docket.quorum,
    leastQuorum: ballotsNeeded(docket.competition.tally),
    lost: status.submissions
      .filter((each) => each.outstanding.length > 0 && isLost(status, each, each.outstanding))
      .map(({ id }) => id),
    isAssigned: docket.expected === 'assigned',
  }
}

function outstandingOf(status: StatusDocument, { id, name, drafted }: JurorStatus): OutstandingJuror {
  const own = status.submissions.filter(({ outstanding }) => outstanding.includes(id))
  return {
    juror: id,
    name,
    submissions: own.map((submission) => submission.id),
    drafted,
    belowQuorum: own.filter((submission) => isLost(status, submission, [id])).map((submission) => submission.id),
  }
}

/** Whether a submission does not reach the quorum where these jurors cast nothing more: a deputy's ballot counts then. */
function isLost(
  { jurors, quorum }: StatusDocument,
  { counted, outstanding, cast, quorum: decided }: SubmissionStatus,
  without: readonly string[],
): boolean {
  const deputised = without.filter((seat) => jurors.some(({ id, deputyOf }) => deputyOf === seat && cast.includes(id)))
  return decided === null && counted + outstanding.length - without.length + deputised.length < quorum
}

export function outstandingText(
  competition: Competition,
  { jurors }: Outstanding,
  findings: readonly Finding[],
): string {
  const outstanding = jurors.map((each) => ({
    ...each,
    commands: { remind: closingCommands.remind(each.juror), absent: closingCommands.absent(each.juror) },
  }))
  return jsonText({ format: 1, decision: null, outstanding, findings: findingDocuments(findings, competition) })
}

const mostNamed = 12

function named(ids: readonly string[], words: ClosingWords): string {
  const shown = ids.slice(0, mostNamed).join(', ')
  return ids.length > mostNamed ? `${shown} ${words.more(ids.length - mostNamed)}` : shown
}

/** Commands stand on lines of their own, never wrapped, so that they can be copied. */
export function outstandingScreen(
  outstanding: Outstanding,
  { language, width }: { readonly language: Language; readonly width: number },
): string {
  const words = closingWords[language]
  const count = outstanding.jurors.reduce((so, { submissions }) => so + submissions.length, 0)
  const text = (said: string, indent: number, first = '') => indented(harmless(said), indent, width, first)
  const command = (line: string) => [`      ${harmless(line)}`]
  const offerLines = (juror: OutstandingJuror) => [
    ...text(words.juror(juror.name, juror.juror, juror.submissions.length, juror.drafted), 0),
    ...text(named(juror.submissions, words), 4),
    ...text(words.remind, 4, '  –'),
    ...command(closingCommands.remind(juror.juror)),
    ...text(words.absent, 4, '  –'),
    ...command(closingCommands.absent(juror.juror)),
    ...lostLines(juror, outstanding, words).flatMap((line) => text(line, 4)),
    ...(outstanding.isAssigned ? text(words.reassign(rowsOf(juror, words), juror.submissions.length), 4, '  –') : []),
  ]
  const sections = [
    text(words.notClosed(count), 0),
    ...outstanding.jurors.map(offerLines),
    quorumLines(outstanding, words, text, command),
    [...text(words.thenClose, 0), ...command(closingCommands.close)],
  ]
  const shown = sections.filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What is said of one juror before the question what to do. */
export function outstandingPassages(
  juror: OutstandingJuror,
  outstanding: Outstanding,
  language: Language,
): readonly string[] {
  const words = closingWords[language]
  return [
    words.juror(juror.name, juror.juror, juror.submissions.length, juror.drafted),
    named(juror.submissions, words),
    ...lostLines(juror, outstanding, words),
  ]
}

/** What can be done about a juror's ballots at all. */
export function outstandingOffers(
  { submissions }: OutstandingJuror,
  { isAssigned, lost, quorum, leastQuorum }: Outstanding,
): readonly Offer[] {
  const isOpen: Readonly<Record<Offer, boolean>> = {
    remind: true,
    absent: true,
    reassign: isAssigned,
    quorum: quorum > leastQuorum && submissions.some((id) => lost.includes(id)),
  }
  return offers.filter((offer) => isOpen[offer])
}

const lostLines = ({ belowQuorum }: OutstandingJuror, { quorum }: Outstanding, words: ClosingWords) =>
  belowQuorum.length === 0 ? [] : [words.belowQuorum(named(belowQuorum, words), belowQuorum.length, quorum)]

const rowsOf = ({ juror, submissions }: OutstandingJuror, words: ClosingWords): string =>
  named(
    submissions.map((submission) => `${juror},${submission}`),
    words,
  ).replaceAll(', ', '; ')

/** Where absences would leave submissions below the quorum: lower it for all, or decide on one. */
function quorumLines(
  { lost, quorum, leastQuorum }: Outstanding,
  words: ClosingWords,
  text: (said: string, indent: number) => readonly string[],
  command: (line: string) => readonly string[],
): readonly string[] {
  const [first] = lost
  if (first === undefined || quorum <= leastQuorum) return []
  return [
    ...text(words.lowerQuorum(quorum), 0),
    ...command(closingCommands.amend),
    ...text(words.orOfOne, 0),
    ...command(closingCommands.rank(first)),
  ]
}
