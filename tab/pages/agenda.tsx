import type { Playbook } from '../../okra/playbook/step.ts'
import { agenda } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { OwnVersion } from '../playbooks/ownVersion.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { usePageStyles } from './pageStyles.ts'

/** What will happen, activity by activity; the minutes stand where a step begins. */
export function Agenda({ playbook }: { playbook: Playbook }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  return (
    <>
      <OwnVersion playbook={playbook} />
      <ol className={shared.list}>
        {agenda(playbook).map(({ step, activity }, index) => (
          <li key={activity.id} className={styles.agenda}>
            <span aria-hidden className={styles.number}>
              {index + 1}
            </span>
            <span className={styles.strong}>{say(playbookKey(playbook.id, step.id, activity.id, 'title'))}</span>
            <span className={styles.doing}>{say(playbookKey(playbook.id, step.id, activity.id, 'doing'))}</span>
            <span className={shared.quiet}>{step.activities[0] === activity ? say('join.minutes', { n: step.minutes }) : ''}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
