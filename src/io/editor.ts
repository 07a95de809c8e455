// A text written in the editor of whoever sits there: VISUAL or EDITOR, on Windows the Editor that is always there.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nullIfMissing } from './attempts.js'

/** The command of the editor, as the environment has it; null where there is none. */
export function editorCommand(): string | null {
  const named = process.env.VISUAL?.trim() || process.env.EDITOR?.trim()
  return named || (process.platform === 'win32' ? 'notepad' : null)
}

/** What became of it: the bytes of the file as the editor left it, or how the editor failed. */
export type Edited =
  | { readonly kind: 'edited'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly command: string }

/**
 * Runs the editor on a file of its own that nobody else may read and that is gone afterwards. The command is run by the
 * shell, since it may have arguments (`code --wait`). However long it takes, a seat goes on being renewed meanwhile.
 */
export async function runEditor(command: string, text: string): Promise<Edited> {
  const folder = mkdtempSync(join(tmpdir(), 'jury-'))
  const path = join(folder, 'text.txt')
  try {
    writeFileSync(path, text, { mode: 0o600 })
    const status = await statusOf(`${command} "${path}"`)
    const bytes = status === 0 ? nullIfMissing(() => readFileSync(path)) : null
    return bytes === null ? { kind: 'failed', command } : { kind: 'edited', bytes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** With what a command line ended; null where it was killed, or never ran. */
function statusOf(line: string): Promise<number | null> {
  return new Promise((done) => {
    const child = spawn(line, { shell: true, stdio: 'inherit' })
    child.on('error', () => done(null))
    child.on('close', done)
  })
}
