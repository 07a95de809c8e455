// Numbers of a workbook as a person sees them there, but always with a decimal point and without thousands separators;
// dates in ISO form.
import { format, getFormatDateInfo, getFormatFromId, TOKEN_GROUP, TOKEN_LOCALE, tokenize } from 'numfmt'

/** The text of a number in the cells of one style. */
export type NumberText = (value: number) => string

/** What Excel takes as a number format is no longer. */
const longestFormat = 255

/** A number in a cell without a format: at most 15 significant digits, never an exponent. 0.1 + 0.2 is 0.3. */
export function generalText(value: number): string {
  if (Number.isSafeInteger(value)) return `${value}`
  const text = `${Number(value.toPrecision(15))}`
  return text.includes('e') ? withoutExponent(text) : text
}

/** `1.5e-7` is 0.00000015; `1e21` a one and 21 zeros. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', places = '', exponent = ''] = /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(text) ?? []
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${whole}${places}`
  return `${sign}${`${whole}${places}`.padEnd(point, '0')}`
}

/** The number format that a workbook knows by its number alone: 14 is a date. */
export const builtInFormat = (id: number): string => getFormatFromId(id) ?? 'General'

/** How numbers look under a number format: 7 under `000` is 007, 1234.5 under `#,##0.00 "€"` is 1234.50 €. */
export function numberTextFor(code: string, isFrom1904: boolean): NumberText {
  if (code.length > longestFormat || /^\s*(general|@)?\s*$/i.test(code)) return generalText
  try {
    const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(code)
    if (year || month || day) return (value) => isoText(value, isFrom1904, hours)
    if (hours || minutes || seconds) return formatted(code)
    return formatted(unlocalised(code))
  } catch {
    return generalText
  }
}

const formatted =
  (code: string): NumberText =>
  (value) => {
    try {
      return format(code, value).trim()
    } catch {
      return generalText(value)
    }
  }

/** Without thousands separators, and with the signs of no country but its currency. */
function unlocalised(code: string): string {
  const kept = tokenize(code).map(({ type, raw }) => {
    if (type === TOKEN_GROUP) return ''
    if (type !== TOKEN_LOCALE) return raw
    const currency = /^\[\$([^-\]]*)/.exec(raw)?.[1] ?? ''
    return currency === '' ? '' : `"${currency.replaceAll('"', '')}"`
  })
  return kept.join('')
}

const day = 86_400
/** The day after 31 December 9999. */
const lastDay = 2_958_466
/** How many days later the count begins that Excel for Mac once had. */
const laterBy = 1462

/** A count of days as yyyy-mm-dd; with Thh:mm:ss where the format shows a time. What is no day stays the number. */
function isoText(value: number, isFrom1904: boolean, hasTime: boolean): string {
  const days = value + (isFrom1904 ? laterBy : 0)
  if (!(days >= 1 && days < lastDay)) return generalText(value)
  const seconds = hasTime ? Math.round(days * day) : Math.floor(days) * day
  const text = dateText(Math.floor(seconds / day))
  return hasTime ? `${text}T${new Date((seconds % day) * 1000).toISOString().slice(11, 19)}` : text
}

/** Excel counts a 29 February 1900 that never was, as day 60. */
function dateText(days: number): string {
  if (days === 60) return '1900-02-29'
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * day * 1000).toISOString().slice(0, 10)
}
