// The terminal at which questions are asked: one for the whole run, since what is typed ahead belongs to the next question,
// whoever asks it.
import type { Asker } from '../ask/asker.js'
import type { Edit } from '../ask/terminal/dialogue.js'
import type { Common } from '../desk.js'
import { terminalStreams } from '../io/streams.js'
import type { Language } from '../model/competition.js'

/** `plain`: line by line, with nothing drawn over. `edit`: where longer texts may be written. */
export type Asking = Pick<Common, 'color'> & { readonly plain?: boolean; readonly edit?: Edit }

let standing: Asker | null = null

/** There must be a terminal. The prompt library is loaded here, and nowhere else. */
export async function askerFor({ color, plain, edit }: Asking, language: Language): Promise<Asker> {
  if (standing !== null) return standing
  const { createTerminal } = await import('../ask/terminal/terminal.js')
  const streams = terminalStreams()
  const isPlain = plain === true || streams.isPlain
  standing = createTerminal({ ...streams, isPlain, language, colour: color, edit: edit ?? null })
  return standing
}
