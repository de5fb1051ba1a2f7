import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { LensId } from '../../../okra/playbook/lenses.ts'
import { contributionLength } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { useLooks } from '../looks.ts'
import type { Composing } from './composing.ts'
import type { LensOrder } from './lensOrder.ts'
import { LensPicker } from './lensPicker.tsx'

/** From how many characters on the counter is shown. */
const counterFrom = 400

/** The text area with its lens and *Add*: after adding it is empty and has the focus. */
export function Composer({ composing, order }: { composing: Composing; order: LensOrder }) {
  const say = useSay()
  const announce = useAnnounce()
  const looks = useLooks()
  const area = useRef<HTMLTextAreaElement>(null)
  const [tried, setTried] = useState(false)
  const { unsent, own, length, obstacle } = composing
  const isEditing = unsent.editing !== null

  useEffect(() => {
    if (unsent.editing !== null) area.current?.focus()
  }, [unsent.editing])

  const add = () => {
    setTried(true)
    area.current?.focus()
    if (!composing.add()) return
    setTried(false)
    announce(isEditing ? say('write.saved') : say('write.added', { n: own.length + 1 }))
  }
  const type = (text: string) => {
    setTried(false)
    composing.change({ text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = own.at(-1)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add()
    else if (event.key === 'ArrowUp' && unsent.text === '' && !isEditing && last) composing.edit(last.id)
    else if (event.key === 'Escape' && isEditing) composing.stop()
    else return
    event.preventDefault()
  }

  return (
    <div className={looks.stack}>
      <LensPicker order={order} chosen={unsent.lens} choose={(lens) => composing.change({ lens })} />
      <Field
        label={{ children: say(isEditing ? 'write.editing' : 'write.yours'), className: looks.strong }}
        hint={say(`lens.${unsent.lens as LensId}.ask`)}
        {...validationOf(obstacle, tried, say('write.nothingYet'), say('write.tooLong', { n: length - contributionLength }))}
      >
        <Textarea
          textarea={{ ref: area }}
          value={unsent.text}
          rows={3}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => type(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <Counter length={length} />
        <div className={mergeClasses(looks.row, looks.end)}>
          {isEditing && (
            <Button appearance="subtle" className={looks.target} onClick={composing.stop}>
              {say('activity.cancel')}
            </Button>
          )}
          <Button appearance="primary" className={looks.target} icon={<SendRegular />} onClick={add}>
            {say(isEditing ? 'activity.save' : 'write.add')}
          </Button>
        </div>
      </div>
    </div>
  )
}

function validationOf(obstacle: Composing['obstacle'], tried: boolean, empty: string, long: string) {
  if (obstacle === 'text-too-long') return { validationState: 'error', validationMessage: long } as const
  if (obstacle === 'text-empty' && tried) return { validationState: 'warning', validationMessage: empty } as const
  return {}
}

function Counter({ length }: { length: number }) {
  const say = useSay()
  const looks = useLooks()
  if (length >= counterFrom) {
    return (
      <span className={mergeClasses(looks.quiet, looks.number, length > contributionLength && looks.danger)}>
        {say('write.counter', { n: length, most: contributionLength })}
      </span>
    )
  }
  return (
    <span className={looks.quiet}>
      <span className={looks.noKeyboard}>{say('write.keys')}</span>
      <span className={looks.onlyTouch}>{say('write.upTo', { most: contributionLength })}</span>
    </span>
  )
}
