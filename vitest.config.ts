import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { compiledFolder } from './server/compiled.ts'

// Every file of tests is run in a process of its own, which loads the same libraries: what Node has compiled is kept.
process.env.NODE_COMPILE_CACHE ??= compiledFolder

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Ends what will never be so; what is slow is no fault.
    expect: { poll: { timeout: 30_000 } },
    // Browser tests wait most of the time: two at once take little more than half as long, even where there are two processors only.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
