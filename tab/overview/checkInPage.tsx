import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useLocation } from 'wouter'
import { mayCheckIn } from '../../okra/overview/nextAct.ts'
import { hypothesesOfQuarter, milestoneStandings, objectiveStandings } from '../../okra/overview/standing.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { Beliefs } from './beliefs.tsx'
import { CheckInKeyResult } from './checkInKeyResult.tsx'
import { CheckInMilestone } from './checkInMilestone.tsx'
import { QuarterFrame } from './frame.tsx'
import { useOverviewStyles } from './overviewStyles.ts'

/** Says how the key results and the milestones stand; each line is saved by itself. */
export function CheckInPage() {
  const say = useSay()
  const may = usePicture(({ state, me }) => mayCheckIn(state, me.role))
  const closed = usePicture(({ state }) => state.plan.reflection !== null)
  const shared = useShared()
  return (
    <QuarterFrame title={say('checkIn.title')} lead={say('checkIn.lead')}>
      {may ? <Lists /> : <p className={shared.text}>{say(closed ? 'checkIn.notHere' : 'checkIn.empty')}</p>}
      <Done />
    </QuarterFrame>
  )
}

function Done() {
  const say = useSay()
  const { id } = useQuarter()
  const [, go] = useLocation()
  return (
    <div>
      <Button appearance="primary" onClick={() => go(`/q/${id}`)}>
        {say('checkIn.done')}
      </Button>
    </div>
  )
}

function Lists() {
  const say = useSay()
  const shared = useShared()
  const page = usePageStyles()
  const styles = useOverviewStyles()
  const plan = usePlan()
  const keyResults = objectiveStandings(plan).flatMap((one) => one.keyResults)
  const milestones = milestoneStandings(plan)
  const hypotheses = hypothesesOfQuarter(plan)
  return (
    <div className={page.columns}>
      <div className={shared.column}>
        {keyResults.length > 0 && (
          <section className={shared.card}>
            <h2 className={shared.heading}>{say('overview.keyResults')}</h2>
            <ul className={styles.rows}>
              {keyResults.map((standing) => (
                <li key={standing.keyResult.id} className={mergeClasses(styles.row, shared.column)}>
                  <CheckInKeyResult standing={standing} />
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
      </div>
      <div className={shared.column}>
        {milestones.length > 0 && (
          <section className={shared.card}>
            <h2 className={shared.heading}>{say('overview.milestones')}</h2>
            <ul className={styles.rows}>
              {milestones.map((standing) => (
                <li key={standing.milestone.id} className={mergeClasses(styles.row, shared.column)}>
                  <CheckInMilestone standing={standing} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
