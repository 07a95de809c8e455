// What is said around a text that is written in an editor, German and English.
import type { Language } from '../model/competition.js'

export type EditorWords = {
  readonly below: string
  readonly failed: (command: string) => string
  readonly noText: string
}

export const editorWords: Readonly<Record<Language, EditorWords>> = {
  de: {
    below: 'Was unter dieser Zeile steht, gehört nicht zum Text.',
    failed: (command) =>
      `Der Texteditor (${command}) ließ sich nicht ausführen oder ist mit einem Fehler beendet worden. Der Text ist unverändert; Sie können ihn hier eingeben.`,
    noText:
      'Der Text ist nicht als UTF-8 gespeichert; er ist nicht übernommen. Bitte speichern Sie ihn so, oder geben Sie ihn hier ein.',
  },
  en: {
    below: 'What stands below this line is no part of the text.',
    failed: (command) =>
      `The text editor (${command}) could not be run, or ended with an error. The text is unchanged; you can type it here.`,
    noText: 'The text was not saved as UTF-8; it is not taken. Please save it so, or type it here.',
  },
}
