import { mergeClasses } from '@griffel/react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { NotDoing } from '../plan/notDoing.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { byDots } from './three.ts'

/** What is not done, with the reasons, and everything else by its dots. `items`: with the way to put one on the list and off again. */
export function MilestoneList({ items }: { items: Items | null }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const dropped = Object.values(plan.milestones).filter(({ notDoing }) => notDoing !== null)
  return (
    <div className={looks.stack}>
      <section className={looks.tight} aria-label={say('order.notDoingCount', { n: dropped.length })}>
        <h3 className={looks.heading}>{say('order.notDoingCount', { n: dropped.length })}</h3>
        {dropped.length === 0 && <p className={looks.quiet}>{say('order.nothingDropped')}</p>}
        <Cards milestones={dropped} items={items} />
      </section>
      <section className={looks.tight} aria-label={say('order.doing')}>
        <h3 className={looks.heading}>{say('order.doing')}</h3>
        <Cards milestones={byDots(plan)} items={items} />
      </section>
    </div>
  )
}

function Cards({ milestones, items }: { milestones: readonly Milestone[]; items: Items | null }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <ul className={looks.list}>
      {milestones.map((milestone) => (
        <li key={milestone.id} className={looks.card}>
          <div className={looks.line}>
            <TypeIcon type={milestone.type} />
            <bdi className={mergeClasses(looks.text, looks.grow)}>{milestone.text}</bdi>
            {milestone.dots !== null && (
              <span className={mergeClasses(looks.quiet, looks.number)}>{say('vote.dots', { n: milestone.dots })}</span>
            )}
          </div>
          {items && <NotDoing items={items} milestone={milestone} />}
          {!items && milestone.notDoing !== null && (
            <p className={looks.quiet}>
              <bdi>{milestone.notDoing}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
