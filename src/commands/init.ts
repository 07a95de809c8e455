// jury init: a new competition folder, from a template or guided in a terminal; all of it or nothing.

import { join } from 'node:path'
import type { Asker } from '../ask/asker.js'
import { askRules, type RulesEnding } from '../ask/forms/competition.js'
import { checkFolder } from '../check/folder.js'
import { columnsRead } from '../check/step-columns.js'
import { type Common, type ExitCode, put, say, sayFindings } from '../desk.js'
import { askerFor } from '../desks/terminal.js'
import { exists, writeNewFile } from '../io/files.js'
import { writeFolderAtomically } from '../io/results.js'
import { isTerminal } from '../io/streams.js'
import type { Language } from '../model/competition.js'
import { faultError } from '../model/fault.js'
import { hasErrors } from '../model/finding.js'
import { nearestName } from '../model/ids.js'
import type { WrittenRules } from '../model/written-rules.js'
import { competitionSchemaText } from '../read/competition-schema.js'
import { readFolder } from '../read/folder.js'
import { readCompetition } from '../read/placed-competition.js'
import { ruleBookNamed, ruleBookNames } from '../rules/rule-books.js'
import { type InitCommands, initWords } from '../words/init.js'
import { simpleTemplate, zusammenlebenTemplate } from '../words/templates.js'
import { jsonText } from '../write/json.js'
import { newFolder, rulesName, rulesText } from '../write/new-folder.js'
import { writtenRuleBook } from '../write/rule-book.js'
import { indented } from '../write/screen.js'

export type InitOptions = Common & {
  readonly directory?: string | undefined
  readonly template?: string | undefined
  readonly preset?: string | undefined
}

/** `asker` asks where no template is named; by default in the terminal, if there is one. */
export async function init(options: InitOptions, asker: Asker | null = null): Promise<ExitCode> {
  const dir = options.directory ?? options.dir
  const language = options.lang ?? options.fallback
  const named = rulesNamed(options, language)
  refuseStanding(dir)
  const chosen: RulesEnding = named === null ? await guided(options, asker, language) : { kind: 'filled', rules: named }
  if (chosen.kind !== 'filled') {
    await say(options, initWords[language].notWritten)
    return chosen.kind === 'interrupted' ? 130 : 0
  }
  return make(options, dir, chosen.rules, language)
}

/** The rules of a preset or of a template; null where neither is named. */
function rulesNamed({ preset, template }: InitOptions, language: Language): WrittenRules | null {
  if (preset !== undefined) return presetNamed(preset, language)
  return template === undefined ? null : templateNamed(template, language)
}

function presetNamed(name: string, language: Language): WrittenRules {
  const known = ruleBookNamed(name)
  if (known === null)
    throw faultError('unknown-preset', { name, nearest: nearestName(name, ruleBookNames), known: ruleBookNames })
  return writtenRuleBook(known, language)
}

const templates: Readonly<Record<string, (language: Language) => WrittenRules>> = {
  simple: (language) => simpleTemplate[language],
  zusammenleben: () => zusammenlebenTemplate,
}

function templateNamed(name: string, language: Language): WrittenRules {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined
  if (template === undefined) throw faultError('unknown-template', { name, known: Object.keys(templates) })
  return template(language)
}

async function guided(options: InitOptions, handed: Asker | null, language: Language): Promise<RulesEnding> {
  if (handed !== null) return askRules(handed, language)
  if (options.json || !isTerminal()) throw faultError('no-terminal', { command: 'init' })
  return askRules(await askerFor(options, language), language)
}

/** Files of a competition, any of which would be overwritten or would become part of the new one. */
const standing = [
  '.gitattributes',
  '.gitignore',
  'competition.json',
  'competition.schema.json',
  'submissions.csv',
  'jurors.csv',
  'source.json',
  'assignments.csv',
  'decisions.csv',
  'ballots',
  'rules',
  'results',
]

function refuseStanding(dir: string): void {
  if (standing.some((name) => exists(join(dir, name)))) throw faultError('not-empty', { dir })
}

async function make(options: InitOptions, dir: string, rules: WrittenRules, language: Language): Promise<ExitCode> {
  const files = newFolder(rules, competitionSchemaText(), columnsNamed(rules))
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const { findings } = checkFolder(readFolder(bytes, { chains: false }))
  if (hasErrors(findings)) {
    await sayFindings(options, { files: bytes, language }, findings, 'not-written')
    return 1
  }
  writeFolder(dir, files)
  await report(options, dir, [...files.keys()], language)
  return 0
}

/** The columns of submissions.csv that the rules speak of: those shown, and those that steps read numbers from. */
function columnsNamed(rules: WrittenRules): readonly string[] {
  const { competition } = readCompetition(new TextEncoder().encode(rulesText(rules)))
  return competition === null ? [] : [...competition.show, ...columnsRead(competition)]
}

/** A folder that is not there yet appears whole; into one that is, the rules come last: before, it is no competition. */
function writeFolder(dir: string, files: ReadonlyMap<string, string>): void {
  if (!exists(dir)) {
    writeFolderAtomically(dir, files, rulesName)
    return
  }
  for (const [path, text] of files) {
    if (!writeNewFile(join(dir, path), text)) throw faultError('not-empty', { dir })
  }
}

async function report(options: InitOptions, dir: string, files: readonly string[], language: Language): Promise<void> {
  const words = initWords[language]
  if (options.json) await put(jsonText({ format: 1, dir, files }))
  else if (!options.quiet)
    await put(`${words.written(dir, fileLines(files))}\n\n${words.next(commandsFor(dir, language))}`)
}

const fileLines = (files: readonly string[]): string => indented(files.join(', '), 2, 80).join('\n')

function commandsFor(dir: string, language: Language): InitCommands {
  const plain = /^[\p{L}\p{N}._/\\:-]+$/u.test(dir) ? dir : `"${dir}"`
  const there = dir === '.' ? '' : ` --dir ${plain}`
  const [submissions, jurors] = language === 'de' ? ['beitraege.csv', 'jury.csv'] : ['submissions.csv', 'jurors.csv']
  return {
    submissions: `jury import submissions ${submissions}${there}`,
    jurors: `jury import jurors ${jurors}${there}`,
    check: `jury check${there}`,
    score: `jury score --juror ID${there}`,
    status: `jury status${there}`,
    tally: `jury tally${there}`,
    award: `jury award${there}`,
  }
}
