// The screen on the wall, drawn for terminals of several sizes: the pictures stand as plain text in test/status/wall/.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { status } from '../../src/commands/status.js'
import { widthOf } from '../../src/model/width.js'
import { noPaint, paintFor } from '../../src/write/paint.js'
import type { StatusDocument } from '../../src/write/status-document.js'
import { type WallOptions, wallLine, wallLines } from '../../src/write/wall.js'
import { common, competitionFiles, decisionHeader, folderWith, ran, rules, type Texts } from '../decide/desk.js'

const seats = [
  ...['staedtetag', 'landkreistag', 'staedte-gemeindebund', 'stiftungen', 'wissenschaft', 'praxis', 'ministerium'],
  ...['wohlfahrt', 'gewerkschaften', 'handwerk', 'kirchen', 'kultur', 'migrationsrat', 'polizei', 'schulen'],
  ...['sportbund', 'verbraucher', 'wohnen', 'zivilgesellschaft', 'jugend'],
]
const submissions = Array.from({ length: 12 }, (_, index) => ({
  id: `Z-${`${index + 1}`.padStart(3, '0')}`,
  division: index < 5 ? 'staedte' : 'landkreise',
}))

/** The n-th seat has cast its first n − 1 ballots; the fifth is absent, a guest has cast one. */
const ballots = [
  'juror,submission,konzept,transfer',
  ...seats.flatMap((seat, number) => submissions.slice(0, number).map(({ id }) => `${seat},${id},9,9`)),
  'gast,Z-001,1,1',
].join('\n')

const draft = (juror: string, submission: string): Texts => ({
  [`ballots/.drafts/${juror}~${submission}.json`]: JSON.stringify({
    version: 1,
    juror,
    submission,
    scores: [['konzept', '7']],
    comment: null,
    at: { criterion: 'transfer' },
  }),
})

const files = (more: Texts = {}): Texts =>
  competitionFiles({
    'submissions.csv': `id,division,applicant,title\n${submissions.map(({ id, division }) => `${id},${division},Stadt,Titel\n`).join('')}`,
    'jurors.csv': `id,name,role\n${seats.map((seat) => `${seat},Sitz ${seat},\n`).join('')}gast,Zaungast,guest\n`,
    'ballots/import.csv': ballots,
    'decisions.csv': `${decisionHeader}1,,absence,,,wissenschaft,,,GEHEIM,,,,\n`,
    ...draft('jugend', 'Z-012'),
    ...draft('staedtetag', 'Z-001'),
    ...draft('staedtetag', 'Z-002'),
    ...more,
  })

async function documentOf(texts: Texts): Promise<StatusDocument> {
  const { out } = await ran(() => status(common(folderWith(texts), { json: true })))
  return JSON.parse(out)
}

const divisions = rules.divisions
const options = (more: Partial<WallOptions> = {}): WallOptions => ({
  width: 80,
  height: 24,
  paint: noPaint,
  language: 'de',
  scoring: ['staedtetag'],
  trouble: null,
  changed: { at: '2018-03-01T11:05:09', isToday: true },
  ...more,
})
const picture = (name: string) => join(import.meta.dirname, 'wall', `${name}.txt`)
const lineOf = (lines: readonly string[], text: string) => lines.find((line) => line.includes(text)) ?? ''

describe('the screen on the wall', () => {
  test.each([
    [80, 24, 'de'],
    [80, 24, 'en'],
    [120, 40, 'de'],
    [120, 40, 'en'],
    [60, 14, 'de'],
  ] as const)('fills %i columns and %i rows, in %s', async (width, height, language) => {
    const lines = wallLines(await documentOf(files()), { divisions }, options({ width, height, language }))
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(picture(`${width}x${height}.${language}`))
  })

  test('has as many rows as the terminal, and leaves its last column free', async () => {
    const document = await documentOf(files())
    for (const width of [12, 40, 60, 79, 80, 100, 133, 240]) {
      for (const height of [1, 2, 3, 6, 10, 14, 18, 24, 40, 70]) {
        const lines = wallLines(document, { divisions }, options({ width, height }))
        expect(lines.length).toBe(height)
        expect(Math.max(...lines.map(widthOf))).toBeLessThan(width)
      }
    }
  })

  test('at 80 columns and 24 rows shows every one of twenty jurors, and every division', async () => {
    const lines = wallLines(await documentOf(files()), { divisions }, options()).join('\n')
    for (const seat of seats) expect(lines).toContain(seat.slice(0, 12))
    expect(lines).toContain('Kreisfreie Städte')
    expect(lines).toContain('Landkreise')
  })

  test('where not all have room, those with ballots outstanding come first, and the others are counted', async () => {
    const lines = wallLines(await documentOf(files()), { divisions }, options({ width: 60, height: 14 }))
    expect(lineOf(lines, 'stiftungen')).not.toBe('')
    expect(lineOf(lines, 'zivilgesellschaft')).toBe('')
    expect(lines.filter((line) => /^\S* und \d+ weitere$/.test(line)).length).toBe(1)
  })

  test('a bar is full only where nothing is outstanding, and empty only where nothing is cast', async () => {
    const lines = wallLines(await documentOf(files()), { divisions }, options({ width: 60, height: 40 }))
    expect(lineOf(lines, 'Sitz zivilgesellschaft')).toMatch(/█ 12 von 12$/)
    expect(lineOf(lines, 'Sitz praxis')).toMatch(/█░+ +5 von 12$/)
    expect(lineOf(lines, 'Sitz landkreistag')).toMatch(/ █░+ +1 von 12$/)
    expect(lineOf(lines, 'Sitz staedtetag')).toMatch(/^● Sitz staedtetag +░+ +0 von 12 \+2$/)
    const late = files({ 'ballots/import.csv': ballots.replace('jugend,Z-012,9,9\n', '') })
    expect(wallLines(await documentOf(late), { divisions }, options()).join('\n')).not.toContain('100 %')
  })

  test('an absent juror has no bar, whoever has a session is marked, and a guest who has cast is counted apart', async () => {
    const lines = wallLines(await documentOf(files()), { divisions }, options({ width: 60, height: 40 }))
    expect(lineOf(lines, 'Sitz wissenschaft')).toMatch(/abwesend +4$/)
    expect(lineOf(lines, 'Zaungast')).toMatch(/Zaungast +1$/)
    expect(lines.filter((line) => line.startsWith('● ')).length).toBe(1)
  })

  test('says that scoring is closed, and by which decision', async () => {
    const decisions = `${decisionHeader}1,2018-03-01T10:05:00.000Z,close,,,,,,Fertig,,,,\n`
    const document = await documentOf({ ...competitionFiles({}), 'decisions.csv': decisions })
    const lines = wallLines(document, { divisions }, options())
    expect(lines).toContain('Die Wertung ist geschlossen: Beschluss 1.')
    expect(lineOf(lines, '100 %')).toMatch(/█{72} {2}100 %$/)
    expect(wallLine(document, 'en', null)).toBe(
      '12 of 12 ballots cast; nothing outstanding. Scoring is closed: decision 1.',
    )
  })

  test('where something breaks a rule meanwhile, the picture stays and one line says what to do', async () => {
    const trouble = { kind: 'findings', count: 3 } as const
    const document = await documentOf(files())
    const lines = wallLines(document, { divisions }, options({ trouble }))
    expect(lines[1]).toBe('3 Beanstandungen in den Dateien: jury check. Gezeigt ist der Stand davor.')
    expect(lineOf(lines, 'Landkreise')).not.toBe('')
    expect(wallLine(document, 'en', { kind: 'unreadable' })).toContain('The folder cannot be read just now.')
  })

  test('names the day where the last change was on another one', async () => {
    const changed = { at: '2018-03-01T11:05:09', isToday: false }
    const lines = wallLines(await documentOf(files()), { divisions }, options({ changed }))
    expect(lines.at(-1)).toContain('zuletzt geändert am 1. März 2018, 11:05 · q beendet · ● wertet gerade')
  })

  test('where no certain number is expected there are counts and no bars', async () => {
    const asCast = { ...rules, ballots: { expected: 'as-cast' } }
    const document = await documentOf(files({ 'competition.json': JSON.stringify(asCast) }))
    const lines = wallLines(document, { divisions }, options())
    expect(lines.join('\n')).not.toMatch(/[█░]/)
    expect(lineOf(lines, 'zivilgesellschaft')).toMatch(/zivilgesellschaft +12\b/)
  })

  test('without divisions the jurors alone are shown', async () => {
    const { divisions: _, awards: __, ...bare } = rules
    const texts = files({ 'competition.json': JSON.stringify({ ...bare, awards: [] }) })
    const lines = wallLines(await documentOf(texts), { divisions: [] }, options())
    expect(lineOf(lines, 'staedtetag')).not.toBe('')
  })

  test('shows neither a score nor a reason nor what a submission is called, and nothing raw', async () => {
    const raw = { ...rules, title: 'Preis\u001b[31m', scale: { min: 0, max: 90, step: 0.25 } }
    const texts = files({
      'competition.json': JSON.stringify(raw),
      'ballots/import.csv': ballots.replaceAll(',9,9', ',87.25,87.25'),
    })
    for (const paint of [noPaint, await paintFor(true)]) {
      const drawn = wallLines(await documentOf(texts), { divisions }, options({ height: 60, paint })).join('\n')
      expect(drawn).not.toMatch(/GEHEIM|87[.,]25|Titel/)
      expect(drawn).not.toContain('\u001b[31m')
    }
  })

  test('without colours says all that it says with them', async () => {
    const document = await documentOf(files())
    const [plain, coloured] = [noPaint, await paintFor(true)].map((paint) =>
      wallLines(document, { divisions }, options({ paint, trouble: { kind: 'unreadable' } })).join('\n'),
    )
    expect(coloured).not.toBe(plain)
    expect(coloured?.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })
})
