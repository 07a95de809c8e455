// A competition counted: every tally, ranking and award list, and what a reader should know about them.
import type { AwardList } from './award-list.js'
import type { Docket } from './docket.js'
import type { Finding } from './finding.js'
import type { Ranking } from './ranking.js'

export type Outcome = {
  readonly docket: Docket
  readonly rankings: readonly Ranking[]
  readonly awards: readonly AwardList[]
  /** Notes, and errors that only counting can find (prizes above the budget). */
  readonly findings: readonly Finding[]
}
