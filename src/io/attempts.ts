// Ways to run an action that the system may refuse: under the name that the user knows, without harm, or once more.

import { sleep } from './clock.js'
import { codeOf } from './faults.js'

/** Runs an action so that a system error names the file that the user knows, not a descriptor or a temporary name. */
export function at<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path })
    throw error
  }
}

/** Null where the file or folder is not there; any other error is thrown. */
export function nullIfMissing<T>(action: () => T): T | null {
  try {
    return action()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** For what may fail without harm: clearing up after the work is done. */
export function quietly(action: () => void): void {
  try {
    action()
  } catch {
    // What is left lying about is swept up by a later run, or does not matter.
  }
}

/** On Windows a virus scanner or a reader may hold a file for a moment: tries for about a second before it gives up. */
export function patiently<T>(action: () => T): T {
  for (let wait = 8; ; wait *= 2) {
    try {
      return action()
    } catch (error) {
      if (process.platform !== 'win32' || wait > 512 || !/^(EPERM|EBUSY|EACCES)$/.test(codeOf(error))) throw error
      sleep(wait)
    }
  }
}
