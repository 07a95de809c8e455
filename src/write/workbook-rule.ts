// What the cells of a column may hold, as a spreadsheet enforces it: whole numbers between two, or the steps of a scale by a
// formula. A list of steps would be one of texts, in which a German Excel takes 1.5 for the first of May.
import type { NumberRule } from './workbook.js'
import { cellPlace, xmlText } from './workbook-xml.js'

/** The most that Excel takes: a file with more is broken to it. */
const [longestTitle, longestText] = [32, 255]

export function ruleXml(rule: NumberRule): string {
  const [first, last] = rule.rows
  const range = `${cellPlace(rule.column, first)}:${cellPlace(rule.column, last)}`
  const messages = [
    `errorTitle="${attributeText(rule.refusal.title, longestTitle)}" error="${attributeText(rule.refusal.text, longestText)}"`,
    `promptTitle="${attributeText(rule.prompt.title, longestTitle)}" prompt="${attributeText(rule.prompt.text, longestText)}"`,
  ]
  const shown = 'allowBlank="1" showInputMessage="1" showErrorMessage="1"'
  return `<dataValidation ${kindXml(rule)} ${shown} ${messages.join(' ')} sqref="${range}">${formulas(rule)}</dataValidation>`
}

const kindXml = ({ limit }: NumberRule): string =>
  limit.step === null ? 'type="whole" operator="between"' : 'type="custom"'

function formulas({ column, rows, limit }: NumberRule): string {
  const { min, max, step } = limit
  if (step === null) return `<formula1>${min}</formula1><formula2>${max}</formula2>`
  return `<formula1>${xmlText(stepFormula(cellPlace(column, rows[0]), min, max, step))}</formula1>`
}

/** Floats miss a step by less than a billionth of it; the rows below the first are meant where the formula names it. */
function stepFormula(cell: string, min: string, max: string, step: string): string {
  const steps = `(${cell}-(${min}))/${step}`
  return `AND(ISNUMBER(${cell}),${cell}>=${min},${cell}<=${max},ABS(${steps}-ROUND(${steps},0))<0.000000001)`
}

/** Cut where it is longer than Excel takes; a line break as XML keeps it in an attribute. */
function attributeText(text: string, longest: number): string {
  const cut = text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
  return xmlText(cut).replaceAll('\n', '&#10;').replaceAll('\t', ' ')
}
