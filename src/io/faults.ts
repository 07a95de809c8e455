// What went wrong with a file or a disk, as something a person can do something about. Anything else is our own fault.
import type { Fault } from '../model/fault.js'

/** Why a file could not be read or written: what a person can do something about. `code` is the system's own word. */
export type FileFault = {
  readonly kind: 'missing' | 'held-open' | 'read-only' | 'disk-full' | 'not-a-folder' | 'too-large' | 'other'
  readonly path: string
  readonly code: string
}

const FAULT_KINDS: Readonly<Record<string, FileFault['kind']>> = {
  ENOENT: 'missing',
  EBUSY: 'held-open',
  ETXTBSY: 'held-open',
  ELOCKED: 'held-open',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOTDIR: 'not-a-folder',
  EFBIG: 'too-large',
}

/**
 * The file fault that an error stands for, or null if it is none: a fault in this program, or one of a stream.
 * On Windows EPERM nearly always means that another program holds the file open; elsewhere, that it may not be changed.
 */
export function fileFault(error: unknown, platform: NodeJS.Platform = process.platform): FileFault | null {
  if (!(error instanceof Error)) return null
  const { code, path }: NodeJS.ErrnoException = error
  if (path === undefined || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return null
  if (code === 'EPERM' && platform === 'win32') return { kind: 'held-open', path, code }
  return { kind: FAULT_KINDS[code] ?? 'other', path, code }
}

/** The same as the fault that a command ends with, for words/ to say; null where it is our own fault. */
export function diskFault(error: unknown): Fault | null {
  const found = fileFault(error)
  if (found === null) return null
  const { kind, path, code } = found
  if (code === 'ELOCKED') return { code: 'locked', values: { path } }
  if (kind === 'other') return { code: 'disk-other', values: { path, code } }
  return { code: kind === 'missing' ? 'no-file' : kind, values: { path } }
}

/** An error of our own that reads as the system's do. */
export function failure(code: string, path: string, message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${message}, '${path}'`), { code, path })
}

/** The system's word for an error; '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : ''
}
