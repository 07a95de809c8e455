// What is doubtful in the rules, in German and English.
import type { Language } from '../model/competition.js'
import type { Doubt, DoubtCode, DoubtValues, ThresholdOf } from '../model/doubt.js'
import { bare, quoted } from './quotes.js'

type DoubtWords = {
  readonly [Code in DoubtCode]: { readonly [L in Language]: (values: Readonly<DoubtValues[Code]>) => string }
}

const germanThreshold = ({ kind, name }: ThresholdOf): string =>
  ({
    criterion: `beim Kriterium ${quoted.de(name)}`,
    criteria: 'bei jedem Kriterium',
    total: 'bei der Gesamtwertung',
    measure: `bei der Wertung ${quoted.de(name)}`,
    award: `beim Preis ${quoted.de(name)}`,
  })[kind]

const englishThreshold = ({ kind, name }: ThresholdOf): string =>
  ({
    criterion: `on the criterion ${quoted.en(name)}`,
    criteria: 'on every criterion',
    total: 'for the total',
    measure: `for the measure ${quoted.en(name)}`,
    award: `for the award ${quoted.en(name)}`,
  })[kind]

const german = (text: string): string => bare(text).replace('.', ',')

const words: DoubtWords = {
  'ties-end-open': {
    de: ({ award }) =>
      `Bleibt beim Preis ${quoted.de(award)} eine Punktgleichheit über den letzten Platz, so kann niemand sie auflösen: Unter ties steht weder ein Beschluss (decision) noch das Los (lot).`,
    en: ({ award }) =>
      `If a tie remains across the last place of the award ${quoted.en(award)}, nobody can settle it: ties has neither decision nor lot.`,
  },
  'tie-idle': {
    de: ({ no, why }) =>
      ({
        'only-criterion': `Schritt ${no} bei Punktgleichheit vergleicht das einzige Kriterium; wer punktgleich ist, ist es meist auch dort.`,
        repeated: `Schritt ${no} bei Punktgleichheit steht schon davor; beim zweiten Mal trennt er niemanden mehr.`,
        'after-lot': `Schritt ${no} bei Punktgleichheit steht hinter dem Los; ist gelost, bleibt für ihn nichts übrig.`,
      })[why],
    en: ({ no, why }) =>
      ({
        'only-criterion': `Step ${no} of ties compares the only criterion; whose totals are equal are mostly equal there too.`,
        repeated: `Step ${no} of ties stands before already; the second time it separates nobody.`,
        'after-lot': `Step ${no} of ties stands after the lot; once that is drawn, nothing is left for it.`,
      })[why],
  },
  'threshold-beyond': {
    de: ({ what, threshold, best }) =>
      `Die Schwelle ${german(threshold)} ${germanThreshold(what)} kann niemand erreichen; der beste mögliche Wert ist ${german(best)}.`,
    en: ({ what, threshold, best }) =>
      `Nobody can reach the threshold ${bare(threshold)} ${englishThreshold(what)}; the best possible value is ${bare(best)}.`,
  },
  'threshold-empty': {
    de: ({ what, threshold, worst }) =>
      `Die Schwelle ${german(threshold)} ${germanThreshold(what)} kann niemand verfehlen; selbst der schlechteste mögliche Wert ist ${german(worst)}.`,
    en: ({ what, threshold, worst }) =>
      `Nobody can miss the threshold ${bare(threshold)} ${englishThreshold(what)}; even the worst possible value is ${bare(worst)}.`,
  },
  'drop-most': {
    de: ({ dropped, panel }) =>
      `Von ${panel} Jurymitgliedern werden ${dropped} gestrichen; über den Rang entscheidet weniger als die Hälfte der Jury.`,
    en: ({ dropped, panel }) =>
      `Of ${panel} jurors ${dropped} are left out; less than half of the jury decides the place.`,
  },
  'rounding-ties': {
    de: ({ decimals, totals, submissions, award }) =>
      `Auf ${decimals === 0 ? 'ganze Zahlen' : decimals === 1 ? 'eine Nachkommastelle' : `${decimals} Nachkommastellen`} gerundet gibt es nur ${totals} mögliche Gesamtwertungen bei ${submissions} Beiträgen; eine Punktgleichheit am letzten Platz des Preises ${quoted.de(award)} ist wahrscheinlich.`,
    en: ({ decimals, totals, submissions, award }) =>
      `Rounded to ${decimals === 0 ? 'whole numbers' : decimals === 1 ? 'one decimal' : `${decimals} decimals`} there are only ${totals} possible totals for ${submissions} submissions; a tie at the last place of the award ${quoted.en(award)} is likely.`,
  },
  'budget-open': {
    de: ({ award, why }) =>
      why === 'extend'
        ? `Der Preis ${quoted.de(award)} kann bei Punktgleichheit öfter vergeben werden als vorgesehen und so mehr kosten, als das Budget hergibt.`
        : `Der Preis ${quoted.de(award)} hat keine Zahl von Plätzen; erreichen ihn viele, so kostet er mehr, als das Budget hergibt.`,
    en: ({ award, why }) =>
      why === 'extend'
        ? `In a tie the award ${quoted.en(award)} can be given more often than provided for, and cost more than the budget has.`
        : `The award ${quoted.en(award)} has no number of places; if many reach it, it costs more than the budget has.`,
  },
  'jurors-unalike': {
    de: ({ no }) =>
      `Schritt ${no} mittelt die Kriterien je Jurymitglied, doch nicht alle urteilen über dieselben Kriterien; so zählt, wer nur ein leichtes oder schweres Kriterium wertet, wie alle anderen. Besser werden zuerst die Jurymitglieder zusammengefasst.`,
    en: ({ no }) =>
      `Step ${no} averages the criteria of each juror, but not all judge the same criteria; so one who judges only an easy or a hard one counts like the others. Better collapse the jurors first.`,
  },
  'ranks-unalike': {
    de: ({ no }) =>
      `Schritt ${no} bildet Ränge je Jurymitglied, doch nicht alle werten dieselben Beiträge; Rang 3 von 5 und Rang 3 von 20 zählen gleich.`,
    en: ({ no }) =>
      `Step ${no} makes ranks for each juror, but not all score the same submissions; rank 3 of 5 and rank 3 of 20 count alike.`,
  },
  'criterion-uncounted': {
    de: ({ criterion }) => `Das Kriterium ${quoted.de(criterion)} wird gewertet, aber nicht gezählt (Gewicht 0).`,
    en: ({ criterion }) => `The criterion ${quoted.en(criterion)} is scored, but not counted (weight 0).`,
  },
}

export function sayDoubt({ code, values }: Doubt, language: Language): string {
  const say = words[code][language] as (values: DoubtValues[DoubtCode]) => string
  return say(values)
}
