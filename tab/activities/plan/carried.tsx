import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'

/** Where an objective was carried over from, with the dots that it had there: shown, never counted. Nothing if it was not. */
export function Carried({ objective: { carried } }: { objective: Objective }) {
  const say = useSay()
  const looks = useLooks()
  return carried && <p className={looks.quiet}>{say('refine.carried', { quarter: carried.quarter, n: carried.dots })}</p>
}
