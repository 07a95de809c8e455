// The example competition, made from a fixed seed: the rules and seats of the model case, with invented submissions,
// scores and decisions. The same bytes on every machine: chance is made of sums and products alone.
// write.ts writes it to fixtures/zusammenleben; example.test.ts counts what is claimed here a second time.

import { createHash } from 'node:crypto'
import { competitionSchemaText } from '../../src/read/competition-schema.js'
import { remarks } from './comments'
import { canonicalJson, competition, criteria, divisions, rulesInForce } from './competition'
import { submissionTexts } from './submissions'

const seed = 20170612

interface Submission {
  readonly id: string
  readonly division: string
  readonly state: string
  readonly applicant: string
  readonly title: string
  readonly summary: string
  readonly received: string
  readonly contact: string
}

interface Ballot {
  readonly juror: string
  readonly submission: string
  readonly scores: readonly number[]
  readonly comment: string
  readonly castAt: string
  readonly enteredBy: string
}

/** The scores in force, by submission and juror; changed only while they are made. */
type Scores = Map<string, Map<string, number[]>>

// The jury. Severity is added to each score of the seat, in tenths.

const jurors = [
  ['staedtetag', 'Sitz des Deutschen Städtetages', 'Deutscher Städtetag', 'member', '', 2],
  ['landkreistag', 'Sitz des Deutschen Landkreistages', 'Deutscher Landkreistag', 'member', '', 1],
  [
    'staedte-gemeindebund',
    'Sitz des Deutschen Städte- und Gemeindebundes',
    'Deutscher Städte- und Gemeindebund',
    'member',
    '',
    4,
  ],
  [
    'stiftungen',
    'Sitz des Bundesverbandes Deutscher Stiftungen',
    'Bundesverband Deutscher Stiftungen',
    'member',
    '',
    0,
  ],
  ['wissenschaft', 'Sitz der Wissenschaft (Vorsitz)', 'Wissenschaft', 'chair', '', -7],
  ['praxis', 'Sitz der kommunalen Praxis', 'Kommunale Praxis', 'member', '', 5],
  ['ministerium', 'Sitz des Bundesministeriums des Innern', 'Bundesministerium des Innern', 'member', '', -3],
  [
    'vertretung-landkreistag',
    'Stellvertretung für den Sitz des Deutschen Landkreistages',
    'Deutscher Landkreistag',
    'deputy',
    'landkreistag',
    1,
  ],
] as const

/** The days on which each seat scored on its own; the sessions of the whole jury followed. */
const scoringDays: Readonly<Record<string, readonly string[]>> = {
  staedtetag: ['2018-02-14', '2018-02-15', '2018-02-21', '2018-02-22'],
  landkreistag: ['2018-02-19', '2018-02-20', '2018-02-26', '2018-02-27'],
  'staedte-gemeindebund': ['2018-02-15', '2018-02-16', '2018-03-05', '2018-03-06'],
  stiftungen: ['2018-02-14', '2018-02-16', '2018-02-20', '2018-02-23'],
  wissenschaft: ['2018-02-21', '2018-02-27', '2018-03-01', '2018-03-07'],
  praxis: ['2018-02-22', '2018-02-23', '2018-03-01', '2018-03-02'],
  ministerium: ['2018-02-19', '2018-02-21', '2018-02-28', '2018-03-08'],
  'vertretung-landkreistag': ['2018-02-27'],
}
const sessionDays = [
  { day: '2018-03-14', first: 113, last: 127 },
  { day: '2018-03-15', first: 128, last: 144 },
] as const

// Whom the story is about.

const late: Readonly<Record<string, string>> = { 'Stadt Rübenleben': '2018-01-04', 'Gemeinde Nußhofen': '2018-01-09' }
const notEntitled = 'Förderverein Offene Tür Otternau e. V.'
const advisedByLandkreistag = 'Landkreis Südermoorheide'
const ownCountyOfPractice = 'Landkreis Torfwiesen'
const fundedByFoundation = 'Stadt Hülsterbrock'
const tiedByDecision = ['Samtgemeinde Wollgrasmoor', 'Stadt Papenbrück'] as const
const strongOnHalfTheCriteria = 'Stadt Rüsterberg'

/** How good a submission is at heart, in tenths; all others are drawn. */
const qualities: Readonly<Record<string, number>> = {
  'Stadt Lindenhöhe': 84,
  'Stadt Auenbrück': 82,
  'Stadt Rabenförde': 81,
  'Stadt Salzhövel': 77,
  'Stadt Mühlenhafen': 76,
  'Stadt Eikenscheid': 85,
  'Große Kreisstadt Märzlingen': 83,
  'Große Kreisstadt Sonnbrunn': 82,
  'Stadt Zwirnheim': 80,
  'Große Kreisstadt Silberwalde': 79,
  'Stadt Brakenförde': 78,
  'Verwaltungsgemeinschaft Lautermoos': 78,
  'Stadt Heidmünster': 77,
  'Stadt Kastellbach': 77,
  'Samtgemeinde Wollgrasmoor': 73,
  'Stadt Papenbrück': 72,
  'Stadt Hülsterbrock': 72,
  'Landkreis Neuwörth': 82,
  'Landkreis Obere Fließau': 80,
  'Landkreis Südermoorheide': 75,
  'Kreis Mühlensprung': 74,
  'Stadt Amselfurt': 78,
  'Stadt Möwenfurt': 74,
  'Stadt Hüttensprung': 69,
  'Landkreis Falkenhöhen': 67,
}
const qualityCeiling: Readonly<Record<string, number>> = {
  'kreisfreie-staedte': 70,
  'kreisangehoerige-kommunen': 67,
  landkreise: 68,
  einzelprojekte: 60,
}

/** How much more or less a criterion finds than the average one, in tenths; a single project lacks the concept. */
const generosity = [2, 1, 3, -7, 2, 1, 0, 3, 2, -6]
const generosityToProjects = [-12, -5, 5, -8, 4, -3, -2, -9, 8, 2]

interface Crafted {
  readonly applicant: string
  /** The total and the score for the overall concept that each seat gave, in the order of the seats. */
  readonly totals: readonly number[]
  readonly concept: readonly number[]
}

const crafted: readonly Crafted[] = [
  // 76.20 each; the concept decides, 84 to 78. The median would have decided the other way.
  { applicant: 'Stadt Salzhövel', totals: [76, 74, 79, 75, 71, 83, 77], concept: [8, 8, 9, 8, 7, 9, 9] },
  { applicant: 'Stadt Mühlenhafen', totals: [78, 73, 77, 79, 70, 81, 74], concept: [8, 8, 8, 8, 7, 9, 7] },
  // 74.20 each and 76 for the concept; the median decides, 75 to 74.
  { applicant: 'Landkreis Südermoorheide', totals: [75, 77, 73, 76, 68, 80, 70], concept: [8, 8, 7, 8, 6, 9, 7] },
  { applicant: 'Kreis Mühlensprung', totals: [74, 77, 72, 77, 69, 81, 71], concept: [8, 8, 7, 8, 7, 8, 7] },
  // 72.00 each, 74 for the concept, median 72: only the recorded decision separates them.
  { applicant: 'Samtgemeinde Wollgrasmoor', totals: [72, 70, 75, 74, 69, 78, 66], concept: [7, 7, 8, 8, 7, 9, 6] },
  { applicant: 'Stadt Papenbrück', totals: [73, 71, 76, 72, 64, 77, 68], concept: [7, 7, 8, 8, 7, 8, 7] },
  // 71.50, and 72.20 if the ballot of the recused seat (82) were counted: that would be an award.
  { applicant: fundedByFoundation, totals: [70, 71, 72, 82, 65, 75, 73], concept: [7, 7, 7, 8, 6, 8, 7] },
]

/** Ballots cast anew in the first session: what the earlier one had instead, and the remark on the later one. */
const castAnew = [
  {
    juror: 'wissenschaft',
    applicant: 'Samtgemeinde Wollgrasmoor',
    earlier: { vernetzung: -2, transfer: -1 },
    comment:
      'Nach der Aussprache neu gewertet:\nVernetzung und Transfer sind besser geregelt, als es die Unterlagen zunächst erkennen ließen.',
  },
  {
    juror: 'staedtetag',
    applicant: 'Stadt Mühlenhafen',
    earlier: { gesamtkonzept: 2 },
    comment:
      'Nach der Aussprache neu gewertet: Der Bezug zum Gesamtkonzept der Stadt ist schwächer als zunächst angenommen.',
  },
  {
    juror: 'landkreistag',
    applicant: 'Kreis Mühlensprung',
    earlier: { nachhaltigkeit: -2 },
    comment: 'Die Finanzierung ist laut Kreistagsbeschluss bis 2021 gesichert, Nachhaltigkeit deshalb höher gewertet.',
  },
  {
    juror: 'staedte-gemeindebund',
    applicant: 'Stadt Bökensund',
    earlier: { politik: 3 },
    comment: 'Eingabefehler bei der kommunalpolitischen Verankerung berichtigt.',
  },
  {
    juror: 'praxis',
    applicant: 'Gemeinde Pöttersrath',
    earlier: { vielfalt: -2 },
    comment: 'Nach der Aussprache neu gewertet.',
  },
  {
    juror: 'ministerium',
    applicant: 'Stadt Fährwinkel',
    earlier: { ziele: 1, qualitaet: -2 },
    comment: '',
  },
] as const

/** The whole example: each path in the competition folder with its text. */
export function generate(): Map<string, string> {
  const submissions = receiveSubmissions(randomNumbers(seed))
  const scores = drawScores(submissions, randomNumbers(seed + 1))
  const ballots = castBallots(submissions, scores, randomNumbers(seed + 2))
  const canonical = canonicalJson(rulesInForce)
  const digest = sha256(canonical).slice(0, 16)
  const jurorRows = jurors.map(([id, name, affiliation, role, deputyOf]) => [id, name, affiliation, role, deputyOf])
  return new Map([
    ['competition.json', `${JSON.stringify(competition, null, 2)}\n`],
    ['competition.schema.json', competitionSchemaText()],
    ['submissions.csv', csv([submissionHeader, ...submissions.map(submissionRow)])],
    ['jurors.csv', csv([['id', 'name', 'affiliation', 'role', 'deputy_of'], ...jurorRows])],
    ...jurors.map(([id]): [string, string] => [`ballots/${id}.csv`, csv(chained(ballotRows(ballots, id, digest)))]),
    ['decisions.csv', csv(chained([decisionHeader, ...decisionRows(submissions)]))],
    [`rules/${digest}.json`, canonical],
  ])
}

// Submissions

/** All in the order in which they arrived: the divisions mixed by chance, the two late ones last. */
function receiveSubmissions(random: () => number): Submission[] {
  const inTime = divisions
    .flatMap(({ id }) => submissionTexts[id].map((text) => ({ division: id, text })))
    .filter(({ text }) => late[text[0]] === undefined)
  const tooLate = Object.keys(late).flatMap((applicant) =>
    divisions.flatMap(({ id }) =>
      submissionTexts[id].filter((text) => text[0] === applicant).map((text) => ({ division: id, text })),
    ),
  )
  const days = inTime.map(() => arrivalDay(random)).sort((a, b) => a - b)
  return [...shuffled(inTime, random), ...tooLate].map(({ division, text }, index) => {
    const [applicant, state, title, summary] = text
    return {
      id: `Z-${String(index + 1).padStart(3, '0')}`,
      division,
      state,
      applicant,
      title,
      summary,
      received: late[applicant] ?? dayAfter('2017-06-12', days[index]!),
      contact: `${applicant === notEntitled ? 'kontakt' : 'poststelle'}@${hostName(applicant)}.example`,
    }
  })
}

/** Most submissions arrive shortly before the last day, which is the 202nd after the opening. */
function arrivalDay(random: () => number): number {
  const early = random()
  return Math.floor(203 * (1 - early * early * early))
}

/** The name without what it is, in letters that an address may have. */
function hostName(applicant: string): string {
  return applicant
    .replace(/^(Große Kreisstadt|Verwaltungsgemeinschaft|\p{L}+) /u, '')
    .replace(' e. V.', '')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(' ', '-')
}

const submissionHeader = ['id', 'division', 'applicant', 'title', 'summary', 'state', 'received', 'contact']

function submissionRow(submission: Submission): string[] {
  const { id, division, applicant, title, summary, state, received, contact } = submission
  return [id, division, applicant, title, summary, state, received, contact]
}

// Who scores what

function isExcluded({ applicant }: Submission): boolean {
  return late[applicant] !== undefined || applicant === notEntitled
}

/** Whether this seat put a ballot on this submission into its file. */
function casts(juror: string, submission: Submission): boolean {
  if (isExcluded(submission)) return false
  if (juror === 'vertretung-landkreistag') return submission.applicant === advisedByLandkreistag
  if (juror === 'landkreistag') return submission.applicant !== advisedByLandkreistag
  if (juror === 'praxis')
    return submission.division !== 'einzelprojekte' && submission.applicant !== ownCountyOfPractice
  if (juror === 'ministerium') return numberOf(submission) < sessionDays[1].first
  return true
}

/** The foundations' ballot stands in its file and is not counted: the seat was recused afterwards. */
function counts(juror: string, submission: Submission): boolean {
  return casts(juror, submission) && !(juror === 'stiftungen' && submission.applicant === fundedByFoundation)
}

function numberOf({ id }: Submission): number {
  return Number(id.slice(2))
}

// Scores

function drawScores(submissions: readonly Submission[], random: () => number): Scores {
  const scores: Scores = new Map()
  for (const submission of submissions) {
    const profile = profileOf(submission, random)
    const byJuror = new Map<string, number[]>()
    for (const [juror, , , , , severity] of jurors) {
      const opinion = severity / 10 + 0.5 * bell(random)
      const drawn = profile.map((quality) => withinScale(quality + opinion + 0.9 * bell(random)))
      if (casts(juror, submission)) byJuror.set(juror, drawn)
    }
    scores.set(submission.id, byJuror)
  }
  for (const plan of crafted) craft(plan, submissions, scores, random)
  craftHalfStrong(submissions, scores)
  separateAllOthers(submissions, scores, random)
  return scores
}

/** What an average seat would give for each criterion, before rounding. */
function profileOf(submission: Submission, random: () => number): number[] {
  const { division, applicant } = submission
  const drawn = 5.1 + 1.3 * bell(random)
  const given = qualities[applicant]
  const quality = given === undefined ? Math.min(drawn, qualityCeiling[division]! / 10) : given / 10
  const shifts = division === 'einzelprojekte' ? generosityToProjects : generosity
  return shifts.map((shift, index) => {
    const leaning = index === 4 || index === 9 ? leaningOfTheTied(applicant) : 0
    return quality + shift / 10 + leaning + 0.8 * bell(random)
  })
}

/** The jury prefers the first of the two tied for its binding agreements and its transfer: let the scores say so too. */
function leaningOfTheTied(applicant: string): number {
  if (applicant === tiedByDecision[0]) return 1.6
  return applicant === tiedByDecision[1] ? -1 : 0
}

/** Moves single scores until each seat's ballot has the total and the score for the concept that the plan names. */
function craft(plan: Crafted, submissions: readonly Submission[], scores: Scores, random: () => number): void {
  const ballots = [...scores.get(named(submissions, plan.applicant).id)!.entries()].sort(
    ([a], [b]) => seatIndex(a) - seatIndex(b),
  )
  if (ballots.length !== plan.totals.length) throw new Error(`${plan.applicant} has ${ballots.length} ballots.`)
  ballots.forEach(([, ballot], index) => {
    ballot[0] = plan.concept[index]!
    const aim = plan.totals[index]!
    while (sum(ballot) !== aim) {
      const criterion = 1 + Math.floor(random() * (criteria.length - 1))
      ballot[criterion] = withinScale(ballot[criterion]! + (sum(ballot) < aim ? 1 : -1))
    }
  })
}

/** Eight to ten for five criteria, five or less for the others: well placed, and not eligible for an award. */
function craftHalfStrong(submissions: readonly Submission[], scores: Scores): void {
  const ballots = [...scores.get(named(submissions, strongOnHalfTheCriteria).id)!.values()]
  ballots.forEach((ballot, juror) => {
    criteria.forEach(({ id }, index) => {
      const strong = ['ziele', 'vernetzung', 'nachhaltigkeit', 'vielfalt', 'transfer'].includes(id)
      const step = (juror * 3 + index) % 4
      ballot[index] = strong ? [10, 9, 8, 10][step]! : [5, 4, 4, 3][step]!
    })
  })
}

/** Moves single scores until no totals of a division are equal but the crafted ones. */
function separateAllOthers(submissions: readonly Submission[], scores: Scores, random: () => number): void {
  const fixed = new Set([...crafted.map(({ applicant }) => applicant), strongOnHalfTheCriteria])
  for (const { id } of divisions) {
    const inDivision = submissions.filter((submission) => submission.division === id && !isExcluded(submission))
    const taken = new Set(inDivision.filter(({ applicant }) => fixed.has(applicant)).map((one) => total(one, scores)))
    for (const submission of inDivision.filter(({ applicant }) => !fixed.has(applicant))) {
      while (taken.has(total(submission, scores))) moveOneScore(submission, scores, random)
      taken.add(total(submission, scores))
    }
  }
}

function moveOneScore(submission: Submission, scores: Scores, random: () => number): void {
  const ballots = [...scores.get(submission.id)!.values()]
  const ballot = ballots[Math.floor(random() * ballots.length)]!
  const criterion = Math.floor(random() * criteria.length)
  ballot[criterion] = withinScale(ballot[criterion]! + (random() < 0.5 ? 1 : -1))
}

/** In hundredths: the mean of the seats' totals without the highest and the lowest, rounded half up. */
function total(submission: Submission, scores: Scores): number {
  const totals = [...scores.get(submission.id)!.entries()]
    .filter(([juror]) => counts(juror, submission))
    .map(([, ballot]) => sum(ballot))
    .sort((a, b) => a - b)
    .slice(1, -1)
  return Math.floor((200 * sum(totals) + totals.length) / (2 * totals.length))
}

function seatIndex(juror: string): number {
  const seat = juror === 'vertretung-landkreistag' ? 'landkreistag' : juror
  return jurors.findIndex(([id]) => id === seat)
}

function named(submissions: readonly Submission[], applicant: string): Submission {
  const found = submissions.find((submission) => submission.applicant === applicant)
  if (!found) throw new Error(`${applicant} has not submitted anything.`)
  return found
}

// Ballots

function castBallots(submissions: readonly Submission[], scores: Scores, random: () => number): Ballot[] {
  const unused = new Map<string, readonly string[]>()
  return jurors.flatMap(([juror]) => {
    const own = submissions.filter((submission) => casts(juror, submission))
    const alone = own.filter((submission) => numberOf(submission) < sessionDays[0].first)
    const days = scoringDays[juror]!
    const perDay = Math.ceil(alone.length / days.length)
    const ballots = days.flatMap((day, index) =>
      castOnDay(juror, day, alone.slice(index * perDay, (index + 1) * perDay), scores, unused, random),
    )
    for (const { day, first, last } of sessionDays) {
      const inSession = own.filter((submission) => numberOf(submission) >= first && numberOf(submission) <= last)
      ballots.push(...castOnDay(juror, day, inSession, scores, unused, random))
      if (day === sessionDays[0].day) castAgain(juror, submissions, ballots, random)
    }
    return ballots
  })
}

/** From the morning on, one every four to ten minutes, with an hour's break half-way. */
function castOnDay(
  juror: string,
  day: string,
  submissions: readonly Submission[],
  scores: Scores,
  unused: Map<string, readonly string[]>,
  random: () => number,
): Ballot[] {
  let now = Date.parse(`${day}T07:20:00.000Z`) + Math.floor(random() * 4_800_000)
  return submissions.map((submission, index) => {
    now += 240_000 + Math.floor(random() * 360_000)
    if (index > 0 && index === Math.floor(submissions.length / 2)) now += 2_700_000 + Math.floor(random() * 1_500_000)
    const ballot = scores.get(submission.id)!.get(juror)!
    return {
      juror,
      submission: submission.id,
      scores: [...ballot],
      comment: random() < 0.05 ? remarkOn(ballot, unused) : '',
      castAt: new Date(now).toISOString(),
      enteredBy: juror === 'vertretung-landkreistag' ? 'Wettbewerbsbüro' : '',
    }
  })
}

/** A remark on the best criterion if it is outstanding, else on the worst if it is poor; none that was made before. */
function remarkOn(ballot: readonly number[], unused: Map<string, readonly string[]>): string {
  const highest = Math.max(...ballot)
  const lowest = Math.min(...ballot)
  const side = highest >= 9 ? 'strong' : lowest <= 3 ? 'weak' : undefined
  if (!side) return ''
  const { id } = criteria[ballot.indexOf(side === 'strong' ? highest : lowest)]!
  const [remark, ...rest] = unused.get(`${id} ${side}`) ?? remarks[id]?.[side] ?? []
  unused.set(`${id} ${side}`, rest)
  return remark ?? ''
}

/** In the afternoon of the first session; the ballot cast before becomes history. */
function castAgain(juror: string, submissions: readonly Submission[], ballots: Ballot[], random: () => number): void {
  for (const change of castAnew.filter((one) => one.juror === juror)) {
    const { id } = named(submissions, change.applicant)
    const index = ballots.findIndex(({ submission }) => submission === id)
    const later = ballots[index]!
    const shifts: Readonly<Record<string, number>> = change.earlier
    const earlier = later.scores.map((score, at) => withinScale(score + (shifts[criteria[at]!.id] ?? 0)))
    const moved = earlier.filter((score, at) => score !== later.scores[at]).length
    if (moved !== Object.keys(shifts).length) throw new Error(`The earlier ballot on ${change.applicant} is the same.`)
    const now = Date.parse(`${sessionDays[0].day}T14:05:00.000Z`) + Math.floor(random() * 2_400_000)
    ballots[index] = { ...later, scores: earlier, comment: '' }
    ballots.push({ ...later, comment: change.comment, castAt: new Date(now).toISOString() })
  }
}

function ballotRows(ballots: readonly Ballot[], juror: string, digest: string): string[][] {
  const header = ['juror', 'submission', ...criteria.map(({ id }) => id), 'comment', 'cast_at', 'entered_by', 'rules']
  const rows = ballots
    .filter((ballot) => ballot.juror === juror)
    .map(({ submission, scores, comment, castAt, enteredBy }) => [
      juror,
      submission,
      ...scores.map(String),
      comment,
      castAt,
      enteredBy,
      digest,
    ])
  return [header, ...rows]
}

// Decisions

const decisionHeader = [
  'no',
  'at',
  'kind',
  'division',
  'submission',
  'juror',
  'award',
  'value',
  'reason',
  'for',
  'against',
  'abstained',
  'recorded_by',
]

function decisionRows(submissions: readonly Submission[]): string[][] {
  const id = (applicant: string) => named(submissions, applicant).id
  const [preferred, other] = tiedByDecision.map(id)
  const decisions: Record<string, string>[] = [
    {
      at: '2018-01-24T09:10:00.000Z',
      kind: 'exclusion',
      submission: id(notEntitled),
      reason:
        'Vorprüfung: Teilnahmeberechtigt sind Städte, Gemeinden, Landkreise und Gemeindeverbände sowie die Bezirke der Stadtstaaten. Der Beitrag wurde von einem Verein eingereicht.',
    },
    ...Object.entries(late).map(([applicant, received], index) => ({
      at: `2018-01-24T09:1${4 + 2 * index}:00.000Z`,
      kind: 'exclusion',
      submission: id(applicant),
      reason: `Vorprüfung: Einsendeschluss war der 31. Dezember 2017. Der Beitrag ist erst am ${Number(received.slice(-2))}. Januar 2018 eingegangen.`,
    })),
    {
      at: '2018-02-06T10:20:00.000Z',
      kind: 'recusal',
      submission: id(advisedByLandkreistag),
      juror: 'landkreistag',
      reason:
        'Das Jurymitglied hat den Landkreis bei der Erarbeitung seines Handlungskonzepts beraten. Es wertet die Stellvertretung.',
    },
    {
      at: '2018-02-06T10:24:00.000Z',
      kind: 'recusal',
      submission: id(ownCountyOfPractice),
      juror: 'praxis',
      reason: 'Das Jurymitglied ist bei dem einreichenden Landkreis beschäftigt.',
    },
    {
      at: '2018-02-06T10:31:00.000Z',
      kind: 'recusal',
      division: 'einzelprojekte',
      juror: 'praxis',
      reason:
        'Das Jurymitglied hat mehrere einreichende Stellen dieser Wettbewerbsgruppe bei der Antragstellung beraten und erklärt sich für die gesamte Gruppe für befangen.',
    },
    {
      at: '2018-03-02T08:45:00.000Z',
      kind: 'recusal',
      submission: id(fundedByFoundation),
      juror: 'stiftungen',
      reason:
        'Eine Stiftung, deren Beirat das Jurymitglied angehört, fördert das Vorhaben. Das Jurymitglied hat dies angezeigt, nachdem es seinen Wertungsbogen abgegeben hatte; die Wertung bleibt außer Betracht.',
    },
    {
      at: '2018-03-14T15:35:00.000Z',
      kind: 'absence',
      juror: 'ministerium',
      reason:
        'Am zweiten Sitzungstag, dem 15. März 2018, dienstlich verhindert. Die bereits abgegebenen Wertungen bleiben bestehen.',
    },
    {
      at: '2018-03-15T13:40:00.000Z',
      kind: 'tie',
      division: 'kreisangehoerige-kommunen',
      value: `${preferred} ${other}`,
      reason: `Die Beiträge ${preferred} und ${other} haben die gleiche Gesamtwertung, die gleiche Wertung im Kriterium „Kommunale Gesamtkonzeption“ und den gleichen Median der Einzelwertungen. Die Jury gibt ${preferred} den Vorzug, weil die Zusammenarbeit der Beteiligten dort verbindlicher geregelt ist und sich leichter auf andere Kommunen übertragen lässt.`,
      for: '4',
      against: '2',
      abstained: '0',
    },
  ]
  return decisions.map((decision, index) => {
    const cells: Record<string, string> = { no: String(index + 1), recorded_by: 'Wettbewerbsbüro', ...decision }
    return decisionHeader.map((column) => cells[column] ?? '')
  })
}

// Text

/** Each row with a digest over itself and the row before, so that a later change shows. */
function chained(rows: readonly (readonly string[])[]): string[][] {
  const header = rows[0] ?? []
  let before = JSON.stringify(header)
  return [
    [...header, 'chain'],
    ...rows.slice(1).map((row) => {
      const cells = row.map((cell, index) => {
        const isText = header[index] === 'comment' || header[index] === 'reason'
        return isText && cell !== '' ? sha256(cell) : cell
      })
      before = sha256(`${before}\n${JSON.stringify(cells)}`)
      return [...row, before]
    }),
  ]
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

// Chance

/** mulberry32: numbers from 0 to below 1, the same for the same seed everywhere. */
function randomNumbers(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Roughly normal, with mean 0 and standard deviation 1: twelve numbers summed. */
function bell(random: () => number): number {
  let drawn = -6
  for (let count = 0; count < 12; count++) drawn += random()
  return drawn
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = copy[last]!
    copy[last] = copy[other]!
    copy[other] = moved
  }
  return copy
}

function withinScale(score: number): number {
  return Math.max(0, Math.min(10, Math.round(score)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0)
}
