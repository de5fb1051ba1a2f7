import { Button } from '@fluentui/react-button'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { CompanyChips } from '../company/chips.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import type { Ranked, Slots } from './slots.ts'
import { moved, slotsIn } from './slots.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '::before': { content: '""', flexGrow: 1, height: '1px', backgroundColor: tokens.colorNeutralStroke1 },
    '::after': { content: '""', flexGrow: 1, height: '1px', backgroundColor: tokens.colorNeutralStroke1 },
  },
})

type Act = (one: Ranked, how: 'up' | 'down' | 'off' | 'in') => void

/** The objectives in their slots, a line, and those that wait for the next quarter. Who leads changes who gets a slot. */
export function SlotBoard({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const plan = usePlan()
  const mayOrder = usePicture(({ offers }) => isOffered(offers, 'FillSlots'))
  const slots = slotsIn(plan, scene.session, scene.run)
  const act: Act = async (one, how) => {
    const objectives = moved(slots, one.objective.id, how)
    if (await attempt(() => quarter.send({ type: 'FillSlots', objectives }))) announce(say('order.changed', { title: one.objective.text }))
  }
  const isFull = slots.filled.length >= slots.most
  if (slots.filled.length + slots.waiting.length === 0) return <p className={looks.plain}>{say('order.empty')}</p>
  return (
    <div className={looks.stack}>
      <ol className={looks.list} aria-label={say('order.slots', { n: slots.filled.length, most: slots.most })}>
        {slots.filled.map((one, index) => (
          <Line key={one.objective.id} one={one} slot={index + 1}>
            {mayOrder && <SlotTools one={one} index={index} slots={slots} busy={busy} act={act} />}
          </Line>
        ))}
      </ol>
      <div className={styles.line}>{say('order.slots', { n: slots.filled.length, most: slots.most })}</div>
      {slots.waiting.length > 0 && (
        <section className={looks.tight} aria-label={say('order.next')}>
          <h3 className={looks.heading}>{say('order.next')}</h3>
          <ul className={looks.list}>
            {slots.waiting.map((one) => (
              <Line key={one.objective.id} one={one} slot={null}>
                {mayOrder && (
                  <Button size="small" className={looks.target} disabled={busy || isFull} onClick={() => act(one, 'in')}>
                    {say('order.takeIn')}
                  </Button>
                )}
              </Line>
            ))}
          </ul>
          {mayOrder && isFull && <p className={looks.quiet}>{say('order.full')}</p>}
        </section>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

function Line({ one: { objective, dots }, slot, children }: { one: Ranked; slot: number | null; children: ReactNode }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <li className={mergeClasses(looks.card, slot !== null && looks.marked)}>
      <div className={looks.line}>
        {slot !== null && <span className={looks.number}>{slot}.</span>}
        <bdi className={mergeClasses(looks.text, looks.grow, slot !== null && looks.strong)}>{objective.text}</bdi>
        <span className={looks.number}>{say('vote.dots', { n: dots })}</span>
      </div>
      <CompanyChips ids={objective.supports} />
      {children && <div className={looks.row}>{children}</div>}
    </li>
  )
}

interface ToolsProps {
  readonly one: Ranked
  readonly index: number
  readonly slots: Slots
  readonly busy: boolean
  readonly act: Act
}

function SlotTools({ one, index, slots, busy, act }: ToolsProps) {
  const say = useSay()
  const looks = useLooks()
  const title = one.objective.text
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={looks.target}
        icon={<ArrowUpRegular />}
        aria-label={say('vote.up', { title })}
        disabledFocusable={busy || index === 0}
        onClick={() => act(one, 'up')}
      />
      <Button
        size="small"
        appearance="subtle"
        className={looks.target}
        icon={<ArrowDownRegular />}
        aria-label={say('vote.down', { title })}
        disabledFocusable={busy || index === slots.filled.length - 1}
        onClick={() => act(one, 'down')}
      />
      <Button size="small" className={looks.target} disabled={busy} onClick={() => act(one, 'off')}>
        {say('order.putOff')}
      </Button>
    </>
  )
}
