// Competitions in memory for assignments: a docket from the texts of its files, and drawn ones of any size.
import fc from 'fast-check'
import { checkFolder } from '../../src/check/folder.js'
import type { Docket } from '../../src/model/docket.js'
import { readFolder } from '../../src/read/folder.js'

export type Texts = Readonly<Record<string, string>>

export const rules = (more: object = {}) =>
  JSON.stringify({
    version: 1,
    id: 'doerfer',
    title: 'Unser Dorf hat Zukunft',
    language: 'de',
    divisions: [{ id: 'a' }, { id: 'b' }],
    scale: { min: 0, max: 10 },
    criteria: [{ id: 'bild' }],
    ...more,
  })

/** The docket of files that break no rule. */
export function docketFrom(texts: Texts): Docket {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const { docket, findings } = checkFolder(readFolder(files, { chains: false }))
  if (docket === null) throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === 'error')))
  return docket
}

/** What is drawn of a competition; pairs are numbers of a juror and of a submission. */
export type World = {
  readonly jurors: readonly { readonly role: string; readonly divisions: string; readonly isAbsent: boolean }[]
  readonly submissions: readonly { readonly division: 'a' | 'b'; readonly isExcluded: boolean }[]
  readonly recusals: readonly (readonly [number, number])[]
  readonly assigned: readonly (readonly [number, number])[] | null
  readonly cast: readonly (readonly [number, number])[]
}

export const drawnWorld = (most: { readonly jurors: number; readonly submissions: number }): fc.Arbitrary<World> => {
  const pair = fc.tuple(fc.nat(most.jurors - 1), fc.nat(most.submissions - 1))
  const pairs = (share: number) => fc.array(pair, { maxLength: Math.ceil(most.jurors * most.submissions * share) })
  return fc.record({
    jurors: fc.array(
      fc.record({
        role: fc.constantFrom('', '', '', '', 'chair', 'guest'),
        divisions: fc.constantFrom('', '', '', 'a', 'b', 'a b'),
        isAbsent: fc.constantFrom(false, false, false, false, true),
      }),
      { minLength: 2, maxLength: most.jurors },
    ),
    submissions: fc.array(
      fc.record({
        division: fc.constantFrom('a' as const, 'b' as const),
        isExcluded: fc.constantFrom(false, false, false, false, false, true),
      }),
      { minLength: 1, maxLength: most.submissions },
    ),
    recusals: pairs(0.15),
    assigned: fc.option(pairs(0.2)),
    cast: pairs(0.1),
  })
}

const jurorId = (number: number) => `j${number}`
const submissionId = (number: number) => `D-${number}`

/** Only pairs that may be: of a juror and a submission that are there, within the divisions; each once. */
function possible({ jurors, submissions }: World, pairs: readonly (readonly [number, number])[]) {
  const seen = new Set<string>()
  return pairs.filter(([juror, submission]) => {
    const [own, of] = [jurors[juror], submissions[submission]]
    if (own === undefined || of === undefined || seen.has(`${juror} ${submission}`)) return false
    seen.add(`${juror} ${submission}`)
    return own.divisions === '' || own.divisions.split(' ').includes(of.division)
  })
}

export function textsOf(world: World): Texts {
  const { jurors, submissions } = world
  const assigned = world.assigned === null ? null : possible(world, world.assigned)
  const isSeat = (juror: number) => jurors[juror]!.role !== 'guest'
  const rowOf = ([juror, submission]: readonly [number, number]) => `${jurorId(juror)},${submissionId(submission)}`
  const known = new Set(assigned?.map(rowOf))
  const cast = possible(world, world.cast).filter(
    (pair) => assigned === null || !isSeat(pair[0]) || known.has(rowOf(pair)),
  )
  const decisions = [
    ...possible({ ...world, jurors: jurors.map((each) => ({ ...each, divisions: '' })) }, world.recusals).map(
      ([juror, submission]) => `recusal,${submissionId(submission)},${jurorId(juror)}`,
    ),
    ...jurors.flatMap(({ isAbsent }, juror) => (isAbsent ? [`absence,,${jurorId(juror)}`] : [])),
    ...submissions.flatMap(({ isExcluded }, each) => (isExcluded ? [`exclusion,${submissionId(each)},`] : [])),
  ]
  return {
    'competition.json': rules(),
    'submissions.csv': `id,division,applicant,title\n${submissions.map(({ division }, at) => `${submissionId(at)},${division},Dorf ${at},Titel\n`).join('')}`,
    'jurors.csv': `id,name,role,divisions\n${jurors.map(({ role, divisions }, at) => `${jurorId(at)},Person ${at},${role},${divisions}\n`).join('')}`,
    'decisions.csv': `no,at,kind,submission,juror,reason\n${decisions.map((row, at) => `${at + 1},2024-05-01,${row},Grund\n`).join('')}`,
    ...(assigned === null
      ? {}
      : { 'assignments.csv': `juror,submission\n${assigned.map((pair) => `${rowOf(pair)}\n`).join('')}` }),
    'ballots/alle.csv': `juror,submission,bild\n${cast.map((pair) => `${rowOf(pair)},5\n`).join('')}`,
  }
}
