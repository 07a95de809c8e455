// A disk that is full, and one that is read-only: a small file system in memory where this user may mount one.

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { appendRecord } from '../../src/io/append'
import { fileFault } from '../../src/io/faults'
import { writeFileAtomically, writeNewFile } from '../../src/io/files'
import { readResults, writeFolderAtomically } from '../../src/io/results'
import { takeSeat } from '../../src/io/seats'
import { folders } from './children'

const folder = folders()
const disk = mkdtempSync(join(tmpdir(), 'jury-disk-'))
const mounted = mount()

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'none', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

afterAll(() => {
  if (mounted) execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

function faultOf(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return fileFault(error)
  }
  return null
}

describe.skipIf(!mounted)('on a disk without room (skipped where mount is not allowed)', () => {
  const path = join(disk, 'ballots/staedtetag.csv')
  const big = `${'x'.repeat(200_000)}\n`
  const full = (of: string) => ({ kind: 'disk-full', code: 'ENOSPC', path: of })

  test('a record that does not fit leaves the file as it was, and the next one that fits is appended', () => {
    appendRecord(path, () => 'no\n1\n')
    expect(faultOf(() => appendRecord(path, () => big))).toEqual(full(path))
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n')
    appendRecord(path, () => '2\n')
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n2\n')
    expect(readdirSync(join(disk, 'ballots'))).toEqual(['staedtetag.csv'])
  })

  test('a torn tail is in safety or still in its place', () => {
    const torn = join(disk, 'torn.csv')
    writeFileSync(torn, `no\n1\n${'y'.repeat(70_000)}`)
    expect(faultOf(() => appendRecord(torn, () => ({ cutTornTail: true, text: '2\n' })))).toEqual(full(torn))
    expect(readFileSync(torn, 'utf8')).toBe(`no\n1\n${'y'.repeat(70_000)}`)
    expect(readdirSync(join(disk, '.drafts'))).toEqual([])
    rmSync(torn)
  })

  test('a file and a folder that do not fit leave the old ones', () => {
    const results = join(disk, 'results')
    writeFolderAtomically(results, new Map([['record.json', 'old']]), 'record.json')
    expect(faultOf(() => writeFileAtomically(path, big))).toEqual(full(path))
    expect(faultOf(() => writeNewFile(join(disk, 'new.csv'), big))).toEqual(full(join(disk, 'new.csv')))
    const files = new Map([
      ['ranking.csv', big],
      ['record.json', 'new'],
    ])
    expect(faultOf(() => writeFolderAtomically(results, files, 'record.json'))).toEqual(full(results))
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n2\n')
    expect(String(readResults(disk, 'results').get('record.json'))).toBe('old')
    expect(readdirSync(disk).sort()).toEqual(['.drafts', 'ballots', 'results'])
  })

  test('a disk with no room at all leaves not even a lock', () => {
    let filled = 0
    try {
      for (; ; filled++) writeFileSync(join(disk, `fill${filled}`), 'z'.repeat(4096))
    } catch {}
    expect(faultOf(() => appendRecord(path, () => '3\n'))).toEqual(full(path))
    expect(readdirSync(join(disk, 'ballots'))).toEqual(['staedtetag.csv'])
    for (; filled >= 0; filled--) rmSync(join(disk, `fill${filled}`), { force: true })
  })

  test('on a read-only one everything is refused, and results can still be read', () => {
    mkdirSync(join(disk, '.results.1.0123456789ab.tmp'))
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const readOnly = { kind: 'read-only', code: 'EROFS' }
    expect(faultOf(() => appendRecord(path, () => '3\n'))).toMatchObject(readOnly)
    expect(faultOf(() => writeFileAtomically(path, ''))).toMatchObject(readOnly)
    expect(faultOf(() => writeNewFile(join(disk, 'new.csv'), ''))).toMatchObject(readOnly)
    expect(faultOf(() => takeSeat(disk, 'staedtetag'))).toMatchObject(readOnly)
    expect(String(readResults(disk, 'results').get('record.json'))).toBe('old')
  })
})

// Skipped as root, whom permissions do not stop, and on Windows, which has none on folders.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder without write permission is a fault',
  () => {
    const dir = folder()
    writeFileSync(join(dir, 'x.csv'), 'no\n')
    chmodSync(dir, 0o555)
    for (const write of [
      () => appendRecord(join(dir, 'x.csv'), () => '1\n'),
      () => writeFileAtomically(join(dir, 'x.csv'), ''),
      () => writeNewFile(join(dir, 'y.csv'), ''),
    ]) {
      expect(faultOf(write)).toMatchObject({ kind: 'read-only', code: 'EACCES' })
    }
    chmodSync(dir, 0o755)
    expect(readdirSync(dir)).toEqual(['x.csv'])
  },
)
