import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { contributionLength } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { useLooks } from '../looks.ts'
import type { Composing } from './composing.ts'

/** From how many characters on the counter is shown. */
const counterFrom = 400

/** The text area and *Add*: after adding it is empty and has the focus. `above`: where it belongs; `below`: what else can be said. */
export function Composer(props: { composing: Composing; above: ReactNode; hint?: string; below?: ReactNode }) {
  const { composing, above, hint, below } = props
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
      {above}
      <Field
        label={{ children: say(isEditing ? 'write.editing' : 'write.yours'), className: looks.strong }}
        {...(hint === undefined ? {} : { hint })}
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
      {below}
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
