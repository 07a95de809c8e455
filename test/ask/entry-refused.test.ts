// Forms keyed for a juror who was recused from the submission later, or that is judged no more: they can be dropped.
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { back, interrupt, leave } from './jury.js'
import { keyIn, lyingIn, type Office, officeWith, session } from './office.js'

const first = { by: 'buero-1', second: true }
const recused = { recusals: [[0, 0]] } as const
const said = (shown: readonly string[]) => shown.join('\n')

/** buero-1 has keyed the form of staedtetag for Z-001 the first time; then staedtetag is recused from it. */
async function recusedMeanwhile(): Promise<Office> {
  const office = officeWith()
  await keyIn(office, ['1', '1', '8 2', leave], first)
  return { ...office, options: recused }
}

describe('an own first entry whose juror is recused meanwhile', () => {
  test('can be dropped, though it can be keyed no more', async () => {
    const office = await recusedMeanwhile()
    const { asked, shown, ending } = await keyIn(office, ['1', '1', '1', leave], first)
    expect(said(shown)).toContain('staedtetag ist bei Z-001 befangen; dieser Bogen wird nicht angenommen.')
    expect(asked[2]).toContain('Ihre Erfassung zu Z-001, die nicht mehr abgegeben werden kann')
    expect(said(shown)).toContain('Die Erfassung zu Z-001 ist verworfen.')
    expect([lyingIn(office), ending]).toMatchObject([[], { waiting: 0 }])
  })

  test('can be left lying', async () => {
    const office = await recusedMeanwhile()
    const { ending } = await keyIn(office, ['1', '1', '2', leave], first)
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (first by buero-1)'])
    expect(ending).toMatchObject({ waiting: 1 })
  })

  test('can be dropped in a session without four eyes too', async () => {
    const office = await recusedMeanwhile()
    await keyIn(office, ['1', '1', '1', leave], { by: 'buero-1' })
    expect(lyingIn(office)).toEqual([])
  })

  test('is nothing that anybody else may drop', async () => {
    const office = await recusedMeanwhile()
    const { shown } = await keyIn(office, ['1', '1', leave], { by: 'buero-2', second: true })
    expect(said(shown)).toContain('dieser Bogen wird nicht angenommen')
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (first by buero-1)'])
  })
})

test('what was keyed equally twice goes back to the first one when the second one drops it', async () => {
  const office = officeWith({}, { refusals: ['Die Wertung ist geschlossen.'] })
  await keyIn(office, ['1', '1', '8 2', leave], first)
  await keyIn(office, ['1', '1', '8 2', leave], { by: 'buero-2', second: true })
  expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (agreed by buero-1 buero-2)'])
  const { asked } = await keyIn({ ...office, options: recused }, ['1', leave], { by: 'buero-2', second: true })
  expect(asked[0]).toContain('staedtetag ist bei Z-001 befangen')
  expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (first by buero-1)'])
})

test("what is no more the juror's to score is refused once, not with every form that follows", async () => {
  const gone = { kind: 'refused', text: 'Z-001 wird nicht mehr vorgelegt.', next: 'gone' } as const
  const office = officeWith({}, { refusals: [gone] })
  const { shown, ending } = await keyIn(office, ['1', '1', '8 2', '2', '7 1', '3', '6 1', leave])
  expect(shown.filter((each) => each === gone.text)).toHaveLength(1)
  expect(office.cast).toEqual(['staedtetag Z-002 7 1 (buero-1)', 'staedtetag Z-003 6 1 (buero-1)'])
  expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (held by buero-1)'])
  expect(ending).toMatchObject({ cast: 2, left: 1 })
})

test('a form is not dropped at a seat that was lost while that was asked', async () => {
  const office = officeWith()
  await keyIn(office, ['1', '1', '8 2', leave], first)
  const lines = ['1', '1']
  const shown: string[] = []
  const asker: Asker = {
    askScore: async () => ({ kind: 'leave' }),
    askText: async () => {
      const value = lines.shift()
      return value === undefined ? { kind: 'leave' } : { kind: 'answer', value }
    },
    choose: async () => {
      office.lost.add('staedtetag')
      return { kind: 'answer', value: 'drop' }
    },
    confirm: async () => ({ kind: 'leave' }),
    show: (text) => {
      shown.push(text)
    },
  }
  await session(office, asker, first)
  expect(said(shown)).toContain('Am Platz von staedtetag hat inzwischen eine andere Sitzung übernommen')
  expect(said(shown)).not.toContain('verworfen')
  expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (first by buero-1)'])
})

describe('where the disk is full for a while', () => {
  const full = { kind: 'refused', text: 'Auf dem Datenträger ist kein Platz mehr.' } as const

  test('a form stands on its line until it can be saved, and nothing is cast before', async () => {
    const office = officeWith({}, { saveRefusals: [null, full] })
    const { shown, asked } = await keyIn(office, ['1', '1', '8 2', '2', '7 1', '', leave])
    expect(shown).toContain(full.text)
    expect(asked[5]).toContain('(7 1)')
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)', 'staedtetag Z-002 7 1 (buero-1)'])
  })

  test('what is taken back is not said to be dropped where what stood before cannot be written', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', leave], first)
    const second = { by: 'buero-2', second: true }
    const undo = { command: 'undo' } as const
    const { shown } = await keyIn(
      { ...office, saveRefusals: [null, full] },
      ['1', '1', '8 2', undo, '2', leave],
      second,
    )
    expect(shown).toContain(full.text)
    expect(said(shown)).not.toContain('verworfen')
  })
})

describe('what an interruption left behind', () => {
  test.each([
    ['as it is', '4'],
    ['by going back', back],
  ])('can be left lying %s, and others keyed first', async (_, line) => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', interrupt])
    const { shown, ending } = await keyIn(office, [line, '1', '2', '7 1', leave])
    expect(shown).toContain('Der Bogen zu Z-001 bleibt, wie er war.')
    expect(office.cast).toEqual(['staedtetag Z-002 7 1 (buero-1)'])
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (held by buero-1)'])
    expect(ending).toMatchObject({ cast: 1, left: 1 })
  })

  test('and left lying can be keyed again, and is cast then', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', interrupt])
    await keyIn(office, [back, '1', '1', '8 2', leave])
    expect([office.cast, lyingIn(office)]).toEqual([['staedtetag Z-001 8 2 (buero-1)'], []])
  })
})
