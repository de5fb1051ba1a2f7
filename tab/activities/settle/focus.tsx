import { Button } from '@fluentui/react-button'
import { BranchRegular } from '@fluentui/react-icons/svg/branch'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { NeedWords } from '../depend/needWords.tsx'
import { useLooks } from '../looks.ts'
import { MilestoneCard } from '../milestones/milestoneCard.tsx'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { labelWords } from '../score/labels.tsx'
import { ScaleChoice } from './scaleChoice.tsx'
import { ScoreAgain } from './scoreAgain.tsx'
import type { Settling } from './settling.ts'
import type { MilestoneSpread } from './spreads.ts'
import { endsOf } from './spreads.ts'

const useStyles = makeStyles({
  warning: { flexDirection: 'row', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  both: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: tokens.spacingHorizontalM },
})

/** The milestone that the room talks about: spread, notes, dependencies; for who leads the value that is settled. `large`: on the stage. */
export function SettleFocus({ settling, withButtons, large = false }: { settling: Settling; withButtons: boolean; large?: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const { now, choice, choose } = settling
  if (!now) return <p className={looks.plain}>{say('score.nothing')}</p>
  const act = withButtons && settling.maySettle
  return (
    <section className={looks.stack} aria-label={say('settle.now')}>
      <MilestoneCard id={now.milestone.id} large={large} />
      {now.scales.map((spread) => (
        <ScaleChoice
          key={`${now.milestone.id}.${spread.scale}`}
          spread={spread}
          chosen={choice[spread.scale]}
          {...(act ? { choose: (label: string) => choose(spread.scale, label) } : {})}
        />
      ))}
      <Wide now={now} />
      {act && <Buttons settling={settling} />}
      <Background now={now} />
      <p className={mergeClasses(looks.line, looks.quiet)}>
        <ShieldCheckmarkRegular fontSize={16} className={mergeClasses(looks.inlineIcon, looks.brand)} aria-hidden />
        {say('settle.promise')}
      </p>
    </section>
  )
}

function Wide({ now }: { now: MilestoneSpread }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const wide = now.scales.find((one) => one.isWide)
  if (!wide) return null
  const [low, high] = endsOf(wide).map((label) => labelWords(say, wide.scale, label))
  return (
    <div className={mergeClasses(looks.card, looks.warned, styles.warning)} role="note">
      <WarningFilled fontSize={20} className={mergeClasses(looks.inlineIcon, looks.warning)} aria-hidden />
      <span>
        <strong>{say('settle.bothGiven', { low: low ?? '', high: high ?? '' })}</strong>{' '}
        {say('settle.bothAsk', { low: low ?? '', high: high ?? '' })}
      </span>
    </div>
  )
}

function Buttons({ settling }: { settling: Settling }) {
  const say = useSay()
  const looks = useLooks()
  const { now, choice, items, settle, skip } = settling
  const scales = now?.scales ?? []
  const labels = scales.flatMap(({ scale }) => (choice[scale] === undefined ? [] : [labelWords(say, scale, choice[scale])]))
  const isDone = scales.every(({ scale, settled }) => settled !== null && settled === choice[scale])
  return (
    <>
      <div className={looks.row}>
        <Button
          appearance={isDone ? 'secondary' : 'primary'}
          size="large"
          disabledFocusable={items.busy || isDone || labels.length < scales.length}
          onClick={() => void settle()}
        >
          {labels.length < scales.length ? say('settle.choose') : say('settle.on', { label: labels.join(' · ') })}
        </Button>
        <Button size="large" appearance={isDone ? 'secondary' : 'subtle'} onClick={skip}>
          {say(isDone ? 'settle.nextOpen' : 'settle.skip')}
        </Button>
        <ScoreAgain />
      </div>
      <UndoItems items={items} />
    </>
  )
}

/** What is known besides the numbers: notes of the review, and what it waits for. */
function Background({ now: { milestone } }: { now: MilestoneSpread }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const needs = Object.values(usePlan().dependencies).filter(({ from }) => from === milestone.id)
  if (milestone.notes === '' && needs.length === 0) return null
  return (
    <div className={styles.both}>
      {milestone.notes !== '' && (
        <section className={looks.card} aria-label={say('settle.notes')}>
          <h4 className={looks.heading}>{say('settle.notes')}</h4>
          <bdi className={looks.text}>{milestone.notes}</bdi>
        </section>
      )}
      {needs.length > 0 && (
        <section className={looks.card} aria-label={say('settle.needs')}>
          <h4 className={looks.heading}>{say('settle.needs')}</h4>
          <ul className={looks.list}>
            {needs.map((need) => (
              <li key={need.id} className={looks.line}>
                <BranchRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
                <NeedWords need={need} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
