import { contributes } from '../../../okra/identity.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { Pair, PairsData } from '../../../okra/quarter/facets/pairs.ts'
import { pairOf } from '../../../okra/quarter/facets/pairs.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { shuffled } from '../deviceOrder.ts'

/** The pairs of a run as this screen sees them, and what this person may do with them. */
export interface Pairing extends Pick<Attempt, 'problem' | 'busy'> {
  readonly pairs: readonly Pair[]
  readonly started: boolean
  /** The key of this person. */
  readonly me: string
  /** The pair of this person, or null. */
  readonly own: Pair | null
  readonly nameOf: (person: string) => string
  readonly mayForm: boolean
  readonly mayStart: boolean
  readonly mayJoin: boolean
  /** Pairs everybody who is here and contributes, in a new order. */
  readonly form: () => void
  readonly start: () => void
  readonly join: () => void
}

/** The pairs of a run. */
export function usePairing(run: ActivityRun): Pairing {
  const quarter = useQuarter()
  const { people, present, me, offers } = usePicture((picture) => picture)
  const { problem, busy, attempt } = useAttempt()
  const data = dataOf<PairsData>(run, { name: 'pairs' })
  const here = people.filter(({ key, role, admitted }) => admitted && contributes(role) && present.has(key)).map(({ key }) => key)
  const send = (command: { readonly type: string } & Record<string, unknown>) => void attempt(() => quarter.send(command))
  return {
    ...data,
    me: me.person,
    own: pairOf(data, me.person),
    nameOf: (person) => people.find(({ key }) => key === person)?.name ?? '',
    mayForm: isOffered(offers, 'FormPairs') && here.length > 0,
    mayStart: isOffered(offers, 'StartPairs'),
    mayJoin: isOffered(offers, 'JoinPair'),
    form: () => send({ type: 'FormPairs', people: shuffled(here, crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) }),
    start: () => send({ type: 'StartPairs' }),
    join: () => send({ type: 'JoinPair' }),
    problem,
    busy,
  }
}
