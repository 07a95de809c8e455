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

/** The columns whose every filled cell is a German date. */
export function openDates(columns: number) {
  const state: ('empty' | 'dates' | 'other')[] = Array.from({ length: columns }, () => 'empty')
  return {
    see: (cell: string, column: number): void => {
      if (state[column] === 'other' || cell === '' || cell.trim() === '') return
      state[column] = isoDate(cell) === null ? 'other' : 'dates'
    },
    isDates: (column: number): boolean => state[column] === 'dates',
  }
}
