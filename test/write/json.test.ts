// No JSON that the program prints holds a character that would steer a terminal, and it reads back to the same.
import { expect, it } from 'vitest'
import { jsonText } from '../../src/write/json.js'

it('control characters, line separators and overrides stand as \\uXXXX', () => {
  const document = { title: 'a\u009b31m\u202eb\u2028\u0007ü„“', list: ['\u0085'] }
  const text = jsonText(document)
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
  expect(text).toContain('ü„“')
  expect(JSON.parse(text)).toEqual(document)
})
