// Every step shown at work on one submission, so that a reader with a pocket calculator can follow it.
import { expect, test } from 'vitest'
import { accountOf, counted, explained, partOf } from './told.js'

test.each<readonly [step: string, fixture: string, submission: string, no: number, account: string]>([
  ['mean with weights', 'mean-jurors-weights', 'D-1', 2, '  – (6 + 9·2 + 6) / 4 = 7.5'],
  ['sum of what is added', 'sum-jurors', 'D-1', 2, '  – 8 + 7 + 9 = 24'],
  ['median of an even number', 'median-jurors-even', 'D-1', 2, '  – 2; 6; 7; 9 → middle (6 + 7) / 2 = 6.5'],
  ['best', 'best-groups', 'G-1', 2, '  – Geräte: 4; 7; 8 → the 2 best: (7 + 8) / 2 = 7.5\n  – Kür: 5; 7 → the 2 best: (5 + 7) / 2 = 6'],
  ['worst where low is best', 'worst-jurors-where-low-is-best', 'D-1', 2, ''],
  ['nearest', 'nearest-three-jurors', 'N-1', 2, '  – 7; 7.4; 9 → the 2 closest together: (7 + 7.4) / 2 = 7.2'],
  ['nearest where low is best', 'nearest-where-low-is-best', 'S-1', 2, ''],
  ['majority', 'majority-race-to-the-top', 'L-1', 1, '  – MINT-Schwerpunkt: 2 of 5 gave 15 → 0'],
  ['drop', 'drop-twice', 'D-1', 2, ''],
  ['clip', 'clip-to-the-rounded-mean', 'P-1', 2, '  – middle (25 + 20 + 18) / 3 = 21, allowed 18 to 24\n  – J1: 25 → 24'],
  ['discard once', 'discard-beyond', 'W-1', 2, ''],
  ['discard from the median', 'discard-from-the-median-where-low-is-best', 'S-1', 2, ''],
  ['discard again', 'discard-keep', 'S-1', 2, ''],
  ['times', 'times-diving-2000', 'S-1', 3, '  – 1. Sprung: 42.5·3.1 = 131.75\n  – 2. Sprung: 40.5·3 = 121.5'],
  ['times a constant', 'times-diving-2000', 'S-1', 4, '  – 1. Sprung: 131.75·0.6 = 79.05\n  – 2. Sprung: 121.5·0.6 = 72.9'],
  ['times while jurors stand', 'times-column-while-jurors-stand', 'C-1', 1, ''],
  ['plus a negative number', 'plus-a-number-and-a-column', 'G-1', 5, '  – 13 + (-0.5) = 12.5'],
  ['minus', 'minus-column-of-the-totals', 'B-1', 3, '  – 8 − 0.5 = 7.5'],
  ['weigh', 'weigh-only', 'M-1', 2, '  – Technik: 6.25·2 = 12.5'],
  ['round', 'carry-own-and-weights', 'K-1', 3, '  – 20.75 → 20.8'],
  ['ranks of the totals', 'ranks-of-the-totals', 'D-1', 3, '  – 7 → rank 2–3 → 2.5'],
  ['ranks of each juror', 'ranks-of-each-juror', 'D-1', 1, ''],
  ['points of the totals', 'points-eurovision-2016-france', 'AM', 3, '  – 11.8 → rank 9 → 2'],
  ['points of each juror', 'points-of-each-juror', 'T-1', 1, ''],
  ['carry', 'carry-own-and-weights', 'K-1', 4, '  – 20.8·0.5 + 22·0.2 (“erste”) + 21·0.3 (“zweite”) = 21.1'],
  ['panel', 'panel-missing-scores', 'V-1', 1, ''],
  ['standardise', 'standardise-over-all-traits', 'A', 1, ''],
  ['skating in one dance', 'skating-shared-place', '11', 1, ''],
  ['skating over dances', 'skating-rule-11', '111', 1, ''],
])('%s', async (_, fixture, submission, no, account) => {
  expect(await accountOf(fixture, submission, no)).toBe(account)
})
