// Files of the folder with one thing changed and every other byte as it was: rows of assignments.csv, ballots.quorum.

/** A row by its line, whose it becomes, and why. */
export type Move = {
  readonly line: number
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly recordedBy: string
}

const whyColumns = ['reason', 'recorded_by'] as const

/**
 * Why a row is somebody else's stands in its columns `reason` and `recorded_by`, before what stood there; a file without
 * them gets them at its end. Null where a row does not stand in its line as plainly as the program writes it.
 */
export function withRowsMoved(
  bytes: Uint8Array,
  columns: readonly string[],
  moves: readonly Move[],
): Uint8Array | null {
  const fresh = whyColumns.filter((column) => !columns.includes(column))
  const all = [...columns, ...fresh]
  const byLine = new Map(moves.map((move) => [move.line, move]))
  const lines = plainBytes(bytes).split('\n')
  const header = lines.findIndex((line) => line.trim() !== '')
  const written = lines.map((line, index) => {
    const [, mark, text, end] = /^((?:\xEF\xBB\xBF)?)(.*?)(\r?)$/s.exec(line)!
    const move = byLine.get(index + 1)
    if (move === undefined && text!.trim() === '') return line
    const cells = cellsAsWritten(text!)
    if (cells.length !== columns.length) return null
    const wide = [...cells, ...fresh.map((column) => (index === header ? column : ''))]
    const moved = move === undefined ? wide : movedCells(wide, all, move)
    return moved === null ? null : `${mark}${moved.join(',')}${end}`
  })
  return written.includes(null) ? null : Buffer.from(written.join('\n'), 'latin1')
}

/** Each cell with the quotes and the spaces around it; fewer than there are where one does not end in its line. */
const cellsAsWritten = (line: string): readonly string[] =>
  [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^",]*)(?=,|$)/g)].map(([, cell]) => cell!)

function movedCells(
  cells: readonly string[],
  columns: readonly string[],
  { from, to, reason, recordedBy }: Move,
): readonly string[] | null {
  const own = plainBytes(Buffer.from(from))
  const cell = cells[columns.indexOf('juror')] ?? ''
  if (unquoted(cell).trim() !== own) return null
  const texts: ReadonlyMap<string, string> = new Map([
    ['juror', cell.replace(own, plainBytes(Buffer.from(to)))],
    ['reason', withEarlier(reason, cells[columns.indexOf('reason')]!)],
    ['recorded_by', quoted(plainBytes(Buffer.from(recordedBy)))],
  ])
  return cells.map((standing, index) => texts.get(columns[index]!) ?? standing)
}

function withEarlier(reason: string, standing: string): string {
  const before = unquoted(standing).trim()
  return quoted([plainBytes(Buffer.from(reason)), ...(before === '' ? [] : [before])].join(' / '))
}

const unquoted = (cell: string): string => cell.replace(/^\s*"(.*)"\s*$/, '$1').replaceAll('""', '"')
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A byte a character, so that what is not looked at stays what it is. */
const plainBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Strings, brackets, commas, colons, and words or numbers between them. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Null where the rules say no such number. */
export function withQuorum(bytes: Uint8Array, quorum: number): Uint8Array | null {
  const text = plainBytes(bytes)
  const path: string[] = []
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') path.push('')
    else if (token === '}' || token === ']') path.pop()
    else if (token.startsWith('"') && /^\s*:/.test(text.slice(index + token.length, index + token.length + 99))) {
      path[path.length - 1] = JSON.parse(token)
    } else if (/^\d/.test(token) && path.length === 2 && path[0] === 'ballots' && path[1] === 'quorum') {
      return Buffer.from(text.slice(0, index) + quorum + text.slice(index + token.length), 'latin1')
    }
  }
  return null
}
