import { placedMilestones } from '../board/lanes.ts'
import type { EntriesData } from '../quarter/facets/entries.ts'
import type { FishbowlData } from '../quarter/facets/fishbowl.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put, send } from './act.ts'
import { ownRemark } from './cast/planning.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'

/** Who proposes remarks without a name; two others speak in the middle for a while. */
export function discussing(persona: Persona, session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  if (random.next() < 0.5) return null
  if (persona.proposes) return remarking(session, run, view, random)
  return persona.arranges ? speaking(run, view, random) : null
}

function remarking({ settings }: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const { entries } = (run.data as { readonly entries: EntriesData }).entries
  if (entries.length > 0 || (view.own[run.id]?.length ?? 0) > 0) return null
  const about = placedMilestones(view.state.plan)[0]?.id ?? null
  return put(run.id, random.id(), { text: ownRemark[settings.language], about })
}

function speaking(run: ActivityRun, { person }: View, random: Random): Act | null {
  const { seats } = (run.data as { readonly fishbowl: FishbowlData }).fishbowl
  const isSeated = person !== undefined && seats.includes(person)
  if (isSeated) return random.next() < 0.2 ? send({ type: 'LeaveSeat' }) : null
  return seats.length < 2 ? send({ type: 'TakeSeat' }) : null
}
