// Instants and dates as files write them: 2018-03-01T10:00:00.000Z, 2018-03-01.

const zero = 48

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:MM:SS(.mmm)Z`, or null where the text is no instant of the calendar. */
export const readInstant = (text: string): number | null => instantOn(readDay(text), text)

/** Reads many instants: those that follow on one of the same day need only its time. */
export function instantReader(): (text: string) => number | null {
  let day = ''
  let midnight: number | null = null
  return (text) => {
    const own = text.slice(0, 10)
    if (own !== day) midnight = readDay(own)
    day = own
    return instantOn(midnight, text)
  }
}

function instantOn(midnight: number | null, text: string): number | null {
  const hasFraction = text.length === 24
  if (!hasFraction && text.length !== 20) return null
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[text.length - 1] !== 'Z') return null
  const hours = digits(text, 11, 2)
  const minutes = digits(text, 14, 2)
  const seconds = digits(text, 17, 2)
  const milliseconds = !hasFraction ? 0 : text[19] === '.' ? digits(text, 20, 3) : Number.NaN
  if (midnight === null || !(hours < 24 && minutes < 60 && seconds < 60 && milliseconds < 1000)) return null
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
}

export const isDate = (text: string): boolean => text.length === 10 && readDay(text) !== null

/** Milliseconds since 1970 of the midnight of `YYYY-MM-DD…`, or null where there is no such day. */
function readDay(text: string): number | null {
  if (text[4] !== '-' || text[7] !== '-') return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  if (Number.isNaN(year) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysOf(year, month))) return null
  return daysSince1970(year, month, day) * 86_400_000
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** Days between 1970-01-01 and a day of the Gregorian calendar; the year is taken to begin in March. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return marchYear * 365 + leapDays + dayOfYear - 719_468
}

/** The number that so many digits write; NaN where one of them is no digit. */
function digits(text: string, start: number, length: number): number {
  let value = 0
  for (let at = start; at < start + length; at++) {
    const digit = text.charCodeAt(at) - zero
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
