import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import { Label, labelWords } from '../score/labels.tsx'
import { SpreadBars } from './spreadBars.tsx'
import type { MilestoneSpread } from './spreads.ts'
import { spreadsOf } from './spreads.ts'

const useStyles = makeStyles({
  item: { paddingBlock: tokens.spacingVerticalS },
  button: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    boxSizing: 'border-box',
    minWidth: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderRadius: tokens.borderRadiusLarge,
  },
  pressed: {
    cursor: 'pointer',
    ':hover': { borderInlineStartColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  now: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderInlineStartWidth: tokens.strokeWidthThickest,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, minWidth: 0 },
  settled: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** All milestones in two lists: those to talk about, and those that are close. `choose`: who leads brings one into the spotlight. */
export function SpreadList({ scene, now = null, choose }: { scene: Scene; now?: string | null; choose?: (id: string) => void }) {
  const say = useSay()
  const looks = useLooks()
  const all = spreadsOf(scene, usePlan())
  const wide = all.filter((one) => one.isWide)
  const close = all.filter((one) => !one.isWide)
  if (all.length === 0) return <p className={looks.plain}>{say('score.nothing')}</p>
  return (
    <div className={looks.stack}>
      {wide.length > 0 && <Part title={say('settle.talk')} spreads={wide} now={now} choose={choose} />}
      {close.length > 0 && <Part title={say('settle.close')} spreads={close} now={now} choose={choose} />}
    </div>
  )
}

type Choose = ((id: string) => void) | undefined

function Part({ title, spreads, now, choose }: { title: string; spreads: readonly MilestoneSpread[]; now: string | null; choose: Choose }) {
  const looks = useLooks()
  return (
    <section className={looks.tight} aria-label={title}>
      <h3 className={looks.heading}>{title}</h3>
      <ul className={looks.list}>
        {spreads.map((spread) => (
          <li key={spread.milestone.id}>
            <Item spread={spread} isNow={spread.milestone.id === now} choose={choose} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Item({ spread, isNow, choose }: { spread: MilestoneSpread; isNow: boolean; choose: Choose }) {
  const styles = useStyles()
  const { id } = spread.milestone
  const className = mergeClasses(styles.button, isNow && styles.now)
  if (!choose) {
    return (
      <div className={className} aria-current={isNow}>
        <Content spread={spread} />
      </div>
    )
  }
  return (
    <button type="button" className={mergeClasses(className, styles.pressed)} aria-current={isNow} onClick={() => choose(id)}>
      <Content spread={spread} />
    </button>
  )
}

function Content({ spread: { milestone, scales } }: { spread: MilestoneSpread }) {
  const looks = useLooks()
  const styles = useStyles()
  // Where nothing is known it is said once.
  const known = scales.some(({ counts }) => counts !== null) ? scales : scales.slice(0, 1)
  return (
    <>
      <span className={styles.head}>
        <TypeIcon type={milestone.type} />
        <bdi className={mergeClasses(looks.text, looks.grow, looks.strong)}>{milestone.text}</bdi>
        <Settled spreads={scales} />
      </span>
      {known.map((one) => (
        <SpreadBars key={one.scale} spread={one} />
      ))}
    </>
  )
}

function Settled({ spreads }: { spreads: MilestoneSpread['scales'] }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const settled = spreads.filter((one) => one.settled !== null)
  if (settled.length < spreads.length) return <span className={looks.quiet}>{say('settle.open')}</span>
  return (
    <span
      className={styles.settled}
      role="img"
      aria-label={settled.map(({ scale, settled: label }) => labelWords(say, scale, label ?? '')).join(', ')}
    >
      <CheckmarkCircleFilled fontSize={16} className={looks.success} />
      {settled.map(({ scale, settled: label }) => (
        <Label key={scale} scale={scale} label={label ?? ''} size={14} />
      ))}
    </span>
  )
}
