// Names of people, offices and firms without what may be written in one way or another: what is left to compare.
import { seenText } from '../model/sameness.js'

/** What kind of municipality a word says; `any` says that it is one, and leaves open which. */
type Kind = 'town' | 'commune' | 'county' | 'any'

export type FoldedName = {
  readonly seen: string
  /** Its words in order of their letters, with umlauts as two letters and as one. */
  readonly whole: readonly string[]
  /** The same without legal forms, titles and articles. */
  readonly plain: readonly string[]
  /** Without words for municipalities too; empty where nothing is left of it. */
  readonly bare: readonly string[]
  /** Without the endings of its words. */
  readonly stems: readonly string[]
  /** The words of `bare`, umlauts as one letter, each once. */
  readonly words: readonly string[]
  readonly kind: Kind | null
}

/** Legal forms, titles, forms of address, articles and what joins names: they tell no two names apart. */
const silent = new Set(
  [
    'ev eingetragener verein gmbh ggmbh mbh ag gag kg ohg gbr ug kgaa eg egmbh ewiv se kdor aor ador partg',
    'gemeinnutzige haftungsbeschrankt haftungsbeschrankte ltd limited inc incorporated llc llp plc corp corporation',
    'sarl sas spa bv nv co cie prof professor professorin dr med phil rer nat ing dipl habil hc mag msc bsc phd mba',
    'herr frau mr mrs ms der die das des dem den und the of and sitz',
  ].flatMap((line) => line.split(' ')),
)

/** Legal forms that are written in several words, joined to one. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/\b([eg]) ([vg])\b/g, '$1$2'],
  [/\bg gmbh\b/g, 'ggmbh'],
  [/\bh c\b/g, 'hc'],
  [/\bk d o r\b/g, 'kdor'],
  [/\ba o r\b/g, 'aor'],
  [/\b(?:korperschaft|koerperschaft) des (?:offentlichen|oeffentlichen) rechts\b/g, 'kdor'],
  [/\banstalt des (?:offentlichen|oeffentlichen) rechts\b/g, 'aor'],
  [/\bgesellschaft mit (?:beschrankter|beschraenkter) haftung\b/g, 'gmbh'],
]

const kindWords: Readonly<Record<Kind, string>> = {
  town:
    'stadt landeshauptstadt hansestadt kreisstadt universitatsstadt stadtkreis stadtgemeinde bundesstadt lutherstadt ' +
    'hochschulstadt domstadt stadtverwaltung oberburgermeister oberburgermeisterin city town',
  commune:
    'gemeinde markt marktgemeinde ortsgemeinde samtgemeinde verbandsgemeinde einheitsgemeinde flecken dorf ' +
    'gemeindeverwaltung municipality village',
  county: 'landkreis kreis landratsamt kreisverwaltung landrat landratin county district',
  any: 'kommune magistrat burgermeister burgermeisterin burgermeisteramt rathaus kreisfreie kreisangehorige freie grosse',
}
const kindOf: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(kindWords) as Kind[]).flatMap((kind) => kindWords[kind].split(' ').map((word) => [word, kind] as const)),
)

/** People are no municipalities: nothing of the kind is left out of their names. */
export function foldName(text: string, isPerson: boolean): FoldedName {
  const [one, two] = [lettersOf(text, 'one'), lettersOf(text, 'two')]
  const [plainOne, plainTwo] = [one.filter((word) => !silent.has(word)), two.filter((word) => !isSilent(word))]
  const kinds = isPerson ? [] : plainOne.flatMap((word) => kindOf.get(word) ?? [])
  const isOwn = (word: string) => isPerson || kindOf.get(inOneLetter(word)) === undefined
  const [bareOne, bareTwo] = [plainOne.filter(isOwn), plainTwo.filter(isOwn)]
  return {
    seen: seenText(text),
    whole: keysOf(one, two),
    plain: keysOf(plainOne, plainTwo),
    bare: keysOf(bareOne, bareTwo),
    stems: keysOf(bareOne.map(stemOf), bareTwo.map(stemOf)),
    words: [...new Set(bareOne)],
    kind: kinds.find((kind) => kind !== 'any') ?? kinds[0] ?? null,
  }
}

const isSilent = (word: string): boolean => silent.has(inOneLetter(word))

/** For the lists above, which have umlauts as one letter. */
const inOneLetter = (word: string): string => word.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u')

/** `Ährenland e. V.` has the words ahrenland and ev, or aehrenland and ev. */
function lettersOf(text: string, umlauts: 'one' | 'two'): readonly string[] {
  const lower = text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss')
  const spelled = umlauts === 'one' ? lower : lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  const spaced = spelled
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const whole = joined.reduce((so, [form, word]) => so.replace(form, word), spaced)
  return whole === '' ? [] : whole.split(' ')
}

/** The same whatever the order of the words; one key where both spellings are the same, none where no word is left. */
function keysOf(one: readonly string[], two: readonly string[]): readonly string[] {
  const keys = [one, two].map((words) => [...words].sort().join(' '))
  return [...new Set(keys)].filter((key) => key !== '')
}

/** `Städtetages`, `Städtetag`: without an ending, where five letters are left. */
const stemOf = (word: string): string => word.replace(/^(.{5,}?)(?:es|en|er|em|e|s|n)$/, '$1')
