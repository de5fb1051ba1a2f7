import { Button } from '@fluentui/react-button'
import { NextRegular } from '@fluentui/react-icons/svg/next'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { NextStep } from '../../okra/quarter/nextStep.ts'
import { nextStep } from '../../okra/quarter/nextStep.ts'
import type { Plan, SessionRun } from '../../okra/quarter/state.ts'
import { currentRun } from '../../okra/quarter/state.ts'
import { activityKey } from '../../okra/words/words.ts'
import { useLooks } from '../activities/looks.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { ReturnFocus } from '../activities/returnFocus.tsx'
import { spreadsOf } from '../activities/settle/spreads.ts'
import { useSay } from '../i18n/say.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Ending } from './ending.tsx'
import type { Leading } from './lead.ts'

/** The one primary button: it names what comes next, and asks once before what can't be taken back. `Ctrl+Enter` within `within` presses it. */
export function NextButton({ session, leading, within }: { session: SessionRun; leading: Leading; within: RefObject<HTMLElement | null> }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const plan = usePlan()
  const next = nextStep(session)
  const waiting = session.next !== null || currentRun(session).status === 'closed'
  // The room stays to look at its answers before it goes on.
  const go = () => leading.send(next.asks === 'agree' ? { type: 'CloseAgreement', run: next.from } : { type: 'MoveOn', from: next.from })
  const press = () => {
    if (waiting || leading.busy || asking) return
    if (next.asks) setAsking(true)
    else void go()
  }
  useCtrlEnter(within, press)
  return (
    <>
      <Button
        appearance={isPrimary(session, plan) ? 'primary' : 'secondary'}
        size="large"
        icon={<NextRegular />}
        iconPosition="after"
        disabledFocusable={waiting || leading.busy}
        onClick={press}
      >
        {waiting ? say('activity.opening') : labelOf(next, session, say)}
      </Button>
      {asking && <ReturnFocus />}
      {asking && next.asks && (
        <Confirm
          title={say(`console.confirm.${next.asks}`)}
          action={labelOf(next, session, say)}
          act={async () => void (await go())}
          close={() => setAsking(false)}
        >
          <Before asks={next.asks} session={session} />
        </Confirm>
      )}
    </>
  )
}

function labelOf({ into, asks }: NextStep, session: SessionRun, say: ReturnType<typeof useSay>): string {
  if (asks === 'agree') return say('console.count')
  return into === null ? say('console.end') : say(activityKey(session.playbook.id, into.step.id, into.activity.id, 'next'))
}

/** While a sentence is being shaped, or values are being settled, that comes first: the stage and the panel have that button. */
function isPrimary(session: SessionRun, plan: Plan): boolean {
  const run = currentRun(session)
  if (run.plan.activity === 'settle') return spreadsOf({ session, run }, plan).every(({ isSettled }) => isSettled)
  return run.plan.activity !== 'draft' || session.vision !== null
}

/** What is said before: for the end of a session what it leaves behind. */
function Before({ asks, session }: { asks: NonNullable<NextStep['asks']>; session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  if (asks === 'end') return <Ending session={session} />
  return <p className={looks.plain}>{say(`console.confirm.${asks}.words`)}</p>
}

function useCtrlEnter(within: RefObject<HTMLElement | null>, press: () => void): void {
  useEffect(() => {
    const root = within.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      press()
    }
    root?.addEventListener('keydown', onKey)
    return () => root?.removeEventListener('keydown', onKey)
  })
}
