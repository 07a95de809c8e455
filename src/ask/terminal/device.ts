// What a question needs of the terminal it is asked on, whether that redraws its lines or writes one after another.
import type { Line } from './line.js'

export type Paints = {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly cyan: (text: string) => string
}

/** How a line was left: typed, or by a key that is no answer. */
export type Typed =
  | {
      readonly kind: 'line'
      readonly text: string /** It is the key of a choice that was marked. */
      readonly isChosen: boolean
    }
  | { readonly kind: 'escape' | 'ended' }
  /** The question is to be drawn anew, with what is typed so far. */
  | { readonly kind: 'redraw'; readonly typed: string }

/** A line to be typed: `typed` stands there already; `fault` says why a line cannot be taken, null where it can. */
export type Typing = {
  readonly progress: string
  readonly prompt: string
  readonly line: Pick<Line<unknown>, 'preset' | 'isKept' | 'choices' | 'isSearched' | 'step' | 'check'>
  readonly typed: string
  readonly fault: (typed: string) => string | null
}

export type Device = {
  /** Columns and rows of the screen, as they are now. */
  readonly size: () => { readonly width: number; readonly rows: number }
  readonly paints: Paints
  /** Whether lines are written one after another, with no key but letters and Enter. */
  readonly isPlain: boolean
  readonly write: (text: string) => void
  readonly typeIn: (typing: Typing) => Promise<Typed>
  /** Leaves the terminal to another program while that runs. */
  readonly lend: <Value>(action: () => Promise<Value>) => Promise<Value>
}

const paint = (isOn: boolean, on: number, off: number) => (text: string) =>
  isOn ? `\u001b[${on}m${text}\u001b[${off}m` : text

export const paintsFor = (colour: boolean): Paints => ({
  bold: paint(colour, 1, 22),
  dim: paint(colour, 2, 22),
  red: paint(colour, 31, 39),
  cyan: paint(colour, 36, 39),
})
