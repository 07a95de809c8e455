// An error that only counting finds: a list of steps that cannot be followed on these scores.

export type Refusal = 'missing marks' | 'too few values' | 'does not vary' | 'groups that share no submission'

export class RefusedCount extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/** What is counted, or the reason why it cannot be. */
export function countedOr<Counted, Otherwise>(
  count: () => Counted,
  otherwise: (reason: Refusal) => Otherwise,
): Counted | Otherwise {
  try {
    return count()
  } catch (error) {
    if (error instanceof RefusedCount) return otherwise(error.reason)
    throw error
  }
}
