// The budget where a group that `extend` widens leaves too little for an award that comes later.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { countFolder, openFolder } from '../../src/desk.js'
import { common } from '../decide/desk.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Aue and Bode are tied before Calbe. */
function villagesWith(more: object): string {
  const dir = mkdtempSync(join(tmpdir(), 'jury-review-'))
  folders.push(dir)
  const rules = { version: 1, id: 'dorf', title: 'Unser Dorf', scale: { min: 0, max: 10 }, criteria: [{ id: 'idee' }] }
  mkdirSync(join(dir, 'ballots'))
  writeFileSync(join(dir, 'competition.json'), JSON.stringify({ ...rules, ...more }))
  writeFileSync(join(dir, 'jurors.csv'), 'id,name\nada,Ada\n')
  writeFileSync(join(dir, 'submissions.csv'), 'id,applicant,title\nAue,,\nBode,,\nCalbe,,\n')
  writeFileSync(join(dir, 'ballots/ada.csv'), 'juror,submission,idee\nada,Aue,9\nada,Bode,9\nada,Calbe,7\n')
  return dir
}

const dorfpreis = { id: 'dorfpreis', name: 'Dorfpreis', places: 1, prize: 1000, shared: 'extend' }
const gruenpreis = { id: 'gruenpreis', name: 'Grünpreis', places: 3, prize: 100 }

async function statusesWith(budget: number): Promise<readonly string[]> {
  const dir = villagesWith({ budget, awards: [dorfpreis, gruenpreis] })
  const { outcome, findings } = countFolder(await openFolder(common(dir), { chains: false }))
  return outcome?.awards.map(({ status }) => status) ?? findings.map(({ code }) => code)
}

test('an award widened by a tie is undecided where the budget bears it, but not the awards after it too', async () => {
  // Two times 1000 and three times 100 are 2300; the rules alone give 1300.
  expect(await statusesWith(2300)).toEqual(['given', 'given'])
  expect(await statusesWith(2299)).toEqual(['undecided', 'given'])
  expect(await statusesWith(1300)).toEqual(['undecided', 'given'])
  expect(await statusesWith(1299)).toEqual(['budget-exceeded'])
})

test('a tie that costs nothing is widened whatever the budget', async () => {
  const free = { ...dorfpreis, prize: 0 }
  const dir = villagesWith({ budget: 100, awards: [free, { ...gruenpreis, places: 1, shared: 'extend' }] })
  const { outcome } = countFolder(await openFolder(common(dir), { chains: false }))
  expect(outcome?.awards.map(({ status }) => status)).toEqual(['given', 'undecided'])
})
