import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import type { Items } from './items.ts'
import { numberIn } from './numberIn.ts'
import { usePlan } from './usePlan.ts'

/** A number of an item, saved when one leaves the field or presses Enter; an empty field says that there is none. */
export function ItemNumber({ items, kind, id, field, label }: { items: Items; kind: ItemKind; id: string; field: string; label: string }) {
  const say = useSay()
  const item = usePlan()[kind][id] as unknown as Readonly<Record<string, number | null>> | undefined
  const now = item?.[field] ?? null
  const [typed, type] = useState<{ readonly text: string; readonly over: number | null } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const wrong = typed !== null && numberIn(typed.text) === undefined
  const save = async () => {
    const value = typed === null ? undefined : numberIn(typed.text)
    if (typed === null || value === undefined) return
    const taken = await items.edit(kind, id, { [field]: value }, { [field]: typed.over })
    setRefused(taken ? null : 'changed-since')
    if (taken) type(null)
  }
  return (
    <Field label={label} {...(wrong ? { validationState: 'error', validationMessage: say('refusal.not-a-number') } : {})}>
      <Input
        inputMode="decimal"
        value={typed?.text ?? (now === null ? '' : String(now))}
        input={{ size: 6 }}
        onChange={(_, { value }) => type({ text: value, over: typed?.over ?? now })}
        onBlur={() => void save()}
        onKeyDown={({ key }) => key === 'Enter' && void save()}
      />
      {refused && typed && <ProblemText code={refused} />}
    </Field>
  )
}
