// What became of each award: won, or why not; and jury explain --json.
import { describe, expect, test } from 'vitest'
import { competitionFiles, folderWith } from '../decide/desk.js'
import { counted, explained, partOf } from './told.js'

/** The awards of a submission in a counted fixture, as the screen says them. */
async function awardsOf(fixture: string, submission: string): Promise<readonly string[]> {
  const { out } = await explained(counted(fixture), submission, { lang: 'en' })
  return partOf(out, 'Awards')
    .replaceAll(/\n {4}/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^ {2}– /, ''))
}

describe('an award is', () => {
  test.each<readonly [what: string, fixture: string, submission: string, said: readonly string[]]>([
    ['won, with its prize', 'award-shared-stop', 'D-1', ['“Dorfpreis”: won, 1,000']],
    ['undecided for those who are tied for it', 'award-shared-stop', 'D-2', ['“Dorfpreis”: not decided yet']],
    ['not reached by those behind who fill the places', 'award-shared-stop', 'D-4', ['“Dorfpreis”: not reached']],
    ['undecided also behind a tie across a cap', 'award-tie-across-a-cap', 'D-3', ['“Dorfpreis”: not decided yet']],
    [
      'undecided for all while one that it excludes is',
      'award-excludes-an-undecided-one',
      'D-3',
      ['“Hauptpreis”: not reached', '“Sonderpreis”: not decided yet'],
    ],
    ['passed over by a decision', 'decision-pass', 'D-1', ['“Dorfpreis”: passed over (decision 1)']],
    [
      'passed over below a requirement',
      'require-total',
      'W-3',
      ['“Medal”: passed over (below the requirement for an award)'],
    ],
    [
      'passed over by a cap',
      'award-cap',
      'D-2',
      ['“Dorfpreis”: passed over (the most winners of its kind are reached)'],
    ],
    [
      'not reached below its own minimum, by those who have less',
      'award-minimum',
      'D-3',
      ['“Dorfpreis”: not reached (asked for: a total of at least 7)'],
    ],
    [
      'left to nobody of those tied across its last place, where the rules say so',
      'award-shared-leave',
      'D-3',
      [
        '“Dorfpreis”: not reached: D-2 and D-3 are tied at place 2; by the rules none of them wins this award, nor anyone after them.',
        '“Anerkennung”: won',
      ],
    ],
    [
      'not reached by those after them',
      'award-shared-leave',
      'D-4',
      ['“Dorfpreis”: not reached', '“Anerkennung”: won'],
    ],
    ['withheld', 'decision-withhold-all', 'D-1', ['“Dorfpreis”: withheld']],
    [
      'not reached by anyone while it has no places',
      'award-places-below-the-first-step',
      'D-1',
      ['“Dorfpreis”: not reached'],
    ],
    [
      'told with the place over all divisions where it stands on that',
      'award-special-prize-over-all-divisions',
      'D-2',
      [
        '“Dorfpreis”: not reached',
        '“Sonderpreis” (over all divisions, place 3 there): not reached',
        '“Anerkennung” (over all divisions, place 3 there): won',
      ],
    ],
  ])('%s', async (_, fixture, submission, said) => {
    expect(await awardsOf(fixture, submission)).toEqual(said)
  })

  test('of another division nothing is said', async () => {
    const { out } = await explained(folderWith(competitionFiles()), 'Z-001', { lang: 'en' })
    expect(partOf(out, 'Awards')).toBe('  – “Hervorragende Strategie”: not decided yet')
  })
})

describe('--json', () => {
  const documentOf = async (submission: string, more: Parameters<typeof explained>[2] = {}) => {
    const ran = await explained(folderWith(competitionFiles()), submission, { json: true, ...more })
    expect([ran.code, ran.err]).toEqual([0, ''])
    return JSON.parse(ran.out)
  }
  const exact = (text: string) => ({ exact: text, decimal: text })

  test('has every number exactly and as a decimal, in the language of the competition', async () => {
    const document = await documentOf('Z-002', { lang: 'en' })
    expect(Object.keys(document)).toEqual([
      ...['format', 'competition', 'submission', 'status', 'place', 'sharedWith', 'decidedBy', 'scores', 'uncounted'],
      ...['steps', 'criteria', 'measures', 'jurors', 'requirements', 'ties', 'awards', 'total', 'against'],
    ])
    expect(document).toMatchObject({
      submission: { id: 'Z-002', division: 'staedte' },
      status: 'ranked',
      place: 1,
      sharedWith: ['Z-001'],
      decidedBy: null,
      criteria: [
        { id: 'konzept', value: exact('9') },
        { id: 'transfer', value: exact('7') },
      ],
      jurors: [
        { juror: 'J1', total: exact('8') },
        { juror: 'J2', total: exact('8') },
        { juror: 'J3', total: exact('8') },
      ],
      awards: [{ id: 'strategie', status: 'undecided', said: '„Hervorragende Strategie“: noch nicht entschieden' }],
      total: { exact: '8', printed: '8.00' },
      against: null,
    })
    expect(document.scores[0]).toEqual({ juror: 'J1', criterion: 'konzept', value: exact('9') })
    expect(document.steps.map((step: { no: number; said: string[] }) => [step.no, step.said])).toEqual([
      [1, ['J1: (9 + 7) / 2 = 8', 'J2: (9 + 7) / 2 = 8', 'J3: (9 + 7) / 2 = 8']],
      [2, ['(8 + 8 + 8) / 3 = 8']],
    ])
    expect(document.steps[1].values).toEqual([{ juror: null, criterion: null, value: exact('8') }])
  })

  test('against another has the other whole and the differences', async () => {
    const { against } = await documentOf('Z-002', { against: 'Z-003' })
    expect(against.submission.id).toBe('Z-003')
    const half = (own: string, other: string, difference: string, share: string) => ({
      ...{ own: exact(own), other: exact(other), difference: exact(difference), share: exact(share) },
    })
    expect(against.difference).toMatchObject({
      total: exact('2'),
      criteria: [
        { criterion: 'konzept', ...half('9', '6', '3', '1.5') },
        { criterion: 'transfer', ...half('7', '6', '1', '0.5') },
      ].map((each) => ({
        ...each,
        share: { exact: each.criterion === 'konzept' ? '3/2' : '1/2', decimal: each.share.decimal },
      })),
      criteriaRest: exact('0'),
      jurors: [1, 2, 3].map((no) => ({ juror: `J${no}`, share: { exact: '2/3', decimal: '0.666667' } })),
      jurorsRest: exact('0'),
    })
  })

  test('names no juror but with --named', async () => {
    expect(JSON.stringify(await documentOf('Z-001'))).not.toMatch(/Beispiel|Muster\b|staedtetag/)
    expect((await documentOf('Z-001', { named: true })).jury[0]).toEqual({
      juror: 'J1',
      id: 'staedtetag',
      name: 'Dr. Anna Beispiel',
    })
  })

  test('of a submission without a place has no total, no awards and the status', async () => {
    const { out } = await explained(counted('quorum'), 'D-3', { json: true })
    expect(JSON.parse(out)).toMatchObject({ status: 'below-quorum', place: null, total: null, steps: [], awards: [] })
    expect(JSON.parse(out).scores).toHaveLength(1)
  })

  test('where the data break a rule is the document of the findings, with exit 1', async () => {
    const files = competitionFiles({ 'ballots/x.csv': 'juror,submission,konzept,transfer\nniemand,Z-001,1,1\n' })
    const { code, out } = await explained(folderWith(files), 'Z-001', { json: true })
    expect(code).toBe(1)
    expect(JSON.parse(out).findings[0].code).toBe('unknown-juror')
  })
})
