import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import { isBlank, lengthOf } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import type { Cards } from './cards.ts'

const rule = kinds.milestones.fields.notDoing
const most = rule.kind === 'text' ? rule.most : 0

/** Puts a milestone on the list of what is not done, with the reason. */
export function DropDialog({ card, cards, close }: { card: Milestone; cards: Cards; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const [reason, setReason] = useState('')
  const fits = !isBlank(reason) && lengthOf(reason) <= most
  const drop = async () => {
    if (await cards.items.edit('milestones', card.id, { notDoing: reason })) close()
  }
  return (
    <Modal
      title={say('board.notDoing')}
      close={close}
      actions={
        <>
          <Button onClick={close}>{say('activity.cancel')}</Button>
          <Button appearance="primary" disabled={!fits || cards.items.busy} onClick={() => void drop()}>
            {say('board.notDoingYes')}
          </Button>
        </>
      }
    >
      <div className={looks.stack}>
        <bdi className={looks.strong}>{card.text}</bdi>
        <Field label={say('board.whyNot')}>
          <Input dir="auto" value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        {cards.items.problem && <ProblemText code={cards.items.problem.code} reference={cards.items.problem.reference} />}
      </div>
    </Modal>
  )
}
