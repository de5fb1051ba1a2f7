import { createContext, useContext } from 'react'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { liveSession } from '../../../okra/quarter/state.ts'
import type { Say } from '../../i18n/say.tsx'
import type { Quarter } from '../../quarter/quarter.ts'
import { randomId } from '../../quarter/random.ts'
import { asProblem } from '../../ui/problem.tsx'
import type { BoardViewStore } from './boardView.tsx'

/** What can be done on the board. Every act says what happened, and a refusal is shown on the board. */
export interface Arranging {
  readonly move: (cards: readonly string[], theme: string | null) => Promise<void>
  readonly group: (cards: readonly string[], title: string) => Promise<void>
  readonly rename: (theme: string, title: string) => Promise<void>
  readonly merge: (theme: string, into: string) => Promise<void>
  readonly ungroup: (theme: string) => Promise<void>
  readonly duplicate: (card: string, of: string | null) => Promise<void>
  /** Sets cards aside with a reason. */
  readonly prune: (cards: readonly string[], reason: string) => Promise<void>
  readonly bringBack: (card: string) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** What the acts need. */
export interface ArrangingContext {
  readonly quarter: Quarter
  readonly view: BoardViewStore
  readonly say: Say
  readonly announce: (message: string) => void
}

/** The acts of a board. */
export function createArranging({ quarter, view, say, announce }: ArrangingContext): Arranging {
  const session = () => liveSession(quarter.get().state)
  const attempt = async (act: () => Promise<void>, words: () => string) => {
    view.set({ problem: null })
    try {
      await act()
      announce(words())
    } catch (reason) {
      view.set({ problem: asProblem(reason).code })
    }
  }
  const arrange = (command: Parameters<Quarter['arrange']>[0], words: () => string) => attempt(() => quarter.arrange(command), words)
  const inTheme = (theme: string) => ({ title: titleOf(session(), theme), n: cardsIn(session(), theme) })
  return {
    move: (contributions, theme) =>
      arrange({ type: 'MoveContributions', contributions, theme }, () =>
        theme === null ? say('cluster.leftAlone', { n: contributions.length }) : say('cluster.moved', inTheme(theme)),
      ),
    group: (contributions, title) => {
      const theme = randomId()
      return arrange({ type: 'FormTheme', theme, title, contributions }, () => say('cluster.grouped', inTheme(theme)))
    },
    rename: (theme, title) => arrange({ type: 'RenameTheme', theme, title }, () => say('cluster.renamed', { title })),
    merge: (theme, into) => arrange({ type: 'MergeThemes', theme, into }, () => say('cluster.merged', inTheme(into))),
    ungroup: (theme) => {
      const title = titleOf(session(), theme)
      return arrange({ type: 'Ungroup', theme }, () => say('cluster.ungrouped', { title }))
    },
    duplicate: (contribution, of) =>
      arrange({ type: 'MarkDuplicate', contribution, of }, () => say(of === null ? 'cluster.notDuplicate' : 'cluster.duplicate')),
    prune: (contributions, reason) =>
      arrange({ type: 'PruneContributions', contributions, reason }, () => say('cluster.prunedNow', { n: contributions.length })),
    bringBack: (card) => arrange({ type: 'MoveContributions', contributions: [card], theme: null }, () => say('cluster.broughtBack')),
    undo: () => {
      const { canUndo, undo } = quarter.undoing()
      return canUndo ? attempt(undo, () => say('cluster.undone')) : Promise.resolve()
    },
    redo: () => {
      const { canRedo, redo } = quarter.undoing()
      return canRedo ? attempt(redo, () => say('cluster.redone')) : Promise.resolve()
    },
  }
}

function titleOf(session: SessionRun | null, theme: string): string {
  return session?.themes[theme]?.title ?? ''
}

function cardsIn(session: SessionRun | null, theme: string): number {
  return Object.values(session?.contributions ?? {}).filter((one) => one.theme === theme && one.duplicateOf === null).length
}

/** The board as its parts see it: what they may do, and how. */
export interface BoardRights {
  readonly arranging: Arranging
  readonly mayArrange: boolean
  readonly mayHide: boolean
  readonly mayPrune: boolean
}

const BoardRightsContext = createContext<BoardRights | null>(null)
/** Gives the acts to the parts of a board. */
export const BoardRightsProvider = BoardRightsContext

/** The acts of the board around. */
export function useBoardRights(): BoardRights {
  const rights = useContext(BoardRightsContext)
  if (!rights) throw new Error('no board here')
  return rights
}
