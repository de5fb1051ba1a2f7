import { useMemo } from 'react'
import type { Milestone, Span } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { randomId } from '../../quarter/random.ts'
import { useAnnounce } from '../../ui/live.tsx'
import type { Items } from '../plan/items.ts'
import { weeksName } from './cardWords.ts'

/** What can be done with the cards of the board; each act says what happened, and can be taken back on this device. */
export interface Cards {
  readonly items: Items
  /** Gives a card its weeks, and another lane if one is named. null: takes it off the board. */
  readonly place: (id: string, placement: Span | null, objective?: string | null) => Promise<boolean>
  readonly split: (whole: Milestone, text: string, placement: Span | null, secondPlacement: Span | null) => Promise<boolean>
  /** Whether a card was moved by this device a moment ago. */
  readonly isMine: (id: string) => boolean
}

/** The acts on the cards of a board. Moves of others are not asked about: the last one wins, and both see it. */
export function useCards(items: Items): Cards {
  const quarter = useQuarter()
  const say = useSay()
  const announce = useAnnounce()
  return useMemo(() => {
    const mine = new Set<string>()
    return {
      items,
      isMine: (id) => mine.has(id),
      place: async (id, placement, objective) => {
        mine.add(id)
        setTimeout(() => mine.delete(id), 2_000)
        const taken = await items.edit('milestones', id, { placement, ...(objective === undefined ? {} : { objective }) })
        const card = quarter.get().state.plan.milestones[id]
        if (taken && card) announce(say('board.placed', { text: card.text, weeks: weeksName(say, card) }))
        return taken
      },
      split: async ({ id }, text, placement, secondPlacement) => {
        const ids = { second: randomId(), dependency: randomId() }
        await quarter.send({ type: 'SplitMilestone', milestone: id, placement, text, secondPlacement, ...ids })
        announce(say('board.splitNow', { text }))
        return true
      },
    }
  }, [items, quarter, say, announce])
}
