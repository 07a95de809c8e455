// rules/<digest>.json, read back as rules: whatever moves a place is there, and the digest is the same again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEarlierRules } from '../../src/read/earlier-rules.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { canonicalRules, rulesDigest } from '../../src/rules/rules-digest.js'

const home = join(import.meta.dirname, '../../fixtures/counted')
const names = readdirSync(home)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const rulesOf = (name: string): Uint8Array => readFileSync(join(home, name, 'competition.json'))

/** Another competition: no name of its own can be needed. */
const bare = { version: 1, id: 'neu', title: 'Neu', scale: { min: 0, max: 1 }, criteria: [{ id: 'eins' }] }

describe('the saved rules of a competition', () => {
  test.each(names)('%s have their digest again', (name) => {
    const { competition } = readCompetition(rulesOf(name))
    const saved = bytesOf(canonicalRules(competition!))
    const again = readEarlierRules(saved, 'rules/x.json', rulesOf(name))
    expect(rulesDigest(again!.competition!)).toBe(rulesDigest(competition!))
    if (competition!.rounds.length > 0) return
    const alone = readEarlierRules(saved, 'rules/x.json', bytesOf(JSON.stringify(bare)))
    expect(rulesDigest(alone!.competition!)).toBe(rulesDigest(competition!))
  })
})

test('names, and whether there are comments, are those that stand now', () => {
  const standing = {
    ...bare,
    language: 'de',
    divisions: [{ id: 'staedte', name: 'Städte' }],
    criteria: [{ id: 'eins', name: 'Konzept', weight: 3 }],
    ballots: { quorum: 4, comments: 'off' },
    awards: [{ id: 'preis', name: 'Hauptpreis', places: 3, list: 'alphabetical' }],
  }
  const saved = {
    scale: { min: 0, max: 1 },
    divisions: ['staedte', 'kreise'],
    criteria: [{ id: 'eins', weight: 2 }],
    awards: [{ id: 'preis', places: 1 }],
  }
  const file = 'rules/0123456789abcdef.json'
  const { competition } = readEarlierRules(bytesOf(JSON.stringify(saved)), file, bytesOf(JSON.stringify(standing)))!
  expect(competition).toMatchObject({
    title: 'Neu',
    divisions: [
      { id: 'staedte', name: 'Städte' },
      { id: 'kreise', name: 'kreise' },
    ],
    criteria: [{ name: 'Konzept', weight: { units: 2 } }],
    ballots: { quorum: 1, comments: 'off' },
    awards: [{ name: 'Hauptpreis', places: 1, list: 'alphabetical' }],
  })
})

test('what is no saved rules is not taken for any', () => {
  const standing = bytesOf(JSON.stringify(bare))
  for (const text of [
    '',
    '[]',
    '{"criteria":[]}',
    '{"scale":{"min":0,"max":1},"criteria":[{"id":"eins"}],"tally":["x"]}',
  ])
    expect(readEarlierRules(bytesOf(text), 'rules/x.json', standing)).toBeNull()
})
