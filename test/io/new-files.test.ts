// Several new files: all or none, and none that stands is touched.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeNewFiles } from '../../src/io/new-files.js'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'jury-new-files-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const filesOf = (...names: readonly string[]) => new Map(names.map((name) => [join(dir, 'sheets', name), name]))

it('makes the folder, and all the files in it', () => {
  expect(writeNewFiles(filesOf('a.csv', 'b.csv'))).toBeNull()
  expect(readdirSync(join(dir, 'sheets')).sort()).toEqual(['a.csv', 'b.csv'])
  expect(readFileSync(join(dir, 'sheets', 'b.csv'), 'utf8')).toBe('b.csv')
})

it('writes nothing where one stands, and names it', () => {
  mkdirSync(join(dir, 'sheets'))
  writeFileSync(join(dir, 'sheets', 'b.csv'), 'before')
  expect(writeNewFiles(filesOf('a.csv', 'b.csv'))).toBe(join(dir, 'sheets', 'b.csv'))
  expect(readdirSync(join(dir, 'sheets'))).toEqual(['b.csv'])
  expect(readFileSync(join(dir, 'sheets', 'b.csv'), 'utf8')).toBe('before')
})

it('takes back what it has written where a later one cannot be', () => {
  writeFileSync(join(dir, 'plain'), '')
  const files = new Map([...filesOf('a.csv'), [join(dir, 'plain', 'b.csv'), 'b']])
  expect(() => writeNewFiles(files)).toThrow(expect.objectContaining({ code: 'ENOTDIR' }))
  expect(readdirSync(join(dir, 'sheets'))).toEqual([])
})
