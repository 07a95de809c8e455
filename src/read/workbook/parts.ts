// The parts of a workbook beside its sheets: which sheets there are, the texts that cells share, the number formats.
import { type Archive, hasPart, inflatePart } from './archive.js'
import { builtInFormat, generalText, type NumberText, numberTextFor } from './number-text.js'
import { refuseBroken, refuseTooLarge } from './refusal.js'
import { attribute, plainText, scanXml, type XmlHandlers } from './xml.js'

/** One worksheet: its name on the tab, and the part that holds it. */
export type SheetPart = { readonly name: string; readonly isHidden: boolean; readonly part: string }

export type WorkbookParts = {
  readonly sheets: readonly SheetPart[]
  readonly isFrom1904: boolean
  /** Null where the workbook has none. */
  readonly strings: string | null
  readonly styles: string | null
}

/** As much as a part that is no sheet may hold. */
const mostBytes = 16 * 2 ** 20
const mostStringBytes = 256 * 2 ** 20
const mostStyles = 100_000
/** A cell of Excel holds no more. */
export const mostLetters = 32_767
/** So much is gathered before it is known how many letters it stands for. */
export const longestRaw = 10 * mostLetters
/** A million rows of twenty columns. */
export const mostCells = 20_000_000

const ignore = (): void => undefined

/** Reads a part tag by tag. */
export function readPart(archive: Archive, name: string, most: number, handlers: Partial<XmlHandlers>): void {
  const push = scanXml({ open: ignore, close: ignore, text: ignore, ...handlers })
  inflatePart(archive, name, most, push)
}

type Relation = { readonly type: string; readonly target: string }

/** The worksheets of a workbook in the order of its tabs, and where its other parts are. */
export function workbookParts(archive: Archive): WorkbookParts {
  const root = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')
  const workbook = root?.target ?? 'xl/workbook.xml'
  const relations = relationsOf(archive, workbook)
  const partOf = (wanted: string) => [...relations.values()].find(({ type }) => type === wanted)?.target ?? null
  const sheets: SheetPart[] = []
  let isFrom1904 = false
  readPart(archive, workbook, mostBytes, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      const relation = tag === 'sheet' ? relations.get(relationIn(attributes)) : undefined
      if (relation?.type !== 'worksheet') return
      const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '')
      sheets.push({ name: attribute(attributes, 'name') ?? '', isHidden, part: relation.target })
    },
  })
  return { sheets, isFrom1904, strings: partOf('sharedStrings'), styles: partOf('styles') }
}

/** `r:id`, whatever its prefix. */
const relationIn = (attributes: string): string => attribute(attributes, 'id') ?? ''

/** The parts that a part names, by the id under which it names them; none where it names none. */
function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)]
  const relations = new Map<string, Relation>()
  const file = `${folder}_rels/${name}.rels`
  if (!hasPart(archive, file)) return relations
  readPart(archive, file, mostBytes, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const type = (attribute(attributes, 'Type') ?? '').replace(/^.*\//, '')
      const target = pathFrom(folder, attribute(attributes, 'Target') ?? '')
      relations.set(attribute(attributes, 'Id') ?? '', { type, target })
    },
  })
  return relations
}

/** A path from a folder: `../docProps/app.xml`, `worksheets/sheet1.xml`, `/xl/styles.xml`. */
function pathFrom(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The texts that cells share, by their number. */
export function sharedStrings(archive: Archive, part: string | null): readonly string[] {
  if (part === null || !hasPart(archive, part)) return []
  const strings: string[] = []
  const text = textHandlers()
  readPart(archive, part, mostStringBytes, {
    open: (tag) => {
      if (tag === 'si') text.begin()
      text.open(tag)
    },
    text: text.text,
    close: (tag) => {
      text.close(tag)
      if (tag !== 'si') return
      if (strings.length === mostCells) refuseTooLarge('cells', mostCells)
      strings.push(text.end())
    },
  })
  return strings
}

/** Gathers the text of a string: all its runs, but not what says how it is pronounced. */
export function textHandlers() {
  let text = ''
  let isOpen = false
  let isPronounced = false
  return {
    begin: () => {
      text = ''
    },
    open: (tag: string) => {
      if (tag === 'rPh') isPronounced = true
      isOpen = tag === 't' && !isPronounced
    },
    text: (raw: string) => {
      if (!isOpen) return
      if (text.length + raw.length > longestRaw) refuseTooLarge('letters', mostLetters)
      text += raw
    },
    close: (tag: string) => {
      if (tag === 'rPh') isPronounced = false
      isOpen = false
    },
    end: () => cellText(text),
  }
}

/** What a raw text of a cell says, in memory of its own: `_x000D_` and the like are characters. */
export function cellText(raw: string): string {
  const plain = plainText(raw)
  const text = plain.includes('_x')
    ? plain
        .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replaceAll('\r\n', '\n')
    : plain
  if (text.length > mostLetters) refuseTooLarge('letters', mostLetters)
  // A slice would keep the piece that it was read from; what is put together anew does not.
  return text.length < 13 ? text : ` ${text}`.slice(1)
}

/** How numbers look in the cells of each style, by the style's number. */
export function numberTexts(
  archive: Archive,
  { styles: part, isFrom1904 }: WorkbookParts,
): (style: number) => NumberText {
  const { codes, formats } = part === null || !hasPart(archive, part) ? noStyles : readStyles(archive, part)
  const known = new Map<number, NumberText>()
  return (style) => {
    const id = formats[style]
    if (id === undefined) return generalText
    const text = known.get(id) ?? numberTextFor(codes.get(id) ?? builtInFormat(id), isFrom1904)
    known.set(id, text)
    return text
  }
}

/** The format codes by their ids, and the id of each style. */
type Styles = { readonly codes: ReadonlyMap<number, string>; readonly formats: readonly number[] }
const noStyles: Styles = { codes: new Map(), formats: [] }

function readStyles(archive: Archive, part: string): Styles {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let within = ''
  readPart(archive, part, mostBytes, {
    open: (tag, attributes) => {
      if (tag === 'numFmts' || tag === 'cellXfs') within = tag
      const id = Number(attribute(attributes, 'numFmtId') ?? '0')
      if (tag === 'numFmt' && within === 'numFmts') codes.set(id, attribute(attributes, 'formatCode') ?? '')
      if (tag === 'xf' && within === 'cellXfs') formats.push(id)
      if (formats.length > mostStyles) refuseBroken()
    },
    close: (tag) => {
      if (tag === within) within = ''
    },
  })
  return { codes, formats }
}
