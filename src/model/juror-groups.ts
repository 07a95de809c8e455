// Jurors who can be compared with each other, since submissions that both have scored link them.
import { type Column, type Groups, isMissing } from './column.js'

/**
 * The first juror of each group of jurors who can be compared: two who have both scored a submission are of one group,
 * and so are those whom a third one links. With more than one group nothing tells a strict juror from a weak submission.
 */
export function firstOfGroups(columns: readonly Column[], panels: Groups, jurors: Int32Array): readonly number[] {
  const links = Int32Array.from(
    { length: 1 + jurors.reduce((so, juror) => Math.max(so, juror), -1) },
    (_, juror) => juror,
  )
  const present = new Uint8Array(links.length)
  for (let panel = 0; panel + 1 < panels.length; panel++) {
    let first = -1
    for (const column of columns) {
      for (let row = panels[panel]!; row < panels[panel + 1]!; row++) {
        if (isMissing(column, row)) continue
        const juror = jurors[row]!
        present[juror] = 1
        if (first < 0) first = juror
        else link(links, first, juror)
      }
    }
  }
  return [...links.keys()].filter((juror) => present[juror] === 1 && links[juror] === juror)
}

/** The later of two first jurors follows the earlier one from now on. */
function link(links: Int32Array, a: number, b: number): void {
  const [first, second] = [firstOf(links, a), firstOf(links, b)]
  links[Math.max(first, second)] = Math.min(first, second)
}

function firstOf(links: Int32Array, juror: number): number {
  let at = juror
  while (links[at] !== at) {
    links[at] = links[links[at]!]!
    at = links[at]!
  }
  return at
}
