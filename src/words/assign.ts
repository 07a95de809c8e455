// Every text of `jury assign`: who is given what, and how even it is, German and English.
import type { Wanted } from '../model/assigning.js'
import type { Language } from '../model/competition.js'
import { bare, listed } from './quotes.js'

export type AssignWords = {
  readonly heading: (wanted: Wanted, seed: string | null) => string
  readonly kept: (rows: number, idle: number) => string
  readonly added: (rows: number, cast: number) => string
  readonly nothingToAdd: string
  readonly loads: (least: number, most: number) => string
  readonly panels: (least: number, most: number) => string
  readonly linked: string
  /** Groups of jurors who share no submission, the largest first, each by its ids. */
  readonly apart: (groups: readonly (readonly string[])[]) => string
  readonly alone: string
  readonly pairs: (least: number, most: number) => string
  readonly beyond: (wanted: Wanted, ids: readonly string[]) => string
  readonly belowQuorum: (quorum: number, ids: readonly string[]) => string
  readonly possibleConflicts: (count: number) => string
  /** What the rules expect in spite of any assignment. */
  readonly unexpected: Readonly<Record<'all' | 'as-cast', string>>
  readonly columns: Readonly<Record<'juror' | 'before' | 'added' | 'total', string>>
  readonly more: (jurors: number) => string
  readonly written: string
  readonly dryRun: string
}

const span = (least: number, most: number, to: string): string =>
  least === most ? `${least}` : `${least} ${to} ${most}`

const groupsIn = (groups: readonly (readonly string[])[], more: (count: number) => string): string => {
  const shown = groups.slice(0, 6).map(listed)
  return [...shown, ...(groups.length > 6 ? [more(groups.length - 6)] : [])].join('; ')
}

const german: AssignWords = {
  heading: ({ per, count }, seed) => {
    const what =
      per === 'submission'
        ? `${count} ${count === 1 ? 'Jurymitglied' : 'Jurymitglieder'} je Beitrag`
        : `${count} ${count === 1 ? 'Beitrag' : 'Beiträge'} je Jurymitglied`
    return `Zuteilung: ${what}${seed === null ? '' : `, gelost nach „${bare(seed)}“`}`
  },
  kept: (rows, idle) =>
    rows === 0
      ? `${germanRows(idle)} von früher ${idle === 1 ? 'zählt' : 'zählen'} nicht mehr (${germanIdle}).`
      : `Es ${rows === 1 ? 'bleibt' : 'bleiben'} ${germanRows(rows)}${idle === 0 ? '' : `; ${idle} ${idle === 1 ? 'weitere zählt' : 'weitere zählen'} nicht mehr (${germanIdle})`}.`,
  added: (rows, cast) =>
    rows === 0
      ? `${cast === 1 ? 'Hinzu kommt' : 'Hinzu kommen'} ${germanRows(cast)} zu schon abgegebenen Wertungsbögen.`
      : `${rows === 1 ? 'Hinzu kommt' : 'Hinzu kommen'} ${germanRows(rows)}${cast === 0 ? '' : `, dazu ${cast} zu schon abgegebenen Wertungsbögen`}.`,
  nothingToAdd: 'Es ist nichts hinzuzufügen.',
  loads: (least, most) => `Beiträge je Jurymitglied: ${span(least, most, 'bis')}.`,
  panels: (least, most) => `Jurymitglieder je Beitrag: ${span(least, most, 'bis')}.`,
  linked: 'Die Jury hängt zusammen: Alle, die werten, sind über gemeinsame Beiträge verbunden.',
  apart: (groups) =>
    `Die Jury zerfällt in ${groups.length} Gruppen ohne gemeinsame Beiträge; ihre Wertungen lassen sich nicht miteinander vergleichen: ${groupsIn(groups, (count) => `${count} weitere`)}.`,
  alone:
    'Kein Beitrag wird von zweien gewertet; die Wertungen der Jurymitglieder lassen sich nicht miteinander vergleichen.',
  pairs: (least, most) => `Gemeinsame Beiträge je zwei Jurymitglieder: ${span(least, most, 'bis')}.`,
  beyond: ({ per, count }, ids) =>
    per === 'submission'
      ? `Beiträge, die schon mehr als ${count} ${count === 1 ? 'Jurymitglied' : 'Jurymitglieder'} hatten und sie behalten (${ids.length}): ${listed(ids)}.`
      : `Jurymitglieder, die schon mehr als ${count} ${count === 1 ? 'Beitrag' : 'Beiträge'} hatten und sie behalten (${ids.length}): ${listed(ids)}.`,
  belowQuorum: (quorum, ids) =>
    `Weniger Jurymitglieder als die Mindestzahl der Wertungen (${quorum}) haben diese Beiträge (${ids.length}): ${listed(ids)}.`,
  possibleConflicts: (count) =>
    `${count === 1 ? 'Eine neue Zuteilung ist' : `${count} neue Zuteilungen sind`} vielleicht ein Fall von Befangenheit; ${count === 1 ? 'welcher' : 'welche'}, zeigt jury conflicts.`,
  unexpected: {
    all: 'Nach den Regeln (ballots.expected: all) stehen weiter alle Wertungsbögen aus; die Zuteilung ändert daran nichts.',
    'as-cast': 'Nach den Regeln (ballots.expected: as-cast) steht nichts aus; die Zuteilung ändert daran nichts.',
  },
  columns: { juror: 'Jurymitglied', before: 'bisher', added: 'neu', total: 'zusammen' },
  more: (jurors) => `… und ${jurors} weitere; alle zeigt --json.`,
  written: 'assignments.csv ist geschrieben.',
  dryRun: 'Probelauf: Es wurde nichts geschrieben.',
}

const germanIdle = 'befangen, abwesend, nicht zugelassen oder ohne Sitz'
const germanRows = (count: number): string => (count === 1 ? '1 Zuteilung' : `${count} Zuteilungen`)

const english: AssignWords = {
  heading: ({ per, count }, seed) => {
    const what =
      per === 'submission'
        ? `${count} ${count === 1 ? 'juror' : 'jurors'} for each submission`
        : `${count} ${count === 1 ? 'submission' : 'submissions'} for each juror`
    return `Assignment: ${what}${seed === null ? '' : `, drawn by “${bare(seed)}”`}`
  },
  kept: (rows, idle) =>
    rows === 0
      ? `${englishRows(idle)} from before ${idle === 1 ? 'counts' : 'count'} no longer (${englishIdle}).`
      : `${englishRows(rows)} kept${idle === 0 ? '' : `; ${idle} more ${idle === 1 ? 'counts' : 'count'} no longer (${englishIdle})`}.`,
  added: (rows, cast) =>
    rows === 0
      ? `${englishRows(cast)} added for ballots that are cast already.`
      : `${englishRows(rows)} added${cast === 0 ? '' : `, and ${cast} for ballots that are cast already`}.`,
  nothingToAdd: 'There is nothing to add.',
  loads: (least, most) => `Submissions for each juror: ${span(least, most, 'to')}.`,
  panels: (least, most) => `Jurors for each submission: ${span(least, most, 'to')}.`,
  linked: 'The jury is connected: all who score are linked by submissions that they share.',
  apart: (groups) =>
    `The jury falls into ${groups.length} groups that share no submission; their scores cannot be compared: ${groupsIn(groups, (count) => `${count} more`)}.`,
  alone: 'No submission is scored by two; the scores of the jurors cannot be compared.',
  pairs: (least, most) => `Submissions that two jurors share: ${span(least, most, 'to')}.`,
  beyond: ({ per, count }, ids) =>
    `${per === 'submission' ? 'Submissions that had more jurors' : 'Jurors who had more submissions'} than ${count} and keep them (${ids.length}): ${listed(ids)}.`,
  belowQuorum: (quorum, ids) =>
    `${ids.length === 1 ? '1 submission has' : `${ids.length} submissions have`} fewer jurors than the quorum (${quorum}): ${listed(ids)}.`,
  possibleConflicts: (count) =>
    `${count === 1 ? 'One new assignment is' : `${count} new assignments are`} possibly a conflict; jury conflicts shows ${count === 1 ? 'it' : 'them'}.`,
  unexpected: {
    all: 'By the rules (ballots.expected: all) every ballot is still expected; the assignment does not change that.',
    'as-cast': 'By the rules (ballots.expected: as-cast) nothing is expected; the assignment does not change that.',
  },
  columns: { juror: 'Juror', before: 'before', added: 'new', total: 'together' },
  more: (jurors) => `… and ${jurors} more; --json shows all.`,
  written: 'assignments.csv is written.',
  dryRun: 'Dry run: nothing was written.',
}

const englishIdle = 'recused, absent, excluded or without a seat'
const englishRows = (count: number): string => (count === 1 ? '1 assignment' : `${count} assignments`)

export const assignWords: Readonly<Record<Language, AssignWords>> = { de: german, en: english }
