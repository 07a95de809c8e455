// The directions in which the layers of src/ may import one another, and the one home of each package.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', 'src')

type Import = { readonly file: string; readonly target: string }

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort()

/** Everything a file imports, types too: static, dynamic and for side effects. */
const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\b[^']*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)
  return [...found].map(([, from, bare, lazy]) => ({ file, target: resolve(file, from ?? bare ?? lazy ?? '') }))
})

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  const path = relative(root, normalize(join(root, dirname(file), specifier)))
  return path.split(sep).join('/')
}

const layerOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path)
const isOwn = (target: string): boolean => /\.js(on)?$/.test(target) && !/^(node:|\.)/.test(target)

/** Which layers each may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  rules: ['model'],
  read: ['rules', 'model'],
  check: ['rules', 'model'],
  assign: ['model'],
  ask: ['model', 'words'],
  count: ['rules', 'model'],
  write: ['rules', 'model', 'words'],
  words: ['model'],
  commands: [
    ...['read', 'check', 'assign', 'ask', 'count', 'write', 'rules', 'words', 'model', 'io'],
    ...['desk.js', 'importing', 'desks'],
  ],
  io: ['model'],
  importing: ['read', 'check', 'count', 'write', 'words', 'rules', 'model', 'io', 'desk.js'],
  desks: ['ask', 'read', 'check', 'count', 'write', 'rules', 'words', 'model', 'io', 'desk.js'],
  'desk.ts': ['read', 'check', 'count', 'write', 'rules', 'words', 'model', 'io'],
  'command-line': ['words', 'model', 'io', 'desk.js'],
  'cli.ts': ['command-line', 'commands', 'words', 'model', 'io', 'desk.js'],
}

/** Each package, and the only places that may import it. */
const homes: Readonly<Record<string, RegExp>> = {
  commander: /^command-line\/hear\.ts$/,
  inquirer: /^ask\/terminal\/terminal\.ts$/,
  '@inquirer/core': /^ask\/terminal\/prompt\.ts$/,
  'csv-parse': /^read\//,
  'csv-parse/sync': /^read\//,
  'csv-stringify/sync': /^write\//,
  'iconv-lite': /^(read|write)\//,
  fflate: /^(read\/workbook\/archive|write\/workbook)\.ts$/,
  numfmt: /^read\/workbook\/number-text\.ts$/,
  chalk: /^write\//,
  zod: /^read\//,
  'zod/mini': /^read\//,
  '@humanwhocodes/momoa': /^read\//,
}

describe('the layers of src/', () => {
  it('are those of the design', () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual(Object.keys(mayImport).sort())
  })

  it('import only in the directions of the design', () => {
    const wrong = imports
      .filter(({ target }) => isOwn(target))
      .filter(({ file, target }) => {
        const [from, to] = [layerOf(file), layerOf(target)]
        return from !== to && !mayImport[from]?.includes(to)
      })
    expect(wrong).toEqual([])
  })

  it('have no command that imports another command', () => {
    const wrong = imports.filter(({ file, target }) => layerOf(file) === 'commands' && layerOf(target) === 'commands')
    expect(wrong).toEqual([])
  })

  it('load commands lazily: cli.ts imports none of them but when it is called', () => {
    const text = readFileSync(join(root, 'cli.ts'), 'utf8')
    expect(text).not.toMatch(/^import (?!type).*'\.\/(commands|desk)/m)
  })
})

describe('every package', () => {
  const packages = imports.filter(
    ({ target }) => !isOwn(target) && !target.startsWith('node:') && !target.startsWith('.'),
  )

  it('has one home', () => {
    expect(packages.filter(({ file, target }) => !homes[target]?.test(file))).toEqual([])
  })

  it('is used where it is at home', () => {
    const used = new Set(packages.map(({ target }) => target.split('/')[0]))
    expect([...used].sort()).toEqual(
      [
        '@humanwhocodes',
        '@inquirer',
        'chalk',
        'commander',
        'csv-parse',
        'csv-stringify',
        'fflate',
        'iconv-lite',
        'inquirer',
        'numfmt',
        'zod',
      ].sort(),
    )
  })
})

describe('the modules of node', () => {
  it('stay in io/, but for digests, paths and byte kinds, and streams that are handed to the terminal', () => {
    const harmless = new Set(['node:path', 'node:buffer'])
    const terminal = new Set(['node:stream', 'node:string_decoder', 'node:readline'])
    const nodeModules = imports.filter(({ target }) => target.startsWith('node:'))
    const wrong = nodeModules.filter(({ file, target }) => {
      if (layerOf(file) === 'io') return false
      if (target === 'node:crypto') return file !== 'model/digest.ts'
      if (terminal.has(target)) return !/^ask\/terminal\/(terminal|keyboard|plain-device)\.ts$/.test(file)
      return !harmless.has(target)
    })
    expect(wrong).toEqual([])
  })

  it('give neither clock nor chance nor environment to any other file', () => {
    const forbidden = /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|localeCompare|\bIntl\./
    const wrong = files.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return (
        forbidden.test(text) && layerOf(file) !== 'io' && !(file === 'cli.ts' && !/Date|Math|Intl|locale/.test(text))
      )
    })
    expect(wrong).toEqual([])
  })
})
