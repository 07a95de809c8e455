// Who sits together: the panel of each submission, and how many submissions any two jurors share.

/** Panels that are being made up. Jurors and submissions are numbered from 0. */
export type Panels = {
  readonly of: (submission: number) => readonly number[]
  readonly size: number
  readonly join: (juror: number, submission: number) => void
  readonly part: (juror: number, submission: number) => void
  /** How many submissions two jurors share. */
  readonly shared: (juror: number, other: number) => number
  /** In sum, how many submissions a juror shares with each of the others on this panel. */
  readonly strain: (juror: number, submission: number) => number
}

export function openPanels(jurors: number, submissions: number): Panels {
  const panels: number[][] = Array.from({ length: submissions }, () => [])
  const pairs = openPairs(jurors)
  const count = (juror: number, submission: number, change: number) => {
    for (const other of panels[submission]!) if (other !== juror) pairs.add(juror, other, change)
  }
  return {
    of: (submission) => panels[submission]!,
    size: submissions,
    join: (juror, submission) => {
      count(juror, submission, 1)
      panels[submission]!.push(juror)
    },
    part: (juror, submission) => {
      const panel = panels[submission]!
      panel.splice(panel.indexOf(juror), 1)
      count(juror, submission, -1)
    },
    shared: pairs.get,
    strain: (juror, submission) => {
      let sum = 0
      for (const other of panels[submission]!) if (other !== juror) sum += pairs.get(juror, other)
      return sum
    },
  }
}

type Pairs = {
  readonly get: (juror: number, other: number) => number
  readonly add: (juror: number, other: number, change: number) => void
}

/** Up to so many jurors there is a cell for each pair: 32 MB at most. Beyond them only pairs that share any are kept. */
const mostCells = 4096

function openPairs(jurors: number): Pairs {
  const at = (a: number, b: number): number => (a < b ? (b * (b - 1)) / 2 + a : (a * (a - 1)) / 2 + b)
  if (jurors <= mostCells) {
    const cells = new Uint32Array((jurors * (jurors - 1)) / 2)
    return {
      get: (a, b) => cells[at(a, b)]!,
      add: (a, b, change) => {
        cells[at(a, b)]! += change
      },
    }
  }
  const cells = new Map<number, number>()
  return {
    get: (a, b) => cells.get(at(a, b)) ?? 0,
    add: (a, b, change) => {
      const sum = (cells.get(at(a, b)) ?? 0) + change
      if (sum === 0) cells.delete(at(a, b))
      else cells.set(at(a, b), sum)
    },
  }
}

/** Jurors who share a submission, or are linked by others who do: groups of them, those who judge nothing left out. */
export function linkedJurors(panels: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const heads = new Map<number, number>()
  const headOf = (juror: number): number => {
    let head = juror
    while (heads.get(head) !== head) head = heads.get(head)!
    for (let at = juror; at !== head; ) {
      const next = heads.get(at)!
      heads.set(at, head)
      at = next
    }
    return head
  }
  for (const panel of panels) {
    for (const juror of panel) if (!heads.has(juror)) heads.set(juror, juror)
    for (const juror of panel.slice(1)) heads.set(headOf(juror), headOf(panel[0]!))
  }
  return groupedBy(
    [...heads.keys()].toSorted((a, b) => a - b),
    headOf,
  )
}

function groupedBy(jurors: readonly number[], headOf: (juror: number) => number): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>()
  for (const juror of jurors) {
    const group = groups.get(headOf(juror))
    if (group) group.push(juror)
    else groups.set(headOf(juror), [juror])
  }
  return [...groups.values()]
}
