import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Board } from '../../../okra/board/board.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Cards } from './cards.ts'
import { firstLength, startingIn } from './spans.ts'

/** The form of a place: objective, start and end. It takes a card off the board, too. */
export function MoveDialog({ card, board, cards, close }: { card: Milestone; board: Board; cards: Cards; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const form = useId()
  const [{ start, end }, setPlace] = useState(card.placement ?? startingIn(1, firstLength(card.effort)))
  const [objective, setObjective] = useState(card.objective)
  const weeks = board.weeks.map(({ number }) => number)
  const endsBefore = end < start
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (endsBefore) return
    void cards.place(card.id, { start, end }, objective).then((taken) => taken && close())
  }
  const off = () => void cards.place(card.id, null).then((taken) => taken && close())
  return (
    <Modal
      title={say('board.moveTo')}
      close={close}
      actions={
        <>
          {card.placement && <Button onClick={off}>{say('board.takeOff')}</Button>}
          <Button onClick={close}>{say('activity.cancel')}</Button>
          <Button appearance="primary" type="submit" form={form} disabled={endsBefore || cards.items.busy}>
            {say('board.put')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={looks.stack}>
        <bdi className={looks.strong}>{card.text}</bdi>
        <Field label={say('board.objective')}>
          <Select value={objective ?? ''} onChange={(_, { value }) => setObjective(value === '' ? null : value)}>
            <option value="">{say('board.noObjective')}</option>
            {Object.values(plan.objectives).map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('board.start')}>
          <Select value={String(start)} onChange={(_, { value }) => setPlace({ start: Number(value), end: Math.max(end, Number(value)) })}>
            {weeks.map((week) => (
              <option key={week}>{week}</option>
            ))}
          </Select>
        </Field>
        <Field
          label={say('board.end')}
          {...(endsBefore ? { validationState: 'error', validationMessage: say('refusal.ends-before-start') } : {})}
        >
          <Select value={String(end)} onChange={(_, { value }) => setPlace({ start, end: Number(value) })}>
            {weeks.map((week) => (
              <option key={week}>{week}</option>
            ))}
          </Select>
        </Field>
        {cards.items.problem && <ProblemText code={cards.items.problem.code} reference={cards.items.problem.reference} />}
      </form>
    </Modal>
  )
}
