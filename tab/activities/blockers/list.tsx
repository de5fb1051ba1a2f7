import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import { useSay } from '../../i18n/say.tsx'
import { EntryList } from '../entries/saying.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** The blockers by the objective that they are about; those about none come last. */
export function BlockerList() {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const { blockers } = plan
  if (blockers.length === 0) return <p className={looks.quiet}>{say('blockers.empty')}</p>
  const places = [
    ...orderedObjectives(plan).map(({ id, text }) => ({ id: id as string | null, title: text })),
    { id: null, title: say('blockers.general') },
  ]
  const isAbout = (about: string | null, id: string | null) =>
    id === null ? about === null || !Object.hasOwn(plan.objectives, about) : about === id
  return (
    <div className={looks.stack}>
      {places.map(({ id, title }) => {
        const here = blockers.filter(({ about }) => isAbout(about, id))
        if (here.length === 0) return null
        return (
          <section key={id ?? 'all'} className={looks.tight}>
            <h3 className={looks.heading}>
              <bdi>{title}</bdi>
            </h3>
            <EntryList entries={here} label={title} empty="" />
          </section>
        )
      })}
    </div>
  )
}
