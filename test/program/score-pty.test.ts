// jury score in a real pseudo-terminal: what a juror sees, types and finds again, and what then stands in the folder.
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { bytesIn, copyExample, folders, jury, plain, smallCompetition, writeFiles } from './jury.js'
import { openSession, type Session, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const score = (dir: string, juror = 'berg') => openSession(['score', '--juror', juror], dir)
const ballotRows = (dir: string, file = 'berg') =>
  readFileSync(join(dir, `ballots/${file}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
const draftsIn = (dir: string) => readdirSync(join(dir, 'ballots/.drafts')).filter((name) => name.endsWith('.json'))

/** Gives three scores and no comment, and casts. */
async function castBallot({ answer }: Session, scores: readonly string[]): Promise<void> {
  for (const each of scores) await answer('Wertung:', each)
  await answer('Bemerkung:', '')
  await answer('Abgeben oder ändern:', 'a')
}

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test('a whole ballot is scored, shown and cast', async () => {
    const dir = folder(smallCompetition())
    const { answer, shows, ended, drawn } = score(dir)
    await answer('0 von 3 · Auswahl:', 'w')
    await answer('Wertung:', '8')
    await answer('Wertung:', '7')
    await answer('Wertung:', '10')
    await answer('Bemerkung:', 'gut, aber "spät"')
    await shows('[1] Konzept: 8')
    await answer('Abgeben oder ändern:', 'a')
    await shows('Wertungsbogen zu Z-001 abgegeben.')
    await answer('1 von 3 · Wertung:', 'e')
    expect(await ended).toBe(0)
    expect(drawn()).toContain('1 von 3 Wertungsbögen abgegeben')
    const header = readFileSync(join(dir, 'ballots/berg.csv'), 'utf8').split('\n')[0]
    expect(header).toBe('juror,submission,konzept,wirkung,transfer,comment,cast_at,entered_by,rules,chain')
    expect(ballotRows(dir)[0]).toContain('berg,Z-001,8,7,10,"gut, aber ""spät""",')
    expect(readdirSync(join(dir, 'ballots/.drafts'))).toEqual([])
    expect(existsSync(join(dir, 'rules'))).toBe(true)
    expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })
  })

  test('a juror who judges only some criteria is asked for those alone, and leaves the other cells empty', async () => {
    const dir = folder(smallCompetition())
    writeFileSync(join(dir, 'jurors.csv'), 'id,name,criteria\nberg,Sitz A,transfer konzept\ntal,Sitz B,\n')
    const { answer, shows, ended } = score(dir)
    await shows('Sie urteilen nur über: „Konzept“, „Transfer“.')
    await answer('0 von 3 · Auswahl:', 'w')
    await answer('Wertung:', '8')
    await shows('Kriterium 2 von 2')
    await answer('Wertung:', '10')
    await answer('Bemerkung:', '')
    await answer('Abgeben oder ändern:', 'a')
    await answer('1 von 3 · Wertung:', 'e')
    expect(await ended).toBe(0)
    expect(ballotRows(dir)[0]).toMatch(/^berg,Z-001,8,,10,,/)
    expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })
  })

  test('back returns to the answer before, and what is given anew stands', async () => {
    const dir = folder(smallCompetition())
    const { answer, shows, type, ended } = score(dir)
    await answer('Auswahl:', 'w')
    await answer('Wertung:', '3')
    await answer('Wertung:', 'z')
    await shows('Kriterium 1 von 3')
    await answer('Wertung: (3)', '4')
    await answer('Wertung:', '11')
    await shows('liegt nicht auf der Skala: 0 bis 10')
    type('\u007f\u007f5\r')
    await answer('Wertung:', '6')
    await answer('Bemerkung:', '')
    await answer('Abgeben oder ändern:', 'a')
    await answer('1 von 3 · Wertung:', 'e')
    expect(await ended).toBe(0)
    expect(ballotRows(dir)[0]).toMatch(/^berg,Z-001,4,5,6,,/)
  })

  test('a submission skipped comes back after the others', async () => {
    const dir = folder(smallCompetition())
    const session = score(dir)
    const { answer, shows, ended } = session
    await answer('Auswahl:', 'w')
    await answer('Wertung:', 's')
    await shows('Z-001 ist vorerst zurückgestellt.')
    await castBallot(session, ['1', '2', '3'])
    await castBallot(session, ['4', '5', '6'])
    await shows('(Z-001)')
    await castBallot(session, ['7', '8', '9'])
    await shows('Es steht kein Wertungsbogen mehr aus.')
    await answer('3 von 3 · Auswahl:', 'e')
    expect(await ended).toBe(0)
    expect(ballotRows(dir).map((row) => row.slice(0, 16))).toEqual([
      'berg,Z-002,1,2,3',
      'berg,Z-003,4,5,6',
      'berg,Z-001,7,8,9',
    ])
  })

  test('a recusal is recorded with its reason, and nothing is outstanding there any more', async () => {
    const dir = folder(smallCompetition())
    const { answer, shows, ended } = score(dir)
    await answer('Auswahl:', 'w')
    await answer('Wertung:', 'b')
    await answer('Begründung:', 'Mitglied des Vereins')
    await answer('Befangenheit zu Beitrag Z-001 erklären? (j/n):', 'j')
    await shows('Befangenheit zu Z-001 ist vermerkt.')
    await answer('0 von 2 · Wertung:', 'e')
    expect(await ended).toBe(0)
    const decisions = readFileSync(join(dir, 'decisions.csv'), 'utf8')
    expect(decisions).toMatch(/\n1,[^,]*Z,recusal,,Z-001,berg,,,Mitglied des Vereins,,,,berg,[0-9a-f]{64}\n$/)
    expect(jury(['check', '--dir', dir]).code).toBe(0)
  })

  test('Ctrl-C keeps the draft and ends with 130; the next session goes on at the same question', async () => {
    const dir = folder(smallCompetition())
    const first = score(dir)
    await first.answer('Auswahl:', 'w')
    await first.answer('Wertung:', '8')
    await first.shows('Kriterium 2 von 3')
    await first.prompted('Wertung:')
    first.type('\u0003')
    expect(await first.ended).toBe(130)
    expect(plain(first.drawn())).toContain('jury score --juror berg')
    expect(draftsIn(dir)).toEqual(['berg~Z-001.json'])
    expect(existsSync(join(dir, 'ballots/berg.csv'))).toBe(false)
    const second = score(dir)
    await second.shows('weiter im Entwurf zu Beitrag Nr. 1 (Z-001)')
    await second.answer('Auswahl:', '')
    await second.shows('Kriterium 2 von 3')
    await castBallot(second, ['9', '10'])
    await second.answer('1 von 3 · Wertung:', 'e')
    expect(await second.ended).toBe(0)
    expect(ballotRows(dir)[0]).toMatch(/^berg,Z-001,8,9,10,,/)
    expect(draftsIn(dir)).toEqual([])
  })

  test('a ballot cast is opened and cast anew; the earlier one stays as history', async () => {
    const dir = folder(smallCompetition(1))
    const first = score(dir)
    await first.answer('Auswahl:', 'w')
    await castBallot(first, ['1', '2', '3'])
    await first.answer('1 von 1 · Auswahl:', 'o')
    await first.answer('Nummer oder Kennung des Beitrags:', '1')
    await first.answer('Abgeben oder ändern:', '2')
    await first.answer('Wertung: (2)', '9')
    await first.answer('Abgeben oder ändern:', 'a')
    await first.answer('Auswahl:', 'e')
    expect(await first.ended).toBe(0)
    expect(ballotRows(dir).map((row) => row.slice(0, 16))).toEqual(['berg,Z-001,1,2,3', 'berg,Z-001,1,9,3'])
    const { stdout } = jury(['tally', '--json', '--dir', dir])
    expect(JSON.parse(stdout).divisions[0].ranking[0].criteria.wirkung).toBe('90.00')
  })

  test('the example at 80 columns: nothing is drawn beyond them, and no address is shown', async () => {
    const dir = copyExample(folder())
    rmSync(join(dir, 'ballots/praxis.csv'))
    const { answer, shows, type, ended, drawn } = score(dir, 'praxis')
    await answer('Auswahl:', 'w')
    await shows('Kriterium 1 von 10: Kommunale Gesamtkonzeption')
    await answer('Wertung:', '?')
    await shows('[b] für diesen Beitrag Befangenheit erklären')
    await shows('Wertung:')
    type('8\r')
    await shows('Kriterium 2 von 10')
    await answer('Wertung:', 'e')
    expect(await ended).toBe(0)
    const lines = plain(drawn().replace(/\u001b\[[0-9]*[A-HJKf]|\r/g, '\n')).split('\n')
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80)
    const contact = readFileSync(join(dir, 'submissions.csv'), 'utf8').match(/[\w.-]+@[\w.-]+/)?.[0]
    expect(contact).toBeDefined()
    expect(drawn()).not.toContain('@')
  })

  test('a second session for the same juror is refused, and says who holds the seat; another juror is not', async () => {
    const dir = folder(smallCompetition())
    const first = score(dir)
    await first.prompted('Auswahl:')
    const pid = readFileSync(join(dir, 'ballots/.drafts/berg.seat'), 'utf8').match(/\d+/g) ?? []
    const second = score(dir)
    expect(await second.ended).toBe(2)
    expect(pid.some((each) => plain(second.drawn()).includes(each))).toBe(true)
    expect(second.drawn()).toContain('berg')
    const other = score(dir, 'tal')
    await other.answer('Auswahl:', 'e')
    expect(await other.ended).toBe(0)
    await first.answer('Auswahl:', 'e')
    expect(await first.ended).toBe(0)
  })

  test('the seat of a session that was killed is taken over at once', async () => {
    const dir = folder(smallCompetition())
    const first = score(dir)
    await first.answer('Auswahl:', 'w')
    await first.answer('Wertung:', '8')
    await first.shows('Kriterium 2 von 3')
    first.kill()
    await first.ended
    expect(existsSync(join(dir, 'ballots/.drafts/berg.seat'))).toBe(true)
    const second = score(dir)
    await second.shows('weiter im Entwurf zu Beitrag Nr. 1 (Z-001)')
    await second.answer('Auswahl:', 'e')
    expect(await second.ended).toBe(0)
    expect(existsSync(join(dir, 'ballots/.drafts/berg.seat'))).toBe(false)
  })

  test('after a torn last line scoring goes on; the torn row is moved to the drafts', async () => {
    const dir = folder(smallCompetition())
    const first = score(dir)
    await first.answer('Auswahl:', 'w')
    await castBallot(first, ['1', '2', '3'])
    await first.answer('Wertung:', 'e')
    await first.ended
    const torn = 'berg,Z-002,4,5,6,,2018-03-01T10:0'
    appendFileSync(join(dir, 'ballots/berg.csv'), torn)
    expect(jury(['tally', '--dir', dir]).code).toBe(1)
    const second = score(dir)
    await second.answer('1 von 3 · Auswahl:', 'w')
    await castBallot(second, ['7', '8', '9'])
    await second.answer('2 von 3 · Wertung:', 'e')
    expect(await second.ended).toBe(0)
    expect(ballotRows(dir).map((row) => row.slice(0, 16))).toEqual(['berg,Z-001,1,2,3', 'berg,Z-002,7,8,9'])
    const kept = [...bytesIn(join(dir, 'ballots/.drafts')).values()]
    expect(kept).toContainEqual(expect.stringContaining(torn))
    expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })
  })
})

// ---- Disks that refuse

/** A small file system in memory, where this user may mount one. */
function mountDisk(dir: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', dir], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const mayMount = (() => {
  const dir = folder()
  const isMounted = mountDisk(dir, '64k')
  if (isMounted) execFileSync('umount', [dir])
  return isMounted
})()

describe.skipIf(whyNoTerminal !== null || !mayMount)('on a disk that refuses (needs script and mount)', () => {
  const mounted: string[] = []
  afterEach(() => {
    for (const dir of mounted.splice(0)) execFileSync('umount', ['-l', dir])
  })

  function disk(size: string): string {
    const dir = folder()
    mountDisk(dir, size)
    mounted.push(dir)
    writeFiles(dir, smallCompetition())
    return dir
  }

  test('a full one is named, what stood before stands, and the ballot is cast when there is room again', async () => {
    const dir = disk('256k')
    const session = score(dir)
    await session.answer('Auswahl:', 'w')
    for (const each of ['4', '5', '6']) await session.answer('Wertung:', each)
    await session.answer('Bemerkung:', '')
    await session.prompted('Abgeben oder ändern:')
    fill(dir)
    session.type('a\r')
    await session.shows(/auf\s+dem\s+Datenträger\s+kein\s+Platz/)
    expect(existsSync(join(dir, 'ballots/berg.csv'))).toBe(false)
    expect(draftsIn(dir)).toEqual(['berg~Z-001.json'])
    for (const name of readdirSync(dir)) if (name.startsWith('fill')) rmSync(join(dir, name))
    await session.answer('Abgeben oder ändern:', 'a')
    await session.answer('1 von 3 · Wertung:', 'e')
    expect(await session.ended).toBe(0)
    expect(ballotRows(dir)[0]).toMatch(/^berg,Z-001,4,5,6,,/)
  })

  test('a full one in the middle of a ballot is named; the answer stands, and is saved when there is room again', async () => {
    const dir = disk('256k')
    const session = score(dir)
    await session.answer('Auswahl:', 'w')
    await session.answer('Wertung:', '4')
    await session.shows('Kriterium 2 von 3')
    await session.prompted('Wertung:')
    const path = join(dir, 'ballots/.drafts/berg~Z-001.json')
    const draft = readFileSync(path, 'utf8')
    fill(dir)
    session.type('5\r')
    await session.shows(/auf\s+dem\s+Datenträger\s+kein\s+Platz/)
    await session.prompted('Wertung: (5)')
    expect(readFileSync(path, 'utf8')).toBe(draft)
    for (const name of readdirSync(dir)) if (name.startsWith('fill')) rmSync(join(dir, name))
    session.type('\r')
    await session.shows('Kriterium 3 von 3')
    expect(readFileSync(path, 'utf8')).not.toBe(draft)
    await session.answer('Wertung:', 'e')
    expect(await session.ended).toBe(0)
  })

  test('a read-only one is named, exit 2, and nothing is changed', async () => {
    const dir = disk('256k')
    execFileSync('mount', ['-o', 'remount,ro', dir])
    const before = bytesIn(dir)
    const session = score(dir)
    expect(await session.ended).toBe(2)
    expect(plain(session.drawn())).toContain('darf hier nicht gelesen oder geschrieben werden')
    expect(session.drawn()).not.toMatch(/ {4}at /)
    expect(bytesIn(dir)).toEqual(before)
  })
})

/** Leaves no room at all. */
function fill(dir: string): void {
  try {
    for (let number = 0; ; number++) writeFileSync(join(dir, `fill${number}`), 'z'.repeat(4096))
  } catch {
    return
  }
}

describe('without a terminal', () => {
  test('score ends with 2, names the import way, and changes nothing', () => {
    const dir = folder(smallCompetition())
    const before = bytesIn(dir)
    const { code, stdout, stderr } = jury(['score', '--juror', 'berg'], { cwd: dir, input: 'w\n8\n' })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('jury import ballots')
    expect(bytesIn(dir)).toEqual(before)
  })

  test('score for an unknown juror ends with 2 and offers the nearest one', () => {
    const dir = folder(smallCompetition())
    const { code, stderr } = jury(['score', '--juror', 'bergg'], { cwd: dir })
    expect(code).toBe(2)
    expect(stderr).toContain('berg')
    expect(existsSync(join(dir, 'ballots'))).toBe(false)
  })
})
