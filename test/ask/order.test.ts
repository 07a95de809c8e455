// The order in which a juror is asked: the queue, the lists and the running numbers follow what competition.json says.
import { expect, test } from 'vitest'
import { interview } from '../../src/ask/juror/interview.js'
import { viewFor } from '../../src/ask/juror/view.js'
import { inAskingOrder } from '../../src/model/asking-order.js'
import type { Draft } from '../../src/model/draft.js'
import { docketWith, type Line, memory, scripted, submissions } from './jury.js'

const ids = submissions.map(([id]) => id)
const order = { kind: 'shuffled', seed: 'Fanfare' } as const
const [staedtetag, landkreistag] = [0, 1]

function docketOf() {
  const docket = docketWith({ cast: [] })
  return { ...docket, competition: { ...docket.competition, order } }
}

async function hold(lines: readonly Line[], juror: number, drafts: readonly Draft[] = []) {
  const script = scripted(lines)
  await interview(viewFor(docketOf(), juror, drafts), script.asker, memory(drafts).effects)
  return script
}

test('jurors have orders of their own', () => {
  const [one, other] = ['staedtetag', 'landkreistag'].map((juror) => inAskingOrder(order, juror, ids))
  expect([one, other]).toEqual([
    ['Z-001', 'Z-003', 'Z-002'],
    ['Z-003', 'Z-001', 'Z-002'],
  ])
})

test('the queue and its running numbers follow the order of the juror', async () => {
  const whole = ['8', '2', '', 'cast']
  const { asked } = await hold(['go-on', ...whole, ...whole, ...whole], landkreistag)
  const headings = asked.map((each) => each.split(' | ')[1]).filter((each) => each?.startsWith('Beitrag'))
  expect([...new Set(headings)]).toEqual(['Beitrag Nr. 1 (Z-003)', 'Beitrag Nr. 2 (Z-001)', 'Beitrag Nr. 3 (Z-002)'])
})

test('what was put aside comes back after the others of the order', async () => {
  const { asked } = await hold(['go-on', { command: 'skip' }, { command: 'skip' }], staedtetag)
  const headings = asked.map((each) => each.split(' | ')[1]).filter((each) => each?.startsWith('Beitrag'))
  expect(headings).toEqual(['Beitrag Nr. 1 (Z-001)', 'Beitrag Nr. 2 (Z-003)', 'Beitrag Nr. 3 (Z-002)'])
})

test('what is begun comes first all the same, under its own number', async () => {
  const draft: Draft = {
    juror: 'landkreistag',
    submission: 'Z-002',
    scores: new Map([['konzept', '5']]),
    comment: null,
    at: { kind: 'criterion', criterion: 'transfer' },
  }
  const { asked } = await hold(['go-on'], landkreistag, [draft])
  expect(asked[1]).toContain('Beitrag Nr. 3 (Z-002)')
})
