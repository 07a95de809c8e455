// Why a command could not be run, as a message and an exit code: the command line, the folder or the machine, or our own
// fault. Loaded only where one could not.
import { join } from 'node:path'
import { type ExitCode, screenWidth } from '../desk.js'
import { diskFault } from '../io/faults.js'
import { exists, readFile } from '../io/files.js'
import { isErrOnScreen } from '../io/streams.js'
import type { Language } from '../model/competition.js'
import { faultOf } from '../model/fault.js'
import { wrap } from '../model/width.js'
import { ownFault, sayFault } from '../words/faults.js'
import type { Said } from '../words/said.js'

export type Explained = { readonly code: ExitCode; readonly text: string }

/** The language that --lang says, and the one that the environment does. */
export type Speech = { readonly lang: Language | null; readonly fallback: Language }

/** What was thrown. */
export function explain(thrown: unknown, argv: readonly string[], speech: Speech, version: string): Explained {
  const language = languageFor(argv, speech)
  const fault = faultOf(thrown) ?? diskFault(thrown)
  if (fault !== null) return { code: 2, text: messageOf(sayFault(fault, language)) }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return { code: 70, text: `${messageOf(ownFault[language](version))}\n${stack}\n` }
}

/** What is wrong with the command line. */
export const explainUsage = (
  said: (language: Language) => Said,
  argv: readonly string[],
  speech: Speech,
): Explained => ({ code: 2, text: messageOf(said(languageFor(argv, speech))) })

const messageOf = ({ text, remedy }: Said): string => `${onScreen(text)}\n${onScreen(remedy)}\n`

/** Broken between words where a person reads it; never a command, which is copied whole. */
const onScreen = (line: string): string =>
  isErrOnScreen() && !/\bjury /.test(line) ? wrap(line, screenWidth()).join('\n') : line

const languageFor = (argv: readonly string[], { lang, fallback }: Speech): Language =>
  lang ?? competitionLanguage(argv) ?? fallback

/** The language that the competition names, for what is said where a command fails before or after it is read. */
function competitionLanguage(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === '--dir' || word.startsWith('--dir='))
  const dir = argv[at]?.startsWith('--dir=') ? argv[at].slice('--dir='.length) : at < 0 ? '.' : (argv[at + 1] ?? '.')
  const path = join(dir, 'competition.json')
  try {
    const text = exists(path) ? Buffer.from(readFile(path)).toString('utf8') : ''
    return /"language"\s*:\s*"de"/.test(text) ? 'de' : /"language"\s*:\s*"en"/.test(text) ? 'en' : null
  } catch {
    return null
  }
}
