// What is wrong with a ballot that a recusal keeps from ever counting: it is noted, and stops nothing.
import { type Decision, holdingDecisions } from '../model/decision.js'
import type { Finding } from '../model/finding.js'
import type { Folder } from '../model/folder.js'

/** So that a recusal, which findings on scores offer as their remedy, is one. */
export function noteRecused(findings: readonly Finding[], { decisions, submissions }: Folder): readonly Finding[] {
  const recusals = holdingDecisions(decisions).filter(({ kind }) => kind === 'recusal')
  if (recusals.length === 0) return findings
  const divisionOf = new Map(submissions?.rows.map(({ id, division }) => [id, division]))
  const keepsOut = (recusal: Decision, { juror, submission }: Pair) => {
    if (recusal.juror !== juror) return false
    if (recusal.submission !== '') return recusal.submission === submission
    return recusal.division !== '' && divisionOf.get(submission) === recusal.division
  }
  return findings.map((finding): Finding => {
    const pair = pairOf(finding)
    return pair && recusals.some((recusal) => keepsOut(recusal, pair)) ? { ...finding, severity: 'note' } : finding
  })
}

type Pair = { readonly juror: string; readonly submission: string }

/** Whose ballot on what a finding on scores, comments and divisions is about. */
function pairOf(finding: Finding): Pair | null {
  switch (finding.code) {
    case 'score-off-scale':
    case 'score-missing':
    case 'ballot-empty':
    case 'comment-missing':
    case 'comment-unwanted':
    case 'ballot-outside':
      return finding.values
    default:
      return null
  }
}
