import { defineConfig } from 'vitest/config'

// Hours rather than seconds: twenty jurors at once, a thousand kills of every writing command, many random competitions for every law.
export default defineConfig({
  test: {
    dir: 'test',
    include: [
      'soak/session.soak.ts',
      'program/nothing-lost.test.ts',
      'laws/**/*.test.ts',
      '**/laws.test.ts',
      'oracle/**/*.test.ts',
    ],
    env: { JURY_KILLS: process.env.JURY_KILLS ?? '1000', JURY_RUNS: process.env.JURY_RUNS ?? '20000' },
    testTimeout: 4 * 60 * 60_000,
  },
})
