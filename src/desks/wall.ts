// The screen on the wall, as long as nobody ends it: looks at the folder, reads it where something has changed, draws.
// What cannot be read just now, or breaks a rule, is looked at again; until then the last good picture stays.
import { type Common, type ExitCode, type Opened, openFolder, refuse } from '../desk.js'
import { localText, now } from '../io/clock.js'
import { diskFault } from '../io/faults.js'
import { type LiveScreen, openLiveScreen } from '../io/live-screen.js'
import { watchSeats } from '../io/seats.js'
import { folderMarks } from '../io/watching.js'
import type { Competition, Language } from '../model/competition.js'
import { faultOf } from '../model/fault.js'
import { hasErrors } from '../model/finding.js'
import type { Trouble } from '../words/wall.js'
import { type Paint, paintFor } from '../write/paint.js'
import { type StatusDocument, statusDocument } from '../write/status-document.js'
import { wallLine, wallLines } from '../write/wall.js'
import { begunBallots } from './drafts.js'

/** How long between two looks, counted from the end of the one before. */
const pause = 300
/** What goes on being in trouble is said after so long, even while files keep changing. */
const patience = 5_000

/** What was read last in good order. */
type Picture = {
  readonly status: StatusDocument
  readonly competition: Competition
  readonly language: Language
  /** The results of earlier rounds, by their paths from the folder. */
  readonly beside: readonly string[]
}

type Reading =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'broken'; readonly opened: Opened }
  | Unreadable

/** `known`: the folder as it was when it was read last; null where it is to be read again whatever it is. */
type Watched = {
  readonly picture: Picture
  readonly known: string | null
  readonly changed: number
  readonly trouble: Trouble | null
  /** Since when it is not in order, and how it was then; said only once it stays so. */
  readonly failing: { readonly since: number; readonly marks: string | null } | null
}

export async function watchFolder(options: Common): Promise<ExitCode> {
  const first = await firstLook(options)
  if (first.kind === 'refused') return refuse(options, first.opened, first.opened.findings, 'not-counted')
  const paint = await paintFor(options.color)
  const seats = watchSeats(options.dir)
  const screen = openLiveScreen()
  try {
    return await follow(options, first.watched, screen, drawerOn(screen, paint, seats))
  } finally {
    screen.close()
  }
}

async function follow(options: Common, first: Watched, screen: LiveScreen, draw: Drawer): Promise<ExitCode> {
  for (let watched = first; ; watched = await lookAgain(options, watched)) {
    draw(watched)
    const event = await screen.next(pause)
    if (event === 'left') return 0
    if (event === 'interrupted') return 130
    if (event === 'redraw') draw(watched, 'anew')
  }
}

// ---- Looking

type First =
  | { readonly kind: 'watched'; readonly watched: Watched }
  | { readonly kind: 'refused'; readonly opened: Opened }

/** What is just being written is waited for; without anything to show, what is found is said and that is all. */
async function firstLook(options: Common): Promise<First> {
  let before: string | null = null
  for (const until = now() + patience; ; ) {
    const marks = folderMarks(options.dir)
    const reading = await read(options)
    if (reading.kind === 'picture') {
      const { picture } = reading
      return {
        kind: 'watched',
        watched: { picture, known: marks.text, changed: marks.latest, trouble: null, failing: null },
      }
    }
    if (marks.text === before || now() > until) {
      if (reading.kind === 'unreadable') throw reading.thrown
      return { kind: 'refused', opened: reading.opened }
    }
    before = marks.text
    await new Promise((done) => setTimeout(done, pause))
  }
}

async function lookAgain(options: Common, watched: Watched): Promise<Watched> {
  const marks = orTrouble(() => folderMarks(options.dir, watched.picture.beside))
  if (marks.kind === 'unreadable') return failed(watched, null, marks)
  const { text } = marks.value
  if (text === watched.known) return watched
  const reading = await read(options)
  if (reading.kind !== 'picture') return failed(watched, text, reading)
  return { picture: reading.picture, known: text, changed: now(), trouble: null, failing: null }
}

/** Trouble is said once the folder is the same at two looks, or has been in trouble for too long. */
function failed(watched: Watched, marks: string | null, reading: Exclude<Reading, { kind: 'picture' }>): Watched {
  const { failing } = watched
  const since = failing?.since ?? now()
  const isSettled = failing !== null && failing.marks === marks
  const isSaid = isSettled || now() - since > patience
  const count = reading.kind === 'broken' ? reading.opened.findings.filter((each) => hasErrors([each])).length : 0
  const trouble: Trouble = reading.kind === 'broken' ? { kind: 'findings', count } : { kind: 'unreadable' }
  return {
    ...watched,
    known: isSettled && reading.kind === 'broken' ? marks : null,
    trouble: isSaid ? trouble : watched.trouble,
    failing: { since, marks },
  }
}

type Unreadable = { readonly kind: 'unreadable'; readonly thrown: unknown }

/** What may fail while a share is gone or a file is being exchanged; anything else is our own fault. */
function unreadable(thrown: unknown): Unreadable {
  if (faultOf(thrown) === null && diskFault(thrown) === null) throw thrown
  return { kind: 'unreadable', thrown }
}

function orTrouble<Value>(look: () => Value): { readonly kind: 'seen'; readonly value: Value } | Unreadable {
  try {
    return { kind: 'seen', value: look() }
  } catch (thrown) {
    return unreadable(thrown)
  }
}

async function read(options: Common): Promise<Reading> {
  try {
    const opened = await openFolder(options, { chains: false, appends: true })
    const { docket, findings, language } = opened
    if (docket === null) return { kind: 'broken', opened }
    const status = statusDocument(docket, begunBallots(options.dir), findings)
    const beside = opened.folder.roundFiles.filter((path) => path !== null)
    return { kind: 'picture', picture: { status, competition: docket.competition, language, beside } }
  } catch (thrown) {
    return unreadable(thrown)
  }
}

// ---- Drawing

type Drawer = (watched: Watched, how?: 'anew') => void

/** Draws where the picture is another one than that which stands; `anew` in any case. */
function drawerOn(screen: LiveScreen, paint: Paint, seats: () => readonly string[]): Drawer {
  let shown = ''
  return ({ picture, trouble, changed }, how) => {
    const { status, competition, language } = picture
    if (screen.isDumb) {
      const line = wallLine(status, language, trouble)
      if (line !== shown) screen.print(`${localText(now()).slice(11)}  ${line}`)
      shown = line
      return
    }
    const { columns: width, rows: height } = screen.size()
    const at = localText(changed)
    const isToday = at.slice(0, 10) === localText(now()).slice(0, 10)
    const looked = orTrouble(seats)
    const scoring = looked.kind === 'seen' ? looked.value : []
    const options = { width, height, paint, language, scoring, trouble, changed: { at, isToday } }
    const lines = wallLines(status, competition, options)
    const picked = lines.join('\n')
    if (picked !== shown || how === 'anew') screen.draw(lines)
    shown = picked
  }
}
