// Addresses, telephone numbers and bank details stay out unless they are asked for: told by the name of a column, or by
// what stands in it.
import { describe, expect, test } from 'vitest'
import { isContact, isPersonalName, openContacts } from '../../../src/read/incoming/personal.js'

describe('a column holds addresses, telephone numbers or bank details by its name', () => {
  test.each([
    ...[
      'Straße',
      'Strasse',
      'STRASSE',
      'Straße und Hausnummer',
      'Str.',
      'Anschrift',
      'Postanschrift',
      'Rechnungsadresse',
    ],
    ...['Adresse', 'Adresszusatz', 'PLZ', 'PLZ/Ort', 'Postleitzahl', 'Postfach', 'Hausnr.', 'Telefon', 'Telefonnummer'],
    ...['Tel.', 'Tel', 'Telefax', 'Fax', 'Fax-Nr.', 'Mobil', 'Mobilnummer', 'Handy', 'Handynummer', 'E-Mail', 'Email'],
    ...[
      'E-Mail-Adresse',
      'e-mail (Kontakt)',
      'Kontakt: E-Mail',
      'mail',
      'IBAN',
      'BIC',
      'Konto',
      'Kontonummer',
      'Konto-Nr.',
    ],
    ...['Bankverbindung', 'BLZ', 'Kontoinhaber/in', 'Name der Bank', 'Kreditinstitut', 'Bankleitzahl'],
    ...[
      'Street',
      'Address',
      'Zip',
      'Zip Code',
      'Postcode',
      'Phone',
      'Phone Number',
      'Mobile',
      'Telephone',
      'SWIFT',
      'Account',
    ],
  ])('%s', (name) => expect(isPersonalName(name)).toBe(true))
})

describe('a column holds none of these by its name', () => {
  test.each([
    ...[
      'Titel',
      'Kommune',
      'Ort',
      'Land',
      'Bundesland',
      'Einwohner',
      'Kurzbeschreibung',
      'Ansprechpartner',
      'Datenbank',
    ],
    ...['Strategie', 'Stranger', 'Strandbad', 'Kontext', 'Bankett', 'Parkbank', 'Telos', 'Zipfel', 'Mailand'],
    ...['Handlungsfeld', 'Ibanez', 'Kontinent', 'state', 'summary', 'Mobilität', ''],
  ])('%j', (name) => expect(isPersonalName(name)).toBe(false))
})

describe('a cell is a contact', () => {
  test.each([
    ['+49 711 123456', true],
    ['0049 711 123456', true],
    ['0711 123456', true],
    ['0711/123456', true],
    ['(0711) 12 34 56', true],
    ['+49 (0)711 1234-56', true],
    ['DE89 3704 0044 0532 0130 00', true],
    ['de89370400440532013000', true],
    ['AT61 1904 3002 3457 3201', true],
    ['DE88 3704 0044 0532 0130 00', false],
    ['0711', false],
    ['12345', false],
    ['2018/19', false],
    ['14.03.2018', false],
    ['2018-03-14', false],
    ['70173 Stuttgart', false],
    ['0,5', false],
    ['+5', false],
    ['01-2018', false],
    ['03/2018', false],
    ['05 / 2019', false],
    ['030/123456', true],
    ['Z-001', false],
    ['', false],
  ])('%j: %s', (cell, is) => expect(isContact(cell)).toBe(is))
})

describe('a column is one of contacts by what stands in it', () => {
  test.each([
    ['where every filled cell is a contact', ['0711 123456', '', '+49 711 987654'], true],
    ['not where one cell is something else', ['0711 123456', 'keines'], false],
    ['not where nothing stands in it', ['', ' '], false],
  ])('%s', (_, cells, is) => {
    const contacts = openContacts(2)
    for (const cell of cells) contacts.see(cell, 1)
    expect([contacts.isContacts(0), contacts.isContacts(1)]).toEqual([false, is])
  })
})
