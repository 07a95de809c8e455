// The calculations in a line of an explanation, and what they come to: `(8·2 + 9) / 3 = 25/3` as a reader types it.
import { add, divide, type Fraction, fraction, multiply, subtract, zero } from '../../src/model/fraction.js'

/** What stands before an equals sign, and the number after it, exactly. */
export type Shown = { readonly calculation: string; readonly result: string }

const calculation = /([-\d.(][-\d./·+−() ]*) = (-?\d[\d.]*(?:\/\d+)?)/g

/** In English; the names of rounds that stand beside their totals are left out. */
export function calculationsIn(line: string): readonly Shown[] {
  const plain = line.replace(/ \(“[^”]*”\)/g, '').replace(/^.*: (?=[-\d(])/, '')
  return [...plain.matchAll(calculation)].map(([, calculation = '', result = '']) => ({
    calculation: calculation.trim(),
    result: result.replace(/\.$/, ''),
  }))
}

/** The value of an expression of +, −, · and /, in which · and / bind more tightly and go from left to right. */
export function valueIn(expression: string): Fraction {
  const tokens = expression.match(/\d+(?:\.\d+)?|[-−+·/()]/g) ?? []
  let at = 0
  const next = () => tokens[at++]

  function atom(): Fraction {
    const token = next()
    if (token === '(') {
      const inner = sum()
      if (next() !== ')') throw new Error(`a bracket is open in ${expression}`)
      return inner
    }
    if (token === '-') return subtract(zero, atom())
    if (token === undefined || !/^\d/.test(token)) throw new Error(`no number where there should be one: ${expression}`)
    const [whole = '', decimals = ''] = token.split('.')
    return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
  }

  function product(): Fraction {
    let value = atom()
    while (tokens[at] === '·' || tokens[at] === '/') value = (next() === '·' ? multiply : divide)(value, atom())
    return value
  }

  function sum(): Fraction {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '−') value = (next() === '+' ? add : subtract)(value, product())
    return value
  }

  const value = sum()
  if (at < tokens.length) throw new Error(`not a whole calculation: ${expression}`)
  return value
}
