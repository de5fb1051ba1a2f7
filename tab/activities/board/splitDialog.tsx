import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { Milestone, Span } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import { lengthOf as charactersOf, isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Cards } from './cards.ts'
import { lengthOf } from './spans.ts'

const rule = kinds.milestones.fields.text
const most = rule.kind === 'text' ? rule.most : 0

/** Splits a milestone: the second part gets a name and the weeks from one on; it waits for the first. */
export function SplitDialog({ card, cards, close }: { card: Milestone; cards: Cards; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const { attempt, busy, problem } = useAttempt()
  const [text, setText] = useState('')
  const parts = partsOf(card.placement)
  const [from, setFrom] = useState(parts[0]?.second.start ?? 0)
  const chosen = parts.find(({ second }) => second.start === from) ?? { first: card.placement, second: null }
  const fits = !isBlank(text) && charactersOf(text) <= most
  const split = async () => {
    if (await attempt(async () => void (await cards.split(card, text, chosen.first, chosen.second)))) close()
  }
  return (
    <Modal
      title={say('board.split')}
      close={close}
      actions={
        <>
          <Button onClick={close}>{say('activity.cancel')}</Button>
          <Button appearance="primary" disabled={!fits || busy} onClick={() => void split()}>
            {say('board.splitYes')}
          </Button>
        </>
      }
    >
      <div className={looks.stack}>
        <bdi className={looks.strong}>{card.text}</bdi>
        <p className={looks.plain}>{say('board.splitWords')}</p>
        <Field label={say('board.secondName')}>
          <Input dir="auto" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        {parts.length > 0 && (
          <Field label={say('board.secondFrom')}>
            <Select value={String(from)} onChange={(_, { value }) => setFrom(Number(value))}>
              {parts.map(({ second }) => (
                <option key={second.start}>{second.start}</option>
              ))}
            </Select>
          </Field>
        )}
        {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      </div>
    </Modal>
  )
}

/** The ways to cut the weeks of a milestone in two; one that has a single week keeps it, and the second part waits for a place. */
function partsOf(place: Span | null): readonly { readonly first: Span; readonly second: Span }[] {
  if (!place) return []
  return Array.from({ length: lengthOf(place) - 1 }, (_, index) => place.start + index + 1).map((start) => ({
    first: { start: place.start, end: start - 1 },
    second: { start, end: place.end },
  }))
}
