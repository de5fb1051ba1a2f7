import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import { useEffect, useRef, useState } from 'react'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import { lengthOf } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from './items.ts'
import { usePlan } from './items.ts'

/** How long a pause in typing lasts until what was typed is saved, in milliseconds. */
const pauseMs = 1_200

/** A text field of an item that is saved when one pauses or leaves it. */
export interface ItemTextProps {
  readonly items: Items
  readonly kind: ItemKind
  readonly id: string
  readonly field: string
  readonly label: string
  readonly hint?: string
  /** Lines of the field; without: one line. */
  readonly rows?: number
}

/** What is typed and not saved, and what stood there when it was begun. */
interface Typed {
  readonly text: string
  readonly over: string
}

/**
 * A text of an item: what one types stays on this device until it is saved, also over a reload; what somebody else has written into
 * the same field meanwhile is shown beside it, and nothing is lost silently.
 */
export function ItemText({ items, kind, id, field, label, hint, rows }: ItemTextProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const item = plan[kind][id] as unknown as Readonly<Record<string, unknown>> | undefined
  const now = String(item?.[field] ?? '')
  const { typed, type, save, saved, refused, take } = useTyped(items, { kind, id, field }, now)
  const most = mostOf(kind, field)
  const value = typed?.text ?? now
  const over = lengthOf(value) - most
  const conflict = typed !== null && typed.over !== now && typed.text.trim() !== now
  const shared = {
    value,
    dir: 'auto',
    onBlur: () => void save(),
    onChange: (_: unknown, data: { readonly value: string }) => type(data.value),
  } as const
  return (
    <div className={looks.tight}>
      <Field
        label={{ children: label, className: looks.strong }}
        {...(over > 0 ? { validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } : {})}
        {...(hint && over <= 0 ? { hint } : {})}
      >
        {rows === undefined ? <Input {...shared} /> : <Textarea rows={rows} resize="vertical" {...shared} />}
      </Field>
      {conflict && <Conflict theirs={now} mine={() => void save(now)} take={take} />}
      {refused && !conflict && <ProblemText code={refused} />}
      <span className={looks.quiet} role="status">
        {saved ? say('plan.saved') : ''}
      </span>
    </div>
  )
}

function mostOf(kind: ItemKind, field: string): number {
  const rule = (kinds[kind].fields as Readonly<Record<string, { readonly kind: string; readonly most?: number }>>)[field]
  return rule?.most ?? Number.POSITIVE_INFINITY
}

function useTyped(items: Items, { kind, id, field }: Pick<ItemTextProps, 'kind' | 'id' | 'field'>, now: string) {
  const [typed, keep] = useKept<Typed | null>(`okra.typed.${id}.${field}`, null)
  const [saved, setSaved] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const latest = useRef(typed)
  latest.current = typed
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = async (over = latest.current?.over) => {
    clearTimeout(timer.current)
    const sent = latest.current
    if (!sent || over === undefined) return
    if (sent.text.trim() === now) return keep(null)
    setRefused(null)
    const taken = await items.edit(kind, id, { [field]: sent.text }, { [field]: over })
    setSaved(taken)
    if (!taken) setRefused('changed-since')
    else if (latest.current?.text === sent.text) keep(null)
    else keep({ text: latest.current?.text ?? '', over: sent.text })
  }
  const type = (text: string) => {
    setSaved(false)
    keep({ text, over: typed?.over ?? now })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void saver.current(), pauseMs)
  }
  const saver = useRef(save)
  saver.current = save
  useEffect(() => () => clearTimeout(timer.current), [])
  const take = () => {
    setRefused(null)
    keep(null)
  }
  return { typed, type, save, saved, refused: refused === null ? null : (items.problem?.code ?? refused), take }
}

function Conflict({ theirs, mine, take }: { theirs: string; mine: () => void; take: () => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={mergeClasses(looks.card, looks.warned)} role="alert">
      <p className={looks.plain}>{say('plan.conflict')}</p>
      <bdi className={looks.text}>{theirs === '' ? say('plan.conflictEmpty') : theirs}</bdi>
      <div className={looks.row}>
        <Button size="small" onClick={take}>
          {say('plan.takeTheirs')}
        </Button>
        <Button size="small" onClick={mine}>
          {say('plan.keepMine')}
        </Button>
      </div>
    </div>
  )
}
