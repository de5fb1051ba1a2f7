import { useCallback, useMemo, useRef } from 'react'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import type { Fields, ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import type { Quarter } from '../../quarter/quarter.ts'
import { randomId } from '../../quarter/random.ts'
import { useAnnounce } from '../../ui/live.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { useKept } from '../kept.ts'
import { changed, inverse } from './itemUndo.ts'

/** How many changes of this device can be taken back. */
const undoKept = 20

/** What can be done with the items of the plan on this screen, one act at a time; the reason of a refusal stands in `problem`. */
export interface Items extends Pick<Attempt, 'problem' | 'busy' | 'clear'> {
  /** Adds an item and answers its id, or null if it was refused. */
  readonly add: (kind: ItemKind, item: Fields) => Promise<string | null>
  /** Adds several at once; answers whether they were taken. */
  readonly addAll: (kind: ItemKind, items: readonly Fields[]) => Promise<boolean>
  /** Changes single fields. `was`: what they were when the change began; then a change by somebody else meanwhile refuses it. */
  readonly edit: (kind: ItemKind, id: string, changes: Fields, was?: Fields) => Promise<boolean>
  /** `unlink`: also if others depend on it. */
  readonly remove: (kind: ItemKind, id: string, unlink?: boolean) => Promise<boolean>
  readonly canUndo: boolean
  /** Takes back the last change of this device. */
  readonly undo: () => Promise<boolean>
}

/** The items of the plan with undo on this device. `scope` keeps the stacks of several screens apart, for example the run's id. */
export function useItems(scope: string): Items {
  const quarter = useQuarter()
  const say = useSay()
  const announce = useAnnounce()
  const { problem, busy, attempt, clear } = useAttempt()
  const [stack, keepStack] = useKept<readonly (readonly ItemCommand[])[]>(`okra.items.${scope}`, [])
  // Two acts may be under way at once: each takes the stack as the other has left it.
  const latest = useRef(stack)
  latest.current = stack
  const keep = useCallback(
    (next: readonly (readonly ItemCommand[])[]) => {
      latest.current = next
      keepStack(next)
    },
    [keepStack],
  )
  const perform = useCallback(
    (command: ItemCommand) =>
      attempt(async () => {
        const back = inverse(quarter.get().state.plan, command)
        await send(quarter, command)
        keep([...latest.current, back].slice(-undoKept))
      }),
    [attempt, quarter, keep],
  )
  const undo = useCallback(
    () =>
      attempt(async () => {
        const last = latest.current.at(-1)
        if (!last) return
        // A change that can't be taken back now can't be later either.
        keep(latest.current.slice(0, -1))
        for (const command of last) await send(quarter, command)
        announce(say('plan.undone'))
      }),
    [attempt, quarter, keep, announce, say],
  )
  return useMemo(
    () => ({
      problem,
      busy,
      clear,
      add: async (kind, item) => {
        const id = randomId()
        return (await perform({ type: 'AddItems', kind, items: [{ ...item, id }] })) ? id : null
      },
      addAll: (kind, items) => perform({ type: 'AddItems', kind, items: items.map((item) => ({ ...item, id: randomId() })) }),
      edit: async (kind, id, changes, was) => {
        const item = quarter.get().state.plan[kind][id]
        if (item && Object.keys(changed(item, changes)).length === 0) return true
        return perform({ type: 'EditItem', kind, id, changes, ...(was ? { was } : {}) })
      },
      remove: (kind, id, unlink) => perform({ type: 'RemoveItem', kind, id, ...(unlink ? { unlink } : {}) }),
      canUndo: stack.length > 0,
      undo,
    }),
    [problem, busy, clear, perform, stack.length, undo, quarter],
  )
}

function send(quarter: Quarter, command: ItemCommand): Promise<void> {
  return quarter.send({ ...command })
}

export { usePlan } from './usePlan.ts'
