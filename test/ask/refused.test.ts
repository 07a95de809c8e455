// What could not be written, and where the juror goes on: to the question again, to the menu, or past a submission that is
// theirs no more.
import { expect, test } from 'vitest'
import { interview } from '../../src/ask/interview.js'
import type { Effects, Refused } from '../../src/ask/standing.js'
import { type Line, memory, recuse, scripted, viewOf } from './jury.js'

const whole = ['8', '2', 'gut', 'cast'] as const

async function hold(lines: readonly Line[], next: Refused['next']) {
  const [script, kept] = [scripted(lines), memory()]
  const refused = { kind: 'refused', text: 'Das geht nicht.', ...(next === undefined ? {} : { next }) } as const
  const effects: Effects = { ...kept.effects, cast: async () => refused, recuse: async () => refused }
  const ending = await interview(viewOf(), script.asker, effects)
  return { ...script, ...kept, ending }
}

test.each([undefined, 'again'] as const)('the summary is asked again (%s)', async (next) => {
  const { asked, shown, drafts } = await hold(['go-on', ...whole], next)
  expect(shown).toContain('Das geht nicht.')
  expect(asked.slice(-2)).toEqual(Array(2).fill('choose | Beitrag Nr. 1 (Z-001) | Ihr Wertungsbogen'))
  expect([...drafts.keys()]).toEqual(['Z-001'])
})

test('on the menu the draft can be gone on with where it was left', async () => {
  const { asked, drafts } = await hold(['go-on', ...whole, 'go-on'], 'menu')
  expect(asked.slice(-2)).toEqual([
    'choose | Was möchten Sie tun?',
    'choose | Beitrag Nr. 1 (Z-001) | Ihr Wertungsbogen',
  ])
  expect([...drafts.keys()]).toEqual(['Z-001'])
})

test('a submission that is gone is asked for no more, and counts no more; its draft is kept', async () => {
  const { asked, progress, drafts, ending } = await hold(['go-on', ...whole, 'go-on'], 'gone')
  expect(asked.at(-2)).toBe('choose | Was möchten Sie tun?')
  expect(asked.at(-1)).toContain('Beitrag Nr. 2 (Z-002)')
  expect(progress.at(-1)).toBe('0 von 2')
  expect([...drafts.keys()]).toEqual(['Z-001'])
  expect(ending).toMatchObject({ cast: 0, all: 2 })
})

test('a recusal that could not be recorded leads to the menu too', async () => {
  const { asked, recused } = await hold(['go-on', recuse, 'Verein', true], 'menu')
  expect(asked.at(-1)).toBe('choose | Was möchten Sie tun?')
  expect(recused).toEqual([])
})
