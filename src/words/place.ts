// A place as people read it: with a decimal comma in German, where it is the mean of two.
import type { Language } from '../model/competition.js'

/** `2,5` and `2.5`. */
export const placeText: Readonly<Record<Language, (place: number) => string>> = {
  de: (place) => `${place}`.replace('.', ','),
  en: (place) => `${place}`,
}
