// What an assignment costs: 10,000 submissions, 1,000 jurors, five jurors for each; all of them free, then limited to divisions
// with conflicts declared. By itself: node test/bench/assign.js
const { spawnSync } = require('node:child_process')
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const size = { submissions: 10_000, jurors: 1_000, each: 5, divisions: 20 }
const limits = { seconds: 60, megabytes: 512 }

const stems = ['Auen', 'Birken', 'Linden', 'Moor', 'Silber', 'Salz', 'Raben', 'Weiden', 'Eichen', 'Hasel']
const ends = ['brück', 'hausen', 'höhe', 'winkel', 'erzland', 'hövel', 'förde', 'tal', 'stein', 'furt']
const townOf = (index) => `Stadt ${stems[index % 10]}${ends[Math.floor(index / 10) % 10]} ${Math.floor(index / 100)}`

/** Every juror comes from one of the towns; in divisions a third judges all of them, a third one, a third two. */
function writeAssigned(dir, hasDivisions) {
  mkdirSync(dir, { recursive: true })
  const divisionOf = (index) => `d${index % size.divisions}`
  const rules = {
    version: 1,
    id: 'zuteilung',
    title: 'Zuteilung',
    language: 'de',
    ...(hasDivisions && {
      divisions: Array.from({ length: size.divisions }, (_, index) => ({ id: divisionOf(index) })),
    }),
    ...(hasDivisions && { conflicts: [{ juror: 'affiliation', submission: 'applicant' }] }),
    scale: { min: 0, max: 10 },
    criteria: [{ id: 'konzept' }],
  }
  const submissions = Array.from({ length: size.submissions }, (_, index) =>
    [`Z-${index}`, ...(hasDivisions ? [divisionOf(index)] : []), townOf(index % 3000), `Titel ${index}`].join(','),
  )
  const judged = (index) => [[], [divisionOf(index)], [divisionOf(index), divisionOf(index + 1)]][index % 3].join(' ')
  const jurors = Array.from({ length: size.jurors }, (_, index) =>
    [`j-${index}`, `Person ${index}`, townOf(index), ...(hasDivisions ? [judged(index)] : [])].join(','),
  )
  const division = hasDivisions ? ',division' : ''
  writeFileSync(join(dir, 'competition.json'), JSON.stringify(rules))
  writeFileSync(join(dir, 'submissions.csv'), `id${division},applicant,title\n${submissions.join('\n')}\n`)
  writeFileSync(
    join(dir, 'jurors.csv'),
    `id,name,affiliation${hasDivisions ? ',divisions' : ''}\n${jurors.join('\n')}\n`,
  )
  return dir
}

function measureAssign({ scratch, program, peakOf, report }) {
  const folders = [
    ['free', writeAssigned(join(scratch, 'assign-free'), false)],
    ['in divisions', writeAssigned(join(scratch, 'assign-divisions'), true)],
  ]
  for (const [name, dir] of folders) {
    const options = [
      ['--per-submission', `${size.each}`],
      ['--per-juror', `${(size.submissions * size.each) / size.jurors}`],
    ]
    for (const [option, count] of options) {
      const { taken, peak } = peakOf([program, 'assign', '--dir', dir, option, count, '--dry-run'])
      const limit = { value: taken, atMost: limits.seconds, unit: ' s' }
      report(`jury assign ${option} ${count}, ${name}`, `${taken.toFixed(2)} s`, '', limit)
      report('  most memory held', `${peak.toFixed(0)} MB`, '', { value: peak, atMost: limits.megabytes, unit: ' MB' })
    }
  }
  const { taken } = peakOf([program, 'conflicts', '--json', '--dir', folders[1][1]])
  report('jury conflicts, in divisions', `${taken.toFixed(2)} s`)
}

module.exports = { measureAssign }

/** By itself, without the rest of the bench. */
function run() {
  const scratch = mkdtempSync(join(tmpdir(), 'jury-bench-assign-'))
  const hook = join(scratch, 'peak.cjs')
  const text = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(scratch, 'peak'))}, String(process.resourceUsage().maxRSS)))\n`
  writeFileSync(hook, text)
  const peakOf = (args) => {
    const start = process.hrtime.bigint()
    const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], { maxBuffer: 1 << 28 })
    if (status !== 0) throw new Error(String(stderr))
    const taken = Number(process.hrtime.bigint() - start) / 1e9
    return { taken, peak: Number(readFileSync(join(scratch, 'peak'), 'utf8')) / 1024 }
  }
  const report = (what, value, _, limit) => {
    console.log(
      `${what.padEnd(52)} ${value.padStart(10)}${limit ? `   ${limit.value <= limit.atMost ? 'within' : 'OVER'} ${limit.atMost}${limit.unit}` : ''}`,
    )
    if (limit && limit.value > limit.atMost) process.exitCode = 1
  }
  try {
    measureAssign({ scratch, program: join(__dirname, '..', '..', 'bin', 'jury.js'), peakOf, report })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (require.main === module) run()
