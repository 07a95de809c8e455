// When two texts mean the same thing written differently: up to case, accents, spaces and punctuation.

/** A text without case, accents, spaces and punctuation. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A text with its spaces made one each and none around it: what a person sees. */
export const seenText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
