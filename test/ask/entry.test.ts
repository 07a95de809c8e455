// The secretary's seat with scripted answers: no terminal, no disk.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { type Entry, entryName } from '../../src/model/entry.js'
import { back, type DocketOptions, interrupt, type Line, leave } from './jury.js'
import { keyIn, lyingIn, type Office, officeWith, session } from './office.js'

const undo: Line = { command: 'undo' }
const said = (shown: readonly string[]) => shown.join('\n')
const lastAsked = (asked: readonly string[]) => asked.at(-1) ?? ''
const entry = (more: Partial<Entry> = {}): Entry => ({
  juror: 'staedtetag',
  submission: 'Z-001',
  scores: new Map([
    ['konzept', '8'],
    ['transfer', '2'],
  ]),
  comment: '',
  enteredBy: 'buero-1',
  stage: { kind: 'held' },
  ...more,
})
const lying = (...entries: readonly Entry[]) => new Map(entries.map((each) => [entryName(each), each]))

describe('a form from the juror to the ballot', () => {
  test('a juror, a submission, its scores in one line: the ballot is cast under the id of who keyed it', async () => {
    const office = officeWith()
    const { ending, asked } = await keyIn(office, ['staedtetag', 'Z-001', '6,5 2 / gut belegt', leave])
    expect(office.cast).toEqual(['staedtetag Z-001 6.5 2 / gut belegt (buero-1)'])
    expect(asked.map((each) => each.split('\n')[0])).toEqual([
      'Wessen Bögen?',
      'Bögen von Jurymitglied staedtetag (staedtetag)',
      'Z-001 · Haus der Nachbarn · Stadt Lingen',
      'Bögen von Jurymitglied staedtetag (staedtetag)',
    ])
    expect(ending).toEqual({ kind: 'left', keyed: 1, cast: 1, confirmed: 0, waiting: 0, left: 0, isSecond: false })
  })

  test('juror and submission may be named by their numbers, and the juror stays until changed', async () => {
    const office = officeWith()
    await keyIn(office, ['2', '3', '8 2', '1', '7 3', '', '1', '2', '9 1', back, 'gast', '2', '1 1', leave])
    expect(office.cast).toEqual([
      'landkreistag Z-003 8 2 (buero-1)',
      'landkreistag Z-001 7 3 (buero-1)',
      'staedtetag Z-002 9 1 (buero-1)',
      'gast Z-002 1 1 (buero-1)',
    ])
  })

  test('one juror named beforehand is not asked for, and cannot be left for another', async () => {
    const office = officeWith()
    const { asked, shown } = await keyIn(office, ['', '2', '8 2', leave], { juror: 'landkreistag' }, false)
    expect(asked[0]).toContain('Bögen von Jurymitglied landkreistag')
    expect(said(shown)).toContain('Einen Beitrag „“ gibt es hier nicht.')
    expect(office.cast).toEqual(['landkreistag Z-002 8 2 (buero-1)'])
  })

  test('the screen shows the columns that jurors see, the criteria in their order, and nothing else', async () => {
    const { asked } = await keyIn(officeWith(), ['1', '1'])
    expect(asked[2]).toBe('Z-001 · Haus der Nachbarn · Stadt Lingen\n2 Wertungen: konzept, transfer\nWertungen')
    expect(asked.join()).not.toContain('geheim')
  })

  test('what is typed is checked under the line, and refused on the line with its reason', async () => {
    const office = officeWith()
    const { checks, shown } = await keyIn(office, ['1', '1', '8', '8 7', '8,7,9', '8 2', leave])
    expect(checks).toContain('konzept 8 · transfer …')
    expect(shown.slice(-4, -1).join('\n')).toBe(
      [
        'Zu wenige Wertungen: 2 sind nötig, hier ist es eine.',
        '2. Wertung (Know-how-Transfer): „7“ liegt nicht auf der Skala: 1 bis 6 in Schritten von 1.',
        '„8,7,9“ ist mehrdeutig: Leerzeichen, Semikolon oder Tabulator trennen Wertungen; Komma und Punkt stehen nur vor Nachkommastellen.',
      ].join('\n'),
    )
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)'])
  })

  test('an asker that lets faults through changes nothing: the same is asked again', async () => {
    const office = officeWith()
    const { shown } = await keyIn(office, ['x', '1', '9', '1', '8 7', '8 2', leave], {}, false)
    expect(said(shown)).toContain('Ein Jurymitglied „x“ gibt es hier nicht.')
    expect(said(shown)).toContain('Einen Beitrag „9“ gibt es hier nicht.')
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)'])
  })

  test('a required comment that the line lacks is asked for', async () => {
    const office = officeWith({ ballots: { comments: 'required' } })
    await keyIn(office, ['1', '1', '8 2', 'gut', '2', '8 2 / auch gut', '3', '8 2 /', back, '', back, back, leave])
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 / gut (buero-1)', 'staedtetag Z-002 8 2 / auch gut (buero-1)'])
  })

  test('a juror who judges only some criteria has a shorter line', async () => {
    const office = officeWith({ judged: ['transfer'] })
    const { shown } = await keyIn(office, ['1', '1', '2', leave])
    expect(said(shown)).toContain('staedtetag urteilt nur über: Know-how-Transfer.')
    expect(office.casts[0]?.scores).toEqual(new Map([['transfer', '2']]))
  })

  test('a draft of the juror is named, and left alone', async () => {
    const at = { kind: 'summary' } as const
    const draft = { juror: 'staedtetag', submission: 'Z-001', scores: new Map(), comment: null, at }
    const { asked } = await keyIn(officeWith({}, { drafts: [draft] }), ['1', '1'])
    expect(lastAsked(asked)).toContain('staedtetag hat selbst einen Entwurf begonnen')
  })
})

describe('what is refused at the juror’s own seat is refused here', () => {
  test.each<readonly [string, DocketOptions, string, string]>([
    ['an excluded submission', { exclusions: [0] }, 'staedtetag', 'Z-001 ist nicht zugelassen'],
    ['a recused pair', { recusals: [[0, 0]] }, 'staedtetag', 'staedtetag ist bei Z-001 befangen'],
    [
      'one not assigned',
      { expected: 'assigned', assigned: [[0, 1]] },
      'staedtetag',
      'Z-001 ist staedtetag nicht zugeteilt',
    ],
    ['a deputy whose seat scores', {}, 'vertretung', 'Das vertretene Jurymitglied wertet selbst'],
    [
      'a deputy whose seat is not assigned',
      { expected: 'assigned', assigned: [[0, 1]] },
      'vertretung',
      'Z-001 ist vertretung nicht zugeteilt',
    ],
  ])('%s', async (_, options, juror, why) => {
    const office = officeWith(options)
    const { shown } = await keyIn(office, [juror, 'Z-001', leave])
    expect(said(shown)).toContain(why)
    expect(office.cast).toEqual([])
  })

  test('a deputy of an absent juror, a guest and an absent juror may be keyed, and it is said what counts', async () => {
    const office = officeWith({ absences: [0] })
    const { shown } = await keyIn(office, [
      'vertretung',
      '1',
      '8 2',
      '',
      'gast',
      '1',
      '8 2',
      '',
      'staedtetag',
      '1',
      '8 2',
      leave,
    ])
    expect(said(shown)).toContain('gast nimmt als Gast teil')
    expect(said(shown)).toContain('staedtetag ist als abwesend vermerkt')
    expect(office.cast).toHaveLength(3)
  })
})

describe('the form keyed last', () => {
  test('is held back and in view, and cast with the next one', async () => {
    const office = officeWith()
    const { asked } = await keyIn(office, ['1', '1', '8 2', interrupt])
    expect(lastAsked(asked)).toContain('Zuletzt: staedtetag · Z-001 · konzept 8 · transfer 2')
    expect(lastAsked(asked)).toContain('wird mit dem nächsten Bogen oder beim Beenden abgegeben')
    expect(office.cast).toEqual([])
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (held by buero-1)'])
  })

  test('is taken back and corrected on its own line', async () => {
    const office = officeWith()
    const { asked, ending } = await keyIn(office, ['1', '1', '8 2', undo, '1', '9 2', leave])
    expect(asked.some((each) => each.endsWith('Wertungen (8 2)'))).toBe(true)
    expect(office.cast).toEqual(['staedtetag Z-001 9 2 (buero-1)'])
    expect(ending).toMatchObject({ keyed: 1, cast: 1 })
  })

  test('is taken back and dropped: it is never cast', async () => {
    const office = officeWith()
    const { ending, asked } = await keyIn(office, ['1', '1', '8 2', undo, '2', leave])
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
    expect(ending).toMatchObject({ keyed: 0, cast: 0, left: 0 })
    expect(lastAsked(asked)).not.toContain('Zuletzt')
  })

  test.each<readonly [string, readonly Line[]]>([
    ['the choice to leave it', ['3']],
    ['back from the choice', [back]],
    ['back from its line', ['1', back]],
  ])('stays as it was after %s', async (_, lines) => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', undo, ...lines, leave])
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)'])
  })

  test.each<readonly [string, readonly Line[]]>([
    ['at the choice', [leave]],
    ['at its line', ['1', leave]],
  ])('taken back and left %s is not cast, and offered again next time', async (_, lines) => {
    const office = officeWith()
    const { ending } = await keyIn(office, ['1', '1', '8 2', undo, ...lines])
    expect(ending).toMatchObject({ kind: 'left', cast: 0, left: 1 })
    expect([office.cast, lyingIn(office)]).toEqual([[], ['staedtetag Z-001 8 2 (held by buero-1)']])
    await keyIn(office, ['correct', '9 2', leave])
    expect(office.cast).toEqual(['staedtetag Z-001 9 2 (buero-1)'])
  })

  test('is taken back after the juror was changed, and keying goes on with the other juror', async () => {
    const office = officeWith()
    const { asked } = await keyIn(office, ['1', '1', '8 2', '', '2', undo, '1', '9 2', '3', '7 1', leave])
    expect(asked[8]).toContain('Bögen von Jurymitglied landkreistag')
    expect(office.cast).toEqual(['staedtetag Z-001 9 2 (buero-1)', 'landkreistag Z-003 7 1 (buero-1)'])
  })

  test('is taken back at the question for the juror', async () => {
    const office = officeWith()
    await keyIn(office, ['1', '1', '8 2', '', undo, '2', '2', '1', '7 1', leave])
    expect(office.cast).toEqual(['landkreistag Z-001 7 1 (buero-1)'])
  })

  test('keyed again is corrected in its place, and dropped then leaves what was keyed before', async () => {
    const office = officeWith()
    const first = await keyIn(office, ['1', '1', '8 2', '1', '8 2', '1', '9 2', true, undo, '2', leave])
    expect(said(first.shown)).toContain('Der Bogen zu Z-001 steht schon genau so da')
    expect(first.asked.join()).toContain('Zu Z-001 liegt schon eine andere Erfassung von buero-1')
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)'])
  })
})

describe('a form whose ballot is cast already', () => {
  const cast: DocketOptions = { cast: [[0, 0, [16, 1], 'alt']] }

  test('replaces it once every difference was shown and confirmed', async () => {
    const office = officeWith(cast)
    const { asked } = await keyIn(office, ['1', '1', '8 3', true, leave])
    expect(asked[3]).toBe(
      'Zu Z-001 ist schon ein anderer Wertungsbogen abgegeben\nKnow-how-Transfer: bisher 2, jetzt 3\nBemerkung: bisher alt, jetzt keine\nDen abgegebenen Wertungsbogen ersetzen?',
    )
    expect(office.cast).toEqual(['staedtetag Z-001 8 3 (buero-1)'])
  })

  test('does not where it is denied, or says the same', async () => {
    const office = officeWith(cast)
    const { shown } = await keyIn(office, ['1', '1', '8 3', false, '1', '8 2 / alt', leave])
    expect(said(shown)).toContain('Der Bogen zu Z-001 ist nicht übernommen.')
    expect(said(shown)).toContain('Der Bogen zu Z-001 steht schon genau so da')
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })

  test('may be mended from there', async () => {
    const office = officeWith(cast)
    await keyIn(office, ['1', '1', '8 3', back, '8 4', true, leave])
    expect(office.cast).toEqual(['staedtetag Z-001 8 4 (buero-1)'])
  })

  test('cast in this session is known as well', async () => {
    const office = officeWith()
    const { asked } = await keyIn(office, ['1', '1', '8 2', '2', '7 1', '1', '9 2', true, leave])
    expect(asked.join()).toContain('Kommunale Gesamtkonzeption: bisher 8, jetzt 9')
    expect(office.cast).toHaveLength(3)
  })

  test('corrected back to what is cast, nothing more is cast', async () => {
    const office = officeWith(cast)
    await keyIn(office, ['1', '1', '8 3', true, undo, '1', '8 2 / alt', leave])
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })
})

describe('after an interruption', () => {
  const interrupted = async (): Promise<Office> => {
    const office = officeWith()
    const { ending } = await keyIn(office, ['1', '1', '8 2', '2', '7 1', interrupt])
    expect(ending).toMatchObject({ kind: 'interrupted', cast: 1, left: 1 })
    return office
  }

  test.each<readonly [string, readonly Line[], readonly string[]]>([
    ['cast', ['1', leave], ['staedtetag Z-001 8 2 (buero-1)', 'staedtetag Z-002 7 1 (buero-1)']],
    ['corrected', ['2', '7 2', leave], ['staedtetag Z-001 8 2 (buero-1)', 'staedtetag Z-002 7 2 (buero-1)']],
    ['dropped', ['3', leave], ['staedtetag Z-001 8 2 (buero-1)']],
  ])('the form keyed last is offered to the same person, and %s', async (_, lines, cast) => {
    const office = await interrupted()
    const { asked } = await keyIn(office, lines)
    expect(asked[0]).toContain('Beim letzten Mal erfasst und noch nicht abgegeben: staedtetag · Z-002')
    expect([office.cast, lyingIn(office)]).toEqual([cast, []])
  })

  test.each<readonly [string, Line]>([
    ['leaving', leave],
    ['another interruption', interrupt],
  ])('%s at the offer leaves it where it is', async (_, line) => {
    const office = await interrupted()
    await keyIn(office, [line])
    expect(lyingIn(office)).toEqual(['staedtetag Z-002 7 1 (held by buero-1)'])
    expect(office.cast).toHaveLength(1)
  })

  test('somebody else is not offered it, and may replace it under their own id', async () => {
    const office = await interrupted()
    const { asked } = await keyIn(office, ['1', '2', '7 3', true, leave], { by: 'buero-2' })
    expect(asked[0]).toContain('Wessen Bögen?')
    expect(asked[3]).toContain('Zu Z-002 liegt schon eine andere Erfassung von buero-1, noch nicht abgegeben')
    expect(office.cast.at(-1)).toBe('staedtetag Z-002 7 3 (buero-2)')
    expect((await keyIn(office, [leave])).asked[0]).toContain('Wessen Bögen?')
  })

  test('somebody else who keys the same casts it', async () => {
    const office = await interrupted()
    await keyIn(office, ['1', '2', '7 1', leave], { by: 'buero-2' })
    expect(office.cast.at(-1)).toBe('staedtetag Z-002 7 1 (buero-2)')
    expect(lyingIn(office)).toEqual([])
  })

  test('a form that was cast before its entry was cleared away is not cast twice', async () => {
    const office = officeWith()
    office.kills = true
    expect((await keyIn(office, ['1', '1', '8 2', '2', '7 1'])).ending).toBe('killed')
    office.kills = false
    expect(lyingIn(office)).toHaveLength(2)
    const { shown } = await keyIn(office, ['1', leave])
    expect(said(shown)).toContain('Der Bogen von staedtetag zu Z-001 war schon abgegeben.')
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)', 'staedtetag Z-002 7 1 (buero-1)'])
  })

  test('a form at a seat where another session is alive is left to that session', async () => {
    const office = officeWith({}, { entries: lying(entry()), takenByOthers: new Set(['staedtetag']) })
    const { shown, asked } = await keyIn(office, [leave])
    expect(said(shown)).toContain('staedtetag wertet an anderer Stelle.')
    expect(asked[0]).toContain('Wessen Bögen?')
    expect(lyingIn(office)).toHaveLength(1)
  })

  test.each<readonly [string, DocketOptions, Partial<Entry>, readonly Line[]]>([
    [
      'a score that the scale no longer has',
      {},
      {
        scores: new Map([
          ['konzept', '11'],
          ['transfer', '2'],
        ]),
      },
      ['1', '8 2'],
    ],
    ['a comment that is required now', { ballots: { comments: 'required' } }, {}, ['1', '8 2 / gut']],
  ])('a form with %s can only be corrected or dropped', async (_, options, more, lines) => {
    const office = officeWith(options, { entries: lying(entry(more)) })
    const { asked } = await keyIn(office, [...lines, leave])
    expect(asked[0]).toContain('So kann dieser Bogen nicht mehr abgegeben werden.')
    expect(office.cast).toHaveLength(1)
  })

  test('a form whose juror is recused meanwhile can only be dropped', async () => {
    const office = officeWith({ recusals: [[0, 0]] }, { entries: lying(entry()) })
    const { asked } = await keyIn(office, ['1', leave])
    expect(asked[0]).toContain('staedtetag ist bei Z-001 befangen')
    expect([office.cast, lyingIn(office)]).toEqual([[], []])
  })

  test('a form whose submission is gone is said, and left where it is', async () => {
    const office = officeWith({}, { entries: lying(entry({ submission: 'Z-404' })) })
    const { shown } = await keyIn(office, [leave])
    expect(said(shown)).toContain('Jurymitglied oder Beitrag gibt es hier nicht mehr')
    expect(lyingIn(office)).toHaveLength(1)
  })

  test('a form that differs from what is cast in its comment alone is offered all the same', async () => {
    const office = officeWith({ cast: [[0, 0, [16, 1]]] }, { entries: lying(entry({ comment: 'spät' })) })
    const { asked } = await keyIn(office, ['1', leave])
    expect(asked[0]).toContain('Bemerkung: abgegeben keine, jetzt spät')
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 / spät (buero-1)'])
  })

  test('what the juror has cast meanwhile is shown beside it', async () => {
    const office = officeWith({ cast: [[0, 0, [18, 1]]] }, { entries: lying(entry()) })
    const { asked } = await keyIn(office, ['3', leave])
    expect(asked[0]).toContain('Kommunale Gesamtkonzeption: abgegeben 9, jetzt 8')
  })
})

describe('seats and refusals', () => {
  test('a juror who scores elsewhere is not keyed; another one is asked for', async () => {
    const office = officeWith({}, { takenByOthers: new Set(['staedtetag']) })
    const { shown, asked } = await keyIn(office, ['1', '2', '1', '8 2', leave])
    expect(said(shown)).toContain('staedtetag wertet an anderer Stelle.')
    expect(asked[1]).toContain('Wessen Bögen?')
    expect(office.cast).toEqual(['landkreistag Z-001 8 2 (buero-1)'])
  })

  test('where it is the only juror asked for, the session ends', async () => {
    const office = officeWith({}, { takenByOthers: new Set(['staedtetag']) })
    expect((await keyIn(office, [], { juror: 'staedtetag' })).ending).toMatchObject({ kind: 'refused', keyed: 0 })
  })

  test('a refused cast is shown, stays held, and is cast with the next form', async () => {
    const office = officeWith({}, { refusals: ['ballots/staedtetag.csv ist geöffnet.'] })
    const { shown } = await keyIn(office, ['1', '1', '8 2', '2', '7 1', '3', '6 3', leave])
    expect(said(shown)).toContain('ballots/staedtetag.csv ist geöffnet.')
    expect(office.cast.map((each) => each.slice(0, 16))).toEqual([
      'staedtetag Z-001',
      'staedtetag Z-002',
      'staedtetag Z-003',
    ])
  })

  test('what is refused to the end is kept, and offered next time', async () => {
    const office = officeWith({}, { refusals: ['Die Wertung ist geschlossen.'] })
    expect((await keyIn(office, ['1', '1', '8 2', leave])).ending).toMatchObject({ cast: 0, left: 1 })
    await keyIn(office, ['1', leave])
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)'])
  })

  test('at a seat that was lost nothing is written until it is taken anew, and the form keyed last only when it is keyed again', async () => {
    const office = officeWith()
    const { ending, shown } = await keyInLosing(office, ['1', '1', '8 2', 'LOSE', '7 1', '1', '1', '8 2', leave])
    expect(shown).toContain('Am Platz von staedtetag hat inzwischen eine andere Sitzung übernommen')
    expect(shown).toContain('Der Bogen zu Z-002 ist nicht übernommen.')
    expect(ending).toMatchObject({ cast: 1, left: 0 })
    expect(office.cast).toEqual(['staedtetag Z-001 8 2 (buero-1)'])
  })

  test('a form held back at a seat that was lost is not cast when the seat is taken anew, but offered next time', async () => {
    const office = officeWith()
    const { ending } = await keyInLosing(office, ['1', '1', '8 2', 'LOSE', '7 1', '1', leave])
    expect(ending).toMatchObject({ cast: 0, left: 1 })
    expect(lyingIn(office)).toEqual(['staedtetag Z-001 8 2 (held by buero-1)'])
  })
})

/** As keyIn; at `LOSE` another session takes over the seat of staedtetag, and the secretary types a submission. */
async function keyInLosing(office: Office, lines: readonly Line[]) {
  const rest = [...lines]
  const shown: string[] = []
  const next = () => {
    let line = rest.shift() ?? leave
    if (line === 'LOSE') {
      office.lost.add('staedtetag')
      line = '2'
    }
    return typeof line === 'object' && line !== null
      ? ({ kind: line.command } as const)
      : ({ kind: 'answer', value: line as never } as const)
  }
  const asker: Asker = {
    askScore: async () => ({ kind: 'leave' }),
    askText: async () => next(),
    choose: async () => next(),
    confirm: async () => next(),
    show: (text) => {
      shown.push(text)
    },
  }
  return { ending: await session(office, asker, {}), shown: shown.join('\n') }
}

// ---- Nothing lost, nothing twice

/** What happens at a desk: a form of Z-001 … Z-003 keyed, the last taken back, the program interrupted. */
type Act =
  | { readonly kind: 'key'; readonly submission: number; readonly score: number }
  | { readonly kind: 'drop' | 'interrupt' }

/** Does the acts, one session after the other; what an interruption left is cast, and every replacement confirmed. */
async function perform(office: Office, acts: readonly Act[]): Promise<void> {
  const rest = [...acts]
  for (;;) {
    const ending = await session(office, performer(rest), { juror: 'staedtetag' })
    if (ending !== 'killed' && ending.kind === 'left') return
  }
}

function performer(rest: Act[]): Asker {
  return {
    askScore: async () => ({ kind: 'leave' }),
    askText: async ({ prompt, commands }) => {
      const [act] = rest
      if (act === undefined) return { kind: 'leave' }
      if (prompt === 'Wertungen' && act.kind === 'key') {
        rest.shift()
        return { kind: 'answer', value: `${act.score} 2` }
      }
      if (act.kind === 'key') return { kind: 'answer', value: `${act.submission}` }
      rest.shift()
      if (act.kind === 'interrupt') return { kind: 'interrupted' }
      return commands.includes('undo') ? { kind: 'undo' } : { kind: 'answer', value: 'nichts' }
    },
    choose: async ({ choices }) => ({
      kind: 'answer',
      value: choices.some(({ value }) => value === 'cast') ? 'cast' : 'drop',
    }),
    confirm: async () => ({ kind: 'answer', value: true }),
    show: () => {},
  }
}

/** The same on paper: the score that stands for each submission. */
function onPaper(acts: readonly Act[]): ReadonlyMap<number, number> {
  const scores = new Map<number, number>()
  let last: { readonly submission: number; readonly before: number | undefined } | null = null
  for (const act of acts) {
    if (act.kind === 'key' && scores.get(act.submission) !== act.score) {
      last = { submission: act.submission, before: scores.get(act.submission) }
      scores.set(act.submission, act.score)
    } else if (act.kind === 'drop' && last !== null) {
      if (last.before === undefined) scores.delete(last.submission)
      else scores.set(last.submission, last.before)
      last = null
    } else if (act.kind === 'interrupt') last = null
  }
  return scores
}

test('whatever is keyed, taken back and interrupted: each form counts once, as it was keyed last', async () => {
  const key = fc.record({
    kind: fc.constant('key' as const),
    submission: fc.integer({ min: 1, max: 3 }),
    score: fc.integer({ min: 0, max: 3 }),
  })
  const other = fc.constantFrom<Act>({ kind: 'drop' }, { kind: 'interrupt' })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof({ weight: 3, arbitrary: key }, other), { maxLength: 14 }), async (acts) => {
      const office = officeWith()
      await perform(office, acts)
      const counted = new Map(
        office.casts.map(({ submission, scores }) => [Number(submission.slice(2)), Number(scores.get('konzept'))]),
      )
      expect([...counted].sort()).toEqual([...onPaper(acts)].sort())
      expect(lyingIn(office)).toEqual([])
    }),
    { numRuns: 300, seed: 17 },
  )
})
