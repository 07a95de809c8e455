// Every finding's sentences, German and English, in one table: a code without its words does not compile.
import type { Language } from '../model/competition.js'
import type { Finding, FindingCode, FindingValues, Place } from '../model/finding.js'
import { ballotFindings } from './findings/ballots.js'
import { decisionFindings } from './findings/decisions.js'
import { fileFindings } from './findings/files.js'
import type { FindingWords } from './findings/finding-words.js'
import { idFindings } from './findings/ids.js'
import { importFindings } from './findings/imports.js'
import { jurorFindings } from './findings/jurors.js'
import { ruleFindings } from './findings/rules.js'
import { verificationFindings } from './findings/verification.js'
import type { Said } from './said.js'

const words: FindingWords = {
  ...fileFindings,
  ...idFindings,
  ...ruleFindings,
  ...jurorFindings,
  ...ballotFindings,
  ...decisionFindings,
  ...importFindings,
  ...verificationFindings,
}

/** What is wrong, in the field's words with value and limit; and what to do. */
export const sayFinding = (finding: Finding, language: Language): Said =>
  say(finding.code, finding.values, finding, language)

function say<Code extends FindingCode>(
  code: Code,
  values: Readonly<FindingValues[Code]>,
  place: Place,
  language: Language,
): Said {
  return words[code][language](values, place)
}
