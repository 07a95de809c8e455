// What --help says: every command, argument and option in German and English, and the words of its headings.
import type { Language } from '../model/competition.js'
import type { DecisionKind } from '../model/decision.js'

export type CommandName =
  | 'init'
  | 'import'
  | 'export'
  | 'check'
  | 'score'
  | 'assign'
  | 'conflicts'
  | 'decide'
  | 'close'
  | 'reopen'
  | 'minutes'
  | 'advance'
  | 'status'
  | 'rules'
  | 'tally'
  | 'award'
  | 'explain'
  | 'verify'
  | 'example'

/** Arguments by the command and the name that --help shows in capitals. */
export type ArgumentName =
  | 'init DIR'
  | 'import WHAT'
  | 'import FILE'
  | 'export WHAT'
  | 'decide KIND'
  | 'explain SUBMISSION'
  | 'advance NEW_DIR'
  | 'verify DIR'
  | 'example DIR'

/** Options by their long flag. */
export type OptionName =
  | '--dir'
  | '--json'
  | '--quiet'
  | '--no-color'
  | '--lang'
  | '--help'
  | '--version'
  | '--dry-run'
  | '--replace'
  | '--rejects'
  | '--map'
  | '--columns'
  | '--key'
  | '--near'
  | '--fill'
  | '--drafts'
  | '--encoding'
  | '--delimiter'
  | '--quoting'
  | '--decimal'
  | '--header-row'
  | '--sheet'
  | '--template'
  | '--preset'
  | '--to'
  | '--format'
  | '--juror'
  | '--plain'
  | '--juror ONLY'
  | '--entered-by'
  | '--second'
  | '--submission'
  | '--division'
  | '--award'
  | '--value'
  | '--reason'
  | '--for'
  | '--against'
  | '--against OTHER'
  | '--abstained'
  | '--recorded-by'
  | '--seed'
  | '--rules'
  | '--provisional'
  | '--excel'
  | '--named'
  | '--expect'
  | '--per-submission'
  | '--per-juror'
  | '--seed ASSIGN'
  | '--write'
  | '--top'
  | '--minimum'
  | '--each-division'
  | '--carry'
  | '--watch'

/** The headings as commander writes them. */
export type HelpHeading = 'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:'

export type CommandWords = {
  readonly program: string
  /** One line each, as the list of commands shows it. */
  readonly commands: Readonly<Record<CommandName, string>>
  /** One line to copy each. */
  readonly examples: Readonly<Record<CommandName, string>>
  readonly arguments: Readonly<Record<ArgumentName, string>>
  readonly options: Readonly<Record<OptionName, string>>
  /** For `jury decide --help`: what each kind of decision does. */
  readonly decisionKinds: Readonly<Record<DecisionKind, string>>
  readonly headings: Readonly<Record<HelpHeading, string>>
  readonly example: string
  readonly decisionKindsHeading: string
  /** `[options]` and `[command]` in the line of usage. */
  readonly anyOptions: string
  readonly anyCommand: string
}

const german: CommandWords = {
  program:
    'Wertung von Wettbewerben durch eine Jury: von den Beiträgen bis zu den Preisträgern, genau gezählt und nachprüfbar.',
  commands: {
    init: 'legt einen neuen Wettbewerb an',
    import: 'übernimmt Beiträge, Jurymitglieder, Zuteilungen, Wertungsbögen oder Beschlüsse aus einer Datei',
    export: 'schreibt für jedes Jurymitglied eine Datei mit seinen Wertungsbögen, zum Ausfüllen ohne dieses Programm',
    check: 'prüft Regeln und Daten: jede Beanstandung mit Stelle und Abhilfe',
    score: 'führt ein Jurymitglied durch die ausstehenden Wertungen; erfasst mit --entered-by Bögen auf Papier',
    assign: 'teilt die Beiträge den Jurymitgliedern zu, so gleichmäßig wie möglich',
    conflicts: 'schlägt nach Namen und Zugehörigkeit vor, wer bei welchem Beitrag befangen sein könnte',
    decide: 'hält einen Beschluss mit seiner Begründung fest',
    close: 'schließt die Wertung, wenn kein Wertungsbogen mehr aussteht; nennt sonst, was zu tun ist',
    reopen: 'öffnet die geschlossene Wertung wieder, mit Begründung',
    minutes: 'schreibt die Niederschrift: Jury, Regeln, Rangfolge, Preise und jeden Beschluss',
    advance: 'legt aus den Beiträgen, die weiterkommen, den Ordner der nächsten Runde an',
    status: 'zeigt, wie weit die Wertung ist, nach Jurymitgliedern und Beiträgen; nie die Wertungen selbst',
    rules: 'zeigt die Wertungsregeln in Sätzen zum Vorlesen, mit Beispielen und Bedenken',
    tally: 'zeigt die Rangfolge, wie sie jetzt steht',
    award: 'vergibt die Preise und schreibt die Ergebnisse nach results/',
    explain: 'erklärt, wie der Rang eines Beitrags zustande kam, bis auf den letzten Bruch',
    verify: 'zählt noch einmal und vergleicht mit den Ergebnissen in results/',
    example: 'zeigt das Programm an einem erfundenen Wettbewerb',
  },
  examples: {
    init: 'jury init zusammenleben',
    import: 'jury import submissions beitraege.csv --dry-run',
    export: 'jury export sheets --format xlsx',
    check: 'jury check --dir zusammenleben',
    score: 'jury score --juror staedtetag',
    assign: 'jury assign --per-submission 5 --dry-run',
    conflicts: 'jury conflicts',
    decide: 'jury decide recusal --juror staedtetag --submission Z-017 --reason "Beitrag der eigenen Stadt"',
    close: 'jury close --recorded-by "Geschäftsstelle"',
    reopen: 'jury reopen --reason "Nachzügler nach Stromausfall"',
    minutes: 'jury minutes --write',
    advance: 'jury advance ../finale --top 10',
    status: 'jury status',
    rules: 'jury rules',
    tally: 'jury tally --json',
    award: 'jury award --provisional',
    explain: 'jury explain Z-017 --against Z-004',
    verify: 'jury verify zusammenleben',
    example: 'jury example',
  },
  arguments: {
    'init DIR': 'Ordner des neuen Wettbewerbs; sonst der jetzige',
    'import WHAT': 'was die Datei enthält: submissions, jurors, assignments, ballots oder decisions',
    'import FILE': 'CSV-Datei oder Excel-Arbeitsmappe (.xlsx); - liest von der Standardeingabe',
    'export WHAT': 'was geschrieben wird: sheets',
    'decide KIND': 'Art des Beschlusses',
    'explain SUBMISSION': 'Kennung des Beitrags',
    'advance NEW_DIR': 'neuer oder leerer Ordner der nächsten Runde',
    'verify DIR': 'Ordner der Wettbewerbe; sonst der jetzige',
    'example DIR': 'Ordner, in dem das Beispiel angelegt wird; sonst jury-example',
  },
  options: {
    '--dir': 'Ordner des Wettbewerbs; sonst der jetzige',
    '--json': 'gibt das Ergebnis als JSON aus',
    '--quiet': 'sagt nur das Nötigste',
    '--no-color': 'ohne Farben',
    '--lang': 'Sprache der Ausgabe: de oder en',
    '--help': 'zeigt diese Hilfe',
    '--version': 'zeigt die Fassung des Programms',
    '--dry-run': 'zeigt, was geschähe, und schreibt nichts',
    '--replace': 'ersetzt, was schon im Wettbewerb steht und in der Datei anders ist',
    '--rejects': 'übernimmt die richtigen Zeilen und schreibt die anderen mit ihrer Beanstandung in diese Datei',
    '--map': 'welche Spalte der Datei was ist: "id=Lfd. Nr."; für jede Spalte einmal',
    '--columns': 'nur diese Spalten übernehmen, durch Kommas getrennt',
    '--key': 'woran Beiträge ohne Nummer wiederzuerkennen sind: applicant,title',
    '--near': 'ob beinahe gleiche Beiträge dieselben sind (same) oder neue (new); sonst wird gefragt',
    '--fill': 'leere Zellen dieser Spalten aus der Zeile darüber auffüllen; none für keine',
    '--drafts': 'halb ausgefüllte Wertungsbögen als Entwürfe übernehmen',
    '--encoding': 'Zeichensatz: utf-8, utf-16le, utf-16be, windows-1252 oder macintosh',
    '--delimiter': 'Trennzeichen: comma, semicolon, tab oder pipe',
    '--quoting': 'Anführungszeichen in Zellen: doubled, backslash oder none',
    '--decimal': 'Dezimalzeichen: comma oder point',
    '--header-row': 'Zeile, in der die Spaltennamen stehen',
    '--sheet': 'Tabellenblatt einer Arbeitsmappe, sonst das erste',
    '--template': 'beginnt ohne Fragen mit dieser Vorlage',
    '--preset': 'beginnt mit einem bekannten Regelwerk, etwa horizon-europe oder skating-system',
    '--to': 'Ordner, in den geschrieben wird; sonst sheets im Ordner des Wettbewerbs',
    '--format': 'csv oder xlsx; sonst csv',
    '--juror': 'Kennung des Jurymitglieds',
    '--entered-by': 'Kennung, unter der das Büro ausgefüllte Bögen der Jury erfasst',
    '--second': 'Vier-Augen-Erfassung: Abgegeben wird, was zwei Personen gleich erfasst haben',
    '--plain': 'Zeile für Zeile, ohne Steuerzeichen: für Vorleseprogramme und einfache Terminals',
    '--juror ONLY': 'nur für das Jurymitglied mit dieser Kennung; so auch für Gäste und Abwesende',
    '--submission': 'Kennung des Beitrags',
    '--division': 'Kennung der Wettbewerbsgruppe',
    '--award': 'Kennung des Preises',
    '--value': 'was beschlossen wurde, je nach Art: Kennungen in ihrer Reihenfolge, eine Zahl von Rängen, ein Betrag',
    '--reason': 'Begründung des Beschlusses',
    '--for': 'Zahl der Ja-Stimmen',
    '--against': 'Zahl der Nein-Stimmen',
    '--against OTHER': 'zeigt, worin sich die Gesamtwertung von der dieses Beitrags unterscheidet',
    '--abstained': 'Zahl der Enthaltungen',
    '--recorded-by': 'wer den Beschluss festhält',
    '--seed': 'bei lot: lost nach diesem Text; derselbe Text ergibt stets dasselbe Los',
    '--rules': 'zeigt, welche Ränge und Preise sich nach den Regeln dieser Datei ändern würden; schreibt nichts',
    '--provisional': 'schreibt den jetzigen Stand nach provisional/, auch wenn noch nicht alles entschieden ist',
    '--excel': 'schreibt zusätzlich CSV-Dateien, die ein deutsches Excel mit Doppelklick öffnet',
    '--named': 'nennt die Jurymitglieder mit Namen statt J1, J2 …; nur für die Geschäftsstelle',
    '--per-submission': 'so viele Jurymitglieder erhält jeder Beitrag',
    '--per-juror': 'so viele Beiträge erhält jedes Jurymitglied',
    '--seed ASSIGN': 'lost nach diesem Text, wer bei sonst Gleichen zuerst kommt; sonst die Reihenfolge der Dateien',
    '--expect': 'vergleicht die Prüfsumme der Ergebnisse mit dieser aus der Niederschrift',
    '--write': 'schreibt sie als minutes.md in den Ordner des Wettbewerbs',
    '--top': 'so viele kommen weiter, die besten von allen',
    '--minimum': 'weiter kommt, wessen Gesamtwertung diese Zahl erreicht',
    '--each-division': 'so viele kommen weiter, die besten jeder Wettbewerbsgruppe',
    '--carry': 'zählt die Gesamtwertungen dieser Runde in der nächsten hinzu',
    '--watch': 'zeigt den Stand fortlaufend, für den Bildschirm an der Wand; q beendet es',
  },
  decisionKinds: {
    recusal: 'Befangenheit: Wertungen dieses Jurymitglieds zum Beitrag oder zur Gruppe zählen nicht',
    absence: 'Abwesenheit: was dieses Jurymitglied nicht abgegeben hat, steht nicht mehr aus',
    exclusion: 'Der Beitrag ist nach der Vorprüfung nicht zugelassen',
    tie: 'Reihenfolge punktgleicher Beiträge durch Beschluss',
    lot: 'Reihenfolge punktgleicher Beiträge durch Losentscheid',
    quorum: 'Beitrag unter der Mindestzahl der Wertungen: rank oder unranked',
    withhold: 'Der Preis wird ganz oder für eine Zahl von Rängen nicht vergeben',
    give: 'Die Jury gibt diesem Beitrag den Preis, abweichend von der Berechnung',
    pass: 'Die Jury berücksichtigt diesen Beitrag nicht; der nächste rückt nach',
    places: 'Die Jury vergibt den Preis an eine andere Zahl von Rängen',
    prize: 'Die Jury setzt ein anderes Preisgeld fest',
    decline: 'Ein Preisträger lehnt ab; der nächste rückt nach',
    amendment: 'Änderung der Wertungsregeln: früher abgegebene Wertungsbögen gelten weiter',
    revoke: 'Ein früherer Beschluss ist aufgehoben',
    close: 'Die Wertung ist geschlossen: Wertungsbögen werden nicht mehr angenommen',
    reopen: 'Die Wertung ist wieder geöffnet',
  },
  headings: {
    'Usage:': 'Aufruf:',
    'Arguments:': 'Argumente:',
    'Options:': 'Optionen:',
    'Global Options:': 'Allgemeine Optionen:',
    'Commands:': 'Befehle:',
  },
  example: 'Beispiel:',
  decisionKindsHeading: 'Arten von Beschlüssen:',
  anyOptions: '[Optionen]',
  anyCommand: '[Befehl]',
}

const english: CommandWords = {
  program:
    'Jury scoring of competitions: from submissions to ranked award lists, counted exactly, verifiable by anyone.',
  commands: {
    init: 'make a new competition',
    import: 'take submissions, jurors, assignments, ballots or decisions from a file',
    export: 'write a file with the ballots of each juror, to be filled in without this program',
    check: 'check rules and data: every finding with its place and remedy',
    score: 'lead one juror through what is outstanding; with --entered-by, key paper forms',
    assign: 'assign submissions to jurors, as evenly as possible',
    conflicts: 'propose, by names and affiliations, who may have a conflict with which submission',
    decide: 'record a decision with its reason',
    close: 'close the scoring once no ballot is outstanding; else say what can be done',
    reopen: 'reopen the scoring, with a reason',
    minutes: 'write the minutes: jury, rules, ranking, awards and every decision',
    advance: 'make the folder of the next round from the submissions that go on',
    status: 'show how far the scoring is, by juror and by submission; never scores',
    rules: 'show the counting rules as sentences to read aloud, with examples and doubts',
    tally: 'show the ranking as it stands',
    award: 'give the awards and write the results to results/',
    explain: 'explain how a submission came to its place, down to the last fraction',
    verify: 'count again and compare with the results in results/',
    example: 'show the program on an invented competition',
  },
  examples: {
    init: 'jury init zusammenleben',
    import: 'jury import submissions submissions-2017.csv --dry-run',
    export: 'jury export sheets --format xlsx',
    check: 'jury check --dir zusammenleben',
    score: 'jury score --juror staedtetag',
    assign: 'jury assign --per-submission 5 --dry-run',
    conflicts: 'jury conflicts',
    decide: 'jury decide recusal --juror staedtetag --submission Z-017 --reason "submission of the own town"',
    close: 'jury close --recorded-by "Secretariat"',
    reopen: 'jury reopen --reason "power cut; two ballots are late"',
    minutes: 'jury minutes --write',
    advance: 'jury advance ../final --top 10',
    status: 'jury status',
    rules: 'jury rules',
    tally: 'jury tally --json',
    award: 'jury award --provisional',
    explain: 'jury explain Z-017 --against Z-004',
    verify: 'jury verify zusammenleben',
    example: 'jury example',
  },
  arguments: {
    'init DIR': 'folder of the new competition; else the current one',
    'import WHAT': 'what the file holds: submissions, jurors, assignments, ballots or decisions',
    'import FILE': 'CSV file or Excel workbook (.xlsx); - reads from standard input',
    'export WHAT': 'what is written: sheets',
    'decide KIND': 'kind of decision',
    'explain SUBMISSION': 'id of the submission',
    'advance NEW_DIR': 'new or empty folder of the next round',
    'verify DIR': 'folders of competitions; else the current one',
    'example DIR': 'folder in which the example is made; else jury-example',
  },
  options: {
    '--dir': 'folder of the competition; else the current one',
    '--json': 'write the product as JSON',
    '--quiet': 'say only what is needed',
    '--no-color': 'without colours',
    '--lang': 'language of the output: de or en',
    '--help': 'show this help',
    '--version': 'show the version of the program',
    '--dry-run': 'show what would happen and write nothing',
    '--replace': 'replace what is in the competition already and differs in the file',
    '--rejects': 'import the rows that are right and write the others, with what is wrong, to this file',
    '--map': 'which column of the file is what: "id=Lfd. Nr."; once for each column',
    '--columns': 'import only these columns, with commas between them',
    '--key': 'which columns identify submissions without a number: applicant,title',
    '--near': 'whether nearly equal submissions are the same (same) or new (new); else it is asked',
    '--fill': 'fill empty cells of these columns from the row above, or leave them empty: none',
    '--drafts': 'import half-filled ballots as drafts',
    '--encoding': 'encoding: utf-8, utf-16le, utf-16be, windows-1252 or macintosh',
    '--delimiter': 'delimiter: comma, semicolon, tab or pipe',
    '--quoting': 'quotation marks in cells: doubled, backslash or none',
    '--decimal': 'decimal sign: comma or point',
    '--header-row': 'the line that has the column names',
    '--sheet': 'the sheet of a workbook, else the first',
    '--template': 'begin with this template, without questions',
    '--preset': 'start from the rules of a known competition, such as horizon-europe or skating-system',
    '--to': 'folder to write to; else sheets in the folder of the competition',
    '--format': 'csv or xlsx; else csv',
    '--juror': 'id of the juror',
    '--entered-by': 'id under which the office keys the paper forms of the jury',
    '--second': 'four eyes: what two people have keyed equally is cast',
    '--plain': 'line by line, without control codes: for screen readers and simple terminals',
    '--juror ONLY': 'only for the juror with this id; in this way for guests and absent ones too',
    '--submission': 'id of the submission',
    '--division': 'id of the division',
    '--award': 'id of the award',
    '--value': 'what was decided, by kind: ids in their order, a number of places, an amount',
    '--reason': 'reason of the decision',
    '--for': 'number of votes for it',
    '--against': 'number of votes against it',
    '--against OTHER': 'show where its total differs from that of this submission',
    '--abstained': 'number of abstentions',
    '--recorded-by': 'who records the decision',
    '--seed': 'with lot: draw by this text; the same text always draws the same lot',
    '--rules': 'show which places and awards would change under the rules of this file; writes nothing',
    '--provisional': 'write what stands to provisional/, even where not all is decided yet',
    '--excel': 'also write CSV files that a German Excel opens by double click',
    '--named': 'name the jurors instead of J1, J2 …; for the secretariat only',
    '--per-submission': 'so many jurors for each submission',
    '--per-juror': 'so many submissions for each juror',
    '--seed ASSIGN': 'draw by this text who comes first among equals; else the order of the files',
    '--expect': 'compare the digest of the results with this one from the minutes',
    '--write': 'write them to minutes.md in the folder of the competition',
    '--top': 'so many go on, the best of all',
    '--minimum': 'whoever’s total reaches this number goes on',
    '--each-division': 'so many go on, the best of each division',
    '--carry': 'add the totals of this round in the next one',
    '--watch': 'keep showing the status, for the screen on the wall; q ends it',
  },
  decisionKinds: {
    recusal: 'this juror’s ballots on the submission or division do not count',
    absence: 'what this juror has not cast is no longer outstanding',
    exclusion: 'the submission failed the formal check and is not judged',
    tie: 'the order of tied submissions, as the jury decided',
    lot: 'the order of tied submissions, as drawn by lot',
    quorum: 'a submission below the quorum: rank or unranked',
    withhold: 'the award is not given, as a whole or for a number of places',
    give: 'the jury gives this submission the award, otherwise than computed',
    pass: 'the jury passes this submission over; the next one moves up',
    places: 'the jury gives the award to another number of places',
    prize: 'the jury sets another prize',
    decline: 'a winner declines; the next one moves up',
    amendment: 'the rules were amended: ballots cast before stand',
    revoke: 'an earlier decision no longer holds',
    close: 'scoring is closed: ballots are no longer accepted',
    reopen: 'scoring is open again',
  },
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global options:',
    'Commands:': 'Commands:',
  },
  example: 'Example:',
  decisionKindsHeading: 'Kinds of decisions:',
  anyOptions: '[options]',
  anyCommand: '[command]',
}

export const commandWords: Readonly<Record<Language, CommandWords>> = { de: german, en: english }
