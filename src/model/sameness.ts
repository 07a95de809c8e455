// When two texts mean the same thing written differently: up to case, accents, spaces and punctuation.

const ascii = /^[\u0000-\u007f]*$/

/** A text without case, accents, spaces and punctuation. */
export const foldText = (text: string): string =>
  ascii.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, '') : foldLetters(text)

const foldLetters = (text: string): string => bareLetters(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** A text in lower case without accents. */
export const bareLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')

/** A text with its spaces made one each and none around it: what a person sees. */
export const seenText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** A name as it is, and without what stands in brackets after it: `Titel (Pflichtfeld)`. */
export const foldings = (name: string): readonly string[] => {
  const [whole, bare] = [foldText(name), foldText(name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '))]
  return whole === bare || bare === '' ? [whole] : [whole, bare]
}
