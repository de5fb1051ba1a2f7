import { Button } from '@fluentui/react-button'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { mergeClasses } from '@griffel/react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { pairsOf, useOwnPair } from './pairing.ts'
import { Names, PairList } from './pairList.tsx'

/** With whom this person works, joining a pair for who came late, and waiting for the start. */
export function OwnPair({ scene, titleOf }: { scene: Scene; titleOf: (item: string) => string }) {
  const say = useSay()
  const looks = useLooks()
  const me = usePicture((picture) => picture.me.person)
  const own = useOwnPair(scene.run)
  const { pairs, started } = pairsOf(scene.run)
  if (pairs.length === 0) return <p className={looks.plain}>{say('pairing.waitForPairs')}</p>
  if (!started)
    return (
      <section className={looks.tight} aria-label={say('pairing.pairs')}>
        <p className={looks.plain}>{say('pairing.waitForStart')}</p>
        <PairList pairs={pairs} titleOf={titleOf} />
      </section>
    )
  if (!own) return <Join />
  const others = own.people.filter((person) => person !== me)
  return (
    <div className={looks.card}>
      <div className={mergeClasses(looks.line, looks.middle)}>
        <PeopleTeamRegular fontSize={20} className={mergeClasses(looks.brand, looks.inlineIcon)} aria-hidden />
        <span className={looks.grow}>
          {others.length === 0 ? (
            say('pairing.alone')
          ) : (
            <>
              {say('pairing.youWorkWith')} <Names people={others} />
            </>
          )}
        </span>
      </div>
      <p className={looks.quiet}>{say('pairing.named')}</p>
    </div>
  )
}

function Join() {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const mayJoin = usePicture(({ offers }) => isOffered(offers, 'JoinPair'))
  const { problem, busy, attempt } = useAttempt()
  if (!mayJoin) return <p className={looks.plain}>{say('pairing.notForYou')}</p>
  return (
    <div className={looks.stack}>
      <p className={looks.plain}>{say('pairing.late')}</p>
      <div>
        <Button
          appearance="primary"
          className={looks.target}
          disabled={busy}
          onClick={() => void attempt(() => quarter.send({ type: 'JoinPair' }))}
        >
          {say('pairing.join')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

/** Says that the own pair can show its work, or takes that back. */
export function ReadyButton({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const own = useOwnPair(scene.run)
  const maySay = usePicture(({ offers }) => isOffered(offers, 'SayReady'))
  const { problem, busy, attempt } = useAttempt()
  if (!own || !maySay) return null
  const ready = own.ready === true
  return (
    <div className={looks.tight}>
      <div className={looks.row}>
        <Button
          appearance={ready ? 'secondary' : 'primary'}
          className={looks.target}
          icon={ready ? <CheckmarkRegular /> : null}
          aria-pressed={ready}
          disabled={busy}
          onClick={() => void attempt(() => quarter.send({ type: 'SayReady', ready: !ready }))}
        >
          {say(ready ? 'pairing.saidReady' : 'pairing.sayReady')}
        </Button>
        {ready && <span className={looks.quiet}>{say('pairing.takeBack')}</span>}
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
