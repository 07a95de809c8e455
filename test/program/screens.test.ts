// Whole screens of jury score on the example competition, compared with those in screens/ and in the README. Only one
// summary is made longer, so that a cut one is seen. `WRITE_SCREENS=1 npx vitest run … screens.test.ts` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyExample, folders } from './jury.js'
import { openSession, type Session, whyNoTerminal } from './pseudo-terminal.js'

const isWriting = process.env.WRITE_SCREENS !== undefined && process.env.WRITE_SCREENS !== ''
const folder = folders()
const stored = (name: string) => join(import.meta.dirname, 'screens', `${name}.txt`)
const shortSummary = 'Eine Lotsenstelle im Rathaus berät Vereine'
const longSummary = [
  'Die Gemeinde zählt 41 Vereine, in denen Zugewanderte selten Mitglied und fast nie im Vorstand sind.',
  'Eine Befragung aus dem Jahr 2015 nennt als Gründe fehlende Ansprache, Beiträge, die niemand erklärt, und',
  'Versammlungen, deren Ablauf nur Eingeweihte kennen. Umgekehrt wissen die Vereine oft nicht, wer neu zugezogen ist,',
  'und scheuen die ersten Gespräche. Sportverein, Musikkapelle und Feuerwehr haben sich deshalb auf gemeinsame Regeln',
  'geeinigt: Wer kommt, wird begleitet, die ersten drei Monate sind beitragsfrei, und jede Satzung liegt in einfacher',
  'Sprache aus. Die Verwaltung übernimmt die Kosten der Übersetzungen und stellt die Räume. Nach zwei Jahren wird mit',
  'allen Beteiligten ausgewertet, welche Vereine gewonnen haben, wo Mitglieder wieder gegangen sind und warum.',
  shortSummary,
].join(' ')

/** The example as one juror has it after sixty ballots. */
function example(): string {
  const dir = copyExample(folder())
  const [ballots, submissions] = [join(dir, 'ballots/praxis.csv'), join(dir, 'submissions.csv')]
  writeFileSync(ballots, `${readFileSync(ballots, 'utf8').split('\n').slice(0, 61).join('\n')}\n`)
  writeFileSync(submissions, readFileSync(submissions, 'utf8').replace(shortSummary, longSummary))
  return dir
}

type Screens = ReadonlyMap<string, string>

/** Screens in a file, each under a line with its name. */
const title = /^=+ (.*) =+$/m
const written = (screens: Screens): string =>
  [...screens].map(([name, screen]) => `${'='.repeat(20)} ${name} ${'='.repeat(20)}\n${screen}\n`).join('')

function storedScreens(name: string): Screens {
  const [, ...parts] = readFileSync(stored(name), 'utf8').split(title)
  const names = parts.filter((_, index) => index % 2 === 0)
  return new Map(names.map((each, index) => [each, parts[2 * index + 1]!.replace(/^\n|\n$/g, '')]))
}

/** Fulfilled when the screen has not changed for a while: only where screens are written anew. */
async function rest(look: () => string): Promise<void> {
  for (let [before, since] = ['', Date.now()]; Date.now() - since < 500; ) {
    if (look() !== before) [before, since] = [look(), Date.now()]
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Takes one screen after another and, unless they are written anew, waits for each to be the stored one. */
function comparison(name: string, session: Session, look: () => string) {
  const standing: Screens = isWriting ? new Map() : storedScreens(name)
  const taken = new Map<string, string>()
  const take = async (screen: string) => {
    if (isWriting) await rest(look)
    else await session.sees(() => look() === standing.get(screen)).catch(() => undefined)
    taken.set(screen, look())
    if (!isWriting) expect(look(), screen).toBe(standing.get(screen))
  }
  const done = () => {
    if (isWriting) writeFileSync(stored(name), written(taken))
    else expect([...taken.keys()]).toEqual([...standing.keys()])
  }
  return { take, done }
}

const keysIn = {
  de: {
    on: 'w',
    list: 'n',
    cast: 'a',
    recuse: 'b',
    leave: 'e',
    comment: 'Bemerkung:',
    summary: 'Abgeben oder ändern:',
  },
  en: { on: 'g', list: 'n', cast: 'c', recuse: 'r', leave: 'q', comment: 'Comment:', summary: 'Cast or change:' },
} as const
const comment = {
  de: 'Gut belegt; offen bleibt, wer die Lotsenstelle nach dem Ende der Förderung trägt und ob sie bleibt.',
  en: 'Well documented; who pays for the guides once the funding ends is left open.',
} as const
const esc = '\u001b'

describe.skipIf(whyNoTerminal !== null)('the screens of the example (needs script from util-linux)', () => {
  test.each([
    ['de', 80, 24],
    ['en', 80, 24],
    ['de', 120, 40],
    ['en', 120, 40],
  ] as const)('in %s at %d columns and %d rows are those that are stored', async (language, columns, rows) => {
    const keys = keysIn[language]
    const args = ['score', '--juror', 'praxis', '--lang', language]
    const session = openSession(args, example(), { columns, rows, env: { EDITOR: 'nano' } })
    const { type, prompted, ended } = session
    const { take, done } = comparison(`${language}-${columns}x${rows}`, session, () => session.screen().join('\n'))
    await take('greeting')
    type('?\r')
    await take('help at the menu')
    type(`${keys.list}\r`)
    await take('list')
    type('spra')
    await take('list searched')
    type('x')
    await take('list in which nothing is found')
    type('\u007f'.repeat(5))
    type('?\r')
    await take('help at the list')
    type(esc)
    await take('menu again')
    type(`${keys.on}\r`)
    await take('criterion')
    if (rows === 24) {
      type('t\r')
      await take('whole text')
      type(esc)
      await take('criterion again')
    }
    type('?\r')
    await take('help at a criterion')
    type('11\r')
    await take('score refused')
    type('8\r7\r9\r8\r7\r6\r5\r4\r3\r')
    await take('last criterion')
    type('7\r')
    await prompted(keys.comment)
    type(comment[language])
    await take('comment')
    type('\r')
    await take('summary')
    type('\u001b[A\u001b[A')
    await take('summary, comment marked')
    type(`${keys.recuse}\r`)
    await take('recusal')
    type('Mitglied des Gemeinderats\r')
    await take('recusal to be confirmed')
    type(esc)
    await take('reason again')
    type(esc)
    await prompted(keys.summary)
    type(`${keys.cast}\r`)
    await take('ballot cast')
    type(`${keys.leave}\r`)
    expect(await ended).toBe(0)
    await take('closing page')
    done()
  })

  test.each(['de', 'en'] as const)('in %s line by line are those that are stored', async (language) => {
    const keys = keysIn[language]
    const args = ['score', '--juror', 'praxis', '--lang', language, '--plain']
    const session = openSession(args, example(), { echoes: true })
    const { take, done } = comparison(`${language}-plain`, session, () => session.everything().join('\n'))
    const line = async (prompt: RegExp, text: string) => {
      await session.shows(prompt)
      session.type(`${text}\n`)
    }
    const score = language === 'de' ? /Wertung: $/ : /Score: $/
    await line(/\(\w\) $/, '?')
    await line(/\[[eq]\][\s\S]*\(\w\) $/, keys.list)
    await line(/\[77\][\s\S]*: $/, 'spra')
    await line(/(„spra“|“spra”)[\s\S]*: $/, '77')
    await line(score, 't')
    await line(/(Enter blättert|Enter turns)[^\n]*: $/, '')
    await line(/(Ende des Textes|End of the text)[^\n]*: $/, '')
    await line(score, '11')
    await line(/11[\s\S]*(Wertung|Score): $/, '8')
    for (const each of ['7', '9', '8', '7', '6', '5', '4', '3', '7']) await line(score, each)
    await line(language === 'de' ? /Bemerkung: $/ : /Comment: $/, comment[language])
    await line(language === 'de' ? /ändern: $/ : /change: $/, keys.cast)
    await line(score, keys.leave)
    expect(await session.ended).toBe(0)
    await take('a session line by line')
    done()
  })

  test('the first screen has bold, dim and colour where they matter, and the prompt as a terminal is told to draw it', async () => {
    const session = openSession(['score', '--juror', 'praxis', '--lang', 'de'], example())
    const visible = () => session.drawn().replaceAll('\r\n', '\n').replaceAll('\u001b', '␛')
    const { take, done } = comparison('codes', session, visible)
    await take('greeting with its codes')
    done()
    session.type('\u0003')
    expect(await session.ended).toBe(130)
  })
})

test('the screens in the README are among those that the program shows', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const wall = readFileSync(join(import.meta.dirname, '..', 'status', 'wall', '80x24.de.txt'), 'utf8')
  const shown = [wall, ...['de-80x24', 'en-80x24'].flatMap((name) => [...storedScreens(name).values()])]
  const blocks = [...readme.matchAll(/^```text\n([\s\S]*?)\n```$/gm)].map((found) => found[1]!)
  expect(blocks.length).toBeGreaterThanOrEqual(4)
  for (const block of blocks)
    expect(
      shown.filter((screen) => screen.includes(block)),
      block,
    ).not.toEqual([])
})
