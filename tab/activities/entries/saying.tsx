import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import type { EntryBody } from '../../../okra/quarter/facets/entries.ts'
import { entryLength } from '../../../okra/quarter/facets/entries.ts'
import type { Entry } from '../../../okra/quarter/plan/results.ts'
import { isBlank, lengthOf } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { Elsewhere } from '../quietStage.tsx'
import { SaidText } from './saidText.tsx'

const none: readonly OwnItem[] = []

/** A field for an open entry, with the promise and the own ones that are on their way. `about`: the item that it is about. */
export function Saying({
  box,
  shown,
  label,
  button,
  about = null,
  primary = false,
}: {
  box: string
  shown: readonly Entry[]
  label: string
  button: string
  about?: string | null
  primary?: boolean
}) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { mine = none, pass } = usePicture((picture) => ({ mine: picture.mine[box], pass: picture.passes[box] }))
  const [text, keep] = useKept(`okra.saying.${box}`, '')
  const over = lengthOf(text) - entryLength
  if (pass === 'elsewhere') return <Elsewhere />
  if (pass === 'not-for-me') return null
  const put = () => {
    const body: EntryBody = { text, about }
    quarter.put(box, body)
    keep('')
    announce(say('entries.sent'))
  }
  const waiting = mine.filter(({ id }) => !shown.some((one) => one.id === id))
  return (
    <div className={looks.stack}>
      <Field
        label={{ children: label, className: looks.strong }}
        {...(over > 0 ? { validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } : {})}
      >
        <Textarea
          rows={2}
          dir="auto"
          value={text}
          onChange={(_, { value }) => keep(value.replace(/\n/g, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBlank(text) && over <= 0) put()
          }}
        />
      </Field>
      <PromiseBox about="open" box={box} />
      <div>
        <Button appearance={primary ? 'primary' : 'secondary'} className={looks.target} disabled={isBlank(text) || over > 0} onClick={put}>
          {button}
        </Button>
      </div>
      {waiting.length > 0 && <Waiting items={waiting} box={box} />}
    </div>
  )
}

function Waiting({ items, box }: { items: readonly OwnItem[]; box: string }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  return (
    <ul className={looks.list} aria-label={say('entries.waiting')}>
      {items.map(({ id, body, status, code }) => (
        <li key={id} className={looks.card}>
          <bdi className={looks.text}>{(body as EntryBody).text}</bdi>
          {status === 'refused' ? <ProblemText code={code ?? 'broken'} /> : <p className={looks.quiet}>{say('draft.soon')}</p>}
          <div>
            <Button size="small" appearance="subtle" onClick={() => quarter.remove(box, id)}>
              {say('draft.takeBack')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The open entries that are public, in an order that says nothing. */
export function EntryList({ entries, label, empty }: { entries: readonly Entry[]; label: string; empty: string }) {
  const looks = useLooks()
  if (entries.length === 0) return <p className={looks.quiet}>{empty}</p>
  return (
    <ul className={looks.list} aria-label={label}>
      {entries.map(({ id, text }) => (
        <li key={id} className={looks.card}>
          <SaidText id={id} text={text} />
        </li>
      ))}
    </ul>
  )
}
