// Four eyes: what one person has keyed is a ballot only when somebody else has keyed the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryName } from '../../src/model/entry.js'
import { back, type DocketOptions, interrupt, type Line, leave } from './jury.js'
import { keyIn, lyingIn, type Office, officeWith } from './office.js'

const undo: Line = { command: 'undo' }
const first = { by: 'buero-1', second: true }
const second = { by: 'buero-2', second: true }
const third = { by: 'buero-3', second: true }
const said = (shown: readonly string[]) => shown.join('\n')

/** A folder in which buero-1 has keyed the form of staedtetag for Z-001 as 8 and 2. */
async function keyedOnce(options: DocketOptions = {}): Promise<Office> {
  const office = officeWith(options)
  await keyIn(office, ['1', '1', '8 2', leave], first)
  return office
}

describe('who keys a form first', () => {
  test('leaves it waiting: it is not cast, neither with the next form nor on leaving', async () => {
    const office = officeWith()
    const { ending, shown, progress } = await keyIn(office, ['1', '1', '8 2', '2', '7 1', leave], first)
    expect(office.cast).toEqual([])
    expect(lyingIn(office)).toEqual([
      'staedtetag Z-001 8 2 (first by buero-1)',
      'staedtetag Z-002 7 1 (first by buero-1)',
    ])
    expect(said(shown)).toContain('Erste Erfassung zu Z-001; sie wartet auf die zweite durch jemand anderes.')
    expect(progress.at(-1)).toBe('2 erfasst, 2 warten')
    expect(ending).toMatchObject({ keyed: 2, cast: 0, waiting: 2, left: 0 })
  })

  test('is not offered it again next time', async () => {
    const { asked } = await keyIn(await keyedOnce(), [leave], first)
    expect(asked[0]).toContain('Wessen Bögen?')
  })

  test.each(['buero-1', 'BUERO-1'])('cannot be the second one too, as %s', async (by) => {
    const office = await keyedOnce()
    const { shown } = await keyIn(office, ['1', '1', '1', leave], { by, second: true })
    expect(said(shown)).toContain(
      'Die erste Erfassung zu Z-001 ist von Ihnen; die zweite muss von jemand anderem kommen.',
    )
    expect([office.cast, lyingIn(office)]).toEqual([[], ['staedtetag Z-001 8 2 (first by buero-1)']])
  })

  test('may correct it, or drop it', async () => {
    const office = await keyedOnce()
    await keyIn(office, ['1', '1', '2', '9 2', leave], first)
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 9 2 (first by buero-1)'])
    await keyIn(office, ['1', '1', '3', leave], first)
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })

  test('takes the last one back after the juror was changed', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', '', '2', undo, '2', leave], first)
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })

  test('takes the last one back like any other form', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', undo, '1', '9 2', '2', '7 1', undo, '2', leave], first)
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 9 2 (first by buero-1)'])
  })
})

describe('who keys it second', () => {
  test('and says the same, casts it: both are named in it, the first one first', async () => {
    const office = await keyedOnce()
    const { ending, shown } = await keyIn(office, ['1', '1', '8 2', leave], second)
    expect(said(shown)).toContain('Z-001: gleich wie die erste Erfassung von buero-1.')
    expect([office.cast, lyingIn(office)]).toEqual([['staedtetag Z-001 8 2 (buero-1 buero-2)'], []])
    expect(ending).toMatchObject({ keyed: 1, cast: 1, waiting: 0 })
  })

  test('never sees what the first one keyed before the own line is typed', async () => {
    const { asked, shown } = await keyIn(await keyedOnce(), ['1', '1', interrupt], second)
    expect(said([...asked, ...shown])).not.toMatch(/konzept 8|: 8|8 2/)
    expect(asked.at(-1)).toContain('Zweite Erfassung; die erste ist von buero-1.')
  })

  test('and says something else, sees every difference', async () => {
    const office = await keyedOnce()
    const { asked } = await keyIn(office, ['1', '1', '9 3 / spät', leave], second)
    expect(asked.at(-1)).toBe(
      [
        'Z-001: anders als die erste Erfassung von buero-1',
        'Kommunale Gesamtkonzeption: erste 8, zweite 9',
        'Know-how-Transfer: erste 2, zweite 3',
        'Bemerkung: erste keine, zweite spät',
        'Auswahl',
      ].join('\n'),
    )
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (first by buero-1)'])
  })

  test.each<readonly [string, readonly Line[]]>([
    ['corrects the own line', ['1']],
    ['goes back to the own line', [back]],
  ])('and %s, which is then equal', async (_, lines) => {
    const office = await keyedOnce()
    const { asked } = await keyIn(office, ['1', '1', '9 2', ...lines, '8 2', leave], second)
    expect(asked.some((each) => each.endsWith('Wertungen (9 2)'))).toBe(true)
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1 buero-2)'])
  })

  test('and finds the first one wrong, leaves the own one waiting for somebody else', async () => {
    const office = await keyedOnce()
    await keyIn(office, ['1', '1', '9 2', '2', leave], second)
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 9 2 (first by buero-2)'])
    const { shown } = await keyIn(office, ['1', '1', '1', leave], second)
    expect(said(shown)).toContain('Die erste Erfassung zu Z-001 ist von Ihnen')
    await keyIn(office, ['1', '1', '9 2', leave], third)
    expect(office.cast).toEqual(['staedtetag Z-001 9 2 (buero-2 buero-3)'])
  })

  test('and puts it aside, leaves the first one waiting', async () => {
    const office = await keyedOnce()
    const { shown } = await keyIn(office, ['1', '1', '9 2', '3', leave], second)
    expect(said(shown)).toContain('Der Bogen zu Z-001 ist nicht übernommen.')
    expect([office.cast, lyingIn(office)]).toEqual([[], ['staedtetag Z-001 8 2 (first by buero-1)']])
  })

  test('may take an equal one back: dropped, the first one waits again', async () => {
    const office = await keyedOnce()
    const { ending } = await keyIn(office, ['1', '1', '8 2', undo, '2', leave], second)
    expect([office.cast, lyingIn(office)]).toEqual([[], ['staedtetag Z-001 8 2 (first by buero-1)']])
    expect(ending).toMatchObject({ keyed: 0, waiting: 1 })
  })

  test('may take an equal one back: corrected, it is compared again', async () => {
    const office = await keyedOnce()
    const { asked } = await keyIn(office, ['1', '1', '8 2', undo, '1', '9 2', '2', leave], second)
    expect(asked.join()).toContain('Kommunale Gesamtkonzeption: erste 8, zweite 9')
    expect([office.cast, lyingIn(office)]).toEqual([[], ['staedtetag Z-001 9 2 (first by buero-2)']])
  })

  test('after an interruption is offered what was keyed equally, and casts it under both names', async () => {
    const office = await keyedOnce()
    const { ending } = await keyIn(office, ['1', '1', '8 2', interrupt], second)
    expect(ending).toMatchObject({ cast: 0, left: 1 })
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (agreed by buero-1 buero-2)'])
    const { asked } = await keyIn(office, ['1', leave], second)
    expect(asked[0]).toContain('Beim letzten Mal erfasst und noch nicht abgegeben')
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1 buero-2)'])
  })

  test('after an interruption may drop it: the first one waits again', async () => {
    const office = await keyedOnce()
    await keyIn(office, ['1', '1', '8 2', interrupt], second)
    await keyIn(office, ['3', leave], second)
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (first by buero-1)'])
  })
})

describe('a ballot that is cast already', () => {
  const cast: DocketOptions = { cast: [[0, 0, [16, 1]]] }
  const castBy = (by: string) =>
    officeWith(cast, { keyedBy: new Map([[entryName({ juror: 'staedtetag', submission: 'Z-001' }), by]]) })

  test.each([
    ['by the juror', 'staedtetag'],
    ['by somebody else', 'buero-1'],
    ['by two people', 'buero-1 buero-2'],
    ['by nobody known', ''],
  ])('%s and keyed equally is confirmed, and nothing is written', async (_, by) => {
    const office = castBy(by)
    const { shown, ending } = await keyIn(office, ['1', '1', '8 2', leave], second)
    expect(said(shown)).toContain('Z-001: bestätigt')
    expect(ending).toMatchObject({ keyed: 0, cast: 0, confirmed: 1 })
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })

  test('by the same person is not confirmed by that person', async () => {
    const { shown, ending } = await keyIn(castBy('Buero-2'), ['1', '1', '8 2', leave], second)
    expect(said(shown)).toContain('den aber Sie selbst erfasst haben')
    expect(ending).toMatchObject({ confirmed: 0 })
  })

  test('and keyed otherwise is kept', async () => {
    const office = castBy('buero-1')
    const { asked } = await keyIn(office, ['1', '1', '9 2', '2', leave], second)
    expect(asked.join()).toContain('Kommunale Gesamtkonzeption: abgegeben 8, jetzt 9')
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })

  test('or keyed anew: that waits for somebody else, and then replaces it', async () => {
    const office = castBy('buero-1')
    await keyIn(office, ['1', '1', '9 2', '1', '9 3', '3', leave], second)
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 9 3 (first by buero-2)'])
    await keyIn(office, ['1', '1', '9 3', leave], third)
    expect(office.cast).toEqual(['staedtetag Z-001 9 3 (buero-2 buero-3)'])
  })
})

describe('keyed alone beside it', () => {
  test('a form that waits for a second person is not taken', async () => {
    const office = await keyedOnce()
    const { shown } = await keyIn(office, ['1', '1', leave], { by: 'buero-2' })
    expect(said(shown)).toContain('jury score --entered-by buero-2 --second')
    expect(said(shown)).not.toMatch(/konzept 8|8 2/)
    expect([office.cast, lyingIn(office)]).toEqual([[], ['staedtetag Z-001 8 2 (first by buero-1)']])
  })

  test('what an interruption left of it waits for somebody else where four eyes are asked for', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', interrupt], { by: 'buero-1' })
    const { shown } = await keyIn(office, [leave], first)
    expect(said(shown)).toContain('wartet nun auf die zweite Erfassung')
    await keyIn(office, ['1', '1', '8 2', leave], second)
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1 buero-2)'])
  })

  test('what an interruption left of somebody else is the first of two as well', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', interrupt], { by: 'buero-1' })
    await keyIn(office, ['1', '1', '8 2', leave], second)
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1 buero-2)'])
    expect(lyingIn(office)).toEqual([])
  })
})

test('however people key, correct and put aside: every ballot cast was keyed equally by two', async () => {
  const line = fc.constantFrom<Line>('1', '8 2', '9 2')
  const act = fc.record({
    by: fc.constantFrom('buero-1', 'buero-2', 'BUERO-2'),
    lines: fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.constantFrom<Line>('2', '3', undo, back, interrupt)), {
      minLength: 2,
      maxLength: 8,
    }),
  })
  let cast = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
      const office = officeWith()
      for (const { by, lines } of acts) {
        await keyIn(office, lines, { by, second: true, juror: 'staedtetag' }, false)
        cast += office.casts.length
      }
      const keyed = (by: string, form: string) =>
        acts.some((each) => each.by.toLowerCase() === by && each.lines.includes(form))
      for (const { scores, enteredBy, stage } of office.casts) {
        const form = [...scores.values()].join(' ')
        const both = [enteredBy, stage.kind === 'agreed' ? stage.by : ''].map((each) => each.toLowerCase())
        expect([new Set(both).size, ...both.map((by) => keyed(by, form))]).toEqual([2, true, true])
      }
    }),
    { numRuns: 400, seed: 4711 },
  )
  expect(cast).toBeGreaterThan(20)
})
