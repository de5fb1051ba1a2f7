import type { ProposalOf } from '../../../okra/api.ts'
import { aboutOf } from '../../../okra/assistant/inputs.ts'
import type { Question } from '../../../okra/ports/assistant.ts'
import type { PlanItems } from '../../../okra/quarter/plan/items.ts'
import type { Fields, ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { isSame } from '../../../okra/quarter/plan/same.ts'
import { useQuarter } from '../../quarter/hooks.tsx'
import type { Quarter } from '../../quarter/quarter.ts'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { inverse } from '../plan/itemUndo.ts'
import { usePlan } from '../plan/usePlan.ts'
import { followedAfter } from './proposals.ts'
import type { TakenPart } from './remembered.ts'
import { remember, remembered, useRemembered } from './remembered.ts'
import type { Takeable } from './takeable.ts'

type AnyProposal = Pick<ProposalOf<Question>, 'id' | 'question' | 'about'>

/** What commands have made of the plan: all fields of what they added, and the fields that they changed. `plan`: after them. */
export function madeOf(plan: PlanItems, commands: readonly ItemCommand[]): TakenPart['made'] {
  const itemOf = (kind: ItemCommand['kind'], id: string) => plan[kind][id] as unknown as Fields | undefined
  return commands.flatMap((command) => {
    const { kind } = command
    if (command.type === 'RemoveItem') return []
    if (command.type === 'AddItems') return command.items.map(({ id }) => ({ kind, id, fields: { ...itemOf(kind, id) } }))
    const now = itemOf(kind, command.id) ?? {}
    const fields = Object.fromEntries(Object.keys(command.changes).map((name) => [name, now[name]]))
    return [{ kind, id: command.id, fields }]
  })
}

/** Whether what was taken still stands as it was taken: only then it can be taken back. */
export function stands(plan: PlanItems, taken: TakenPart | undefined): boolean {
  if (!taken || taken.made.length === 0) return false
  return taken.made.every(({ kind, id, fields }) => {
    const now = plan[kind][id] as unknown as Fields | undefined
    return now !== undefined && Object.entries(fields).every(([name, value]) => isSame(now[name], value))
  })
}

/** Does something that comes from a proposal: what it changes itself does not make the rest of the proposal stale. */
export async function following(quarter: Quarter, proposal: AnyProposal, act: () => Promise<void>): Promise<void> {
  const hash = () => aboutOf(proposal.question, quarter.get().state)
  const before = hash()
  try {
    await act()
  } finally {
    const after = followedAfter(proposal, before, hash(), remembered().followed[proposal.id])
    if (after !== undefined) remember((was) => ({ ...was, followed: { ...was.followed, [proposal.id]: after } }))
  }
}

/** Taking what is proposed, and taking it back. */
export interface Taking extends Pick<Attempt, 'problem' | 'busy'> {
  /** Sends the commands one after the other, as a hand would. `key`: under which it can be taken back. */
  readonly take: (key: string, commands: readonly ItemCommand[]) => Promise<boolean>
  /** How it is taken back, where it was taken in this tab and is still as it was taken; else nothing. */
  readonly undoing: (key: string) => { readonly undo?: () => Promise<boolean> }
  /** Whether it was taken in this tab and is still as it was taken. */
  readonly isTaken: (key: string) => boolean
  /** The same for the card of a part. `key`: as above. */
  readonly takeable: (key: string, commands: readonly ItemCommand[], now: Pick<Takeable, 'can' | 'isTaken'>) => Takeable
}

/** Taking parts of a proposal. */
export function useTaking(proposal: AnyProposal): Taking {
  const quarter = useQuarter()
  const plan = usePlan()
  const { taken } = useRemembered()
  const { problem, busy, attempt } = useAttempt()
  const take = async (key: string, commands: readonly ItemCommand[]) => {
    let back: readonly ItemCommand[] = []
    const done: ItemCommand[] = []
    const sendAll = async () => {
      for (const command of commands) {
        const undone = inverse(quarter.get().state.plan, command)
        await quarter.send({ ...command })
        done.push(command)
        back = [...undone, ...back]
      }
    }
    const isDone = await attempt(() => following(quarter, proposal, sendAll))
    const part: TakenPart = { back, made: madeOf(quarter.get().state.plan, done) }
    if (done.length > 0) remember((was) => ({ ...was, taken: { ...was.taken, [key]: part } }))
    return isDone
  }
  const undo = async (key: string) => {
    const sendBack = async () => {
      for (const command of remembered().taken[key]?.back ?? []) await quarter.send({ ...command })
    }
    const isDone = await attempt(() => following(quarter, proposal, sendBack))
    if (isDone) remember(({ taken: { [key]: _, ...others }, followed }) => ({ taken: others, followed }))
    return isDone
  }
  const isTaken = (key: string) => stands(plan, taken[key])
  const undoing = (key: string) => (isTaken(key) ? { undo: () => undo(key) } : {})
  const takeable: Taking['takeable'] = (key, commands, now) => ({ ...now, busy, problem, take: () => take(key, commands), ...undoing(key) })
  return { problem, busy, take, isTaken, undoing, takeable }
}
