// A competition with a word in every cell that no juror may see: in the columns that are not shown, in what other jurors
// gave and wrote, and in why somebody is recused.
import { writeDraft } from '../../src/write/draft.js'
import { smallCompetition } from '../program/jury.js'

export const canary = 'KANARI'
/** A score that nobody else gives, as files and as people write it. */
export const canaryScores = ['9.875', '9,875'] as const

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`

/** berg has cast nothing; tal has cast Z-002, begun Z-003, and is recused from Z-001. Jurors see the titles. */
export function canaryCompetition(): Readonly<Record<string, string>> {
  const more = { submissions: { show: ['title'] }, scale: { min: 0, max: 10, step: 0.125 }, criteria }
  return {
    ...smallCompetition(3, more),
    'submissions.csv': table(
      'id,applicant,title,contact,telephone',
      ...[1, 2, 3].map((no) => `Z-00${no},${canary} ${no},Haus ${no},${canary}@${no}.example,${canary} ${no}${no}`),
    ),
    'jurors.csv': table('id,name,affiliation', `berg,Anna Berg,${canary}`, `tal,Bruno ${canary},${canary}`),
    'decisions.csv': table(
      'no,at,kind,division,submission,juror,award,value,reason,for,against,abstained,recorded_by',
      `1,2018-03-01T10:00:00.000Z,recusal,,Z-001,tal,,,${canary} ist die Schwester,,,,${canary}`,
    ),
    'ballots/tal.csv': table(
      'juror,submission,konzept,wirkung,transfer,comment,cast_at,entered_by',
      `tal,Z-002,9.875,9.875,9.875,${canary} schreibt,2018-03-01T11:00:00.000Z,${canary}`,
    ),
    'ballots/.drafts/tal~Z-003.json': writeDraft({
      juror: 'tal',
      submission: 'Z-003',
      scores: new Map([['konzept', '9.875']]),
      comment: canary,
      at: { kind: 'comment' },
    }),
  }
}

const criteria = [{ id: 'konzept', name: 'Konzept' }, { id: 'wirkung' }, { id: 'transfer' }]

/** What damages each file, and the file in which something is found then; each is quoted to the secretariat with its line. */
export const damages: readonly (readonly [what: string, file: string, change: (text: string) => string])[] = [
  ['a submission twice', 'submissions.csv', (text) => `${text}Z-001,${canary},Haus,${canary},${canary}\n`],
  ['a cell too many', 'submissions.csv', (text) => `${text}Z-004,${canary},Haus,${canary},${canary},${canary}\n`],
  ['an id that is none', 'submissions.csv', (text) => text.replace('Z-003,', `${canary} 3,`)],
  ['an empty id', 'submissions.csv', (text) => text.replace('Z-003,', ',')],
  ['a quote never closed', 'submissions.csv', (text) => `${text}Z-004,"${canary}\n`],
  ['a stray quote', 'submissions.csv', (text) => `${text}Z-004,${canary} "am Markt",Haus,,\n`],
  ['semicolons', 'submissions.csv', (text) => text.replaceAll(',', ';')],
  ['a column twice', 'submissions.csv', (text) => text.replace('telephone', 'contact')],
  ['a column without its name', 'submissions.csv', (text) => text.replace('title', canary)],
  ['an unknown role', 'jurors.csv', (text) => text.replace('id,name,affiliation', 'id,name,role')],
  ['an id that differs in case alone', 'jurors.csv', (text) => `${text}BERG,${canary},${canary}\n`],
  ['a score off the scale', 'ballots/tal.csv', (text) => text.replace('9.875', '9.876')],
  ['a score in words', 'ballots/tal.csv', (text) => text.replace('9.875', canary)],
  ['a score missing', 'ballots/tal.csv', (text) => text.replace('9.875', '')],
  ['an unknown juror', 'ballots/tal.csv', (text) => text.replace('\ntal', `\n${canary}`)],
  ['an unknown submission', 'ballots/tal.csv', (text) => text.replace('Z-002', canary)],
  ['no instant', 'ballots/tal.csv', (text) => text.replace('2018-03-01T11:00:00.000Z', canary)],
  [
    'two ballots that differ',
    'ballots/tal.csv',
    (text) => text + text.split('\n')[1]!.replace('9.875', '1').concat('\n'),
  ],
  ['a kind that is none', 'decisions.csv', (text) => text.replace('recusal', canary)],
  ['a number that is none', 'decisions.csv', (text) => text.replace('\n1,', `\n${canary},`)],
  ['a field of no use', 'decisions.csv', (text) => text.replace(',tal,,,', `,tal,${canary},${canary},`)],
  ['an unknown submission', 'decisions.csv', (text) => text.replace('Z-001', canary)],
  ['votes that are none', 'decisions.csv', (text) => text.replace(',,,,KANARI\n', `,${canary},,,\n`)],
  ['a close at no instant', 'decisions.csv', (text) => `${text}2,${canary},close,,,,,,${canary},,,,${canary}\n`],
  ['an unknown juror', 'assignments.csv', () => `juror,submission\n${canary},Z-001\n`],
  ['a value of another kind', 'competition.json', (text) => text.replace('"Gute Nachbarn"', `{"${canary}": 1}`)],
  ['no JSON', 'competition.json', (text) => `${text}${canary}`],
  ['no rules of this name', 'rules/0123456789abcdef.json', () => `{"${canary}": "${canary}"}`],
]
