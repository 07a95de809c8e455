// All that the scripted jurors know of the screen, in one place: which question stands there, about what, what was said.

export type Question =
  | { readonly kind: 'menu'; readonly isDone: boolean }
  | {
      readonly kind: 'score'
      readonly submission: string
      /** From 0. */
      readonly criterion: number
      /** The answer that Enter keeps. */
      readonly preset: string | null
    }
  | { readonly kind: 'comment'; readonly submission: string; readonly preset: string | null }
  | { readonly kind: 'summary'; readonly submission: string; readonly answers: readonly string[] }
  | { readonly kind: 'reason' | 'sure'; readonly submission: string }

/** What is typed at a question in place of an answer. */
export const keys = { goOn: 'w', back: 'z', skip: 's', recuse: 'b', leave: 'e', cast: 'a', yes: 'j' } as const

const prompts = {
  menu: 'Auswahl',
  score: 'Wertung',
  comment: 'Bemerkung',
  summary: 'Abgeben oder ändern',
  reason: 'Begründung',
  sure: 'erklären\\? \\(j/n\\)',
} as const

/** A question newly drawn with its line of commands, and the prompt below it. */
export const anyQuestion = new RegExp(`\\? Hilfe\\n[^\\n]*(${Object.values(prompts).join('|')}):([^\\n]*)`)

const last = (text: string, pattern: RegExp): RegExpMatchArray | undefined => [...text.matchAll(pattern)].at(-1)

/** The question that waits for an answer; null where none does. */
export function questionIn(drawn: string): Question | null {
  const prompted = anyQuestion.exec(drawn)
  if (prompted === null) return null
  const kind = (Object.keys(prompts) as (keyof typeof prompts)[]).find((each) =>
    new RegExp(`^${prompts[each]}$`).test(prompted[1]!),
  )!
  const submission = last(drawn, /Beitrag (?:Nr\. \d+ \()?(Z-\d+)/g)?.[1] ?? ''
  const preset = /\((.+)\)/.exec(prompted[2]!)?.[1] ?? null
  switch (kind) {
    case 'menu':
      return { kind, isDone: /Es steht kein Wertungsbogen mehr aus/.test(drawn) }
    case 'score':
      return { kind, submission, criterion: Number(last(drawn, /Kriterium (\d+) von/g)![1]) - 1, preset }
    case 'comment':
      return { kind, submission, preset }
    case 'summary':
      return { kind, submission, answers: answersIn(drawn) }
    default:
      return { kind, submission }
  }
}

const summary = 'Ihr Wertungsbogen\n'

/** The summary drawn last, once all ten criteria of the example are there; a ballot cast before may stand above it. */
export const wholeSummary = new RegExp(`${summary}(?![\\s\\S]*${summary})[\\s\\S]*\\[10\\] [^:\\n]+: \\S`)

/** By their numbers. */
function answersIn(drawn: string): readonly string[] {
  const answers: string[] = []
  const own = drawn.slice(drawn.lastIndexOf(summary))
  for (const [, number, answer] of own.matchAll(/\[(\d+)\] [^:\n]+: (\S+)/g)) answers[Number(number) - 1] = answer!
  return answers
}

export const saysCast = (drawn: string, submission: string): boolean =>
  new RegExp(`Wertungsbogen zu ${submission} abgegeben\\.`).test(drawn)

export const saysRecused = (drawn: string, submission: string): boolean =>
  new RegExp(`Befangenheit zu ${submission} ist vermerkt\\.`).test(drawn)
