// Writes the example anew, from the root of the repository:
//   npx esbuild test/example/write.ts --bundle --platform=node --format=cjs | node -

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from './generate'

const folder = 'fixtures/zusammenleben'

for (const written of ['ballots', 'rules']) rmSync(join(folder, written), { recursive: true, force: true })
for (const [path, text] of generate()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
