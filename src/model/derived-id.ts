// An id made from a name, where a person gives the name alone.
import { foldedId, idFault, reservedColumns } from './ids.js'

const spelled: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
]
const longest = 40

/**
 * `Kreisfreie Städte` is kreisfreie-staedte; with a number after it where it is taken, reserved or no id. Where nothing
 * of the name is left, the number stands alone.
 */
export function derivedId(name: string, taken: readonly string[] = []): string {
  const lower = spelled.reduce(
    (text, [sign, letters]) => text.replace(sign, letters),
    name.normalize('NFC').toLowerCase(),
  )
  const plain = lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const base = plain.replace(/^-+/, '').slice(0, longest).replace(/-+$/, '')
  const others = new Set([...taken, ...reservedColumns].map(foldedId))
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : base === '' ? `${number - 1}` : `${base}-${number}`
    if (idFault(id) === null && !others.has(id)) return id
  }
}
