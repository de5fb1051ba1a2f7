import { Button } from '@fluentui/react-button'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { RankedTheme } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { OptionIcon } from './optionIcon.tsx'

/** The order that the facilitator makes by hand when there are too few ballots to count. */
export function OrderByHand({ run, ranked }: { run: string; ranked: readonly RankedTheme[] }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const [order, setOrder] = useState<readonly string[]>(() => ranked.map(({ id }) => id))
  const titles = new Map(ranked.map((theme) => [theme.id, theme]))
  const move = (index: number, by: 1 | -1) => {
    const next = swapped(order, index, index + by)
    setOrder(next)
    announce(say('vote.place', { title: titles.get(order[index] ?? '')?.title ?? '', n: index + by + 1 }))
  }
  return (
    <section className={looks.stack} aria-label={say('vote.orderTitle')}>
      <h3 className={looks.heading}>{say('vote.orderTitle')}</h3>
      <ol className={looks.list}>
        {order.map((id, index) => {
          const title = titles.get(id)?.title ?? ''
          return (
            <li key={id} className={mergeClasses(looks.card, looks.across)}>
              <OptionIcon id={id} lens={titles.get(id)?.lens ?? ''} />
              <bdi className={mergeClasses(looks.text, looks.grow)}>{title}</bdi>
              <Button
                appearance="subtle"
                icon={<ChevronUpRegular />}
                disabledFocusable={index === 0}
                aria-label={say('vote.up', { title })}
                onClick={() => move(index, -1)}
              />
              <Button
                appearance="subtle"
                icon={<ChevronDownRegular />}
                disabledFocusable={index === order.length - 1}
                aria-label={say('vote.down', { title })}
                onClick={() => move(index, 1)}
              />
            </li>
          )
        })}
      </ol>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div>
        <Button disabled={busy} onClick={() => attempt(() => quarter.send({ type: 'OrderByHand', run, order }))}>
          {say('vote.takeOrder')}
        </Button>
      </div>
    </section>
  )
}

function swapped(order: readonly string[], one: number, other: number): readonly string[] {
  const next = [...order]
  const [a, b] = [order[one], order[other]]
  if (a === undefined || b === undefined) return order
  next[one] = b
  next[other] = a
  return next
}
