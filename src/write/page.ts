// What a page in Markdown is made of: headings, tables, lists. Texts of others come in made harmless.
import { harmlessMarkdown } from './harmless.js'

export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${harmlessMarkdown(text)}`

/** A table of texts; `right` names the columns of numbers. */
export function pageTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(harmlessMarkdown).join(' | ')} |`
  const rule = `| ${headings.map((_, index) => (right.includes(index) ? '---:' : '---')).join(' | ')} |`
  return [line(headings), rule, ...rows.map(line)].join('\n')
}

export const bullets = (lines: readonly string[]): string =>
  lines.map((line) => `- ${harmlessMarkdown(line)}`).join('\n')

export const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${harmlessMarkdown(line)}`).join('\n')

/** Blocks with a blank line between them, empty ones left out, a line feed at the end. */
export const page = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`
