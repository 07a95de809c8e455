// Texts from outside made fit to be shown: what would steer a terminal or reorder a line becomes a visible sign.

const lineBreaks = /\r\n|[\u0085\u2028\u2029]/g
const controls = /[\u0000-\u0009\u000b-\u001f]/g
const unseen = /[\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Surrogate}/gu

/** Letters, digits and punctuation of the Latin script, as in nearly every text: nothing to be made visible. */
const plain = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027]*$/

/**
 * Line breaks become line feeds, which stay. Every other control character (an escape sequence thus shows as `␛[31m`),
 * bidirectional overrides and unpaired surrogates become visible signs.
 */
export function harmless(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(lineBreaks, '\n')
    .replace(controls, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421')
    .replace(unseen, '\ufffd')
}
