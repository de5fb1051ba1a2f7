import { useMemo } from 'react'
import type { Board } from '../../../okra/board/board.ts'
import { boardOf } from '../../../okra/board/board.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import { boardWords } from '../../../okra/board/drawing/look.ts'
import { contributes } from '../../../okra/identity.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { useSpeech } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Target } from './dragging.ts'
import { stretchOf } from './stretch.ts'
import { screenTheme } from './theme.ts'

/** A card that was let go here a moment ago, and where: it is shown there before the server has answered. */
export type Pending = { readonly id: string } & Target

/** The board of this quarter; the same object until the plan changes. */
export function useQuarterBoard(pending: Pending | null = null): Board {
  const known = usePlan()
  const plan = useMemo(() => withPending(known, pending), [known, pending])
  const startsOn = usePicture(({ state }) => state.quarter?.startsOn ?? '2000-01-01')
  return useMemo(() => boardOf(plan, startsOn), [plan, startsOn])
}

function withPending(plan: Plan, pending: Pending | null): Plan {
  const card = pending && plan.milestones[pending.id]
  if (!card) return plan
  return { ...plan, milestones: { ...plan.milestones, [card.id]: { ...card, placement: pending.place, objective: pending.objective } } }
}

/** How the board is drawn on this screen. */
export function useBoardLook(): Look {
  const { say, language } = useSpeech()
  const everyone = usePicture(({ people }) => people)
  return useMemo(() => {
    const team = everyone.filter(({ admitted, role }) => admitted && contributes(role)).length
    const names = new Map(everyone.map(({ key, name }) => [key, name]))
    const people = team > 0 ? team : null
    // The font of the theme: the page around it has another.
    const themed = document.querySelector('.okra') ?? document.body
    const theme = { ...screenTheme, stretch: stretchOf(getComputedStyle(themed).fontFamily) }
    return { theme, words: boardWords(say, language, people), people, nameOf: (key) => names.get(key) ?? null }
  }, [say, language, everyone])
}
