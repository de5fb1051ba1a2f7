import { Button } from '@fluentui/react-button'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { mergeClasses } from '@griffel/react'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { FishbowlData } from '../../../okra/quarter/facets/fishbowl.ts'
import { fishbowlFacet } from '../../../okra/quarter/facets/fishbowl.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'

/** Who sits in the middle and speaks. Named on purpose: one sees who talks. */
export function Seats({ run }: { run: ActivityRun }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { seats } = dataOf<FishbowlData>(run, fishbowlFacet)
  const everyone = usePicture(({ people }) => people)
  const offers = usePicture((picture) => picture.offers)
  const { attempt, busy, problem } = useAttempt()
  const type = isOffered(offers, 'LeaveSeat') ? 'LeaveSeat' : 'TakeSeat'
  const names = seats.map((key) => everyone.find((one) => one.key === key)?.name ?? say('turns.somebody'))
  return (
    <section className={looks.card} aria-label={say('discuss.middle')}>
      <h3 className={mergeClasses(looks.heading, looks.row)}>
        <PeopleTeamRegular fontSize={20} aria-hidden />
        {say('discuss.middle')}
      </h3>
      <p className={looks.quiet}>{say('discuss.middleWords')}</p>
      {names.length === 0 && <p className={looks.plain}>{say('discuss.nobody')}</p>}
      {names.length > 0 && (
        <ul className={looks.list} aria-label={say('discuss.middle')}>
          {names.map((name) => (
            <li key={name} className={looks.strong}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {isOffered(offers, type) && (
        <div>
          <Button className={looks.target} disabled={busy} onClick={() => void attempt(() => quarter.send({ type }))}>
            {say(type === 'TakeSeat' ? 'discuss.take' : 'discuss.leave')}
          </Button>
        </div>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </section>
  )
}
