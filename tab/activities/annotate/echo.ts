import { useState } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import type { Items } from '../plan/items.ts'

/** A card with what was changed on this screen a moment ago, before the server has answered; and how to change it. */
export function useEcho(card: Milestone, items: Items) {
  const [echo, setEcho] = useState<Partial<Milestone>>({})
  const edit = (changes: Partial<Milestone>) => {
    setEcho((before) => ({ ...before, ...changes }))
    void items.edit('milestones', card.id, changes).finally(() => setEcho((now) => without(now, changes)))
  }
  return { shown: { ...card, ...echo }, edit }
}

/** What was echoed later than these changes stays. */
function without(echo: Partial<Milestone>, changes: Partial<Milestone>): Partial<Milestone> {
  const isDone = ([name, value]: [string, unknown]) => (changes as Readonly<Record<string, unknown>>)[name] === value
  return Object.fromEntries(Object.entries(echo).filter((entry) => !isDone(entry)))
}
