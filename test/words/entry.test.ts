// What the secretary's seat says at its end and of what cannot be taken: whole sentences in both languages.
import { expect, test } from 'vitest'
import { type EntryCounts, entryWords } from '../../src/words/entry.js'

const none: EntryCounts = { keyed: 0, cast: 0, confirmed: 0, waiting: 0, left: 0, isSecond: false }

test.each<readonly [Partial<EntryCounts>, string, string]>([
  [{ keyed: 1, cast: 1 }, '1 Bogen erfasst, 1 Wertungsbogen abgegeben.', '1 form keyed, 1 ballot cast.'],
  [
    { keyed: 14, cast: 13, left: 1 },
    '14 Bögen erfasst, 13 Wertungsbögen abgegeben.\n1 Bogen ist erfasst und nicht abgegeben; beim nächsten Mal wieder angeboten.',
    '14 forms keyed, 13 ballots cast.\n1 form is keyed and not cast; offered again next time.',
  ],
  [
    { keyed: 3, cast: 2, confirmed: 1, waiting: 1, isSecond: true },
    '3 Bögen erfasst, 2 Wertungsbögen abgegeben, 1 bestätigt.\n1 erste Erfassung wartet auf die zweite.',
    '3 forms keyed, 2 ballots cast, 1 confirmed.\n1 form waits to be keyed a second time.',
  ],
  [
    { isSecond: true },
    '0 Bögen erfasst, 0 Wertungsbögen abgegeben.\n0 erste Erfassungen warten auf die zweite.',
    '0 forms keyed, 0 ballots cast.\n0 forms wait to be keyed a second time.',
  ],
])('at the end stands how much was keyed, cast and is waiting: %j', (counts, german, english) => {
  expect(entryWords.de.ended({ ...none, ...counts })).toBe(german)
  expect(entryWords.en.ended({ ...none, ...counts })).toBe(english)
})

test.each([
  [0, 1, 'Bitte eine Wertung eingeben.', 'Please type one score.'],
  [2, 1, 'Zu viele Wertungen: 1 ist nötig, hier sind es 2.', 'Too many scores: 1 is needed, here are 2.'],
  [1, 5, 'Zu wenige Wertungen: 5 sind nötig, hier ist es eine.', 'Too few scores: 5 are needed, here is one.'],
])('%i scores where %i are needed are too many or too few', (given, needed, german, english) => {
  expect(entryWords.de.count(given, needed)).toBe(german)
  expect(entryWords.en.count(given, needed)).toBe(english)
})

test('a command to copy never smuggles in what is no id', () => {
  expect(entryWords.de.goOn('buero-1', true)).toBe('Weiter mit: jury score --entered-by buero-1 --second')
  expect(entryWords.en.goOn('x; rm -rf ~', false)).toBe('Go on with: jury score --entered-by …')
})
