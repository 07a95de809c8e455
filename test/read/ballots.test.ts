import { describe, expect, test } from 'vitest'
import { neverCast } from '../../src/model/ballot-box.js'
import { readImportBallots } from '../../src/read/long-ballots.js'
import { ballotsOf, bytesOf, codesOf, competitionWith, header, jurorsOf, linesOf, seen, wholeJury } from './readings.js'

const at = '2018-03-01T10:00:00.000Z'
const pair = { juror: 'staedtetag', submission: 'Z-017' }
const row = (...cells: readonly string[]) => `${header}${cells.join(',')}\n`

describe('a ballot', () => {
  test('is whole steps of the scales, numbers of juror and submission, an instant and a comment', () => {
    const { box, findings } = ballotsOf(
      `${header}gemeindebund,Z-018,7,2.5,gut,${at}\n staedtetag , Z-017 , 7.0 ,6,,\ngemeindebund,Z-017,0,1,gut,\n`,
    )
    expect(findings).toEqual([])
    expect(box).toEqual({
      size: 3,
      juror: Int32Array.of(1, 0, 1),
      submission: Int32Array.of(1, 0, 0),
      jurorIds: ['staedtetag', 'gemeindebund'],
      submissionIds: ['Z-017', 'Z-018'],
      scores: [Int32Array.of(7, 7, 0), Int32Array.of(3, 10, 0)],
      castAt: Float64Array.of(Date.parse(at), neverCast, neverCast),
      comment: Int32Array.of(1, 0, 1),
      rules: Int32Array.of(0, 0, 0),
      texts: ['', 'gut'],
      file: Int32Array.of(0, 0, 0),
      files: ['ballots/staedtetag.csv'],
      line: Int32Array.of(2, 3, 4),
    })
  })

  test('may name a juror or submission that no table has: they are numbered after the known ones', () => {
    const { box } = ballotsOf(`${header}neu,Z-099,1,1,,\nneu,Z-017,1,1,,\n__proto__,Z-017,1,1,,\n`)
    expect(box.jurorIds).toEqual(['staedtetag', 'gemeindebund', 'neu', '__proto__'])
    expect([...box.juror]).toEqual([2, 2, 3])
    expect([...box.submission]).toEqual([2, 0, 0])
  })

  test('may have its columns in any order, and rules and entered_by among them', () => {
    const { box, findings } = ballotsOf(
      'rules,transfer,konzept,entered_by,submission,juror\nabc,2,9,x,Z-017,staedtetag\n',
    )
    expect(findings).toEqual([])
    expect([box.scores[0]?.[0], box.scores[1]?.[0], box.texts[box.rules[0] ?? 0]]).toEqual([9, 2, 'abc'])
  })

  test('with a score off its scale is found and left out', () => {
    for (const score of ['11', '-1', '7.5', '7,5', '1e1', 'gut', '٣', '0x1', '1 0', '10.0000000000000001']) {
      const { box, findings } = ballotsOf(row('staedtetag', 'Z-017', `"${score}"`, '1', '', ''))
      const scale = { criterion: 'konzept', min: '0', max: '10', step: '1' }
      expect(findings.map(seen)).toEqual([{ code: 'score-off-scale', at: '2:null', value: score, ...scale, ...pair }])
      expect(box.size).toBe(0)
    }
  })

  test('on a malformed scale is not held against it: that is a fault of the competition', () => {
    const { findings } = ballotsOf(row('staedtetag', 'Z-017', '5', '1', '', ''), {
      scale: { min: 0, max: 10, step: 3 },
    })
    expect(findings).toEqual([])
  })

  test('with a missing score is found for each criterion, where missing scores are refused', () => {
    const text = row('staedtetag', 'Z-017', '', '1', '', '')
    expect(ballotsOf(text).findings.map(seen)).toEqual([
      { code: 'score-missing', at: '2:null', criterion: 'konzept', ...pair },
    ])
    for (const missing of ['renormalise', 'worst']) {
      const { box, findings } = ballotsOf(text, { ballots: { missing } })
      expect(findings).toEqual([])
      expect(box.scores.map(([score]) => score)).toEqual([-1, 0])
    }
  })

  test('without any score is found, whatever the rule', () => {
    for (const missing of ['refuse', 'renormalise', 'worst']) {
      const { findings } = ballotsOf(row('staedtetag', 'Z-017', '', ' ', '', ''), { ballots: { missing } })
      expect(findings.map(seen)).toEqual([{ code: 'ballot-empty', at: '2:null', ...pair }])
    }
  })

  test('of a juror who judges only some criteria lacks nothing on the others', () => {
    const jury = jurorsOf({ staedtetag: ['transfer'], gemeindebund: null })
    const judged = ballotsOf(row('staedtetag', 'Z-017', ' ', '2', '', ''), {}, false, jury)
    expect(judged.findings).toEqual([])
    expect(judged.box.scores.map(([score]) => score)).toEqual([-1, 2])
    expect(codesOf(ballotsOf(row('gemeindebund', 'Z-017', '', '2', '', ''), {}, false, jury).findings)).toEqual([
      'score-missing',
    ])
  })

  test('of such a juror is empty without a score on what they judge, whatever the rule', () => {
    const jury = jurorsOf({ staedtetag: ['transfer'] })
    for (const missing of ['refuse', 'renormalise', 'worst', 'average']) {
      const { findings } = ballotsOf(row('staedtetag', 'Z-017', '', '', '', ''), { ballots: { missing } }, false, jury)
      expect(findings.map(seen)).toEqual([{ code: 'ballot-empty', at: '2:null', ...pair }])
    }
  })

  test('of such a juror with a score on another criterion is found, on the scale or not', () => {
    const jury = jurorsOf({ staedtetag: ['transfer'] })
    for (const score of ['7', '99', 'gut']) {
      const { findings } = ballotsOf(row('staedtetag', 'Z-017', score, '2', '', ''), {}, false, jury)
      expect(findings.map(seen)).toEqual([{ code: 'score-unasked', at: '2:null', criterion: 'konzept', ...pair }])
    }
  })

  test('lacks a comment, or has one, against the rule', () => {
    const ballot = (comment: string) => row('staedtetag', 'Z-017', '1', '1', comment, '')
    const codes = (comment: string, comments: string) =>
      codesOf(ballotsOf(ballot(comment), { ballots: { comments } }).findings)
    expect([codes(' ', 'required'), codes('gut', 'required')]).toEqual([['comment-missing'], []])
    expect([codes('gut', 'off'), codes('', 'off')]).toEqual([['comment-unwanted'], []])
    expect([codes('gut', 'optional'), codes('', 'optional')]).toEqual([[], []])
  })

  test('without a juror or submission is found', () => {
    const { findings } = ballotsOf(`${header},Z-017,1,1,,\nstaedtetag, ,1,1,,\n`)
    expect(findings.map(seen)).toEqual([
      { code: 'cell-empty', at: '2:null', column: 'juror' },
      { code: 'cell-empty', at: '3:null', column: 'submission' },
    ])
  })

  test('cast at no instant is found', () => {
    for (const cell of ['2018-02-29T10:00:00Z', '01.03.2018', '2018-03-01T10:00:00+01:00']) {
      expect(ballotsOf(row('staedtetag', 'Z-017', '1', '1', '', cell)).findings.map(seen)).toEqual([
        { code: 'instant-wrong', at: '2:null', value: cell },
      ])
    }
  })

  test('of a file with a misspelt or unknown column is found', () => {
    expect(ballotsOf('juror,submission,konzpet,transfer\nx,y,1,1\n').findings.map(seen)).toEqual([
      { code: 'column-missing', at: '1:null', column: 'konzept', nearest: 'konzpet' },
    ])
    expect(
      ballotsOf('juror,submission,konzept,transfer,transfr\nstaedtetag,Z-017,1,1,1\n').findings.map(seen),
    ).toMatchObject([{ code: 'column-unknown', column: 'transfr', nearest: 'transfer' }])
  })
})

describe('an import', () => {
  const read = (text: string, keys: object = {}, jurors = wholeJury) => {
    const { ballots, findings } = readImportBallots(bytesOf(text), 'briefe.csv', competitionWith(keys), jurors)
    return { ballots: Array.from({ length: ballots.size }, (_, index) => ballots.at(index)), findings }
  }
  const ballot = { ...pair, scores: ['8', '2.5'], comment: 'gut', castAt: at, enteredBy: 'sek', rules: '', line: 2 }

  test('has a row per ballot or a row per score, and gives the same ballots', () => {
    const wide = `juror,submission,transfer,konzept,comment,cast_at,entered_by\nstaedtetag,Z-017, 2.5,8,gut,${at},sek\n`
    const long = `criterion,juror,submission,score,comment,cast_at,entered_by\ntransfer,staedtetag,Z-017,2.5,,${at},\nkonzept,staedtetag,Z-017,8,gut,,sek\n`
    expect(read(wide)).toEqual({ ballots: [ballot], findings: [] })
    expect(read(long)).toEqual({ ballots: [ballot], findings: [] })
  })

  test('with a score twice is found at the second, with the line of the first', () => {
    const long =
      'juror,submission,criterion,score\nstaedtetag,Z-017,konzept,8\nstaedtetag,Z-017,transfer,1\nstaedtetag,Z-017,konzept,9\n'
    expect(read(long).findings.map(seen)).toEqual([
      { code: 'score-repeated', at: '4:null', criterion: 'konzept', ...pair, line: 2 },
    ])
  })

  test('with an unknown criterion, a score off its scale or a missing one is found where it stands', () => {
    const long =
      'juror,submission,criterion,score\nstaedtetag,Z-017,konzpet,8\nstaedtetag,Z-017,konzept,11\nstaedtetag,Z-018,konzept,1\n'
    const { ballots, findings } = read(long)
    expect(findings.map(seen)).toMatchObject([
      { code: 'unknown-criterion', at: '2:null', id: 'konzpet', nearest: 'konzept' },
      { code: 'score-off-scale', at: '3:null', value: '11' },
      { code: 'score-missing', at: '2:null', criterion: 'transfer' },
      { code: 'score-missing', at: '4:null', criterion: 'transfer' },
    ])
    expect(ballots).toEqual([])
  })

  test('of a juror who judges only some criteria has rows for those alone, or empty cells', () => {
    const jury = jurorsOf({ staedtetag: ['transfer'] })
    const long = 'juror,submission,criterion,score\nstaedtetag,Z-017,transfer,2\n'
    const wide = 'juror,submission,konzept,transfer\nstaedtetag,Z-017,,2\n'
    for (const text of [long, wide]) {
      const { ballots, findings } = read(text, {}, jury)
      expect(findings).toEqual([])
      expect(ballots.map(({ scores }) => scores)).toEqual([['', '2']])
    }
    expect(read(`${long}staedtetag,Z-017,konzept,8\n`, {}, jury).findings.map(seen)).toEqual([
      { code: 'score-unasked', at: '3:null', criterion: 'konzept', ...pair },
    ])
  })

  test('with a broken header or instant is found once', () => {
    expect(linesOf(read('juror;submission;konzept;transfer\n').findings)).toEqual(['1 csv-dialect'])
    expect(linesOf(read('juror,submission,konzept\nx,y,1\n').findings)).toEqual(['1 column-missing'])
    expect(linesOf(read(row('staedtetag', 'Z-017', '1', '1', '', 'gestern')).findings)).toEqual(['2 instant-wrong'])
  })
})
