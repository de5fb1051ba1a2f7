import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { dependents } from '../../../okra/quarter/plan/plan.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'

/** Takes a milestone out of the plan; asked first if others wait for it. It comes back by undo. */
export function RemoveMilestone({ items, id }: { items: Items; id: string }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const may = usePicture(({ offers }) => isOffered(offers, 'RemoveItem'))
  const [asking, ask] = useState(false)
  const waiting = dependents(plan, id).length
  if (!may) return null
  return (
    <>
      <Button
        appearance="subtle"
        className={looks.target}
        disabled={items.busy}
        onClick={() => (waiting > 0 ? ask(true) : void items.remove('milestones', id))}
      >
        {say('review.remove')}
      </Button>
      <Closing open={asking}>
        <Confirm
          title={say('review.removeTitle')}
          action={say('review.remove')}
          act={async () => void (await items.remove('milestones', id, true))}
          close={() => ask(false)}
        >
          <p className={looks.plain}>{say('review.removeWords', { n: waiting })}</p>
        </Confirm>
      </Closing>
    </>
  )
}
