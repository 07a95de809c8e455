// Jurors who judge only some divisions: nothing else is expected of them, asked of them or taken from them.
import { expect, test } from 'vitest'
import { viewFor } from '../../src/ask/juror/view.js'
import { openFolder } from '../../src/desk.js'
import { countOutstanding, type Docket, outstandingFor } from '../../src/model/docket.js'
import { rulesDigest } from '../../src/rules/rules-digest.js'
import { statusDocument } from '../../src/write/status-document.js'
import { common, competitionFiles, decisionHeader, folderWith } from '../decide/desk.js'

const jurors = [
  'id,name,role,deputy_of,divisions',
  'staedtetag,Dr. Anna Beispiel,,,staedte',
  'landkreistag,Bernd Muster,,,landkreise',
  'wissenschaft,Prof. Cem Probe,chair,,',
  'vertretung,Dora Ersatz,deputy,landkreistag,',
  'gast,Emil Zaungast,guest,,staedte landkreise',
  '',
].join('\n')

const noBallots = 'juror,submission,konzept,transfer\n'

async function docketWith(more: Readonly<Record<string, string>> = {}): Promise<Docket> {
  const dir = folderWith(competitionFiles({ 'jurors.csv': jurors, 'ballots/import.csv': noBallots, ...more }))
  const { docket, findings } = await openFolder(common(dir), { chains: false })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return docket!
}

const named = (docket: Docket, submissions: readonly number[]) =>
  submissions.map((each) => docket.submissions.rows[each]!.id)

test('what is outstanding for a juror lies in the divisions of that juror', async () => {
  const docket = await docketWith()
  expect([0, 1, 2].map((juror) => named(docket, outstandingFor(docket, juror)))).toEqual([
    ['Z-001', 'Z-002'],
    ['Z-003', 'Z-004'],
    ['Z-001', 'Z-002', 'Z-003', 'Z-004'],
  ])
  expect(countOutstanding(docket)).toBe(8)
})

test('jury score leads nobody beyond their divisions, a deputy not beyond those of the seat', async () => {
  const absence = `${decisionHeader}1,2018-03-01,absence,,,landkreistag,,,krank,,,,\n`
  const docket = await docketWith({ 'decisions.csv': absence })
  const asked = (juror: number) =>
    named(
      docket,
      viewFor(docket, juror, []).ballots.map(({ submission }) => submission),
    )
  expect([0, 3, 4].map(asked)).toEqual([
    ['Z-001', 'Z-002'],
    ['Z-003', 'Z-004'],
    ['Z-001', 'Z-002', 'Z-003', 'Z-004'],
  ])
})

test('the status expects nothing beyond the divisions, and counts no recusal there', async () => {
  const recusals = `${decisionHeader}1,2018-03-01,recusal,,Z-003,staedtetag,,,x,,,,\n2,2018-03-01,recusal,,Z-001,staedtetag,,,x,,,,\n`
  const { jurors: all, submissions } = statusDocument(await docketWith({ 'decisions.csv': recusals }), [])
  expect(all[0]).toMatchObject({ id: 'staedtetag', expected: 1, outstanding: 1, recused: 1 })
  expect(submissions[2]).toMatchObject({ id: 'Z-003', expected: 2, recused: [] })
})

test('the rules have the same digest, whoever judges which division', async () => {
  const [limited, free] = [
    await docketWith(),
    await docketWith({ 'jurors.csv': jurors.replaceAll(',landkreise\n', ',\n') }),
  ]
  expect(rulesDigest(limited.competition)).toBe(rulesDigest(free.competition))
})
