import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { Link, useLocation } from 'wouter'
import { leads } from '../../okra/identity.ts'
import type { TeamQuarter } from '../../okra/team/state.ts'
import { useSay } from '../i18n/say.tsx'
import { InviteCard } from '../pages/invites.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { facilitatorName } from '../pages/people.ts'
import { PeopleCard } from '../pages/peopleCard.tsx'
import { SeeCard } from '../pages/seeCard.tsx'
import { TeamActs } from '../pages/teamActs.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { useNextAct } from './actions.tsx'
import { Advice } from './advice.tsx'
import { KeyResults } from './keyResults.tsx'
import { Milestones } from './milestones.tsx'
import { NextSession } from './next.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { Path } from './path.tsx'
import { TrackRecord } from './record.tsx'
import { ReflectionCard } from './reflection.tsx'

const none: readonly TeamQuarter[] = []

/** The quarter at a glance: what is next, the five sessions, how everything stands, the team's line, and its people. */
export function Overview() {
  const say = useSay()
  const shared = useShared()
  const overview = useOverviewStyles()
  const leading = usePicture(({ me }) => leads(me.role))
  const name = usePicture(facilitatorName)
  const live = usePicture(({ state }) => state.live)
  const begun = usePicture(({ state }) => Object.keys(state.sessions).length > 0)
  const carried = usePicture(({ state }) => Object.keys(state.plan.objectives).length > 0)
  const recorded = usePicture(({ team }) => (team?.record.length ?? 0) > 0)
  const next = useNextAct()
  return (
    <>
      <Advice />
      {!leading && live === null && !begun && <p className={shared.text}>{say('lobby.waitStart', { name })}</p>}
      {next.kind === 'start' && <NextSession session={next.session} />}
      <Path />
      <ReflectionCard />
      {begun || carried ? <Standing /> : recorded && <TrackRecord />}
      <div className={overview.thirds}>
        {!begun && (leading ? <InviteCard /> : <SeeCard />)}
        <PeopleCard />
        {begun && leading && <InviteCard />}
        <Quarters />
      </div>
    </>
  )
}

/** How key results and milestones stand, with the team's line beside them. */
function Standing() {
  const styles = usePageStyles()
  return (
    <>
      <div className={mergeClasses(styles.columns, styles.mainAndSide)}>
        <KeyResults />
        <TrackRecord />
      </div>
      <Milestones />
    </>
  )
}

/** The team's other quarters; for who leads the way to a further one, and the settings. */
function Quarters() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { id: here } = useQuarter()
  const [, go] = useLocation()
  const next = useNextAct()
  const quarters = usePicture(({ team }) => team?.quarters ?? none)
  const adds = usePicture(({ me, state }) => leads(me.role) && Object.keys(state.sessions).length > 0) && next.kind !== 'add-quarter'
  const others = quarters.filter(({ id }) => id !== here)
  const leading = usePicture(({ me }) => leads(me.role))
  if (others.length === 0 && !leading) return null
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('overview.team')}</h2>
      {others.length > 0 && (
        <ul className={shared.list} aria-label={say('overview.quarters')}>
          {others.map(({ id, label }) => (
            <li key={id} className={styles.item}>
              <Link href={`/q/${id}`} className={styles.link}>
                <bdi>{label}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {adds && (
        <div>
          <Button onClick={() => go(`/q/${here}/next`)}>{say('overview.addQuarter')}</Button>
        </div>
      )}
      {leading && <TeamActs />}
    </section>
  )
}
