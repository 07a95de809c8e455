// A disk that is full, gone for a while or held by another program, said to who sits there: they may try again.
import type { Refused } from '../ask/juror/standing.js'
import { diskFault } from '../io/faults.js'
import type { Language } from '../model/competition.js'
import { sayFault } from '../words/faults.js'

/** Anything else than a fault of the disk is our own fault, and is thrown on. */
export function refusalByDisk(language: Language, thrown: unknown): Refused & { readonly next: 'again' } {
  const fault = diskFault(thrown)
  if (fault === null) throw thrown
  const { text, remedy } = sayFault(fault, language)
  return { kind: 'refused', text: `${text} ${remedy}`, next: 'again' }
}

/** Null where it is written. */
export function unlessDiskRefuses(language: Language, write: () => void): Refused | null {
  try {
    write()
    return null
  } catch (thrown) {
    return refusalByDisk(language, thrown)
  }
}
