// The secretary's seat in a terminal: paper forms keyed under an id of the office, held as entries and cast as ballots.

import { keyForms } from '../ask/entry/entry.js'
import type { EntryCast, EntryEffects, EntryTalk, Seated } from '../ask/entry/standing.js'
import { type Common, type ExitCode, type Opened, openFolder, say } from '../desk.js'
import { removeDraft, saveDraft } from '../io/drafts.js'
import { type Seat, takeSeat } from '../io/seats.js'
import { closedBy, spokenClosing } from '../model/closing.js'
import type { Docket } from '../model/docket.js'
import { type Entry, type EntryPair, enteredByOf, entryName } from '../model/entry.js'
import { faultError } from '../model/fault.js'
import { idFault } from '../model/ids.js'
import { readEnteredBy } from '../read/entered-by.js'
import { entryWords } from '../words/entry.js'
import { sayFault } from '../words/faults.js'
import { writeEntry } from '../write/entry.js'
import { castBallot } from './casting.js'
import { unlessDiskRefuses } from './disk-refusal.js'
import { savedDrafts, savedEntries, savedEntry } from './drafts.js'
import { askerFor } from './terminal.js'

export type EntryOptions = Common & {
  readonly plain?: boolean
  readonly enteredBy: string
  readonly second: boolean
  readonly juror: string | null
}

/** Refuses what no id may be; it need not be a juror's. */
export function refuseEntryId(id: string): void {
  if (idFault(id) === null) return
  throw faultError('option-wrong', { option: '--entered-by', value: id, expected: 'A–Z a–z 0–9 . _ -' })
}

/** Keys forms until the secretary leaves. */
export async function keyFormsInTerminal(options: EntryOptions, opened: Opened, docket: Docket): Promise<ExitCode> {
  const words = entryWords[opened.language]
  const asker = await askerFor(options, opened.language)
  const seats = new Map<string, HeldSeat>()
  const talk: EntryTalk = {
    by: options.enteredBy,
    isSecond: options.second,
    juror: options.juror,
    title: docket.competition.title,
    jurors: docket.jurors,
    words,
    asker,
    effects: effectsFor(options, opened, seats),
  }
  try {
    const ending = await keyForms(talk)
    const goOn = ending.left > 0 || ending.kind === 'interrupted'
    await say(options, [words.ended(ending), ...(goOn ? [words.goOn(talk.by, talk.isSecond)] : [])].join('\n'))
    return ending.kind === 'interrupted' ? 130 : ending.kind === 'refused' ? 2 : 0
  } finally {
    for (const { release } of seats.values()) release()
  }
}

type TakenSeat = Extract<Seat, { readonly taken: true }>
/** A juror's seat, and the folder as it was read when it was taken. */
type HeldSeat = TakenSeat & { readonly opened: Opened; readonly docket: Docket }

function effectsFor(options: EntryOptions, { dir, language }: Opened, seats: Map<string, HeldSeat>): EntryEffects {
  return {
    sit: (juror) => sitDown(options, language, seats, juror),
    isSitting: (juror) => seats.get(juror)?.isHeld() === true,
    keepSeats: (jurors) => {
      for (const [juror, { release }] of seats) {
        if (jurors.has(juror)) continue
        release()
        seats.delete(juror)
      }
    },
    entries: () => savedEntries(dir),
    entryOf: (pair) => savedEntry(dir, pair),
    save: (entry) => unlessDiskRefuses(language, () => saveDraft(dir, entryName(entry), writeEntry(entry))),
    remove: (pair) => unlessDiskRefuses(language, () => removeDraft(dir, entryName(pair))),
    cast: (entry) => castEntry(seats.get(entry.juror), entry),
    keyedBy: (pair) => keyedBy(seats.get(pair.juror), pair),
  }
}

/** A seat that was lost meanwhile is taken anew; the folder is read once nobody else can write there. */
async function sitDown(
  options: EntryOptions,
  language: Opened['language'],
  seats: Map<string, HeldSeat>,
  juror: string,
): Promise<Seated> {
  const words = entryWords[language]
  const refused = (text: string): Seated => ({ kind: 'refused', text })
  const standing = seats.get(juror)
  if (standing?.isHeld() === false) standing.release()
  const seat: Seat = standing?.isHeld() ? standing : takeSeat(options.dir, juror)
  if (!seat.taken) return refused(words.seatTaken(juror, seat.host, seat.pid))
  const opened = await openFolder(options, { chains: false, appends: true })
  const closed = closedBy(opened.folder.decisions)
  if (opened.docket === null || closed !== null) {
    if (seat !== standing) seat.release()
    if (closed === null) return refused(words.broken)
    return refused(sayFault({ code: 'scoring-closed', values: spokenClosing(closed) }, language).text)
  }
  seats.set(juror, { taken: true, isHeld: seat.isHeld, release: seat.release, opened, docket: opened.docket })
  return { kind: 'seated', docket: opened.docket, drafts: savedDrafts(options.dir, `${juror}~`) }
}

async function castEntry(seat: HeldSeat | undefined, entry: Entry): Promise<EntryCast> {
  if (seat === undefined || !seat.isHeld()) return { kind: 'lost' }
  const { juror, submission, scores, comment } = entry
  return castBallot(seat.opened, seat.docket, { juror, submission, scores, comment, enteredBy: enteredByOf(entry) })
}

/** Who keyed the ballot that counts for a pair, read from its row. */
function keyedBy(seat: HeldSeat | undefined, { juror, submission }: EntryPair): string {
  if (seat === undefined) return ''
  const { box, latest } = seat.docket
  const [own, of] = [box.jurorIds.indexOf(juror), box.submissionIds.indexOf(submission)]
  const row = latest.find((each) => box.juror[each] === own && box.submission[each] === of)
  if (row === undefined) return ''
  const file = box.files[box.file[row]!] ?? ''
  const bytes = seat.opened.files.get(file)
  return bytes === undefined ? '' : readEnteredBy(bytes, file, box.line[row]!)
}
