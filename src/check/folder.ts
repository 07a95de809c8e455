// Everything that a folder's files say, held against each other: every finding at once, and a docket if there is no error.
import type { Docket } from '../model/docket.js'
import { type Finding, hasErrors, sortFindings } from '../model/finding.js'
import type { Folder } from '../model/folder.js'
import { checkAssignments } from './assignments.js'
import { checkBallots } from './ballots.js'
import { checkClosing } from './closing.js'
import { checkCompetition } from './competition.js'
import { checkDecisions } from './decisions.js'
import { docketOf } from './docket.js'
import { checkJurors } from './jurors.js'
import { noteRecused } from './recused.js'
import { checkRounds } from './rounds.js'
import { checkSavedRules } from './saved-rules.js'
import { checkStepColumns } from './step-columns.js'
import { checkSteps } from './steps.js'
import { checkSubmissions } from './submissions.js'

/** The findings of reading and checking, by file and line; and the docket, or null where any of them is an error. */
export type Checked = { readonly docket: Docket | null; readonly findings: readonly Finding[] }

const checks: readonly ((folder: Folder) => readonly Finding[])[] = [
  checkCompetition,
  checkSteps,
  checkStepColumns,
  checkRounds,
  checkSubmissions,
  checkJurors,
  checkAssignments,
  checkBallots,
  checkClosing,
  checkDecisions,
  checkSavedRules,
]

export function checkFolder(folder: Folder): Checked {
  const findings = sortFindings(noteRecused([...folder.findings, ...checks.flatMap((check) => check(folder))], folder))
  return { docket: hasErrors(findings) ? null : docketOf(folder), findings }
}
