// XML as workbooks have it, read piece by piece: tags and text, no tree. What could make a small file large or slow
// (a document type with entities, tags within tags without end, one tag of megabytes) is refused.
import { refuseBroken, refuseTooLarge } from './refusal.js'

/** Names without their prefix. Text comes in pieces and raw: `plainText` says what it means. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (raw: string) => void
}

export type PushXml = (piece: Uint8Array, isLast: boolean) => void

const deepest = 100
const longestTag = 2 ** 20

/** Takes the pieces of a document, one after the other. */
export function scanXml(handlers: XmlHandlers): PushXml {
  let decode: Decode | null = null
  let rest = ''
  const scan = scanner(handlers)
  return (piece, isLast) => {
    decode ??= decoderFor(piece)
    rest = scan(rest + decode(piece, isLast), isLast)
    if (rest.length > longestTag) refuseTooLarge('letters', longestTag)
  }
}

type Decode = (piece: Uint8Array, isLast: boolean) => string

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decoderFor(piece: Uint8Array): Decode {
  const label =
    piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8'
  const decoder = new TextDecoder(label, { fatal: true })
  return (next, isLast) => {
    try {
      return decoder.decode(next, { stream: !isLast })
    } catch {
      return refuseBroken()
    }
  }
}

/** Reads as much of a text as is whole; returns the rest, which is read again with what follows. */
function scanner(handlers: XmlHandlers): (text: string, isLast: boolean) => string {
  let depth = 0
  const nested: XmlHandlers = {
    ...handlers,
    open: (name, attributes) => {
      if (++depth > deepest) refuseBroken()
      handlers.open(name, attributes)
    },
    close: (name) => {
      if (--depth < 0) refuseBroken()
      handlers.close(name)
    },
  }
  return (text, isLast) => {
    let at = 0
    while (at < text.length) {
      const isTag = text.charCodeAt(at) === lessThan
      const end = isTag ? readMarkup(text, at, nested) : readText(text, at, isLast, nested)
      if (end < 0) break
      at = end
    }
    if (isLast && (at < text.length || depth > 0)) refuseBroken()
    return text.slice(at)
  }
}

const lessThan = 0x3c
const [quote, apostrophe, greaterThan, slash] = [0x22, 0x27, 0x3e, 0x2f]

/** Where the text ends; −1 where nothing of it is whole, since a character reference may still go on. */
function readText(text: string, at: number, isLast: boolean, { text: take }: XmlHandlers): number {
  const next = text.indexOf('<', at)
  const end = next >= 0 ? next : isLast ? text.length : wholeText(text)
  if (end <= at) return -1
  take(text.slice(at, end))
  return end
}

/** Up to a `&` of which the `;` has not come yet. */
function wholeText(text: string): number {
  const reference = text.lastIndexOf('&')
  return reference >= text.length - 12 && reference >= 0 && !text.includes(';', reference) ? reference : text.length
}

/** Where a tag, a comment or the like ends; −1 where its end has not come yet. */
function readMarkup(text: string, at: number, handlers: XmlHandlers): number {
  switch (text[at + 1]) {
    case undefined:
      return -1
    case '!':
      return readDeclaration(text, at, handlers)
    case '?':
      return endAfter(text, '?>', at + 2)
    case '/':
      return readClosing(text, at, handlers)
    default:
      return readOpening(text, at, handlers)
  }
}

/** A comment or a character section. A document type may define entities; no workbook has one. */
function readDeclaration(text: string, at: number, { text: take }: XmlHandlers): number {
  if (text.startsWith('<!--', at)) return endAfter(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) {
    const end = endAfter(text, ']]>', at + 9)
    if (end >= 0) take(text.slice(at + 9, end - 3).replaceAll('&', '&amp;'))
    return end
  }
  return text.length - at < 9 ? -1 : refuseBroken()
}

function endAfter(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found < 0 ? -1 : found + sign.length
}

function readClosing(text: string, at: number, { close }: XmlHandlers): number {
  const end = text.indexOf('>', at)
  if (end < 0) return -1
  close(localName(text.slice(at + 2, end).trimEnd()))
  return end + 1
}

function readOpening(text: string, at: number, { open, close }: XmlHandlers): number {
  const end = tagEnd(text, at + 1)
  if (end < 0) return -1
  const isClosed = text.charCodeAt(end - 1) === slash
  const content = text.slice(at + 1, isClosed ? end - 1 : end)
  const space = content.search(/\s/)
  const name = localName(space < 0 ? content : content.slice(0, space))
  open(name, space < 0 ? '' : content.slice(space + 1))
  if (isClosed) close(name)
  return end + 1
}

/** The `>` that stands in no quotes. */
function tagEnd(text: string, from: number): number {
  let open = 0
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (open !== 0) {
      if (sign === open) open = 0
    } else if (sign === quote || sign === apostrophe) open = sign
    else if (sign === greaterThan) return at
  }
  return -1
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute, whatever its prefix; null where the tag has none of this name. */
export function attribute(attributes: string, wanted: string): string | null {
  for (let at = 0; ; ) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return null
    let start = equals + 1
    while (isSpace(attributes.charCodeAt(start))) start++
    const sign = attributes.charCodeAt(start)
    const end = sign === quote || sign === apostrophe ? attributes.indexOf(attributes[start]!, start + 1) : -1
    if (end < 0) return refuseBroken()
    const name = attributes.slice(at, equals).trim()
    if (isNamed(name, wanted)) return plainText(attributes.slice(start + 1, end))
    at = end + 1
  }
}

const isSpace = (sign: number): boolean => sign === 0x20 || (sign >= 0x09 && sign <= 0x0d)

const isNamed = (name: string, wanted: string): boolean =>
  name === wanted || (name.endsWith(`:${wanted}`) && !name.startsWith('xmlns'))

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Raw text with its character references resolved, and its line ends as line feeds. */
export function plainText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
