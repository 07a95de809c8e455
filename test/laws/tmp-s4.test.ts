import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { tallyDocument } from '../../src/write/tally-document.js'
import { countPlainly } from '../oracle/oracle.js'
import { countWorld } from './files.js'

test('x', () => {
  for (const world of JSON.parse(readFileSync('/tmp/s4/worlds.json', 'utf8'))) {
    const { outcome, findings } = countWorld(world)
    console.log(JSON.stringify(findings))
    if (outcome) {
      const d = tallyDocument(outcome)
      console.log('OURS', JSON.stringify(d.divisions))
    }
    console.log('ORACLE', JSON.stringify(countPlainly(world)))
  }
})
