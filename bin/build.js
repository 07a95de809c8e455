// The build: dist/cli.js, which starts first, and beside it, as in src/, a file for each import() of a source: what is
// loaded only when it is needed. Every file is whole in itself, since finding and reading one more costs time at each start.
const { dirname, join, relative, sep } = require('node:path')
const { build } = require('esbuild')

const source = join(__dirname, '..', 'src')
const entries = new Set([join(source, 'cli.ts')])

/** Leaves each import() for when the program runs, and gives what it names a file of its own. */
const lazily = (entry) => ({
  name: 'lazily',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const target = join(resolveDir, path)
      entries.add(target.replace(/\.js$/, '.ts'))
      const way = relative(dirname(entry), target).split(sep).join('/')
      return { path: way.startsWith('.') ? way : `./${way}`, external: true }
    })
  },
})

async function run() {
  for (const entry of entries) {
    await build({
      entryPoints: [entry],
      outdir: join(source, '..', 'dist'),
      outbase: source,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20.17',
      supported: { 'dynamic-import': false },
      logLevel: 'warning',
      plugins: [lazily(entry)],
    })
  }
}

run().catch(() => {
  process.exitCode = 1
})
