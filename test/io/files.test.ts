import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDrafts, removeDraft, saveDraft } from '../../src/io/drafts'
import { fileFault } from '../../src/io/faults'
import { exists, readFile, writeFileAtomically, writeNewFile } from '../../src/io/files'
import { copyFolder, readFolder } from '../../src/io/folder'
import { children, folders, seeded } from './children'

const folder = folders()
const start = children()
const windows = process.platform === 'win32'

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

function kindOf(action: () => unknown): string | undefined {
  return fileFault(thrownBy(action))?.kind
}

describe('writing a file', () => {
  test('a file is written whole, with its folders, and nothing else is left', () => {
    const dir = folder()
    writeFileAtomically(join(dir, 'ballots/staedtetag.csv'), 'juror\n')
    expect(readdirSync(join(dir, 'ballots'))).toEqual(['staedtetag.csv'])
    expect(readFileSync(join(dir, 'ballots/staedtetag.csv'), 'utf8')).toBe('juror\n')
  })

  test.skipIf(windows)('a replaced file keeps its permissions', () => {
    const path = join(folder(), 'jurors.csv')
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    writeFileAtomically(path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('a failed replacement leaves the old file and no temporary one', () => {
    const dir = folder()
    mkdirSync(join(dir, 'jurors.csv'))
    writeFileSync(join(dir, 'jurors.csv/inside'), '')
    expect(fileFault(thrownBy(() => writeFileAtomically(join(dir, 'jurors.csv'), 'new')))).toMatchObject({
      path: join(dir, 'jurors.csv'),
    })
    expect(readdirSync(dir)).toEqual(['jurors.csv'])
  })

  test('a new file never replaces one that stands', () => {
    const path = join(folder(), 'ballots/import-0123456789ab.csv')
    expect(writeNewFile(path, 'first')).toBe(true)
    expect(writeNewFile(path, 'second')).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe('first')
    expect(readdirSync(join(path, '..'))).toEqual(['import-0123456789ab.csv'])
  })

  test('of several processes that write the same new file exactly one does', async () => {
    const path = join(folder(), 'new.csv')
    const program = 'while (io.now() < Number(args[1])); console.log(io.writeNewFile(args[0], String(process.pid)))'
    const at = String(Date.now() + 400)
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => start(program, path, at).ended))
    expect(outcomes.filter(({ output }) => output === 'true\n')).toHaveLength(1)
  })

  test('a process killed at any moment leaves the file old or new', async () => {
    const dir = folder()
    const path = join(dir, 'submissions.csv')
    const random = seeded(1)
    writeFileSync(path, 'x'.repeat(100_000))
    const program = `console.log('on'); for (;;) for (const c of 'abcdef') io.writeFileAtomically(args[0], c.repeat(1e5))`
    for (let kill = 0; kill < 10; kill++) {
      const { child, ended, said } = start(program, path)
      await said('on')
      await new Promise((done) => setTimeout(done, random() * 30))
      child.kill('SIGKILL')
      await ended
      expect(readFileSync(path, 'utf8')).toMatch(/^([a-fx])\1{99999}$/)
    }
  })
})

describe('reading a competition folder', () => {
  test('its files are found, in order, and nothing else', () => {
    const dir = folder()
    const files = {
      'submissions.csv': 's',
      'competition.json': '{}',
      'expected.json': 'e',
      'notes.txt': 'n',
      'ballots/b.csv': 'b',
      'ballots/B.csv': 'B',
      'ballots/.hidden.csv': 'h',
      'ballots/~$b.csv': 'open',
      'ballots/b.txt': 't',
      'ballots/.drafts/b.json': 'd',
      'rules/0123.json': 'r',
      'results/tally.json': 't',
    }
    const cased = !existsSync(join(dir.toUpperCase()))
    for (const [name, text] of Object.entries(files)) {
      if (cased || name !== 'ballots/B.csv') writeFileAtomically(join(dir, name), text)
    }
    expect([...readFolder(dir).keys()]).toEqual([
      ...(cased ? ['ballots/B.csv'] : []),
      'ballots/b.csv',
      'competition.json',
      'expected.json',
      'rules/0123.json',
      'submissions.csv',
    ])
  })

  test('a buffer is as large as its file and shares no memory', () => {
    const dir = folder()
    writeFileSync(join(dir, 'jurors.csv'), 'id,name\n')
    const bytes = readFolder(dir).get('jurors.csv')
    expect(bytes?.buffer.byteLength).toBe(8)
    expect(readFile(join(dir, 'jurors.csv')).buffer.byteLength).toBe(8)
  })

  test.skipIf(windows)('a symbolic link to a file is read', () => {
    const dir = folder()
    writeFileSync(join(dir, 'elsewhere.txt'), 'id\n')
    symlinkSync('elsewhere.txt', join(dir, 'jurors.csv'))
    expect(readFolder(dir).get('jurors.csv')?.length).toBe(3)
  })

  test('a folder in the place of a file is a fault with a code', () => {
    const dir = folder()
    mkdirSync(join(dir, 'ballots/a.csv'), { recursive: true })
    expect(fileFault(thrownBy(() => readFolder(dir)))).toEqual({
      kind: 'other',
      code: 'EISDIR',
      path: join(dir, 'ballots/a.csv'),
    })
  })

  test('a missing folder, a missing file and a file in the place of a folder are told apart', () => {
    const dir = folder()
    writeFileSync(join(dir, 'file'), '')
    expect(kindOf(() => readFolder(join(dir, 'none')))).toBe('missing')
    expect(kindOf(() => readFile(join(dir, 'none.csv')))).toBe('missing')
    expect(kindOf(() => readFolder(join(dir, 'file')))).toBe('not-a-folder')
    expect(kindOf(() => writeFileAtomically(join(dir, 'file/jurors.csv'), ''))).toBe('not-a-folder')
    expect(exists(join(dir, 'none'))).toBe(false)
    expect(exists(join(dir, 'file'))).toBe(true)
  })
})

describe('what a system error means', () => {
  const error = (code: string) => Object.assign(new Error(code), { code, path: 'jurors.csv', syscall: 'rename' })

  test.each([
    ['ENOENT', 'missing', 'missing'],
    ['EBUSY', 'held-open', 'held-open'],
    ['EPERM', 'read-only', 'held-open'],
    ['EACCES', 'read-only', 'read-only'],
    ['EROFS', 'read-only', 'read-only'],
    ['ENOSPC', 'disk-full', 'disk-full'],
    ['EDQUOT', 'disk-full', 'disk-full'],
    ['ENOTDIR', 'not-a-folder', 'not-a-folder'],
    ['EFBIG', 'too-large', 'too-large'],
    ['EIO', 'other', 'other'],
  ])('%s is %s, on Windows %s', (code, elsewhere, onWindows) => {
    expect(fileFault(error(code), 'linux')).toEqual({ kind: elsewhere, path: 'jurors.csv', code })
    expect(fileFault(error(code), 'win32')?.kind).toBe(onWindows)
  })

  test('a fault of this program is no file fault', () => {
    expect(fileFault(new TypeError('x'))).toBeNull()
    expect(fileFault(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE', path: 'x' }))).toBeNull()
    expect(fileFault('ENOENT')).toBeNull()
  })
})

test('drafts are saved, read back under their names, and removed', () => {
  const dir = folder()
  expect(readDrafts(dir).size).toBe(0)
  saveDraft(dir, 'staedtetag.Z-017', '{"konzept":"8"}')
  saveDraft(dir, 'staedtetag.Z-002', '{}')
  expect([...readDrafts(dir).keys()]).toEqual(['staedtetag.Z-002', 'staedtetag.Z-017'])
  removeDraft(dir, 'staedtetag.Z-002')
  removeDraft(dir, 'staedtetag.Z-002')
  expect([...readDrafts(dir)].map(([name, bytes]) => [name, String(bytes)])).toEqual([
    ['staedtetag.Z-017', '{"konzept":"8"}'],
  ])
})

test('a folder is copied to one that is missing or empty, and to no other', () => {
  const dir = folder()
  writeFileAtomically(join(dir, 'from/ballots/a.csv'), 'a')
  writeFileAtomically(join(dir, 'from/.gitattributes'), '* -text')
  mkdirSync(join(dir, 'empty'))
  for (const to of ['new/deep', 'empty']) {
    copyFolder(join(dir, 'from'), join(dir, to))
    expect(readFileSync(join(dir, to, 'ballots/a.csv'), 'utf8')).toBe('a')
    expect(readdirSync(join(dir, to)).sort()).toEqual(['.gitattributes', 'ballots'])
  }
  expect(fileFault(thrownBy(() => copyFolder(join(dir, 'from'), join(dir, 'empty'))))?.code).toBe('ENOTEMPTY')
})
