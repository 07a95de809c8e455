import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { dir: 'test', include: ['**/*.test.ts'], exclude: ['soak/**', 'bench/**'], testTimeout: 60_000 },
})
