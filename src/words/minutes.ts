// Every text of the minutes (Niederschrift), German and English.
import type { Language } from '../model/competition.js'
import type { Role } from '../model/juror.js'
import { spokenInstant } from './instant.js'

export type MinutesWords = {
  readonly heading: (title: string) => string
  readonly draft: string
  readonly open: {
    readonly noSubmissions: string
    readonly awards: (names: string, count: number) => string
    readonly belowQuorum: (submissions: string, count: number, quorum: number) => string
    readonly outstanding: (count: number) => string
  }
  // The jury
  readonly jury: string
  readonly seats: Readonly<Record<'name' | 'affiliation' | 'role' | 'ballots' | 'remark', string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly deputyOf: (seat: string) => string
  readonly absent: (no: number) => string
  readonly weight: (weight: string) => string
  readonly judges: (criteria: string) => string
  readonly recusals: string
  readonly recused: (name: string, from: string, no: number) => string
  readonly submission: (id: string) => string
  readonly division: (name: string) => string
  readonly noRecusal: string
  readonly noAbsence: string
  // Formal check and scoring
  readonly formalCheck: string
  readonly received: (count: number, excluded: number) => string
  readonly excluded: (submission: string, no: number, reason: string) => string
  readonly scoring: string
  readonly cast: (counted: number) => string
  readonly closed: (no: number, at: string) => string
  readonly reopened: (no: number, at: string, reason: string) => string
  readonly neverClosed: string
  /** Submissions that became somebody else's to score, as assignments.csv says. */
  readonly reassigned: (name: string, submissions: string) => string
  readonly quorumDecided: Readonly<Record<'rank' | 'unranked', (submission: string, no: number) => string>>
  // Rules
  readonly rules: string
  readonly criteria: string
  readonly counting: string
  readonly alsoHolds: string
  readonly requirements: string
  readonly awardRules: string
  readonly digest: (digest: string) => string
  readonly amended: (no: number, digest: string, at: string) => string
  // Outcome
  readonly belowRequirement: string
  readonly unranked: string
  readonly excludedBy: (no: number) => string
  readonly ties: string
  readonly tied: (submissions: string, total: string) => string
  readonly sharing: (place: string, submissions: string) => string
  readonly noTies: string
  readonly passedOver: string
  readonly withheldBy: (no: number, reason: string) => string
  // Decisions
  readonly decisions: string
  readonly noDecisions: string
  readonly decision: (no: number, at: string, said: string) => string
  readonly votes: (inFavour: number, against: number, abstained: number) => string
  readonly reason: (reason: string) => string
  readonly recordedBy: (who: string) => string
  readonly revokedBy: (no: number) => string
  // Proof and signatures
  readonly proof: string
  /** How many went on from the round before, its folder, and the digest of its results. */
  readonly source: (count: number, folder: string, digest: string) => string
  readonly results: (digest: string) => string
  readonly chains: Readonly<Record<'file' | 'rows' | 'chain', string>>
  readonly noChains: string
  readonly signatures: string
  readonly signed: Readonly<Record<'name' | 'role' | 'date' | 'signature', string>>
  readonly recorder: string
}

/** `vom 1. März 2018, 10:00 Uhr (UTC)`; nothing where a decision has no date. */
const germanDate = (at: string): string => (at === '' ? '' : ` vom ${spokenInstant.de(at)}`)
const englishDate = (at: string): string => (at === '' ? '' : ` of ${spokenInstant.en(at)}`)

const german: MinutesWords = {
  heading: (title) => `Niederschrift: ${title}`,
  draft: 'Entwurf: Es ist noch nicht alles entschieden.',
  open: {
    noSubmissions: 'Es gibt noch keine Beiträge.',
    awards: (names, count) =>
      `${count === 1 ? 'Nicht entschieden ist der Preis' : 'Nicht entschieden sind die Preise'} ${names}.`,
    belowQuorum: (submissions, count, quorum) =>
      `Die Mindestzahl von ${quorum} ${quorum === 1 ? 'Wertung' : 'Wertungen'} ${count === 1 ? 'erreicht' : 'erreichen'} ${submissions} nicht; darüber ist noch nicht beschlossen.`,
    outstanding: (count) => (count === 1 ? 'Ein Wertungsbogen steht aus.' : `${count} Wertungsbögen stehen aus.`),
  },
  jury: 'Die Jury',
  seats: {
    name: 'Name',
    affiliation: 'Institution',
    role: 'Funktion',
    ballots: 'Gezählte Wertungsbögen',
    remark: 'Bemerkung',
  },
  roles: { member: 'Mitglied', chair: 'Vorsitz', deputy: 'Stellvertretung', guest: 'Gast' },
  deputyOf: (seat) => `vertritt ${seat}`,
  absent: (no) => `abwesend (Beschluss ${no})`,
  weight: (weight) => `Gewicht ${weight}`,
  judges: (criteria) => `urteilt nur über ${criteria}`,
  recusals: 'Befangenheit',
  recused: (name, from, no) => `${name} wertet ${from} nicht (Beschluss ${no}).`,
  submission: (id) => `den Beitrag ${id}`,
  division: (name) => `in der Wettbewerbsgruppe ${name}`,
  noRecusal: 'Befangenheit ist nicht festgehalten.',
  noAbsence: 'Abwesenheit ist nicht festgehalten.',
  formalCheck: 'Vorprüfung',
  received: (count, excluded) => {
    if (count < 2)
      return `${count === 0 ? 'Kein' : 'Ein'} Beitrag ist eingegangen${count === 0 ? '' : `; er ist ${excluded === 0 ? '' : 'nicht '}zugelassen`}.`
    const admitted =
      excluded === 0
        ? 'alle sind zugelassen'
        : `${excluded === 1 ? 'einer davon ist' : `${excluded} davon sind`} nicht zugelassen`
    return `${count} Beiträge sind eingegangen; ${admitted}.`
  },
  excluded: (submission, no, reason) => `${submission} (Beschluss ${no}): ${reason}`,
  scoring: 'Wertung',
  cast: (counted) => (counted === 1 ? 'Gezählt ist ein Wertungsbogen.' : `Gezählt sind ${counted} Wertungsbögen.`),
  closed: (no, at) => `Geschlossen mit Beschluss ${no} am ${spokenInstant.de(at)}.`,
  reopened: (no, at, reason) => `Wieder geöffnet mit Beschluss ${no} am ${spokenInstant.de(at)}: ${reason}`,
  neverClosed: 'Ein Beschluss, die Wertung zu schließen, ist nicht festgehalten.',
  reassigned: (name, submissions) => `Anders zugeteilt: ${submissions} an ${name}.`,
  quorumDecided: {
    rank: (submission, no) =>
      `${submission} erhält einen Rang, auch wenn die Mindestzahl der Wertungen nicht erreicht ist (Beschluss ${no}).`,
    unranked: (submission, no) =>
      `${submission} bleibt ohne Rang, wenn die Mindestzahl der Wertungen nicht erreicht ist (Beschluss ${no}).`,
  },
  rules: 'Wertungsregeln',
  criteria: 'Kriterien',
  counting: 'So wird gezählt',
  alsoHolds: 'Außerdem gilt',
  requirements: 'Mindestanforderungen',
  awardRules: 'Für die Preise gilt',
  digest: (digest) => `Kennziffer der Regeln: ${digest}`,
  amended: (no, digest, at) =>
    `Änderung der Wertungsregeln mit Beschluss ${no}${germanDate(at)}: Früher abgegebene Wertungsbögen gelten unter den Regeln ${digest}.`,
  belowRequirement: 'Mindestanforderungen nicht erreicht',
  unranked: 'Ohne Rang',
  excludedBy: (no) => `Beschluss ${no}`,
  ties: 'Punktgleichheit',
  tied: (submissions, total) => `${submissions} (${total})`,
  sharing: (place, submissions) => `Rang ${place} teilen ${submissions}`,
  noTies: 'Keine zwei Beiträge mit Rang sind punktgleich.',
  passedOver: 'Nicht berücksichtigt',
  withheldBy: (no, reason) => `Beschluss ${no}: ${reason}`,
  decisions: 'Beschlüsse',
  noDecisions: 'Beschlüsse sind nicht festgehalten.',
  decision: (no, at, said) => `Beschluss ${no}${germanDate(at)}: ${said}`,
  votes: (inFavour, against, abstained) => `Ja ${inFavour}, Nein ${against}, Enthaltungen ${abstained}.`,
  reason: (reason) => `Begründung: ${reason}`,
  recordedBy: (who) => `Festgehalten von: ${who}.`,
  revokedBy: (no) => `Aufgehoben mit Beschluss ${no}.`,
  proof: 'Nachweise',
  source: (count, folder, digest) =>
    `Aus der vorigen Runde (${folder}) ${count === 1 ? 'ist ein Beitrag' : `sind ${count} Beiträge`} weitergekommen; Prüfsumme ihrer Ergebnisse: ${digest}`,
  results: (digest) => `Prüfsumme der Ergebnisse in results/: ${digest}`,
  chains: { file: 'Datei', rows: 'Zeilen', chain: 'Letzter Kettenwert' },
  noChains: 'Keine Datei hat Kettenwerte.',
  signatures: 'Unterschriften',
  signed: { name: 'Name', role: 'Funktion', date: 'Ort, Datum', signature: 'Unterschrift' },
  recorder: 'Schriftführung',
}

const english: MinutesWords = {
  heading: (title) => `Minutes: ${title}`,
  draft: 'Draft: not everything is decided yet.',
  open: {
    noSubmissions: 'There are no submissions yet.',
    awards: (names, count) =>
      `${count === 1 ? 'The award' : 'The awards'} ${names} ${count === 1 ? 'is' : 'are'} undecided.`,
    belowQuorum: (submissions, count, quorum) =>
      `${submissions} ${count === 1 ? 'does' : 'do'} not reach the quorum of ${quorum}; nothing is decided on that yet.`,
    outstanding: (count) => (count === 1 ? 'One ballot is outstanding.' : `${count} ballots are outstanding.`),
  },
  jury: 'The jury',
  seats: { name: 'Name', affiliation: 'Affiliation', role: 'Role', ballots: 'Counted ballots', remark: 'Remark' },
  roles: { member: 'member', chair: 'chair', deputy: 'deputy', guest: 'guest' },
  deputyOf: (seat) => `deputy of ${seat}`,
  absent: (no) => `absent (decision ${no})`,
  weight: (weight) => `weight ${weight}`,
  judges: (criteria) => `judges only ${criteria}`,
  recusals: 'Recusals',
  recused: (name, from, no) => `${name} does not score ${from} (decision ${no}).`,
  submission: (id) => `the submission ${id}`,
  division: (name) => `in the division ${name}`,
  noRecusal: 'No recusal is recorded.',
  noAbsence: 'No absence is recorded.',
  formalCheck: 'Formal check',
  received: (count, excluded) => {
    if (count < 2)
      return `${count === 0 ? 'No' : 'One'} submission was received${count === 0 ? '' : `; it is ${excluded === 0 ? 'not ' : ''}excluded`}.`
    return `${count} submissions were received; ${excluded === 0 ? 'none' : excluded === 1 ? 'one' : excluded} of them ${excluded < 2 ? 'is' : 'are'} excluded.`
  },
  excluded: (submission, no, reason) => `${submission} (decision ${no}): ${reason}`,
  scoring: 'Scoring',
  cast: (counted) => (counted === 1 ? 'One ballot is counted.' : `${counted} ballots are counted.`),
  closed: (no, at) => `Closed by decision ${no} on ${spokenInstant.en(at)}.`,
  reopened: (no, at, reason) => `Reopened by decision ${no} on ${spokenInstant.en(at)}: ${reason}`,
  neverClosed: 'No decision to close the scoring is recorded.',
  reassigned: (name, submissions) => `Assigned otherwise: ${submissions} to ${name}.`,
  quorumDecided: {
    rank: (submission, no) => `${submission} is ranked, even if it does not reach the quorum (decision ${no}).`,
    unranked: (submission, no) => `${submission} stays unranked if it does not reach the quorum (decision ${no}).`,
  },
  rules: 'Rules',
  criteria: 'Criteria',
  counting: 'How it is counted',
  alsoHolds: 'What else holds',
  requirements: 'Requirements',
  awardRules: 'For the awards',
  digest: (digest) => `Digest of the rules: ${digest}`,
  amended: (no, digest, at) =>
    `Amendment by decision ${no}${englishDate(at)}: ballots cast before stand under the rules ${digest}.`,
  belowRequirement: 'requirements not reached',
  unranked: 'Unranked',
  excludedBy: (no) => `decision ${no}`,
  ties: 'Ties',
  tied: (submissions, total) => `${submissions} (${total})`,
  sharing: (place, submissions) => `place ${place} is shared by ${submissions}`,
  noTies: 'No two ranked submissions are tied.',
  passedOver: 'Passed over',
  withheldBy: (no, reason) => `Decision ${no}: ${reason}`,
  decisions: 'Decisions',
  noDecisions: 'No decisions are recorded.',
  decision: (no, at, said) => `Decision ${no}${englishDate(at)}: ${said}`,
  votes: (inFavour, against, abstained) => `For ${inFavour}, against ${against}, abstained ${abstained}.`,
  reason: (reason) => `Reason: ${reason}`,
  recordedBy: (who) => `Recorded by ${who}.`,
  revokedBy: (no) => `Revoked by decision ${no}.`,
  proof: 'Proof',
  source: (count, folder, digest) =>
    `${count === 1 ? 'One submission' : `${count} submissions`} went on from the round before (${folder}); digest of its results: ${digest}`,
  results: (digest) => `Digest of the results in results/: ${digest}`,
  chains: { file: 'File', rows: 'Rows', chain: 'Last chain' },
  noChains: 'No file is chained.',
  signatures: 'Signatures',
  signed: { name: 'Name', role: 'Role', date: 'Place, date', signature: 'Signature' },
  recorder: 'recorder',
}

export const minutesWords: Readonly<Record<Language, MinutesWords>> = { de: german, en: english }
