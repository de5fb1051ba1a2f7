import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { OnlyThree } from './onlyThree.tsx'
import type { Slots } from './slots.ts'
import { useSlots } from './slots.ts'
import { byDots } from './three.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  objective: { flex: '1 1 200px', minWidth: 0, maxWidth: '360px' },
  waits: { backgroundColor: tokens.colorNeutralBackground3 },
  /** The line after the last slot. */
  line: {
    alignSelf: 'stretch',
    display: 'flex',
    alignItems: 'center',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
})

/** The objectives from left to right with a line after the team's slots; below, the three with most dots and what is not done. */
export function OrderStage() {
  const scene = useScene('order')
  return scene && <Ordering scene={scene} />
}

function Ordering({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const slots = useSlots(scene)
  const drops = scene.run.plan.settings.notDoing === true
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <ol className={styles.row} aria-label={say('order.slots', { n: slots.chosen.length, of: slots.slots })}>
        {slots.chosen.map((objective) => (
          <Column key={objective.id} objective={objective} slots={slots} />
        ))}
        <li className={mergeClasses(styles.line, looks.quiet)}>{say('order.slots', { n: slots.chosen.length, of: slots.slots })}</li>
        {slots.waiting.map((objective) => (
          <Column key={objective.id} objective={objective} slots={slots} />
        ))}
      </ol>
      {drops && <OnlyThree />}
      {drops && <Dropped />}
    </div>
  )
}

function Column({ objective, slots }: { objective: Objective; slots: Slots }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const isIn = typeof objective.slot === 'number'
  const milestones = byDots(plan).filter((one) => one.objective === objective.id)
  return (
    <li className={mergeClasses(looks.card, styles.objective, !isIn && styles.waits)}>
      <div className={mergeClasses(looks.row, looks.spread, looks.quiet)}>
        <span>{isIn ? say('order.slot', { n: Number(objective.slot) }) : say('order.next')}</span>
        <span className={looks.number}>{say('vote.dots', { n: slots.dotsOf(objective) })}</span>
      </div>
      <h3 className={looks.heading}>
        <bdi>{objective.text}</bdi>
      </h3>
      {milestones.length > 0 && (
        <ul className={looks.list}>
          {milestones.map(({ id, text, type, dots }) => (
            <li key={id} className={looks.line}>
              <TypeIcon type={type} />
              <bdi className={mergeClasses(looks.text, looks.grow)}>{text}</bdi>
              {dots !== null && <span className={mergeClasses(looks.quiet, looks.number)}>{dots}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Dropped() {
  const say = useSay()
  const looks = useLooks()
  const dropped = Object.values(usePlan().milestones).filter(({ notDoing }) => notDoing !== null)
  return (
    <section className={looks.tight} aria-label={say('order.notDoingCount', { n: dropped.length })}>
      <h3 className={looks.heading}>{say('order.notDoingCount', { n: dropped.length })}</h3>
      {dropped.length === 0 && <p className={looks.quiet}>{say('order.nothingDropped')}</p>}
      <ul className={looks.list}>
        {dropped.map(({ id, text, notDoing }) => (
          <li key={id} className={looks.card}>
            <bdi className={looks.text}>{text}</bdi>
            <p className={looks.quiet}>
              <bdi>{notDoing}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
