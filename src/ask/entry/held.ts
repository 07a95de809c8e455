// Casting what was held back: with the next form, and when the secretary leaves.
import type { Entry } from '../../model/entry.js'
import { type EntryStanding, type EntryTalk, isPair, withAside, withCast } from './standing.js'

/**
 * Casts every form held back but one. What is refused stays held; what is this juror's to score no more, and what is at a
 * seat that was lost, is left lying.
 */
export async function castHeld(talk: EntryTalk, standing: EntryStanding, kept: Entry | null): Promise<EntryStanding> {
  const due = standing.held.filter((each) => kept === null || !isPair(kept)(each))
  let after = standing
  for (const entry of due) after = await castOne(talk, after, entry)
  return after
}

export async function castOne(talk: EntryTalk, standing: EntryStanding, entry: Entry): Promise<EntryStanding> {
  const { effects, asker, words } = talk
  const done = await effects.cast(entry)
  if (done.kind === 'refused') {
    asker.show(done.text)
    return done.next === 'gone' ? withAside(standing, entry) : standing
  }
  if (done.kind === 'lost') {
    asker.show(words.seatLost(entry.juror))
    return withAside(standing, entry)
  }
  effects.remove(entry)
  asker.show(words.wasCast(entry.juror, entry.submission))
  return withCast(standing, entry)
}
