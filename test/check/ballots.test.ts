// Ballots of one juror on one submission at the same instant: each that disagrees with an earlier one is found.
import { expect, test } from 'vitest'
import { checkFolder } from '../../src/check/folder.js'
import { readFolder } from '../../src/read/folder.js'

const header = 'juror,submission,idee,comment,cast_at'
const files = (rows: readonly string[]) =>
  new Map(
    Object.entries({
      'competition.json': JSON.stringify({
        version: 1,
        id: 'dorf',
        title: 'Unser Dorf',
        scale: { min: 0, max: 10 },
        criteria: [{ id: 'idee' }],
      }),
      'submissions.csv': 'id,applicant,title\nD-1,Ort,Garten\nD-2,Ort,Bühne\n',
      'jurors.csv': 'id,name\nrat,Sitz des Rates\nverein,Sitz des Vereins\n',
      'ballots/alle.csv': [header, ...rows, ''].join('\n'),
    }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
  )

/** The line of each ballot found, and that of the earlier one it disagrees with. */
const disagreements = (...rows: readonly string[]) =>
  checkFolder(readFolder(files(rows), { chains: false })).findings.flatMap((finding) =>
    finding.code === 'ballots-differ' ? [[finding.line, finding.values.line]] : [],
  )

const [noon, one] = ['2018-03-01T12:00:00.000Z', '2018-03-01T13:00:00.000Z']

test('equal ones are no finding, other instants and other pairs neither', () => {
  expect(disagreements(`rat,D-1,5,,${noon}`, `rat,D-1,5,,${noon}`, `rat,D-1,6,,${one}`)).toEqual([])
  expect(disagreements(`rat,D-1,5,,${noon}`, `verein,D-1,6,,${noon}`, `rat,D-2,7,,${noon}`)).toEqual([])
})

test('a score or a comment that differs is found at the later row, with the first that it disagrees with', () => {
  expect(disagreements(`rat,D-1,5,,${noon}`, `rat,D-1,6,,${noon}`)).toEqual([[3, 2]])
  expect(disagreements(`rat,D-1,5,,`, `rat,D-1,5,gut,`)).toEqual([[3, 2]])
  expect(disagreements(`rat,D-1,5,,${noon}`, `rat,D-1,6,,${noon}`, `rat,D-1,5,,${noon}`)).toEqual([
    [3, 2],
    [4, 3],
  ])
})

test('an older instant is found too, though a later ballot counts', () => {
  expect(disagreements(`rat,D-1,5,,${noon}`, `rat,D-1,9,,${one}`, `rat,D-1,6,,${noon}`)).toEqual([[4, 2]])
})
