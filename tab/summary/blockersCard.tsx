import { HiddenText } from '../activities/hiddenText.tsx'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { useShared } from '../ui/styles.ts'

/** The risks and dependencies that were named in the round. */
export function BlockersCard() {
  const say = useSay()
  const shared = useShared()
  const page = usePageStyles()
  const { blockers } = usePlan()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.blockers')}</h2>
      {blockers.length === 0 && <p className={shared.text}>{say('outcome.noBlockers')}</p>}
      <ul className={shared.list}>
        {blockers.map(({ id, text }) => (
          <li key={id} className={page.item}>
            {text === null ? <HiddenText /> : <bdi className={shared.text}>{text}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  )
}
