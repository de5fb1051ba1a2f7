import { Field } from '@fluentui/react-field'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import type { ReactionBody } from '../../../okra/quarter/activities/draft.ts'
import type { Answer, Ask } from '../../../okra/quarter/activities/draftData.ts'
import { answers } from '../../../okra/quarter/activities/draftData.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { useLooks } from '../looks.ts'
import { Elsewhere } from '../quietStage.tsx'
import type { Scene } from '../scene.ts'
import { SentenceText } from './sentence.tsx'

/** The own answers to the drafts of an open ask: sealed, and replaceable until it is closed. */
export function Answering({ scene, ask }: { scene: Scene; ask: Ask }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { mine, pass } = usePicture((picture) => ({ mine: picture.mine[ask.id]?.at(-1), pass: picture.passes[ask.id] }))
  const given = (mine?.body as ReactionBody | undefined)?.answers ?? {}
  const answer = (draft: string, value: Answer) => {
    const body: ReactionBody = { answers: { ...given, [draft]: value } }
    if (mine) quarter.put(ask.id, body, mine.id)
    else quarter.put(ask.id, body)
  }
  if (pass === 'elsewhere') return <Elsewhere />
  return (
    <section className={looks.card} aria-label={say('draft.yourAnswer')}>
      <h3 className={looks.heading}>{say('draft.yourAnswer')}</h3>
      {ask.drafts.map((id) => {
        const draft = scene.session.drafts[id]
        if (!draft || draft.hidden) return null
        return (
          <Field key={id} label={{ children: <SentenceText sentence={draft} /> }}>
            <RadioGroup
              layout="horizontal"
              style={{ flexWrap: 'wrap' }}
              value={given[id] ?? ''}
              onChange={(_, { value }) => answer(id, value as Answer)}
            >
              {answers.map((one) => (
                <Radio key={one} value={one} label={say(`draft.answer.${one}`)} />
              ))}
            </RadioGroup>
          </Field>
        )
      })}
      {mine?.status === 'refused' && <ProblemText code={mine.code ?? 'broken'} />}
      {mine && mine.status !== 'refused' && (
        <p className={looks.quiet}>{say(mine.status === 'sent' ? 'draft.answerSaved' : 'write.waiting')}</p>
      )}
      <PromiseBox about="answers" box={ask.id} />
    </section>
  )
}
