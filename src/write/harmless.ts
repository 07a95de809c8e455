// Text of others made fit to be shown in one line: nothing raw reaches a terminal or a page, what was there stays visible.
import { harmless as withoutControls } from '../model/harmless.js'

/** As in model/harmless.ts, and a line break is ␊: a cell stays in its line. */
export const harmless = (text: string): string => withoutControls(text).replaceAll('\n', '\u240a')

const special = /[\\`*_[\]<>|~$@]/g
const entity = /&(?=#|[a-z])/gi
const opening = /^(?:[#+-]+(?=\s|$)|[=-]+\s*$|\d{1,9}(?=[.)](?:\s|$)))/
const address = /:(?=\/\/)|(?<=^|\W)www(?=\.)/gi

/** What needs no look: `8`, `77,41`, `650/9`. */
const plainNumber = /^\d+([,./]\d+)?$/

/** The same for a page in Markdown: nothing of it is read as markup, a link or an entity. */
export function harmlessMarkdown(text: string): string {
  if (plainNumber.test(text)) return text
  return harmless(text)
    .trim()
    .replace(special, '\\$&')
    .replace(entity, '\\&')
    .replace(address, (found) => (found === ':' ? '\\:' : `${found}\\`))
    .replace(opening, escapeOpening)
}

/** `1.` would begin a list, and so would `-`; digits cannot be escaped, the point after them can. */
const escapeOpening = (sign: string): string => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`)
