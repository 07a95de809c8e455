// Findings about the rules in competition.json: scales, weights, the list of steps, awards.
import type { StepFault } from '../../model/finding.js'
import { bare, listed, nearestOr, quoted } from '../quotes.js'
import type { Said } from '../said.js'
import type { FindingWords } from './finding-words.js'

export const ruleFindings = {
  'scale-missing': {
    de: ({ criterion }) => ({
      text: `Für das Kriterium ${bare(criterion)} fehlt die Skala.`,
      remedy: 'Ergänzen Sie scale bei diesem Kriterium, oder einmal für alle Kriterien.',
    }),
    en: ({ criterion }) => ({
      text: `The criterion ${bare(criterion)} has no scale.`,
      remedy: 'Give the criterion a scale, or the competition a scale for all criteria.',
    }),
  },
  'scale-ends': {
    de: ({ min, max }) => ({
      text: `Die Skala reicht von ${bare(min)} bis ${bare(max)}; ihr Anfang muss unter ihrem Ende liegen.`,
      remedy:
        'Setzen Sie min auf die kleinste und max auf die größte Wertung. Ob die kleinste die beste ist, sagt best.',
    }),
    en: ({ min, max }) => ({
      text: `The scale runs from ${bare(min)} to ${bare(max)}; its lowest score must be below its highest.`,
      remedy: 'Set min to the lowest score and max to the highest. Which of them is best is said by best.',
    }),
  },
  'scale-step': {
    de: ({ min, max, step }) => ({
      text: `Die Skala von ${bare(min)} bis ${bare(max)} geht in Schritten von ${bare(step)} nicht auf.`,
      remedy: 'Ändern Sie min, max oder step so, dass die Schritte aufgehen.',
    }),
    en: ({ min, max, step }) => ({
      text: `The scale from ${bare(min)} to ${bare(max)} does not divide evenly into steps of ${bare(step)}.`,
      remedy: 'Change min, max or step so that the steps come out even.',
    }),
  },
  'scale-too-fine': {
    de: ({ steps }) => ({
      text: `Die Skala hat ${bare(steps)} Schritte; das ist feiner, als sich genau rechnen lässt.`,
      remedy: 'Wählen Sie einen größeren Schritt.',
    }),
    en: ({ steps }) => ({
      text: `The scale has ${bare(steps)} steps; that is finer than can be counted exactly.`,
      remedy: 'Choose a larger step.',
    }),
  },
  'label-off-scale': {
    de: ({ label }) => ({
      text: `${quoted.de(label)} ist beschriftet, liegt aber nicht auf der Skala.`,
      remedy: 'Beschriften Sie nur Wertungen, die die Skala kennt.',
    }),
    en: ({ label }) => ({
      text: `${quoted.en(label)} has a label but is no score of the scale.`,
      remedy: 'Give labels only to scores of the scale.',
    }),
  },
  'weights-zero': {
    de: () => ({
      text: 'Alle Kriterien haben das Gewicht 0; so zählt keines.',
      remedy: 'Geben Sie mindestens einem Kriterium ein Gewicht über 0.',
    }),
    en: () => ({
      text: 'All criteria have the weight 0; so none counts.',
      remedy: 'Give at least one criterion a weight above 0.',
    }),
  },
  'step-unknown': {
    de: ({ step, nearest, known }) => ({
      text: `${quoted.de(step)} ist hier nicht bekannt.`,
      remedy: nearestOr.de(nearest, `Möglich sind: ${listed(known)}.`),
    }),
    en: ({ step, nearest, known }) => ({
      text: `${quoted.en(step)} is not known here.`,
      remedy: nearestOr.en(nearest, `Possible are: ${listed(known)}.`),
    }),
  },
  'step-later': {
    de: ({ step }) => ({
      text: `Der Schritt ${bare(step)} ist für eine spätere Fassung des Programms vorgesehen.`,
      remedy: 'Verwenden Sie einen Schritt, den diese Fassung schon kennt.',
    }),
    en: ({ step }) => ({
      text: `The step ${bare(step)} is meant for a later version of this program.`,
      remedy: 'Use a step that this version knows already.',
    }),
  },
  'step-refused': {
    de: ({ step, fault, detail }) => germanRefusals[fault](bare(step), detail),
    en: ({ step, fault, detail }) => englishRefusals[fault](bare(step), detail),
  },
  'award-endless': {
    de: ({ award }) => ({
      text: `Der Preis ${bare(award)} nennt weder places noch minimum noch above; so ist offen, wer ihn erhält.`,
      remedy:
        'Geben Sie an, wie viele Ränge ausgezeichnet werden (places), ab welcher Gesamtwertung (minimum) oder über welcher (above).',
    }),
    en: ({ award }) => ({
      text: `The award ${bare(award)} names no places, no minimum and no above; so it is open who wins it.`,
      remedy: 'Say how many places win it (places), from which total on (minimum), or above which (above).',
    }),
  },
  'award-later': {
    de: ({ award, other }) => ({
      text: `${bare(award)} schließt die Preisträger von ${bare(other)} aus, doch dieser Preis steht nicht davor.`,
      remedy: `Stellen Sie ${bare(other)} in der Liste der Preise vor ${bare(award)}.`,
    }),
    en: ({ award, other }) => ({
      text: `${bare(award)} excludes the winners of ${bare(other)}, but that award does not stand before it.`,
      remedy: `Put ${bare(other)} before ${bare(award)} in the list of awards.`,
    }),
  },
  'share-later': {
    de: ({ award, other }) =>
      award === other
        ? {
            text: `Beim Anteil von ${bare(award)} ist der Preis selbst genannt; seine Preisträger zählen ohnehin mit.`,
            remedy: `Streichen Sie ${bare(award)} aus share.with.`,
          }
        : {
            text: `Beim Anteil von ${bare(award)} zählen die Preisträger von ${bare(other)} mit, doch dieser Preis steht nicht davor.`,
            remedy: `Stellen Sie ${bare(other)} in der Liste der Preise vor ${bare(award)}, oder streichen Sie ihn aus share.with.`,
          },
    en: ({ award, other }) =>
      award === other
        ? {
            text: `The share of ${bare(award)} names the award itself; its own winners are counted anyway.`,
            remedy: `Remove ${bare(award)} from share.with.`,
          }
        : {
            text: `The share of ${bare(award)} counts in the winners of ${bare(other)}, but that award does not stand before it.`,
            remedy: `Put ${bare(other)} before ${bare(award)} in the list of awards, or remove it from share.with.`,
          },
  },
  'threshold-twice': {
    de: ({ key }) => ({
      text: `${bare(key)} nennt minimum und above; gelten kann nur eines von beiden.`,
      remedy: 'Behalten Sie minimum (mindestens) oder above (besser als), nicht beides.',
    }),
    en: ({ key }) => ({
      text: `${bare(key)} names both minimum and above; only one of them can hold.`,
      remedy: 'Keep minimum (at least) or above (better than), not both.',
    }),
  },
  'places-order': {
    de: ({ award, from, before }) => ({
      text: `Die Staffel der Plätze von ${bare(award)} steigt nicht an: auf from ${before} folgt from ${from}.`,
      remedy: 'Ordnen Sie die Stufen nach from, die kleinste zuerst; jede Zahl steht nur einmal da.',
    }),
    en: ({ award, from, before }) => ({
      text: `The steps of the places of ${bare(award)} do not ascend: from ${before} is followed by from ${from}.`,
      remedy: 'Put the steps in order of from, the smallest first; each number stands only once.',
    }),
  },
  'every-early': {
    de: ({ award, from }) => ({
      text: `In der Staffel der Plätze von ${bare(award)} steht every in der Stufe from ${from}; danach folgt noch eine.`,
      remedy: 'Geben Sie every nur in der letzten Stufe an.',
    }),
    en: ({ award, from }) => ({
      text: `In the steps of the places of ${bare(award)} every stands in the step from ${from}, which is not the last.`,
      remedy: 'Give every in the last step alone.',
    }),
  },
  'prizes-too-many': {
    de: ({ award, prizes, places }) => ({
      text: `Für den Preis ${bare(award)} sind ${prizes} Preisgelder genannt, aber nur ${places} ${places === 1 ? 'Rang' : 'Ränge'}.`,
      remedy: 'Nennen Sie je Rang höchstens ein Preisgeld.',
    }),
    en: ({ award, prizes, places }) => ({
      text: `The award ${bare(award)} names ${prizes} prizes, but only ${places} ${places === 1 ? 'place' : 'places'}.`,
      remedy: 'Name at most one prize for each place.',
    }),
  },
  'budget-exceeded': {
    de: ({ total, budget }, { line }) => ({
      text: `Die Preisgelder ergeben ${bare(total)}; das Preisgeld insgesamt ist auf ${bare(budget)} begrenzt.`,
      remedy: `Verringern Sie places oder prize, oder erhöhen Sie budget in competition.json.${line === null ? ' Einen Beschluss, der mehr vergibt, heben Sie auf.' : ''}`,
    }),
    en: ({ total, budget }, { line }) => ({
      text: `The prizes come to ${bare(total)}; the budget is ${bare(budget)}.`,
      remedy: `Lower places or prize, or raise budget in competition.json.${line === null ? ' Revoke a decision that gives more.' : ''}`,
    }),
  },
  'assignments-missing': {
    de: () => ({
      text: 'Erwartet werden die zugeteilten Wertungsbögen, aber assignments.csv fehlt.',
      remedy: 'Übernehmen Sie die Zuteilung (jury import assignments DATEI), oder setzen Sie ballots.expected auf all.',
    }),
    en: () => ({
      text: 'The assigned ballots are expected, but assignments.csv is missing.',
      remedy: 'Import the assignments (jury import assignments FILE), or set ballots.expected to all.',
    }),
  },
  'criteria-fixed': {
    de: ({ digest, change }) => ({
      text: `Nach der ersten Abgabe stehen Kriterien und Skalen fest; gegenüber den Regeln ${bare(digest)} ist geändert: ${bare(change)}.`,
      remedy: 'Machen Sie die Änderung rückgängig, oder legen Sie einen neuen Wettbewerb an: jury init',
    }),
    en: ({ digest, change }) => ({
      text: `Criteria and scales are fixed from the first ballot on; since the rules ${bare(digest)} this has changed: ${bare(change)}.`,
      remedy: 'Undo the change, or make a new competition: jury init',
    }),
  },
  'rules-altered': {
    de: ({ digest }) => ({
      text: `Die hier aufbewahrten Wertungsregeln wurden verändert; sie müssten die Kennziffer ${bare(digest)} ergeben.`,
      remedy: 'Stellen Sie die Datei aus einer Sicherung wieder her.',
    }),
    en: ({ digest }) => ({
      text: `The rules kept here have been altered; their digest should be ${bare(digest)}.`,
      remedy: 'Restore the file from a backup.',
    }),
  },
} satisfies Partial<FindingWords>

type Refusals = Readonly<Record<StepFault, (step: string, detail: string) => Said>>

const germanAxis = (axis: string): string =>
  axis === 'criteria' ? 'die Kriterien' : axis === 'jurors' ? 'die Jurymitglieder' : bare(axis)
const englishAxis = (axis: string): string =>
  axis === 'criteria' ? 'the criteria' : axis === 'jurors' ? 'the jurors' : bare(axis)

/** ` (konzept)`, or nothing. */
const named = (detail: string): string => (detail === '' ? '' : ` (${bare(detail)})`)

const germanRefusals: Refusals = {
  'collapsed-twice': (step, detail) => ({
    text: `${step} fasst ${germanAxis(detail)} ein zweites Mal zusammen; Kriterien und Jurymitglieder werden je einmal zusammengefasst.`,
    remedy: 'Streichen Sie einen der beiden Schritte.',
  }),
  'never-collapsed': (_, detail) => ({
    text: `Kein Schritt fasst ${germanAxis(detail)} zusammen; so bleibt keine Gesamtwertung.`,
    remedy: `Ergänzen Sie einen Schritt, etwa {"mean": "${detail === 'criteria' ? detail : 'jurors'}"}.`,
  }),
  'rescale-twice': (step) => ({
    text: `${step} steht ein zweites Mal da; die Wertungen sind schon auf 0 bis 100 umgerechnet.`,
    remedy: 'Streichen Sie den zweiten Schritt.',
  }),
  'rescale-late': (step) => ({
    text: `${step} rechnet einzelne Wertungen um, doch davor wurden sie schon zusammengefasst.`,
    remedy: `Stellen Sie ${step} an den Anfang der Schritte.`,
  }),
  'ends-mixed': (step, detail) => ({
    text: `${step} kann die Kriterien nicht zusammenfassen: bei einigen ist die höchste Wertung die beste, bei anderen die niedrigste${named(detail)}.`,
    remedy: 'Stellen Sie rescale an den Anfang der Schritte; anstelle von weighted-mean nehmen Sie percent.',
  }),
  'scales-differ': (step, detail) => ({
    text: `${step} kann die Kriterien nicht zusammenfassen, weil ihre Skalen verschieden sind${named(detail)}.`,
    remedy: 'Stellen Sie rescale an den Anfang der Schritte; anstelle von weighted-mean nehmen Sie percent.',
  }),
  'weights-differ': (step, detail) => ({
    text: `${step} behandelt alle Kriterien gleich, doch eines hat ein anderes Gewicht als 1${named(detail)}.`,
    remedy: 'Verwenden Sie mean, oder geben Sie jedem Kriterium das Gewicht 1.',
  }),
  'juror-weights': (step, detail) => ({
    text: `${step} behandelt alle Jurymitglieder gleich, doch in jurors.csv hat eines ein anderes Gewicht als 1${named(detail)}.`,
    remedy: 'Verwenden Sie mean oder sum, oder geben Sie jedem Jurymitglied das Gewicht 1.',
  }),
  'drop-nothing': (step) => ({
    text: `${step} streicht keinen Wert.`,
    remedy: 'Geben Sie bei highest oder lowest mindestens 1 an, oder streichen Sie den Schritt.',
  }),
  'drop-needs-jurors': (step) => ({
    text: `${step} streicht Werte von Jurymitgliedern, doch davor wurden die Jurymitglieder schon zusammengefasst.`,
    remedy: `Stellen Sie ${step} vor den Schritt, der die Jurymitglieder zusammenfasst.`,
  }),
  'drop-then-jurors': (step) => ({
    text: `${step} fasst Kriterien zusammen, bei denen drop verschiedene Jurymitglieder gestrichen haben kann.`,
    remedy: 'Fassen Sie nach drop zuerst die Jurymitglieder zusammen, oder stellen Sie drop hinter diesen Schritt.',
  }),
}

const englishRefusals: Refusals = {
  'collapsed-twice': (step, detail) => ({
    text: `${step} collapses ${englishAxis(detail)} a second time; each axis is collapsed once.`,
    remedy: 'Remove one of the two steps.',
  }),
  'never-collapsed': (_, detail) => ({
    text: `No step collapses ${englishAxis(detail)}; so no total is left.`,
    remedy: `Add a step such as {"mean": "${detail === 'criteria' ? detail : 'jurors'}"}.`,
  }),
  'rescale-twice': (step) => ({
    text: `${step} stands a second time; the scores are on 0 to 100 already.`,
    remedy: 'Remove the second one.',
  }),
  'rescale-late': (step) => ({
    text: `${step} works on single scores, but a step before it has collapsed them.`,
    remedy: `Put ${step} first.`,
  }),
  'ends-mixed': (step, detail) => ({
    text: `${step} cannot combine the criteria: for some the highest score is best, for others the lowest${named(detail)}.`,
    remedy: 'Put rescale first; in place of weighted-mean use percent.',
  }),
  'scales-differ': (step, detail) => ({
    text: `${step} cannot combine the criteria, because their scales differ${named(detail)}.`,
    remedy: 'Put rescale first; in place of weighted-mean use percent.',
  }),
  'weights-differ': (step, detail) => ({
    text: `${step} treats all criteria alike, but one has a weight other than 1${named(detail)}.`,
    remedy: 'Use mean, or give each criterion the weight 1.',
  }),
  'juror-weights': (step, detail) => ({
    text: `${step} treats all jurors alike, but one in jurors.csv has a weight other than 1${named(detail)}.`,
    remedy: 'Use mean or sum, or give each juror the weight 1.',
  }),
  'drop-nothing': (step) => ({
    text: `${step} leaves out no value.`,
    remedy: 'Give at least 1 for highest or lowest, or remove the step.',
  }),
  'drop-needs-jurors': (step) => ({
    text: `${step} leaves out values of jurors, but a step before it has collapsed the jurors.`,
    remedy: `Put ${step} before the step that collapses the jurors.`,
  }),
  'drop-then-jurors': (step) => ({
    text: `${step} combines criteria for which drop may have left out different jurors.`,
    remedy: 'After drop collapse the jurors first, or put drop after this step.',
  }),
}
