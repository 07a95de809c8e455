// Why a command could not be run: no finding about data, but about the call, the folder or the machine. Exit code 2.

/** What each fault's message is made from; the messages stand in words/faults.ts. */
export type FaultValues = {
  'no-competition': { dir: string }
  'unknown-id': {
    what: 'juror' | 'submission' | 'division' | 'award' | 'criterion'
    id: string
    nearest: string | null
  }
  'no-terminal': { command: 'score' | 'init' | 'decide' | 'import' }
  'no-screen': { option: string }
  'held-open': { path: string }
  'read-only': { path: string }
  'disk-full': { path: string }
  'not-a-folder': { path: string }
  'no-file': { path: string }
  'too-large': { path: string }
  'disk-other': { path: string; code: string }
  locked: { path: string }
  'seat-taken': { juror: string; host: string; pid: number }
  'scoring-closed': { no: number; at: string }
  'not-empty': { dir: string }
  'unknown-template': { name: string; known: readonly string[] }
  'unknown-preset': { name: string; nearest: string | null; known: readonly string[] }
  'unknown-kind': { kind: string; nearest: string | null; known: readonly string[] }
  'unknown-import': { what: string; nearest: string | null; known: readonly string[] }
  'unknown-column': { option: string; name: string; nearest: string | null; known: readonly string[] }
  'unknown-export': { what: string; nearest: string | null; known: readonly string[] }
  'file-exists': { path: string }
  'option-wrong': { option: string; value: string; expected: string }
  'option-idle': { option: string }
  'option-missing': { option: string }
  'top-over-divisions': { top: number }
}
export type FaultCode = keyof FaultValues
export type Fault = {
  readonly [Code in FaultCode]: { readonly code: Code; readonly values: FaultValues[Code] }
}[FaultCode]

/** An error that carries a fault, for cli.ts to say; anything else that is thrown is a fault of this program. */
export type FaultError = Error & { readonly fault: Fault }

export function faultError<Code extends FaultCode>(code: Code, values: FaultValues[Code]): FaultError {
  return Object.assign(new Error(code), { fault: { code, values } as Fault })
}

export const faultOf = (thrown: unknown): Fault | null =>
  thrown instanceof Error && 'fault' in thrown ? (thrown as FaultError).fault : null
