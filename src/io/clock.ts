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

/** An instant as the clock on the wall here shows it: `2018-03-01T11:05:09`, without a zone. */
export function localText(instant: number): string {
  const date = new Date(instant)
  const two = (number: number) => `${number}`.padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
