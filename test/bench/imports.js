// What an import of a million rows costs, beside csv-parse alone on the same file: time, and the most memory held.
const { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

const rows = Number(process.env.JURY_BENCH_ROWS ?? 1_000_000)
const criteria = Array.from({ length: 10 }, (_, index) => `k${index + 1}`)
const jurors = 20

/** A file written a few thousand lines at a time; none of it is ever whole in memory. */
function writeLines(path, header, count, lineOf) {
  const file = openSync(path, 'w')
  let text = header
  for (let row = 0; row < count; row++) {
    text += lineOf(row)
    if (text.length < 1 << 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

const idOf = (row) => `Z-${String(row + 1).padStart(7, '0')}`

/** Two files as a German Excel writes them, and a competition to import them into. */
function writeImports(scratch) {
  const dir = join(scratch, 'imports')
  mkdirSync(dir, { recursive: true })
  const competition = {
    version: 1,
    id: 'uebernahme',
    title: 'Übernahme',
    language: 'de',
    scale: { min: 0, max: 10, step: 0.5 },
    criteria: criteria.map((id, index) => ({ id, name: `Kriterium ${index + 1}` })),
    ballots: { expected: 'as-cast' },
  }
  writeFileSync(join(dir, 'competition.json'), JSON.stringify(competition))
  const seats = Array.from({ length: jurors }, (_, juror) => `j${juror},Sitz ${juror}\n`)
  writeFileSync(join(dir, 'jurors.csv'), `id,name\n${seats.join('')}`)
  const submissions = join(scratch, 'beitraege.csv')
  const header = '\ufeffNr.;Kommune;Titel;Land;Eingang\r\n'
  writeLines(submissions, header, rows, (row) => `${idOf(row)};Stadt ${row};"Haus; Hof ${row}";Hessen;14.03.2018\r\n`)
  const ballots = join(scratch, 'wertungen.csv')
  const names = criteria.map((_, index) => `Kriterium ${index + 1}`).join(';')
  const scoreOf = (row, index) => String(((row * 7 + index * 5) % 21) / 2).replace('.', ',')
  writeLines(ballots, `Jurymitglied;Beitrag;${names};Kommentar\r\n`, rows, (row) => {
    const scores = criteria.map((_, index) => scoreOf(row, index)).join(';')
    return `j${row % jurors};${idOf(Math.floor(row / jurors))};${scores};\r\n`
  })
  return { dir, submissions, ballots }
}

/** csv-parse with nothing kept: what reading the cells alone costs. */
const parseAlone = (file, root) => `
const { parse } = require(${JSON.stringify(join(root, 'node_modules', 'csv-parse'))})
let rows = 0
const parser = parse({ delimiter: ';', bom: true, record_delimiter: ['\\r\\n', '\\n', '\\r'], on_record: () => { rows++; return null } })
require('node:fs').createReadStream(${JSON.stringify(file)}).pipe(parser).resume()
parser.on('end', () => { if (rows !== ${rows} + 1) throw new Error(rows + ' rows') })
`

/** `peakOf` and `timeOf` run node; `report` takes a line of the table. */
function measureImports({ scratch, root, program, peakOf, timeOf, report }) {
  const { dir, submissions, ballots } = writeImports(scratch)
  for (const [what, file] of [
    ['submissions', submissions],
    ['ballots', ballots],
  ]) {
    const alone = timeOf(['-e', parseAlone(file, root)])
    const own = peakOf([program, 'import', what, file, '--dir', dir, '--quiet'])
    const perSecond = Math.round(rows / own.taken / 1000)
    report(
      `jury import ${what}, ${rows} rows`,
      `${own.taken.toFixed(2)} s`,
      `${(own.taken / alone).toFixed(2)} × csv-parse alone`,
    )
    report('  rows a second, most memory held', `${perSecond} 000/s`, `${own.peak.toFixed(0)} MB`)
  }
  rmSync(dir, { recursive: true, force: true })
}

module.exports = { measureImports }
