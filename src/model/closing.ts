// When scoring was closed, and reopened: what the decisions `close` and `reopen` come to, one after another.
import { type Decision, type DecisionKind, holdingDecisions } from './decision.js'
import type { Folder } from './folder.js'
import { instantOf } from './instant.js'

/** Scoring closed by a decision, until another reopened it; null while none has. */
export type Closing = { readonly closed: Decision; readonly reopened: Decision | null }

/**
 * Of the decisions that hold, in the order of their numbers. A `close` while scoring is closed changes nothing, nor does a
 * `reopen` while it is open; a `close` that was revoked never closed anything.
 */
export function closingsIn(decisions: readonly Decision[]): readonly Closing[] {
  const closings: Closing[] = []
  for (const decision of holdingDecisions(decisions)) {
    const last = closings.at(-1)
    const standing = last?.reopened === null ? last : null
    if (decision.kind === 'close' && standing === null) closings.push({ closed: decision, reopened: null })
    if (decision.kind === 'reopen' && standing !== null) {
      closings[closings.length - 1] = { closed: standing.closed, reopened: decision }
    }
  }
  return closings
}

/** The decision by which scoring is closed now, or null. */
export function closedBy(decisions: readonly Decision[]): Decision | null {
  const last = closingsIn(decisions).at(-1)
  return last === undefined || last.reopened !== null ? null : last.closed
}

/** What is said of it to anybody: its number, and when it was where its cell holds nothing but an instant. */
export const spokenClosing = ({ no, at }: Decision): { readonly no: number; readonly at: string } => ({
  no,
  at: /^[\dTZ:.+-]{1,40}$/.test(at) ? at : '',
})

/** Whether one of the decisions closes what is closed already, or reopens what is open. */
export const isNeedless = (decisions: readonly Decision[], { kind, no }: Decision): boolean =>
  (kind === 'close' || kind === 'reopen') &&
  !closingsIn(decisions).some(({ closed, reopened }) => closed.no === no || reopened?.no === no)

/** The milliseconds between which a ballot is cast too late; a decision that names a day closes at its end. */
export function lateSpan({ closed, reopened }: Closing): { readonly after: number; readonly before: number } {
  const lasts = closed.at.length === dayLength ? oneDay - 1 : 0
  return {
    after: instantOf(closed.at) + lasts,
    before: reopened === null ? Number.POSITIVE_INFINITY : instantOf(reopened.at),
  }
}

const dayLength = 'YYYY-MM-DD'.length
const oneDay = 86_400_000

/** No ballot that stands was cast after the close that follows it, nor is a reopening earlier than its close. */
export function recordingInstant({ box, decisions }: Folder, kind: DecisionKind, now: number): number {
  const standing = closedBy(decisions)
  if (kind === 'reopen')
    return standing === null ? now : Math.max(now, lateSpan({ closed: standing, reopened: null }).after)
  return kind === 'close' ? box.castAt.reduce((latest, castAt) => Math.max(latest, castAt), now) : now
}
