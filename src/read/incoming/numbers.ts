// Numbers as people write them: decimal comma or point, thousands in groups. Which sign it is, the file itself must show.
import type { DecimalFound, DecimalSign, Delimiter } from '../../model/dialect.js'

/** What one cell shows: which sign is the decimal one, that it may be either, or nothing. */
type Evidence = DecimalSign | 'either-comma' | 'either-point' | null

const comma = /^\d{1,3}(?:[. \u00a0\u202f]\d{3})+,\d+$|^\d+,\d+$/
const point = /^\d{1,3}(?:[, \u00a0\u202f]\d{3})+\.\d+$|^\d+\.\d+$/
const group = /^[1-9]\d{0,2}([.,])\d{3}$/
const groups = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/

/** So many different texts are remembered with what they mean: scores are few. */
const mostKnown = 4096

/** The same answers, each worked out once. */
function remembering<Answer>(answerTo: (cell: string) => Answer): (cell: string) => Answer {
  const known = new Map<string, Answer>()
  return (cell) => {
    if (known.has(cell)) return known.get(cell)!
    const answer = answerTo(cell)
    if (known.size < mostKnown) known.set(cell, answer)
    return answer
  }
}

/** `1,234` may be thousands, `0,125` and `7,5` cannot; `1.234.567` says that the point is no decimal sign. */
function evidenceIn(cell: string): Evidence {
  const digits = cell.trim().replace(/^[+-]/, '')
  if (/^\d*$/.test(digits)) return null
  const single = group.exec(digits)
  if (single) return single[1] === ',' ? 'either-comma' : 'either-point'
  const many = groups.exec(digits)
  if (many) return many[1] === ',' ? 'point' : 'comma'
  return comma.test(digits) ? 'comma' : point.test(digits) ? 'point' : null
}

/** Makes plain numbers of many cells. */
export const numberReader = (decimal: DecimalSign | null): ((cell: string) => string) =>
  remembering((cell) => plainNumber(cell, decimal))

/** The number of a cell with a decimal point, or the cell as it is where it is none. */
export function plainNumber(cell: string, decimal: DecimalSign | null): string {
  const evidence = evidenceIn(cell)
  if (evidence === null) return cell
  const isEither = evidence === 'either-comma' || evidence === 'either-point'
  const sign = isEither ? decimal : evidence
  if (sign === null) return cell
  const text = cell.trim().replace(/^\+/, '')
  return sign === 'comma'
    ? text.replace(/[. \u00a0\u202f]/g, '').replace(',', '.')
    : text.replace(/[, \u00a0\u202f]/g, '')
}

type Example = NonNullable<DecimalFound['example']>

export type DecimalReading =
  | { readonly kind: 'found'; readonly decimal: DecimalFound }
  | { readonly kind: 'open'; readonly example: Example }

/** What separates cells, where numbers come from. */
export type NumberOrigin = { readonly delimiter: Delimiter | null; readonly isWorkbook: boolean }

/** Looks at the cells of number columns one after the other, and says in the end what they show. */
export function openDecimal(asked: DecimalSign | null, origin: NumberOrigin) {
  const first = new Map<Evidence, Example>()
  const evidenceOf = remembering(evidenceIn)
  return {
    see: (cell: string, line: number, column: string): void => {
      const evidence = evidenceOf(cell)
      if (evidence !== null && !first.has(evidence)) first.set(evidence, { column, line, cell: cell.trim() })
    },
    close: (): DecimalReading => decide(asked, origin, first),
  }
}

function decide(
  asked: DecimalSign | null,
  origin: NumberOrigin,
  first: ReadonlyMap<Evidence, Example>,
): DecimalReading {
  const found = (
    value: DecimalSign | null,
    reason: DecimalFound['reason'],
    example: Example | null,
  ): DecimalReading => ({
    kind: 'found',
    decimal: { value, reason, example },
  })
  const [ofComma, ofPoint] = [first.get('comma') ?? null, first.get('point') ?? null]
  const [eitherComma, eitherPoint] = [first.get('either-comma') ?? null, first.get('either-point') ?? null]
  const either = eitherComma ?? eitherPoint
  if (asked !== null) return found(asked, 'asked', ofComma ?? ofPoint ?? either)
  if (ofComma && ofPoint) return either ? { kind: 'open', example: either } : found(null, 'each', ofComma)
  if (ofComma ?? ofPoint) return found(ofComma ? 'comma' : 'point', 'proven', ofComma ?? ofPoint)
  if (either === null) return found(null, 'no-numbers', null)
  if (origin.delimiter === ';' && !eitherPoint) return found('comma', 'semicolons', either)
  if (origin.delimiter === ',' && !eitherComma) return found('point', 'commas', either)
  if (origin.isWorkbook && !eitherComma) return found('point', 'workbook', either)
  return { kind: 'open', example: either }
}
