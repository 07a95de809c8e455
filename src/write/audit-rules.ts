// What an audit tells before the first submission: the rules in force, the criteria, and who the jurors are.
import type { Criterion } from '../model/competition.js'
import { isSameDecimal, wholeNumber, writeDecimal } from '../model/decimal.js'
import type { Docket } from '../model/docket.js'
import { judges } from '../model/juror.js'
import { auditWords } from '../words/audit.js'
import { ruleBlocks } from './awards-page.js'
import { listed, wordsOf } from './names.js'
import { bullets, heading, pageTable } from './page.js'
import { spokenNumber } from './printed.js'

export function ruleAudit(docket: Docket): readonly string[] {
  const words = wordsOf(docket.competition)
  return [
    ...ruleBlocks(docket),
    words.rules.digest(docket.rulesDigest),
    heading(3, auditWords[docket.competition.language].criteria),
    criteriaTable(docket),
  ]
}

function criteriaTable({ competition }: Docket): string {
  const { columns } = wordsOf(competition)
  const words = auditWords[competition.language]
  const spoken = (text: string) => spokenNumber(text, competition.language)
  const isRescaled = competition.tally.some(({ name }) => name === 'rescale')
  const rows = competition.criteria.map((criterion) => {
    const { weight, scale } = criterion
    const [min, max, step] = [scale.min, scale.max, scale.step].map((each) => spoken(writeDecimal(each)))
    return [
      criterion.name,
      weight.units === 0 ? words.notCounted : spoken(writeDecimal(weight)),
      words.scale(min!, max!, step!, scale.best),
      ...(isRescaled ? [spoken(rescaling(criterion, words.score))] : []),
    ]
  })
  const headings = [columns.criterion, columns.weight, columns.scale, ...(isRescaled ? [words.rescaled] : [])]
  return pageTable(headings, rows, [1])
}

/** `(score − 1) / 5 · 100`, or where low is best `(6 − score) / 5 · 100`. */
export function rescaling({ scale }: Criterion, score: string): string {
  const decimals = Math.max(scale.min.decimals, scale.max.decimals)
  const unitsOf = (value: Criterion['weight']) => value.units * 10 ** (decimals - value.decimals)
  const length = writeShortest(unitsOf(scale.max) - unitsOf(scale.min), decimals)
  const [min, max] = [inBrackets(writeDecimal(scale.min)), writeDecimal(scale.max)]
  return scale.best === 'high' ? `(${score} − ${min}) / ${length} · 100` : `(${max} − ${score}) / ${length} · 100`
}

const inBrackets = (text: string): string => (text.startsWith('-') ? `(${text})` : text)

const writeShortest = (units: number, decimals: number): string => {
  const text = writeDecimal({ units, decimals })
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Who J1 … Jn are where they are named; who counts otherwise than 1; who judges only some criteria, or divisions. */
export function jurorBlocks(docket: Docket, named: boolean, jurorLabel: (juror: number) => string): readonly string[] {
  const { competition, jurors } = docket
  const words = auditWords[competition.language]
  const { columns, quote } = wordsOf(competition)
  const weighted = jurors.flatMap(({ weight }, juror) => {
    if (isSameDecimal(weight, wholeNumber(1))) return []
    return [words.jurorWeight(jurorLabel(juror), spokenNumber(writeDecimal(weight), competition.language))]
  })
  const partial = jurors.flatMap((each, juror) => {
    if (each.criteria === null) return []
    const names = competition.criteria.filter(({ id }) => judges(each, id)).map(({ name }) => quote(name))
    return [words.judgesOnly(jurorLabel(juror), listed(wordsOf(competition), names))]
  })
  const limited = jurors.flatMap((each, juror) => {
    if (each.divisions === null) return []
    const names = competition.divisions.filter(({ id }) => each.divisions?.includes(id)).map(({ name }) => quote(name))
    return [words.judgesDivisions(jurorLabel(juror), listed(wordsOf(competition), names))]
  })
  const rows = jurors.map(({ name, id, affiliation }, juror) => [`J${juror + 1}`, name === '' ? id : name, affiliation])
  return [
    heading(2, words.jurors),
    named ? pageTable(['', columns.name, columns.affiliation], rows) : words.anonymous(jurors.length),
    bullets([...weighted, ...partial, ...limited]),
  ]
}
