// record.json → the record, or null where it is none: strict, and harmless whatever stands in the file.
/** What verification needs of a record. */
export type ReadRecord = {
  readonly version: string
  readonly named: boolean
  readonly excel: boolean
  readonly provisional: boolean
  readonly read: ReadonlyMap<string, string>
  readonly written: ReadonlyMap<string, string>
}

export function readRecord(bytes: Uint8Array): ReadRecord | null {
  try {
    return recordFrom(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}

function recordFrom(written: unknown): ReadRecord | null {
  if (!isObject(written) || written.format !== 1 || !isObject(written.program) || !isObject(written.options))
    return null
  const { version } = written.program
  const { named, excel, provisional } = written.options
  const digests = [digestsFrom(written.read), digestsFrom(written.written)] as const
  if (typeof version !== 'string' || digests[0] === null || digests[1] === null) return null
  if (typeof named !== 'boolean' || typeof excel !== 'boolean' || typeof provisional !== 'boolean') return null
  return { version, named, excel, provisional, read: digests[0], written: digests[1] }
}

function digestsFrom(written: unknown): ReadonlyMap<string, string> | null {
  if (!isObject(written)) return null
  const entries = Object.entries(written)
  const isEveryDigest = entries.every(([, digest]) => typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest))
  return isEveryDigest ? new Map(entries as readonly [string, string][]) : null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
