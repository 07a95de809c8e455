// Closing the scoring: only where the folder is in order and nothing is outstanding. What jury close and jury decide close
// share.

import { type ExitCode, put, say, screenWidth } from '../desk.js'
import { closedBy } from '../model/closing.js'
import type { GivenFields } from '../model/decision-wish.js'
import { closingWords } from '../words/closing.js'
import { type Outstanding, outstandingIn, outstandingScreen, outstandingText } from '../write/outstanding.js'
import { type DecisionDesk, recordWish, refused } from './decision.js'
import { begunBallots } from './drafts.js'

/** Null where the folder cannot be counted, or scoring is closed already. */
export function outstandingAt({ opened, counted }: DecisionDesk): Outstanding | null {
  const { docket, folder, dir } = opened
  if (docket === null || counted.outcome === null || closedBy(folder.decisions) !== null) return null
  return outstandingIn(docket, begunBallots(dir))
}

export async function closeScoring(desk: DecisionDesk, given: GivenFields): Promise<ExitCode> {
  const { options, opened, counted } = desk
  if (counted.outcome === null) return refused(options, opened, counted.findings)
  const outstanding = outstandingAt(desk)
  if (outstanding !== null && outstanding.jurors.length > 0) return sayOutstanding(desk, outstanding)
  const code = await recordWish(desk, { kind: 'close', given })
  const left = outstanding?.drafted ?? 0
  if (code === 0 && left > 0) await say(options, closingWords[opened.language].draftsLeft(left))
  return code
}

async function sayOutstanding(
  { options, opened, competition, counted }: DecisionDesk,
  outstanding: Outstanding,
): Promise<ExitCode> {
  if (options.json) await put(outstandingText(competition, outstanding, counted.findings))
  else {
    const screen = { language: opened.language, width: screenWidth() }
    await say({ ...options, quiet: false }, outstandingScreen(outstanding, screen))
  }
  return 3
}
