import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { Link } from 'wouter'
import { leads } from '../../okra/identity.ts'
import { mayCheckIn as may } from '../../okra/overview/nextAct.ts'
import { useSay } from '../i18n/say.tsx'
import { useNextAct } from '../overview/actions.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { Begin } from './begin.tsx'
import { usePageStyles } from './pageStyles.ts'
import { facilitatorName } from './people.ts'

const useStyles = makeStyles({
  resting: { flexGrow: 1, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground2 },
})

/** A panel or stage while no session runs: what is next, and where the last summary is. Who leads starts from here. */
export function Resting() {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const page = usePageStyles()
  const { id } = useQuarter()
  const name = usePicture(facilitatorName)
  const leading = usePicture(({ me }) => leads(me.role))
  const next = useNextAct()
  const mayCheckIn = usePicture(({ state, me }) => may(state, me.role))
  const held = usePicture(({ state }) => Object.values(state.sessions).at(-1) ?? null)
  return (
    <main className={mergeClasses(shared.column, styles.resting)}>
      <section className={shared.card}>
        <h1 className={shared.heading}>{say('session.none')}</h1>
        {!leading && !held && <p className={shared.text}>{say('lobby.waitStart', { name })}</p>}
        {next.kind === 'start' && <Begin session={next.session} primary />}
        {held && (
          <Link href={`/q/${id}/summary/${held.session}`} className={page.link}>
            {say(playbookKey(held.playbook.id, 'title'))} · {say('lobby.summary')}
          </Link>
        )}
        {mayCheckIn && (
          <Link href={`/q/${id}/checkin`} className={page.link}>
            {say('overview.checkIn')}
          </Link>
        )}
        <Link href={`/q/${id}`} className={page.link}>
          {say('session.room')}
        </Link>
      </section>
    </main>
  )
}
