// How the rule books are called, and their criteria, measures and awards, in German and English.
import type { Language } from '../model/competition.js'

export type RuleBookWords = {
  readonly title: string
  /** Names of criteria and awards by their ids. */
  readonly names: Readonly<Record<string, string>>
}

/** In the order de, en. */
const said = (de: RuleBookWords, en: RuleBookWords): Readonly<Record<Language, RuleBookWords>> => ({ de, en })

const dives = (word: string): Readonly<Record<string, string>> =>
  Object.fromEntries([1, 2, 3, 4, 5].map((no) => [`dive-${no}`, `${no}. ${word}`]))

export const ruleBookWords: Readonly<Record<string, Readonly<Record<Language, RuleBookWords>>>> = {
  'horizon-europe': said(
    {
      title: 'Bewertung nach Horizont Europa (Forschungs- und Innovationsmaßnahmen)',
      names: { excellence: 'Exzellenz', impact: 'Wirkung', implementation: 'Qualität und Effizienz der Durchführung' },
    },
    {
      title: 'Evaluation as in Horizon Europe (research and innovation actions)',
      names: {
        excellence: 'Excellence',
        impact: 'Impact',
        implementation: 'Quality and efficiency of the implementation',
      },
    },
  ),
  'isu-components': said(
    {
      title: 'Eiskunstlauf: Programmkomponenten 2016/17',
      names: {
        'skating-skills': 'Eislauffertigkeit',
        transitions: 'Übergänge',
        performance: 'Darbietung',
        composition: 'Komposition',
        interpretation: 'Interpretation der Musik',
      },
    },
    {
      title: 'Figure skating: programme components 2016/17',
      names: {
        'skating-skills': 'Skating skills',
        transitions: 'Transitions',
        performance: 'Performance',
        composition: 'Composition',
        interpretation: 'Interpretation of the music',
      },
    },
  ),
  'diving-2000': said(
    { title: 'Wasserspringen nach den Regeln von 2000', names: dives('Sprung') },
    { title: 'Diving by the rules of 2000', names: dives('dive') },
  ),
  'diving-2024': said(
    { title: 'Wasserspringen nach den Regeln von 2024', names: dives('Sprung') },
    { title: 'Diving by the rules of 2024', names: dives('dive') },
  ),
  'eurovision-2017': said(
    { title: 'Eine Landesjury des Eurovision Song Contest (bis 2017)', names: { rank: 'Platzierung' } },
    { title: 'A national jury of the Eurovision Song Contest (until 2017)', names: { rank: 'Rank' } },
  ),
  'skating-system': said(
    {
      title: 'Tanzturnier nach dem Majoritätssystem',
      names: {
        waltz: 'Langsamer Walzer',
        tango: 'Tango',
        'viennese-waltz': 'Wiener Walzer',
        foxtrot: 'Slowfox',
        quickstep: 'Quickstep',
      },
    },
    {
      title: 'A dance competition by the skating system',
      names: {
        waltz: 'Waltz',
        tango: 'Tango',
        'viennese-waltz': 'Viennese waltz',
        foxtrot: 'Foxtrot',
        quickstep: 'Quickstep',
      },
    },
  ),
  'oiv-medals': said(
    {
      title: 'Weinwettbewerb nach dem Standard der OIV',
      names: {
        quality: 'Gesamtqualität',
        'grand-gold': 'Großes Gold',
        gold: 'Gold',
        silver: 'Silber',
        bronze: 'Bronze',
      },
    },
    {
      title: 'A wine competition by the OIV standard',
      names: {
        quality: 'Overall quality',
        'grand-gold': 'Grand gold',
        gold: 'Gold',
        silver: 'Silver',
        bronze: 'Bronze',
      },
    },
  ),
  'rank-sum': said(
    { title: 'Wertung nach der Rangsumme', names: { quality: 'Qualität' } },
    { title: 'Judged by the sum of ranks', names: { quality: 'Quality' } },
  ),
  '100-and-change': said(
    {
      title: 'Wertung wie bei 100&Change',
      names: {
        impactful: 'Wirkung',
        'evidence-based': 'Belegbarkeit',
        feasible: 'Machbarkeit',
        durable: 'Dauerhaftigkeit',
      },
    },
    {
      title: 'Judged as in 100&Change',
      names: {
        impactful: 'Impactful',
        'evidence-based': 'Evidence-based',
        feasible: 'Feasible',
        durable: 'Durable',
      },
    },
  ),
  chopin: said(
    { title: 'Musikwettbewerb mit begrenzter Abweichung vom Mittel', names: { performance: 'Vortrag' } },
    { title: 'A music competition with limited deviation from the mean', names: { performance: 'Performance' } },
  ),
  'unser-dorf-hat-zukunft': said(
    {
      title: 'Unser Dorf hat Zukunft',
      names: {
        development: 'Entwicklungskonzepte und wirtschaftliche Initiativen',
        'social-life': 'Soziale und kulturelle Aktivitäten',
        building: 'Baugestaltung und Siedlungsentwicklung',
        'green-space': 'Grüngestaltung und Freiräume',
        landscape: 'Dorf in der Landschaft',
        'next-level': 'Landessieger, Teilnahme am Bundesentscheid',
      },
    },
    {
      title: 'Our village has a future',
      names: {
        development: 'Development concepts and economic initiatives',
        'social-life': 'Social and cultural activities',
        building: 'Building and settlement',
        'green-space': 'Green space',
        landscape: 'The village in its landscape',
        'next-level': 'State winner, goes on to the federal final',
      },
    },
  ),
}
