// Which jurors and submissions may have to do with each other, by their names: found by an index of folded words, so that
// nobody is compared with everybody.
import { type Agreement, agreements, type Conflict, type ConflictRule, type JurorColumn } from '../model/conflict.js'
import type { Docket } from '../model/docket.js'
import { type Juror, maySeeDivision } from '../model/juror.js'
import { seenText } from '../model/sameness.js'
import { cellOf } from '../model/submission.js'
import { type FoldedName, foldName } from './folded-names.js'

/**
 * One conflict of a juror and a submission at most, that of the surest agreement; by submission, then juror. Guests, whose
 * ballots never count, submissions that are not judged, and those of divisions that are not the juror's, are left out.
 */
export function findConflicts(docket: Docket, rules: readonly ConflictRule[]): readonly Conflict[] {
  const found = new Map<number, Conflict>()
  const { submissions, attendance, jurors } = docket
  for (const rule of rules) {
    for (const conflict of conflictsBy(docket, rule)) {
      const { juror, submission } = conflict
      const isJudged = !attendance.exclusions.has(submission)
      if (!isJudged || !maySeeDivision(jurors[juror]!, jurors, submissions.rows[submission]!.division)) continue
      const pair = submission * jurors.length + juror
      const known = found.get(pair)
      if (known === undefined || isSurer(conflict.agreement, known.agreement)) found.set(pair, conflict)
    }
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, conflict]) => conflict)
}

const isSurer = (one: Agreement, other: Agreement): boolean => agreements.indexOf(one) < agreements.indexOf(other)

function conflictsBy(docket: Docket, rule: ConflictRule): readonly Conflict[] {
  const isPerson = rule.juror === 'name'
  const named = namesIn(docket, rule.submission, isPerson)
  const index = indexOf(named.map(({ folded }) => folded))
  return docket.jurors.flatMap((juror, number) =>
    juror.role === 'guest' ? [] : conflictsOf(juror, number, rule, named, index),
  )
}

/** A name as it stands in submissions.csv, once, and the submissions that bear it. */
type Named = { readonly text: string; readonly folded: FoldedName; readonly submissions: number[] }

function namesIn({ submissions }: Docket, column: string, isPerson: boolean): readonly Named[] {
  const names = new Map<string, Named>()
  for (const [number, row] of submissions.rows.entries()) {
    const text = cellOf(submissions, row, column)
    const name = names.get(text)
    if (name) name.submissions.push(number)
    else if (text.trim() !== '') names.set(text, { text, folded: foldName(text, isPerson), submissions: [number] })
  }
  return [...names.values()]
}

function conflictsOf(
  juror: Juror,
  number: number,
  rule: ConflictRule,
  named: readonly Named[],
  index: NameIndex,
): readonly Conflict[] {
  const met = new Map<number, Agreement>()
  for (const part of partsOf(textOf(juror, rule.juror))) {
    for (const [at, agreement] of agreeing(foldName(part, rule.juror === 'name'), rule.juror, named, index)) {
      const known = met.get(at)
      if (known === undefined || isSurer(agreement, known)) met.set(at, agreement)
    }
  }
  return [...met].flatMap(([at, agreement]) =>
    named[at]!.submissions.map((submission) => ({
      juror: number,
      submission,
      rule,
      jurorText: seenText(textOf(juror, rule.juror)),
      submissionText: seenText(named[at]!.text),
      agreement,
    })),
  )
}

const textOf = (juror: Juror, column: JurorColumn): string => juror[column]

/** The whole, and its parts where semicolons or bars stand between several. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/[;|\n]| \/ /).filter((part) => part.trim() !== '')
  return parts.length > 1 ? [text, ...parts] : parts
}

// ---- Finding names

type NameIndex = {
  readonly byKey: Readonly<Record<Key, ReadonlyMap<string, readonly number[]>>>
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** In more names than this a word tells nobody apart. */
  readonly rare: number
}
const keys = ['whole', 'plain', 'bare', 'stems'] as const
type Key = (typeof keys)[number]

function indexOf(names: readonly FoldedName[]): NameIndex {
  const by = (of: (name: FoldedName) => readonly string[]) => {
    const places = new Map<string, number[]>()
    for (const [at, name] of names.entries()) {
      for (const text of of(name)) {
        const known = places.get(text)
        if (known) known.push(at)
        else places.set(text, [at])
      }
    }
    return places
  }
  const byKey = {
    whole: by(({ whole }) => whole),
    plain: by(({ plain }) => plain),
    bare: by(({ bare }) => bare),
    stems: by(({ stems }) => stems),
  }
  return { byKey, byWord: by(({ words }) => words), rare: Math.max(3, Math.floor(names.length / 100)) }
}

function agreeing(
  own: FoldedName,
  column: JurorColumn,
  named: readonly Named[],
  index: NameIndex,
): ReadonlyMap<number, Agreement> {
  const met = new Map<number, Agreement>()
  for (const key of keys) {
    for (const at of own[key].flatMap((text) => index.byKey[key].get(text) ?? [])) {
      if (!met.has(at)) met.set(at, agreementBy(key, own, named[at]!.folded))
    }
  }
  for (const at of containing(own, column, named, index)) if (!met.has(at)) met.set(at, 'contains')
  return met
}

function agreementBy(key: Key, own: FoldedName, other: FoldedName): Agreement {
  if (key === 'whole') return own.seen === other.seen ? 'equal' : 'spelling'
  if (key === 'plain') return 'legal-form'
  if (key === 'stems') return 'endings'
  const [one, two] = [own.kind, other.kind]
  if (one === null || two === null || one === 'any' || two === 'any') return 'kind-unsaid'
  return one === two ? 'same-kind' : 'other-kind'
}

/** Names of which all words stand in the other one, among them a rare one of four letters or more; of a person all, and two at least. */
function containing(
  own: FoldedName,
  column: JurorColumn,
  named: readonly Named[],
  { byWord, rare }: NameIndex,
): readonly number[] {
  const common = new Map<number, number>()
  const telling = new Set<number>()
  for (const word of own.words) {
    const places = byWord.get(word) ?? []
    for (const at of places) {
      common.set(at, (common.get(at) ?? 0) + 1)
      if (places.length <= rare && word.length >= 4) telling.add(at)
    }
  }
  return [...telling].filter((at) => {
    const count = common.get(at)!
    if (column === 'name') return count === own.words.length && count >= 2
    return count === own.words.length || count === named[at]!.folded.words.length
  })
}
