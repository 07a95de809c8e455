// What is read aloud of each step, in all its forms: what is written in competition.json → the exact sentence in both
// languages. A step that is said wrongly here is signed wrongly by a chair.
import { expect, test } from 'vitest'
import { steps } from '../../src/rules/steps.js'
import { ties } from '../../src/rules/ties.js'
import { awardRules } from '../../src/write/award-rules.js'
import { otherRules, requirementLines, tallySentences } from '../../src/write/rules-in-force.js'
import { countedUnder, type SmallRules, spoken } from './small-rules.js'

const J = { mean: 'jurors' }
const C = { mean: 'criteria' }
const S = { sum: 'criteria' }

const alike = [
  { id: 'idee', name: 'Idee' },
  { id: 'form', name: 'Form' },
  { id: 'dauer', name: 'Dauer und Wirkung' },
]
const inhalt = { id: 'inhalt', name: 'Inhalt und Idee', weight: 3, criteria: ['idee', 'form'] }
const rest = { id: 'rest', name: 'Rest', criteria: ['dauer'] }
const ballotsOf = (seat: number): string =>
  [1, 2, 3, 4, 5, 6]
    .map((no) => `sitz-${seat},D-${no},${(no + seat) % 7},${(no * 2 + seat) % 5},${(no * 3 + seat) % 7}\n`)
    .join('')
const ballotFiles = Object.fromEntries(
  [1, 2, 3, 4].map((seat) => [`ballots/sitz-${seat}.csv`, `juror,submission,idee,form,dauer\n${ballotsOf(seat)}`]),
)
const round = (id: string) => ({
  [`${id}/results/tally.json`]: JSON.stringify({
    format: 1,
    competition: { id },
    divisions: [
      {
        id: null,
        ranking: [1, 2, 3, 4, 5, 6].map((no) => ({ submission: `D-${no}`, exact: `${no}`, place: 1, total: '0.00' })),
        unranked: [],
      },
    ],
    awards: [],
  }),
})

/** Under which rules beside the steps a sentence is said. */
const worlds: Readonly<Record<string, SmallRules>> = {
  '': {},
  alike: { rules: { criteria: alike } },
  low: { rules: { criteria: alike, scale: { min: 1, max: 6, best: 'low' } } },
  votes: { rules: { criteria: alike, scale: { min: 0, max: 1 } } },
  groups: { rules: { groups: [inhalt, rest] } },
  oneGroup: { rules: { groups: [inhalt] } },
  alikeGroups: { rules: { criteria: alike, groups: [inhalt, rest] } },
  dances: { rules: { criteria: alike, scale: { min: 1, max: 6, best: 'low' } } },
  oneDance: { rules: { criteria: [alike[2]], scale: { min: 1, max: 6, best: 'low' } } },
  weighted: { jurors: 'id,name,weight\nsitz-1,Sitz 1,2\nsitz-2,Sitz 2,\nsitz-3,Sitz 3,\nsitz-4,Sitz 4,\n' },
  full: { more: ballotFiles },
  rounds: { rules: { rounds: [{ id: 'vorlauf', folder: 'vorlauf' }] }, more: round('vorlauf') },
  weightedRounds: {
    rules: {
      rounds: [
        { id: 'vorlauf', folder: 'vorlauf' },
        { id: 'halbfinale', folder: 'halbfinale', weight: 0.35 },
      ],
    },
    more: { ...round('vorlauf'), ...round('halbfinale') },
  },
}

/** What it is, the steps, which of them is said (from 0), under which rules; and the sentences. */
type Case = readonly [title: string, tally: readonly unknown[], at: number, world: string, de: string, en: string]
const cases: readonly Case[] = [
  [
    'rescale',
    ['rescale', C, J],
    0,
    '',
    'Jede Wertung wird von ihrer Skala auf 0 bis 100 umgerechnet; 100 ist das beste Ende der Skala.',
    'Each score is converted from its own scale to 0 to 100; 100 is the best end of the scale.',
  ],
  [
    'rescale only one',
    [{ rescale: { only: ['dauer'] } }, S, J],
    0,
    '',
    'Beim Kriterium „Dauer und Wirkung“ wird jede Wertung von ihrer Skala auf 0 bis 100 umgerechnet; 100 ist das beste Ende der Skala.',
    'On “Dauer und Wirkung”, each score is converted from its own scale to 0 to 100; 100 is the best end of the scale.',
  ],
  [
    'rescale only two',
    [{ rescale: { only: ['dauer', 'form'] } }, S, J],
    0,
    '',
    'Bei den Kriterien „Form“ und „Dauer und Wirkung“ wird jede Wertung von ihrer Skala auf 0 bis 100 umgerechnet; 100 ist das beste Ende der Skala.',
    'On “Form” and “Dauer und Wirkung”, each score is converted from its own scale to 0 to 100; 100 is the best end of the scale.',
  ],
  [
    'mean over criteria by weights',
    [C, J],
    0,
    '',
    'Die Werte der Kriterien werden mit ihren Gewichten gemittelt.',
    'The values of the criteria are averaged according to their weights.',
  ],
  [
    'mean over criteria that count alike',
    [C, J],
    0,
    'alike',
    'Die Werte der Kriterien werden gemittelt.',
    'The values of the criteria are averaged.',
  ],
  [
    'mean over criteria, weights equal',
    [{ mean: { over: 'criteria', weights: 'equal' } }, J],
    0,
    '',
    'Die Werte der Kriterien werden ohne Gewichte gemittelt.',
    'The values of the criteria are averaged without weights.',
  ],
  [
    'mean over some criteria',
    [{ mean: { over: 'criteria', only: ['idee', 'form'] } }, C, J],
    0,
    '',
    'Die Werte der Kriterien „Idee“ und „Form“ werden mit ihren Gewichten gemittelt.',
    'The values of the criteria “Idee” and “Form” are averaged according to their weights.',
  ],
  [
    'mean over jurors',
    [C, J],
    1,
    '',
    'Die Werte der Jurymitglieder werden gemittelt.',
    'The values of the jurors are averaged.',
  ],
  [
    'mean over jurors of weights',
    [C, J],
    1,
    'weighted',
    'Die Werte der Jurymitglieder werden mit deren Gewichten gemittelt.',
    'The values of the jurors are averaged according to the jurors’ weights.',
  ],
  [
    'mean over jurors of weights, weights equal',
    [C, { mean: { over: 'jurors', weights: 'equal' } }],
    1,
    'weighted',
    'Die Werte der Jurymitglieder werden ohne Gewichte gemittelt.',
    'The values of the jurors are averaged without weights.',
  ],
  [
    'mean over jurors, of one criterion',
    [{ mean: { over: 'jurors', only: ['dauer'] } }, J, C],
    0,
    '',
    'Beim Kriterium „Dauer und Wirkung“ werden die Werte der Jurymitglieder gemittelt.',
    'On “Dauer und Wirkung”, the values of the jurors are averaged.',
  ],
  [
    'mean over jurors, of the other criteria',
    [{ mean: { over: 'jurors', only: ['dauer'] } }, J, C],
    1,
    '',
    'Bei den Kriterien „Idee“ und „Form“ werden die Werte der Jurymitglieder gemittelt.',
    'On “Idee” and “Form”, the values of the jurors are averaged.',
  ],
  [
    'mean over groups',
    [{ mean: 'groups' }, C, J],
    0,
    'groups',
    'Innerhalb jeder Kriteriengruppe werden die Werte der Kriterien mit ihren Gewichten gemittelt.',
    'Within each group of criteria, the values of the criteria are averaged according to their weights.',
  ],
  [
    'mean over criteria and groups',
    [{ mean: 'groups' }, C, J],
    1,
    'oneGroup',
    'Die Werte der Kriterien und Kriteriengruppen werden mit ihren Gewichten gemittelt.',
    'The values of the criteria and groups of criteria are averaged according to their weights.',
  ],
  [
    'mean over groups that are merged',
    [{ mean: 'groups' }, C, J],
    1,
    'groups',
    'Die Werte der Kriteriengruppen werden mit ihren Gewichten gemittelt.',
    'The values of the groups of criteria are averaged according to their weights.',
  ],
  [
    'mean over one group',
    [{ mean: { over: 'groups', only: ['inhalt'] } }, C, J],
    0,
    'groups',
    'Innerhalb der Kriteriengruppe „Inhalt und Idee“ werden die Werte der Kriterien mit ihren Gewichten gemittelt.',
    'Within “Inhalt und Idee”, the values of the criteria are averaged according to their weights.',
  ],
  [
    'mean over two groups',
    [{ mean: { over: 'groups', only: ['inhalt', 'rest'] } }, C, J],
    0,
    'groups',
    'Innerhalb der Kriteriengruppen „Inhalt und Idee“ und „Rest“ werden die Werte der Kriterien mit ihren Gewichten gemittelt.',
    'Within “Inhalt und Idee” and “Rest”, the values of the criteria are averaged according to their weights.',
  ],
  [
    'sum over criteria by weights',
    [S, J],
    0,
    '',
    'Die Werte der Kriterien werden mit ihren Gewichten multipliziert und zusammengezählt.',
    'The values of the criteria are multiplied by their weights and added.',
  ],
  [
    'sum over criteria that count alike',
    [S, J],
    0,
    'alike',
    'Die Werte der Kriterien werden zusammengezählt.',
    'The values of the criteria are added.',
  ],
  [
    'sum over criteria, weights equal',
    [{ sum: { over: 'criteria', weights: 'equal' } }, J],
    0,
    '',
    'Die Werte der Kriterien werden ohne Gewichte zusammengezählt.',
    'The values of the criteria are added without weights.',
  ],
  [
    'sum over some criteria',
    [{ sum: { over: 'criteria', only: ['idee', 'form'] } }, S, J],
    0,
    '',
    'Die Werte der Kriterien „Idee“ und „Form“ werden mit ihren Gewichten multipliziert und zusammengezählt.',
    'The values of the criteria “Idee” and “Form” are multiplied by their weights and added.',
  ],
  [
    'sum over jurors',
    [S, { sum: 'jurors' }],
    1,
    '',
    'Die Werte der Jurymitglieder werden zusammengezählt.',
    'The values of the jurors are added.',
  ],
  [
    'sum over jurors of weights',
    [S, { sum: 'jurors' }],
    1,
    'weighted',
    'Die Werte der Jurymitglieder werden mit deren Gewichten multipliziert und zusammengezählt.',
    'The values of the jurors are multiplied by the jurors’ weights and added.',
  ],
  [
    'sum over jurors of weights, weights equal',
    [S, { sum: { over: 'jurors', weights: 'equal' } }],
    1,
    'weighted',
    'Die Werte der Jurymitglieder werden ohne Gewichte zusammengezählt.',
    'The values of the jurors are added without weights.',
  ],
  [
    'sum over groups',
    [{ sum: 'groups' }, S, J],
    0,
    'groups',
    'Innerhalb jeder Kriteriengruppe werden die Werte der Kriterien mit ihren Gewichten multipliziert und zusammengezählt.',
    'Within each group of criteria, the values of the criteria are multiplied by their weights and added.',
  ],
  [
    'median over criteria',
    [{ median: 'criteria' }, J],
    0,
    'alike',
    'Von den Werten der Kriterien gilt der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren.',
    'Of the values of the criteria the middle one counts (median), of an even number the mean of the two middle ones.',
  ],
  [
    'median over criteria, weights equal',
    [{ median: { over: 'criteria', weights: 'equal' } }, J],
    0,
    '',
    'Von den Werten der Kriterien gilt der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren, ohne Gewichte.',
    'Of the values of the criteria the middle one counts (median), of an even number the mean of the two middle ones, without weights.',
  ],
  [
    'median over jurors',
    [C, { median: 'jurors' }],
    1,
    '',
    'Von den Werten der Jurymitglieder gilt der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren.',
    'Of the values of the jurors the middle one counts (median), of an even number the mean of the two middle ones.',
  ],
  [
    'median over jurors, of two criteria',
    [{ median: { over: 'jurors', only: ['idee', 'form'] } }, J, C],
    0,
    '',
    'Bei den Kriterien „Idee“ und „Form“ gilt von den Werten der Jurymitglieder der mittlere (Median), bei gerader Zahl das Mittel der beiden mittleren.',
    'On “Idee” and “Form”, of the values of the jurors the middle one counts (median), of an even number the mean of the two middle ones.',
  ],
  [
    'best over criteria',
    [{ best: { over: 'criteria', count: 2 } }, J],
    0,
    'alike',
    'Von den Werten der Kriterien gilt das Mittel der 2 besten.',
    'Of the values of the criteria the mean of the 2 best ones counts.',
  ],
  [
    'best over criteria, weights equal',
    [{ best: { over: 'criteria', count: 1, weights: 'equal' } }, J],
    0,
    '',
    'Von den Werten der Kriterien gilt der beste, ohne Gewichte.',
    'Of the values of the criteria the best one counts, without weights.',
  ],
  [
    'best over jurors',
    [C, { best: { over: 'jurors', count: 3 } }],
    1,
    '',
    'Von den Werten der Jurymitglieder gilt das Mittel der 3 besten.',
    'Of the values of the jurors the mean of the 3 best ones counts.',
  ],
  [
    'best over groups',
    [{ best: { over: 'groups', count: 1 } }, S, J],
    0,
    'alikeGroups',
    'Innerhalb jeder Kriteriengruppe gilt von den Werten der Kriterien der beste.',
    'Within each group of criteria, of the values of the criteria the best one counts.',
  ],
  [
    'worst over criteria',
    [{ worst: { over: 'criteria', count: 1 } }, J],
    0,
    'alike',
    'Von den Werten der Kriterien gilt der schlechteste.',
    'Of the values of the criteria the worst one counts.',
  ],
  [
    'worst over jurors of one criterion',
    [{ worst: { over: 'jurors', count: 2, only: ['idee'] } }, J, C],
    0,
    '',
    'Beim Kriterium „Idee“ gilt von den Werten der Jurymitglieder das Mittel der 2 schlechtesten.',
    'On “Idee”, of the values of the jurors the mean of the 2 worst ones counts.',
  ],
  [
    'nearest over jurors',
    [C, { nearest: { over: 'jurors', count: 2 } }],
    1,
    '',
    'Von den Werten der Jurymitglieder gilt das Mittel der 2, die am nächsten beieinanderliegen, bei gleichem Abstand das der besseren.',
    'Of the values of the jurors the mean of the 2 closest together counts, of equally close ones that of the better.',
  ],
  [
    'nearest of one',
    [{ nearest: { over: 'criteria', count: 1 } }, J],
    0,
    'alike',
    'Von den Werten der Kriterien gilt der beste.',
    'Of the values of the criteria the best one counts.',
  ],
  [
    'majority',
    [{ majority: 'jurors' }, C],
    0,
    'votes',
    'Bei jedem Kriterium gilt die bessere der beiden Wertungen, wenn mehr als die Hälfte der Jurymitglieder sie gegeben hat, sonst die andere.',
    'On each criterion, the better of the two scores counts if more than half of the jurors gave it, else the other.',
  ],
  [
    'majority only of one criterion',
    [{ majority: { over: 'jurors', only: ['idee'] } }, J, C],
    0,
    'votes',
    'Beim Kriterium „Idee“ gilt die bessere der beiden Wertungen, wenn mehr als die Hälfte der Jurymitglieder sie gegeben hat, sonst die andere.',
    'On “Idee”, the better of the two scores counts if more than half of the jurors gave it, else the other.',
  ],
  [
    'drop highest and lowest',
    [C, { drop: { highest: 1, lowest: 1 } }, J],
    1,
    '',
    'Von den Werten der Jurymitglieder werden der höchste und der niedrigste gestrichen.',
    'Of the values of the jurors the highest and the lowest are left out.',
  ],
  [
    'drop two highest',
    [C, { drop: { highest: 2, lowest: 1 } }, J],
    1,
    '',
    'Von den Werten der Jurymitglieder werden die 2 höchsten und der niedrigste gestrichen.',
    'Of the values of the jurors the 2 highest and the lowest are left out.',
  ],
  [
    'drop while criteria stand',
    [{ drop: { lowest: 1 } }, J, C],
    0,
    '',
    'Von den Werten der Jurymitglieder wird bei jedem Kriterium der niedrigste gestrichen.',
    'Of the values of the jurors the lowest is left out, for each criterion by itself.',
  ],
  [
    'drop only of one criterion',
    [{ drop: { highest: 2, only: ['idee'] } }, J, C],
    0,
    '',
    'Beim Kriterium „Idee“ werden von den Werten der Jurymitglieder die 2 höchsten gestrichen.',
    'On “Idee”, of the values of the jurors the 2 highest are left out.',
  ],
  [
    'drop only of two criteria',
    [{ drop: { lowest: 1, only: ['idee', 'dauer'] } }, J, C],
    0,
    '',
    'Bei den Kriterien „Idee“ und „Dauer und Wirkung“ wird von den Werten der Jurymitglieder jeweils der niedrigste gestrichen.',
    'On “Idee” and “Dauer und Wirkung”, of the values of the jurors the lowest is left out, for each criterion by itself.',
  ],
  [
    'clip',
    [C, { clip: 3 }, J],
    1,
    '',
    'Ein Wert, der vom Mittel der Werte der Jurymitglieder um mehr als 3 abweicht, wird auf diesen Abstand herangerückt.',
    'A value that lies more than 3 from the mean of the jurors’ values is moved to that distance.',
  ],
  [
    'clip while criteria stand',
    [{ clip: 3 }, J, C],
    0,
    '',
    'Bei jedem Kriterium wird ein Wert, der vom Mittel der Werte der Jurymitglieder um mehr als 3 abweicht, auf diesen Abstand herangerückt.',
    'A value that lies more than 3 from the mean of the jurors’ values is moved to that distance, for each criterion by itself.',
  ],
  [
    'clip to a rounded mean',
    [C, { clip: { deviation: 2.5, round: 0 } }, J],
    1,
    '',
    'Ein Wert, der vom Mittel der Werte der Jurymitglieder (auf ganze Zahlen gerundet) um mehr als 2,5 abweicht, wird auf diesen Abstand herangerückt.',
    'A value that lies more than 2.5 from the mean of the jurors’ values (rounded to whole numbers) is moved to that distance.',
  ],
  [
    'clip to a median',
    [C, { clip: { deviation: 2.5, centre: 'median' } }, J],
    1,
    '',
    'Ein Wert, der vom mittleren Wert der Jurymitglieder (Median) um mehr als 2,5 abweicht, wird auf diesen Abstand herangerückt.',
    'A value that lies more than 2.5 from the median of the jurors’ values is moved to that distance.',
  ],
  [
    'clip to a rounded median',
    [C, { clip: { deviation: 2.5, centre: 'median', round: 1 } }, J],
    1,
    '',
    'Ein Wert, der vom mittleren Wert der Jurymitglieder (Median, auf eine Nachkommastelle gerundet) um mehr als 2,5 abweicht, wird auf diesen Abstand herangerückt.',
    'A value that lies more than 2.5 from the median of the jurors’ values (rounded to one decimal) is moved to that distance.',
  ],
  [
    'clip by criterion',
    [{ clip: { deviation: { idee: 3, dauer: 2 } } }, J, C],
    0,
    '',
    'Ein Wert, der vom Mittel der Werte der Jurymitglieder um mehr als 3 bei „Idee“ und 2 bei „Dauer und Wirkung“ abweicht, wird auf diesen Abstand herangerückt.',
    'A value that lies more than 3 on “Idee” and 2 on “Dauer und Wirkung” from the mean of the jurors’ values is moved to that distance, for each criterion by itself.',
  ],
  [
    'clip only one criterion',
    [{ clip: { deviation: 3, only: ['dauer'] } }, J, C],
    0,
    '',
    'Beim Kriterium „Dauer und Wirkung“ wird ein Wert, der vom Mittel der Werte der Jurymitglieder um mehr als 3 abweicht, auf diesen Abstand herangerückt.',
    'On “Dauer und Wirkung”, a value that lies more than 3 from the mean of the jurors’ values is moved to that distance.',
  ],
  [
    'discard beyond',
    [C, { discard: { beyond: 3 } }, J],
    1,
    '',
    'Ein Wert, der vom Mittel der Werte der Jurymitglieder um mehr als 3 abweicht, wird gestrichen, der am weitesten entfernte zuerst und gleich weit entfernte zusammen, solange mindestens ein Wert bleibt.',
    'A value that lies more than 3 from the mean of the jurors’ values is left out, the farthest first and equally far ones together, as long as at least one value remains.',
  ],
  [
    'discard from, again and again',
    [C, { discard: { from: 3, repeat: true, keep: 3, centre: 'median' } }, J],
    1,
    '',
    'Ein Wert, der vom mittleren Wert der Jurymitglieder (Median) um mindestens 3 abweicht, wird gestrichen, der am weitesten entfernte zuerst und gleich weit entfernte zusammen, solange mindestens 3 Werte bleiben; danach ebenso von der neuen Mitte aus, bis keiner mehr wegfällt.',
    'A value that lies at least 3 from the median of the jurors’ values is left out, the farthest first and equally far ones together, as long as at least 3 values remain; then again from the new centre, until none goes.',
  ],
  [
    'discard while criteria stand',
    [{ discard: { beyond: 3, round: 2 } }, J, C],
    0,
    '',
    'Bei jedem Kriterium wird ein Wert, der vom Mittel der Werte der Jurymitglieder (auf 2 Nachkommastellen gerundet) um mehr als 3 abweicht, gestrichen, der am weitesten entfernte zuerst und gleich weit entfernte zusammen, solange mindestens ein Wert bleibt.',
    'A value that lies more than 3 from the mean of the jurors’ values (rounded to 2 decimals) is left out, the farthest first and equally far ones together, as long as at least one value remains, for each criterion by itself.',
  ],
  [
    'discard by criterion',
    [{ discard: { from: { idee: 3, form: 2.5 }, keep: 2 } }, J, C],
    0,
    '',
    'Ein Wert, der vom Mittel der Werte der Jurymitglieder um mindestens 3 bei „Idee“ und 2,5 bei „Form“ abweicht, wird gestrichen, der am weitesten entfernte zuerst und gleich weit entfernte zusammen, solange mindestens 2 Werte bleiben.',
    'A value that lies at least 3 on “Idee” and 2.5 on “Form” from the mean of the jurors’ values is left out, the farthest first and equally far ones together, as long as at least 2 values remain, for each criterion by itself.',
  ],
  [
    'discard only of two criteria',
    [{ discard: { beyond: 3, only: ['form', 'idee'] } }, J, C],
    0,
    '',
    'Bei den Kriterien „Idee“ und „Form“ wird jeweils ein Wert, der vom Mittel der Werte der Jurymitglieder um mehr als 3 abweicht, gestrichen, der am weitesten entfernte zuerst und gleich weit entfernte zusammen, solange mindestens ein Wert bleibt.',
    'On “Idee” and “Form”, a value that lies more than 3 from the mean of the jurors’ values is left out, the farthest first and equally far ones together, as long as at least one value remains, for each criterion by itself.',
  ],
  [
    'weigh',
    ['weigh', S, J],
    0,
    '',
    'Jeder Wert wird mit dem Gewicht seines Kriteriums multipliziert.',
    'Each value is multiplied by the weight of its criterion.',
  ],
  [
    'weigh only one',
    [{ weigh: { only: ['idee'] } }, S, J],
    0,
    '',
    'Beim Kriterium „Idee“ wird jeder Wert mit dem Gewicht seines Kriteriums multipliziert.',
    'On “Idee”, each value is multiplied by the weight of its criterion.',
  ],
  [
    'sum after weigh',
    ['weigh', S, J],
    1,
    '',
    'Die Werte der Kriterien werden zusammengezählt.',
    'The values of the criteria are added.',
  ],
  [
    'round',
    [C, J, { round: 2 }],
    2,
    '',
    'Jeder Wert wird auf 2 Nachkommastellen kaufmännisch gerundet.',
    'Each value is rounded to 2 decimals, halves away from zero.',
  ],
  [
    'round to whole numbers',
    [C, J, { round: 0 }],
    2,
    '',
    'Jeder Wert wird auf ganze Zahlen kaufmännisch gerundet.',
    'Each value is rounded to whole numbers, halves away from zero.',
  ],
  [
    'round to one decimal, half even',
    [C, J, { round: { decimals: 1, mode: 'half-even' } }],
    2,
    '',
    'Jeder Wert wird auf eine Nachkommastelle gerundet, bei genau der Hälfte zur geraden Ziffer.',
    'Each value is rounded to one decimal, halves to the even digit.',
  ],
  [
    'round down',
    [C, J, { round: { decimals: 3, mode: 'down' } }],
    2,
    '',
    'Jeder Wert wird auf 3 Nachkommastellen abgeschnitten.',
    'Each value is rounded to 3 decimals, toward zero.',
  ],
  [
    'round only one criterion',
    [J, { round: { decimals: 1, only: ['dauer'] } }, S],
    1,
    '',
    'Beim Kriterium „Dauer und Wirkung“ wird jeder Wert auf eine Nachkommastelle kaufmännisch gerundet.',
    'On “Dauer und Wirkung”, each value is rounded to one decimal, halves away from zero.',
  ],
  [
    'round only one group',
    [{ mean: 'groups' }, { round: { decimals: 1, only: ['inhalt'] } }, S, J],
    1,
    'groups',
    'Bei der Kriteriengruppe „Inhalt und Idee“ wird jeder Wert auf eine Nachkommastelle kaufmännisch gerundet.',
    'On “Inhalt und Idee”, each value is rounded to one decimal, halves away from zero.',
  ],
  [
    'round only a group and a criterion',
    [{ mean: 'groups' }, { round: { decimals: 1, only: ['inhalt', 'dauer'] } }, S, J],
    1,
    'oneGroup',
    'Bei „Inhalt und Idee“ und „Dauer und Wirkung“ wird jeder Wert auf eine Nachkommastelle kaufmännisch gerundet.',
    'On “Inhalt und Idee” and “Dauer und Wirkung”, each value is rounded to one decimal, halves away from zero.',
  ],
  [
    'times a number',
    [C, J, { times: 0.6 }],
    2,
    '',
    'Jeder Wert wird mit 0,6 multipliziert.',
    'Each value is multiplied by 0.6.',
  ],
  [
    'times a column',
    [C, J, { times: 'level' }],
    2,
    '',
    'Jeder Wert wird mit der Zahl des Beitrags in der Spalte „level“ multipliziert.',
    'Each value is multiplied by the number of the submission in the column “level”.',
  ],
  [
    'times columns',
    [J, { times: { columns: { idee: 'level', dauer: 'bonus' } } }, S],
    1,
    '',
    'Beim Kriterium „Idee“ wird jeder Wert mit der Zahl des Beitrags in der Spalte „level“ multipliziert, beim Kriterium „Dauer und Wirkung“ mit der in der Spalte „bonus“.',
    'On “Idee”, each value is multiplied by the number of the submission in the column “level”, on “Dauer und Wirkung” by that in the column “bonus”.',
  ],
  [
    'times a column, only one criterion',
    [J, { times: { column: 'level', only: ['idee'] } }, S],
    1,
    '',
    'Beim Kriterium „Idee“ wird jeder Wert mit der Zahl des Beitrags in der Spalte „level“ multipliziert.',
    'On “Idee”, each value is multiplied by the number of the submission in the column “level”.',
  ],
  ['plus a number', [C, J, { plus: 2 }], 2, '', 'Zu jedem Wert wird 2 hinzugezählt.', '2 is added to each value.'],
  [
    'plus a column',
    [C, J, { plus: 'bonus' }],
    2,
    '',
    'Zu jedem Wert wird die Zahl des Beitrags in der Spalte „bonus“ hinzugezählt.',
    'The number of the submission in the column “bonus” is added to each value.',
  ],
  [
    'plus columns',
    [J, { plus: { columns: { idee: 'level', dauer: 'bonus' } } }, S],
    1,
    '',
    'Beim Kriterium „Idee“ wird zu jedem Wert die Zahl des Beitrags in der Spalte „level“ hinzugezählt, beim Kriterium „Dauer und Wirkung“ die in der Spalte „bonus“.',
    'On “Idee”, the number of the submission in the column “level” is added to each value, on “Dauer und Wirkung” that in the column “bonus”.',
  ],
  [
    'minus a number, only one criterion',
    [J, { minus: { number: 1.5, only: ['form'] } }, S],
    1,
    '',
    'Beim Kriterium „Form“ wird von jedem Wert 1,5 abgezogen.',
    'On “Form”, 1.5 is subtracted from each value.',
  ],
  [
    'minus a column',
    [C, J, { minus: 'bonus' }],
    2,
    '',
    'Von jedem Wert wird die Zahl des Beitrags in der Spalte „bonus“ abgezogen.',
    'The number of the submission in the column “bonus” is subtracted from each value.',
  ],
  [
    'ranks of each juror',
    [C, 'ranks', J],
    1,
    '',
    'Bei jedem Jurymitglied wird jeder Wert durch seine Rangzahl unter den Beiträgen ersetzt, 1 für den besten; gleiche Werte erhalten das Mittel ihrer Rangzahlen.',
    'Each value becomes its rank among the submissions, 1 for the best, for each juror by itself; equal values get the mean of their ranks.',
  ],
  [
    'ranks while both stand',
    [{ ranks: 'best' }, J, C],
    0,
    '',
    'Bei jedem Kriterium wird bei jedem Jurymitglied jeder Wert durch seine Rangzahl unter den Beiträgen ersetzt, 1 für den besten; gleiche Werte erhalten die beste ihrer Rangzahlen.',
    'Each value becomes its rank among the submissions, 1 for the best, for each criterion and each juror by itself; equal values get the best of their ranks.',
  ],
  [
    'ranks of the totals',
    [C, J, { ranks: 'worst' }],
    2,
    '',
    'Jeder Wert wird durch seine Rangzahl unter den Beiträgen ersetzt, 1 für den besten; gleiche Werte erhalten die schlechteste ihrer Rangzahlen.',
    'Each value becomes its rank among the submissions, 1 for the best; equal values get the worst of their ranks.',
  ],
  [
    'ranks of each criterion',
    [J, { ranks: 'mean' }, C],
    1,
    '',
    'Bei jedem Kriterium wird jeder Wert durch seine Rangzahl unter den Beiträgen ersetzt, 1 für den besten; gleiche Werte erhalten das Mittel ihrer Rangzahlen.',
    'Each value becomes its rank among the submissions, 1 for the best, for each criterion by itself; equal values get the mean of their ranks.',
  ],
  [
    'ranks only of one criterion',
    [J, { ranks: { only: ['idee'] } }, S],
    1,
    'low',
    'Beim Kriterium „Idee“ wird jeder Wert durch seine Rangzahl unter den Beiträgen ersetzt, 1 für den besten; gleiche Werte erhalten das Mittel ihrer Rangzahlen.',
    'On “Idee”, each value becomes its rank among the submissions, 1 for the best; equal values get the mean of their ranks.',
  ],
  [
    'points of each juror',
    [C, { points: [12, 10, 8] }, J],
    1,
    '',
    'Bei jedem Jurymitglied wird jeder Wert durch die Punkte seines Rangs unter den Beiträgen ersetzt (12, 10, 8, danach 0); gleiche Werte erhalten das Mittel der Punkte ihrer Ränge.',
    'Each value becomes the points of its rank among the submissions (12, 10, 8, then 0), for each juror by itself; equal values share the mean of the points of their ranks.',
  ],
  [
    'points with decimals, equal best',
    [C, { points: { table: [1, 0.75], beyond: 0.5, equal: 'best' } }, J],
    1,
    '',
    'Bei jedem Jurymitglied wird jeder Wert durch die Punkte seines Rangs unter den Beiträgen ersetzt (1; 0,75; danach 0,5); gleiche Werte erhalten die Punkte des besten ihrer Ränge.',
    'Each value becomes the points of its rank among the submissions (1, 0.75, then 0.5), for each juror by itself; equal values get the points of the best of their ranks.',
  ],
  [
    'points of the totals, equal worst',
    [C, J, { points: { table: [3, 2], equal: 'worst' } }],
    2,
    '',
    'Jeder Wert wird durch die Punkte seines Rangs unter den Beiträgen ersetzt (3, 2, danach 0); gleiche Werte erhalten die Punkte des schlechtesten ihrer Ränge.',
    'Each value becomes the points of its rank among the submissions (3, 2, then 0); equal values get the points of the worst of their ranks.',
  ],
  [
    'points where some jurors are collapsed',
    [{ mean: { over: 'jurors', only: ['idee'] } }, { points: [3, 2, 1] }, J, C],
    1,
    '',
    'Bei jedem Kriterium wird bei jedem Jurymitglied, wo dessen Werte noch einzeln stehen, jeder Wert durch die Punkte seines Rangs unter den Beiträgen ersetzt (3, 2, 1, danach 0); gleiche Werte erhalten das Mittel der Punkte ihrer Ränge.',
    'Each value becomes the points of its rank among the submissions (3, 2, 1, then 0), for each criterion and each juror (where there still is a value for each) by itself; equal values share the mean of the points of their ranks.',
  ],
  [
    'panel',
    [
      C,
      {
        panel: { 1: [J], 2: [{ nearest: { over: 'jurors', count: 2 } }], 4: [{ drop: { highest: 1, lowest: 1 } }, J] },
      },
    ],
    1,
    '',
    'Bei einem gezählten Wertungsbogen: Die Werte der Jurymitglieder werden gemittelt; bei 2 oder 3: Von den Werten der Jurymitglieder gilt das Mittel der 2, die am nächsten beieinanderliegen, bei gleichem Abstand das der besseren; ab 4: Von den Werten der Jurymitglieder werden der höchste und der niedrigste gestrichen, danach: Die Werte der Jurymitglieder werden gemittelt.',
    'With one counted ballot: the values of the jurors are averaged; with 2 or 3: of the values of the jurors the mean of the 2 closest together counts, of equally close ones that of the better; from 4 on: of the values of the jurors the highest and the lowest are left out, then the values of the jurors are averaged.',
  ],
  [
    'panel of one list',
    [C, { panel: { 3: [J] } }],
    1,
    '',
    'Ab 3 gezählten Wertungsbögen: Die Werte der Jurymitglieder werden gemittelt.',
    'From 3 counted ballots on: the values of the jurors are averaged.',
  ],
  [
    'panel that leaves the jurors',
    [C, { panel: { 1: [], 3: [{ drop: { lowest: 1 } }] } }, J],
    1,
    '',
    'Bei 1 oder 2 gezählten Wertungsbögen: Die Werte bleiben, wie sie sind; ab 3: Von den Werten der Jurymitglieder wird der niedrigste gestrichen.',
    'With 1 or 2 counted ballots: the values stay as they are; from 3 on: of the values of the jurors the lowest is left out.',
  ],
  [
    'skating',
    ['skating'],
    0,
    'dances',
    'Bei jedem Kriterium geht ein Platz an den Beitrag, dem mehr als die Hälfte der Jurymitglieder diesen oder einen besseren gegeben hat (Skating-System, Regeln 5 bis 8); über alle Kriterien ist die kleinste Summe dieser Plätze die beste (Regel 9), bei gleicher Summe entscheiden die Regeln 10 und 11.',
    'On each criterion a place goes to the submission that more than half of the jurors gave this place or a better one (skating system, rules 5 to 8); over all criteria the lowest sum of these places is the best (rule 9), and of equal sums the rules 10 and 11 decide.',
  ],
  [
    'skating of one dance',
    ['skating'],
    0,
    'oneDance',
    'Ein Platz geht an den Beitrag, dem mehr als die Hälfte der Jurymitglieder diesen oder einen besseren gegeben hat (Skating-System, Regeln 5 bis 8).',
    'A place goes to the submission that more than half of the jurors gave this place or a better one (skating system, rules 5 to 8).',
  ],
  [
    'only',
    [{ only: ['idee', 'form'] }, C, J],
    0,
    '',
    'Von hier an zählen nur die Kriterien „Idee“ und „Form“.',
    'From here on only “Idee” and “Form” count.',
  ],
  [
    'only one criterion',
    [{ only: ['dauer'] }, C, J],
    0,
    '',
    'Von hier an zählt nur das Kriterium „Dauer und Wirkung“.',
    'From here on only “Dauer und Wirkung” counts.',
  ],
  [
    'standardise by criterion',
    [{ standardise: { decimals: 4 } }, { sum: 'criteria' }, J],
    0,
    'full',
    'Die Werte jedes Jurymitglieds werden bei jedem Kriterium auf Mittel und Standardabweichung aller Werte der Jury gebracht und auf 4 Nachkommastellen kaufmännisch gerundet.',
    'The values of each juror are put on the mean and the standard deviation of all values of the jury, for each criterion by itself, and rounded to 4 decimals, halves away from zero.',
  ],
  [
    'standardise over all criteria',
    [{ standardise: { per: 'all', decimals: 4, minimum: 3 } }, C, J],
    0,
    'full',
    'Die Werte jedes Jurymitglieds werden über alle Kriterien zusammen auf Mittel und Standardabweichung aller Werte der Jury gebracht und auf 4 Nachkommastellen kaufmännisch gerundet; jedes Jurymitglied braucht dafür mindestens 3 Werte.',
    'The values of each juror are put on the mean and the standard deviation of all values of the jury over all criteria together, and rounded to 4 decimals, halves away from zero; each juror needs at least 3 values for that.',
  ],
  [
    'standardise jurors’ totals',
    [C, { standardise: { decimals: 1 } }, J],
    1,
    'full',
    'Die Werte jedes Jurymitglieds werden auf Mittel und Standardabweichung aller Werte der Jury gebracht und auf eine Nachkommastelle kaufmännisch gerundet.',
    'The values of each juror are put on the mean and the standard deviation of all values of the jury, and rounded to one decimal, halves away from zero.',
  ],
  [
    'standardise only two criteria',
    [{ standardise: { decimals: 4, only: ['idee', 'form'] } }, S, J],
    0,
    'full',
    'Bei den Kriterien „Idee“ und „Form“ werden die Werte jedes Jurymitglieds je Kriterium auf Mittel und Standardabweichung aller Werte der Jury gebracht und auf 4 Nachkommastellen kaufmännisch gerundet.',
    'On “Idee” and “Form”, the values of each juror are put on the mean and the standard deviation of all values of the jury, for each criterion by itself, and rounded to 4 decimals, halves away from zero.',
  ],
  [
    'standardise only two criteria together',
    [{ standardise: { per: 'all', decimals: 4, only: ['idee', 'form'] } }, S, J],
    0,
    'full',
    'Die Werte jedes Jurymitglieds werden über die Kriterien „Idee“ und „Form“ zusammen auf Mittel und Standardabweichung aller Werte der Jury gebracht und auf 4 Nachkommastellen kaufmännisch gerundet.',
    'The values of each juror are put on the mean and the standard deviation of all values of the jury over “Idee” and “Form” together, and rounded to 4 decimals, halves away from zero.',
  ],
  [
    'carry',
    [C, J, 'carry'],
    2,
    'rounds',
    'Zur Gesamtwertung werden die Gesamtwertungen der früheren Runden hinzugezählt: „vorlauf“.',
    'The totals of the earlier rounds are added to the total: “vorlauf”.',
  ],
  [
    'carry with an own weight',
    [C, J, { carry: 0.5 }],
    2,
    'weightedRounds',
    'Die Gesamtwertung wird mit 0,5 multipliziert; hinzugezählt werden die Gesamtwertungen der früheren Runden: „vorlauf“; „halbfinale“, multipliziert mit 0,35.',
    'The total is multiplied by 0.5, and the totals of the earlier rounds are added: “vorlauf”; “halbfinale”, multiplied by 0.35.',
  ],
]

test.each(cases)('%s is said', (_, tally, at, world, de, en) => {
  const { rules, ...beside } = worlds[world]!
  const outcome = countedUnder({ ...beside, rules: { ...rules, tally } })
  expect(tallySentences(outcome.docket)[at]).toBe(de)
  expect(tallySentences(spoken(outcome, 'en').docket)[at]).toBe(en)
})

test('every step is among them', () => {
  const written = JSON.stringify(cases.map(([, tally]) => tally))
  expect(Object.keys(steps).filter((name) => !written.includes(`"${name}"`))).toEqual([])
})

/** What is written beside the steps, and what is said of it that is not said anyway. */
type Rule = readonly [
  title: string,
  rules: Readonly<Record<string, unknown>>,
  de: readonly string[],
  en: readonly string[],
]

const technik = { measures: { technik: [C, J] } }
const low = { min: 1, max: 6, best: 'low' }

const otherCases: readonly Rule[] = [
  [
    'no tie steps',
    { ties: [] },
    ['Bei Punktgleichheit wird der Rang geteilt.'],
    ['Submissions with equal totals share the place.'],
  ],
  [
    'one tie step',
    { ties: ['lot'] },
    ['Bei Punktgleichheit entscheidet das Los.'],
    ['Equal totals are separated by lot.'],
  ],
  [
    'every tie step',
    {
      ...technik,
      ties: [
        ...[{ criterion: 'dauer' }, 'median', 'best-lowest', 'most-firsts', 'head-to-head', { measure: 'technik' }],
        ...[{ column: 'level' }, { column: { column: 'bonus', best: 'low' } }, 'decision', 'lot'],
      ],
    },
    [
      'Bei Punktgleichheit entscheidet, in dieser Reihenfolge: die bessere Wertung beim Kriterium „Dauer und Wirkung“; der bessere Median der Gesamtwertungen der einzelnen Jurymitglieder; die schlechteste Gesamtwertung, die ein Jurymitglied gegeben hat (die bessere geht vor); die größere Zahl der Jurymitglieder, die dem Beitrag ihre beste Gesamtwertung gaben; bei genau zwei Beiträgen die größere Zahl der Jurymitglieder, die den Beitrag besser gewertet haben; die bessere Wertung „technik“; die größere Zahl in der Spalte „level“; die kleinere Zahl in der Spalte „bonus“; ein Beschluss der Jury; das Los.',
    ],
    [
      'Equal totals are separated, in this order, by: the better combined score on “Dauer und Wirkung”; the better median of the jurors’ totals; the worst total that a juror gave (the better one goes first); the greater number of jurors who gave the submission their best total; of exactly two submissions the one to which more jurors gave the better total; the better measure “technik”; the greater number in the column “level”; the smaller number in the column “bonus”; a decision of the jury; lot.',
    ],
  ],
  [
    'low is best',
    { scale: low },
    ['Die niedrigste Gesamtwertung erhält den ersten Rang.'],
    ['The lowest total takes the first place.'],
  ],
  [
    'dense places, near-ties',
    { ranking: { places: 'dense', tolerance: 0.25 } },
    [
      'Als punktgleich gelten, von der besten Gesamtwertung abwärts, die beste und alle, die höchstens 0,25 von ihr entfernt sind; dann ebenso die beste der übrigen, und so fort.',
      'Nach einem geteilten Rang folgt der nächste, ohne dass einer ausfällt: 1; 2; 2; 3.',
    ],
    [
      'From the best total downwards, the best and all that are at most 0.25 away from it count as equal; then likewise the best of the others, and so on.',
      'After a shared place the next one follows, and none is left out: 1, 2, 2, 3.',
    ],
  ],
  [
    'mean places',
    { ranking: { places: 'mean' } },
    ['Wer sich einen Rang teilt, erhält das Mittel der belegten Ränge: 1; 2,5; 2,5; 4.'],
    ['Whoever shares a place gets the mean of the places filled: 1, 2.5, 2.5, 4.'],
  ],
  [
    'missing scores left out',
    { ballots: { missing: 'renormalise' } },
    ['Eine fehlende Wertung wird ausgelassen.'],
    ['A missing score is left out.'],
  ],
  [
    'missing scores as the worst',
    { ballots: { missing: 'worst' } },
    ['Eine fehlende Wertung zählt als die schlechteste Wertung ihrer Skala.'],
    ['A missing score counts as the worst of its scale.'],
  ],
  [
    'missing scores as the average',
    { ballots: { missing: 'average' } },
    [
      'Eine fehlende Wertung wird durch das Mittel der Wertungen ersetzt, die die anderen Jurymitglieder diesem Beitrag bei diesem Kriterium gegeben haben.',
    ],
    [
      'A missing score is replaced by the mean of the scores that the other jurors gave this submission on this criterion.',
    ],
  ],
  [
    'a quorum',
    { ballots: { quorum: 3 } },
    ['Mindestzahl der Wertungen: 3 gezählte Wertungsbögen.'],
    ['Quorum: 3 counted ballots.'],
  ],
]

test('what is said beside the steps of a competition that says nothing of it', () => {
  const { docket } = countedUnder({})
  expect(otherRules(docket)).toEqual([
    'Die höchste Gesamtwertung erhält den ersten Rang.',
    'Eine fehlende Wertung in einem abgegebenen Wertungsbogen wird beanstandet; gezählt wird erst, wenn sie nachgetragen ist.',
    'Mindestzahl der Wertungen: ein gezählter Wertungsbogen.',
    'Bei Punktgleichheit entscheidet, in dieser Reihenfolge: ein Beschluss der Jury; das Los.',
  ])
  expect(otherRules(spoken(countedUnder({}), 'en').docket)).toEqual([
    'The highest total takes the first place.',
    'A missing score in a cast ballot is refused; nothing is counted until it is there.',
    'Quorum: one counted ballot.',
    'Equal totals are separated, in this order, by: a decision of the jury; lot.',
  ])
})

test.each(otherCases)('%s: said beside the steps', (_, rules, de, en) => {
  const outcome = countedUnder({ rules })
  const usual = (language: 'de' | 'en') => otherRules(spoken(countedUnder({}), language).docket)
  const said = (language: 'de' | 'en') => otherRules(spoken(outcome, language).docket)
  expect(said('de').filter((sentence) => !usual('de').includes(sentence))).toEqual(de)
  expect(said('en').filter((sentence) => !usual('en').includes(sentence))).toEqual(en)
})

test('every tie step is among them', () => {
  const written = JSON.stringify(otherCases.map(([, rules]) => rules))
  expect(Object.keys(ties).filter((name) => !written.includes(`"${name}"`))).toEqual([])
})

test('jurors who judge only some criteria are said', () => {
  const outcome = countedUnder({ jurors: 'id,name,criteria\nsitz-1,Sitz 1,idee\nsitz-2,Sitz 2,\n' })
  const de =
    'Nicht jedes Jurymitglied urteilt über jedes Kriterium; worüber es nicht urteilt, gilt nicht als fehlende Wertung.'
  const en = 'Not every juror judges every criterion; what a juror does not judge is no missing score.'
  expect(otherRules(outcome.docket)).toContain(de)
  expect(otherRules(spoken(outcome, 'en').docket)).toContain(en)
})

const requirementCases: readonly (readonly [rules: Readonly<Record<string, unknown>>, de: string, en: string])[] = [
  [{ require: [{ criterion: 'idee', minimum: 5 }] }, 'beim Kriterium „Idee“ mindestens 5', 'at least 5 on “Idee”'],
  [{ require: [{ criterion: 'idee', above: 5 }] }, 'beim Kriterium „Idee“ über 5', 'more than 5 on “Idee”'],
  [
    { scale: low, require: [{ criterion: 'idee', minimum: 2 }] },
    'beim Kriterium „Idee“ höchstens 2',
    'at most 2 on “Idee”',
  ],
  [{ require: [{ total: 6.5 }] }, 'als Gesamtwertung mindestens 6,5', 'a total of at least 6.5'],
  [{ scale: low, require: [{ total: { above: 2 } }] }, 'als Gesamtwertung unter 2', 'a total of less than 2'],
  [
    { tally: 'percent', require: [{ total: { above: 55 } }] },
    'als Gesamtwertung über 55 (auf der eigenen Skala: 5,5)',
    'a total of more than 55 (on its own scale: 5.5)',
  ],
  [
    { require: [{ criteria: 1, minimum: 5 }] },
    'bei mindestens einem Kriterium mindestens 5',
    'at least 5 on at least one criterion',
  ],
  [{ require: [{ criteria: 2, above: 5 }] }, 'bei mindestens 2 Kriterien über 5', 'more than 5 on at least 2 criteria'],
  [
    { ...technik, require: [{ measure: 'technik', above: 3 }] },
    'bei der Wertung „technik“ über 3',
    'more than 3 on the measure “technik”',
  ],
]

test.each(requirementCases)('%j is said', (rules, de, en) => {
  const outcome = countedUnder({ rules })
  expect(requirementLines(outcome.docket)).toEqual([de])
  expect(requirementLines(spoken(outcome, 'en').docket)).toEqual([en])
})

/** Given among the six villages; gold, worth 500, is given before it. */
const awardCases: readonly (readonly [award: Readonly<Record<string, unknown>>, de: string, en: string])[] = [
  [
    { places: 1, prize: 1000 },
    'ein Platz; Preisgeld je 1.000; bei Punktgleichheit über den letzten Platz hinweg entscheidet die Jury',
    'one place; 1,000 each; a tie across the last place is for the jury to decide',
  ],
  [
    { places: 2, prize: [500, 250.5], shared: 'extend', excludes: ['gold'], caps: [{ per: 'applicant', atMost: 1 }] },
    '2 Plätze; Preisgeld nach Plätzen: 500; 250,50; bei Punktgleichheit über den letzten Platz oder über verschiedene Preisgelder hinweg erhalten alle den besseren Preis; höchstens 1 je „applicant“; nicht an Preisträger von „Gold“',
    '2 places; prizes by place: 500; 250.50; in a tie across the last place or across different prizes all win the better prize; at most 1 with the same “applicant”; not for winners of “Gold”',
  ],
  [
    { minimum: 5, share: { atMost: 30, with: ['gold'] }, shared: 'leave' },
    'Gesamtwertung mindestens 5; höchstens 30 % der Beiträge, abgerundet, zusammen mit den Preisträgern von „Gold“: 1 von 6; ohne Preisgeld; bei Punktgleichheit über den Anteil hinweg erhält den Preis keiner der Punktgleichen und niemand nach ihnen',
    'a total of at least 5; at most 30 per cent of the submissions, rounded down, together with the winners of “Gold”: 1 of 6; without money; in a tie across the share none of those tied wins, nor anyone after them',
  ],
  [
    {
      places: [
        { from: 3, places: 1 },
        { from: 10, places: 2, every: 5 },
      ],
      shared: 'split',
      prize: 100,
    },
    'Zahl der Plätze nach der Zahl der Beiträge: ab 3 Beiträgen ein Platz, ab 10 Beiträgen 2 Plätze und für je 5 weitere ein Platz mehr; bei 6 Beiträgen ein Platz; Preisgeld je 100; bei Punktgleichheit über den letzten Platz hinweg werden die Preisgelder geteilt',
    'places by the number of submissions: one place from 3 submissions on, 2 places from 10 submissions on and one more for each further 5; one place for 6 submissions; 100 each; in a tie across the last place the prizes are shared',
  ],
  [
    { above: 7, share: { atMost: 50 }, shared: 'split', places: 2 },
    '2 Plätze; Gesamtwertung über 7; höchstens 50 % der Beiträge, abgerundet: 3 von 6; ohne Preisgeld; bei Punktgleichheit über den letzten Platz hinweg werden die Preisgelder geteilt; bei Punktgleichheit über den Anteil hinweg entscheidet die Jury',
    '2 places; a total of more than 7; at most 50 per cent of the submissions, rounded down: 3 of 6; without money; in a tie across the last place the prizes are shared; a tie across the share is for the jury to decide',
  ],
]

test.each(awardCases)('the award %j is said', (award, de, en) => {
  const awards = [
    { id: 'gold', name: 'Gold', places: 1, prize: 500 },
    { id: 'silber', name: 'Silber', ...award },
  ]
  const outcome = countedUnder({ rules: { awards } })
  const said = ({ docket }: typeof outcome) => awardRules(docket, docket.competition.awards[1]!, 6).join('; ')
  expect(said(outcome)).toBe(de)
  expect(said(spoken(outcome, 'en'))).toBe(en)
})

test('before the first submission is there, nothing is said of how many winners that makes', () => {
  const awards = [{ id: 'gold', name: 'Gold', places: [{ from: 3, places: 1 }], share: { atMost: 30 } }]
  const { docket } = countedUnder({ rules: { awards } })
  expect(awardRules(docket, docket.competition.awards[0]!, 0).slice(0, 2)).toEqual([
    'Zahl der Plätze nach der Zahl der Beiträge: ab 3 Beiträgen ein Platz',
    'höchstens 30 % der Beiträge, abgerundet',
  ])
})
