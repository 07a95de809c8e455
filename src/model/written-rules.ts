// competition.json as it is written for a new competition: plain values in the order in which a person would write them.
import type { Decimal } from './decimal.js'

/** A value of JSON; a decimal keeps its shortest text. */
export type WrittenValue =
  | string
  | number
  | boolean
  | Decimal
  | readonly WrittenValue[]
  | { readonly [key: string]: WrittenValue | undefined }

export type WrittenRules = { readonly [key: string]: WrittenValue | undefined }
