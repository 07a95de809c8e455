// Where the bytes of a file from outside come from: a file that is read piece by piece as often as needed, or standard
// input, which is kept in memory and, where it is long, in a file without a name.
import { closeSync, fstatSync, openSync, readSync, statSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ByteSource, sourceOf } from '../model/byte-source.js'
import { at, quietly } from './attempts.js'
import { randomHex } from './clock.js'
import { writeAll } from './disk.js'
import { failure } from './faults.js'
import { readFile } from './files.js'

const pieceSize = 1 << 20
/** So much of standard input stays in memory. */
const mostInMemory = 64 << 20

/** A plain file; a pipe under a name (`<(…)`) is read to its end. Closed when the program ends. */
export function openSource(path: string): ByteSource {
  return at(path, () => {
    const stat = statSync(path)
    if (stat.isDirectory()) throw failure('EISDIR', path, 'a folder stands where a file should be')
    if (!stat.isFile()) return sourceOf(readFile(path))
    return fileSource(openSync(path, 'r'), path)
  })
}

function fileSource(file: number, path: string): ByteSource {
  const { size } = fstatSync(file)
  return {
    size,
    pieces: function* (told = () => {}) {
      for (let read = 0; read < size; ) {
        const piece = Buffer.allocUnsafeSlow(Math.min(pieceSize, size - read))
        const count = at(path, () => readSync(file, piece, 0, piece.length, read))
        if (count === 0) return
        read += count
        yield count === piece.length ? piece : piece.subarray(0, count)
        told(read)
      }
    },
  }
}

/** All of standard input, to its end. */
export async function openStdin(): Promise<ByteSource> {
  const chunks: Uint8Array[] = []
  let length = 0
  let spool: Spool | null = null
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    length += bytes.length
    if (spool !== null) writeAll(spool.file, bytes)
    else chunks.push(bytes)
    if (spool === null && length > mostInMemory) {
      spool = openSpool()
      for (const each of chunks.splice(0)) writeAll(spool.file, each)
    }
  }
  return spool === null ? sourceOf(Buffer.concat(chunks)) : fileSource(spool.file, spool.path)
}

type Spool = { readonly file: number; readonly path: string }

/** A file that nobody finds: its name is gone at once, or, where the system does not let it, when the program ends. */
function openSpool(): Spool {
  const path = join(tmpdir(), `jury-${randomHex(12)}.tmp`)
  const file = at(path, () => openSync(path, 'wx+', 0o600))
  try {
    unlinkSync(path)
  } catch {
    process.once('exit', () => {
      quietly(() => closeSync(file))
      quietly(() => unlinkSync(path))
    })
  }
  return { file, path }
}
