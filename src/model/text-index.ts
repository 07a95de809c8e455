// Finding numbered texts again without keeping them: a table of whole numbers, the texts made anew when they are compared.

export type TextIndex = {
  /** The number that was added first with this text; −1 where there is none. */
  readonly find: (text: string) => number
  /** Adds a number whose text is not there yet. */
  readonly add: (number: number, text: string) => void
}

/** `textOf` makes the text of a number that was added. A number costs sixteen to thirty-two bytes, whatever its text. */
export function openTextIndex(textOf: (number: number) => string): TextIndex {
  let [slots, hashes] = [new Int32Array(1 << 10), new Int32Array(1 << 10)]
  let size = 0
  const put = (number: number, hash: number): void => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
    hashes[slot] = hash
  }
  const grow = (): void => {
    const [before, hashesBefore] = [slots, hashes]
    slots = new Int32Array(before.length * 2)
    hashes = new Int32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot++) {
      if (before[slot] !== 0) put(before[slot]! - 1, hashesBefore[slot]!)
    }
  }
  return {
    find: (text) => {
      const hash = hashOf(text)
      for (let slot = hash & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        if (hashes[slot] === hash && textOf(slots[slot]! - 1) === text) return slots[slot]! - 1
      }
      return -1
    },
    add: (number, text) => {
      if (2 * ++size > slots.length) grow()
      put(number, hashOf(text))
    },
  }
}

/** FNV-1a on the text's code units, its bits mixed so that the low ones depend on all (finalizer of MurmurHash3). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
