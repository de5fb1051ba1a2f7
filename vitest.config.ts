import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Browser tests wait most of the time: two at once take little more than half as long, even where there are two processors only.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
