// What is doubtful in the rules, in German and English.
import type { Language } from '../model/competition.js'
import type { Doubt, DoubtCode, DoubtValues, ThresholdOf } from '../model/doubt.js'
import { bare, quoted } from './quotes.js'

type DoubtWords = {
  readonly [Code in DoubtCode]: { readonly [L in Language]: (values: Readonly<DoubtValues[Code]>) => string }
}

const germanThreshold = ({ kind, name, count }: ThresholdOf): string =>
  ({
    criterion: `beim Kriterium ${quoted.de(name)}`,
    criteria: count === 1 ? 'bei mindestens einem Kriterium' : `bei mindestens ${count} Kriterien`,
    total: 'bei der Gesamtwertung',
    measure: `bei der Wertung ${quoted.de(name)}`,
    award: `beim Preis ${quoted.de(name)}`,
  })[kind]

const englishThreshold = ({ kind, name, count }: ThresholdOf): string =>
  ({
    criterion: `on the criterion ${quoted.en(name)}`,
    criteria: count === 1 ? 'on at least one criterion' : `on at least ${count} criteria`,
    total: 'for the total',
    measure: `for the measure ${quoted.en(name)}`,
    award: `for the award ${quoted.en(name)}`,
  })[kind]

/** A number in decimal text as Germans write it. */
const german = (text: string): string => bare(text).replace('.', ',')

const germanPlaces = (n: number): string =>
  n === 0 ? 'ganze Zahlen' : n === 1 ? 'eine Nachkommastelle' : `${n} Nachkommastellen`
const englishPlaces = (n: number): string => (n === 0 ? 'whole numbers' : n === 1 ? 'one decimal' : `${n} decimals`)

/** `A, B und C`. */
function inRow(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
const quotedNames = (names: readonly string[], language: Language): string =>
  inRow(names.map(quoted[language]), language === 'de' ? 'und' : 'and')

const words: DoubtWords = {
  'ties-end-open': {
    de: ({ awards, mayDeviate }) =>
      `${awards.length === 1 ? 'Beim Preis' : 'Bei den Preisen'} ${quotedNames(awards, 'de')} kann eine Punktgleichheit offen bleiben: Unter ties steht weder ein Beschluss (decision) noch das Los (lot). ${mayDeviate ? 'Die Jury müsste dann von der Berechnung abweichen.' : 'Der Preis bliebe dann unentschieden.'}`,
    en: ({ awards, mayDeviate }) =>
      `For the ${awards.length === 1 ? 'award' : 'awards'} ${quotedNames(awards, 'en')} a tie can stay open: ties has neither decision nor lot. ${mayDeviate ? 'The jury would have to deviate from what is computed then.' : 'The award would stay undecided then.'}`,
  },
  'tie-idle': {
    de: ({ no, why }) =>
      ({
        'only-criterion': `Schritt ${no} bei Punktgleichheit vergleicht das einzige Kriterium; wer punktgleich ist, ist es auch dort.`,
        'as-total': `Schritt ${no} bei Punktgleichheit vergleicht, woraus schon die Gesamtwertung besteht; er trennt niemanden.`,
        repeated: `Schritt ${no} bei Punktgleichheit steht schon davor; beim zweiten Mal trennt er niemanden mehr.`,
        'after-lot': `Schritt ${no} bei Punktgleichheit steht hinter dem Los; ist gelost, bleibt für ihn nichts übrig.`,
      })[why],
    en: ({ no, why }) =>
      ({
        'only-criterion': `Step ${no} of ties compares the only criterion; whoever is tied is tied there too.`,
        'as-total': `Step ${no} of ties compares what the total is already; it separates nobody.`,
        repeated: `Step ${no} of ties stands before it already; the second time it separates nobody.`,
        'after-lot': `Step ${no} of ties stands after the lot; once that is drawn, nothing is left for it.`,
      })[why],
  },
  'tolerance-all': {
    de: ({ tolerance, span }) =>
      `Als punktgleich gilt, was höchstens ${german(tolerance)} auseinanderliegt; weiter als ${german(span)} können Gesamtwertungen gar nicht auseinanderliegen, so dass alle Beiträge punktgleich sind.`,
    en: ({ tolerance, span }) =>
      `Totals at most ${bare(tolerance)} apart count as equal; totals cannot be more than ${bare(span)} apart at all, so that all submissions are tied.`,
  },
  'tolerance-idle': {
    de: ({ tolerance, decimals }) =>
      `Als punktgleich gilt, was höchstens ${german(tolerance)} auseinanderliegt; auf ${germanPlaces(decimals)} gerundet liegen verschiedene Gesamtwertungen immer weiter auseinander.`,
    en: ({ tolerance, decimals }) =>
      `Totals at most ${bare(tolerance)} apart count as equal; rounded to ${englishPlaces(decimals)}, totals that differ are always further apart.`,
  },
  'threshold-beyond': {
    de: ({ what, threshold, isAbove, value }) =>
      `${isAbove ? `Besser als ${german(threshold)} ${germanThreshold(what)} kann niemand sein` : `Die Schwelle ${german(threshold)} ${germanThreshold(what)} kann niemand erreichen`}${value === null ? '' : `; der beste mögliche Wert ist ${german(value)}`}.`,
    en: ({ what, threshold, isAbove, value }) =>
      `Nobody can ${isAbove ? 'be better than' : 'reach the threshold'} ${bare(threshold)} ${englishThreshold(what)}${value === null ? '' : `; the best possible value is ${bare(value)}`}.`,
  },
  'threshold-empty': {
    de: ({ what, threshold, value }) =>
      `Die Schwelle ${german(threshold)} ${germanThreshold(what)} kann niemand verfehlen, der gewertet ist${value === null ? '' : `; selbst der schlechteste mögliche Wert ist ${german(value)}`}.`,
    en: ({ what, threshold, value }) =>
      `Nobody who is scored can miss the threshold ${bare(threshold)} ${englishThreshold(what)}${value === null ? '' : `; even the worst possible value is ${bare(value)}`}.`,
  },
  'threshold-covered': {
    de: ({ award, threshold, required }) =>
      `Die Schwelle ${german(threshold)} beim Preis ${quoted.de(award)} ist ohne Wirkung: Für jeden Preis ist schon die Gesamtwertung ${german(required)} verlangt.`,
    en: ({ award, threshold, required }) =>
      `The threshold ${bare(threshold)} for the award ${quoted.en(award)} has no effect: every award requires the total ${bare(required)} already.`,
  },
  'drop-most': {
    de: ({ dropped, panel }) =>
      panel - dropped === 1
        ? `Von ${panel} Wertungen der Jurymitglieder ${dropped === 1 ? 'wird eine' : `werden ${dropped}`} gestrichen; über jeden Beitrag entscheidet eine einzige.`
        : `Von ${panel} Wertungen der Jurymitglieder werden ${dropped} gestrichen; über jeden Beitrag entscheidet weniger als die Hälfte der Jury.`,
    en: ({ dropped, panel }) =>
      panel - dropped === 1
        ? `Of ${panel} jurors’ values ${dropped === 1 ? 'one is' : `${dropped} are`} left out; a single one decides on each submission.`
        : `Of ${panel} jurors’ values ${dropped} are left out; less than half of the jury decides on each submission.`,
  },
  'quorum-beyond': {
    de: ({ quorum, panel }) =>
      `Für einen Rang sind ${quorum} Wertungsbögen nötig, doch ${panel === 1 ? 'wertet jeden Beitrag nur ein Jurymitglied' : `werten jeden Beitrag höchstens ${panel} Jurymitglieder`}; kein Beitrag erhält einen Rang.`,
    en: ({ quorum, panel }) =>
      `A place takes ${quorum} ballots, but ${panel === 1 ? 'only one juror scores' : `at most ${panel} jurors score`} each submission; no submission is ranked.`,
  },
  'rounding-ties': {
    de: ({ decimals, totals, submissions, award, inTen }) =>
      `Auf ${germanPlaces(decimals)} gerundet gibt es nur ${totals} mögliche Gesamtwertungen bei ${submissions} Beiträgen: In etwa ${inTen} von 10 solchen Wettbewerben geht eine Punktgleichheit über den letzten Platz des Preises ${quoted.de(award)}.`,
    en: ({ decimals, totals, submissions, award, inTen }) =>
      `Rounded to ${englishPlaces(decimals)} there are only ${totals} possible totals for ${submissions} submissions: in about ${inTen} of 10 such competitions a tie reaches across the last place of the award ${quoted.en(award)}.`,
  },
  'budget-open': {
    de: ({ award, why }) =>
      why === 'extend'
        ? `Beim Preis ${quoted.de(award)} erhalten bei Punktgleichheit alle den besseren Preis (extend); schon bei zweien kann das mehr kosten, als das Budget hergibt, und der Preis bleibt unentschieden.`
        : `Der Preis ${quoted.de(award)} hat keine Zahl von Plätzen; erreichen ihn alle, so kostet er mehr, als das Budget hergibt.`,
    en: ({ award, why }) =>
      why === 'extend'
        ? `In a tie for the award ${quoted.en(award)} all win the better prize (extend); with two of them already that can cost more than the budget has, and the award stays undecided.`
        : `The award ${quoted.en(award)} has no number of places; if all reach it, it costs more than the budget has.`,
  },
  'award-never': {
    de: ({ award, by }) =>
      `Den Preis ${quoted.de(award)} kann niemand erhalten: Wer seine Schwelle erreicht, hat schon den Preis ${quoted.de(by)}, der ihn ausschließt. Vermutlich gehört er vor diesen.`,
    en: ({ award, by }) =>
      `Nobody can win the award ${quoted.en(award)}: whoever reaches its threshold has the award ${quoted.en(by)} already, which excludes it. It probably belongs before that one.`,
  },
  'awards-together': {
    de: ({ award, earlier }) =>
      `Den Preis ${quoted.de(award)} erhalten auch Preisträger von ${quotedNames(earlier, 'de')}: Beide gehen an die Besten derselben Rangfolge, und excludes schließt niemanden aus.`,
    en: ({ award, earlier }) =>
      `The award ${quoted.en(award)} is won by winners of ${quotedNames(earlier, 'en')} too: both go to the best of one ranking, and excludes leaves nobody out.`,
  },
  'prizes-fewer': {
    de: ({ award, prizes, places }) =>
      `Der Preis ${quoted.de(award)} hat ${places} Plätze, aber nur ${prizes === 1 ? 'ein Preisgeld' : `${prizes} Preisgelder`}; wer danach kommt, erhält kein Geld.`,
    en: ({ award, prizes, places }) =>
      `The award ${quoted.en(award)} has ${places} places, but only ${prizes === 1 ? 'one prize' : `${prizes} prizes`}; whoever comes after gets no money.`,
  },
  'prizes-rise': {
    de: ({ award }) =>
      `Beim Preis ${quoted.de(award)} ist das Preisgeld eines späteren Platzes höher als das eines früheren; wer schlechter steht, erhält mehr.`,
    en: ({ award }) =>
      `For the award ${quoted.en(award)} the prize of a later place is higher than that of an earlier one; whoever stands worse gets more.`,
  },
  'cap-idle': {
    de: ({ award, per, atMost, places }) =>
      `Beim Preis ${quoted.de(award)} dürfen höchstens ${atMost} Preisträger dieselbe Angabe ${quoted.de(per)} haben; mehr als ${places === 1 ? 'einen Preisträger' : `${places} Preisträger`} gibt es ohnehin nicht.`,
    en: ({ award, per, atMost, places }) =>
      `For the award ${quoted.en(award)} at most ${atMost} winners may have the same ${quoted.en(per)}; there ${places === 1 ? 'is only one winner' : `are only ${places} winners`} anyway.`,
  },
  'jurors-unalike': {
    de: ({ no }) =>
      `Schritt ${no} fasst die Kriterien je Jurymitglied zusammen, doch nicht alle urteilen über dieselben Kriterien; wer nur ein strenges oder leichtes Kriterium wertet, zählt wie alle anderen. Besser werden zuerst die Jurymitglieder zusammengefasst.`,
    en: ({ no }) =>
      `Step ${no} combines the criteria of each juror, but not all judge the same criteria; one who judges only a strict or an easy one counts like the others. Better collapse the jurors first.`,
  },
  'ranks-unalike': {
    de: ({ no }) =>
      `Schritt ${no} bildet Ränge je Jurymitglied, doch nicht alle werten dieselben Beiträge; Rang 3 von 5 und Rang 3 von 20 zählen gleich.`,
    en: ({ no }) =>
      `Step ${no} makes ranks for each juror, but not all score the same submissions; rank 3 of 5 and rank 3 of 20 count alike.`,
  },
  'sum-unalike': {
    de: ({ no }) =>
      `Schritt ${no} zählt die Werte der Jurymitglieder zusammen, doch nicht alle Beiträge werten gleich viele; Beiträge mit weniger Wertungsbögen als andere bleiben ohne Rang. Ein Mittel vermeidet das.`,
    en: ({ no }) =>
      `Step ${no} adds the values of the jurors, but not all submissions are scored by equally many; those with fewer ballots than others are not ranked. A mean avoids that.`,
  },
  'criterion-uncounted': {
    de: ({ criterion, isRequired }) =>
      isRequired
        ? `Das Kriterium ${quoted.de(criterion)} ist für einen Preis verlangt, zählt aber nicht zur Gesamtwertung (Gewicht 0).`
        : `Das Kriterium ${quoted.de(criterion)} wird gewertet, zählt aber nirgends (Gewicht 0).`,
    en: ({ criterion, isRequired }) =>
      isRequired
        ? `The criterion ${quoted.en(criterion)} is required for an award, but does not count for the total (weight 0).`
        : `The criterion ${quoted.en(criterion)} is scored, but counts nowhere (weight 0).`,
  },
  'criterion-drowned': {
    de: ({ no, least, most, factor }) =>
      `In Schritt ${no} bewegt ${quoted.de(most)} den Wert ${bare(factor)}-mal so weit wie ${quoted.de(least)}; Gewichte und Skalen sind zu prüfen.`,
    en: ({ no, least, most, factor }) =>
      `In step ${no} ${quoted.en(most)} moves the value ${bare(factor)} times as far as ${quoted.en(least)}; check weights and scales.`,
  },
  'juror-drowned': {
    de: ({ factor }) =>
      `Ein Jurymitglied zählt ${bare(factor)}-mal so viel wie ein anderes; die Gewichte in jurors.csv sind zu prüfen.`,
    en: ({ factor }) => `One juror counts ${bare(factor)} times as much as another; check the weights in jurors.csv.`,
  },
  'weights-unused': {
    de: ({ of }) =>
      ({
        criteria: 'Die Kriterien haben verschiedene Gewichte, doch kein Schritt zählt nach ihnen.',
        groups: 'Kriteriengruppen sind angegeben, doch kein Schritt fasst sie zusammen; ihre Gewichte zählen nicht.',
        jurors: 'Die Jurymitglieder haben verschiedene Gewichte, doch kein Schritt zählt nach ihnen.',
      })[of],
    en: ({ of }) =>
      ({
        criteria: 'The criteria have different weights, but no step counts by them.',
        groups: 'There are groups of criteria, but no step combines them; their weights do not count.',
        jurors: 'The jurors have different weights, but no step counts by them.',
      })[of],
  },
}

export function sayDoubt({ code, values }: Doubt, language: Language): string {
  const say = words[code][language] as (values: DoubtValues[DoubtCode]) => string
  return say(values)
}

/** For tests: every code there is. */
export const doubtCodes = Object.keys(words) as readonly DoubtCode[]
