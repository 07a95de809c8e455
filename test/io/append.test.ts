import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendRecord } from '../../src/io/append'
import { fileFault } from '../../src/io/faults'
import { readFolder } from '../../src/io/folder'
import type { Tail } from '../../src/io/tail'
import { children, folders } from './children'

const folder = folders()
const start = children()

function tailOf(text: string | null): Omit<Tail, 'bytes'> {
  const path = join(folder(), 'decisions.csv')
  if (text !== null) writeFileSync(path, text)
  let seen: Tail | undefined
  appendRecord(path, (tail) => {
    seen = tail
    return ''
  })
  const { bytes, ...rest } = seen!
  expect(Buffer.from(bytes).toString()).toBe(text ?? '')
  return rest
}

describe('the tail of a file', () => {
  test.each([
    ['no file', null, null, null, false],
    ['an empty file', '', null, null, false],
    ['a header alone', 'a,b\n', 'a,b', null, true],
    ['a header without line end', 'a,b', 'a,b', null, false],
    ['records', 'a,b\n1,2\n3,4\n', 'a,b', '3,4', true],
    ['a last record without line end', 'a,b\n1,2\n3,4', 'a,b', '3,4', false],
    ['CRLF and a byte order mark', '\uFEFFa,b\r\n1,2\r\n3,4\r\n', 'a,b', '3,4', true],
    ['a torn CRLF', 'a,b\r\n1,2\r', 'a,b', '1,2', false],
    ['line feeds in a quoted cell', 'a,b\n1,"x\ny\r\n"\n', 'a,b', '1,"x\ny\r\n"', true],
    ['doubled quotes', 'a,b\n1,"""x""\ny"\n', 'a,b', '1,"""x""\ny"', true],
    ['a line feed in the header', '"a\n",b\n1,2\n', '"a\n",b', '1,2', true],
    ['a record torn after a line feed in a cell', 'a,b\n1,2\n3,"x\n', 'a,b', '3,"x\n', false],
    ['blank lines at the end', 'a,b\n1,2\n\r\n\n', 'a,b', '1,2', true],
  ])('%s', (_, text, header, lastRecord, endsWithLineFeed) => {
    const bytes = Buffer.from(text ?? '')
    const lastStart = lastRecord === null ? bytes.length : bytes.lastIndexOf(lastRecord)
    expect(tailOf(text)).toEqual({ exists: text !== null, header, lastRecord, lastStart, endsWithLineFeed })
  })

  test('is found the same as by a plain reader, over all texts of five signs', () => {
    const signs = ['a', '"', '\n', '\r']
    const texts = [0, 1, 2, 3, 4].reduce((all) => all.flatMap((text) => signs.map((sign) => text + sign)), [''])
    const path = join(folder(), 'x.csv')
    for (const text of texts) {
      writeFileSync(path, `h\n${text}`)
      let last: string | null = null
      appendRecord(path, (tail) => {
        last = tail.lastRecord
        return ''
      })
      expect([text, last]).toEqual([text, lastRecordPlainly(text)])
    }
  })

  test('is found in 20 MB within two seconds', () => {
    const path = join(folder(), 'x.csv')
    writeFileSync(path, `a,b\n${'staedtetag,"gut, aber\nspät"\n'.repeat(700_000)}`)
    const before = performance.now()
    appendRecord(path, (tail) => `${tail.lastRecord}\n`)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

function lastRecordPlainly(text: string): string | null {
  const records = ['']
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if (sign === '\n' && !quoted) records.push('')
    else records.push(records.pop() + sign)
  }
  return records.map((record) => record.replace(/\r$/, '')).findLast((record) => record !== '') ?? null
}

describe('appending', () => {
  test('the first record comes with the header, in a file that appears whole', () => {
    const path = join(folder(), 'ballots/staedtetag.csv')
    for (const record of ['1', '2', '3']) {
      appendRecord(path, (tail) => (tail.header === null ? `no\n${record}\n` : `${record}\n`))
    }
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n2\n3\n')
    expect(readdirSync(join(path, '..'))).toEqual(['staedtetag.csv'])
  })

  test('a missing line feed is put in before the record', () => {
    const path = join(folder(), 'x.csv')
    writeFileSync(path, 'no\n1')
    appendRecord(path, () => '2\n')
    appendRecord(path, () => '3\n')
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n2\n3\n')
  })

  test('a torn last line is moved beside the file before the next record is written', () => {
    const dir = folder()
    const path = join(dir, 'ballots/staedtetag.csv')
    const append = () => appendRecord(path, () => ({ cutTornTail: true, text: '2\n' }))
    appendRecord(path, () => 'no\n1\n')
    appendFileSync(path, '2,"half\nof it\n')
    expect(append()).toEqual({ torn: join(dir, 'ballots/.drafts/staedtetag.csv.1.torn') })
    appendFileSync(path, '3')
    expect(append()).toEqual({ torn: join(dir, 'ballots/.drafts/staedtetag.csv.2.torn') })
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n2\n2\n')
    expect(readFileSync(join(dir, 'ballots/.drafts/staedtetag.csv.1.torn'), 'utf8')).toBe('2,"half\nof it\n')
    expect(readFileSync(join(dir, 'ballots/.drafts/staedtetag.csv.2.torn'), 'utf8')).toBe('3')
  })

  test('a fault while the record is made changes nothing and leaves no lock', () => {
    const dir = folder()
    const path = join(dir, 'x.csv')
    writeFileSync(path, 'no\n')
    const fail = () => {
      throw new RangeError('no such score')
    }
    expect(() => appendRecord(path, fail)).toThrow('no such score')
    expect(readFileSync(path, 'utf8')).toBe('no\n')
    expect(readdirSync(dir)).toEqual(['x.csv'])
  })

  test('what another program writes meanwhile is kept, and the record is made again', () => {
    const path = join(folder(), 'x.csv')
    writeFileSync(path, 'no\n1\n')
    let calls = 0
    appendRecord(path, (tail) => {
      if (calls++ === 0) appendFileSync(path, '2\n')
      return `${Number(tail.lastRecord) + 1}\n`
    })
    expect(readFileSync(path, 'utf8')).toBe('no\n1\n2\n3\n')
  })
})

const COUNT_UP = `
  for (let n = 0; n < Number(args[1]); n++) io.appendRecord(args[0], (tail) =>
    tail.header === null ? 'no\\n1\\n' : Number(tail.lastRecord) + 1 + '\\n')`

const DIE_IN_LOCK = `io.appendRecord(args[0], () => process.kill(process.pid, 'SIGKILL') && io.readStdin())`

function numbersIn(path: string): number[] {
  return readFileSync(path, 'utf8').split('\n').slice(1, -1).map(Number)
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

describe('the write lock', () => {
  test('several processes that append to one file lose and repeat nothing', async () => {
    const path = join(folder(), 'ballots/jury.csv')
    const ends = await Promise.all(upTo(6).map(() => start(COUNT_UP, path, '30').ended))
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0])
    expect(numbersIn(path)).toEqual(upTo(180))
    expect(readdirSync(join(path, '..'))).toEqual(['jury.csv'])
  })

  test('a reader never sees half a record of a process that appends', async () => {
    const dir = folder()
    const path = join(dir, 'ballots/jury.csv')
    const program = `for (let n = 0; n < 60; n++) io.appendRecord(args[0], () => '"' + 'x\\n'.repeat(9000) + '"\\n')`
    const { ended } = start(program, path)
    let running = true
    ended.then(() => {
      running = false
    })
    while (running) {
      const bytes = readFolder(dir).get('ballots/jury.csv')
      expect((bytes?.length ?? 0) % 18_003).toBe(0)
      await new Promise((done) => setImmediate(done))
    }
    expect(readFileSync(path).length).toBe(60 * 18_003)
  })

  test('a lock whose process was killed is broken at once, by one of those who wait', async () => {
    const path = join(folder(), 'ballots/jury.csv')
    for (let round = 0; round < 4; round++) {
      await start(DIE_IN_LOCK, path).ended
      expect(existsSync(join(path, '../.jury.csv.lock'))).toBe(true)
      const ends = await Promise.all(upTo(5).map(() => start(COUNT_UP, path, '4').ended))
      expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    }
    expect(numbersIn(path)).toEqual(upTo(80))
    expect(readdirSync(join(path, '..'))).toEqual(['jury.csv'])
  })

  test('a lock that stays is a fault after the patience given, and nothing is written', () => {
    const dir = folder()
    const path = join(dir, 'x.csv')
    const lock = join(dir, '.x.csv.lock')
    writeFileSync(path, 'no\n')
    for (const mark of [
      JSON.stringify({ host: 'elsewhere', pid: 1 }),
      JSON.stringify({ host: hostname(), pid: process.pid }),
      '',
    ]) {
      writeFileSync(lock, mark)
      const append = () => appendRecord(path, () => '1\n', { patience: 60 })
      expect(append).toThrow(expect.objectContaining({ code: 'ELOCKED', path }))
      expect(readFileSync(lock, 'utf8')).toBe(mark)
    }
    expect(readFileSync(path, 'utf8')).toBe('no\n')
    expect(fileFault(Object.assign(new Error(), { code: 'ELOCKED', path }))?.kind).toBe('held-open')
  })

  test('a lock of another host is broken when it is older than 30 s', () => {
    const dir = folder()
    const path = join(dir, 'x.csv')
    const lock = join(dir, '.x.csv.lock')
    const append = (age: number) => {
      writeFileSync(lock, JSON.stringify({ host: 'elsewhere', pid: 1 }))
      utimesSync(lock, Date.now() / 1000 - age, Date.now() / 1000 - age)
      appendRecord(path, () => 'no\n', { patience: 60 })
    }
    expect(() => append(25)).toThrow('ELOCKED')
    append(31)
    expect(readdirSync(dir)).toEqual(['x.csv'])
  })

  test('a lock survives one who was killed while breaking it', async () => {
    const dir = folder()
    const path = join(dir, 'x.csv')
    await start(DIE_IN_LOCK, path).ended
    const mark = readFileSync(join(dir, '.x.csv.lock'))
    writeFileSync(join(dir, '.x.csv.lock.break'), mark)
    appendRecord(path, () => 'no\n', { patience: 2000 })
    expect(readdirSync(dir)).toEqual(['x.csv'])
  })

  test('who holds a lock removes the temporary files that killed processes left an hour ago', () => {
    const dir = folder()
    const litter = (name: string, age: number) => {
      writeFileSync(join(dir, name), '')
      utimesSync(join(dir, name), Date.now() / 1000 - age, Date.now() / 1000 - age)
      return name
    }
    litter('.jurors.csv.4711.0123456789ab.tmp', 3700)
    const kept = [litter('.x.csv.4711.0123456789ab.tmp', 3500), litter('.own.tmp', 3700), litter('notes.tmp', 3700)]
    appendRecord(join(dir, 'x.csv'), () => 'no\n')
    expect(readdirSync(dir).sort()).toEqual([...kept, 'x.csv'].sort())
  })

  test('a lock that cannot be removed is a fault, not a wait without end', () => {
    const dir = folder()
    mkdirSync(join(dir, '.x.csv.lock'))
    const append = () => appendRecord(join(dir, 'x.csv'), () => 'no\n', { patience: 60 })
    expect(append).toThrow('ELOCKED')
  })
})
