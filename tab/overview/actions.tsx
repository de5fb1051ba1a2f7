import { Button } from '@fluentui/react-button'
import { useLocation } from 'wouter'
import type { NextAct } from '../../okra/overview/nextAct.ts'
import { mayCheckIn, nextAct } from '../../okra/overview/nextAct.ts'
import { weekNow } from '../../okra/overview/week.ts'
import { isOffered } from '../../okra/quarter/offers.ts'
import { useSay } from '../i18n/say.tsx'
import { startableSessions } from '../pages/startable.ts'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { useToday } from './useToday.ts'

/** What is next on this screen; see `nextAct`. */
export function useNextAct(): NextAct {
  return usePicture(({ state, me, offers }) => nextAct(state, me.role, startableSessions(offers)))
}

/** What can be done with the quarter as a whole, at the top of the page. At most one of them is the next thing to do. */
export function OverviewActions() {
  const say = useSay()
  const shared = useShared()
  const { id } = useQuarter()
  const [, go] = useLocation()
  const next = useNextAct()
  const live = usePicture(({ state }) => state.live !== null)
  const may = usePicture(({ state, me }) => mayCheckIn(state, me.role))
  return (
    <div className={shared.row}>
      {live && (
        <Button appearance="primary" onClick={() => go(`/q/${id}`)}>
          {say('overview.toSession')}
        </Button>
      )}
      {useClosable() && <Button onClick={() => go(`/q/${id}/close`)}>{say('overview.close')}</Button>}
      {next.kind === 'add-quarter' && (
        <Button appearance="primary" onClick={() => go(`/q/${id}/next`)}>
          {say('overview.addQuarter')}
        </Button>
      )}
      {may && (
        <Button appearance={next.kind === 'check-in' ? 'primary' : 'secondary'} onClick={() => go(`/q/${id}/checkin`)}>
          {say('overview.checkIn')}
        </Button>
      )}
    </div>
  )
}

/** Whether this person may close the quarter, and it is time to think of it: after the last session, or when its weeks are over. */
function useClosable(): boolean {
  const { day } = useToday()
  const next = useNextAct()
  const over = usePicture(({ state }) => state.quarter !== null && weekNow(state.quarter.startsOn, day).when === 'after')
  const may = usePicture(({ state, offers }) => isOffered(offers, 'CloseQuarter') && Object.keys(state.sessions).length > 0)
  return may && (next.kind !== 'start' || over)
}
