import { Router } from 'express'
import { z } from 'zod'
import type { AnonymousAct, OwnEntries } from '../../okra/api.ts'
import type { SealedEntry } from '../../okra/ports/ballotBox.ts'
import type { SealedAct } from '../../okra/quarter/activity.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { Refusal } from '../../okra/refusal.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Limit } from '../http/limits.ts'
import { EdgeProblem } from '../http/problems.ts'
import { authorOf, passHash } from './pass.ts'

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))
const run = z.string().regex(/^[0-9a-f]{32}\.[0-4]\.\d{1,4}\.[a-z][A-Za-z0-9-]{0,39}\.\d{1,4}(\.[a-z0-9]{1,12})?$/)

const act: z.ZodType<AnonymousAct> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), run, x: hex(64), id: hex(32), body: z.unknown() }),
  z.strictObject({ op: z.literal('remove'), run, x: hex(64), id: hex(32) }),
  z.strictObject({ op: z.literal('mine'), run, x: hex(64) }),
])

/** What the anonymous channel works with. There is no directory, no token and no log here on purpose. */
export interface AnonymousDeps {
  readonly quarters: Quarters
  /** The schema of what is put into the boxes of an activity. */
  readonly bodyOf: (activity: string) => z.ZodType | undefined
  readonly perPass: Limit
  readonly perRoom: Limit
}

/** The anonymous channel: `POST /acts`. A request that says who is calling is refused, and nothing of it is kept. */
export function anonymousRoutes({ quarters, bodyOf, perPass, perRoom }: AnonymousDeps): Router {
  const router = Router()
  router.post('/acts', async (request, response) => {
    if (request.headers.cookie !== undefined || request.headers.authorization !== undefined) throw new EdgeProblem('identified')
    const parsed = act.safeParse(request.body)
    if (!parsed.success) throw new Refusal('not-understood')
    const asked = parsed.data
    response.json(await perform(asked))
  })

  const perform = async (asked: AnonymousAct): Promise<OwnEntries> => {
    const pass = await quarters.box.pass(asked.run, passHash(asked.x))
    // Without a pass nothing is looked up. Only of a run that everybody saw being closed (its passes are gone by then) it is said so.
    if (!pass) {
      await perRoom('without a pass')
      if (asked.op !== 'mine' && isOver(asked.run)) throw new Refusal('step-closed')
      throw new EdgeProblem('no-pass')
    }
    await perPass(passHash(asked.x))
    await perRoom(asked.run.slice(0, 32))
    const author = authorOf(asked.x)
    if (asked.op !== 'mine') await change(asked, author, pass.counted)
    return ownEntries(await quarters.box.own(asked.run, author))
  }

  const isOver = (run: string): boolean => {
    const state = quarters.logs.peek(run.slice(0, 32))?.state
    const runs = Object.values(state?.sessions ?? {}).flatMap(({ activities }) => Object.values(activities).flat())
    const known = runs.some(({ id }) => run === id || run.startsWith(`${id}.`))
    return state !== undefined && known && !quarters.method.boxes(state).some(({ id, taking }) => id === run && taking)
  }

  const change = async (asked: Exclude<AnonymousAct, { op: 'mine' }>, author: string, counted: boolean) => {
    try {
      await quarters.act(asked.run, author, counted, (state) =>
        asked.op === 'put' ? putIn(state, asked, bodyOf) : { op: 'remove', id: asked.id },
      )
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'RunSealed') throw new Refusal('step-closed')
      if (cause instanceof Error && cause.name === 'EntryTaken') throw new Refusal('wrong-id')
      throw cause
    }
  }

  return router
}

/** What is put into the box of a run, as its activity's schema reads it. Throws Refusal `step-closed` or `not-understood`. */
export function putIn(
  state: QuarterState,
  { run, id, body }: { readonly run: string; readonly id: string; readonly body: unknown },
  bodyOf: AnonymousDeps['bodyOf'],
): SealedAct {
  const activity = run.split('.')[3]
  const plan = liveSession(state)
    ?.playbook.steps.flatMap(({ activities }) => activities)
    .find((one) => one.id === activity)
  const read = plan && bodyOf(plan.activity)?.safeParse(body)
  if (!read?.success) throw new Refusal(plan ? 'not-understood' : 'step-closed')
  return { op: 'put', id, body: read.data }
}

function ownEntries(entries: readonly SealedEntry[]): OwnEntries {
  return { entries: entries.map(({ id, body }) => ({ id, body })) }
}
