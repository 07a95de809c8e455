// The editor of whoever sits there, as a process of its own.
import { expect, test } from 'vitest'
import { runEditor } from '../../src/io/editor.js'

/** A command line that runs a script with the path of the text as its argument. */
const editor = (script: string) => `"${process.execPath}" -e "${script}"`

test('the editor gets the text in a file, and what it leaves there comes back byte for byte', async () => {
  const script =
    "const fs = require('fs'), [, path] = process.argv; fs.writeFileSync(path, fs.readFileSync(path) + ' neu')"
  expect(await runEditor(editor(script), 'alt')).toEqual({ kind: 'edited', bytes: Buffer.from('alt neu') })
})

test('while it is open everything else goes on, so that a seat is renewed', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  await runEditor(editor(''), 'alt')
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(0)
})

test('one that ends with an error has failed', async () => {
  const command = editor('process.exit(1)')
  expect(await runEditor(command, 'alt')).toEqual({ kind: 'failed', command })
})

test('one that leaves no file behind has failed', async () => {
  const command = editor("require('fs').rmSync(process.argv[1])")
  expect(await runEditor(command, 'alt')).toEqual({ kind: 'failed', command })
})
