// Every key at every question of jury score, in a real pseudo-terminal; with colours, without, and line by line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folders, jury, smallCompetition } from './jury.js'
import { openSession, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()
const score = (dir: string, more: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  openSession(['score', '--juror', 'berg', ...more], dir, { env })
const ballots = (dir: string) =>
  readFileSync(join(dir, 'ballots/berg.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').slice(1, 6).join(','))
const [up, down, pageDown, esc] = ['\u001b[A', '\u001b[B', '\u001b[6~', '\u001b']
const longSummary = {
  'submissions.csv': `id,applicant,title,summary\nZ-001,Stadt 1,Haus,"${'Ein Satz der Kurzfassung. '.repeat(120)}"\nZ-002,Stadt 2,Garten,\n`,
}
const withSummary = () => ({
  ...smallCompetition(2, { submissions: { show: ['applicant', 'title', 'summary'] } }),
  ...longSummary,
})

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test('a ballot is scored and cast with the arrows and Enter alone', async () => {
    const dir = folder(smallCompetition())
    const { prompted, type, shows, ended } = score(dir)
    await prompted('Auswahl:')
    type('\r')
    await prompted('Wertung:')
    type(`${up}${up}${up}`)
    await shows(/Wertung: 2$/)
    type('\r')
    await prompted('Wertung:')
    type(`${down}${down}`)
    await shows(/Wertung: 9$/)
    type('\r')
    await prompted('Wertung:')
    type(`${up}\r`)
    await prompted('Bemerkung:')
    type('\r')
    await prompted('Abgeben oder ändern:')
    type(down)
    await shows('> [1] Konzept: 2')
    type('\r')
    await prompted('Wertung: (2)')
    type(`${up}\r`)
    await prompted('Abgeben oder ändern:')
    type(up)
    await shows('> [a] abgeben')
    type('\r')
    await shows('Wertungsbogen zu Z-001 abgegeben.')
    type('\u0004')
    expect(await ended).toBe(130)
    expect(ballots(dir)).toEqual(['Z-001,3,9,0,'])
  })

  test('Esc leads back from everywhere, step by step, and at the menu says that there is nothing further back', async () => {
    const { answer, prompted, type, shows, ended } = score(folder(smallCompetition()))
    await answer('Auswahl:', 'w')
    for (const each of ['8', '7', '6']) await answer('Wertung:', each)
    await answer('Bemerkung:', '')
    await prompted('Abgeben oder ändern:')
    for (const stands of ['Bemerkung:', 'Wertung: (6)', 'Wertung: (7)', 'Wertung: (8)']) {
      type(esc)
      await prompted(stands)
    }
    type('b\r')
    await answer('Begründung:', 'Mitglied')
    await shows('erklären? (j/n):')
    type(esc)
    await prompted('Begründung: (Mitglied)')
    type(esc)
    await prompted('Wertung: (8)')
    type(esc)
    await prompted('Auswahl: (w)')
    type(esc)
    await shows('Weiter zurück geht es hier nicht; ? und Enter zeigt die Tasten.')
    type('n\r')
    await prompted('Beitrags:')
    type('haus')
    await shows('Beitrags: haus')
    type(esc)
    await prompted('Auswahl: (w)')
    type('e\r')
    expect(await ended).toBe(0)
  })

  test('"?" explains the keys of every question, and leaves it as it is', async () => {
    const { answer, type, shows, ended } = score(folder(smallCompetition()))
    const helped = async (prompt: string, text: string) => {
      await answer(prompt, '?')
      await shows(text)
      await shows(prompt)
    }
    await helped('Auswahl:', '↑ und ↓ wählen eine Zeile, Enter nimmt sie')
    type('n\r')
    await helped('Beitrags:', 'Tippen sucht in allem, was in der Liste steht')
    type('2\r')
    await helped('Wertung:', '↑ und ↓ ändern die Wertung um einen Schritt der Skala')
    type('8\r')
    for (const each of ['7', '6']) await answer('Wertung:', each)
    await helped('Bemerkung:', 'Soll einer dieser Buchstaben selbst der Text sein')
    type('\r')
    await helped('Abgeben oder ändern:', '↑ und ↓ wählen eine Zeile, Enter nimmt sie')
    type('b\r')
    await helped('Begründung:', '[z] zur vorigen Frage zurückgehen')
    type('Mitglied\r')
    await helped('erklären? (j/n):', 'Strg-C beendet sofort')
    type('n\r')
    await answer('Abgeben oder ändern:', 'e')
    expect(await ended).toBe(0)
  })

  test('a list is searched by typing and gone through with the arrows; what is cast stands last, and is marked', async () => {
    const dir = folder(smallCompetition(30))
    const { answer, prompted, type, shows, sees, ended } = score(dir)
    await answer('Auswahl:', 'w')
    for (const each of ['8', '7', '6']) await answer('Wertung:', each)
    await answer('Bemerkung:', '')
    await answer('Abgeben oder ändern:', 'a')
    await prompted('Wertung:')
    type(esc)
    await answer('1 von 30 · Auswahl:', 'n')
    await prompted('Beitrags:')
    await sees('>  2  Z-002  Haus der Nachbarn · Stadt 2')
    type(pageDown.repeat(9))
    await sees('>  1  Z-001  (abgegeben)  Haus der Nachbarn · Stadt 1')
    type('stadt 2')
    await sees((screen) => screen.includes('>  2  Z-002') && screen.includes(' 29  Z-029') && !screen.includes('Z-030'))
    type(`${down}\r`)
    await shows('Beitrag Nr. 20 (Z-020)')
    type('e\r')
    expect(await ended).toBe(0)
  })

  test('a whole session typed ahead before the first question stands is held to the letter', async () => {
    const dir = folder(smallCompetition())
    const { type, ended } = score(dir)
    type('w\r8\r7\r9\rgut\ra\r1\r2\r3\r\ra\re\r')
    expect(await ended).toBe(0)
    expect(ballots(dir)).toEqual(['Z-001,8,7,9,gut', 'Z-002,1,2,3,'])
  })

  test('what is pasted presses no Enter: a comment of a page is one comment', async () => {
    const dir = folder(smallCompetition())
    const { answer, prompted, type, ended } = score(dir)
    await answer('Auswahl:', 'w')
    for (const each of ['8', '7', '6']) await answer('Wertung:', each)
    await prompted('Bemerkung:')
    type(`\u001b[200~erste Zeile\ra\r${'noch ein Satz. '.repeat(300)}\u001b[201~\r`)
    await answer('Abgeben oder ändern:', 'a')
    await answer('Wertung:', 'e')
    expect(await ended).toBe(0)
    expect(ballots(dir)[0]).toMatch(/^Z-001,8,7,6,erste Zeile a (noch ein Satz\. )+noch ein Satz\.$/)
  })

  test('a long text is read page by page, and the question stands again after it', async () => {
    const { answer, shows, type, sees, ended } = score(folder(withSummary()))
    await answer('Auswahl:', 'w')
    await sees(/Kurzfassung: Ein Satz[\s\S]* …\n\nKriterium 1 von 3/)
    await answer('Wertung:', 't')
    for (const page of ['Seite 1 von 3', 'Seite 2 von 3', 'Ende des Textes']) {
      await shows(page)
      type('\r')
    }
    await answer('Wertung:', 't')
    await shows('Seite 1 von 3')
    type(esc)
    await answer('Wertung:', 'e')
    expect(await ended).toBe(0)
  })
})

describe.skipIf(whyNoTerminal !== null)('without colours (needs script from util-linux)', () => {
  const keys = 'w\r?\r8\rz\r\r7\r11\r\u007f\u007f9\rgut\ra\re\r'
  const codes = (text: string) => [...text.matchAll(/\u001b\[([0-9;]*)m/g)].map((found) => found[1])

  test('with NO_COLOR no colour nor emphasis is written; the same session has them otherwise', async () => {
    const [coloured, bare] = [
      score(folder(smallCompetition())),
      score(folder(smallCompetition()), [], { NO_COLOR: '1' }),
    ]
    const flag = score(folder(smallCompetition()), ['--no-color'])
    for (const { type } of [coloured, bare, flag]) type(keys)
    for (const { ended } of [coloured, bare, flag]) expect(await ended).toBe(0)
    expect(codes(coloured.drawn())).toEqual(expect.arrayContaining(['1', '2', '36']))
    expect(codes(bare.drawn())).toEqual([])
    expect(codes(flag.drawn())).toEqual([])
  })

  test.each([
    ['--plain', ['--plain'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('with %s not one escape byte is written, and everything can be answered', async (_, more, env) => {
    const dir = folder(withSummary())
    const session = score(dir, more, env)
    const { type, shows, ended, drawn } = session
    const line = async (prompt: string | RegExp, text: string) => {
      await shows(prompt)
      type(`${text}\n`)
    }
    await line(/Auswahl: \(w\) $/, '?')
    await line(/\[e\] aufhören[\s\S]*Auswahl: \(w\) $/, 'n')
    await line(/ {2}\[1\] Z-001 Haus · Stadt 1\n {2}\[2\] Z-002 Garten · Stadt 2\n[\s\S]*Beitrags: $/, 'stadt')
    await line(/Zu „stadt“ gibt es 2 Beiträge[\s\S]*Beitrags: $/, 'haus')
    await line(/t ganzer Text[\s\S]*Wertung: $/, 't')
    await line('Seite 1 von 3', '')
    await line('Seite 2 von 3', '')
    await line('Ende des Textes', '')
    await line(/Wertung: $/, '11')
    await line(/Nicht angenommen: „11“ liegt nicht[\s\S]*Wertung: $/, '8')
    await line(/Kriterium 2[\s\S]*Wertung: $/, 'z')
    await line(/Wertung: \(8\) $/, '')
    await line(/Kriterium 2[\s\S]*Wertung: $/, '7')
    await line(/Kriterium 3[\s\S]*Wertung: $/, '6')
    await line(/Bemerkung: $/, 'gut')
    await line(/ {2}\[4\] Bemerkung: gut\n {2}\[a\] abgeben\n[\s\S]*ändern: $/, 'a')
    await line(/Beitrag Nr. 2[\s\S]*Wertung: $/, 'b')
    await line(/Begründung: $/, 'Mitglied')
    await line(/erklären\? \(j\/n\): $/, 'j')
    await line(/Auswahl: $/, 'e')
    expect(await ended).toBe(0)
    expect(drawn().replaceAll('\r\n', '\n').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(drawn()).not.toContain('─')
    expect(ballots(dir)).toEqual(['Z-001,8,7,6,gut'])
    expect(jury(['check', '--dir', dir]).code).toBe(0)
  })

  test('line by line Ctrl-C and the end of the input end with 130, and keep what is answered', async () => {
    for (const key of ['\u0003', '\u0004']) {
      const dir = folder(smallCompetition())
      const { type, shows, ended } = score(dir, ['--plain'])
      await shows(/Auswahl: \(w\) $/)
      type('w\n8\n')
      await shows(/Kriterium 2[\s\S]*Wertung: $/)
      type(key)
      expect(await ended).toBe(130)
      expect(readdirSync(join(dir, 'ballots/.drafts'))).toEqual(['berg~Z-001.json'])
    }
  })
})
