import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { isBlank, lengthOf } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from './items.ts'

/** The most characters of the reason. */
const most = 300

/** Puts a milestone on the list of what is not done, with the reason, or takes it off again. */
export function NotDoing({ items, milestone }: { items: Items; milestone: Milestone }) {
  const say = useSay()
  const looks = useLooks()
  const [asking, ask] = useState(false)
  const { id, text, notDoing } = milestone
  const set = (reason: string | null) => items.edit('milestones', id, { notDoing: reason }, { notDoing })
  if (notDoing !== null)
    return (
      <div className={looks.tight}>
        <p className={looks.quiet}>
          <bdi>{say('order.notDoingSince', { reason: notDoing })}</bdi>
        </p>
        <div>
          <Button size="small" className={looks.target} aria-label={say('order.doAfterAllThis', { text })} onClick={() => void set(null)}>
            {say('order.doAfterAll')}
          </Button>
        </div>
      </div>
    )
  if (!asking)
    return (
      <div>
        <Button size="small" className={looks.target} aria-label={say('order.notDoThis', { text })} onClick={() => ask(true)}>
          {say('order.notDo')}
        </Button>
      </div>
    )
  return (
    <WhyNot
      cancel={() => ask(false)}
      submit={async (reason) => {
        if (await set(reason)) ask(false)
      }}
    />
  )
}

function WhyNot({ submit, cancel }: { submit: (reason: string) => Promise<void>; cancel: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const [reason, setReason] = useState('')
  const over = lengthOf(reason) - most
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBlank(reason) && over <= 0) void submit(reason.trim())
  }
  return (
    <form className={looks.tight} onSubmit={onSubmit}>
      <Field
        label={say('order.whyNot')}
        {...(over > 0 ? { validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } : {})}
      >
        <Input value={reason} dir="auto" autoFocus onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={looks.row}>
        <Button size="small" type="submit" disabled={isBlank(reason) || over > 0}>
          {say('order.notDoYes')}
        </Button>
        <Button size="small" appearance="subtle" onClick={cancel}>
          {say('activity.cancel')}
        </Button>
      </div>
    </form>
  )
}
