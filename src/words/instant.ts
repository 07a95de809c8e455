// An instant or a day of a decision, as a sentence has it. Always in UTC: the files know no other time.
import type { Language } from '../model/competition.js'

const germanMonths = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const englishMonths = 'January February March April May June July August September October November December'.split(' ')

type Parts = { readonly year: string; readonly month: number; readonly day: number; readonly time: string | null }

function partsOf(text: string): Parts {
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-')
  return { year, month: Number(month) - 1, day: Number(day), time: text.length > 10 ? text.slice(11, 16) : null }
}

/** `1. März 2018, 10:00 Uhr (UTC)` of `2018-03-01T10:00:00.000Z`; the day alone where no time is said. */
export const spokenInstant: Readonly<Record<Language, (text: string) => string>> = {
  de: (text) => {
    const { time } = partsOf(text)
    return `${spokenDay.de(text)}${time === null ? '' : `, ${time} Uhr (UTC)`}`
  },
  en: (text) => {
    const { time } = partsOf(text)
    return `${spokenDay.en(text)}${time === null ? '' : `, ${time} (UTC)`}`
  },
}

/** The day alone. */
export const spokenDay: Readonly<Record<Language, (text: string) => string>> = {
  de: (text) => {
    const { year, month, day } = partsOf(text)
    return `${day}. ${germanMonths[month]} ${year}`
  },
  en: (text) => {
    const { year, month, day } = partsOf(text)
    return `${day} ${englishMonths[month]} ${year}`
  },
}
