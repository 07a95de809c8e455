// What the words of a finding are: for each code both languages side by side, so that neither is forgotten.
import type { Language } from '../../model/competition.js'
import type { FindingCode, FindingValues, Place } from '../../model/finding.js'
import type { Said } from '../said.js'

export type FindingWords = {
  readonly [Code in FindingCode]: {
    readonly [L in Language]: (values: Readonly<FindingValues[Code]>, place: Place) => Said
  }
}
