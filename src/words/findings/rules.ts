// Findings about the rules in competition.json: scales, weights, the list of steps, awards.
import type { StepFault, UnfollowableReason } from '../../model/finding.js'
import { bare, listed, nearestOr, passage, quoted } from '../quotes.js'
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
      remedy: nearestOr.de(nearest, `Möglich sind: ${known.join(', ')}.`),
    }),
    en: ({ step, nearest, known }) => ({
      text: `${quoted.en(step)} is not known here.`,
      remedy: nearestOr.en(nearest, `Possible are: ${known.join(', ')}.`),
    }),
  },
  'step-keys': {
    de: ({ no, keys }) => ({
      text: `Schritt ${no}: Ein Schritt hat genau einen Namen; hier stehen ${keys.length}: ${listed(keys)}.`,
      remedy: `Machen Sie daraus ${keys.length} Schritte: ${separate(keys)}.`,
    }),
    en: ({ no, keys }) => ({
      text: `Step ${no}: a step has exactly one name; here are ${keys.length}: ${listed(keys)}.`,
      remedy: `Make ${keys.length} steps of it: ${separate(keys)}.`,
    }),
  },
  'step-refused': {
    de: ({ step, no, measure, sentence, fault, detail }) => {
      const said = germanRefusals[fault](bare(step), detail)
      return { ...said, text: `${germanStep(no, measure, sentence.de) || numbered('Schritt', no)}${said.text}` }
    },
    en: ({ step, no, measure, sentence, fault, detail }) => {
      const said = englishRefusals[fault](bare(step), detail)
      return { ...said, text: `${englishStep(no, measure, sentence.en) || numbered('Step', no)}${said.text}` }
    },
  },
  'step-column-wrong': {
    de: ({ step, column, id, value, isNegative }) => ({
      text: isNegative
        ? `Bei ${bare(id)} steht in der Spalte ${bare(column)} eine Zahl unter 0 (${bare(value)}); ${bare(step)} würde damit die Rangfolge umkehren.`
        : `Bei ${bare(id)} steht in der Spalte ${bare(column)} ${value.trim() === '' ? 'nichts' : quoted.de(value)}; ${bare(step)} braucht dort eine Zahl.`,
      remedy: isNegative
        ? 'Tragen Sie in submissions.csv eine Zahl ein, die nicht unter 0 liegt.'
        : 'Tragen Sie in submissions.csv eine Zahl mit Dezimalpunkt ein, etwa 3.2.',
    }),
    en: ({ step, column, id, value, isNegative }) => ({
      text: isNegative
        ? `${bare(id)} has a number below 0 in the column ${bare(column)} (${bare(value)}); with it ${bare(step)} would turn the order round.`
        : `${bare(id)} has ${value.trim() === '' ? 'nothing' : quoted.en(value)} in the column ${bare(column)}; ${bare(step)} needs a number there.`,
      remedy: isNegative
        ? 'Put a number in submissions.csv that is not below 0.'
        : 'Put a number with a decimal point in submissions.csv, such as 3.2.',
    }),
  },
  'points-gap': {
    de: ({ no, rank }) => ({
      text: `Schritt ${no}: In der Punktetabelle fehlt die Punktzahl für Rang ${rank}.`,
      remedy: `Geben Sie für jeden Rang von 1 an eine Zahl an; was hinter der Tabelle liegt, sagt beyond.`,
    }),
    en: ({ no, rank }) => ({
      text: `Step ${no}: the table of points lacks those of rank ${rank}.`,
      remedy: 'Give a number for every rank from 1 on; what lies beyond the table is said by beyond.',
    }),
  },
  'points-rising': {
    de: ({ no, rank, points, before }) => ({
      text: `Schritt ${no}: In der Punktetabelle gibt Rang ${rank} mehr Punkte (${bare(points)}) als der Rang davor (${bare(before)}).`,
      remedy: 'Ordnen Sie die Punkte vom ersten Rang abwärts; kein späterer Rang gibt mehr.',
    }),
    en: ({ no, rank, points, before }) => ({
      text: `Step ${no}: in the table of points rank ${rank} gives more (${bare(points)}) than the rank before it (${bare(before)}).`,
      remedy: 'Order the points from the first rank down; no later rank gives more.',
    }),
  },
  'group-twice': {
    de: ({ criterion, groups }) => ({
      text: `Das Kriterium ${bare(criterion)} steht in mehreren Gruppen: ${listed(groups)}.`,
      remedy: 'Lassen Sie es nur in einer.',
    }),
    en: ({ criterion, groups }) => ({
      text: `The criterion ${bare(criterion)} is in more than one group: ${listed(groups)}.`,
      remedy: 'Leave it in one of them.',
    }),
  },
  'tie-without-totals': {
    de: ({ step }) => ({
      text: `${bare(step)} vergleicht die Gesamtwertungen der einzelnen Jurymitglieder, doch nach diesen Schritten hat ein Jurymitglied keine.`,
      remedy:
        'Streichen Sie den Schritt unter ties, oder nehmen Sie dort criterion, measure, column, decision oder lot.',
    }),
    en: ({ step }) => ({
      text: `${bare(step)} compares the jurors’ totals, but by these steps a juror has none.`,
      remedy: 'Remove the step from ties, or use criterion, measure, column, decision or lot there.',
    }),
  },
  'combined-without': {
    de: ({ criterion }) => ({
      text: `Für das Kriterium ${bare(criterion)} allein lassen sich diese Schritte nicht gehen; es hat keine Wertung, die man vergleichen könnte.`,
      remedy: 'Vergleichen Sie stattdessen eine Wertung unter measures.',
    }),
    en: ({ criterion }) => ({
      text: `These steps cannot be followed for the criterion ${bare(criterion)} alone; it has no combined score to compare.`,
      remedy: 'Compare a measure instead (measures in competition.json).',
    }),
  },
  'round-folder-wrong': {
    de: ({ folder }) => ({
      text: `${quoted.de(folder)} ist kein Weg zu einem anderen Wettbewerbsordner.`,
      remedy: 'Nennen Sie den Ordner von diesem aus, mit Schrägstrichen: ../vorrunde',
    }),
    en: ({ folder }) => ({
      text: `${quoted.en(folder)} is no way to another competition folder.`,
      remedy: 'Name the folder from this one, with slashes: ../semi-final',
    }),
  },
  'round-unused': {
    de: () => ({
      text: 'Es sind frühere Runden angegeben (rounds), doch kein Schritt übernimmt ihre Gesamtwertungen.',
      remedy: 'Ergänzen Sie am Ende der Schritte "carry", oder streichen Sie rounds.',
    }),
    en: () => ({
      text: 'Earlier rounds are given (rounds), but no step carries their totals over.',
      remedy: 'Add "carry" at the end of the steps, or remove rounds.',
    }),
  },
  'round-missing': {
    de: ({ round, file }) => ({
      text: `Die Runde ${bare(round)} hat noch keine Ergebnisse: ${bare(file)} fehlt.`,
      remedy: 'Schreiben Sie sie dort zuerst: jury award --dir ORDNER',
    }),
    en: ({ round, file }) => ({
      text: `The round ${bare(round)} has no results yet: ${bare(file)} is missing.`,
      remedy: 'Write them there first: jury award --dir FOLDER',
    }),
  },
  'round-broken': {
    de: ({ round }) => ({
      text: `Diese Datei ist kein Ergebnis von jury award; die Gesamtwertungen der Runde ${bare(round)} lassen sich nicht lesen.`,
      remedy: 'Schreiben Sie die Ergebnisse dort noch einmal: jury award --dir ORDNER',
    }),
    en: ({ round }) => ({
      text: `This file is no result of jury award; the totals of the round ${bare(round)} cannot be read.`,
      remedy: 'Write the results there once more: jury award --dir FOLDER',
    }),
  },
  'round-ends-differ': {
    de: ({ round, best }) => ({
      text: `In der Runde ${bare(round)} war die ${best === 'high' ? 'höchste' : 'niedrigste'} Gesamtwertung die beste, hier ist es umgekehrt; zusammengezählt sagten die Gesamtwertungen nichts.`,
      remedy:
        'Bringen Sie die Werte vor carry auf dasselbe beste Ende, etwa mit rescale, oder nehmen Sie die Runde heraus.',
    }),
    en: ({ round, best }) => ({
      text: `In the round ${bare(round)} the ${best === 'high' ? 'highest' : 'lowest'} total was the best, here it is the other way round; added up they would say nothing.`,
      remedy: 'Bring the values to the same best end before carry, for instance with rescale, or leave the round out.',
    }),
  },
  'round-lacks': {
    de: ({ round, submission }) => ({
      text: `${bare(submission)} hat in der Runde ${bare(round)} keine Gesamtwertung.`,
      remedy: 'Berichtigen Sie die Kennung, oder schließen Sie den Beitrag aus: jury decide exclusion',
    }),
    en: ({ round, submission }) => ({
      text: `${bare(submission)} has no total in the round ${bare(round)}.`,
      remedy: 'Correct the id, or exclude the submission: jury decide exclusion',
    }),
  },
  'count-refused': {
    de: ({ why, no, measure, ...values }) => {
      const said = germanUnfollowable[why](no, values)
      return { ...said, text: `${germanStep(no, measure, '')}${said.text}` }
    },
    en: ({ why, no, measure, ...values }) => {
      const said = englishUnfollowable[why](no, values)
      return { ...said, text: `${englishStep(no, measure, '')}${said.text}` }
    },
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

/** `{"a": …}, {"b": …}`. */
const separate = (keys: readonly string[]): string =>
  keys
    .slice(0, 3)
    .map((key) => `{"${bare(key)}": …}`)
    .join(', ')

/** `Step 2: `, of a step without a sentence; nothing where a step is lacking. */
const numbered = (word: string, no: number): string => (no === 0 ? '' : `${word} ${no}: `)

/** `Schritt 3 („Die Werte …“): `, which step is refused; nothing where one is lacking. */
function germanStep(no: number, measure: string, sentence: string): string {
  const list = measure === '' ? '' : `Wertung ${bare(measure)}`
  if (sentence === '') return list === '' ? '' : `${list}: `
  return `${list === '' ? 'Schritt' : `${list}, Schritt`} ${no} („${passage(sentence)}“): `
}

function englishStep(no: number, measure: string, sentence: string): string {
  const list = measure === '' ? '' : `Measure ${bare(measure)}`
  if (sentence === '') return list === '' ? '' : `${list}: `
  return `${list === '' ? 'Step' : `${list}, step`} ${no} (“${passage(sentence)}”): `
}

type Concerned = {
  readonly juror: string
  readonly submission: string
  readonly criterion: string
  readonly count: number
}
type Unfollowables = Readonly<Record<UnfollowableReason, (no: number, concerned: Concerned) => Said>>

const germanUnfollowable: Unfollowables = {
  'marks-missing': (no, { juror, submission, criterion }) => ({
    text: `Schritt ${no} braucht jede Platzziffer, doch ${bare(juror)} hat ${bare(submission)}${criterion === '' ? '' : ` bei ${bare(criterion)}`} keine gegeben.`,
    remedy: `Lassen Sie ${bare(juror)} werten, oder schließen Sie den Beitrag aus (jury decide exclusion).`,
  }),
  'scores-too-few': (no, { juror, criterion, count }) => ({
    text: `Schritt ${no} vergleicht ${bare(juror)} mit der übrigen Jury, doch dafür ${count === 1 ? 'ist' : 'sind'} ${count} Wertung${count === 1 ? '' : 'en'}${criterion === '' ? '' : ` bei ${bare(criterion)}`} zu wenig.`,
    remedy: 'Lassen Sie weitere Beiträge werten, setzen Sie minimum herab, oder streichen Sie den Schritt.',
  }),
  'scores-alike': (no, { juror, criterion }) => ({
    text: `Schritt ${no} teilt durch die Streuung der Wertungen, doch ${bare(juror)} hat${criterion === '' ? '' : ` bei ${bare(criterion)}`} immer dieselbe gegeben.`,
    remedy: 'Streichen Sie den Schritt, oder lassen Sie die Jury über dieses Jurymitglied entscheiden.',
  }),
  'jury-in-groups': (no, { juror, criterion, count }) => ({
    text: `Schritt ${no} vergleicht die Jurymitglieder miteinander, doch sie zerfallen${criterion === '' ? '' : ` bei ${bare(criterion)}`} in ${count} Gruppen ohne gemeinsame Beiträge; ${bare(juror)} ist von den ersten getrennt.`,
    remedy: 'Lassen Sie einzelne Beiträge auch von Jurymitgliedern der anderen Gruppe werten.',
  }),
}

const englishUnfollowable: Unfollowables = {
  'marks-missing': (no, { juror, submission, criterion }) => ({
    text: `Step ${no} needs every mark, but ${bare(juror)} has given ${bare(submission)} none${criterion === '' ? '' : ` on ${bare(criterion)}`}.`,
    remedy: `Let ${bare(juror)} score, or exclude the submission (jury decide exclusion).`,
  }),
  'scores-too-few': (no, { juror, criterion, count }) => ({
    text: `Step ${no} compares ${bare(juror)} with the rest of the jury, but ${count} ${count === 1 ? 'score is' : 'scores are'} too few for that${criterion === '' ? '' : ` on ${bare(criterion)}`}.`,
    remedy: 'Let more submissions be scored, lower minimum, or remove the step.',
  }),
  'scores-alike': (no, { juror, criterion }) => ({
    text: `Step ${no} divides by how much the scores vary, but ${bare(juror)} has always given the same${criterion === '' ? '' : ` on ${bare(criterion)}`}.`,
    remedy: 'Remove the step, or let the jury decide about this juror.',
  }),
  'jury-in-groups': (no, { juror, criterion, count }) => ({
    text: `Step ${no} compares the jurors with each other, but${criterion === '' ? '' : ` on ${bare(criterion)}`} they fall into ${count} groups that share no submission; ${bare(juror)} is apart from the first.`,
    remedy: 'Let some submissions be scored by jurors of the other group too.',
  }),
}

type Refusals = Readonly<Record<StepFault, (step: string, detail: string) => Said>>

const germanAxis = (axis: string): string =>
  axis === 'criteria' ? 'die Kriterien' : axis === 'jurors' ? 'die Jurymitglieder' : bare(axis)
const englishAxis = (axis: string): string =>
  axis === 'criteria' ? 'the criteria' : axis === 'jurors' ? 'the jurors' : bare(axis)

/** ` (konzept)`, or nothing. */
const named = (detail: string): string => (detail === '' ? '' : ` (${bare(detail)})`)

/** Whether numbers or columns by criterion stand beside a list of criteria. */
const isBesideOnly = (detail: string): boolean => /^(columns|deviation|beyond|from), only$/.test(detail)

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
    text: `${step} rechnet Wertungen um, wie sie gegeben wurden, doch davor wurden sie schon verändert oder zusammengefasst.`,
    remedy: `Stellen Sie ${step} an den Anfang der Schritte.`,
  }),
  'ends-mixed': (step, detail) => ({
    text: `${step} kann die Kriterien nicht zusammenfassen: bei einigen ist die höchste Wertung die beste, bei anderen die niedrigste${named(detail)}.`,
    remedy:
      'Bringen Sie die Kriterien auf dasselbe beste Ende: rescale am Anfang für alle (anstelle von weighted-mean percent), ranks oder points für alle oder für keines.',
  }),
  'scales-differ': (step, detail) => ({
    text: `${step} kann die Kriterien nicht zusammenfassen, weil ihre Skalen verschieden sind${named(detail)}.`,
    remedy: 'Stellen Sie rescale an den Anfang (anstelle von weighted-mean nehmen Sie percent), oder nehmen Sie sum.',
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
  'drop-then-compared': (step) => ({
    text: `${step} vergleicht bei jedem Jurymitglied die Beiträge, doch drop kann von zwei gleichen Werten den des einen oder des anderen gestrichen haben.`,
    remedy: `Stellen Sie ${step} vor drop, oder fassen Sie dazwischen die Jurymitglieder zusammen.`,
  }),
  'drop-then-jurors': (step) => ({
    text: `${step} fasst Kriterien zusammen, bei denen drop oder discard verschiedene Jurymitglieder gestrichen haben kann.`,
    remedy:
      'Fassen Sie danach zuerst die Jurymitglieder zusammen, oder stellen Sie drop oder discard hinter diesen Schritt.',
  }),
  'only-late': (step) => ({
    text: `${step} nennt einzelne Kriterien, doch davor wurden die Kriterien schon zusammengefasst.`,
    remedy: `Nennen Sie hier keine Kriterien, oder stellen Sie ${step} vor den Schritt, der die Kriterien zusammenfasst.`,
  }),
  'only-unknown': (step, detail) => ({
    text: `${step} nennt ${bare(detail)}; ein solches Kriterium steht an dieser Stelle nicht.`,
    remedy: 'Nennen Sie Kriterien oder Gruppen, die es gibt und die davor nicht schon zusammengefasst wurden.',
  }),
  'jurors-gone': (step, detail) => ({
    text: `${step} braucht die Werte der einzelnen Jurymitglieder, doch davor wurden die Jurymitglieder schon zusammengefasst${named(detail)}.`,
    remedy: `Stellen Sie ${step} vor den Schritt, der die Jurymitglieder zusammenfasst.`,
  }),
  'jurors-half-collapsed': (step, detail) => ({
    text: `${step} fasst Kriterien zusammen, von denen einige noch Werte je Jurymitglied haben${named(detail)} und andere nicht mehr.`,
    remedy: 'Fassen Sie zuerst bei all diesen Kriterien die Jurymitglieder zusammen.',
  }),
  'jurors-partial': (step, detail) => ({
    text: `${step} zählt die Kriterien je Jurymitglied zusammen, doch in jurors.csv urteilt eines nur über einige${named(detail)}; seine Summe wäre kleiner, ohne dass der Beitrag schlechter ist.`,
    remedy: 'Fassen Sie zuerst die Jurymitglieder zusammen, dann die Kriterien.',
  }),
  'groups-none': (step) => ({
    text: `${step} fasst Kriteriengruppen zusammen, doch hier steht keine Gruppe.`,
    remedy: 'Geben Sie unter groups in competition.json Gruppen an, oder schreiben Sie criteria statt groups.',
  }),
  'discard-then-sum': (step) => ({
    text: `${step} zählt Werte zusammen, von denen ein Schritt davor (discard, panel) bei einigen Beiträgen mehr ausgelassen haben kann als bei anderen; weniger Summanden sind keine schlechtere Leistung.`,
    remedy: 'Nehmen Sie mean statt sum.',
  }),
  'weigh-late': (step) => ({
    text: `${step} gewichtet Kriterien, doch davor wurden sie schon zusammengefasst.`,
    remedy: `Stellen Sie ${step} vor den Schritt, der die Kriterien zusammenfasst.`,
  }),
  'count-too-many': (step, detail) => ({
    text: `${step} verlangt ${bare(detail)} Werte; so viele Kriterien stehen hier nicht.`,
    remedy: 'Geben Sie bei count eine kleinere Zahl an.',
  }),
  'not-yes-or-no': (step, detail) => ({
    text: `${step} entscheidet über Ja und Nein, doch ${detail === '' ? 'der zusammengefasste Wert' : bare(detail)} hat mehr als zwei mögliche Wertungen, oder ein Schritt davor hat sie verändert.`,
    remedy:
      'Nennen Sie bei only nur Kriterien, deren Skala genau zwei Wertungen hat, und stellen Sie den Schritt nach vorn.',
  }),
  'panel-lists-differ': (step, detail) => ({
    text: `Die Listen von ${step} hinterlassen nicht dasselbe: die ab ${bare(detail)} weicht von der ersten ab.`,
    remedy: 'Lassen Sie jede Liste dieselben Kriterien und Jurymitglieder zusammenfassen, mit denselben Gewichten.',
  }),
  'panel-too-few': (step, detail) => ({
    text: `In ${step} braucht die Liste ab ${bare(detail)} Wertungsbögen mehr Werte, als dann da sind.`,
    remedy: 'Streichen Sie in dieser Liste weniger Werte, oder lassen Sie sie erst ab einer größeren Zahl gelten.',
  }),
  'panel-inside': (step, detail) => ({
    text: `${bare(detail)} vergleicht Beiträge miteinander und kann nicht in ${step} stehen, wo jede Liste nur für einen Teil der Beiträge gilt.`,
    remedy: `Stellen Sie ${bare(detail)} vor oder hinter ${step}.`,
  }),
  'skating-late': (step) => ({
    text: `${step} braucht alle Platzziffern, wie sie gegeben wurden; davor wurden schon welche zusammengefasst oder gestrichen.`,
    remedy: `Lassen Sie ${step} allein stehen; es fasst Kriterien und Jurymitglieder selbst zusammen.`,
  }),
  'skating-best': (step, detail) => ({
    text: `${step} zählt Platzziffern, von denen die kleinste die beste ist; bei ${bare(detail)} ist die höchste Wertung die beste.`,
    remedy: 'Setzen Sie best der Skala auf low, oder stellen Sie ranks davor.',
  }),
  'carry-early': (step) => ({
    text: `${step} übernimmt Gesamtwertungen früherer Runden, doch hier steht noch keine eigene Gesamtwertung.`,
    remedy: `Stellen Sie ${step} hinter die Schritte, die Kriterien und Jurymitglieder zusammenfassen.`,
  }),
  'carry-twice': (step) => ({
    text: `${step} steht ein zweites Mal da; die früheren Runden sind schon eingerechnet.`,
    remedy: 'Streichen Sie den zweiten Schritt.',
  }),
  'carry-nothing': (step) => ({
    text: `${step} übernimmt Gesamtwertungen früherer Runden, doch unter rounds ist keine angegeben.`,
    remedy: 'Geben Sie die Runden unter rounds in competition.json an, oder streichen Sie den Schritt.',
  }),
  'parameters-clash': (step, detail) =>
    isBesideOnly(detail)
      ? {
          text: `${step} nennt die Kriterien schon einzeln (${bare(detail.split(', ')[0]!)}); only kann nicht daneben stehen.`,
          remedy: 'Streichen Sie only.',
        }
      : {
          text: `${step} braucht genau eine von diesen Angaben: ${bare(detail)}.`,
          remedy: 'Geben Sie eine davon an, die anderen nicht.',
        },
  'points-beyond': (step, detail) => ({
    text: `${step} gibt hinter dem Ende der Punktetabelle mehr Punkte (${bare(detail)}) als für deren letzten Rang.`,
    remedy: 'Geben Sie bei beyond höchstens die Punkte des letzten Rangs an.',
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
    text: `${step} works on scores as they were given, but a step before it has changed or collapsed them.`,
    remedy: `Put ${step} first.`,
  }),
  'ends-mixed': (step, detail) => ({
    text: `${step} cannot combine the criteria: for some the highest score is best, for others the lowest${named(detail)}.`,
    remedy:
      'Bring the criteria to one best end: rescale first, for all of them (percent in place of weighted-mean), ranks or points for all or for none.',
  }),
  'scales-differ': (step, detail) => ({
    text: `${step} cannot combine the criteria, because their scales differ${named(detail)}.`,
    remedy: 'Put rescale first (in place of weighted-mean use percent), or use sum.',
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
  'drop-then-compared': (step) => ({
    text: `${step} compares the submissions of each juror, but of two equal values drop may have left out the one or the other.`,
    remedy: `Put ${step} before drop, or collapse the jurors between them.`,
  }),
  'drop-then-jurors': (step) => ({
    text: `${step} combines criteria for which drop or discard may have left out different jurors.`,
    remedy: 'Collapse the jurors first, or put drop or discard after this step.',
  }),
  'only-late': (step) => ({
    text: `${step} names single criteria, but a step before it has collapsed the criteria.`,
    remedy: `Name no criteria here, or put ${step} before the step that collapses the criteria.`,
  }),
  'only-unknown': (step, detail) => ({
    text: `${step} names ${bare(detail)}; no such criterion stands here.`,
    remedy: 'Name criteria or groups that exist and that no step before has combined.',
  }),
  'jurors-gone': (step, detail) => ({
    text: `${step} needs the values of the single jurors, but a step before it has collapsed the jurors${named(detail)}.`,
    remedy: `Put ${step} before the step that collapses the jurors.`,
  }),
  'jurors-half-collapsed': (step, detail) => ({
    text: `${step} combines criteria of which some still have a value for each juror${named(detail)} and others do not.`,
    remedy: 'Collapse the jurors of all these criteria first.',
  }),
  'jurors-partial': (step, detail) => ({
    text: `${step} adds the criteria of each juror, but in jurors.csv one judges only some${named(detail)}; that sum would be smaller without the work being worse.`,
    remedy: 'Collapse the jurors first, then the criteria.',
  }),
  'groups-none': (step) => ({
    text: `${step} combines groups of criteria, but no group stands here.`,
    remedy: 'Give groups in competition.json, or write criteria in place of groups.',
  }),
  'discard-then-sum': (step) => ({
    text: `${step} adds values of which a step before it (discard, panel) may have left out more for some submissions than for others; fewer summands are no worse work.`,
    remedy: 'Use mean in place of sum.',
  }),
  'weigh-late': (step) => ({
    text: `${step} weighs criteria, but a step before it has collapsed them.`,
    remedy: `Put ${step} before the step that collapses the criteria.`,
  }),
  'count-too-many': (step, detail) => ({
    text: `${step} needs ${bare(detail)} values; fewer criteria than that stand here.`,
    remedy: 'Give a smaller number for count.',
  }),
  'not-yes-or-no': (step, detail) => ({
    text: `${step} decides about yes and no, but ${detail === '' ? 'the combined value' : bare(detail)} has more than two possible scores, or a step before it has changed them.`,
    remedy: 'Name in only those criteria whose scale has exactly two scores, and put the step first.',
  }),
  'panel-lists-differ': (step, detail) => ({
    text: `The lists of ${step} do not leave the same: that from ${bare(detail)} on differs from the first.`,
    remedy: 'Let every list collapse the same criteria and jurors, with the same weights.',
  }),
  'panel-too-few': (step, detail) => ({
    text: `In ${step} the list from ${bare(detail)} ballots on needs more values than there are then.`,
    remedy: 'Leave out fewer values in that list, or let it hold from a larger number on.',
  }),
  'panel-inside': (step, detail) => ({
    text: `${bare(detail)} compares submissions with each other and cannot stand in ${step}, where each list holds for a part of them.`,
    remedy: `Put ${bare(detail)} before or after ${step}.`,
  }),
  'skating-late': (step) => ({
    text: `${step} needs all marks as they were given; a step before it has collapsed or left out some.`,
    remedy: `Let ${step} stand alone; it collapses criteria and jurors itself.`,
  }),
  'skating-best': (step, detail) => ({
    text: `${step} counts places, of which the smallest is best; on ${bare(detail)} the highest score is best.`,
    remedy: 'Set best of the scale to low, or put ranks before it.',
  }),
  'carry-early': (step) => ({
    text: `${step} carries totals of earlier rounds over, but no total stands here yet.`,
    remedy: `Put ${step} after the steps that collapse criteria and jurors.`,
  }),
  'carry-twice': (step) => ({
    text: `${step} stands a second time; the earlier rounds are counted already.`,
    remedy: 'Remove the second one.',
  }),
  'carry-nothing': (step) => ({
    text: `${step} carries totals of earlier rounds over, but rounds names none.`,
    remedy: 'Name the rounds under rounds in competition.json, or remove the step.',
  }),
  'parameters-clash': (step, detail) =>
    isBesideOnly(detail)
      ? {
          text: `${step} names the criteria one by one already (${bare(detail.split(', ')[0]!)}); only cannot stand beside that.`,
          remedy: 'Remove only.',
        }
      : {
          text: `${step} needs exactly one of these: ${bare(detail)}.`,
          remedy: 'Give one of them and not the others.',
        },
  'points-beyond': (step, detail) => ({
    text: `${step} gives more points beyond the end of its table (${bare(detail)}) than for the last rank in it.`,
    remedy: 'Give at most the points of the last rank for beyond.',
  }),
}
