// Rows of a table kept compactly: their text in large buffers, no object per row, so that a million of them are no burden.

/** Takes the cells of one row, the line on which it begins, and its index. */
export type TakeRow = (cells: readonly string[], line: number, index: number) => void

/** Rows that can be gone through and looked up; each time a row is read its cells are made anew. */
export type Rows = {
  readonly size: number
  readonly cellsAt: (index: number) => readonly string[]
  readonly lineAt: (index: number) => number
  readonly each: (take: TakeRow) => void
}

export type RowStore = Rows & { readonly add: (cells: readonly string[], line: number) => void }

const chunkSize = 1 << 20
const separator = '\u001f'
/** Begins the text of a row whose cells hold one of these two, or half a surrogate pair. */
const written = '\u001e'
const mustBeWritten = /[\u001e\u001f]|\p{Surrogate}/u

/** An empty store; a row costs its text in UTF-8 and twelve bytes. */
export function openRowStore(): RowStore {
  const chunks: Buffer[] = []
  let free = 0
  const [chunkOf, startOf, lengthOf, lines] = [openNumbers(), openNumbers(), openNumbers(), openNumbers()]
  const textAt = (index: number): string => {
    const start = startOf.at(index)
    return chunks[chunkOf.at(index)]!.toString('utf8', start, start + lengthOf.at(index))
  }
  const store: RowStore = {
    get size() {
      return lines.size
    },
    cellsAt: (index) => cellsOf(textAt(index)),
    lineAt: (index) => lines.at(index),
    each: (take) => rowsMade(lines.size, store.cellsAt, store.lineAt).each(take),
    add: (cells, line) => {
      const text = textOf(cells)
      if (chunks.length === 0 || free + text.length * 3 > chunks.at(-1)!.length) {
        chunks.push(Buffer.allocUnsafeSlow(Math.max(chunkSize, text.length * 3)))
        free = 0
      }
      const length = chunks.at(-1)!.write(text, free)
      chunkOf.add(chunks.length - 1)
      startOf.add(free)
      lengthOf.add(length)
      lines.add(line)
      free += length
    },
  }
  return store
}

/** Rows that stand in a list. */
export function rowsOf(list: readonly { readonly cells: readonly string[]; readonly line: number }[]): Rows {
  const store = openRowStore()
  for (const { cells, line } of list) store.add(cells, line)
  return store
}

/** Rows that are made when they are asked for. */
export const rowsMade = (size: number, cellsAt: Rows['cellsAt'], lineAt: Rows['lineAt']): Rows => ({
  size,
  cellsAt,
  lineAt,
  each: (take) => {
    for (let index = 0; index < size; index++) take(cellsAt(index), lineAt(index), index)
  },
})

/** Rows seen through a change of their cells; nothing is kept. */
export const mapRows = (rows: Rows, change: (cells: readonly string[], index: number) => readonly string[]): Rows =>
  rowsMade(rows.size, (index) => change(rows.cellsAt(index), index), rows.lineAt)

/** Those rows that a condition lets through, in their order. */
export function pickRows(rows: Rows, isPicked: (index: number) => boolean): Rows {
  const picked = openNumbers()
  for (let index = 0; index < rows.size; index++) if (isPicked(index)) picked.add(index)
  return rowsAt(rows, picked)
}

/** The rows at some places, in the order of these. */
export const rowsAt = (rows: Rows, places: Numbers): Rows =>
  rowsMade(
    places.size,
    (index) => rows.cellsAt(places.at(index)),
    (index) => rows.lineAt(places.at(index)),
  )

function textOf(cells: readonly string[]): string {
  if (cells.length === 0) return `${written}[]`
  return cells.some((cell) => mustBeWritten.test(cell)) ? `${written}${JSON.stringify(cells)}` : cells.join(separator)
}

const cellsOf = (text: string): readonly string[] =>
  text[0] === written ? (JSON.parse(text.slice(1)) as string[]) : text.split(separator)

/** Whole numbers up to 2³¹, in a list that grows. */
export type Numbers = {
  readonly size: number
  readonly at: (index: number) => number
  readonly add: (value: number) => void
}

export function openNumbers(): Numbers {
  let values = new Int32Array(1024)
  let size = 0
  return {
    get size() {
      return size
    },
    at: (index) => values[index]!,
    add: (value) => {
      if (size === values.length) {
        const longer = new Int32Array(size * 2)
        longer.set(values)
        values = longer
      }
      values[size++] = value
    },
  }
}
