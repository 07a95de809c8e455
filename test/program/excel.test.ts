// --excel: the CSV files as LibreOffice opens them with German settings, where it is installed.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyExample, folders, jury } from './jury.js'

const folder = folders()

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}

/** Opened as German CSV (semicolons, UTF-8, German numbers), written as English CSV with bars: what became of each cell. */
function asOpened(dir: string, name: string): readonly (readonly string[])[] {
  const office = ['--headless', `-env:UserInstallation=file://${join(dir, 'office')}`]
  const how = ['--infilter=CSV:59,34,76,1,,1031', '--convert-to', 'csv:Text - txt - csv (StarCalc):124,34,76,1,,1033']
  execFileSync('soffice', [...office, ...how, '--outdir', join(dir, 'opened'), join(dir, 'results', name)], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  const lines = readFileSync(join(dir, 'opened', name), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\n')
  return lines.map((line) => line.split('|'))
}

it.skipIf(process.platform === 'win32' || !hasOffice())(
  'ranking and awards open with their umlauts, their numbers as numbers and their fractions as text',
  () => {
    const dir = copyExample(folder())
    expect(jury(['award', '--dir', dir, '--excel']).code).toBe(0)
    const [header, first] = asOpened(dir, 'ranking-excel.csv')
    const cell = (name: string) => first?.[header?.indexOf(name) ?? -1]
    expect(cell('applicant')).toBe('Stadt Lindenhöhe')
    expect([cell('place'), cell('total'), cell('exact')]).toEqual(['1', '82.4', '412/5'])
    const awards = asOpened(dir, 'awards-excel.csv')
    const prize = awards[0]?.indexOf('prize') ?? -1
    expect(awards.slice(1).reduce((sum, row) => sum + Number(row[prize]), 0)).toBe(465_000)
  },
)
