import { mergeClasses } from '@griffel/react'
import { dayIn } from '../../okra/days.ts'
import { proposedDates } from '../../okra/overview/dates.ts'
import { missingFor } from '../../okra/overview/path.ts'
import { minutesOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { useSay } from '../i18n/say.tsx'
import { Begin } from '../pages/begin.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { OwnVersion } from '../playbooks/ownVersion.tsx'
import { usePlaybook } from '../playbooks/usePlaybook.ts'
import { usePicture } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { Planning } from './planning.tsx'
import { useToday } from './useToday.ts'

/** The next session, for who starts it: what it is for and what is missing; to be planned as long as its day is ahead, else to be started. */
export function NextSession({ session }: { session: SessionNumber }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const { now, day, timeZone } = useToday()
  const state = usePicture((picture) => picture.state)
  const playbook = usePlaybook(session)
  const missing = missingFor(state.plan, session)
  const proposed = proposedDates(state, now).find((one) => one.session === session)
  const isAhead = proposed !== undefined && dayIn(proposed.at, timeZone) > day
  return (
    <section className={mergeClasses(shared.card, shared.raised)}>
      <div>
        <h2 className={shared.heading}>{say('overview.next', { session, title: say(playbookKey(playbook.id, 'title')) })}</h2>
        <p className={shared.quiet}>{say('join.minutes', { n: minutesOf(playbook) })}</p>
        <OwnVersion playbook={playbook} />
      </div>
      <div className={styles.columns}>
        <div className={shared.column}>
          <p className={shared.text}>{say(playbookKey(playbook.id, 'when'))}</p>
          {missing && <p className={shared.text}>{say(`overview.missing.${missing}`)}</p>}
          <Begin session={session} primary={!isAhead} />
        </div>
        <Planning session={session} at={proposed?.at ?? null} primary={isAhead} />
      </div>
    </section>
  )
}
