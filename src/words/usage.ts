// What is wrong with a command line, made from what commander says of it in English: in both languages, with a remedy.
import type { Language } from '../model/competition.js'
import { bare, quoted } from './quotes.js'
import type { Said } from './said.js'

/** commander's codes, without their `commander.`; `other` for one that it may add. */
type UsageCode =
  | 'unknownOption'
  | 'unknownCommand'
  | 'missingArgument'
  | 'optionMissingArgument'
  | 'missingMandatoryOptionValue'
  | 'excessArguments'
  | 'conflictingOption'
  | 'invalidArgument'
  | 'other'

/** The texts that commander's message names in its quotes, and the rest of it. */
type Named = { readonly first: string; readonly second: string; readonly choices: string; readonly nearest: string }

/** What is wrong with the command line; `code` and `message` are those of commander's error. */
export function sayUsage(code: string, message: string, language: Language): Said {
  const known = usageCodeOf(code)
  const named = namesIn(known, message)
  const { sentence, meant, choices, help } = words[language]
  const advice = named.choices === '' ? help : choices(bare(named.choices))
  return {
    text: sentence[known](named),
    remedy: named.nearest === '' ? advice : `${meant(bare(named.nearest))} ${advice}`,
  }
}

const patterns: Readonly<Record<UsageCode, RegExp>> = {
  unknownOption: /^error: unknown option '(?<first>.*?)'(?:\n\(Did you mean (?:one of )?(?<nearest>[^\n]+)\?\))?$/s,
  unknownCommand: /^error: unknown command '(?<first>.*?)'(?:\n\(Did you mean (?:one of )?(?<nearest>[^\n]+)\?\))?$/s,
  missingArgument: /^error: missing required argument '(?<first>.*)'$/s,
  optionMissingArgument: /^error: option '(?<first>.*)' argument missing$/s,
  missingMandatoryOptionValue: /^error: required option '(?<first>.*)' not specified$/s,
  excessArguments: /Expected (?<first>\d+) arguments? but got (?<second>\d+)\.$/s,
  conflictingOption: /option '(?<first>[^']*)' cannot be used with option '(?<second>[^']*)'$/s,
  invalidArgument:
    /^error: (?:option '(?<first>[^']*)' argument|command-argument value) '(?<second>.*)' is invalid(?: for argument '(?<argument>[^']*)')?\. ?(?:Allowed choices are (?<choices>.*)\.)?.*$/s,
  other: /^$/s,
}

const usageCodeOf = (code: string): UsageCode => {
  const name = code.replace(/^commander\./, '')
  return Object.hasOwn(patterns, name) ? (name as UsageCode) : 'other'
}

function namesIn(code: UsageCode, message: string): Named {
  const groups = patterns[code].exec(message)?.groups ?? {}
  return {
    first: groups.first ?? groups.argument ?? '…',
    second: groups.second ?? '…',
    choices: groups.choices ?? '',
    nearest: groups.nearest ?? '',
  }
}

type UsageWords = {
  readonly sentence: Readonly<Record<UsageCode, (named: Named) => string>>
  readonly meant: (nearest: string) => string
  readonly choices: (choices: string) => string
  readonly help: string
}

const words: Readonly<Record<Language, UsageWords>> = {
  de: {
    sentence: {
      unknownOption: ({ first }) => `Die Option ${quoted.de(first)} gibt es hier nicht.`,
      unknownCommand: ({ first }) => `Den Befehl ${quoted.de(first)} gibt es nicht.`,
      missingArgument: ({ first }) => `Die Angabe ${bare(first)} fehlt.`,
      optionMissingArgument: ({ first }) => `Nach ${bare(first)} fehlt der Wert.`,
      missingMandatoryOptionValue: ({ first }) => `Die Option ${bare(first)} fehlt.`,
      excessArguments: ({ first, second }) =>
        `Zu viele Angaben: höchstens ${bare(first)}, hier sind es ${bare(second)}.`,
      conflictingOption: ({ first, second }) => `${bare(first)} und ${bare(second)} gehen nicht zusammen.`,
      invalidArgument: ({ first, second }) => `${quoted.de(second)} ist bei ${bare(first)} nicht möglich.`,
      other: () => 'Dieser Aufruf ist so nicht möglich.',
    },
    meant: (nearest) => `Meinten Sie ${nearest}?`,
    choices: (choices) => `Möglich sind: ${choices}.`,
    help: '--help zeigt, was möglich ist.',
  },
  en: {
    sentence: {
      unknownOption: ({ first }) => `There is no option ${quoted.en(first)} here.`,
      unknownCommand: ({ first }) => `There is no command ${quoted.en(first)}.`,
      missingArgument: ({ first }) => `${bare(first)} is missing.`,
      optionMissingArgument: ({ first }) => `The value after ${bare(first)} is missing.`,
      missingMandatoryOptionValue: ({ first }) => `The option ${bare(first)} is missing.`,
      excessArguments: ({ first, second }) =>
        `Too many arguments: at most ${bare(first)}, here there are ${bare(second)}.`,
      conflictingOption: ({ first, second }) => `${bare(first)} and ${bare(second)} do not go together.`,
      invalidArgument: ({ first, second }) => `${quoted.en(second)} is not possible for ${bare(first)}.`,
      other: () => 'The command cannot be run in this way.',
    },
    meant: (nearest) => `Did you mean ${nearest}?`,
    choices: (choices) => `Possible are: ${choices}.`,
    help: '--help shows what is possible.',
  },
}
