import { presentSettings, questionsIn } from '../../../okra/quarter/activities/present.ts'
import type { SayKey } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { EntryList, Saying } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Entering } from './entering.tsx'
import { EnteringOwn } from './ownObjectives.tsx'
import { useShowing } from './showing.ts'
import { Shown } from './shown.tsx'
import { Stepping } from './stepping.tsx'

/** The same as on the stage as text, a question without a name, and entering what is missing. */
export function PresentPanel() {
  const scene = useScene('present')
  return scene && <Presenting scene={scene} />
}

function Presenting({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const showing = useShowing(scene)
  const { run } = scene
  const questions = questionsIn(run)
  const isCompany = presentSettings(run).shows[0] === 'company-objective'
  return (
    <>
      <Question scene={scene} />
      {showing.item !== null && (
        <section className={looks.card} aria-label={say('present.now')}>
          <Shown item={showing.item} />
          <Presenter presenter={showing.presenter} />
          <Stepping showing={showing} next={say(nextKey(isCompany))} primary />
        </section>
      )}
      {isCompany ? <Entering scene={scene} shown={showing.item} /> : <EnteringOwn scene={scene} shown={showing.item} />}
      {run.status === 'open' && (
        <Saying
          box={run.id}
          shown={questions}
          label={say('present.ask')}
          button={say('present.askButton')}
          about={showing.item}
          primary={showing.item !== null && !showing.mayShow}
        />
      )}
      <section className={looks.tight} aria-label={say('present.questions')}>
        <h2 className={looks.heading}>{say('present.questions')}</h2>
        <EntryList entries={questions} label={say('present.questions')} empty={say('present.noQuestions')} />
      </section>
    </>
  )
}

/** What the button to the next one says. */
export function nextKey(isCompany: boolean): SayKey {
  return isCompany ? 'present.nextGoal' : 'present.nextObjective'
}

/** Who presents, by name. */
export function Presenter({ presenter }: { presenter: string | null }) {
  const say = useSay()
  const looks = useLooks()
  const { name, isMe } = usePicture(({ people, me }) => ({
    name: people.find(({ key }) => key === presenter)?.name ?? null,
    isMe: me.person === presenter,
  }))
  if (name === null) return null
  return <p className={looks.quiet}>{isMe ? say('present.youPresent') : say('present.presents', { name })}</p>
}
