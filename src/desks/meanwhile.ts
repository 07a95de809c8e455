// What others have changed in the folder while a person sat and thought: looked at before anything is written, since no
// lock is held meanwhile. Others' ballots are not looked at; they concern nobody here.
import type { Refused } from '../ask/juror/standing.js'
import { viewFor } from '../ask/juror/view.js'
import { type Opened, openFolder } from '../desk.js'
import { readFolder } from '../io/folder.js'
import type { Competition } from '../model/competition.js'
import { type Docket, pairOf } from '../model/docket.js'
import type { Files } from '../model/folder.js'
import { type Juror, judges } from '../model/juror.js'
import { canonicalScaleText, rulesDigest } from '../rules/rules-digest.js'
import { type MeanwhileWords, meanwhileWords, type Written } from '../words/meanwhile.js'
import { errorsByFile } from './seat-refusal.js'

/** Whose ballot or recusal, on what. */
export type Pair = { readonly juror: string; readonly submission: string }

/** The folder as it is now; or why nothing can be written, for who sits there. */
export type Meanwhile = { readonly kind: 'stands'; readonly opened: Opened; readonly docket: Docket } | Refusal

/** Nothing was written; `text` says why, to be shown to who sits there, and `next` where they go on. */
export type Refusal = { readonly kind: 'refused'; readonly text: string; readonly next: NonNullable<Refused['next']> }

/**
 * `docket` is that of the session; `written` what is to be written, or null where a ballot is only to be asked for.
 * Reading is cheap where nothing has changed: nothing is parsed then.
 */
export async function lookAgain(
  opened: Opened,
  docket: Docket,
  pair: Pair,
  written: Written | null,
): Promise<Meanwhile> {
  const words = meanwhileWords[opened.language]
  const refused = (why: readonly string[], next: Refusal['next'] = 'menu'): Refusal => ({
    kind: 'refused',
    text: [...why, ...(written === null ? [] : [words.kept[written]])].join(' '),
    next,
  })
  const whenBroken = written === null ? 'again' : 'menu'
  const files = readFolder(opened.dir, { ballots: false })
  if (isUnchanged(opened.files, files)) return { kind: 'stands', opened, docket }
  if (!files.has(rulesFile)) return refused([words.broken([{ file: rulesFile, count: 1 }], 0)], whenBroken)
  const now = await openedNow(opened)
  const changed = written !== 'recusal' ? questionsChanged(docket, now, pair.juror, words) : []
  if (changed.length > 0) return refused(changed)
  if (now.docket === null) return refused(broken(now, words), whenBroken)
  if (now.docket.jurors.every(({ id }) => id !== pair.juror)) return refused([words.jurorGone(pair.juror)])
  const why = refusalOf(now.docket, pair, words)
  return why.length > 0 ? refused(why, 'gone') : { kind: 'stands', opened: now, docket: now.docket }
}

const rulesFile = 'competition.json'

/** Ballots come and go, and with the first one the rules that it was cast under: neither is a change here. */
function isUnchanged(before: Files, now: Files): boolean {
  const paths = new Set([...before.keys(), ...now.keys()].filter((path) => !path.includes('/')))
  return [...paths].every((path) => {
    const [old, fresh] = [before.get(path), now.get(path)]
    return old !== undefined && fresh !== undefined && Buffer.compare(old, fresh) === 0
  })
}

const openedNow = ({ dir, language }: Opened): Promise<Opened> =>
  openFolder({ dir, lang: language, fallback: language }, { chains: false, appends: true, ballots: false })

function broken({ findings }: Opened, words: MeanwhileWords): readonly string[] {
  const { files, others } = errorsByFile(findings)
  return [words.broken(files, others)]
}

// ---- What stands against it, as sentences; none where nothing does

/** Where the files can be understood, whether this juror would be asked something else now. */
function questionsChanged(
  { competition, jurors }: Docket,
  { folder }: Opened,
  juror: string,
  words: MeanwhileWords,
): readonly string[] {
  const [before, now] = [jurors, folder.jurors ?? []].map((list) => list.find(({ id }) => id === juror))
  if (folder.competition === null || before === undefined || now === undefined) return []
  const isSame = questionsFor(competition, before) === questionsFor(folder.competition, now)
  return isSame ? [] : [words.rulesChanged, words.beginAgain]
}

/** The rules, what this juror is asked by them, and in which role: a ballot answers these questions and no others. */
function questionsFor(competition: Competition, juror: Juror): string {
  const asked = competition.criteria.filter(({ id }) => judges(juror, id))
  const criteria = asked.map(({ id, scale }) => [id, canonicalScaleText(scale)])
  const { role, deputyOf } = juror
  return JSON.stringify([rulesDigest(competition), criteria, competition.ballots.comments, role, deputyOf])
}

function refusalOf(now: Docket, { juror, submission }: Pair, words: MeanwhileWords): readonly string[] {
  const { attendance } = now
  const own = now.jurors.findIndex(({ id }) => id === juror)
  const of = now.submissions.rows.findIndex(({ id }) => id === submission)
  if (of < 0) return [words.submissionGone(submission), words.notAsked]
  const excluded = attendance.exclusions.get(of)
  if (excluded !== undefined) return [words.excluded(submission, excluded), words.notAsked]
  const recused = attendance.recusals.get(pairOf(attendance, own, of))
  if (recused !== undefined) return [words.recused(submission, recused), words.notAsked]
  const isTheirs = viewFor(now, own, []).ballots.some((ballot) => ballot.submission === of)
  return isTheirs ? [] : [words.notTheirs(submission, juror), words.notAsked]
}
