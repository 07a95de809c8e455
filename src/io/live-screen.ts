// A terminal as a screen that is drawn anew until a key ends it: the alternate screen, keys one by one, stops, resizes and
// signals. However it ends, the terminal is as it was before.

/** What came while waiting: nothing, another size of the window, the key that leaves, Ctrl-C or a terminal that is gone. */
export type LiveEvent = 'nothing' | 'redraw' | 'left' | 'interrupted'

export type LiveScreen = {
  /** Whether it shows lines one after another and knows no movements: TERM=dumb. */
  readonly isDumb: boolean
  readonly size: () => { readonly columns: number; readonly rows: number }
  /** The whole picture, in the place of the one before. */
  readonly draw: (lines: readonly string[]) => void
  /** One line more, where that is all it can. */
  readonly print: (line: string) => void
  /** Waits so long, or until something comes. */
  readonly next: (milliseconds: number) => Promise<LiveEvent>
  readonly close: () => void
}

const alternate = '\u001b[?1049h\u001b[?25l'
const asBefore = '\u001b[?25h\u001b[?1049l'

export function openLiveScreen(): LiveScreen {
  const { stdin, stdout } = process
  const isDumb = process.env.TERM === 'dumb'
  const write = (text: string) => void stdout.write(text)
  const inbox = openInbox()
  let isOpen = false
  const enter = () => {
    stdin.setRawMode(false) // a shell may have changed it unnoticed while this was stopped
    stdin.setRawMode(true)
    if (!isDumb) write(alternate)
    isOpen = true
    inbox.put('redraw')
  }
  const leave = () => {
    if (!isOpen) return
    isOpen = false
    if (!isDumb) write(asBefore)
    stdin.setRawMode(false)
  }
  const stopListening = listen({ enter, leave, put: inbox.put })
  enter()
  return {
    isDumb,
    size: () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 }),
    draw: (lines) => write(`\u001b[H${lines.map((line) => `${line}\u001b[K`).join('\r\n')}\u001b[J`),
    print: (line) => write(`${line}\r\n`),
    next: inbox.next,
    close: () => {
      stopListening()
      leave()
      stdin.pause()
    },
  }
}

const weight: Readonly<Record<LiveEvent, number>> = { nothing: 0, redraw: 1, left: 2, interrupted: 3 }

/** Of several events that come before they are asked for, the weightiest is kept. */
function openInbox(): { readonly put: (event: LiveEvent) => void; readonly next: LiveScreen['next'] } {
  let kept: LiveEvent = 'nothing'
  let wake = () => {}
  const put = (event: LiveEvent) => {
    if (weight[event] > weight[kept]) kept = event
    wake()
  }
  const next = async (milliseconds: number) => {
    if (kept === 'nothing') {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds)
        wake = () => {
          clearTimeout(timer)
          done()
        }
      })
    }
    const event = kept
    kept = 'nothing'
    return event
  }
  return { put, next }
}

type Ears = { readonly enter: () => void; readonly leave: () => void; readonly put: (event: LiveEvent) => void }

/** Hears keys, the window and signals; returns what ends that. */
function listen({ enter, leave, put }: Ears): () => void {
  const { stdin, stdout } = process
  const suspend = () => {
    if (process.platform === 'win32') return
    leave()
    process.off('SIGTSTP', suspend)
    process.kill(process.pid, 'SIGTSTP') // goes on here when it is continued, or at once where nobody could do so
    process.on('SIGTSTP', suspend)
    enter()
  }
  const die = (signal: NodeJS.Signals) => {
    stop()
    leave()
    process.kill(process.pid, signal)
  }
  const keys = keyReader({ put, suspend })
  const [gone, resized, asked] = [() => put('interrupted'), () => put('redraw'), () => put('interrupted')]
  const silent = () => {} // the terminal may be gone; nothing is lost that it does not show
  stdin.on('data', keys.hear).on('end', gone).on('error', gone)
  stdout.on('resize', resized).on('error', silent)
  process.on('SIGINT', asked).on('SIGTSTP', suspend).on('SIGCONT', enter).on('SIGTERM', die).on('SIGHUP', die)
  process.once('exit', leave)
  const stop = () => {
    keys.stop()
    stdin.off('data', keys.hear).off('end', gone).off('error', gone)
    stdout.off('resize', resized) // it may still fail while the last of it is written
    process.off('SIGINT', asked).off('SIGTSTP', suspend).off('SIGCONT', enter).off('SIGTERM', die).off('SIGHUP', die)
    process.off('exit', leave)
  }
  return stop
}

const escapeKey = '\u001b'
/** What arrows and function keys send; several keys may come at once. */
const movements = /\u001b(?:\[[0-9;]*[~A-Za-z]|O[A-Za-z])/g
/** How long after an Esc the rest of an arrow or function key may come. */
const escapeWait = 80

/** `q` and Esc leave, Ctrl-C interrupts, Ctrl-Z stops, Ctrl-L draws anew; arrows and other such keys are none of these. */
function keyReader({ put, suspend }: { readonly put: Ears['put']; readonly suspend: () => void }) {
  let alone: NodeJS.Timeout | null = null
  const stop = () => {
    if (alone !== null) clearTimeout(alone)
    alone = null
  }
  const hear = (chunk: Buffer) => {
    const typed = ((alone === null ? '' : escapeKey) + chunk.toString('latin1')).replace(movements, '')
    stop()
    if (typed.includes('\u0003')) put('interrupted')
    else if (/q/i.test(typed)) put('left')
    else if (typed.includes('\u001a')) suspend()
    else if (typed.includes('\u000c')) put('redraw')
    else if (typed === escapeKey) alone = setTimeout(() => put('left'), escapeWait)
  }
  return { hear, stop }
}
