import { Link } from 'wouter'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { usePageStyles } from './pageStyles.ts'
import { facilitatorName } from './people.ts'

/** A panel or stage while no session runs: what is next, and where the last summary is. */
export function Resting() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { id } = useQuarter()
  const name = usePicture(facilitatorName)
  const held = usePicture(({ state }) => Object.values(state.sessions).at(-1) ?? null)
  return (
    <main className={shared.card}>
      <h1 className={shared.heading}>{say('session.none')}</h1>
      <p className={shared.text}>{say('lobby.waitStart', { name })}</p>
      {held && (
        <Link href={`/q/${id}/summary/${held.session}`} className={styles.link}>
          {say(playbookKey(held.playbook.id, 'title'))} · {say('lobby.summary')}
        </Link>
      )}
      <Link href={`/q/${id}`} className={styles.link}>
        {say('session.room')}
      </Link>
    </main>
  )
}
