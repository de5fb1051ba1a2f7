import type { Method } from '../../okra/quarter/method.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { Act, OwnEntry, Random, View } from '../../okra/simulation/index.ts'
import type { Device } from './device.ts'
import { Refused } from './device.ts'

/** How somebody without a screen plays. */
export interface Player {
  readonly device: Device
  readonly method: Method
  readonly random: Random
  /** What this person does next, or null for nothing. */
  readonly next: (view: View, random: Random) => Act | null
  /** The average pause between two turns in milliseconds. */
  readonly paceMs: number
  readonly failed: (cause: unknown) => void
}

/** Takes turns until it is stopped: looks, decides, acts through the public commands. Answers how to stop. */
export function play({ device, method, random, next, paceMs, failed }: Player): () => void {
  const own: Record<string, readonly OwnEntry[]> = {}
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  let run = ''
  let tick = -1

  const look = (): View => {
    const state = device.state()
    const session = liveSession(state)
    const current = session ? currentRun(session).id : ''
    tick = current === run ? tick + 1 : 0
    run = current
    const { person } = device
    return { state, offers: method.offers(state, device.role(), person), own, tick, person, people: device.present() }
  }

  /** The pass is asked for at the beginning of an activity, not when there is something to say: like every device. */
  const prepare = async () => {
    for (const box of device.boxes()) {
      if (own[box.id]) continue
      await device.pass(box.id)
      own[box.id] = await device.mine(box.id)
    }
  }

  const perform = async (act: Act) => {
    if (act.type === 'command') await device.command(act.command)
    else own[act.box] = await device.put(act.box, act.body, act.id)
  }

  const turn = async () => {
    try {
      const view = look()
      await prepare()
      const act = next(view, random)
      if (act) await perform(act)
    } catch (cause) {
      // The room has moved on meanwhile, or somebody else was faster: look again at the next turn.
      if (!(cause instanceof Refused) || cause.status >= 500) failed(cause)
    }
    plan()
  }

  const plan = () => {
    if (!stopped) timer = setTimeout(() => void turn(), paceMs * (0.5 + random.next())).unref()
  }

  plan()
  return () => {
    stopped = true
    if (timer) clearTimeout(timer)
    device.close()
  }
}
