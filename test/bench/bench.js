// What the program costs: its start beside a bare node, the example's tally, and a million ballots read and counted.
// Every time stands beside something that does not change with the program, so that machines can be compared.
const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { cpus, platform, release, tmpdir, totalmem } = require('node:os')
const { join } = require('node:path')
const { buildSync } = require('esbuild')
const { measureAssign } = require('./assign.js')
const { measureImports } = require('./imports.js')

const root = join(__dirname, '..', '..')
const program = join(root, 'bin', 'jury.js')
const limits = { version: 1.7, tally: 3, millionSeconds: 60, millionMegabytes: 1024 }
const size = { submissions: 12_500, jurors: Number(process.env.JURY_BENCH_JURORS ?? 80), criteria: 10 }
const ballots = size.submissions * size.jurors

// Certificates that node would load at every start are no part of what is measured.
const environment = { ...process.env, NO_COLOR: '1' }
delete environment.NODE_EXTRA_CA_CERTS
delete environment.NODE_OPTIONS

const scratch = mkdtempSync(join(tmpdir(), 'jury-bench-'))
const peakHook = join(scratch, 'peak.cjs')
writeFileSync(
  peakHook,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(scratch, 'peak'))}, String(process.resourceUsage().maxRSS)))\n`,
)

const rows = []
const over = []

/** A line of the table; over its limit, the run fails. */
function report(what, value, beside = '', limit = null) {
  const isOver = limit !== null && !(limit.value <= limit.atMost)
  if (isOver) over.push(what)
  const said = limit === null ? '' : `${isOver ? 'OVER' : 'within'} ${limit.atMost}${limit.unit ?? ''}`
  rows.push([what, value, beside, said])
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const seconds = (value) => `${value.toFixed(2)} s`
const milliseconds = (value) => `${(value * 1000).toFixed(0)} ms`
const times = (value) => `${value.toFixed(2)} ×`
const megabytes = (value) => `${value.toFixed(0)} MB`

// ---- Processes

/** Seconds that a node process takes from its start to its end; its output goes nowhere. */
function timeOf(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 26,
  })
  const taken = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return taken
}

/** The same, and the most memory that it held, in MB. */
function peakOf(args) {
  const taken = timeOf(['--require', peakHook, ...args])
  return { taken, peak: Number(readFileSync(join(scratch, 'peak'), 'utf8')) / 1024 }
}

/** Alternating pairs, so that a machine that grows slower or faster meanwhile slows both: the median of their ratios. */
function besideBareNode(args, pairs) {
  for (let warm = 0; warm < 3; warm++) timeOf(args)
  const measured = Array.from({ length: pairs }, () => {
    const bare = timeOf(['-e', '0'])
    const own = timeOf(args)
    return { bare, own, ratio: own / bare }
  })
  const of = (key) => median(measured.map((pair) => pair[key]))
  return { bare: of('bare'), own: of('own'), ratio: of('ratio') }
}

// ---- A generated competition

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const criteria = Array.from({ length: size.criteria }, (_, index) => `kriterium-${index + 1}`)
const submissionId = (index) => `Z-${String(index + 1).padStart(5, '0')}`
const jurorId = (index) => `jurymitglied-${String(index + 1).padStart(2, '0')}`
const ballotHeader = ['juror', 'submission', ...criteria, 'comment', 'cast_at', 'entered_by', 'rules', 'chain']

/** Hardly anything to count: what is left is loading the program. */
function writeSmall() {
  const dir = join(scratch, 'small')
  mkdirSync(join(dir, 'ballots'), { recursive: true })
  const competition = {
    version: 1,
    id: 'klein',
    title: 'Klein',
    language: 'de',
    scale: { min: 0, max: 10 },
    criteria: [{ id: 'konzept', name: 'Konzept' }],
    tally: 'weighted-mean',
  }
  writeFileSync(join(dir, 'competition.json'), JSON.stringify(competition))
  writeFileSync(join(dir, 'submissions.csv'), 'id,applicant,title\nZ-1,Stadt,Haus\nZ-2,Dorf,Garten\n')
  writeFileSync(join(dir, 'jurors.csv'), 'id,name\nberg,Anna Berg\n')
  writeFileSync(join(dir, 'ballots', 'berg.csv'), 'juror,submission,konzept\nberg,Z-1,4\nberg,Z-2,5\n')
  return dir
}

function writeCompetition(dir) {
  mkdirSync(join(dir, 'ballots'), { recursive: true })
  const competition = {
    version: 1,
    id: 'eine-million',
    title: 'Eine Million Wertungsbögen',
    language: 'de',
    scale: { min: 0, max: 10, step: 1 },
    criteria: criteria.map((id, index) => ({ id, name: `Kriterium ${index + 1}`, weight: 1 + (index % 3) })),
    ballots: { expected: 'as-cast' },
    tally: ['rescale', { mean: 'criteria' }, { drop: { highest: 1, lowest: 1 } }, { mean: 'jurors' }, { round: 2 }],
    ties: [{ criterion: criteria[0] }, 'median'],
    awards: [{ id: 'preis', name: 'Preis', places: 10, prize: 1000, shared: 'split' }],
  }
  writeFileSync(join(dir, 'competition.json'), JSON.stringify(competition, null, 2))
  const submissions = Array.from(
    { length: size.submissions },
    (_, index) => `${submissionId(index)},Stadt ${index},Haus\n`,
  )
  writeFileSync(join(dir, 'submissions.csv'), `id,applicant,title\n${submissions.join('')}`)
  const jurors = Array.from({ length: size.jurors }, (_, index) => `${jurorId(index)},Mitglied ${index + 1}\n`)
  writeFileSync(join(dir, 'jurors.csv'), `id,name\n${jurors.join('')}`)
  for (let juror = 0; juror < size.jurors; juror++) writeBallots(dir, juror)
}

/** One juror's file as the program writes it, every row chained, at most one file in memory. */
function writeBallots(dir, juror) {
  const random = seeded(juror + 1)
  const file = openSync(join(dir, 'ballots', `${jurorId(juror)}.csv`), 'w')
  let [chain, text] = [JSON.stringify(ballotHeader.slice(0, -1)), `${ballotHeader.join(',')}\n`]
  for (let submission = 0; submission < size.submissions; submission++) {
    const scores = criteria.map(() => `${Math.floor(random() * 11)}`)
    const castAt = new Date(Date.UTC(2018, 1, 1) + submission * 60_000 + juror).toISOString()
    const cells = [jurorId(juror), submissionId(submission), ...scores, '', castAt, jurorId(juror), '']
    chain = createHash('sha256')
      .update(`${chain}\n${JSON.stringify(cells)}`)
      .digest('hex')
    text += `${cells.join(',')},${chain}\n`
  }
  writeFileSync(file, text)
  closeSync(file)
}

// ---- The stages inside

/** Reads, checks, counts and writes in a process of its own, and says in seconds how long each took. */
const stagesSource = `
import { readFolder as readFiles } from './src/io/folder'
import { readFolder } from './src/read/folder'
import { checkFolder } from './src/check/folder'
import { countDocket } from './src/count/count'
import { tallyDocument, tallyText } from './src/write/tally-document'
const taken = {}
const timed = (name, action) => {
  const start = process.hrtime.bigint()
  const made = action()
  taken[name] = Number(process.hrtime.bigint() - start) / 1e9
  return made
}
const files = timed('bytes', () => readFiles(process.argv[2]))
const folder = timed('read', () => readFolder(files, { chains: false }))
const { docket } = timed('check', () => checkFolder(folder))
const outcome = timed('count', () => countDocket(docket))
timed('write', () => tallyText(tallyDocument(outcome)))
console.log(JSON.stringify({ ...taken, ballots: folder.box.size }))
`

/** What the same bytes cost without any of our code: read, and read with their lines counted. */
const linesSource = `
const { readdirSync, readFileSync } = require('node:fs')
const dir = process.argv[1] + '/ballots/'
let lines = 0
for (const name of readdirSync(dir)) {
  const bytes = readFileSync(dir + name)
  if (process.argv[2] === 'lines') for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
}
`

const stagesOf = (dir) => drive('stages', { stdin: { contents: stagesSource, resolveDir: root, loader: 'ts' } }, dir)
const stepsOf = (dir) => drive('steps', { entryPoints: [join(__dirname, 'steps.ts')] }, dir)

/** Builds a driver of the program's own parts and runs it on a folder; what it prints is JSON. */
function drive(name, source, dir) {
  const driver = join(scratch, `${name}.cjs`)
  buildSync({
    ...source,
    outfile: driver,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  })
  const { stdout, stderr } = spawnSync(process.execPath, [driver, dir], { env: environment, encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

// ---- The three parts

function measureStart(example) {
  const version = besideBareNode([program, '--version'], 41)
  report('bare node', milliseconds(version.bare))
  report('jury --version', milliseconds(version.own), `${times(version.ratio)} bare node`, {
    value: version.ratio,
    atMost: limits.version,
    unit: ' ×',
  })
  const small = besideBareNode([program, 'tally', '--dir', writeSmall()], 31)
  report('jury tally, two submissions', milliseconds(small.own), `${times(small.ratio)} bare node`)
  const tally = besideBareNode([program, 'tally', '--dir', example], 31)
  report('jury tally, the example', milliseconds(tally.own), `${times(tally.ratio)} bare node`, {
    value: tally.ratio,
    atMost: limits.tally,
    unit: ' ×',
  })
  return version.bare
}

function measureMillion(dir, bare) {
  const bytes = timeOf(['-e', linesSource, dir])
  const lines = timeOf(['-e', linesSource, dir, 'lines'])
  report('the same bytes read by bare node', seconds(bytes), `${times(bytes / bare)} bare node`)
  report('the same bytes read, lines counted', seconds(lines), `${times(lines / bare)} bare node`)
  const tally = peakOf([program, 'tally', '--json', '--dir', dir])
  const beside = (taken) => `${times(taken / lines)} counting lines`
  report('jury tally --json, whole process', seconds(tally.taken), beside(tally.taken), {
    value: tally.taken,
    atMost: limits.millionSeconds,
    unit: ' s',
  })
  report('  most memory held', megabytes(tally.peak), '', {
    value: tally.peak,
    atMost: limits.millionMegabytes,
    unit: ' MB',
  })
  const stages = stagesOf(dir)
  if (stages.ballots !== ballots) throw new Error(`${stages.ballots} ballots were read, not ${ballots}`)
  for (const stage of ['bytes', 'read', 'check', 'count', 'write']) {
    report(`  ${stage}`, seconds(stages[stage]), beside(stages[stage]))
  }
  const check = peakOf([program, 'check', '--dir', dir])
  report('jury check, every chain tested', seconds(check.taken), beside(check.taken))
  report('  most memory held', megabytes(check.peak))
}

/** Each step by itself, on the cube of all ballots; skating on a dance floor. */
function measureSteps(dir) {
  for (const [name, taken] of Object.entries(stepsOf(dir))) report(`  step ${name}`, milliseconds(taken))
}

function printTable() {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)))
  for (const [what, value, beside, said] of rows) {
    console.log(
      [what.padEnd(widths[0]), value.padStart(widths[1]), beside.padStart(widths[2]), said].join('   ').trimEnd(),
    )
  }
}

function run() {
  const [processor] = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  console.log(`${processor?.model.trim()}, ${cpus().length} cores, ${memory} GB`)
  console.log(`node ${process.version}, ${platform()} ${release()} ${process.arch}`)
  console.log(
    `${ballots} ballots of ${size.criteria} criteria: ${size.submissions} submissions, ${size.jurors} jurors\n`,
  )
  const example = join(scratch, 'example')
  cpSync(join(root, 'fixtures', 'zusammenleben'), example, { recursive: true })
  const bare = measureStart(example)
  const million = join(scratch, 'million')
  writeCompetition(million)
  measureMillion(million, bare)
  measureSteps(million)
  measureAssign({ scratch, program, peakOf, report })
  measureImports({ scratch, root, program, peakOf, timeOf, report })
  printTable()
  if (over.length > 0) console.log(`\nOver the limit: ${over.join('; ')}.`)
  process.exitCode = over.length > 0 ? 1 : 0
}

try {
  run()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
