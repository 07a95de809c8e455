// Rules that were changed after ballots were cast: which places and awards differ between the rules of those ballots and
// those in force, as long as no amendment covers them. What jury tally, jury award and jury decide amendment share.
import type { Asker } from '../ask/asker.js'
import { checkFolder } from '../check/folder.js'
import { newDecision } from '../check/new-decision.js'
import { compareOutcomes } from '../count/compare-outcomes.js'
import { type Common, countFolder, type ExitCode, type Opened, put, say, screenFor, spokenIn } from '../desk.js'
import type { BallotBox } from '../model/ballot-box.js'
import type { Wish } from '../model/decision-wish.js'
import type { Docket } from '../model/docket.js'
import type { Finding } from '../model/finding.js'
import type { Outcome } from '../model/outcome.js'
import { readEarlierRules } from '../read/earlier-rules.js'
import { rulesDigest } from '../rules/rules-digest.js'
import { decideWords } from '../words/decide.js'
import { amendedRulesWords } from '../words/other-rules.js'
import { type AmendedRules, amendmentDocument, amendmentScreen } from '../write/other-rules.js'
import { type DecisionDesk, recordWish } from './decision.js'
import { openUnder } from './other-rules.js'

/** `unsaved`: the rules of those ballots do not stand in rules/. `null`: there is nothing to amend, or to count. */
export type Amendment =
  | { readonly kind: 'compared'; readonly rules: AmendedRules }
  | { readonly kind: 'unsaved' }
  | null

export function amendmentOf(opened: Opened): Amendment {
  const after = countAmended(opened)
  if (after === null || !opened.findings.some(isOtherRules)) return null
  const digest = latestOtherDigest(after.docket)
  const before = digest === null ? null : countUnder(opened, after.docket, digest)
  if (digest === null || before === null) return { kind: 'unsaved' }
  return { kind: 'compared', rules: { digest, before, after, changes: compareOutcomes(before, after) } }
}

const isOtherRules = ({ code }: Finding): boolean => code === 'ballot-other-rules'

/** The folder counted as if the amendment were recorded. */
export function countAmended(opened: Opened): Outcome | null {
  const { folder } = opened
  if (folder.competition === null) return null
  const wish: Wish = { kind: 'amendment', given: { value: rulesDigest(folder.competition), reason: '…' } }
  const decision = newDecision(folder, wish, [], { at: '', line: 0, ownReason: '' })
  const amended = { ...folder, decisions: [...folder.decisions, decision] }
  return countFolder({ ...opened, folder: amended, ...checkFolder(amended) }).outcome
}

/** Of the ballots that stand, the digest of the one cast last under other rules than those in force. */
function latestOtherDigest({ box, latest, rulesDigest: inForce }: Docket): string | null {
  const digestOf = (row: number) => box.texts[box.rules[row]!] ?? ''
  const others = [...latest].filter((row) => digestOf(row) !== '' && digestOf(row) !== inForce)
  const last = others.reduce<number | null>((so, row) => (so === null || isLater(box, row, so) ? row : so), null)
  return last === null ? null : digestOf(last)
}

const isLater = ({ castAt }: BallotBox, row: number, other: number): boolean =>
  castAt[row]! > castAt[other]! || (castAt[row] === castAt[other] && row > other)

function countUnder(opened: Opened, docket: Docket, digest: string): Outcome | null {
  const file = `rules/${digest}.json`
  const bytes = opened.files.get(file)
  const inForce = opened.files.get('competition.json')
  if (bytes === undefined || inForce === undefined) return null
  const reading = readEarlierRules(bytes, file, inForce)
  if (reading?.competition == null || rulesDigest(reading.competition) !== digest) return null
  return countFolder(openUnder(opened, docket, reading)).outcome
}

/** What an amendment would change, below the finding that asks for one. */
export async function sayAmendment(options: Common, opened: Opened): Promise<void> {
  const amendment = options.json ? null : amendmentOf(opened)
  if (amendment !== null) await say({ ...options, quiet: false }, `\n${await screenOf(options, opened, amendment)}`)
}

async function screenOf(options: Common, { language }: Opened, amendment: NonNullable<Amendment>): Promise<string> {
  if (amendment.kind === 'unsaved') return `${amendedRulesWords[language].unsaved}\n`
  const { rules } = amendment
  const [before, after] = [spokenIn(language, rules.before), spokenIn(language, rules.after)]
  return amendmentScreen({ ...rules, before, after }, await screenFor(options))
}

/** Shows what changes and asks whether to record it; without anyone to ask, records it and shows what has changed. */
export async function amend(desk: DecisionDesk, wish: Wish, asker: Asker | null): Promise<ExitCode> {
  const { options, opened } = desk
  const amendment = amendmentOf(opened)
  if (amendment === null) return recordWish(desk, wish)
  if (asker !== null) {
    await put(await screenOf(options, opened, amendment))
    const reply = await confirmed(desk, asker)
    if (reply !== 'record') {
      await say(options, decideWords[opened.language].notRecorded)
      return reply === 'interrupted' ? 130 : 0
    }
  }
  const rules = amendment.kind === 'compared' ? amendmentDocument(amendment.rules) : null
  const code = await recordWish(desk, wish, { amendment: rules })
  const isShown = code === 0 && asker === null && !options.json && !options.quiet
  if (isShown) await put(`\n${await screenOf(options, opened, amendment)}`)
  return code
}

async function confirmed({ opened }: DecisionDesk, asker: Asker): Promise<'record' | 'left' | 'interrupted'> {
  const words = decideWords[opened.language]
  const reply = await asker.confirm({
    progress: words.heading,
    heading: words.amendmentQuestion,
    passages: [],
    prompt: words.confirm,
    commands: ['leave'],
    leaving: words.notRecorded,
  })
  if (reply.kind === 'interrupted') return 'interrupted'
  return reply.kind === 'answer' && reply.value ? 'record' : 'left'
}
