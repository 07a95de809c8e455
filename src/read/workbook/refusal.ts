// Why a workbook is not read: it is none that can be understood, or more than this program takes in. Thrown within
// read/workbook/ and caught by readWorkbook; nobody else sees it.

/** What there is too much of, and the most that is taken: bytes inflated, parts, rows, columns, cells, letters of a cell. */
export type WorkbookLimit = {
  readonly of: 'bytes' | 'parts' | 'rows' | 'columns' | 'cells' | 'letters'
  readonly most: number
}

export type Refusal = { readonly kind: 'broken' } | { readonly kind: 'too-large'; readonly limit: WorkbookLimit }

/** An archive or a part that is not what it should be. */
export function refuseBroken(): never {
  throw refusalError({ kind: 'broken' })
}

/** More of something than is taken. */
export function refuseTooLarge(of: WorkbookLimit['of'], most: number): never {
  throw refusalError({ kind: 'too-large', limit: { of, most } })
}

/** The refusal that was thrown; null where it is a fault of this program. */
export const refusalOf = (thrown: unknown): Refusal | null =>
  thrown instanceof Error && 'refusal' in thrown ? (thrown.refusal as Refusal) : null

const refusalError = (refusal: Refusal): Error => Object.assign(new Error(refusal.kind), { refusal })
