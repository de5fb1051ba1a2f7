import { Button } from '@fluentui/react-button'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { mergeClasses } from '@griffel/react'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import type { Slots } from './slots.ts'

/** The objectives of the quarter from the first slot on, and those that wait; who leads changes the order. */
export function SlotList({ slots }: { slots: Slots }) {
  const say = useSay()
  const looks = useLooks()
  const { chosen, waiting, problem } = slots
  return (
    <div className={looks.stack}>
      <section className={looks.tight} aria-label={say('order.slots', { n: chosen.length, of: slots.slots })}>
        <h3 className={looks.heading}>{say('order.slots', { n: chosen.length, of: slots.slots })}</h3>
        {chosen.length === 0 && <p className={looks.quiet}>{say('order.noneChosen')}</p>}
        <ol className={looks.list}>
          {chosen.map((objective, index) => (
            <li key={objective.id} className={looks.card}>
              <Line objective={objective} slots={slots} place={index + 1} />
              {slots.mayOrder && <Moving objective={objective} slots={slots} place={index} />}
            </li>
          ))}
        </ol>
      </section>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {waiting.length > 0 && (
        <section className={looks.tight} aria-label={say('order.next')}>
          <h3 className={looks.heading}>{say('order.next')}</h3>
          <ul className={looks.list}>
            {waiting.map((objective) => (
              <li key={objective.id} className={looks.card}>
                <Line objective={objective} slots={slots} place={null} />
                {slots.mayOrder && (
                  <div>
                    <Button
                      size="small"
                      className={looks.target}
                      disabled={slots.busy}
                      aria-label={say('order.takeInThis', { text: objective.text })}
                      onClick={() => slots.takeIn(objective.id)}
                    >
                      {say('order.takeIn')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Line({ objective, slots, place }: { objective: Objective; slots: Slots; place: number | null }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.line}>
      {place !== null && <span className={looks.number}>{place}</span>}
      <bdi className={mergeClasses(looks.text, looks.grow)}>{objective.text}</bdi>
      <span className={mergeClasses(looks.quiet, looks.number)}>{say('vote.dots', { n: slots.dotsOf(objective) })}</span>
    </div>
  )
}

function Moving({ objective: { id, text }, slots, place }: { objective: Objective; slots: Slots; place: number }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.row}>
      <Button
        appearance="subtle"
        size="small"
        className={looks.target}
        icon={<ChevronUpRegular />}
        disabledFocusable={place === 0 || slots.busy}
        aria-label={say('vote.up', { title: text })}
        onClick={() => slots.move(id, -1)}
      />
      <Button
        appearance="subtle"
        size="small"
        className={looks.target}
        icon={<ChevronDownRegular />}
        disabledFocusable={place === slots.chosen.length - 1 || slots.busy}
        aria-label={say('vote.down', { title: text })}
        onClick={() => slots.move(id, 1)}
      />
      <Button
        size="small"
        className={looks.target}
        disabled={slots.busy}
        aria-label={say('order.putOffThis', { text })}
        onClick={() => slots.putOff(id)}
      >
        {say('order.putOff')}
      </Button>
    </div>
  )
}
