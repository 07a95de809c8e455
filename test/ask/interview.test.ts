// The interview with scripted answers: no terminal, no disk.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { interview } from '../../src/ask/juror/interview.js'
import { readScore } from '../../src/model/scale.js'
import {
  back,
  competitionWith,
  type DocketOptions,
  driven,
  interrupt,
  type Line,
  leave,
  memory,
  recuse,
  scripted,
  skip,
  viewOf,
} from './jury.js'

async function hold(lines: readonly Line[], options: DocketOptions = {}, given = memory(), juror = 0) {
  const script = scripted(lines)
  const view = viewOf(options, juror, [...given.drafts.values()])
  const ending = await interview(view, script.asker, given.effects)
  return { ...script, ...given, ending }
}

const whole = ['8', '2', 'gut', 'cast'] as const

describe('a ballot from the first question to casting', () => {
  test('every criterion is asked, then the comment, then the summary, and the ballot is cast as answered', async () => {
    const { cast, asked, drafts, ending } = await hold(['go-on', '7.5', '2', ' gut belegt ', 'cast'])
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['7.5', '2'], comment: 'gut belegt' }])
    expect(asked.slice(0, 5)).toEqual([
      'choose | Was möchten Sie tun?',
      'score | Beitrag Nr. 1 (Z-001) | Kriterium 1 von 2: Kommunale Gesamtkonzeption',
      'score | Beitrag Nr. 1 (Z-001) | Kriterium 2 von 2: Know-how-Transfer',
      'text | Beitrag Nr. 1 (Z-001)',
      'choose | Beitrag Nr. 1 (Z-001) | Ihr Wertungsbogen',
    ])
    expect(asked[5]).toContain('Z-002')
    expect(drafts.size).toBe(0)
    expect(ending).toMatchObject({ kind: 'left', cast: 1, all: 3 })
  })

  test('a draft is saved after every answer, and removed only after the ballot is cast', async () => {
    const { log } = await hold(['go-on', ...whole])
    expect(log).toEqual(['draft Z-001', 'draft Z-001', 'draft Z-001', 'cast Z-001', 'removed Z-001'])
  })

  test('how many ballots are cast is in view at every question', async () => {
    const { progress } = await hold(['go-on', ...whole, '8'])
    expect(progress).toEqual(['0 von 3', '0 von 3', '0 von 3', '0 von 3', '0 von 3', '1 von 3', '1 von 3'])
  })

  test('after the last ballot nothing is outstanding', async () => {
    const { asked, ending } = await hold(['go-on', ...whole, ...whole, ...whole])
    expect(asked.at(-1)).toBe('choose | Es steht kein Wertungsbogen mehr aus.')
    expect(ending).toMatchObject({ kind: 'left', cast: 3, all: 3 })
  })

  test('without comments no comment is asked for', async () => {
    const { cast, asked } = await hold(['go-on', '8', '2', 'cast'], { ballots: { comments: 'off' } })
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: '' }])
    expect(asked.some((each) => each.startsWith('text'))).toBe(false)
  })

  test('a required comment is asked for again until it is given', async () => {
    const { cast, asked, shown } = await hold(['go-on', '8', '2', '  ', 'Begründung', 'cast'], {
      ballots: { comments: 'required' },
    })
    expect(cast[0]?.comment).toBe('Begründung')
    expect(asked.filter((each) => each.startsWith('text'))).toHaveLength(2)
    expect(shown).toContain('Bitte geben Sie einen Text ein.')
  })

  test('a score off the scale is asked for again', async () => {
    const { asked, drafts } = await hold(['go-on', '10.25', '11', '', null])
    expect(asked.filter((each) => each.includes('Kriterium 1 von 2'))).toHaveLength(5)
    expect(drafts.size).toBe(0)
  })

  test('a score may be left empty where missing scores are left out', async () => {
    const { cast } = await hold(['go-on', null, '2', '', 'cast'], { ballots: { missing: 'renormalise' } })
    expect(cast).toEqual([{ submission: 'Z-001', scores: [null, '2'], comment: '' }])
  })

  test('a ballot without any score is never cast', async () => {
    const { cast, shown, asked, drafts } = await hold(['go-on', null, null, '', 'cast'], {
      ballots: { missing: 'worst' },
    })
    expect(cast).toEqual([])
    expect(shown).toContain('Ein Wertungsbogen ohne jede Wertung kann nicht abgegeben werden.')
    expect(asked.at(-1)).toContain('Ihr Wertungsbogen')
    expect([...drafts.keys()]).toEqual(['Z-001'])
  })

  test('a refused cast is shown and the summary asked again: nothing is lost', async () => {
    const { cast, shown, log } = await hold(['go-on', ...whole, 'cast'], {}, memory([], 1))
    expect(shown).toContain('ballots/staedtetag.csv ist in einem anderen Programm geöffnet.')
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: 'gut' }])
    expect(log.filter((each) => each.startsWith('removed'))).toHaveLength(1)
  })
})

describe('a juror who judges only some criteria', () => {
  const judged = ['transfer']

  test('is told which, and asked for those alone', async () => {
    const { cast, asked, shown } = await hold(['go-on', '2', 'gut', 'cast'], { judged })
    expect(shown).toContain('Sie urteilen nur über: „Know-how-Transfer“.')
    expect(asked.filter((each) => each.startsWith('score'))[0]).toBe(
      'score | Beitrag Nr. 1 (Z-001) | Kriterium 1 von 1: Know-how-Transfer',
    )
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['2'], comment: 'gut' }])
  })

  test('opens a ballot cast with the scores on those', () => {
    const { ballots, competition } = viewOf({ judged, cast: [[0, 0, [-1, 3], 'gut']] })
    expect(competition.criteria.map(({ id }) => id)).toEqual(judged)
    expect(ballots[0]?.cast).toEqual({ scores: ['4'], comment: 'gut' })
  })

  test('goes on with a draft without what it says of the others', async () => {
    const scores = new Map([
      ['konzept', '8'],
      ['transfer', '2'],
    ])
    const at = { kind: 'criterion', criterion: 'konzept' } as const
    const draft = { juror: 'staedtetag', submission: 'Z-001', scores, comment: 'gut', at }
    const { cast } = await hold(['go-on', 'cast'], { judged }, memory([draft]))
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['2'], comment: 'gut' }])
  })

  test('is told nothing where it is all of them', async () => {
    const { shown } = await hold([], {})
    expect(shown.some((each) => each.startsWith('Sie urteilen nur'))).toBe(false)
  })
})

describe('moving about', () => {
  test('back leads to the question before, and across the first question to the menu', async () => {
    const { asked } = await hold(['go-on', '8', back, back, 'go-on'])
    expect(asked.map((each) => each.split(' | ').at(-1)?.slice(0, 13))).toEqual([
      'Was möchten S',
      'Kriterium 1 v',
      'Kriterium 2 v',
      'Kriterium 1 v',
      'Was möchten S',
      'Kriterium 1 v',
    ])
  })

  test('an answer changed from the summary leads back to the summary', async () => {
    const { cast, asked } = await hold(['go-on', '8', '2', 'gut', 'change konzept', '9', 'cast'])
    expect(asked[5]).toContain('Kriterium 1 von 2')
    expect(asked[6]).toContain('Ihr Wertungsbogen')
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['9', '2'], comment: 'gut' }])
  })

  test('the comment can be changed from the summary', async () => {
    const { cast } = await hold(['go-on', '8', '2', 'gut', 'change comment', '', 'cast'])
    expect(cast[0]?.comment).toBe('')
  })

  test('skipping puts the submission at the end and changes nothing else', async () => {
    const { asked, log, drafts, cast } = await hold(['go-on', '8', skip, ...whole, ...whole])
    expect(log[0]).toBe('draft Z-001')
    expect(cast.map(({ submission }) => submission)).toEqual(['Z-002', 'Z-003'])
    expect(drafts.get('Z-001')?.scores).toEqual(new Map([['konzept', '8']]))
    expect(asked.at(-1)).toBe('score | Beitrag Nr. 1 (Z-001) | Kriterium 2 von 2: Know-how-Transfer')
  })

  test('skipping without an answer leaves no trace', async () => {
    const { log } = await hold(['go-on', skip, skip, skip])
    expect(log).toEqual([])
  })

  test('skipping the only one outstanding leads to the menu', async () => {
    const { asked, shown } = await hold(['go-on', ...whole, ...whole, skip])
    expect(asked.at(-1)).toBe('choose | Was möchten Sie tun?')
    expect(shown).toContain('Z-003 ist vorerst zurückgestellt; es ist der einzige noch ausstehende Beitrag.')
  })

  test('who leaves comes back to the same question', async () => {
    const first = await hold(['go-on', '8', leave])
    expect(first.ending).toMatchObject({ kind: 'left', cast: 0, all: 3 })
    const second = await hold(['go-on', '2', '', 'cast'], {}, memory([...first.drafts.values()]))
    expect(second.asked[1]).toBe('score | Beitrag Nr. 1 (Z-001) | Kriterium 2 von 2: Know-how-Transfer')
    expect(second.cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: '' }])
  })

  test('who went back before leaving comes back to that question', async () => {
    const first = await hold(['go-on', '8', '2', back, back, leave])
    const second = await hold(['go-on'], {}, memory([...first.drafts.values()]))
    expect(second.asked[1]).toContain('Kriterium 1 von 2')
  })

  test('a draft is gone on with before what is untouched', async () => {
    const first = await hold(['choose', 'Z-003', '8', leave])
    const second = await hold(['go-on'], {}, memory([...first.drafts.values()]))
    expect(second.asked[1]).toContain('Z-003')
  })

  test('an interruption ends the interview, and what was answered is kept', async () => {
    const { ending, drafts } = await hold(['go-on', '8', interrupt])
    expect(ending).toMatchObject({ kind: 'interrupted', cast: 0, all: 3 })
    expect(drafts.get('Z-001')?.scores.get('konzept')).toBe('8')
  })

  test('a draft that the rules in force no longer take is asked again from there', async () => {
    const draft = { juror: 'staedtetag', submission: 'Z-001', comment: '', at: { kind: 'summary' } } as const
    const scores = new Map([
      ['konzept', '11'],
      ['transfer', '2'],
      ['gestrichen', '3'],
    ])
    const { asked, cast } = await hold(['go-on', '8', 'cast'], {}, memory([{ ...draft, scores }]))
    expect(asked[1]).toContain('Kriterium 1 von 2')
    expect(cast).toEqual([{ submission: 'Z-001', scores: ['8', '2'], comment: '' }])
  })
})

describe('a recusal', () => {
  test('it is recorded with its reason, the draft is gone, and the next submission is asked', async () => {
    const { recused, drafts, asked, ending } = await hold(['go-on', '8', recuse, ' Mitglied des Rates ', true])
    expect(recused).toEqual([['Z-001', 'Mitglied des Rates']])
    expect(drafts.size).toBe(0)
    expect(asked.at(-1)).toContain('Z-002')
    expect(ending).toMatchObject({ kind: 'left', cast: 0, all: 2 })
  })

  test.each<[string, Line[]]>([
    ['back from the reason', [back]],
    ['back from the confirmation and from the reason', ['Mitglied des Rates', back, back]],
    ['an answer of no', ['Mitglied des Rates', false]],
    ['an empty reason', ['  ']],
  ])('%s returns to the same question and records nothing', async (_, lines) => {
    const { recused, asked } = await hold(['go-on', '8', recuse, ...lines])
    expect(recused).toEqual([])
    expect(asked.at(-1)).toContain('Kriterium 2 von 2')
  })

  test('back from the confirmation leads to the reason, to be given anew', async () => {
    const { recused, asked } = await hold(['go-on', recuse, 'Mitglied', back, 'Mitglied des Rates', true])
    expect(recused).toEqual([['Z-001', 'Mitglied des Rates']])
    expect(asked.slice(2, 5).map((each) => each.split(' | ')[0])).toEqual(['text', 'confirm', 'text'])
  })
})

describe('a ballot already cast', () => {
  const cast: DocketOptions = { cast: [[0, 1, [16, 1], 'alt']] }

  test('it is opened at its summary, one answer is changed, and it is cast anew', async () => {
    const { cast: anew, asked } = await hold(['open', 'Z-002', 'change transfer', '5', 'cast'], cast)
    expect(asked[2]).toBe('choose | Beitrag Nr. 2 (Z-002) | Ihr Wertungsbogen')
    expect(anew).toEqual([{ submission: 'Z-002', scores: ['8', '5'], comment: 'alt' }])
  })

  test('changes can be discarded: the ballot cast stands', async () => {
    const { cast: anew, drafts } = await hold(['open', 'Z-002', 'change transfer', '5', 'discard'], cast)
    expect(anew).toEqual([])
    expect(drafts.size).toBe(0)
  })

  test('changes left behind are gone on with', async () => {
    const first = await hold(['open', 'Z-002', 'change transfer', '5', leave], cast)
    const second = await hold(['go-on', 'cast'], cast, memory([...first.drafts.values()]))
    expect(second.cast).toEqual([{ submission: 'Z-002', scores: ['8', '5'], comment: 'alt' }])
  })

  test('opening it and looking leaves no draft', async () => {
    const { log } = await hold(['open', 'Z-002', 'change konzept', back, 'open', 'Z-002', leave], cast)
    expect(log).toEqual([])
  })

  test('a draft left behind that says what was cast is no draft any more', () => {
    const scores = new Map([
      ['konzept', '8'],
      ['transfer', '2'],
    ])
    const draft = { juror: 'staedtetag', submission: 'Z-002', scores, comment: 'alt', at: { kind: 'summary' } } as const
    expect(viewOf(cast, 0, [draft]).ballots[1]).toMatchObject({ state: 'cast', draft: null })
    const other = { ...draft, comment: 'neu' }
    expect(viewOf(cast, 0, [other]).ballots[1]?.draft).toBe(other)
  })
})

describe('who may score what', () => {
  const states = (options: DocketOptions, juror = 0) =>
    viewOf(options, juror).ballots.map(({ submission, state }) => `${submission} ${state}`)

  test('excluded submissions are left out, recused ones marked, cast ones can be opened', () => {
    expect(states({ cast: [[0, 0, [0, 0]]], recusals: [[0, 1]], exclusions: [2] })).toEqual(['0 cast', '1 recused'])
  })

  test('only assigned submissions are outstanding where assignments rule', () => {
    expect(
      states({
        expected: 'assigned',
        assigned: [
          [0, 2],
          [1, 0],
        ],
      }),
    ).toEqual(['2 outstanding'])
  })

  test('as cast, every submission may be scored and none is outstanding', async () => {
    expect(states({ expected: 'as-cast' })).toEqual(['0 open', '1 open', '2 open'])
    const { cast, ending, asked } = await hold(['choose', 'Z-002', ...whole], { expected: 'as-cast' })
    expect(asked[0]).toBe('choose | Was möchten Sie tun?')
    expect(asked.at(-1)).toBe('choose | Es steht kein Wertungsbogen mehr aus.')
    expect(cast.map(({ submission }) => submission)).toEqual(['Z-002'])
    expect(ending).toMatchObject({ kind: 'left', cast: 1, all: 3 })
  })

  test('for an absent juror nothing is outstanding, and what they cast all the same may be cast', () => {
    expect(states({ absences: [0] })).toEqual(['0 open', '1 open', '2 open'])
  })

  test('a deputy may score where the seat is recused or absent without a counted ballot', () => {
    expect(states({ recusals: [[0, 1]] }, 2)).toEqual(['1 open'])
    expect(states({ absences: [0], cast: [[0, 2, [0, 0]]] }, 2)).toEqual(['0 open', '1 open'])
    expect(states({}, 2)).toEqual([])
  })

  test('a guest may score anything and is told that it does not count', async () => {
    expect(states({}, 3)).toEqual(['0 open', '1 open', '2 open'])
    const { shown } = await hold([], {}, memory(), 3)
    expect(shown.filter((each) => each.includes('zählen aber nicht'))).toHaveLength(1)
  })
})

test('only the shown columns reach the screen', async () => {
  const questions: string[] = []
  const { asker } = scripted(['go-on', '8'])
  const view = viewOf()
  const askScore: Asker['askScore'] = (question) => {
    questions.push(JSON.stringify(question.passages))
    return asker.askScore(question)
  }
  await interview(view, { ...asker, askScore }, memory().effects)
  expect(questions.join()).toContain('Haus der Nachbarn')
  expect(questions.join()).not.toContain('geheim')
})

describe('whatever is answered', () => {
  const missing = fc.constantFrom('refuse' as const, 'renormalise' as const, 'worst' as const)
  const comments = fc.constantFrom('optional' as const, 'required' as const, 'off' as const)
  const numbers = fc.array(fc.nat(999), { minLength: 10, maxLength: 60 })

  test('a ballot cast has a score on the scale for every criterion, or as the rule for missing ones allows', async () => {
    let casts = 0
    const { criteria } = competitionWith()
    await fc.assert(
      fc.asyncProperty(numbers, missing, comments, async (answers, rule, comment) => {
        const given = memory()
        const options = { ballots: { missing: rule, comments: comment }, cast: [[0, 1, [16, 1], 'alt'] as const] }
        await interview(viewOf(options), driven(answers), given.effects)
        casts += given.cast.length
        for (const ballot of given.cast) {
          for (const [index, score] of ballot.scores.entries()) {
            if (score === null) expect(rule).not.toBe('refuse')
            else expect(readScore(criteria[index]!.scale, score)).not.toBeNull()
          }
          expect(ballot.scores.some((score) => score !== null)).toBe(true)
          if (comment === 'required') expect(ballot.comment).not.toBe('')
          if (comment === 'off') expect(ballot.comment).toBe('')
        }
        for (const [submission] of given.recused) expect(given.drafts.has(submission)).toBe(false)
      }),
      { seed: 4711, numRuns: 500 },
    )
    expect(casts).toBeGreaterThan(100)
  })

  test('interrupted anywhere, the interview goes on from its drafts as if it had never stopped', async () => {
    const steps = fc.array(fc.constantFrom<Line>('3', '6', 'gut', back, 'change konzept', 'change transfer'), {
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (lines, cut) => {
        const through = await hold(['choose', 'Z-001', ...lines, interrupt])
        const before = await hold(['choose', 'Z-001', ...lines.slice(0, cut), interrupt])
        if (before.drafts.size === 0 || before.asked.at(-1)?.startsWith('choose | Was')) return
        const after = await hold(['go-on', ...lines.slice(cut), interrupt], {}, memory([...before.drafts.values()]))
        expect(after.drafts).toEqual(through.drafts)
        expect(after.asked.at(-1)).toBe(through.asked.at(-1))
      }),
      { seed: 4711, numRuns: 300 },
    )
  })

  test('the draft on disk is always the answers confirmed so far', async () => {
    const answers = fc.array(fc.constantFrom<Line>('3', '6', '0', 'gut', back, 'change konzept', 'change comment'), {
      maxLength: 25,
    })
    await fc.assert(
      fc.asyncProperty(answers, async (lines) => {
        const given = memory()
        const { asker } = scripted(['choose', 'Z-001', ...lines, interrupt])
        const confirmed = new Map<string, string>()
        const on = new Map([
          [0, 'konzept'],
          [1, 'transfer'],
        ])
        const { criteria } = competitionWith()
        await interview(
          viewOf(),
          {
            ...asker,
            askScore: async (question) => {
              const reply = await asker.askScore(question)
              const index = criteria.findIndex(({ scale }) => scale === question.scale)
              const fits = reply.kind === 'answer' && readScore(question.scale, reply.value ?? '') !== null
              if (fits) confirmed.set(on.get(index) ?? '', reply.value ?? '')
              return reply
            },
            askText: async (question) => {
              const reply = await asker.askText(question)
              if (reply.kind === 'answer') confirmed.set('comment', reply.value)
              return reply
            },
          },
          given.effects,
        )
        const draft = given.drafts.get('Z-001')
        const comment: [string, string][] = draft?.comment == null ? [] : [['comment', draft.comment]]
        expect(new Map([...(draft?.scores ?? []), ...comment])).toEqual(confirmed)
      }),
      { seed: 4711, numRuns: 300 },
    )
  })
})
