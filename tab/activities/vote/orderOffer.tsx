import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { rankedOptions, voteOf } from '../../../okra/quarter/activities/vote.ts'
import { voteRuns } from '../../../okra/quarter/activities/voteData.ts'
import type { Offer } from '../../../okra/quarter/offers.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { OrderByHand } from './orderByHand.tsx'

/** The vote run whose themes may be put in order by hand now, or null. */
export function orderable(offers: readonly Offer[]): string | null {
  const field = offers.find(({ type }) => type === 'OrderByHand')?.fields.run
  const run = field?.kind === 'one' ? field.of[0] : null
  return typeof run === 'string' ? run : null
}

/** After a vote that could not be counted: the way to an order by hand, also from a later step. For who leads. */
export function OrderOffer({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const run = usePicture(({ offers }) => orderable(offers))
  const [open, setOpen] = useState(false)
  const plan = usePlan()
  const found = Object.values(session.activities)
    .flat()
    .find(({ id }) => id === run)
  const ranked = found ? rankedOptions(session, plan, found) : []
  if (run === null) return null
  // Where the vote itself is on screen its own list stands there.
  if (session.activities[session.position]?.some(({ id }) => id === run)) return null
  return (
    <section className={mergeClasses(looks.card, looks.marked)} aria-label={say('vote.orderTitle')}>
      <p className={looks.plain}>{say(wordsFor(session, run))}</p>
      <div>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('vote.orderTitle')}
        </Button>
      </div>
      {open && <OrderByHand run={run} ranked={ranked} />}
    </section>
  )
}

/** Why there is no count, or that there is an order by hand already. */
function wordsFor(session: SessionRun, id: string) {
  const run = voteRuns(session).find((one) => one.id === id)
  if (run && voteOf(run).order !== null) return 'vote.byHand'
  return run?.expired ? 'activity.expired' : 'vote.withheld'
}
