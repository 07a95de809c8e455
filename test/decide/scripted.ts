// Somebody who answers the questions of a form in turn.
import { expect } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'

/** Answers by the prompt of each question, in turn; what is asked beyond them interrupts. */
export function scripted(
  answers: readonly (readonly [prompt: string, answer: string])[],
): Asker & { readonly shown: string[] } {
  const left = [...answers]
  const shown: string[] = []
  const next = (prompt: string) => {
    const [expected, answer] = left.shift() ?? ['', '']
    expect(prompt).toBe(expected)
    return answer
  }
  return {
    shown,
    show: (text) => {
      shown.push(text)
    },
    askScore: () => Promise.resolve({ kind: 'interrupted' }),
    askText: async ({ prompt, fault }) => {
      const value = next(prompt)
      expect(fault?.(value) ?? null).toBe(null)
      return { kind: 'answer', value }
    },
    choose: async ({ prompt, choices }) => {
      const value = next(prompt)
      expect(choices.map((choice) => choice.value)).toContain(value)
      return { kind: 'answer', value }
    },
    confirm: async () => {
      const answer = next('confirm')
      return answer === 'stop' ? { kind: 'interrupted' } : { kind: 'answer', value: answer === 'yes' }
    },
  }
}
