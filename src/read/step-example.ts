// How a step is written, for a remedy: `{"mean": "criteria"}`.
import type { ParameterShape, WrittenForm } from '../rules/step.js'
import { isOptional } from '../rules/written-form.js'

export function exampleOf(name: string, form: WrittenForm): string {
  const short = typeof form.short === 'object' ? form.short.number : form.short
  const needed = Object.entries(form.parameters).filter(
    ([key, shape]) => !isOptional(shape) || key === short || (short === undefined && shape.type === 'whole-number'),
  )
  if (needed.length === 0) return JSON.stringify(name)
  const examples = needed.map(([key, shape]) => [key, exampleValue(shape)] as const)
  const shortExample = examples.find(([key]) => key === short)
  const value = JSON.stringify(shortExample ? shortExample[1] : Object.fromEntries(examples))
  return `{"${name}": ${value.replaceAll('":', '": ').replaceAll(',"', ', "')}}`
}

function exampleValue(shape: ParameterShape): unknown {
  switch (shape.type) {
    case 'choice':
      return shape.choices[0]!
    case 'whole-number':
      return Math.max(1, shape.min)
    case 'flag':
      return true
    case 'decimal':
    case 'decimal-by-criterion':
      return 2
    case 'decimals':
      return [3, 2, 1]
    case 'criterion':
      return 'id'
    case 'measure':
      return 'name'
    case 'criteria':
      return ['id']
    case 'column':
      return 'column'
    case 'columns':
      return { id: 'column' }
    case 'steps-by-number':
      return { 2: [{ mean: 'jurors' }], 3: [{ nearest: { over: 'jurors', count: 2 } }] }
  }
}
