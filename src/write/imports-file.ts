// What was understood about a file from outside, kept for the next one of its kind: imports.json.
import { type ImportKind, importKinds, type RememberedImport, type RememberedImports } from '../model/import-plan.js'
import { jsonText } from './json.js'

/** So many files of a kind are remembered, the latest first. */
const most = 20

/** The text of imports.json with one more mapping; one of the same columns takes its place. */
export function importsText(before: RememberedImports, what: ImportKind, mapping: RememberedImport): string {
  const isOther = (each: RememberedImport) => namesOf(each) !== namesOf(mapping)
  const kinds = importKinds.flatMap((kind) => {
    const own = before.get(kind) ?? []
    const list = kind === what ? [mapping, ...own.filter(isOther)].slice(0, most) : own
    return list.length === 0 ? [] : [[kind, list.map(documentOf)] as const]
  })
  return jsonText({ version: 1, ...Object.fromEntries(kinds) })
}

const namesOf = ({ map }: RememberedImport): string => JSON.stringify([...map.values()].sort())

const documentOf = ({ map, columns, key, fill }: RememberedImport) => ({
  map: Object.fromEntries(map),
  ...(columns === null ? {} : { columns }),
  ...(key === null ? {} : { key }),
  ...(fill === null ? {} : { fill }),
})
