import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import { useScene } from '../scene.ts'
import { Circle } from './circle.tsx'
import { NeedPicture } from './needPicture.tsx'
import { NeedWords } from './needWords.tsx'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
})

/** What waits for what: first the milestones that wait, then those that need nobody; and the picture of it. */
export function DependStage() {
  const scene = useScene('depend')
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  if (!scene) return null
  const needs = Object.values(plan.dependencies)
  const all = currentMilestones(plan)
  const waiting = all.filter(({ id }) => needs.some(({ from }) => from === id))
  const free = all.filter((one) => !waiting.includes(one))
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <Circle />
      {needs.length === 0 && <p className={looks.plain}>{say('depend.empty')}</p>}
      <NeedPicture />
      <ul className={mergeClasses(looks.list, styles.list)} aria-label={say('depend.list')}>
        {waiting.map(({ id, type, text }) => (
          <li key={id} className={looks.card}>
            <span className={looks.line}>
              <TypeIcon type={type} />
              <bdi className={looks.strong}>{text}</bdi>
            </span>
            <ul className={looks.list}>
              {needs
                .filter(({ from }) => from === id)
                .map((need) => (
                  <li key={need.id}>
                    <NeedWords need={need} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <section className={looks.tight} aria-label={say('depend.free')}>
          <h3 className={looks.heading}>{say('depend.free')}</h3>
          <ul className={looks.list}>
            {free.map(({ id, type, text }) => (
              <li key={id} className={looks.line}>
                <TypeIcon type={type} />
                <bdi className={looks.text}>{text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
