import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { useState } from 'react'
import type { Ask } from '../../../okra/quarter/activities/draftData.ts'
import { draftOf, openAsk, readableDrafts } from '../../../okra/quarter/activities/draftData.ts'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { randomId } from '../../quarter/random.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { Aggregate } from '../aggregate.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { ReturnFocus } from '../returnFocus.tsx'
import type { Scene } from '../scene.ts'
import { SentenceText } from './sentence.tsx'
import { isSameSentence, partsOf } from './typed.ts'

/** Asks the room about some drafts, or shows the question that is open. For who leads. */
export function Asking({ scene, sentence }: { scene: Scene; sentence: Sentence }) {
  const ask = openAsk(scene.run)
  return ask ? <OpenAsk ask={ask} /> : <ChooseDrafts scene={scene} sentence={sentence} />
}

/** Stands for the sentence that is being typed and is not on the table yet. */
const typedNow = 'typed'

function ChooseDrafts({ scene, sentence }: { scene: Scene; sentence: Sentence }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { problem, busy, attempt } = useAttempt()
  const drafts = readableDrafts(scene.session)
  const { most } = draftOf(scene.run)
  const isNew = !isBlank(sentence.what) && !drafts.some((draft) => isSameSentence(draft, sentence))
  const options = [...(isNew ? [{ id: typedNow, parts: sentence }] : []), ...drafts.map((draft) => ({ id: draft.id, parts: draft }))]
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = options.filter(({ id }) => !left.has(id)).slice(0, most)
  if (options.length === 0) return null

  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const askRoom = async () => {
    const typed = randomId()
    if (chosen.some(({ id }) => id === typedNow)) {
      await quarter.send({ type: 'PutDraft', draft: typed, origin: 'facilitator', themes: [], ...partsOf(sentence) })
    }
    await quarter.send({ type: 'AskRoom', drafts: chosen.map(({ id }) => (id === typedNow ? typed : id)) })
  }
  return (
    <section className={looks.card} aria-label={say('draft.ask')}>
      <h3 className={looks.heading}>{say('draft.ask')}</h3>
      <p className={looks.quiet}>{say('draft.askWords', { most })}</p>
      {options.length > 1 &&
        options.map(({ id, parts }) => {
          const isChosen = chosen.some((one) => one.id === id)
          return (
            <Checkbox
              key={id}
              checked={isChosen}
              disabled={!isChosen && chosen.length >= most}
              label={<SentenceText sentence={parts} />}
              onChange={() => toggle(id)}
            />
          )
        })}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button disabled={busy || chosen.length === 0} onClick={() => attempt(askRoom)}>
          {say('draft.askAbout', { n: chosen.length })}
        </Button>
      </div>
    </section>
  )
}

function OpenAsk({ ask }: { ask: Ask }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { problem, busy, attempt } = useAttempt()
  const [dropping, setDropping] = useState(false)
  return (
    <section className={looks.card} aria-label={say('draft.asked', { n: ask.drafts.length })}>
      <h3 className={looks.heading}>{say('draft.asked', { n: ask.drafts.length })}</h3>
      <Aggregate box={ask.id} doing="answer" />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button disabled={busy} onClick={() => attempt(() => quarter.send({ type: 'CloseAsk', ask: ask.id }))}>
          {say('draft.closeAsk')}
        </Button>
        <Button appearance="subtle" onClick={() => setDropping(true)}>
          {say('draft.dropAsk')}
        </Button>
      </div>
      {dropping && <ReturnFocus />}
      {dropping && (
        <Confirm
          title={say('draft.dropAsk')}
          action={say('draft.dropYes')}
          act={() => quarter.send({ type: 'DropAsk', ask: ask.id })}
          close={() => setDropping(false)}
        >
          {say('draft.dropWords')}
        </Confirm>
      )}
    </section>
  )
}
