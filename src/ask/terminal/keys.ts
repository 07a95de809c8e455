// Keys out of what a terminal sends: whole ones, however it comes in pieces, and what was pasted as letters alone. Pure.

export const [pasteOn, pasteOff] = ['\u001b[?2004h', '\u001b[?2004l']
export const [controlC, controlD, controlZ, escapeSign] = ['\u0003', '\u0004', '\u001a', '\u001b']
const [pasteBegins, pasteEnds] = ['\u001b[200~', '\u001b[201~']

const keyPattern = /\u001b\[[0-9;?<=>]*[ -/]*[@-~]|\u001bO[^\u001b\r\n]|\u001b[^[O\u001b]|[\s\S]/gu
const begunKey = /\u001b(\[[0-9;?<=>]*[ -/]*|O)?$/
const noLetter = /^[\u0000-\u001f\u007f]/

/** What stands between two pieces: the beginning of a key, and whether what comes is pasted. */
export type Between = { readonly begun: string; readonly isPasted: boolean }
export const atFirst: Between = { begun: '', isPasted: false }

/** The keys in one more piece; the beginning of one is kept for the next piece, or is a key of its own where none follows. */
export function keysIn(
  before: Between,
  piece: string,
  isLast: boolean,
): { readonly keys: readonly string[]; readonly after: Between } {
  const all = before.begun + piece
  const begun = isLast ? '' : (begunKey.exec(all)?.[0] ?? '')
  let { isPasted } = before
  const keys = [...all.slice(0, all.length - begun.length).matchAll(keyPattern)].flatMap(([key]) => {
    if (key !== pasteBegins && key !== pasteEnds) return isPasted ? pastedKey(key) : [key]
    isPasted = key === pasteBegins
    return []
  })
  return { keys, after: { begun, isPasted } }
}

/** What is pasted never presses Enter, nor any other key: its line ends and tabs are spaces. */
const pastedKey = (key: string): readonly string[] => (/^[\r\n\t]$/.test(key) ? [' '] : noLetter.test(key) ? [] : [key])

/** After so many milliseconds an escape sign is the key Esc, and not the beginning of another key. */
const escapeDelay = 60
/** What has begun as no key but Esc can is waited for: a slow line may bring it in pieces. */
const keyDelay = 1_000

/** How long the rest of a key that has begun is waited for, in milliseconds. */
export const waitFor = ({ begun }: Between): number => (begun === escapeSign ? escapeDelay : keyDelay)

/** How many letters stand before the first other key. */
export function lettersAhead(keys: readonly string[]): number {
  const end = keys.findIndex((key) => noLetter.test(key))
  return end < 0 ? keys.length : end
}
