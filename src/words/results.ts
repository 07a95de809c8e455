// What rankings, award lists and audits say, in German and English: one table, so that a missing text is a type error.
import type { PlacesStep } from '../model/award-places.js'
import type { Language, MissingRule, PlaceRule, SharedRule } from '../model/competition.js'
import type { DecisionKind } from '../model/decision.js'
import type { UnrankedStatus } from '../model/ranking.js'
import type { BestEnd } from '../model/scale.js'
import { placeText } from './place.js'

export type ResultWords = {
  readonly columns: Readonly<Record<ResultColumn, string>>
  /** What separated equal totals, as a sentence goes on after "decided by". */
  readonly deciders: {
    readonly criterion: (name: string) => string
    readonly median: string
    readonly bestLowest: string
    readonly mostFirsts: string
    readonly headToHead: string
    readonly decision: (no: string) => string
    readonly lot: (no: string) => string
    readonly measure: (name: string) => string
    readonly column: (name: string) => string
  }
  readonly decidedBy: (decider: string) => string
  readonly shared: (names: string) => string
  readonly belowRequirement: string
  readonly unranked: string
  readonly unrankedBecause: Readonly<Record<UnrankedStatus, string>>
  readonly ballots: (count: number) => string
  readonly allDivisions: string
  readonly ranking: string
  readonly nobodyRanked: string
  readonly place: (place: number) => string
  readonly rules: RuleWords
  readonly awards: AwardWords
  readonly findings: FindingsWords
  readonly and: string
  readonly or: string
  readonly quote: (text: string) => string
}

export type ResultColumn =
  | 'place'
  | 'division'
  | 'submission'
  | 'applicant'
  | 'title'
  | 'total'
  | 'ballots'
  | 'prize'
  | 'remark'
  | 'juror'
  | 'criterion'
  | 'weight'
  | 'scale'
  | 'name'
  | 'affiliation'

/** What a threshold asks for: at least so much, or more than that, towards the best end. */
export type Reach = { readonly best: BestEnd; readonly isAbove: boolean }

/** The rules in force. */
export type RuleWords = {
  readonly heading: string
  readonly best: Readonly<Record<BestEnd, string>>
  readonly missing: Readonly<Record<MissingRule, string>>
  /** Said where a juror judges only some criteria. */
  readonly partial: string
  readonly quorum: (ballots: number) => string
  readonly tolerance: (tolerance: string) => string
  readonly ties: (steps: readonly string[]) => string
  /** What leads the steps of a measure. */
  readonly measure: (name: string, best: BestEnd) => string
  /** What is said of places where they are not numbered 1, 2, 2, 4. */
  readonly places: Readonly<Record<Exclude<PlaceRule, 'standard'>, string>>
  readonly requireHeading: string
  /** `own` is the threshold on the own scale where the steps change it. */
  readonly requireCriterion: (criterion: string, minimum: string, own: string | null, reach: Reach) => string
  readonly requireTotal: (minimum: string, own: string | null, reach: Reach) => string
  readonly requireMeasure: (measure: string, minimum: string, reach: Reach) => string
  readonly requireCriteria: (count: number, minimum: string, own: string | null, reach: Reach) => string
  readonly own: (values: string) => string
  readonly ownOn: (value: string, criterion: string) => string
  readonly digest: (digest: string) => string
}

/** What a tie can reach across: the last place, the end of a share, different prizes. */
export type TieEdge = 'place' | 'share' | 'prize'

export type AwardWords = {
  readonly heading: string
  readonly none: string
  readonly provisionalLong: string
  readonly undecided: (place: number, names: string) => string
  readonly undecidedAmong: (names: string) => string
  readonly awaits: string
  readonly awaitsShare: string
  readonly left: (place: number, names: string) => string
  readonly withheld: string
  readonly noWinner: string
  readonly withheldPlaces: (count: number) => string
  readonly remainder: (money: string) => string
  readonly sum: (money: string) => string
  readonly budget: (money: string) => string
  readonly decisions: (numbers: string) => string
  readonly byDecision: (numbers: string) => string
  readonly decision: (no: string) => string
  readonly kinds: Readonly<Partial<Record<DecisionKind, string>>>
  readonly passedOver: (reason: string) => string
  readonly reasons: {
    readonly requirement: string
    readonly cap: string
    readonly excludes: string
    readonly decision: (no: string) => string
  }
  readonly shared: (names: string) => string
  readonly findings: string
  readonly alphabetical: string
  readonly rulesHeading: string
  readonly places: (count: number) => string
  readonly placesBySteps: (steps: readonly PlacesStep[]) => string
  readonly placesHere: (count: number, submissions: number) => string
  readonly minimum: (total: string, reach: Reach) => string
  readonly share: (percent: string, names: string) => string
  readonly shareHere: (count: number, submissions: number) => string
  readonly unpaid: string
  readonly prizeEach: (money: string) => string
  readonly prizeByPlace: (list: string) => string
  readonly across: Readonly<Record<TieEdge, string>>
  /** `across`: what the tie reaches across. */
  readonly sharedRule: Readonly<Record<SharedRule, (across: string) => string>>
  readonly caps: (count: number, column: string) => string
  readonly excludes: (names: string) => string
}

/** What did not happen, since there are errors. */
export type FindingsEnding = 'not-counted' | 'not-imported' | 'not-recorded' | 'not-written' | 'not-cast'

export type FindingsWords = {
  readonly errors: (count: number, files: number) => string
  readonly notes: (count: number) => string
  readonly more: (count: number) => string
  readonly endings: Readonly<Record<FindingsEnding, string>>
}

const germanReaches = { high: ['mindestens', 'über'], low: ['höchstens', 'unter'] } as const
const englishReaches = { high: ['at least', 'more than'], low: ['at most', 'less than'] } as const
const reachGerman = ({ best, isAbove }: Reach, minimum: string): string =>
  `${germanReaches[best][isAbove ? 1 : 0]} ${minimum}`
const reachEnglish = ({ best, isAbove }: Reach, minimum: string): string =>
  `${englishReaches[best][isAbove ? 1 : 0]} ${minimum}`
const ownScale = (own: string | null): string => (own === null ? '' : ` (${own})`)

const germanPlaces = (count: number): string => (count === 1 ? 'ein Platz' : `${count} Plätze`)
const englishPlaces = (count: number): string => (count === 1 ? 'one place' : `${count} places`)

/** `ab 1301 Beiträgen 8 Plätze und für je 200 weitere ein Platz mehr`. */
function germanStep({ from, places, every }: PlacesStep): string {
  const more = every === null ? '' : ` und für je ${every} weitere ein Platz mehr`
  return `ab ${from === 1 ? 'einem Beitrag' : `${from} Beiträgen`} ${germanPlaces(places)}${more}`
}

/** `8 places from 1301 submissions on and one more for each further 200`. */
function englishStep({ from, places, every }: PlacesStep): string {
  const more = every === null ? '' : ` and one more for each further ${every}`
  return `${englishPlaces(places)} from ${from === 1 ? 'one submission' : `${from} submissions`} on${more}`
}

const german: ResultWords = {
  columns: {
    place: 'Rang',
    division: 'Wettbewerbsgruppe',
    submission: 'Beitrag',
    applicant: 'Einreichende Stelle',
    title: 'Titel',
    total: 'Gesamtwertung',
    ballots: 'Bögen',
    prize: 'Preisgeld',
    remark: 'Anmerkung',
    juror: 'Jurymitglied',
    criterion: 'Kriterium',
    weight: 'Gewicht',
    scale: 'Skala',
    name: 'Name',
    affiliation: 'Institution',
  },
  deciders: {
    criterion: (name) => `das Kriterium „${name}“`,
    median: 'den Median der Gesamtwertungen der Jurymitglieder',
    bestLowest: 'die schlechteste Gesamtwertung eines Jurymitglieds',
    mostFirsts: 'die Zahl der Jurymitglieder, die ihm ihre beste Gesamtwertung gaben',
    headToHead: 'den Vergleich zu zweit',
    decision: (no) => `Beschluss ${no}`,
    lot: (no) => `Losentscheid (Beschluss ${no})`,
    measure: (name) => `die Wertung „${name}“`,
    column: (name) => `die Zahl in der Spalte „${name}“`,
  },
  decidedBy: (decider) => `Punktgleichheit entschieden durch ${decider}`,
  shared: (names) => `punktgleich mit ${names}`,
  belowRequirement: 'erreicht die Mindestanforderung nicht',
  unranked: 'Ohne Rang',
  unrankedBecause: {
    'below-quorum': 'Mindestzahl der Wertungen nicht erreicht',
    'short-panel': 'weniger gezählte Wertungsbögen als andere Beiträge',
    incomplete: 'zu wenige Wertungen, um gezählt zu werden',
    excluded: 'nicht zugelassen',
  },
  ballots: (count) => (count === 1 ? '1 gezählter Wertungsbogen' : `${count} gezählte Wertungsbögen`),
  allDivisions: 'Alle Wettbewerbsgruppen',
  ranking: 'Rangfolge',
  nobodyRanked: 'Kein Beitrag hat einen Rang.',
  place: (place) => `Rang ${placeText.de(place)}`,
  rules: {
    heading: 'Wertungsregeln',
    best: {
      high: 'Die höchste Gesamtwertung erhält den ersten Rang.',
      low: 'Die niedrigste Gesamtwertung erhält den ersten Rang.',
    },
    missing: {
      refuse:
        'Eine fehlende Wertung in einem abgegebenen Wertungsbogen wird beanstandet; gezählt wird erst, wenn sie nachgetragen ist.',
      renormalise: 'Eine fehlende Wertung wird ausgelassen.',
      worst: 'Eine fehlende Wertung zählt als die schlechteste Wertung ihrer Skala.',
      average:
        'Eine fehlende Wertung wird durch das Mittel der Wertungen ersetzt, die die anderen Jurymitglieder diesem Beitrag bei diesem Kriterium gegeben haben.',
    },
    partial:
      'Nicht jedes Jurymitglied urteilt über jedes Kriterium; worüber es nicht urteilt, gilt nicht als fehlende Wertung.',
    quorum: (ballots) =>
      ballots === 1
        ? 'Mindestzahl der Wertungen: ein gezählter Wertungsbogen.'
        : `Mindestzahl der Wertungen: ${ballots} gezählte Wertungsbögen.`,
    tolerance: (tolerance) =>
      `Als punktgleich gelten, von der besten Gesamtwertung abwärts, die beste und alle, die höchstens ${tolerance} von ihr entfernt sind; dann ebenso die beste der übrigen, und so fort.`,
    ties: (steps) =>
      steps.length === 0
        ? 'Bei Punktgleichheit wird der Rang geteilt.'
        : `Bei Punktgleichheit entscheidet${steps.length === 1 ? '' : ', in dieser Reihenfolge:'} ${steps.join('; ')}.`,
    measure: (name, best) =>
      `Wertung „${name}“, von der ${best === 'high' ? 'die höchste' : 'die niedrigste'} Zahl die beste ist:`,
    places: {
      dense: 'Nach einem geteilten Rang folgt der nächste, ohne dass einer ausfällt: 1; 2; 2; 3.',
      mean: 'Wer sich einen Rang teilt, erhält das Mittel der belegten Ränge: 1; 2,5; 2,5; 4.',
    },
    requireHeading: 'Für einen Preis muss ein Beitrag erreichen:',
    requireCriterion: (criterion, minimum, own, reach) =>
      `beim Kriterium „${criterion}“ ${reachGerman(reach, minimum)}${ownScale(own)}`,
    requireTotal: (minimum, own, reach) => `als Gesamtwertung ${reachGerman(reach, minimum)}${ownScale(own)}`,
    requireMeasure: (measure, minimum, reach) => `bei der Wertung „${measure}“ ${reachGerman(reach, minimum)}`,
    requireCriteria: (count, minimum, own, reach) =>
      `bei ${count === 1 ? 'mindestens einem Kriterium' : `mindestens ${count} Kriterien`} ${reachGerman(reach, minimum)}${ownScale(own)}`,
    own: (values) => `auf der eigenen Skala: ${values}`,
    ownOn: (value, criterion) => `${value} bei „${criterion}“`,
    digest: (digest) => `Kennziffer der Regeln: ${digest}`,
  },
  awards: {
    heading: 'Preise',
    none: 'Preise sind nicht vorgesehen.',
    provisionalLong: 'VORLÄUFIG – noch nicht entschieden und nicht zur Veröffentlichung bestimmt.',
    undecided: (place, names) => `Noch nicht entschieden: Auf Rang ${placeText.de(place)} sind ${names} punktgleich.`,
    undecidedAmong: (names) => `Noch nicht entschieden zwischen ${names}.`,
    awaits:
      'Noch nicht entschieden: Ein Preis, dessen Preisträger hier ausgeschlossen sind, ist noch nicht entschieden.',
    awaitsShare:
      'Noch nicht entschieden: Ein Preis, dessen Preisträger hier ausgeschlossen sind oder mitzählen, ist noch nicht entschieden.',
    left: (place, names) =>
      `Auf Rang ${placeText.de(place)} sind ${names} punktgleich; nach den Regeln erhält diesen Preis keiner von ihnen und niemand nach ihnen.`,
    withheld: 'Nicht vergeben.',
    noWinner: 'Kein Beitrag erhält diesen Preis.',
    withheldPlaces: (count) =>
      count === 1 ? 'Ein Platz wird nicht vergeben.' : `${count} Plätze werden nicht vergeben.`,
    remainder: (money) => `Rest aus der Teilung, nicht ausgezahlt: ${money}`,
    sum: (money) => `Summe der Preisgelder: ${money}`,
    budget: (money) => `Verfügbare Mittel: ${money}`,
    decisions: (numbers) => `Von der Berechnung weicht ab: ${numbers}.`,
    byDecision: (numbers) => `abweichend durch ${numbers}`,
    decision: (no) => `Beschluss ${no}`,
    kinds: {
      withhold: 'nicht vergeben',
      give: 'zuerkannt',
      pass: 'nicht berücksichtigt',
      places: 'Zahl der Plätze',
      prize: 'Preisgeld',
      decline: 'Preis nicht angenommen',
    },
    passedOver: (reason) => `nicht berücksichtigt: ${reason}`,
    reasons: {
      requirement: 'die Mindestanforderung ist nicht erreicht',
      cap: 'die Höchstzahl für gleiche Angaben ist ausgeschöpft',
      excludes: 'hat einen Preis erhalten, der diesen ausschließt',
      decision: (no) => `Beschluss ${no}`,
    },
    shared: (names) => `geteilt mit ${names}`,
    findings: 'Hinweise und Beanstandungen',
    alphabetical: 'In alphabetischer Reihenfolge.',
    rulesHeading: 'Für die einzelnen Preise gilt:',
    places: germanPlaces,
    minimum: (total, reach) => `Gesamtwertung ${reachGerman(reach, total)}`,
    placesBySteps: (steps) => `Zahl der Plätze nach der Zahl der Beiträge: ${steps.map(germanStep).join(', ')}`,
    placesHere: (count, submissions) =>
      `bei ${submissions === 1 ? 'einem Beitrag' : `${submissions} Beiträgen`} ${germanPlaces(count)}`,
    share: (percent, names) =>
      `höchstens ${percent} % der Beiträge, abgerundet${names === '' ? '' : `, zusammen mit den Preisträgern von ${names}`}`,
    shareHere: (count, submissions) => `${count} von ${submissions}`,
    unpaid: 'ohne Preisgeld',
    prizeEach: (money) => `Preisgeld je ${money}`,
    prizeByPlace: (list) => `Preisgeld nach Plätzen: ${list}`,
    across: {
      place: 'über den letzten Platz',
      share: 'über den Anteil',
      prize: 'über verschiedene Preisgelder',
    },
    sharedRule: {
      stop: (across) => `bei Punktgleichheit ${across} hinweg entscheidet die Jury`,
      extend: (across) => `bei Punktgleichheit ${across} hinweg erhalten alle den besseren Preis`,
      split: (across) => `bei Punktgleichheit ${across} hinweg werden die Preisgelder geteilt`,
      leave: (across) =>
        `bei Punktgleichheit ${across} hinweg erhält den Preis keiner der Punktgleichen und niemand nach ihnen`,
    },
    caps: (count, column) => `höchstens ${count} je „${column}“`,
    excludes: (names) => `nicht an Preisträger von ${names}`,
  },
  findings: {
    errors: (count, files) =>
      `${count} ${count === 1 ? 'Beanstandung' : 'Beanstandungen'} in ${files} ${files === 1 ? 'Datei' : 'Dateien'}.`,
    notes: (count) => `${count} ${count === 1 ? 'Hinweis' : 'Hinweise'}.`,
    more: (count) => `… und ${count} weitere`,
    endings: {
      'not-counted': 'Es wurde nichts gezählt.',
      'not-imported': 'Es wurde nichts übernommen.',
      'not-recorded': 'Es wurde nichts festgehalten.',
      'not-written': 'Es wurde nichts geschrieben.',
      'not-cast': 'Es wurde nichts abgegeben.',
    },
  },
  and: ' und ',
  or: ' oder ',
  quote: (text) => `„${text}“`,
}

const english: ResultWords = {
  columns: {
    place: 'Place',
    division: 'Division',
    submission: 'Submission',
    applicant: 'Applicant',
    title: 'Title',
    total: 'Total',
    ballots: 'Ballots',
    prize: 'Prize',
    remark: 'Remark',
    juror: 'Juror',
    criterion: 'Criterion',
    weight: 'Weight',
    scale: 'Scale',
    name: 'Name',
    affiliation: 'Affiliation',
  },
  deciders: {
    criterion: (name) => `the criterion “${name}”`,
    median: 'the median of the jurors’ totals',
    bestLowest: 'the worst total of a juror',
    mostFirsts: 'the number of jurors who gave it their best total',
    headToHead: 'comparing the two head to head',
    decision: (no) => `decision ${no}`,
    lot: (no) => `lot (decision ${no})`,
    measure: (name) => `the measure “${name}”`,
    column: (name) => `the number in the column “${name}”`,
  },
  decidedBy: (decider) => `tie decided by ${decider}`,
  shared: (names) => `tied with ${names}`,
  belowRequirement: 'below the requirement for an award',
  unranked: 'Not ranked',
  unrankedBecause: {
    'below-quorum': 'fewer ballots than the quorum',
    'short-panel': 'fewer counted ballots than other submissions',
    incomplete: 'too few scores to be counted',
    excluded: 'excluded',
  },
  ballots: (count) => (count === 1 ? '1 counted ballot' : `${count} counted ballots`),
  allDivisions: 'All divisions',
  ranking: 'Ranking',
  nobodyRanked: 'No submission is ranked.',
  place: (place) => `Place ${placeText.en(place)}`,
  rules: {
    heading: 'Rules in force',
    best: {
      high: 'The highest total takes the first place.',
      low: 'The lowest total takes the first place.',
    },
    missing: {
      refuse: 'A missing score in a cast ballot is refused; nothing is counted until it is there.',
      renormalise: 'A missing score is left out.',
      worst: 'A missing score counts as the worst of its scale.',
      average:
        'A missing score is replaced by the mean of the scores that the other jurors gave this submission on this criterion.',
    },
    partial: 'Not every juror judges every criterion; what a juror does not judge is no missing score.',
    quorum: (ballots) => (ballots === 1 ? 'Quorum: one counted ballot.' : `Quorum: ${ballots} counted ballots.`),
    tolerance: (tolerance) =>
      `From the best total downwards, the best and all that are at most ${tolerance} away from it count as equal; then likewise the best of the others, and so on.`,
    ties: (steps) =>
      steps.length === 0
        ? 'Submissions with equal totals share the place.'
        : `Equal totals are separated${steps.length === 1 ? ' by' : ', in this order, by:'} ${steps.join('; ')}.`,
    measure: (name, best) => `Measure “${name}”, of which the ${best === 'high' ? 'highest' : 'lowest'} is best:`,
    places: {
      dense: 'After a shared place the next one follows, and none is left out: 1, 2, 2, 3.',
      mean: 'Whoever shares a place gets the mean of the places filled: 1, 2.5, 2.5, 4.',
    },
    requireHeading: 'For any award a submission must reach:',
    requireCriterion: (criterion, minimum, own, reach) =>
      `${reachEnglish(reach, minimum)} on “${criterion}”${ownScale(own)}`,
    requireTotal: (minimum, own, reach) => `a total of ${reachEnglish(reach, minimum)}${ownScale(own)}`,
    requireMeasure: (measure, minimum, reach) => `${reachEnglish(reach, minimum)} on the measure “${measure}”`,
    requireCriteria: (count, minimum, own, reach) =>
      `${reachEnglish(reach, minimum)} on at least ${count === 1 ? 'one criterion' : `${count} criteria`}${ownScale(own)}`,
    own: (values) => `on its own scale: ${values}`,
    ownOn: (value, criterion) => `${value} on “${criterion}”`,
    digest: (digest) => `Digest of the rules: ${digest}`,
  },
  awards: {
    heading: 'Awards',
    none: 'There are no awards.',
    provisionalLong: 'PROVISIONAL – not decided yet and not for publication.',
    undecided: (place, names) => `Not decided yet: ${names} are tied at place ${placeText.en(place)}.`,
    undecidedAmong: (names) => `Not decided yet among ${names}.`,
    awaits: 'Not decided yet: an award whose winners are excluded from this one is not decided.',
    awaitsShare: 'Not decided yet: an award whose winners are excluded or counted in here is not decided.',
    left: (place, names) =>
      `${names} are tied at place ${placeText.en(place)}; by the rules none of them wins this award, nor anyone after them.`,
    withheld: 'Withheld: given to nobody.',
    noWinner: 'No submission wins this award.',
    withheldPlaces: (count) => (count === 1 ? 'One place is withheld.' : `${count} places are withheld.`),
    remainder: (money) => `Left over from the split and not paid: ${money}`,
    sum: (money) => `Sum of the prizes: ${money}`,
    budget: (money) => `Budget: ${money}`,
    decisions: (numbers) => `Other than computed: ${numbers}.`,
    byDecision: (numbers) => `other than computed, by ${numbers}`,
    decision: (no) => `decision ${no}`,
    kinds: {
      withhold: 'withheld',
      give: 'given',
      pass: 'passed over',
      places: 'number of places',
      prize: 'prize',
      decline: 'declined',
    },
    passedOver: (reason) => `passed over: ${reason}`,
    reasons: {
      requirement: 'below the requirement for an award',
      cap: 'the most winners of its kind are reached',
      excludes: 'has won an award that excludes this one',
      decision: (no) => `decision ${no}`,
    },
    shared: (names) => `shared with ${names}`,
    findings: 'Findings',
    alphabetical: 'In alphabetical order.',
    rulesHeading: 'The rules of the single awards:',
    places: englishPlaces,
    minimum: (total, reach) => `a total of ${reachEnglish(reach, total)}`,
    placesBySteps: (steps) => `places by the number of submissions: ${steps.map(englishStep).join(', ')}`,
    placesHere: (count, submissions) =>
      `${englishPlaces(count)} for ${submissions === 1 ? 'one submission' : `${submissions} submissions`}`,
    share: (percent, names) =>
      `at most ${percent} per cent of the submissions, rounded down${names === '' ? '' : `, together with the winners of ${names}`}`,
    shareHere: (count, submissions) => `${count} of ${submissions}`,
    unpaid: 'without money',
    prizeEach: (money) => `${money} each`,
    prizeByPlace: (list) => `prizes by place: ${list}`,
    across: { place: 'across the last place', share: 'across the share', prize: 'across different prizes' },
    sharedRule: {
      stop: (across) => `a tie ${across} is for the jury to decide`,
      extend: (across) => `in a tie ${across} all win the better prize`,
      split: (across) => `in a tie ${across} the prizes are shared`,
      leave: (across) => `in a tie ${across} none of those tied wins, nor anyone after them`,
    },
    caps: (count, column) => `at most ${count} with the same “${column}”`,
    excludes: (names) => `not for winners of ${names}`,
  },
  findings: {
    errors: (count, files) =>
      `${count} ${count === 1 ? 'error' : 'errors'} in ${files} ${files === 1 ? 'file' : 'files'}.`,
    notes: (count) => `${count} ${count === 1 ? 'note' : 'notes'}.`,
    more: (count) => `… and ${count} more`,
    endings: {
      'not-counted': 'Nothing was counted.',
      'not-imported': 'Nothing was imported.',
      'not-recorded': 'Nothing was recorded.',
      'not-written': 'Nothing was written.',
      'not-cast': 'Nothing was cast.',
    },
  },
  and: ' and ',
  or: ' or ',
  quote: (text) => `“${text}”`,
}

export const resultWords: Readonly<Record<Language, ResultWords>> = { de: german, en: english }
