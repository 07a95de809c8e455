// What a terminal shows of the bytes written to it: xterm, without a window.
import xterm from '@xterm/headless'

export type Size = { readonly columns: number; readonly rows: number }

export type Screen = {
  /** `then` is called when it stands on the screen. */
  readonly write: (text: string, then?: () => void) => void
  /** Whether all that was written stands on the screen. */
  readonly isWritten: () => boolean
  /** The lines in view, without the spaces at their ends; empty ones at the end are left out. */
  readonly lines: () => readonly string[]
  /** Everything from the beginning, with what has gone out of view. */
  readonly all: () => readonly string[]
  readonly cursor: () => { readonly column: number; readonly line: number }
  readonly modes: () => { readonly showsCursor: boolean; readonly marksPasted: boolean }
  readonly resize: (size: Size) => void
}

export function createScreen({ columns, rows }: Size): Screen {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true })
  let [writing, showsCursor] = [0, true]
  for (const [final, shows] of [
    ['h', true],
    ['l', false],
  ] as const) {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (given) => {
      if (given.includes(25)) showsCursor = shows
      return false
    })
  }
  const linesFrom = (first: number): readonly string[] => {
    const { active } = terminal.buffer
    const found = Array.from(
      { length: active.length - first },
      (_, index) =>
        active
          .getLine(first + index)
          ?.translateToString(true)
          .trimEnd() ?? '',
    )
    return found.slice(0, 1 + found.findLastIndex((line) => line !== ''))
  }
  return {
    write: (text, then) => {
      writing++
      terminal.write(text, () => {
        writing--
        then?.()
      })
    },
    isWritten: () => writing === 0,
    lines: () => linesFrom(terminal.buffer.active.baseY),
    all: () => linesFrom(0),
    cursor: () => ({ column: terminal.buffer.active.cursorX, line: terminal.buffer.active.cursorY }),
    modes: () => ({ showsCursor, marksPasted: terminal.modes.bracketedPasteMode }),
    resize: (size) => terminal.resize(size.columns, size.rows),
  }
}
