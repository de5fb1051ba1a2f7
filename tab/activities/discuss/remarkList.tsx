import { remarks } from '../../../okra/quarter/activities/discuss.ts'
import type { EntriesData } from '../../../okra/quarter/facets/entries.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { Entry } from '../../../okra/quarter/plan/results.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { SaidText } from '../entries/saidText.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** The remarks of this run that are public. */
export function shownRemarks(run: ActivityRun): readonly Entry[] {
  return dataOf<EntriesData>(run, remarks).entries
}

/** The remarks without a name, each with what it is about. */
export function RemarkList({ entries }: { entries: readonly Entry[] }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  return (
    <section className={looks.tight} aria-label={say('discuss.remarks')}>
      <h3 className={looks.heading}>{say('discuss.remarks')}</h3>
      {entries.length === 0 && <p className={looks.quiet}>{say('discuss.empty')}</p>}
      <ul className={looks.list}>
        {entries.map(({ id, text, about }) => (
          <li key={id} className={looks.card}>
            {about !== null && plan.milestones[about] && <bdi className={looks.quiet}>{plan.milestones[about].text}</bdi>}
            <SaidText id={id} text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
