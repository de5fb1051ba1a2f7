import { Router } from 'express'
import { z } from 'zod'
import type { Membership } from '../../okra/api.ts'
import { quartersAround } from '../../okra/cadence.ts'
import { dayAfter, dayIn } from '../../okra/days.ts'
import { footballSettings } from '../../okra/example/football.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { Limit } from '../http/limits.ts'
import { parse } from '../http/parse.ts'
import type { FootballPlaces } from './football.ts'
import { placeFootball } from './football.ts'

/** What the example works with. `release` tells apart what older builds have played. */
export interface ExampleDeps extends FootballPlaces {
  readonly store: Store
  readonly perAddress: Limit
  readonly release: string
  readonly now: () => number
}

/** What is kept of the example. The visitor's secret is none: everybody gets it, and it opens nothing but reading. */
interface Kept {
  readonly of: string
  readonly visitor: Membership
}

const kind = 'example'
const id = 'football'

/** "Just looking?": a finished quarter for everyone who comes, to be read and not to be changed. */
export function exampleRoutes(deps: ExampleDeps): Router {
  const router = Router()
  let opening: Promise<Membership> | null = null
  const open = () => {
    opening ??= openExample(deps).finally(() => {
      opening = null
    })
    return opening
  }
  router.post('/example', async (request, response) => {
    parse(z.strictObject({}), request.body)
    await deps.perAddress(`example ${request.ip}`)
    response.json(await open())
  })
  return router
}

/** The example as it stands; played anew after a release, in a new quarter, or when its log is not what was played. */
async function openExample(deps: ExampleDeps): Promise<Membership> {
  const { store, release, now, quarters } = deps
  const [finished] = quartersAround(dayIn(now(), footballSettings.timeZone))
  if (!finished) throw new Error('no quarter before this one')
  const of = `${release} ${finished.label}`
  const stored = await store.get(kind, id)
  const kept = stored?.body as Kept | undefined
  if (kept?.of === of && (await quarters.logs.read(kept.visitor.quarter)).version === 1) return kept.visitor
  const before = labelsBefore(finished.startsOn)
  const { team, quarter } = await placeFootball(deps, { ...finished, until: 'closed', before })
  const { member, proof } = await deps.directory.add({
    team,
    name: 'Visitor',
    discipline: null,
    stakeholder: true,
    admitted: true,
    simulated: false,
  })
  const visitor: Membership = { team, person: member.key, proof, quarter }
  const first = await store.put(kind, { id, owner: id, body: { of, visitor } satisfies Kept }, stored?.version ?? 0)
  // Another server was first: everybody looks at the same one.
  return first ? visitor : openExample(deps)
}

/** The names of the three quarters before, oldest first. */
function labelsBefore(startsOn: string): readonly string[] {
  return [-240, -150, -60].map((days) => quartersAround(dayAfter(startsOn, days))[1]?.label ?? '')
}
