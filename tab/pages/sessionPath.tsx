import { Button } from '@fluentui/react-button'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Link } from 'wouter'
import { leads } from '../../okra/identity.ts'
import { minutesOf, sessions } from '../../okra/playbook/index.ts'
import type { Playbook } from '../../okra/playbook/step.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { Begin } from './begin.tsx'
import { usePageStyles } from './pageStyles.ts'
import { startableSessions } from './startable.ts'
import { useAct } from './useAct.ts'

/** The five sessions of the quarter in order, with what can be done about each. */
export function SessionPath() {
  const say = useSay()
  const shared = useShared()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('lobby.path')}</h2>
      <ol className={shared.list}>
        {sessions.map((playbook) => (
          <PathItem key={playbook.id} playbook={playbook} />
        ))}
      </ol>
    </section>
  )
}

function PathItem({ playbook }: { playbook: Playbook }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { number, id } = playbook
  const status = usePicture(({ state }) => (state.live === number ? 'running' : state.sessions[number] ? 'done' : 'later'))
  const startable = usePicture(({ offers }) => startableSessions(offers).includes(number))
  const isNext = usePicture(({ offers }) => startableSessions(offers)[0] === number)
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span aria-hidden className={styles.number}>
          {number}
        </span>
        <span className={`${styles.grow} ${styles.strong}`}>{say(playbookKey(id, 'title'))}</span>
        <span className={shared.quiet}>{say('join.minutes', { n: minutesOf(playbook) })}</span>
      </div>
      <p className={shared.quiet}>{say(playbookKey(id, 'when'))}</p>
      {status === 'running' && <p className={shared.text}>{say('lobby.running')}</p>}
      {status === 'done' && <Held session={number} />}
      {status === 'later' && startable && <Begin session={number} primary={isNext} />}
      {status === 'later' && number > 0 && <p className={shared.quiet}>{say('lobby.later')}</p>}
    </li>
  )
}

function Held({ session }: { session: number }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const quarter = useQuarter()
  const mayReopen = usePicture(({ me, state }) => leads(me.role) && state.live === null)
  const { act, problem, busy } = useAct()
  return (
    <div className={shared.row}>
      <CheckmarkCircleFilled fontSize={20} className={styles.done} aria-hidden />
      <span className={shared.text}>{say('lobby.done')}</span>
      {session === 0 && (
        <Link href={`/q/${quarter.id}/summary/${session}`} className={styles.link}>
          {say('lobby.summary')}
        </Link>
      )}
      {mayReopen && (
        <Button
          size="small"
          appearance="subtle"
          disabled={busy}
          onClick={() => act(() => quarter.send({ type: 'ReopenSession', session }))}
        >
          {say('lobby.reopen')}
        </Button>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
