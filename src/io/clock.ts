// The clock and chance. Nobody else looks at either: where a stage needs one, it is handed in.
import { randomBytes } from 'node:crypto'

/** Milliseconds since 1970, UTC. */
export function now(): number {
  return Date.now()
}

/** So many random bytes, as twice as many hex digits. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}

/** Stops this process for so many milliseconds. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
