import { test } from 'vitest'
import { auditPage } from '../../src/write/audit.js'
import { rankingScreen } from '../../src/write/ranking-screen.js'
import { tallyDocument, tallyText } from '../../src/write/tally-document.js'
import { counted, criterion, decimal, drop, juror, mean, rescale, round, type SampleBallot, scale } from './sample.js'
test('perf', () => {
  for (const [n, m] of [[144, 7], [2000, 50]] as const) {
    const jurors = Array.from({ length: m }, (_, i) => juror(`j${i}`, `J ${i}`))
    const submissions = Array.from({ length: n }, (_, i) => [`S-${i}`, `Stadt ${i}`, `Titel ${i}`] as const)
    const criteria = Array.from({ length: 10 }, (_, i) => criterion(`k${i}`, `Kriterium ${i}`, `${1 + (i % 3)}`, scale('1', '10')))
    let x = 7
    const ballots: SampleBallot[] = submissions.flatMap(([s]) => jurors.map(({ id }) => [id, s, ...criteria.map(() => `${1 + ((x = (x * 1103515245 + 12345) % 2147483648) >> 8) % 10}`)] as never))
    const o = counted({ jurors, submissions, ballots, competition: { criteria, tally: [rescale, mean('criteria'), drop(1, 1), mean('jurors'), round(2)], require: [{ kind: 'total', minimum: decimal('50') }] } })
    let t = performance.now()
    const a = auditPage(o, { named: false })
    console.log(n * m, 'audit ms', performance.now() - t, a.length)
    t = performance.now(); const r = rankingScreen(o, { width: 80, colour: true }); console.log('screen', performance.now() - t, r.length)
    t = performance.now(); const d = tallyText(tallyDocument(o)); console.log('json', performance.now() - t, d.length)
  }
})
