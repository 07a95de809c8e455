// A longer text of whoever sits at the terminal, written in their own editor.
import { editorCommand, runEditor } from '../io/editor.js'
import type { Language } from '../model/competition.js'
import { editorWords } from '../words/editor.js'

/** What stands under this line in the editor is only there to be read. */
const belowIsNoText = /^-{3,} ?>8/m

/** Edits a text; null where no editor is to be had. `beside` is what the text is about, to be read under it. */
export function editorIn(language: Language) {
  const command = editorCommand()
  if (command === null) return null
  const words = editorWords[language]
  return async (text: string, beside: string): Promise<{ readonly text: string } | { readonly fault: string }> => {
    const edited = await runEditor(command, `${text}\n\n---- >8 ---- ${words.below}\n\n${beside}\n`)
    if (edited.kind === 'failed') return { fault: words.failed(edited.command) }
    const written = textIn(edited.bytes)
    return written === null ? { fault: words.noText } : { text: written }
  }
}

/** Null where it is no UTF-8. */
function textIn(bytes: Uint8Array): string | null {
  try {
    const all = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    const end = belowIsNoText.exec(all)?.index ?? all.length
    return all.slice(0, end).trim()
  } catch {
    return null
  }
}
