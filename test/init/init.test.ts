// jury init: a new competition folder that checks, counts nothing yet, and that an editor can validate.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../../src/ask/asker.js'
import { check } from '../../src/commands/check.js'
import { type InitOptions, init } from '../../src/commands/init.js'
import { derivedId } from '../../src/model/derived-id.js'
import { faultOf } from '../../src/model/fault.js'
import { idFault, reservedColumns } from '../../src/model/ids.js'
import { competitionSchemaText } from '../../src/read/competition-schema.js'
import { readCompetition } from '../../src/read/placed-competition.js'
import { canonicalRules, rulesDigest } from '../../src/rules/rules-digest.js'
import { simpleTemplate } from '../../src/words/templates.js'
import { rulesText } from '../../src/write/new-folder.js'
import { common, emptyFolder, folderWith, ran } from '../decide/desk.js'

const started = (dir: string, said: Partial<InitOptions> = {}, asker: Asker | null = null) =>
  ran(() => init({ ...common(dir), directory: dir, ...said }, asker))

async function faultFrom(dir: string, said: Partial<InitOptions>) {
  try {
    await started(dir, said)
  } catch (thrown) {
    return faultOf(thrown)
  }
  return null
}

const textIn = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8')
const competitionIn = (dir: string) => readCompetition(readFileSync(join(dir, 'competition.json'))).competition!

const files = [
  '.gitattributes',
  '.gitignore',
  'competition.json',
  'competition.schema.json',
  'jurors.csv',
  'submissions.csv',
]

describe('a new folder', () => {
  test.each(['simple', 'zusammenleben'])('of the template %s breaks no rule', async (template) => {
    const dir = join(emptyFolder(), 'neu', 'wettbewerb')
    expect((await started(dir, { template })).code).toBe(0)
    expect(readdirSync(dir).sort()).toEqual(files)
    const { code, err } = await ran(() => check(common(dir)))
    expect([code, err]).toEqual([0, ''])
  })

  test('leaves line ends alone and keeps drafts out of version control', async () => {
    const dir = emptyFolder()
    await started(dir, { template: 'simple' })
    expect(textIn(dir, '.gitattributes')).toBe('* -text\n')
    expect(textIn(dir, '.gitignore').split('\n')).toContain('.drafts/')
    expect(textIn(dir, 'competition.schema.json')).toBe(competitionSchemaText())
  })

  test('has the columns that jurors are to see', async () => {
    const dir = emptyFolder()
    await started(dir, { template: 'zusammenleben' })
    expect(textIn(dir, 'submissions.csv')).toBe('id,division,applicant,title,summary\n')
    const simple = emptyFolder()
    await started(simple, { template: 'simple' })
    expect(textIn(simple, 'submissions.csv')).toBe('id,applicant,title\n')
    expect(textIn(simple, 'jurors.csv')).toBe('id,name,affiliation,role,deputy_of\n')
  })

  test('stands among files that are no part of a competition', async () => {
    const dir = folderWith({ 'Einreichungen.xlsx': 'x' })
    expect((await started(dir, { template: 'simple' })).code).toBe(0)
    expect(textIn(dir, 'Einreichungen.xlsx')).toBe('x')
  })

  test.each(['competition.json', 'submissions.csv', '.gitignore', 'decisions.csv', 'ballots/a.csv'])(
    'is refused where %s stands, and nothing is changed',
    async (path) => {
      const dir = folderWith({ [path]: 'mine' })
      expect(await faultFrom(dir, { template: 'simple' })).toMatchObject({ code: 'not-empty' })
      expect(textIn(dir, path)).toBe('mine')
      expect(readdirSync(dir)).toHaveLength(1)
    },
  )

  test('is the current one unless another is named', async () => {
    const dir = emptyFolder()
    const { code } = await ran(() => init({ ...common(dir), template: 'simple' }))
    expect([code, readdirSync(dir).includes('competition.json')]).toEqual([0, true])
  })

  test('says which commands come next, with the folder', async () => {
    const dir = join(emptyFolder(), 'mein wettbewerb')
    const { out } = await started(dir, { template: 'simple', lang: 'de' })
    for (const command of ['import submissions', 'import jurors', 'check', 'score', 'tally', 'award']) {
      expect(out).toMatch(new RegExp(`jury ${command}.* --dir "${dir.replaceAll('\\', '\\\\')}"`))
    }
    expect((await started(emptyFolder(), { template: 'simple', quiet: true })).out).toBe('')
  })

  test('as JSON is the list of its files', async () => {
    const { out } = await started(emptyFolder(), { template: 'simple', json: true })
    expect(JSON.parse(out).files.sort()).toEqual(files)
  })

  test('needs a template or a terminal, and a template that is known', async () => {
    expect(await faultFrom(emptyFolder(), {})).toEqual({ code: 'no-terminal', values: { command: 'init' } })
    const fault = await faultFrom(emptyFolder(), { template: 'constructor' })
    expect(fault).toEqual({
      code: 'unknown-template',
      values: { name: 'constructor', known: ['simple', 'zusammenleben'] },
    })
  })
})

describe('the templates', () => {
  test('zusammenleben has the rules of the example, and no word that says it is one', async () => {
    const dir = emptyFolder()
    await started(dir, { template: 'zusammenleben' })
    const example = readCompetition(readFileSync('fixtures/zusammenleben/competition.json')).competition!
    expect(rulesDigest(competitionIn(dir))).toBe(rulesDigest(example))
    expect(competitionIn(dir)).toEqual({ ...example, title: 'Zusammenleben Hand in Hand – Kommunen gestalten' })
    expect(textIn(dir, 'competition.json')).not.toMatch(/Beispiel|erfunden/)
  })

  test('simple has three criteria on a scale from 1 to 10 and one award of three places, in either language', async () => {
    const made = await Promise.all(
      (['de', 'en'] as const).map(async (lang) => {
        const dir = emptyFolder()
        await started(dir, { template: 'simple', lang })
        return competitionIn(dir)
      }),
    )
    for (const { criteria, scale, awards } of made) {
      expect([criteria.length, scale?.min.units, scale?.max.units, awards.length]).toEqual([3, 1, 10, 1])
      expect(awards[0]?.places).toBe(3)
    }
    expect(made.map(({ language }) => language)).toEqual(['de', 'en'])
    expect(canonicalRules(made[0]!).length).toBeGreaterThan(50)
  })

  test('every line is readable: none is wider than 200 columns but for a text', () => {
    const lines = rulesText(simpleTemplate.de).split('\n')
    expect(lines.filter((line) => line.length > 120 && !/^ *"[^"]+": "/.test(line))).toEqual([])
    expect(lines.length).toBeLessThan(60)
  })

  test.each(['simple', 'zusammenleben'])('an editor that validates by the schema accepts %s', async (template) => {
    const dir = emptyFolder()
    await started(dir, { template })
    const schema = JSON.parse(textIn(dir, 'competition.schema.json'))
    const rules = JSON.parse(textIn(dir, 'competition.json'))
    expect(schemaFaults(schema, rules)).toEqual([])
    expect(schemaFaults(schema, { ...rules, wieght: 1 })).toEqual(['/wieght'])
    expect(schemaFaults(schema, { ...rules, deviation: 'some' })).toEqual(['/deviation'])
    expect(schemaFaults(schema, { ...rules, version: 2 })).toEqual(['/version'])
  })
})

describe('guided', () => {
  function scripted(answers: readonly (readonly [prompt: string, answer: string])[]): Asker {
    const left = [...answers]
    const next = (prompt: string) => {
      const [expected, answer] = left.shift() ?? ['', '']
      expect(prompt).toBe(expected)
      return answer
    }
    return {
      show: () => {},
      askScore: () => Promise.resolve({ kind: 'interrupted' }),
      askText: async ({ prompt, current, fault }) => {
        const typed = next(prompt)
        if (typed === '⇠') return { kind: 'back' }
        const value = typed === '⏎' ? current : typed
        expect(fault?.(value) ?? null).toBe(null)
        return { kind: 'answer', value }
      },
      choose: async ({ prompt, choices, preset }) => {
        const typed = next(prompt)
        const value = typed === '⏎' ? (preset ?? '') : typed
        expect(choices.map((choice) => choice.value)).toContain(value)
        return { kind: 'answer', value }
      },
      confirm: async () => {
        const answer = next('confirm')
        if (answer === '⇠') return { kind: 'back' }
        return answer === 'stop' ? { kind: 'interrupted' } : { kind: 'answer', value: answer === 'yes' }
      },
    }
  }

  const head = [
    ['Title', 'Zusammenleben Hand in Hand – Städte'],
    ['Id', '⏎'],
    ['Language', 'de'],
    ['Organizer', ''],
    ['Currency', '⏎'],
  ] as const
  const short = [
    ...head,
    ['Division', ''],
    ['Criterion', 'Konzept'],
    ['Question', ''],
    ['Weight', '⏎'],
    ['Criterion', ''],
    ['Lowest', '⏎'],
    ['Highest', '⏎'],
    ['Step', '⏎'],
    ['Best', '⏎'],
    ['Quorum', '⏎'],
    ['Award', ''],
  ] as const

  test('back leads to the question before, across lists and from the summary, and no answer is lost', async () => {
    const dir = join(emptyFolder(), 'neu')
    const answers = [
      ...head,
      ['Division', 'Staedte'],
      ['Division', '⇠'],
      ['Division', 'Städte'],
      ['Division', 'Kreise'],
      ['Division', ''],
      ['Criterion', '⇠'],
      ['Division', '⇠'],
      ['Division', '⏎'],
      ['Division', ''],
      ...short.slice(head.length + 1),
      ['confirm', '⇠'],
      ['Award', ''],
      ['confirm', 'yes'],
    ] as const
    expect((await started(dir, { lang: 'en' }, scripted(answers))).code).toBe(0)
    expect(competitionIn(dir).divisions.map(({ name }) => name)).toEqual(['Städte', 'Kreise'])
  })

  test('the shortest answers make a competition that breaks no rule', async () => {
    const dir = join(emptyFolder(), 'neu')
    expect((await started(dir, { lang: 'en' }, scripted([...short, ['confirm', 'yes']]))).code).toBe(0)
    expect(competitionIn(dir)).toMatchObject({
      id: 'zusammenleben-hand-in-hand-staedte',
      title: 'Zusammenleben Hand in Hand – Städte',
      organizer: null,
      language: 'de',
      criteria: [{ id: 'konzept', name: 'Konzept' }],
    })
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('divisions, criteria and awards are asked one by one, with commas as people type them', async () => {
    const dir = emptyFolder()
    const asker = scripted([
      ...head,
      ['Division', 'Städte'],
      ['Division', 'Landkreise'],
      ['Division', ''],
      ['Criterion', 'Title'],
      ['Question', 'Ist er gut?'],
      ['Weight', '2,5'],
      ['Criterion', 'title!'],
      ['Question', ''],
      ['Weight', '0,0000001'],
      ['Criterion', ''],
      ['Lowest', '0'],
      ['Highest', '1'],
      ['Step', '0,25'],
      ['Best', 'low'],
      ['Quorum', '3'],
      ['Award', 'Preis'],
      ['Division', 'staedte'],
      ['Places', '2'],
      ['Prize', '1500,50'],
      ['Award', 'Sonderpreis'],
      ['Division', '*'],
      ['Places', '1'],
      ['Prize', ''],
      ['Award', ''],
      ['confirm', 'yes'],
    ])
    expect((await started(dir, { lang: 'en' }, asker)).code).toBe(0)
    const { criteria, awards, divisions, ballots } = competitionIn(dir)
    expect(divisions.map(({ id }) => id)).toEqual(['staedte', 'landkreise'])
    expect(criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ['title-2', { units: 25, decimals: 1 }],
      ['title-3', { units: 1, decimals: 7 }],
    ])
    expect(awards).toMatchObject([
      { id: 'preis', division: 'staedte', places: 2, prize: { cents: 150050 } },
      { id: 'sonderpreis', division: null, places: 1, prize: { cents: 0 } },
    ])
    expect(ballots.quorum).toBe(3)
    expect(textIn(dir, 'submissions.csv')).toBe('id,division,applicant,title\n')
    expect((await ran(() => check(common(dir)))).code).toBe(0)
  })

  test('what is not confirmed is not written', async () => {
    const dir = emptyFolder()
    expect((await started(dir, { lang: 'en' }, scripted([...short, ['confirm', 'no']]))).code).toBe(0)
    expect((await started(dir, { lang: 'en' }, scripted([...short, ['confirm', 'stop']]))).code).toBe(130)
    expect(readdirSync(dir)).toEqual([])
  })

  test('rules that break a rule are found before anything is written', async () => {
    const dir = emptyFolder()
    const weightless = short.map(([prompt, answer]) => [prompt, prompt === 'Weight' ? '0' : answer] as const)
    const { code, err } = await started(dir, { lang: 'en' }, scripted([...weightless, ['confirm', 'yes']]))
    expect(code).toBe(1)
    expect(err).toContain('competition.json')
    expect(readdirSync(dir)).toEqual([])
  })
})

test('an id made from a name is an id, no column, and none that is taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(fc.string()), (name, taken) => {
      const id = derivedId(name, taken)
      expect(idFault(id)).toBe(null)
      expect(reservedColumns).not.toContain(id)
      expect(derivedId(name, [...taken, id])).not.toBe(id)
    }),
    { numRuns: 300 },
  )
  expect(derivedId('Kreisfreie Städte & Größe')).toBe('kreisfreie-staedte-groesse')
  expect(derivedId('CON')).toBe('con-2')
  expect(derivedId('Élan', ['elan'])).toBe('elan-2')
  expect(derivedId('日本')).toBe('1')
})

test('a folder in which a name is taken by a folder is left alone', async () => {
  const dir = emptyFolder()
  mkdirSync(join(dir, 'jurors.csv'))
  writeFileSync(join(dir, 'jurors.csv', 'x'), '')
  expect(await faultFrom(dir, { template: 'simple' })).toMatchObject({ code: 'not-empty' })
})

type Schema = {
  readonly [key: string]: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly additionalProperties?: false | Schema
}

const known = [
  ...['$schema', 'title', 'description', 'default', 'type', 'properties', 'required', 'additionalProperties', 'items'],
  ...['anyOf', 'enum', 'const', 'minItems', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'propertyNames'],
]

/** The paths at which a value is not as a JSON Schema says; the keywords that the schema uses, plainly. */
function schemaFaults(schema: Schema, value: unknown, path = ''): readonly string[] {
  expect(Object.keys(schema).filter((key) => !known.includes(key))).toEqual([])
  if (schema.anyOf) return schema.anyOf.some((each) => schemaFaults(each, value, path).length === 0) ? [] : [path]
  if ('const' in schema && schema.const !== value) return [path]
  if (schema.enum && !schema.enum.includes(value)) return [path]
  if (!hasType(schema.type, value)) return [path]
  if (typeof value === 'number') return isInRange(schema, value) ? [] : [path]
  if (typeof value === 'string') return value.length >= Number(schema.minLength ?? 0) ? [] : [path]
  if (Array.isArray(value)) {
    const short = value.length < Number(schema.minItems ?? 0) ? [path] : []
    return [...short, ...value.flatMap((each, index) => schemaFaults(schema.items ?? {}, each, `${path}/${index}`))]
  }
  return typeof value === 'object' && value !== null ? objectFaults(schema, value, path) : []
}

function objectFaults(schema: Schema, value: object, path: string): readonly string[] {
  const lacking = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key))
  const members = Object.entries(value).flatMap(([key, each]) => {
    const own = schema.properties?.[key] ?? schema.additionalProperties ?? {}
    return own === false ? [`${path}/${key}`] : schemaFaults(own, each, `${path}/${key}`)
  })
  return [...lacking.map((key) => `${path}/${key}`), ...members]
}

function hasType(type: unknown, value: unknown): boolean {
  if (type === undefined) return true
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return typeof value === type && !Array.isArray(value)
}

function isInRange(schema: Schema, value: number): boolean {
  const limit = (key: string, otherwise: number) => Number(schema[key] ?? otherwise)
  const isAbove = value > limit('exclusiveMinimum', Number.NEGATIVE_INFINITY)
  return isAbove && value >= limit('minimum', -Infinity) && value <= limit('maximum', Infinity)
}
