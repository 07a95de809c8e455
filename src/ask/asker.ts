// What the interview needs of a terminal: a few kinds of question, each answered or left by a command.
import type { Scale } from '../model/scale.js'
import type { Command } from '../words/interview.js'

/** An answer, a command typed in its place, or `interrupted`: Ctrl-C, or nobody there any more. */
export type Reply<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: Command }
  | { readonly kind: 'interrupted' }

/**
 * A paragraph on the screen; the terminal wraps it and makes it harmless. A long one is cut where the screen has no room
 * for it, and can then be read page by page.
 */
export type Passage =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isLong?: boolean }
  | { readonly kind: 'field'; readonly name: string; readonly text: string; readonly isLong?: boolean }
  | { readonly kind: 'gap' }

/** What all questions share. `progress` ("12 of 45") stands beside the prompt, so that it is in view at any length. */
export type Asked = {
  readonly progress: string
  readonly heading: string
  readonly passages: readonly Passage[]
  readonly prompt: string
  readonly commands: readonly Command[]
  /** What leaving means here; by default that all answers are kept. */
  readonly leaving?: string
  /** What `?` explains besides the commands: how an answer is typed here. */
  readonly help?: readonly string[]
}

/** Answered by the decimal text of a score on the scale, or by null where it may be left empty. */
export type ScoreQuestion = Asked & {
  readonly scale: Scale
  readonly mayBeEmpty: boolean
  /** The answer that stands and that Enter keeps; undefined where there is none yet. */
  readonly current: string | null | undefined
}

/**
 * Answered by a trimmed text of one line, or by `current` unchanged. `fault` says why a text cannot be taken. A short one
 * (a number, an id) is typed again when it is refused, not mended.
 */
export type TextQuestion = Asked & {
  readonly current: string
  readonly isRequired: boolean
  readonly isShort?: boolean
  /** A text that may be written in an editor. */
  readonly isLong?: boolean
  readonly fault?: (text: string) => string | null
  /** What stands under the line while it is typed: what the text means so far. */
  readonly check?: (text: string) => string
}

/** One thing to choose: by its key, or by its value where that is typed (an id). */
export type Choosable = {
  readonly value: string
  readonly key: string
  readonly label: string
  /** One of the last, that stay in view where there is no room for all. */
  readonly isFixed?: boolean
}

/** Answered by the value of a choice; Enter alone takes `preset`, where there is one. In a search, typing narrows them. */
export type ChoiceQuestion = Asked & {
  readonly choices: readonly Choosable[]
  readonly preset?: string
  readonly isSearched?: boolean
}

export type Asker = {
  readonly askScore: (question: ScoreQuestion) => Promise<Reply<string | null>>
  readonly askText: (question: TextQuestion) => Promise<Reply<string>>
  readonly choose: (question: ChoiceQuestion) => Promise<Reply<string>>
  readonly confirm: (question: Asked) => Promise<Reply<boolean>>
  readonly show: (text: string) => void
}
