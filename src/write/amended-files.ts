// Files of the folder with one thing changed and every other byte as it was: rows of assignments.csv, ballots.quorum.

/** A row by its line, and whose it becomes. */
export type Move = { readonly line: number; readonly from: string; readonly to: string }

/** Null where a row does not stand in its line as plainly as the program writes it. */
export function withRowsMoved(
  bytes: Uint8Array,
  columns: readonly string[],
  moves: readonly Move[],
): Uint8Array | null {
  const lines = plainBytes(bytes).split('\n')
  for (const { line, from, to } of moves) {
    const cells = (lines[line - 1] ?? '').split(',')
    const column = columns.indexOf('juror')
    const cell = cells[column] ?? ''
    const own = plainBytes(Buffer.from(from))
    if (cells.length !== columns.length || cell.replaceAll('"', '').trim() !== own) return null
    cells[column] = cell.replace(own, plainBytes(Buffer.from(to)))
    lines[line - 1] = cells.join(',')
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

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
