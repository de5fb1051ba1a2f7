import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { SlotBoard } from './board.tsx'
import { OnlyThree } from './onlyThree.tsx'
import type { Ranked } from './slots.ts'
import { slotsIn } from './slots.ts'
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

/** The objectives with the team's slots; where milestones are dropped, too, from left to right with what they consist of. */
export function OrderStage() {
  const looks = useLooks()
  const scene = useScene('order')
  if (!scene) return null
  const drops = scene.run.plan.settings.notDoing === true
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      {drops ? <Columns scene={scene} /> : <SlotBoard scene={scene} />}
      {drops && <OnlyThree />}
      {drops && <Dropped />}
    </div>
  )
}

function Columns({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { most, filled, waiting } = slotsIn(usePlan(), scene.session, scene.run)
  const words = say('order.slots', { n: filled.length, most })
  return (
    <ol className={styles.row} aria-label={words}>
      {filled.map((one) => (
        <Column key={one.objective.id} one={one} />
      ))}
      <li className={mergeClasses(styles.line, looks.quiet)}>{words}</li>
      {waiting.map((one) => (
        <Column key={one.objective.id} one={one} />
      ))}
    </ol>
  )
}

function Column({ one: { objective, dots } }: { one: Ranked }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const isIn = typeof objective.slot === 'number'
  const milestones = byDots(plan).filter((milestone) => milestone.objective === objective.id)
  return (
    <li className={mergeClasses(looks.card, styles.objective, !isIn && styles.waits)}>
      <div className={mergeClasses(looks.row, looks.spread, looks.quiet)}>
        <span>{isIn ? say('order.slot', { n: Number(objective.slot) }) : say('order.next')}</span>
        <span className={looks.number}>{say('vote.dots', { n: dots })}</span>
      </div>
      <h3 className={looks.heading}>
        <bdi>{objective.text}</bdi>
      </h3>
      {milestones.length > 0 && (
        <ul className={looks.list}>
          {milestones.map((milestone) => (
            <li key={milestone.id} className={looks.line}>
              <TypeIcon type={milestone.type} />
              <bdi className={mergeClasses(looks.text, looks.grow)}>{milestone.text}</bdi>
              {milestone.dots !== null && <span className={mergeClasses(looks.quiet, looks.number)}>{milestone.dots}</span>}
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
