// What rankings, award lists and audits say, in German and English: one table, so that a missing text is a type error.
import type { Language, MissingRule, SharedRule } from '../model/competition.js'
import type { DecisionKind } from '../model/decision.js'
import type { UnrankedStatus } from '../model/ranking.js'
import type { BestEnd } from '../model/scale.js'

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
  readonly quote: (text: string) => string
}

export type ResultColumn =
  | 'place'
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

/** The rules in force. */
export type RuleWords = {
  readonly heading: string
  readonly best: Readonly<Record<BestEnd, string>>
  readonly missing: Readonly<Record<MissingRule, string>>
  readonly quorum: (ballots: number) => string
  readonly ties: (steps: readonly string[]) => string
  readonly requireHeading: string
  /** `own` is the threshold on the own scale where the steps change it. */
  readonly requireCriterion: (criterion: string, minimum: string, own: string | null, best: BestEnd) => string
  readonly requireTotal: (minimum: string, own: string | null, best: BestEnd) => string
  readonly requireMeasure: (measure: string, minimum: string, best: BestEnd) => string
  readonly requireCriteria: (count: number, minimum: string, own: string | null, best: BestEnd) => string
  readonly own: (values: string) => string
  readonly ownOn: (value: string, criterion: string) => string
  readonly digest: (digest: string) => string
}

export type AwardWords = {
  readonly heading: string
  readonly none: string
  readonly provisionalLong: string
  readonly undecided: (place: number, names: string) => string
  readonly undecidedAmong: (names: string) => string
  readonly awaits: string
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
  readonly places: (count: number) => string
  readonly minimum: (total: string, best: BestEnd) => string
  readonly prizeEach: (money: string) => string
  readonly prizeByPlace: (list: string) => string
  readonly sharedRule: Readonly<Record<SharedRule, string>>
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

const reachGerman = (best: BestEnd, minimum: string): string =>
  best === 'high' ? `mindestens ${minimum}` : `höchstens ${minimum}`
const reachEnglish = (best: BestEnd, minimum: string): string =>
  best === 'high' ? `at least ${minimum}` : `at most ${minimum}`
const ownScale = (own: string | null): string => (own === null ? '' : ` (${own})`)

const german: ResultWords = {
  columns: {
    place: 'Rang',
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
    bestLowest: 'die bessere schlechteste Gesamtwertung eines Jurymitglieds',
    mostFirsts: 'die Zahl der Jurymitglieder, die ihm ihre beste Gesamtwertung gaben',
    headToHead: 'den Vergleich zu zweit',
    decision: (no) => `Beschluss ${no}`,
    lot: (no) => `Losentscheid (Beschluss ${no})`,
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
  place: (place) => `Rang ${place}`,
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
    quorum: (ballots) =>
      ballots === 1
        ? 'Mindestzahl der Wertungen: ein gezählter Wertungsbogen.'
        : `Mindestzahl der Wertungen: ${ballots} gezählte Wertungsbögen.`,
    ties: (steps) =>
      steps.length === 0
        ? 'Bei Punktgleichheit wird der Rang geteilt.'
        : `Bei Punktgleichheit entscheidet, in dieser Reihenfolge: ${steps.join('; ')}.`,
    requireHeading: 'Für einen Preis muss ein Beitrag erreichen:',
    requireCriterion: (criterion, minimum, own, best) =>
      `beim Kriterium „${criterion}“ ${reachGerman(best, minimum)}${ownScale(own)}`,
    requireTotal: (minimum, own, best) => `als Gesamtwertung ${reachGerman(best, minimum)}${ownScale(own)}`,
    requireMeasure: (measure, minimum, best) => `bei der Wertung „${measure}“ ${reachGerman(best, minimum)}`,
    requireCriteria: (count, minimum, own, best) =>
      `bei ${count === 1 ? 'mindestens einem Kriterium' : `mindestens ${count} Kriterien`} ${reachGerman(best, minimum)}${ownScale(own)}`,
    own: (values) => `auf der eigenen Skala: ${values}`,
    ownOn: (value, criterion) => `${value} bei „${criterion}“`,
    digest: (digest) => `Kennziffer der Regeln: ${digest}`,
  },
  awards: {
    heading: 'Preise',
    none: 'Preise sind nicht vorgesehen.',
    provisionalLong: 'VORLÄUFIG – noch nicht entschieden und nicht zur Veröffentlichung bestimmt.',
    undecided: (place, names) => `Noch nicht entschieden: Auf Rang ${place} sind ${names} punktgleich.`,
    undecidedAmong: (names) => `Noch nicht entschieden zwischen ${names}.`,
    awaits:
      'Noch nicht entschieden: Ein Preis, dessen Preisträger hier ausgeschlossen sind, ist noch nicht entschieden.',
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
    places: (count) => (count === 1 ? 'ein Platz' : `${count} Plätze`),
    minimum: (total, best) => `Gesamtwertung ${reachGerman(best, total)}`,
    prizeEach: (money) => `Preisgeld je ${money}`,
    prizeByPlace: (list) => `Preisgeld nach Plätzen: ${list}`,
    sharedRule: {
      stop: 'bei Punktgleichheit über den letzten Platz oder über verschiedene Preisgelder hinweg entscheidet die Jury',
      extend:
        'bei Punktgleichheit über den letzten Platz oder über verschiedene Preisgelder hinweg erhalten alle den besseren Preis',
      split:
        'bei Punktgleichheit über den letzten Platz oder über verschiedene Preisgelder hinweg werden die Preisgelder geteilt',
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
  quote: (text) => `„${text}“`,
}

const english: ResultWords = {
  columns: {
    place: 'Place',
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
    bestLowest: 'the better worst total of a juror',
    mostFirsts: 'the number of jurors who gave it their best total',
    headToHead: 'comparing the two head to head',
    decision: (no) => `decision ${no}`,
    lot: (no) => `lot (decision ${no})`,
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
  place: (place) => `Place ${place}`,
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
    quorum: (ballots) => (ballots === 1 ? 'Quorum: one counted ballot.' : `Quorum: ${ballots} counted ballots.`),
    ties: (steps) =>
      steps.length === 0
        ? 'Submissions with equal totals share the place.'
        : `Equal totals are separated, in this order, by: ${steps.join('; ')}.`,
    requireHeading: 'For any award a submission must reach:',
    requireCriterion: (criterion, minimum, own, best) =>
      `${reachEnglish(best, minimum)} on “${criterion}”${ownScale(own)}`,
    requireTotal: (minimum, own, best) => `a total of ${reachEnglish(best, minimum)}${ownScale(own)}`,
    requireMeasure: (measure, minimum, best) => `${reachEnglish(best, minimum)} on the measure “${measure}”`,
    requireCriteria: (count, minimum, own, best) =>
      `${reachEnglish(best, minimum)} on at least ${count === 1 ? 'one criterion' : `${count} criteria`}${ownScale(own)}`,
    own: (values) => `on its own scale: ${values}`,
    ownOn: (value, criterion) => `${value} on “${criterion}”`,
    digest: (digest) => `Digest of the rules: ${digest}`,
  },
  awards: {
    heading: 'Awards',
    none: 'There are no awards.',
    provisionalLong: 'PROVISIONAL – not decided yet and not for publication.',
    undecided: (place, names) => `Not decided yet: ${names} are tied at place ${place}.`,
    undecidedAmong: (names) => `Not decided yet among ${names}.`,
    awaits: 'Not decided yet: an award whose winners are excluded from this one is not decided.',
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
    places: (count) => (count === 1 ? 'one place' : `${count} places`),
    minimum: (total, best) => `a total of ${reachEnglish(best, total)}`,
    prizeEach: (money) => `${money} each`,
    prizeByPlace: (list) => `prizes by place: ${list}`,
    sharedRule: {
      stop: 'a tie across the last place or across different prizes is for the jury to decide',
      extend: 'in a tie across the last place or across different prizes all win the better prize',
      split: 'in a tie across the last place or across different prizes the prizes are shared',
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
  quote: (text) => `“${text}”`,
}

export const resultWords: Readonly<Record<Language, ResultWords>> = { de: german, en: english }
