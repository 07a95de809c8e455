// When two texts mean the same thing written differently: up to case, accents, spaces and punctuation.

const ascii = /^[\u0000-\u007f]*$/

/** A text without case, accents, spaces and punctuation. */
export const foldText = (text: string): string =>
  ascii.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, '') : foldLetters(text)

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A text with its spaces made one each and none around it: what a person sees. */
export const seenText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
