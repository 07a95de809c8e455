// Criteria and measures of tally.json stand in the order of competition.json, whatever their ids are.
import { expect, it } from 'vitest'
import { outcomeText } from '../../src/write/tally-document.js'
import { countFiles } from '../laws/files.js'

const text = (value: string) => new TextEncoder().encode(value)

it('criteria whose ids are numbers keep their order, and read back with their scores', () => {
  const competition = {
    version: 1,
    id: 'dorf',
    title: 'Unser Dorf: "=10": ',
    scale: { min: 0, max: 10 },
    criteria: [{ id: '10' }, { id: '2' }, { id: 'bau' }],
  }
  const counted = countFiles(
    new Map([
      ['competition.json', text(JSON.stringify(competition))],
      ['submissions.csv', text('id,applicant,title\nA,Dorf A,"=10"": "\n')],
      ['jurors.csv', text('id,name\nj,Sitz\n')],
      ['ballots/j.csv', text('juror,submission,10,2,bau\nj,A,7,8,9\n')],
    ]),
  )
  const written = outcomeText(counted.outcome!)
  expect(written).toMatch(/"10": "7\.00",\s+"2": "8\.00",\s+"bau": "9\.00"/)
  expect(JSON.parse(written).divisions[0].ranking[0].title).toBe('=10": ')
  expect(JSON.parse(written).competition.title).toBe('Unser Dorf: "=10": ')
})

it('measures whose names are numbers keep their order, in the rules and in the rows', () => {
  const steps = [{ mean: 'criteria' }, { mean: 'jurors' }]
  const measures = `"12": ${JSON.stringify(steps)}, "3": ${JSON.stringify([...steps, { round: 0 }])}`
  const competition = `{"version":1,"id":"dorf","title":"Dorf","scale":{"min":0,"max":10},"criteria":[{"id":"bau"}],"measures":{${measures}}}`
  const counted = countFiles(
    new Map([
      ['competition.json', text(competition)],
      ['submissions.csv', text('id,applicant,title\nA,Dorf A,Platz\n')],
      ['jurors.csv', text('id,name\nj,Sitz\n')],
      ['ballots/j.csv', text('juror,submission,bau\nj,A,7\n')],
    ]),
  )
  const written = outcomeText(counted.outcome!)
  expect(written).toMatch(/"12": "7\.00",\s+"3": "7"/)
  expect(written).toMatch(/"measures": \{\s+"12": \[\s+"The values[^\]]*\],\s+"3": \[/)
  expect(Object.keys(JSON.parse(written).rules.measures)).toHaveLength(2)
})
