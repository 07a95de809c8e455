// The divisions of jurors as lists have them: by their names with commas between them, or by their ids.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFile } from '../../src/commands/import.js'
import { common, competitionFiles, folderWith, ran } from '../decide/desk.js'

test('names of divisions become ids, with commas or semicolons between them', async () => {
  const { 'jurors.csv': _, 'ballots/import.csv': __, ...files } = competitionFiles()
  const dir = folderWith({
    ...files,
    'liste.csv':
      'id;Name;Wettbewerbsgruppen\nnord;Anna;Kreisfreie Städte\nsued;Bernd;"Landkreise, Kreisfreie Städte"\nost;Cem;landkreise staedte\nwest;Dora;\n',
  })
  const file = join(dir, 'liste.csv')
  const { code, err } = await ran(() =>
    importFile({ ...common(dir), what: 'jurors', file, dryRun: false, replace: false }),
  )
  expect([code, err]).toEqual([0, ''])
  expect(readFileSync(join(dir, 'jurors.csv'), 'utf8')).toBe(
    'id,name,divisions\nnord,Anna,staedte\nsued,Bernd,landkreise staedte\nost,Cem,landkreise staedte\nwest,Dora,\n',
  )
})
