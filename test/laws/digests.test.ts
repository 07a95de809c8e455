// The two digests that others must be able to compute by themselves: the chain of a file, and the rules in force.
import { expect, test } from 'vitest'
import { chainStart, fitsChain, nextChain, sha256 } from '../../src/model/digest.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { canonicalRules, rulesDigest } from '../../src/rules/rules-digest.js'

test('the chain of the contract’s test vector is the one that the contract prints', () => {
  const header = ['juror', 'submission', 'konzept', 'comment', 'cast_at', 'chain']
  const row = ['staedtetag', 'Z-017', '8', 'gut, aber\nspät', '2018-03-01T10:00:00.000Z', '']
  const chain = '917ca713e449dabe075c9a6201d21fd52e9915991119eea2dd9519c4311a9b30'
  expect(nextChain(chainStart(header), header, row)).toBe(chain)
  expect(nextChain(chainStart(header), header, row.with(3, 'gut, aber\r\nspät'))).toBe(chain)
  expect(nextChain(chainStart(header), header, row.with(2, '9'))).not.toBe(chain)
})

test('a comment can be struck out: its SHA-256 in its place still fits, anything else does not', () => {
  const header = ['juror', 'submission', 'konzept', 'comment', 'chain']
  const row = ['staedtetag', 'Z-017', '8', 'gut, aber\nspät', '']
  const chain = nextChain(chainStart(header), header, row)
  const fits = (comment: string, konzept = '8') =>
    fitsChain(chainStart(header), header, row.with(3, comment).with(2, konzept), chain)
  expect(fits('gut, aber\nspät')).toBe(true)
  expect(fits(sha256('gut, aber\nspät'))).toBe(true)
  expect(fits(sha256('gut, aber spät'))).toBe(false)
  expect(fits('')).toBe(false)
  expect(fits(sha256('gut, aber\nspät'), '9')).toBe(false)
})

const rules = {
  $schema: './competition.schema.json',
  version: 1,
  id: 'zusammenleben-2017',
  title: 'Zusammenleben Hand in Hand',
  organizer: 'Bundesministerium des Innern',
  language: 'de',
  currency: 'EUR',
  divisions: [{ id: 'staedte', name: 'Städte' }, { id: 'kreise' }],
  scale: { min: 0, max: 10, step: 1, best: 'high', labels: { '0': 'nicht erkennbar' } },
  criteria: [
    { id: 'konzept', name: 'Konzeption', question: 'Ist der Beitrag eingebunden?', weight: 2 },
    { id: 'transfer', weight: 1, scale: { min: 1, max: 6, step: 0.5, best: 'low' } },
  ],
  submissions: { show: ['title'] },
  order: { shuffled: 'Probe' },
  ballots: { expected: 'all', quorum: 3, missing: 'refuse', comments: 'required' },
  tally: ['rescale', { mean: 'criteria' }, { drop: { highest: 1, lowest: 0 } }, { mean: 'jurors' }, { round: 2 }],
  require: [{ criterion: 'konzept', minimum: 30 }, { total: 50.5 }, { criteria: 2, minimum: 50 }],
  ties: [{ criterion: 'konzept' }, 'median', 'decision'],
  awards: [
    {
      id: 'strategie',
      name: 'Strategische Aktivitäten',
      division: 'staedte',
      places: 4,
      prize: 25000,
      minimum: 60,
      shared: 'stop',
      list: 'alphabetical',
      caps: [{ per: 'state', atMost: 2 }],
      excludes: [],
    },
    { id: 'sonderpreis', places: 2, prize: [500, 250.5], shared: 'split', excludes: ['strategie'] },
  ],
  budget: 1000000,
  deviation: 'majority',
}

// Written out by hand from section 3 of the contract: keys by code unit, no spaces, what moves no place and what has
// its default left out. Its digest is that of `printf %s '…' | sha256sum`, the first 16 digits.
const canonical = [
  '{"awards":[{"caps":[{"atMost":2,"per":"state"}],"division":"staedte","id":"strategie","minimum":60,"places":4,',
  '"prize":25000},{"excludes":["strategie"],"id":"sonderpreis","places":2,"prize":[500,250.5],"shared":"split"}],',
  '"ballots":{"quorum":3},"budget":1000000,"criteria":[{"id":"konzept","weight":2},{"id":"transfer","scale":',
  '{"best":"low","max":6,"min":1,"step":0.5}}],"deviation":"majority","divisions":["staedte","kreise"],"require":',
  '[{"criterion":"konzept","minimum":30},{"total":50.5},{"criteria":2,"minimum":50}],"scale":{"max":10,"min":0},',
  '"tally":["rescale",{"mean":"criteria"},{"drop":{"highest":1}},{"mean":"jurors"},{"round":2}],',
  '"ties":[{"criterion":"konzept"},"median","decision"]}',
].join('')

/** The rules as a competition.json has them. */
function competitionOf(written: object) {
  const { competition } = readCompetition(new TextEncoder().encode(JSON.stringify(written)))
  if (competition === null) throw new Error('the rules of this test cannot be read')
  return competition
}

test('the digest of rules is that of their canonical text, computed by hand', () => {
  expect(canonicalRules(competitionOf(rules))).toBe(canonical)
  expect(rulesDigest(competitionOf(rules))).toBe('3c5c0af2dbfbcd5d')
})

test('what can move no place leaves the digest as it is', () => {
  const renamed = {
    ...rules,
    title: 'Anders',
    currency: 'CHF',
    submissions: { show: ['applicant'] },
    conflicts: [{ juror: 'affiliation', submission: 'applicant' }],
    organizer: 'Land',
  }
  expect(rulesDigest(competitionOf(renamed))).toBe(rulesDigest(competitionOf(rules)))
  const moved = { ...rules, ties: ['median', { criterion: 'konzept' }, 'decision'] }
  expect(rulesDigest(competitionOf(moved))).not.toBe(rulesDigest(competitionOf(rules)))
})

test('a preset has the digest of its list, and a default that is said that of one left out', () => {
  const least = { version: 1, id: 'klein', title: 'Klein', scale: { min: 0, max: 10 }, criteria: [{ id: 'idee' }] }
  const digest = rulesDigest(competitionOf(least))
  const list = [{ mean: 'criteria' }, { mean: { over: 'jurors' } }]
  expect(rulesDigest(competitionOf({ ...least, tally: 'weighted-mean' }))).toBe(digest)
  expect(rulesDigest(competitionOf({ ...least, tally: list }))).toBe(digest)
  expect(rulesDigest(competitionOf({ ...least, ties: ['decision', 'lot'], deviation: 'none' }))).toBe(digest)
  expect(rulesDigest(competitionOf({ ...least, scale: { min: 0.0, max: 10, step: 1 } }))).toBe(digest)
})

test('how places are numbered and what a share, steps of places and above ask for are in the digest, in their shortest form', () => {
  const least = { version: 1, id: 'klein', title: 'Klein', scale: { min: 0, max: 10 }, criteria: [{ id: 'idee' }] }
  const written = {
    ...least,
    ranking: { places: 'dense', tolerance: 0.5 },
    require: [{ criterion: 'idee', above: 3 }, { total: { above: 4.5 } }, { total: { minimum: 4 } }],
    awards: [
      { id: 'gold', above: 8, share: { atMost: 12.5, with: [] }, shared: 'leave' },
      {
        id: 'silber',
        minimum: 7,
        places: [
          { from: 1, places: 1 },
          { from: 101, places: 2, every: 200 },
        ],
        share: { with: ['gold'], atMost: 30 },
      },
    ],
  }
  expect(canonicalRules(competitionOf(written))).toBe(
    [
      '{"awards":[{"above":8,"id":"gold","share":{"atMost":12.5},"shared":"leave"},{"id":"silber","minimum":7,"places":',
      '[{"from":1,"places":1},{"every":200,"from":101,"places":2}],"share":{"atMost":30,"with":["gold"]}}],',
      '"criteria":[{"id":"idee"}],"ranking":{"places":"dense","tolerance":0.5},"require":[{"above":3,"criterion":"idee"},',
      '{"total":{"above":4.5}},{"total":4}],"scale":{"max":10,"min":0}}',
    ].join(''),
  )
  const digest = rulesDigest(competitionOf(least))
  expect(rulesDigest(competitionOf({ ...least, ranking: { places: 'standard', tolerance: 0.0 } }))).toBe(digest)
  expect(rulesDigest(competitionOf({ ...least, ranking: {} }))).toBe(digest)
})
