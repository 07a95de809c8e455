// What could not be written, and where the juror goes on: to the question again, to the menu, or past a submission that is
// theirs no more.
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { interview } from '../../src/ask/juror/interview.js'
import type { Effects, Refused } from '../../src/ask/juror/standing.js'
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

describe('a submission that somebody has taken from the juror meanwhile', () => {
  const gone = { kind: 'refused', text: 'Zu Z-001 ist Befangenheit vermerkt.', next: 'gone' } as const
  const open = async (lines: readonly Line[], refused: Refused) => {
    const [script, kept] = [scripted(lines), memory()]
    const lookAgain: Effects['lookAgain'] = async (submission) => (submission === 'Z-001' ? refused : null)
    const ending = await interview(viewOf(), script.asker, { ...kept.effects, lookAgain })
    return { ...script, ...kept, ending }
  }

  test('is not asked for, and the next one is', async () => {
    const { asked, shown, ending } = await open(['go-on', 'go-on'], gone)
    expect(shown).toContain(gone.text)
    expect(asked.map((each) => each.replace(/ \|.*/, ''))).toEqual(['choose', 'choose', 'score'])
    expect(asked.at(-1)).toContain('Beitrag Nr. 2 (Z-002)')
    expect(ending).toMatchObject({ all: 2 })
  })

  test('leads to the menu where there is no going on, and goes on being outstanding', async () => {
    const { asked, ending } = await open(['go-on'], { kind: 'refused', text: 'Die Wertung ist geschlossen.' })
    expect(asked).toEqual(['choose | Was möchten Sie tun?', 'choose | Was möchten Sie tun?'])
    expect(ending).toMatchObject({ all: 3, outstanding: ['Z-001', 'Z-002', 'Z-003'] })
  })
})

describe('an answer that could not be saved', () => {
  const lost = { kind: 'refused', text: 'Eine andere Sitzung hat übernommen.' } as const

  async function answered(lines: readonly Line[], savedBefore: number) {
    const [script, kept] = [scripted(lines), memory()]
    let saves = 0
    const saveDraft: Effects['saveDraft'] = (draft) => (saves++ < savedBefore ? kept.effects.saveDraft(draft) : lost)
    const currents: unknown[] = []
    const noting: Asker = {
      ...script.asker,
      askScore: (question) => {
        currents.push(question.current)
        return script.asker.askScore(question)
      },
      askText: (question) => {
        currents.push(question.current)
        return script.asker.askText(question)
      },
    }
    const ending = await interview(viewOf(), noting, { ...kept.effects, saveDraft })
    return { ...script, ...kept, ending, currents }
  }

  test('stands at its question, and what is on disk is left alone', async () => {
    const { asked, shown, drafts, currents } = await answered(['go-on', '8', '2', '2'], 1)
    expect(shown.filter((each) => each === lost.text)).toHaveLength(2)
    expect(asked.slice(-2)).toEqual(
      Array(2).fill('score | Beitrag Nr. 1 (Z-001) | Kriterium 2 von 2: Know-how-Transfer'),
    )
    expect(currents).toEqual([undefined, undefined, '2', '2'])
    expect([...(drafts.get('Z-001')?.scores ?? [])]).toEqual([['konzept', '8']])
  })

  test('is not lost where it is a long comment', async () => {
    const { currents, ending } = await answered(['go-on', '8', '2', 'lang und gut'], 2)
    expect(currents.at(-1)).toBe('lang und gut')
    expect(ending).toMatchObject({ cast: 0, begun: ['Z-001'] })
  })

  test('is saved where that can be done again', async () => {
    const [script, kept] = [scripted(['go-on', '8', '8', '2', 'gut', 'cast']), memory()]
    let saves = 0
    const saveDraft: Effects['saveDraft'] = (draft) => (saves++ === 0 ? lost : kept.effects.saveDraft(draft))
    await interview(viewOf(), script.asker, { ...kept.effects, saveDraft })
    expect(kept.cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: 'gut' }])
  })
})

test('a recusal whose file is held open by another program is asked for again with its reason', async () => {
  const [script, kept] = [scripted(['go-on', recuse, 'Verein', true]), memory()]
  const reasons: string[] = []
  const asker: Asker = {
    ...script.asker,
    askText: (question) => {
      reasons.push(question.current)
      return script.asker.askText(question)
    },
  }
  const refused = { kind: 'refused', text: 'decisions.csv ist in einem anderen Programm geöffnet.' } as const
  await interview(viewOf(), asker, { ...kept.effects, recuse: async () => refused })
  expect(reasons).toEqual(['', 'Verein'])
})

test('changes are not said to be dropped where another session holds the seat', async () => {
  const cast = [[0, 0, [16, 1], 'gut']] as const
  const [script, kept] = [scripted(['open', 'Z-001', 'change konzept', '3', 'discard']), memory()]
  const lost = { kind: 'refused', text: 'Eine andere Sitzung hat übernommen.' } as const
  await interview(viewOf({ cast }), script.asker, { ...kept.effects, removeDraft: () => lost })
  expect(script.shown).toContain(lost.text)
  expect(script.shown.join()).not.toContain('verworfen')
})

test('a reason that is longer than a record can hold is refused while it is typed', async () => {
  const [script, kept] = [scripted(['go-on', recuse, 'Verein', true]), memory()]
  const faults: unknown[] = []
  const asker: Asker = {
    ...script.asker,
    askText: (question) => {
      faults.push(question.fault?.('x'.repeat(20_000)), question.fault?.('x'.repeat(20_001)))
      return script.asker.askText(question)
    },
  }
  await interview(viewOf(), asker, kept.effects)
  expect(faults).toEqual([null, 'Der Text hat 20001 Zeichen; höchstens 20000 sind möglich.'])
})
