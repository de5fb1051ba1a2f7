import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { AddItem } from '../plan/addItem.tsx'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { CandidateCard } from './candidate.tsx'
import { SourceCard } from './source.tsx'
import { sourcesOf } from './sources.ts'

/** Themes become candidate objectives, candidates are worded, linked and merged. Who may not arrange reads them. */
export function RefinePanel() {
  const scene = useScene('refine')
  return scene && <Refining scene={scene} />
}

function Refining({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const items = useItems(scene.run.id)
  const mayEdit = usePicture(({ offers }) => isOffered(offers, 'AddItems'))
  const sources = sourcesOf(scene.session, plan)
  const candidates = Object.values(plan.objectives)
  const add = async (text: string) => (await items.add('objectives', { text })) !== null
  return (
    <>
      <Question scene={scene} />
      {!mayEdit && scene.session.arrangingLocked && scene.contributing && <p className={looks.quiet}>{say('cluster.locked')}</p>}
      <UndoItems items={items} />
      <section className={looks.tight} aria-label={say('refine.candidates', { n: candidates.length })}>
        <h2 className={looks.heading}>{say('refine.candidates', { n: candidates.length })}</h2>
        {candidates.length === 0 && <p className={looks.quiet}>{say('refine.none')}</p>}
        <ul className={looks.list}>
          {candidates.map((objective) => (
            <li key={objective.id}>
              <CandidateCard objective={objective} items={mayEdit ? items : null} />
            </li>
          ))}
        </ul>
      </section>
      {mayEdit && (
        <>
          <section className={looks.tight} aria-label={say('refine.themes')}>
            <h2 className={looks.heading}>{say('refine.themes')}</h2>
            {sources.length === 0 && <p className={looks.quiet}>{say('refine.noThemes')}</p>}
            <ul className={looks.list}>
              {sources.map((source) => (
                <li key={source.id}>
                  <SourceCard source={source} session={scene.session} items={items} />
                </li>
              ))}
            </ul>
          </section>
          <AddItem scope={scene.run.id} label={say('refine.own')} button={say('refine.addOwn')} most={300} add={add} />
        </>
      )}
    </>
  )
}
