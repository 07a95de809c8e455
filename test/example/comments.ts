// What the invented jurors remark on a criterion that they scored very high or very low. Each remark is made once.

import type { criteria } from './competition'

type CriterionId = (typeof criteria)[number]['id']

export const remarks: Readonly<
  Record<CriterionId, { readonly strong: readonly string[]; readonly weak: readonly string[] }>
> = {
  gesamtkonzept: {
    strong: [
      'Der Bezug zum Gesamtkonzept zieht sich durch den ganzen Beitrag.',
      'Vorbildlich in die Gesamtstrategie eingebunden.',
    ],
    weak: [
      'Ein Gesamtkonzept wird erwähnt, der Bezug des Vorhabens dazu bleibt offen.',
      'Steht für sich; eine Einbindung in übergreifende Konzepte ist nicht zu erkennen.',
    ],
  },
  bedarfsanalyse: {
    strong: [
      'Sorgfältige Bestandsaufnahme, auch mit eigenen Befragungen.',
      'Die Ausgangslage ist nachvollziehbar und mit örtlichen Daten aufbereitet.',
    ],
    weak: [
      'Die Ausgangslage wird nur mit Landeszahlen beschrieben.',
      'Woraus sich der Bedarf ergibt, wird nicht belegt.',
    ],
  },
  ziele: {
    strong: ['Klare Ziele, klare Fristen.', 'Die Ziele sind messbar und mit Zwischenschritten unterlegt.'],
    weak: [
      'Die Ziele bleiben sehr allgemein („mehr Miteinander“).',
      'Zwischen Zielen und Maßnahmen wird nicht unterschieden.',
    ],
  },
  qualitaet: {
    strong: [
      'Externe Evaluation, deren Ergebnisse bereits eingearbeitet sind.',
      'Regelmäßige Auswertung mit erkennbaren Folgen für die Arbeit.',
    ],
    weak: [
      'Eine Auswertung ist angekündigt, aber weder beschrieben noch finanziert.',
      'Teilnehmerzahlen ersetzen keine Evaluation.',
    ],
  },
  vernetzung: {
    strong: [
      'Kooperationsvereinbarungen liegen bei,\nauch mit kleineren Trägern.',
      'Aufgaben und Pflichten aller Beteiligten sind schriftlich geregelt.',
    ],
    weak: [
      'Viele Partner werden genannt, verbindliche Absprachen fehlen.',
      'Die Zusammenarbeit hängt an einzelnen Personen.',
    ],
  },
  einfluss: {
    strong: [
      'Nutzt eigene Mittel, Liegenschaften und Personal; mehr kann eine Kommune kaum tun.',
      'Die kommunalen Gestaltungsspielräume sind überzeugend ausgeschöpft.',
    ],
    weak: ['Die Kommune tritt nur als Geldgeberin auf.', 'Was die Kommune selbst beiträgt, wird nicht deutlich.'],
  },
  nachhaltigkeit: {
    strong: ['Dauerhaft finanziert und fest in den Strukturen verankert.', 'Auch ohne Fördermittel tragfähig.'],
    weak: [
      'Die Förderung endet 2018; wie es danach weitergeht, bleibt offen.',
      'Hängt ganz an befristeten Projektmitteln.',
    ],
  },
  politik: {
    strong: ['Einstimmiger Beschluss, jährlicher Bericht im Ausschuss.', 'Die Politik ist von Anfang an einbezogen.'],
    weak: [
      'Ein Beschluss der Vertretung liegt nicht vor.',
      'Die politischen Gremien wurden offenbar nur unterrichtet.',
    ],
  },
  vielfalt: {
    strong: [
      'Die unterschiedlichen Lebenslagen von Frauen und Männern sind durchgängig berücksichtigt.',
      'Zugewanderte planen und entscheiden mit.',
    ],
    weak: [
      'Frauen werden kaum erreicht, und Gegenmaßnahmen sind nicht vorgesehen.',
      'Zugewanderte kommen nur als Zielgruppe vor.',
    ],
  },
  transfer: {
    strong: [
      'Handreichung, Hospitationen, offene Materialien: sehr gut übertragbar.',
      'Nachbarkommunen haben den Ansatz bereits übernommen.',
    ],
    weak: [
      'Zum Transfer enthält der Beitrag keine Angaben.',
      'Überzeugend für den Ort,\naber kaum auf andere übertragbar.',
    ],
  },
}
