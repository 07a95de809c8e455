// The bytes of a file from outside, in pieces: it is gone through more than once and need not fit into memory.

/** `pieces` begins at the start each time; `told` is called with how many bytes were read so far. */
export type ByteSource = {
  readonly size: number
  readonly pieces: (told?: (read: number) => void) => Iterable<Uint8Array>
}

const pieceSize = 1 << 20

/** Bytes that are in memory already. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  pieces: function* (told = () => {}) {
    for (let at = 0; at < bytes.length; at += pieceSize) {
      const piece = bytes.subarray(at, at + pieceSize)
      yield piece
      told(at + piece.length)
    }
  },
})

/** All of a source, or its first bytes. */
export function bytesOf(source: ByteSource, most: number = source.size): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const piece of source.pieces()) {
    pieces.push(piece)
    length += piece.length
    if (length >= most) break
  }
  return Buffer.concat(pieces).subarray(0, most)
}
