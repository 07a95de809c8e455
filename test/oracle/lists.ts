// Small plain things that several of the oracle's rules need: equal ones once, cells that are filled, ids in order.

export function distinct<One>(all: One[]): One[] {
  return [...new Set(all)]
}

export function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell !== ''
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Ids by spaces, as a cell has them. */
export function idsIn(cell: string | undefined): string[] {
  return (cell ?? '').split(' ').filter((id) => id !== '')
}
