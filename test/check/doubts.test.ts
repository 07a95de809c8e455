// Every doubt with the rules that give rise to it, and with rules that nearly do. What is no doubt may not be said: a
// chair who reads three that are none overlooks the fourth.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chanceOfTie } from '../../src/check/doubts/rounding.js'
import { doubtsAbout } from '../../src/check/doubts.js'
import { openFolder } from '../../src/desk.js'
import { ruleBookNames } from '../../src/rules/rule-books.js'
import { doubtCodes, sayDoubt } from '../../src/words/doubts.js'
import { writtenRuleBook } from '../../src/write/rule-book.js'
import { common } from '../decide/desk.js'
import { countedUnder, type SmallRules } from '../words/small-rules.js'

const C = { mean: 'criteria' }
const J = { mean: 'jurors' }
const S = { sum: 'criteria' }
const one = [{ id: 'idee', name: 'Idee' }]
const alike = [
  { id: 'idee', name: 'Idee' },
  { id: 'form', name: 'Form' },
]
const weights = (...list: readonly number[]) =>
  list.map((weight, index) => ({ id: `k-${index + 1}`, name: `K ${index + 1}`, weight }))
const prize = (more: object) => ({ id: 'preis', name: 'Preis', places: 1, ...more })
const two = (first: object, second: object) => [
  { id: 'gold', name: 'Gold', ...first },
  { id: 'silber', name: 'Silber', ...second },
]

const jurors = (count: number) =>
  `id,name\n${Array.from({ length: count }, (_, index) => `sitz-${index + 1},Sitz ${index + 1}\n`).join('')}`
const submissions = (count: number) =>
  `id,applicant,title,level,bonus\n${Array.from({ length: count }, (_, index) => `D-${index + 1},Dorf ${index + 1},Laden,2,1\n`).join('')}`
/** Sitz 1 to 3 score D-1 and D-2; Sitz 1 also those said. */
const assignments = (...more: readonly string[]) => ({
  more: {
    'assignments.csv': `juror,submission\n${['D-1', 'D-2'].flatMap((id) => [1, 2, 3].map((seat) => `sitz-${seat},${id}\n`)).join('')}${more.map((row) => `${row}\n`).join('')}`,
  },
  jurors: jurors(3),
  submissions: submissions(3),
})

const said = (world: SmallRules): readonly string[] =>
  doubtsAbout(countedUnder(world).docket).map((each) => sayDoubt(each, 'de'))

/** What the rules are, and what is said of them; nothing where they nearly are doubtful. */
type Case = readonly [title: string, world: SmallRules, doubts: readonly string[]]

const cases: Readonly<Record<string, readonly Case[]>> = {
  'ties-end-open': [
    [
      'an award that stops at a tie, and no step that can be recorded',
      { rules: { ties: ['median'], awards: [prize({})] } },
      [
        'Beim Preis „Preis“ kann eine Punktgleichheit offen bleiben: Unter ties steht weder ein Beschluss (decision) noch das Los (lot). Der Preis bliebe dann unentschieden.',
      ],
    ],
    [
      'two such awards, and a jury that may deviate',
      { rules: { ties: [], deviation: 'majority', awards: two({ places: 1 }, { places: 2, excludes: ['gold'] }) } },
      [
        'Bei den Preisen „Gold“ und „Silber“ kann eine Punktgleichheit offen bleiben: Unter ties steht weder ein Beschluss (decision) noch das Los (lot). Die Jury müsste dann von der Berechnung abweichen.',
      ],
    ],
    [
      'a tie across a cap, whatever becomes of one across the last place',
      {
        rules: { ties: [], awards: [prize({ places: 3, shared: 'extend', caps: [{ per: 'applicant', atMost: 1 }] })] },
      },
      [
        'Beim Preis „Preis“ kann eine Punktgleichheit offen bleiben: Unter ties steht weder ein Beschluss (decision) noch das Los (lot). Der Preis bliebe dann unentschieden.',
      ],
    ],
    [
      'a tie across a share',
      { rules: { ties: [], awards: [prize({ shared: 'split', share: { atMost: 30 } })] } },
      [
        'Beim Preis „Preis“ kann eine Punktgleichheit offen bleiben: Unter ties steht weder ein Beschluss (decision) noch das Los (lot). Der Preis bliebe dann unentschieden.',
      ],
    ],
    ['a decision may end it', { rules: { ties: ['median', 'decision'], awards: [prize({})] } }, []],
    ['the lot may end it', { rules: { ties: ['lot'], awards: [prize({})] } }, []],
    ['all who are tied win', { rules: { ties: [], awards: [prize({ shared: 'extend' })] } }, []],
    [
      'none of those tied wins',
      { rules: { ties: [], awards: [prize({ shared: 'leave', share: { atMost: 30 } })] } },
      [],
    ],
    ['everyone who reaches it wins', { rules: { ties: [], awards: [{ id: 'lob', name: 'Lob', minimum: 5 }] } }, []],
    ['no awards', { rules: { ties: [] } }, []],
  ],
  'tie-idle': [
    [
      'the only criterion',
      { rules: { criteria: one, ties: [{ criterion: 'idee' }, 'lot'] } },
      ['Schritt 1 bei Punktgleichheit vergleicht das einzige Kriterium; wer punktgleich ist, ist es auch dort.'],
    ],
    [
      'the only criterion, rounded like the total',
      { rules: { criteria: one, tally: [C, J, { round: 1 }], ties: [{ criterion: 'idee' }, 'lot'] } },
      ['Schritt 1 bei Punktgleichheit vergleicht das einzige Kriterium; wer punktgleich ist, ist es auch dort.'],
    ],
    [
      'the same step again',
      { rules: { ties: ['median', { criterion: 'idee' }, 'median'] } },
      ['Schritt 3 bei Punktgleichheit steht schon davor; beim zweiten Mal trennt er niemanden mehr.'],
    ],
    [
      'a step after the lot',
      { rules: { ties: ['lot', 'median'] } },
      ['Schritt 2 bei Punktgleichheit steht hinter dem Los; ist gelost, bleibt für ihn nichts übrig.'],
    ],
    [
      'a measure that is the tally again',
      { rules: { measures: { noch: [C, J] }, ties: [{ measure: 'noch' }, 'lot'] } },
      ['Schritt 1 bei Punktgleichheit vergleicht, woraus schon die Gesamtwertung besteht; er trennt niemanden.'],
    ],
    [
      'the median of the jurors, which the total is already',
      { rules: { tally: [C, { median: 'jurors' }], ties: ['median', 'lot'] } },
      ['Schritt 1 bei Punktgleichheit vergleicht, woraus schon die Gesamtwertung besteht; er trennt niemanden.'],
    ],
    ['one of two criteria', { rules: { criteria: alike, ties: [{ criterion: 'idee' }, 'lot'] } }, []],
    [
      'the only criterion, whose total is changed afterwards by a column',
      { rules: { criteria: one, tally: [C, J, { plus: 'bonus' }], ties: [{ criterion: 'idee' }, 'lot'] } },
      [],
    ],
    [
      'the only criterion, within a tolerance',
      { rules: { criteria: one, ranking: { tolerance: 0.5 }, ties: [{ criterion: 'idee' }, 'lot'] } },
      [],
    ],
    [
      'the only criterion, of which jurors’ totals drop some',
      { rules: { criteria: one, tally: [C, { drop: { highest: 1 } }, J], ties: ['median', 'lot'] } },
      [],
    ],
    ['a decision after the lot', { rules: { ties: ['lot', 'decision'] } }, []],
    [
      'two columns',
      { rules: { ties: [{ column: 'level' }, { column: 'bonus' }, { column: { column: 'level', best: 'low' } }] } },
      [],
    ],
    [
      'a measure without the weights',
      {
        rules: {
          measures: { noch: [{ mean: { over: 'criteria', weights: 'equal' } }, J] },
          ties: [{ measure: 'noch' }, 'lot'],
        },
      },
      [],
    ],
    [
      'a measure of other columns',
      {
        rules: {
          tally: [J, { times: { columns: { idee: 'level' } } }, S],
          measures: { noch: [J, { times: { columns: { idee: 'bonus' } } }, S] },
          ties: [{ measure: 'noch' }, 'lot'],
        },
      },
      [],
    ],
    [
      'the median of the jurors, rounded afterwards',
      { rules: { tally: [C, { median: 'jurors' }, { round: 0 }], ties: ['median', 'lot'] } },
      [],
    ],
  ],
  'tolerance-all': [
    [
      'a tolerance as wide as the scale',
      { rules: { ranking: { tolerance: 10 } } },
      [
        'Als punktgleich gilt, was höchstens 10 auseinanderliegt; weiter als 10 können Gesamtwertungen gar nicht auseinanderliegen, so dass alle Beiträge punktgleich sind.',
      ],
    ],
    ['a tolerance just below', { rules: { ranking: { tolerance: 9.99 } } }, []],
    ['a sum over jurors that may be any', { rules: { tally: [C, { sum: 'jurors' }], ranking: { tolerance: 10 } } }, []],
  ],
  'tolerance-idle': [
    [
      'below the last digit',
      { rules: { tally: [C, J, { round: 1 }], ranking: { tolerance: 0.02 } } },
      [
        'Als punktgleich gilt, was höchstens 0,02 auseinanderliegt; auf eine Nachkommastelle gerundet liegen verschiedene Gesamtwertungen immer weiter auseinander.',
      ],
    ],
    ['as much as the last digit', { rules: { tally: [C, J, { round: 1 }], ranking: { tolerance: 0.1 } } }, []],
    [
      'totals that are not rounded at last',
      { rules: { tally: [C, { round: 1 }, J], ranking: { tolerance: 0.02 } } },
      [],
    ],
  ],
  'threshold-beyond': [
    [
      'above the best total',
      { rules: { require: [{ total: 11 }] } },
      ['Die Schwelle 11 bei der Gesamtwertung kann niemand erreichen; der beste mögliche Wert ist 10.'],
    ],
    [
      'better than the best score of a criterion',
      { rules: { require: [{ criterion: 'idee', above: 10 }] } },
      ['Besser als 10 beim Kriterium „Idee“ kann niemand sein; der beste mögliche Wert ist 10.'],
    ],
    [
      'on its own scale, though the steps make it percent',
      { rules: { tally: 'percent', scale: { min: 0, max: 200 }, require: [{ criterion: 'form', minimum: 120 }] } },
      ['Die Schwelle 120 beim Kriterium „Form“ kann niemand erreichen; der beste mögliche Wert ist 100.'],
    ],
    [
      'on more criteria than reach it',
      {
        rules: {
          criteria: [...alike, { id: 'dauer', name: 'Dauer', scale: { min: 0, max: 5 } }],
          tally: [J, S],
          require: [{ criteria: 3, minimum: 6 }],
        },
      },
      ['Die Schwelle 6 bei mindestens 3 Kriterien kann niemand erreichen.'],
    ],
    [
      'on more criteria than there are scores for',
      { rules: { require: [{ criteria: 2, above: 10 }] } },
      ['Besser als 10 bei mindestens 2 Kriterien kann niemand sein; der beste mögliche Wert ist 10.'],
    ],
    [
      'of a measure',
      { rules: { measures: { kern: [{ only: ['idee'] }, C, J] }, require: [{ measure: 'kern', minimum: 12 }] } },
      ['Die Schwelle 12 bei der Wertung „kern“ kann niemand erreichen; der beste mögliche Wert ist 10.'],
    ],
    [
      'of an award',
      { rules: { awards: [prize({ minimum: 10.5 })] } },
      ['Die Schwelle 10,5 beim Preis „Preis“ kann niemand erreichen; der beste mögliche Wert ist 10.'],
    ],
    [
      'where low is best',
      { rules: { scale: { min: 1, max: 6, best: 'low' }, require: [{ total: { above: 1 } }] } },
      ['Besser als 1 bei der Gesamtwertung kann niemand sein; der beste mögliche Wert ist 1.'],
    ],
    ['the best total itself', { rules: { require: [{ total: 10 }] } }, []],
    [
      'on as many criteria as reach it',
      {
        rules: {
          criteria: [...alike, { id: 'dauer', name: 'Dauer', scale: { min: 0, max: 5 } }],
          tally: [J, S],
          require: [{ criteria: 2, minimum: 6 }],
        },
      },
      [],
    ],
    ['a sum over jurors grows with them', { rules: { tally: [C, { sum: 'jurors' }], require: [{ total: 30 }] } }, []],
    [
      'a sum over jurors in a list by the number of ballots',
      { rules: { tally: [C, { panel: { 2: [{ sum: 'jurors' }] } }], require: [{ total: 15 }] } },
      [],
    ],
    ['a column that may be any', { rules: { tally: [C, J, { times: 'level' }], require: [{ total: 19 }] } }, []],
    [
      'where low is best, the best itself',
      { rules: { scale: { min: 1, max: 6, best: 'low' }, require: [{ total: 1 }] } },
      [],
    ],
  ],
  'threshold-empty': [
    [
      'the worst total',
      { rules: { require: [{ total: 0 }] } },
      [
        'Die Schwelle 0 bei der Gesamtwertung kann niemand verfehlen, der gewertet ist; selbst der schlechteste mögliche Wert ist 0.',
      ],
    ],
    [
      'below the worst score, of a criterion',
      { rules: { scale: { min: 1, max: 6 }, require: [{ criterion: 'idee', above: 0.5 }] } },
      [
        'Die Schwelle 0,5 beim Kriterium „Idee“ kann niemand verfehlen, der gewertet ist; selbst der schlechteste mögliche Wert ist 1.',
      ],
    ],
    [
      'on one criterion',
      { rules: { scale: { min: 1, max: 6 }, require: [{ criteria: 1, minimum: 1 }] } },
      [
        'Die Schwelle 1 bei mindestens einem Kriterium kann niemand verfehlen, der gewertet ist; selbst der schlechteste mögliche Wert ist 1.',
      ],
    ],
    [
      'of an award',
      { rules: { awards: [{ id: 'dank', name: 'Dank', minimum: 0 }] } },
      [
        'Die Schwelle 0 beim Preis „Dank“ kann niemand verfehlen, der gewertet ist; selbst der schlechteste mögliche Wert ist 0.',
      ],
    ],
    [
      'where low is best',
      { rules: { scale: { min: 1, max: 6, best: 'low' }, require: [{ total: 6 }] } },
      [
        'Die Schwelle 6 bei der Gesamtwertung kann niemand verfehlen, der gewertet ist; selbst der schlechteste mögliche Wert ist 6.',
      ],
    ],
    ['better than the worst total', { rules: { require: [{ total: { above: 0 } }] } }, []],
    [
      'on two criteria, of which one can miss it',
      {
        rules: {
          criteria: [
            { id: 'idee', name: 'Idee', scale: { min: 3, max: 8 } },
            { id: 'form', name: 'Form' },
          ],
          tally: [J, S],
          require: [{ criteria: 2, minimum: 3 }],
        },
      },
      [],
    ],
    [
      'better than the worst of which low is best',
      { rules: { scale: { min: 1, max: 6, best: 'low' }, require: [{ total: { above: 6 } }] } },
      [],
    ],
  ],
  'threshold-covered': [
    [
      'less than is required for any award',
      { rules: { require: [{ total: 6 }], awards: [prize({ minimum: 5 })] } },
      ['Die Schwelle 5 beim Preis „Preis“ ist ohne Wirkung: Für jeden Preis ist schon die Gesamtwertung 6 verlangt.'],
    ],
    [
      'at least what must be passed anyway',
      { rules: { require: [{ total: { above: 6 } }], awards: [prize({ minimum: 6 })] } },
      ['Die Schwelle 6 beim Preis „Preis“ ist ohne Wirkung: Für jeden Preis ist schon die Gesamtwertung 6 verlangt.'],
    ],
    [
      'more than is required for any award',
      { rules: { require: [{ total: 6 }], awards: [prize({ minimum: 7 })] } },
      [],
    ],
    [
      'more than what must be reached anyway',
      { rules: { require: [{ total: 6 }], awards: [prize({ above: 6 })] } },
      [],
    ],
    [
      'less on another thing',
      { rules: { require: [{ criterion: 'idee', minimum: 6 }], awards: [prize({ minimum: 5 })] } },
      [],
    ],
  ],
  'drop-most': [
    [
      'two of three',
      { rules: { tally: [C, { drop: { highest: 1, lowest: 1 } }, J] }, jurors: jurors(3) },
      ['Von 3 Wertungen der Jurymitglieder werden 2 gestrichen; über jeden Beitrag entscheidet eine einzige.'],
    ],
    [
      'one of two',
      { rules: { tally: [C, { drop: { lowest: 1 } }, J] }, jurors: jurors(2) },
      ['Von 2 Wertungen der Jurymitglieder wird eine gestrichen; über jeden Beitrag entscheidet eine einzige.'],
    ],
    [
      'three of five',
      { rules: { tally: [C, { drop: { highest: 2, lowest: 1 } }, J] }, jurors: jurors(5) },
      [
        'Von 5 Wertungen der Jurymitglieder werden 3 gestrichen; über jeden Beitrag entscheidet weniger als die Hälfte der Jury.',
      ],
    ],
    [
      'two of three in the list that holds for three',
      { rules: { tally: [C, { panel: { 1: [J], 3: [{ drop: { highest: 1, lowest: 1 } }, J] } }] }, jurors: jurors(3) },
      ['Von 3 Wertungen der Jurymitglieder werden 2 gestrichen; über jeden Beitrag entscheidet eine einzige.'],
    ],
    [
      'two of the three who are assigned, of a larger jury',
      { ...assignments(), rules: { tally: [C, { drop: { highest: 1, lowest: 1 } }, J] }, jurors: jurors(7) },
      ['Von 3 Wertungen der Jurymitglieder werden 2 gestrichen; über jeden Beitrag entscheidet eine einzige.'],
    ],
    ['two of four', { rules: { tally: [C, { drop: { highest: 1, lowest: 1 } }, J] }, jurors: jurors(4) }, []],
    [
      'one on each of two criteria',
      {
        rules: { tally: [{ drop: { lowest: 1, only: ['idee'] } }, { drop: { highest: 1, only: ['form'] } }, J, C] },
        jurors: jurors(3),
      },
      [],
    ],
    [
      'a list that does not hold for four',
      { rules: { tally: [C, { panel: { 3: [{ drop: { highest: 1, lowest: 1 } }, J], 4: [J] } }] }, jurors: jurors(4) },
      [],
    ],
    [
      'nobody knows the jury yet',
      { rules: { tally: [C, { drop: { highest: 1, lowest: 1 } }, J] }, jurors: jurors(0) },
      [],
    ],
  ],
  'quorum-beyond': [
    [
      'more than there are seats',
      { rules: { ballots: { quorum: 5 } } },
      [
        'Für einen Rang sind 5 Wertungsbögen nötig, doch werten jeden Beitrag höchstens 4 Jurymitglieder; kein Beitrag erhält einen Rang.',
      ],
    ],
    [
      'one seat',
      { rules: { ballots: { quorum: 2 } }, jurors: jurors(1) },
      [
        'Für einen Rang sind 2 Wertungsbögen nötig, doch wertet jeden Beitrag nur ein Jurymitglied; kein Beitrag erhält einen Rang.',
      ],
    ],
    [
      'seats that the steps need, and do not find',
      { rules: { tally: [C, { drop: { highest: 2, lowest: 2 } }, J] } },
      [
        'Für einen Rang sind 5 Wertungsbögen nötig, doch werten jeden Beitrag höchstens 4 Jurymitglieder; kein Beitrag erhält einen Rang.',
      ],
    ],
    [
      'more than are assigned',
      { ...assignments(), rules: { ballots: { quorum: 4 } }, jurors: jurors(6) },
      [
        'Für einen Rang sind 4 Wertungsbögen nötig, doch werten jeden Beitrag höchstens 3 Jurymitglieder; kein Beitrag erhält einen Rang.',
      ],
    ],
    ['as many as there are seats', { rules: { ballots: { quorum: 4 } } }, []],
    ['nobody knows the jury yet', { rules: { ballots: { quorum: 5 } }, jurors: jurors(0) }, []],
  ],
  'rounding-ties': [
    [
      'whole numbers',
      { rules: { tally: [C, J, { round: 0 }], awards: [prize({ places: 3 })] }, submissions: submissions(20) },
      [
        'Auf ganze Zahlen gerundet gibt es nur 11 mögliche Gesamtwertungen bei 20 Beiträgen: In etwa 7 von 10 solchen Wettbewerben geht eine Punktgleichheit über den letzten Platz des Preises „Preis“.',
      ],
    ],
    [
      'at the place where the second prize ends',
      {
        rules: { tally: [C, J, { round: 1 }], awards: two({ places: 10 }, { places: 10, excludes: ['gold'] }) },
        submissions: submissions(80),
      },
      [
        'Auf eine Nachkommastelle gerundet gibt es nur 101 mögliche Gesamtwertungen bei 80 Beiträgen: In etwa 4 von 10 solchen Wettbewerben geht eine Punktgleichheit über den letzten Platz des Preises „Gold“.',
        'Auf eine Nachkommastelle gerundet gibt es nur 101 mögliche Gesamtwertungen bei 80 Beiträgen: In etwa 6 von 10 solchen Wettbewerben geht eine Punktgleichheit über den letzten Platz des Preises „Silber“.',
      ],
    ],
    [
      'two decimals',
      { rules: { tally: [C, J, { round: 2 }], awards: [prize({ places: 3 })] }, submissions: submissions(20) },
      [],
    ],
    [
      'whole numbers of a hundred',
      { rules: { tally: 'percent', awards: [prize({ places: 3 })] }, submissions: submissions(20) },
      [],
    ],
    [
      'everyone wins',
      { rules: { tally: [C, J, { round: 0 }], awards: [prize({ places: 20 })] }, submissions: submissions(20) },
      [],
    ],
    [
      'nobody is there yet',
      { rules: { tally: [C, J, { round: 0 }], awards: [prize({ places: 3 })] }, submissions: submissions(0) },
      [],
    ],
    [
      'ties are no matter',
      {
        rules: { tally: [C, J, { round: 0 }], awards: [prize({ places: 3, shared: 'extend' })] },
        submissions: submissions(20),
      },
      [],
    ],
    [
      'few submissions',
      { rules: { tally: [C, J, { round: 1 }], awards: [prize({ places: 1 })] }, submissions: submissions(10) },
      [],
    ],
  ],
  'budget-open': [
    [
      'everyone who reaches it, beyond what there is',
      { rules: { budget: 1000, awards: [{ id: 'lob', name: 'Lob', minimum: 5, prize: 200 }] } },
      ['Der Preis „Lob“ hat keine Zahl von Plätzen; erreichen ihn alle, so kostet er mehr, als das Budget hergibt.'],
    ],
    [
      'everyone who reaches it, before anyone is there',
      {
        rules: { budget: 1000, awards: [{ id: 'lob', name: 'Lob', minimum: 5, prize: 1 }] },
        submissions: submissions(0),
      },
      ['Der Preis „Lob“ hat keine Zahl von Plätzen; erreichen ihn alle, so kostet er mehr, als das Budget hergibt.'],
    ],
    [
      'a tie for a prize that leaves nothing',
      { rules: { budget: 1000, awards: [prize({ prize: 1000, shared: 'extend' })] } },
      [
        'Beim Preis „Preis“ erhalten bei Punktgleichheit alle den besseren Preis (extend); schon bei zweien kann das mehr kosten, als das Budget hergibt, und der Preis bleibt unentschieden.',
      ],
    ],
    [
      'a tie for the first of two prizes',
      { rules: { budget: 1500, awards: [prize({ places: 2, prize: [1000, 200], shared: 'extend' })] } },
      [
        'Beim Preis „Preis“ erhalten bei Punktgleichheit alle den besseren Preis (extend); schon bei zweien kann das mehr kosten, als das Budget hergibt, und der Preis bleibt unentschieden.',
      ],
    ],
    [
      'everyone, within what there is',
      { rules: { budget: 1200, awards: [{ id: 'lob', name: 'Lob', minimum: 5, prize: 200 }] } },
      [],
    ],
    [
      'as many as a share leaves',
      { rules: { budget: 400, awards: [{ id: 'lob', name: 'Lob', minimum: 5, prize: 200, share: { atMost: 34 } }] } },
      [],
    ],
    ['a tie that is paid for', { rules: { budget: 2000, awards: [prize({ prize: 1000, shared: 'extend' })] } }, []],
    [
      'a tie that shares the prizes',
      { rules: { budget: 1000, awards: [prize({ prize: 1000, shared: 'split' })] } },
      [],
    ],
    [
      'a tie that cannot be, where all win',
      { rules: { budget: 600, awards: [prize({ places: 6, prize: 100, shared: 'extend' })] } },
      [],
    ],
    ['recognitions without money', { rules: { budget: 0, awards: [{ id: 'lob', name: 'Lob', minimum: 5 }] } }, []],
    ['no budget', { rules: { awards: [{ id: 'lob', name: 'Lob', minimum: 5, prize: 200 }] } }, []],
  ],
  'award-never': [
    [
      'the higher threshold after the lower one that excludes it',
      { rules: { awards: two({ minimum: 5 }, { minimum: 8, excludes: ['gold'] }) } },
      [
        'Den Preis „Silber“ kann niemand erhalten: Wer seine Schwelle erreicht, hat schon den Preis „Gold“, der ihn ausschließt. Vermutlich gehört er vor diesen.',
      ],
    ],
    [
      'the same threshold',
      { rules: { awards: two({ minimum: 5 }, { above: 5, excludes: ['gold'] }) } },
      [
        'Den Preis „Silber“ kann niemand erhalten: Wer seine Schwelle erreicht, hat schon den Preis „Gold“, der ihn ausschließt. Vermutlich gehört er vor diesen.',
      ],
    ],
    [
      'where low is best',
      {
        rules: {
          scale: { min: 1, max: 6, best: 'low' },
          awards: two({ minimum: 3 }, { minimum: 2, excludes: ['gold'] }),
        },
      },
      [
        'Den Preis „Silber“ kann niemand erhalten: Wer seine Schwelle erreicht, hat schon den Preis „Gold“, der ihn ausschließt. Vermutlich gehört er vor diesen.',
      ],
    ],
    [
      'the lower threshold after the higher one',
      { rules: { awards: two({ minimum: 8 }, { minimum: 5, excludes: ['gold'] }) } },
      [],
    ],
    [
      'the one just reached, after those above',
      { rules: { awards: two({ above: 5 }, { minimum: 5, excludes: ['gold'] }) } },
      [],
    ],
    [
      'only so many have the first',
      { rules: { awards: two({ minimum: 5, places: 2 }, { minimum: 8, excludes: ['gold'] }) } },
      [],
    ],
  ],
  'awards-together': [
    [
      'two prizes of money',
      { rules: { awards: two({ places: 1, prize: 500 }, { places: 2, prize: 200 }) } },
      [
        'Den Preis „Silber“ erhalten auch Preisträger von „Gold“: Beide gehen an die Besten derselben Rangfolge, und excludes schließt niemanden aus.',
      ],
    ],
    [
      'two medals',
      { rules: { awards: two({ minimum: 8 }, { minimum: 5 }) } },
      [
        'Den Preis „Silber“ erhalten auch Preisträger von „Gold“: Beide gehen an die Besten derselben Rangfolge, und excludes schließt niemanden aus.',
      ],
    ],
    [
      'the second leaves out winners of the first',
      { rules: { awards: two({ places: 1, prize: 500 }, { places: 2, prize: 200, excludes: ['gold'] }) } },
      [],
    ],
    ['an honour beside the money', { rules: { awards: two({ places: 1, prize: 500 }, { places: 2 }) } }, []],
    [
      'a special prize over all divisions',
      {
        rules: {
          divisions: [{ id: 'nord' }, { id: 'ost' }],
          awards: two({ places: 1, prize: 500, division: 'nord' }, { places: 1, prize: 200 }),
        },
        submissions: 'id,division,applicant,title\nD-1,nord,A,B\nD-2,ost,A,B\n',
      },
      [],
    ],
  ],
  'prizes-fewer': [
    [
      'two amounts for three places',
      { rules: { awards: [prize({ places: 3, prize: [500, 200] })] } },
      ['Der Preis „Preis“ hat 3 Plätze, aber nur 2 Preisgelder; wer danach kommt, erhält kein Geld.'],
    ],
    ['as many amounts as places', { rules: { awards: [prize({ places: 3, prize: [500, 200, 0] })] } }, []],
    ['one amount for each', { rules: { awards: [prize({ places: 3, prize: 500 })] } }, []],
  ],
  'prizes-rise': [
    [
      'the second gets more than the first',
      { rules: { awards: [prize({ places: 2, prize: [200, 500] })] } },
      [
        'Beim Preis „Preis“ ist das Preisgeld eines späteren Platzes höher als das eines früheren; wer schlechter steht, erhält mehr.',
      ],
    ],
    ['both get the same', { rules: { awards: [prize({ places: 2, prize: [200, 200] })] } }, []],
  ],
  'cap-idle': [
    [
      'as many of one kind as there are places',
      { rules: { awards: [prize({ places: 2, caps: [{ per: 'applicant', atMost: 2 }] })] } },
      [
        'Beim Preis „Preis“ dürfen höchstens 2 Preisträger dieselbe Angabe „applicant“ haben; mehr als 2 Preisträger gibt es ohnehin nicht.',
      ],
    ],
    [
      'fewer of one kind than there are places',
      { rules: { awards: [prize({ places: 2, caps: [{ per: 'applicant', atMost: 1 }] })] } },
      [],
    ],
    [
      'a tie may make more winners',
      { rules: { awards: [prize({ places: 2, shared: 'extend', caps: [{ per: 'applicant', atMost: 2 }] })] } },
      [],
    ],
  ],
  'jurors-unalike': [
    [
      'each juror’s criteria first',
      { rules: { tally: [C, J] }, jurors: 'id,name,criteria\nsitz-1,Sitz 1,idee\nsitz-2,Sitz 2,\nsitz-3,Sitz 3,\n' },
      [
        'Schritt 1 fasst die Kriterien je Jurymitglied zusammen, doch nicht alle urteilen über dieselben Kriterien; wer nur ein strenges oder leichtes Kriterium wertet, zählt wie alle anderen. Besser werden zuerst die Jurymitglieder zusammengefasst.',
      ],
    ],
    [
      'the jurors first',
      { rules: { tally: [J, C] }, jurors: 'id,name,criteria\nsitz-1,Sitz 1,idee\nsitz-2,Sitz 2,\nsitz-3,Sitz 3,\n' },
      [],
    ],
    ['all judge everything', { rules: { tally: [C, J] } }, []],
  ],
  'ranks-unalike': [
    [
      'ranks of whoever has cast',
      { rules: { tally: [C, 'ranks', J], ballots: { expected: 'as-cast' } } },
      [
        'Schritt 2 bildet Ränge je Jurymitglied, doch nicht alle werten dieselben Beiträge; Rang 3 von 5 und Rang 3 von 20 zählen gleich.',
      ],
    ],
    [
      'points of jurors of other submissions',
      { ...assignments('sitz-1,D-3'), rules: { tally: [C, { points: [3, 2, 1] }, J] } },
      [
        'Schritt 2 bildet Ränge je Jurymitglied, doch nicht alle werten dieselben Beiträge; Rang 3 von 5 und Rang 3 von 20 zählen gleich.',
      ],
    ],
    [
      'all are assigned the same',
      { ...assignments('sitz-1,D-3', 'sitz-2,D-3', 'sitz-3,D-3'), rules: { tally: [C, 'ranks', J] } },
      [],
    ],
    ['ranks of the totals', { rules: { tally: [C, J, 'ranks'], ballots: { expected: 'as-cast' } } }, []],
    ['everyone scores everything', { rules: { tally: [C, 'ranks', J] } }, []],
  ],
  'sum-unalike': [
    [
      'the sum of whoever has cast',
      { rules: { tally: [C, { sum: 'jurors' }], ballots: { expected: 'as-cast' } } },
      [
        'Schritt 2 zählt die Werte der Jurymitglieder zusammen, doch nicht alle Beiträge werten gleich viele; Beiträge mit weniger Wertungsbögen als andere bleiben ohne Rang. Ein Mittel vermeidet das.',
      ],
    ],
    [
      'panels of other sizes',
      { ...assignments('sitz-1,D-3'), rules: { tally: [C, { sum: 'jurors' }] } },
      [
        'Schritt 2 zählt die Werte der Jurymitglieder zusammen, doch nicht alle Beiträge werten gleich viele; Beiträge mit weniger Wertungsbögen als andere bleiben ohne Rang. Ein Mittel vermeidet das.',
      ],
    ],
    [
      'panels of one size',
      { ...assignments('sitz-1,D-3', 'sitz-2,D-3', 'sitz-3,D-3'), rules: { tally: [C, { sum: 'jurors' }] } },
      [],
    ],
    ['a mean', { rules: { ballots: { expected: 'as-cast' } } }, []],
  ],
  'criterion-uncounted': [
    [
      'scored for nothing',
      { rules: { criteria: weights(1, 0) } },
      ['Das Kriterium „K 2“ wird gewertet, zählt aber nirgends (Gewicht 0).'],
    ],
    [
      'required, though it does not count',
      { rules: { criteria: weights(1, 0), require: [{ criterion: 'k-2', minimum: 5 }] } },
      ['Das Kriterium „K 2“ ist für einen Preis verlangt, zählt aber nicht zur Gesamtwertung (Gewicht 0).'],
    ],
    ['it separates ties', { rules: { criteria: weights(1, 0), ties: [{ criterion: 'k-2' }, 'lot'] } }, []],
    [
      'it is a measure',
      {
        rules: {
          criteria: weights(1, 0),
          measures: { rest: [{ only: ['k-2'] }, J, { mean: { over: 'criteria', weights: 'equal' } }] },
          require: [{ measure: 'rest', minimum: 5 }],
        },
      },
      [],
    ],
    [
      'every criterion counts alike',
      {
        rules: {
          criteria: weights(1, 0),
          tally: [{ mean: { over: 'criteria', weights: 'equal' } }, J],
          measures: { schwer: [C, J] },
        },
      },
      [],
    ],
  ],
  'mean-of-nothing': [
    [
      'a tally of what does not count',
      { rules: { criteria: weights(1, 0), tally: [{ only: ['k-2'] }, C, J], ties: [{ criterion: 'k-2' }] } },
      [
        'In Schritt 2 haben alle Kriterien, die gemittelt werden, das Gewicht 0; kein Beitrag erhält eine Gesamtwertung.',
      ],
    ],
    [
      'a measure of what does not count',
      { rules: { criteria: weights(1, 0), measures: { rest: [{ only: ['k-2'] }, J, C] } } },
      [
        'In Schritt 3 der Wertung „rest“ haben alle Kriterien, die gemittelt werden, das Gewicht 0; sie ergibt für keinen Beitrag eine Zahl.',
      ],
    ],
    [
      'a measure in which it counts',
      {
        rules: {
          criteria: weights(1, 0),
          measures: { rest: [{ only: ['k-2'] }, J, { mean: { over: 'criteria', weights: 'equal' } }] },
        },
      },
      [],
    ],
  ],
  'criterion-drowned': [
    [
      'weights a hundredfold apart',
      { rules: { criteria: weights(50, 0.5) } },
      ['In Schritt 1 bewegt „K 1“ den Wert 100-mal so weit wie „K 2“; Gewichte und Skalen sind zu prüfen.'],
    ],
    [
      'scales a hundredfold apart in a sum',
      {
        rules: {
          criteria: [
            { id: 'idee', name: 'Idee', scale: { min: 0, max: 100 } },
            { id: 'form', name: 'Form', scale: { min: 0, max: 1 } },
          ],
          tally: [S, J],
        },
      },
      ['In Schritt 1 bewegt „Idee“ den Wert 100-mal so weit wie „Form“; Gewichte und Skalen sind zu prüfen.'],
    ],
    ['weights nearly a hundredfold apart', { rules: { criteria: weights(50, 0.51) } }, []],
    [
      'a weight that makes up for the scale',
      {
        rules: {
          criteria: [
            { id: 'idee', name: 'Idee', scale: { min: 0, max: 100 } },
            { id: 'form', name: 'Form', weight: 50, scale: { min: 0, max: 1 } },
          ],
          tally: [S, J],
        },
      },
      [],
    ],
    [
      'scales a hundredfold apart, rescaled',
      {
        rules: {
          criteria: [
            { id: 'idee', name: 'Idee', scale: { min: 0, max: 100 } },
            { id: 'form', name: 'Form', scale: { min: 0, max: 1 } },
          ],
          tally: 'percent',
        },
      },
      [],
    ],
  ],
  'juror-drowned': [
    [
      'weights a hundredfold apart',
      { jurors: 'id,name,weight\nsitz-1,Sitz 1,100\nsitz-2,Sitz 2,1\n' },
      ['Ein Jurymitglied zählt 100-mal so viel wie ein anderes; die Gewichte in jurors.csv sind zu prüfen.'],
    ],
    ['weights tenfold apart', { jurors: 'id,name,weight\nsitz-1,Sitz 1,10\nsitz-2,Sitz 2,1\n' }, []],
    [
      'a guest, who never counts',
      { jurors: 'id,name,role,weight\nsitz-1,Sitz 1,member,1\nsitz-2,Sitz 2,guest,100\n' },
      [],
    ],
  ],
  'weights-unused': [
    [
      'weights of criteria that no step counts by',
      { rules: { criteria: weights(2, 1), tally: [{ mean: { over: 'criteria', weights: 'equal' } }, J] } },
      ['Die Kriterien haben verschiedene Gewichte, doch kein Schritt zählt nach ihnen.'],
    ],
    [
      'weights of jurors that no step counts by',
      {
        rules: { tally: [C, { mean: { over: 'jurors', weights: 'equal' } }] },
        jurors: 'id,name,weight\nsitz-1,Sitz 1,2\nsitz-2,Sitz 2,1\n',
      },
      ['Die Jurymitglieder haben verschiedene Gewichte, doch kein Schritt zählt nach ihnen.'],
    ],
    [
      'groups that no step combines',
      { rules: { groups: [{ id: 'inhalt', weight: 3, criteria: ['idee', 'form'] }] } },
      ['Kriteriengruppen sind angegeben, doch kein Schritt fasst sie zusammen; ihre Gewichte zählen nicht.'],
    ],
    [
      'weights that a measure counts by',
      {
        rules: {
          criteria: weights(2, 1),
          tally: [{ mean: { over: 'criteria', weights: 'equal' } }, J],
          measures: { schwer: [C, J] },
          ties: [{ measure: 'schwer' }, 'lot'],
        },
      },
      [],
    ],
    [
      'groups that are combined',
      {
        rules: { groups: [{ id: 'inhalt', weight: 3, criteria: ['idee', 'form'] }], tally: [{ mean: 'groups' }, C, J] },
      },
      [],
    ],
    [
      'a group that is a short word for its criteria',
      {
        rules: {
          groups: [{ id: 'inhalt', weight: 3, criteria: ['idee', 'form'] }],
          tally: [{ only: ['inhalt'] }, C, J],
        },
      },
      [],
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (code, list) => {
  test.each(list)('%s', (_, world, doubts) => {
    expect(said(world)).toEqual(doubts)
    const codes = doubtsAbout(countedUnder(world).docket).map((each) => each.code)
    expect(codes.every((each) => each === code)).toBe(true)
  })
})

test('the example has no doubt', async () => {
  const dir = join(import.meta.dirname, '../../fixtures/zusammenleben')
  const { docket } = await openFolder(common(dir), { chains: false })
  expect(doubtsAbout(docket!)).toEqual([])
})

test.each(ruleBookNames)('the rule book %s has no doubt', (name) => {
  const rules = JSON.parse(JSON.stringify(writtenRuleBook(name, 'en')))
  const columns = ['id', 'applicant', 'title', ...[1, 2, 3, 4, 5].map((no) => `difficulty-${no}`)].join(',')
  const { docket } = countedUnder({
    rules: { ...rules, language: 'en' },
    jurors: 'id,name\n',
    submissions: `${columns}\n`,
  })
  expect(doubtsAbout(docket)).toEqual([])
})

/** Simulated with totals like a bell of an eighth of the range, 4000 times each. */
test.each([
  [1, 10, 101, 0.06],
  [5, 20, 51, 0.38],
  [10, 40, 101, 0.37],
  [10, 100, 101, 0.46],
  [20, 100, 401, 0.24],
  [5, 60, 1001, 0.04],
])(
  'at place %i of %i with %i possible totals a tie is as likely as simulated',
  (places, submissions, totals, simulated) => {
    expect(Math.abs(chanceOfTie(places, submissions, totals) - simulated)).toBeLessThan(0.04)
  },
)

test('where everyone wins, or nobody, no tie reaches across the last place', () => {
  expect([chanceOfTie(0, 10, 11), chanceOfTie(10, 10, 11), chanceOfTie(12, 10, 11)]).toEqual([0, 0, 0])
})

test('every doubt is provoked, and nearly provoked', () => {
  expect(Object.keys(cases).sort()).toEqual([...doubtCodes].sort())
  for (const [code, list] of Object.entries(cases)) {
    expect(
      list.some(([, , doubts]) => doubts.length > 0),
      code,
    ).toBe(true)
    expect(
      list.some(([, , doubts]) => doubts.length === 0),
      code,
    ).toBe(true)
  }
})

test('every doubt is said in English too, and not in German', () => {
  for (const [code, list] of Object.entries(cases)) {
    for (const [, world] of list) {
      for (const each of doubtsAbout(countedUnder(world).docket)) {
        const [de, en] = [sayDoubt(each, 'de'), sayDoubt(each, 'en')]
        expect(en, code).toMatch(/^[A-Z“].*\.$/)
        expect(en, code).not.toBe(de)
        expect(`${de}${en}`, code).not.toMatch(/undefined|NaN|null|\[object/)
      }
    }
  }
})
