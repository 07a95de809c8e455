// Dates as German offices write them: 14.03.2018.
import { isDate } from '../instant.js'

const germanDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** A German date as ISO has it: 14.03.2018 is 2018-03-14; null where the text is no day of the calendar. */
export function isoDate(text: string): string | null {
  const [, day, month, year] = germanDate.exec(text.trim()) ?? []
  if (day === undefined || month === undefined) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(iso) ? iso : null
}

/** The columns in which German dates stand. Each is read by itself, so that no row depends on the others. */
export function openDates(columns: number) {
  const hasDates = Array.from({ length: columns }, () => false)
  return {
    see: (cell: string, column: number): void => {
      if (!hasDates[column]) hasDates[column] = isoDate(cell) !== null
    },
    isDates: (column: number): boolean => hasDates[column] === true,
  }
}
