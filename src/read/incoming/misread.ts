// UTF-8 that some program before read as Windows-1252: `MÃ¼nchen` for `München`.
import { encode } from 'iconv-lite'
import { type Finding, note, place } from '../../model/finding.js'

const suspect = /Ã[\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]|â€|â‚¬|Â[\u00a0-\u00bf]/

/** The text that was meant, or null where the text is none that was read wrongly. */
export function repaired(text: string): string | null {
  if (!suspect.test(text)) return null
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(encode(text, 'win1252'))
    return meant.includes('\ufffd') || meant.includes('?') !== text.includes('?') ? null : meant
  } catch {
    return null
  }
}

/** Looks at cells, and notes at the end how many were read wrongly, with the first of them. */
export function openMisread(file: string) {
  let count = 0
  let first: { readonly line: number; readonly text: string; readonly meant: string } | null = null
  return {
    see: (cell: string, line: number): void => {
      const meant = repaired(cell)
      if (meant === null) return
      count++
      first ??= { line, text: cell.slice(0, 60), meant: meant.slice(0, 60) }
    },
    findings: (): readonly Finding[] =>
      first === null
        ? []
        : [note(place(file, first.line), 'text-misread', { count, text: first.text, meant: first.meant })],
  }
}
