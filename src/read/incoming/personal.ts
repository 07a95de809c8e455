// Columns that hold addresses, telephone numbers or bank details, by their names or by what stands in them: they stay out
// unless they are asked for.
import { bareLetters } from '../../model/sameness.js'

const personalWords =
  /^(strasse\w*|str|anschrift\w*|\w*anschrift|adress\w*|\w*adresse|address\w*|street|plz|postleitzahl|zip|zipcode|postcode|postfach|hausnummer|hausnr|telefon\w*|tel|phone\w*|telephone|fax\w*|telefax\w*|mobil|mobile|mobilnummer|mobilfunk\w*|handy\w*|email\w*|mail|iban|bic|swift|konto|kontonummer|kontonr|kontoinhaber\w*|kontoverbindung|bank|bankname|bankverbindung|bankleitzahl|blz|kreditinstitut|account|kto|ktonr|mobilnr|rufnummer\w*|telnr|fon|bankverb|plzort|wohnort|wohnadresse|adr|durchwahl)$/

/** Whether a column's name says that it holds an address, a telephone number or bank details. */
export const isPersonalName = (name: string): boolean =>
  bareLetters(name)
    .replaceAll('e-mail', 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => personalWords.test(word))

const telephone = /^(?:\+|00)\d[\d ()/.-]{5,}\d$|^\(?0\d{2,5}\)?[ /-]+\d[\d ()/-]{3,}$|^0\d{9,10}$/
const iban = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

/** Whether a cell is a telephone number (with a country's code, or parted) or an IBAN whose check digits fit. */
export function isContact(cell: string): boolean {
  const text = cell.trim()
  return telephone.test(text) || isIban(text.replace(/\s+/g, '').toUpperCase())
}

/** ISO 13616: the first four signs last, letters as 10 to 35, the rest of the division by 97 is 1. */
function isIban(text: string): boolean {
  if (!iban.test(text)) return false
  let rest = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** The columns whose every filled cell is a telephone number or an IBAN. */
export function openContacts(columns: number) {
  const state: ('empty' | 'contacts' | 'other')[] = Array.from({ length: columns }, () => 'empty')
  return {
    see: (cell: string, column: number): void => {
      if (state[column] === 'other' || cell.trim() === '') return
      state[column] = isContact(cell) ? 'contacts' : 'other'
    },
    isContacts: (column: number): boolean => state[column] === 'contacts',
  }
}
