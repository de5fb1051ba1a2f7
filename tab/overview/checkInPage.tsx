import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { contributes } from '../../okra/identity.ts'
import { mayCheckIn } from '../../okra/overview/nextAct.ts'
import { hypothesesOfQuarter, milestoneStandings, objectiveStandings } from '../../okra/overview/standing.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { Beliefs } from './beliefs.tsx'
import { CheckInKeyResult } from './checkInKeyResult.tsx'
import { CheckInMilestone } from './checkInMilestone.tsx'
import { QuarterFrame } from './frame.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import type { Unsaved } from './unsaved.tsx'
import { UnsavedLines, useUnsavedLines } from './unsaved.tsx'

/** Says how the key results and the milestones stand; each line can be saved by itself, and all of them at the end. */
export function CheckInPage() {
  const say = useSay()
  const shared = useShared()
  const { state, role } = usePicture(({ state, me }) => ({ state, role: me.role }))
  const unsaved = useUnsavedLines()
  const closed = state.plan.reflection !== null
  const why = closed ? 'checkIn.notHere' : contributes(role) ? 'checkIn.empty' : 'checkIn.onlyTeam'
  return (
    <QuarterFrame title={say('checkIn.title')} lead={say('checkIn.lead')}>
      {mayCheckIn(state, role) ? (
        <UnsavedLines tell={unsaved.tell}>
          <Lists />
        </UnsavedLines>
      ) : (
        <p className={shared.text}>{say(why)}</p>
      )}
      <Done {...unsaved} />
    </QuarterFrame>
  )
}

function Done({ count, saveAll }: Pick<Unsaved, 'count' | 'saveAll'>) {
  const say = useSay()
  const shared = useShared()
  const { id } = useQuarter()
  const [, go] = useLocation()
  const [refused, setRefused] = useState(false)
  const done = async () => {
    const all = await saveAll()
    setRefused(!all)
    if (all) go(`/q/${id}`)
  }
  return (
    <div className={shared.row}>
      <Button appearance="primary" onClick={() => void done()}>
        {count > 0 ? say('checkIn.saveAll', { n: count }) : say('checkIn.done')}
      </Button>
      {refused && (
        <p role="alert" className={shared.text}>
          {say('checkIn.refused')}
        </p>
      )}
    </div>
  )
}

function Lists() {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const plan = usePlan()
  const keyResults = objectiveStandings(plan).flatMap((one) => one.keyResults)
  const milestones = milestoneStandings(plan)
  const hypotheses = hypothesesOfQuarter(plan)
  return (
    <>
      {keyResults.length > 0 && (
        <section className={shared.card}>
          <h2 className={shared.heading}>{say('overview.keyResults')}</h2>
          <ul className={styles.rows}>
            {keyResults.map((standing) => (
              <li key={standing.keyResult.id} className={styles.row}>
                <CheckInKeyResult standing={standing} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {milestones.length > 0 && (
        <section className={shared.card}>
          <h2 className={shared.heading}>{say('overview.milestones')}</h2>
          <ul className={styles.rows}>
            {milestones.map((standing) => (
              <li key={standing.milestone.id} className={styles.row}>
                <CheckInMilestone standing={standing} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {hypotheses.length > 0 && (
        <section className={shared.card}>
          <h2 className={shared.heading}>{say('checkIn.beliefs')}</h2>
          <Beliefs hypotheses={hypotheses} />
        </section>
      )}
    </>
  )
}
