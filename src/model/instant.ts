// An instant in UTC, as files have it.

/** `2018-03-01T10:00:00.000Z` of milliseconds since 1970. */
export const instantText = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** Milliseconds since 1970 of an instant or day that was read as one; a day is its first instant. */
export const instantOf = (text: string): number => Date.parse(text)
