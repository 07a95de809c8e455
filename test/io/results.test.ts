import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { healFolder, readResults, writeFolderAtomically } from '../../src/io/results'
import { children, folders, seeded } from './children'

const folder = folders()
const start = children()
const NAMES = ['tally.json', 'ranking.csv', 'audit.md', 'record.json']

function filesOf(version: string): Map<string, string> {
  return new Map(NAMES.map((name) => [name, `${version} `.repeat(name.length * 500)]))
}

function write(dir: string, version: string, own: readonly string[] = []): void {
  writeFolderAtomically(join(dir, 'results'), filesOf(version), 'record.json', own)
}

/** The version of the results, after making sure that they are of one version and whole. */
function versionIn(dir: string): string | null {
  const files = readResults(dir, 'results')
  const version = String(files.get('tally.json') ?? '').split(' ')[0]
  if (!version) {
    expect(files.size).toBe(0)
    return null
  }
  expect(new Map([...files].map(([name, bytes]) => [name, String(bytes)]))).toEqual(filesOf(version))
  return version
}

describe('writing results', () => {
  test('the folder holds exactly the files given, and nothing stands beside it', () => {
    const dir = folder()
    write(dir, 'first')
    writeFileSync(join(dir, 'results/stale.csv'), '')
    write(dir, 'second', ['stale.csv'])
    expect(readdirSync(dir)).toEqual(['results'])
    expect(readdirSync(join(dir, 'results')).sort()).toEqual([...NAMES].sort())
    expect(versionIn(dir)).toBe('second')
    expect([...readResults(dir, 'results').keys()]).toEqual([...NAMES].sort())
    expect(readResults(dir, 'provisional').size).toBe(0)
  })

  test("what is somebody's own in the folder is carried over, folders too", () => {
    const dir = folder()
    write(dir, 'first')
    writeFileSync(join(dir, 'results/signed.pdf'), 'signed')
    mkdirSync(join(dir, 'results/scans'))
    writeFileSync(join(dir, 'results/scans/1.png'), 'scan')
    write(dir, 'second')
    expect(readFileSync(join(dir, 'results/signed.pdf'), 'utf8')).toBe('signed')
    expect(readFileSync(join(dir, 'results/scans/1.png'), 'utf8')).toBe('scan')
    expect(readFileSync(join(dir, 'results/tally.json'), 'utf8')).toMatch(/^second /)
    expect(readdirSync(dir)).toEqual(['results'])
  })

  test('a file in the place of the folder is left alone', () => {
    const dir = folder()
    writeFileSync(join(dir, 'results'), 'mine')
    expect(() => write(dir, 'first')).toThrow(expect.objectContaining({ code: 'ENOTDIR', path: join(dir, 'results') }))
    expect(readFileSync(join(dir, 'results'), 'utf8')).toBe('mine')
    expect(readdirSync(dir)).toEqual(['results'])
  })

  test('a fault while a file is written leaves the old results', () => {
    const dir = folder()
    write(dir, 'first')
    const files = new Map([...filesOf('second'), ['no/such/folder.csv', '']])
    expect(() => writeFolderAtomically(join(dir, 'results'), files, 'record.json')).toThrow('ENOENT')
    expect(readdirSync(dir)).toEqual(['results'])
    expect(versionIn(dir)).toBe('first')
  })
})

describe('a folder swap that was broken off is healed', () => {
  const fresh = '.results.99999999.0123456789ab.tmp'
  const old = '.results.99999999.ba9876543210.old'
  const standing = (dir: string, name: string, version: string) => {
    write(dir, version)
    renameSync(join(dir, 'results'), join(dir, name))
  }

  test('while the new one was being written: the old stands', () => {
    const dir = folder()
    write(dir, 'first')
    mkdirSync(join(dir, fresh))
    writeFileSync(join(dir, fresh, 'tally.json'), 'sec')
    healFolder(join(dir, 'results'))
    expect(versionIn(dir)).toBe('first')
    expect(readdirSync(dir)).toEqual(['results'])
  })

  test('before there ever was one: there is none', () => {
    const dir = folder()
    mkdirSync(join(dir, fresh))
    expect(versionIn(dir)).toBeNull()
    expect(readdirSync(dir)).toEqual([])
  })

  test('between the two renames: the old is put back', () => {
    const dir = folder()
    standing(dir, old, 'first')
    mkdirSync(join(dir, fresh))
    expect(versionIn(dir)).toBe('first')
    expect(readdirSync(dir)).toEqual(['results'])
  })

  test('after both: the new stands', () => {
    const dir = folder()
    standing(dir, old, 'first')
    mkdirSync(join(dir, 'results'))
    for (const [name, text] of filesOf('second')) writeFileSync(join(dir, 'results', name), text)
    expect(versionIn(dir)).toBe('second')
    expect(readdirSync(dir)).toEqual(['results'])
  })

  test('while the old was taken apart: the new stands, and half of the old is never put back', () => {
    const dir = folder()
    standing(dir, fresh, 'first')
    expect(versionIn(dir)).toBeNull()
    expect(readdirSync(dir)).toEqual([])
  })

  test('by the next writing as well, and files with a like name are left alone', () => {
    const dir = folder()
    standing(dir, old, 'first')
    writeFileSync(join(dir, '.results.csv.1.0123456789ab.tmp'), '')
    write(dir, 'second')
    expect(versionIn(dir)).toBe('second')
    expect(readdirSync(dir).sort()).toEqual(['.results.csv.1.0123456789ab.tmp', 'results'])
  })

  test('but not while a writer is at work', () => {
    const dir = folder()
    write(dir, 'first')
    mkdirSync(join(dir, fresh))
    writeFileSync(join(dir, '.results.lock'), JSON.stringify({ host: 'elsewhere', pid: 1 }))
    healFolder(join(dir, 'results'))
    expect(existsSync(join(dir, '.results.lock'))).toBe(true)
    expect(existsSync(join(dir, fresh))).toBe(true)
    expect(versionIn(dir)).toBe('first')
  })
})

const KEEP_WRITING = `
  const names = ${JSON.stringify(NAMES)}
  console.log('on')
  for (let n = 0; n < Number(args[1]); n++) {
    const files = new Map(names.map((name) => [name, ('v' + n + ' ').repeat(name.length * 500)]))
    io.writeFolderAtomically(args[0] + '/results', files, 'record.json')
  }`

describe('results are old or new', () => {
  test('whatever moment the process is killed at', async () => {
    const dir = folder()
    const random = seeded(7)
    write(dir, 'first')
    for (let kill = 0; kill < 20; kill++) {
      const { child, ended, said } = start(KEEP_WRITING, dir, '100000')
      await said('on')
      await new Promise((done) => setTimeout(done, random() * 40))
      child.kill('SIGKILL')
      await ended
      expect(versionIn(dir)).toMatch(/^(first|v\d+)$/)
      const left = readdirSync(dir).filter((name) => !/^\.\.results\.lock\.\d+\.[0-9a-f]{12}\.tmp$/.test(name))
      expect(left).toEqual(['results'])
    }
  })

  test('for one who reads while others write', async () => {
    const dir = folder()
    write(dir, 'first')
    const writers = [start(KEEP_WRITING, dir, '60'), start(KEEP_WRITING, dir, '60')]
    let running = true
    const ends = Promise.all(writers.map(({ ended }) => ended)).finally(() => {
      running = false
    })
    const seen = new Set<string | null>()
    while (running) {
      seen.add(versionIn(dir))
      await new Promise((done) => setImmediate(done))
    }
    expect((await ends).map(({ code }) => code)).toEqual([0, 0])
    expect(seen).not.toContain(null)
    expect(seen.size).toBeGreaterThan(3)
  })
})
