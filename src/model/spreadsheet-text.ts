// Texts in files that a spreadsheet opens: what it would run as a formula, or take for a number or a date, is kept a text;
// and the way back.

const formula = /^[\s"']*[=+\-@\t\r＝＋－＠]|^[\t\r]/

/** Whether a spreadsheet would run a text as a formula. */
export const isFormula = (content: string): boolean => formula.test(content)

/** A text that a spreadsheet would run as a formula, with an apostrophe before it. */
export const withoutFormula = (content: string): string => (isFormula(content) ? `'${content}` : content)

const figures = /^[ \u00a0]*(?:-?[\d.,:/ %€$e()\u00a0-]*\d[\d.,:/ %€$e()\u00a0-]*)$/i
const months =
  'jan(uary?|uar)?|feb(ruary?|ruar)?|märz?|mar(ch)?|apr(il)?|mai|may|jun[ie]?|jul[iy]?|aug(ust)?|sept?(ember)?|[ok][ck]t(ober)?|nov(ember)?|de[zc](ember)?'
const day = new RegExp(`^(\\d{1,4}[./ -]*(${months})\\.?([./ -]*\\d{1,4})?|(${months})[./ -]*\\d{1,4})$`, 'i')
const truth = /^(wahr|falsch|true|false)$/i

/** `007`, `1-2`, `39/5`, `1E5`, `Mai 2017`: Excel would show 7, a date or 100000. What this lets pass holds no quote. */
export const isReadAsNumber = (content: string): boolean =>
  figures.test(content) ? !isPlainNumber(content) : day.test(content) || truth.test(content)

/** Digits that Excel shows as they are: `78`. */
const isPlainNumber = (content: string): boolean => /^-?(0|[1-9]\d{0,10})$/.test(content)

/** A text so that Excel shows it as it is: `'=1+1`, `="007"`. */
export function guardedText(content: string): string {
  if (isFormula(content)) return withoutFormula(content)
  return isReadAsNumber(content) ? `="${content}"` : content
}

/** The text that `guardedText` made it from; any other as it is. */
export function unguardedText(content: string): string {
  if (content.startsWith("'") && isFormula(content.slice(1))) return content.slice(1)
  const [, inner] = /^="([^"]*)"$/.exec(content) ?? []
  return inner !== undefined && isReadAsNumber(inner) ? inner : content
}
