import { useEffect } from 'react'
import { agenda, liveSession } from '../../okra/quarter/state.ts'
import { preloadViews } from '../activities/index.ts'
import { usePicture } from '../quarter/hooks.tsx'

/**
 * Has the views of the running session at hand, from the activity that the room is in to its last one, once the page has nothing
 * else to do. So a person whose connection drops can still turn to another view, and a next step opens without waiting.
 */
export function usePreloadedViews(): void {
  const ahead = usePicture(({ state }) => {
    const session = liveSession(state)
    if (!session) return ''
    const activities = agenda(session.playbook).map(({ activity }) => activity)
    const here = activities.findIndex(({ id }) => id === session.position)
    return activities
      .slice(here)
      .map(({ activity }) => activity)
      .join(' ')
  })
  useEffect(() => {
    if (ahead === '') return
    return whenIdle(() => void preloadViews(ahead.split(' ')))
  }, [ahead])
}

/** Calls when the page is idle, at the latest after two seconds; Safari has no idle callback. Returns how to stop it. */
function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(act, { timeout: 2_000 })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(act, 500)
  return () => clearTimeout(timer)
}
