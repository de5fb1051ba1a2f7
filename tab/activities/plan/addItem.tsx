import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { isBlank, lengthOf } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'

/**
 * One text that becomes a new item: a field and its button. Ctrl+Enter adds, too; after that the field is empty and keeps the focus. What is added
 * is under way once, however often it is pressed, and what is typed meanwhile stays.
 */
export function AddItem({
  scope,
  label,
  button,
  most,
  primary = false,
  add,
}: {
  scope: string
  label: string
  button: string
  most: number
  primary?: boolean
  /** Answers whether it was taken; if not, the text stays. */
  add: (text: string) => Promise<boolean>
}) {
  const say = useSay()
  const looks = useLooks()
  const [text, keep] = useKept(`okra.adding.${scope}`, '')
  const over = lengthOf(text) - most
  const latest = useRef(text)
  latest.current = text
  const [adding, setAdding] = useState(false)
  const can = !isBlank(text) && over <= 0 && !adding
  const submit = async () => {
    if (!can) return
    setAdding(true)
    if ((await add(text)) && latest.current === text) keep('')
    setAdding(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit()
  }
  return (
    <div className={looks.tight}>
      <Field
        label={{ children: label, className: looks.strong }}
        {...(over > 0 ? { validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } : {})}
      >
        <Textarea rows={2} dir="auto" value={text} onChange={(_, { value }) => keep(value.replace(/\n/g, ' '))} onKeyDown={onKeyDown} />
      </Field>
      <div className={looks.row}>
        <Button appearance={primary ? 'primary' : 'secondary'} className={looks.target} disabledFocusable={!can} onClick={submit}>
          {button}
        </Button>
      </div>
    </div>
  )
}
