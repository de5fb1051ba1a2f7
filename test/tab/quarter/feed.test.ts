import { describe, expect, it } from 'vitest'
import type { FeedHandlers, Line } from '../../../tab/quarter/feed.ts'
import { openFeed } from '../../../tab/quarter/feed.ts'

/** A line like the real one: between two tries of its own it takes no notice of `connect`. */
function fakeLine() {
  const state = { waitsForItsTry: false, tries: 0 }
  const heard: Record<string, (...parts: never[]) => void> = {}
  const line: Line = {
    on: (event, listener) => {
      heard[event] = listener
    },
    emit: () => undefined,
    connect: () => {
      if (!state.waitsForItsTry) state.tries += 1
    },
    disconnect: () => {
      state.waitsForItsTry = false
    },
  }
  const fail = () => {
    state.waitsForItsTry = true
    heard.connect_error?.(new Error('refused') as never)
  }
  return { line, state, fail }
}

const deaf = { frames: {}, out: () => {}, up: () => {}, down: () => {}, offset: () => {} } as unknown as FeedHandlers

describe('the feed', () => {
  it('connects at once when told to, also while the line waits for its next try', async () => {
    const { line, state, fail } = fakeLine()
    const feed = await openFeed(
      'quarter',
      async () => 'token',
      async () => true,
      deaf,
      async () => line,
    )
    fail()
    feed.retry()
    expect(state.tries).toBe(1)
    feed.close()
  })
})
