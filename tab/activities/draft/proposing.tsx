import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { WordingBody } from '../../../okra/quarter/activities/draft.ts'
import { draft } from '../../../okra/quarter/activities/draft.ts'
import { draftsOnTable } from '../../../okra/quarter/activities/draftData.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { Elsewhere } from '../quietStage.tsx'
import type { Scene } from '../scene.ts'
import { SentenceText } from './sentence.tsx'
import { fits, SentenceFields } from './sentenceFields.tsx'
import { emptySentence } from './typed.ts'

const none: readonly OwnItem[] = []

/** A wording of one's own: an open entry that everyone sees within seconds, without a name. `primary`: it is the screen's one primary action. */
export function Proposing({ scene, primary }: { scene: Scene; primary: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const [open, setOpen] = useState(false)
  const { run } = scene
  const { mine = none, pass } = usePicture((picture) => ({ mine: picture.mine[run.id], pass: picture.passes[run.id] }))
  const waiting = mine.filter(({ id }) => !draft.isPublic(scene.session, id))
  const isFull = Object.keys(scene.session.drafts).length >= draftsOnTable
  if (pass === 'elsewhere') return <Elsewhere />
  return (
    <section className={looks.stack} aria-label={say('draft.propose')}>
      {open ? (
        <Form scene={scene} close={() => setOpen(false)} />
      ) : (
        <div>
          <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
            {say('draft.propose')}
          </Button>
        </div>
      )}
      {waiting.length > 0 && <Waiting items={waiting} box={run.id} isFull={isFull} />}
    </section>
  )
}

function Form({ scene, close }: { scene: Scene; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const [sentence, keep] = useKept(`okra.wording.${scene.run.id}`, emptySentence)
  const put = () => {
    const body: WordingBody = sentence
    quarter.put(scene.run.id, body)
    announce(say('draft.proposed'))
    keep(emptySentence)
    close()
  }
  return (
    <div className={mergeClasses(looks.card)}>
      <h3 className={looks.heading}>{say('draft.propose')}</h3>
      <SentenceFields sentence={sentence} change={keep} />
      <PromiseBox about="open" box={scene.run.id} />
      <div className={looks.row}>
        <Button appearance="primary" disabled={isBlank(sentence.what) || !fits(sentence)} onClick={put}>
          {say('draft.put')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {say('activity.cancel')}
        </Button>
      </div>
    </div>
  )
}

function Waiting({ items, box, isFull }: { items: readonly OwnItem[]; box: string; isFull: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  return (
    <ul className={looks.list}>
      {items.map(({ id, body, status, code }) => (
        <li key={id} className={looks.card}>
          <SentenceText sentence={body as WordingBody} />
          {status === 'refused' ? (
            <ProblemText code={code ?? 'broken'} />
          ) : (
            <p className={looks.quiet}>{say(isFull ? 'draft.noRoom' : 'draft.soon')}</p>
          )}
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
