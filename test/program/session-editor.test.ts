// Comments written in the juror's own editor, from a session in a real pseudo-terminal.
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folders, jury, smallCompetition } from './jury.js'
import { gone, openSession, whyNoTerminal } from './pseudo-terminal.js'

const folder = folders()

/** A session at the comment, its editor a shell script that gets the path of the text as $1. */
async function atComment(script: string, more: Readonly<Record<string, string>> = {}, ballots: object = {}) {
  const dir = folder(smallCompetition(1, { ballots }))
  const tools = folder({ 'my editor.sh': `#!/bin/sh\n${script}\n` })
  const path = join(tools, 'my editor.sh')
  chmodSync(path, 0o755)
  const temporary = join(tools, 'tmp')
  mkdirSync(temporary)
  const env = { VISUAL: '', EDITOR: `'${path}'`, TMPDIR: temporary, SEEN: join(tools, 'seen'), ...more }
  const session = openSession(['score', '--juror', 'berg'], dir, { env })
  await session.answer('Auswahl:', 'w')
  for (const each of ['8', '7', '6']) await session.answer('Wertung:', each)
  await session.prompted('Bemerkung:')
  const seen = () => readFileSync(join(tools, 'seen'), 'utf8')
  return { ...session, dir, tools, temporary, seen }
}

type AtComment = Awaited<ReturnType<typeof atComment>>

/** Casts at the summary and leaves; the cell of the comment as it then stands in the file. */
async function castComment({ answer, ended, dir, temporary }: AtComment): Promise<string> {
  await answer('Abgeben oder ändern:', 'a')
  await answer('Auswahl:', 'e')
  expect(await ended).toBe(0)
  expect(readdirSync(temporary)).toEqual([])
  expect(jury(['check', '--dir', dir])).toMatchObject({ code: 0, stderr: '' })
  const text = readFileSync(join(dir, 'ballots/berg.csv'), 'utf8')
  return /^berg,Z-001,8,7,6,("(?:[^"]|"")*"|[^,]*),/m.exec(text)?.[1] ?? text
}

describe.skipIf(whyNoTerminal !== null)('in a pseudo-terminal (needs script from util-linux)', () => {
  test.each([
    [
      'is the comment, with its lines',
      `printf 'erste Zeile\\nzweite "Zeile"\\n' > "$1"`,
      '"erste Zeile\nzweite ""Zeile"""',
    ],
    [
      'loses the mark and the line ends of Windows',
      `printf '\\357\\273\\277erste\\r\\nzweite\\r\\n' > "$1"`,
      '"erste\nzweite"',
    ],
    ['is none where nothing is written', 'true', ''],
    ['is none where all is deleted', ': > "$1"', ''],
    ['ends at the line that says so', `printf 'gut' | cat - "$1" > "$1.new"; mv "$1.new" "$1"`, 'gut'],
  ])('a text written %s', async (_, script, comment) => {
    const session = await atComment(script)
    session.type('x\r')
    expect(await castComment(session)).toBe(comment)
  })

  test('the editor gets the comment so far, and under a line what it is about', async () => {
    const session = await atComment('cat "$1" > "$SEEN"; ls -l "$1" >> "$SEEN"')
    session.type('schon da\r')
    await session.answer('Abgeben oder ändern:', '4')
    await session.answer('Bemerkung: (schon da)', 'x')
    expect(await castComment(session)).toBe('schon da')
    expect(session.seen()).toMatch(/^schon da\n\n---- >8 ---- Was unter dieser Zeile steht, gehört nicht zum Text\.\n/)
    expect(session.seen()).toContain('Titel: Haus der Nachbarn')
    expect(session.seen()).toMatch(/\n-rw------- .*text\.txt\n$/)
  })

  test('VISUAL goes before EDITOR', async () => {
    const session = await atComment('exit 1', { VISUAL: 'printf visual >' })
    session.type('x\r')
    expect(await castComment(session)).toBe('visual')
  })

  test.each([
    ['ends with an error', 'printf verloren > "$1"; exit 1', {}],
    ['is killed', 'printf verloren > "$1"; kill -9 $$', {}],
    ['does not exist', '', { EDITOR: 'no-such-editor-here' }],
  ])('an editor that %s changes nothing, and the comment can be typed', async (_, script, env) => {
    const session = await atComment(script, env)
    session.type('x\r')
    await session.shows('> Der Texteditor (')
    await session.shows(/Der\s+Text\s+ist\s+unverändert;\s+Sie\s+können\s+ihn\s+hier\s+eingeben\./)
    await session.answer('Bemerkung:', 'getippt')
    expect(await castComment(session)).toBe('getippt')
  })

  test('a text that is no UTF-8 is not taken, and why is said', async () => {
    const session = await atComment(`printf 'gr\\374n' > "$1"`)
    session.type('x\r')
    await session.shows(/Der\s+Text\s+ist\s+nicht\s+als\s+UTF-8\s+gespeichert/)
    await session.answer('Bemerkung:', '')
    expect(await castComment(session)).toBe('')
  })

  test('a text that is too long is not taken, and its length is said', async () => {
    const session = await atComment(`head -c 20001 /dev/zero | tr '\\0' x > "$1"`)
    session.type('x\r')
    await session.shows('> Der Text hat 20001 Zeichen; höchstens 20000 sind möglich.')
    await session.answer('Bemerkung:', '')
    expect(await castComment(session)).toBe('')
  })

  test('an empty text is not taken where a comment is required', async () => {
    const session = await atComment('true', {}, { comments: 'required' })
    session.type('x\r')
    await session.shows('> Bitte geben Sie einen Text ein.')
    await session.answer('Bemerkung:', 'begründet')
    expect(await castComment(session)).toBe('begründet')
  })

  test('the editor has the terminal to itself: every key typed there is its own, and the session goes on after it', async () => {
    const script =
      'stty echo; : > "$1"; for n in 1 2 3 4; do printf "line $n> "; read -r line; echo "$line" >> "$1"; done'
    const session = await atComment(`${script}; stty -echo`)
    session.type('x\r')
    await session.shows('line 1> ')
    expect(session.settings()).toMatch(/(?<!-)\bicanon\b/)
    expect((await session.modes()).marksPasted).toBe(false)
    for (const line of ['e', 'z', '?']) {
      session.type(`${line}\n`)
      await session.shows(/line \d> $/)
    }
    session.type('a\n')
    expect(await castComment(session)).toBe('"e\nz\n?\na"')
  })

  test('without an editor there is none to open: x is a text', async () => {
    const session = await atComment('', { EDITOR: '' })
    expect(session.fresh()).not.toContain('Texteditor')
    session.type('x\r')
    expect(await castComment(session)).toBe('x')
  })

  test('Ctrl-C in the editor is the editor’s: the session goes on after it', async () => {
    const session = await atComment('printf "editor> "; read -r line')
    session.type('x\r')
    await session.shows('editor> ')
    session.type('\u0003')
    await session.shows(/> Der Texteditor \(.*\) ließ sich nicht\s+ausführen/)
    await session.answer('Bemerkung:', 'hier')
    expect(await castComment(session)).toBe('hier')
  })

  test('a terminal closed while the editor is open leaves no text and no process behind', async () => {
    const session = await atComment('echo $$ > "$SEEN"; printf "editor> "; read -r line')
    const pid = session.pid()
    session.type('x\r')
    await session.shows('editor> ')
    const editor = Number(session.seen())
    session.hangUp()
    await gone(editor)
    await gone(pid)
    expect(readdirSync(session.temporary)).toEqual([])
    expect(readdirSync(join(session.dir, 'ballots/.drafts'))).toEqual(['berg~Z-001.json'])
  })
})
