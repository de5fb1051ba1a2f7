import { Button } from '@fluentui/react-button'
import { ArrowShuffleRegular } from '@fluentui/react-icons/svg/arrow-shuffle'
import { mergeClasses } from '@griffel/react'
import { contributes } from '../../../okra/identity.ts'
import { turns } from '../../../okra/quarter/activities/place.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { TurnsData } from '../../../okra/quarter/facets/turns.ts'
import { whoseTurn } from '../../../okra/quarter/facets/turns.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { Picture } from '../../quarter/quarter.ts'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { shuffled } from '../deviceOrder.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'

/** Whose turn it is. */
export function useTurns(run: ActivityRun) {
  const data = dataOf<TurnsData>(run, turns)
  const me = usePicture((picture) => picture.me.person)
  const everyone = usePicture((picture) => picture.people)
  const say = useSay()
  const nameOf = (key: string) => everyone.find((one) => one.key === key)?.name ?? say('turns.somebody')
  const now = whoseTurn(data)
  return { data, now, isMine: now !== null && now === me, nameOf }
}

/** People who take turns: everyone who is here and contributes. */
function takers({ people, present }: Picture): readonly string[] {
  return people
    .filter(({ key, role, simulated, admitted }) => admitted && contributes(role) && (simulated || present.has(key)))
    .map(({ key }) => key)
}

/** Whose turn it is, what is being read aloud, and how to go on. */
export function TurnCard({ run }: { run: ActivityRun }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const offers = usePicture((picture) => picture.offers)
  const { data, now, isMine, nameOf } = useTurns(run)
  const { attempt, busy, problem } = useAttempt()
  const send = (command: { readonly type: string } & Record<string, unknown>) => void attempt(() => quarter.send(command))
  const seed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
  return (
    <section className={mergeClasses(looks.card, isMine && looks.marked)} aria-label={say('turns.title')}>
      <p className={mergeClasses(looks.plain, isMine && looks.strong)} role="status">
        {now === null ? say('turns.none') : isMine ? say('turns.yours') : say('turns.theirs', { name: nameOf(now) })}
      </p>
      <Picked data={data} name={now === null ? '' : nameOf(now)} />
      <div className={looks.row}>
        {isOffered(offers, 'PassTurn') && (
          <Button className={looks.target} disabled={busy} onClick={() => send({ type: 'PassTurn', turn: data.turn })}>
            {say('turns.pass')}
          </Button>
        )}
        {isOffered(offers, 'JoinTurns') && (
          <Button className={looks.target} disabled={busy} onClick={() => send({ type: 'JoinTurns' })}>
            {say('turns.join')}
          </Button>
        )}
        {isOffered(offers, 'SetTurnOrder') && (
          <Button
            className={looks.target}
            icon={<ArrowShuffleRegular />}
            disabled={busy}
            onClick={() => send({ type: 'SetTurnOrder', people: [...shuffled(takers(quarter.get()), seed())] })}
          >
            {say('turns.set')}
          </Button>
        )}
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {data.people.length > 0 && (
        <ol className={looks.row} style={{ listStyleType: 'none', margin: 0, padding: 0 }} aria-label={say('turns.order')}>
          {data.people.map((key) => (
            <li key={key} className={key === now ? looks.strong : looks.quiet} {...(key === now ? { 'aria-current': true } : {})}>
              <bdi>{nameOf(key)}</bdi>
              {key === now && ` (${say('turns.now')})`}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What whose turn it is reads aloud. */
export function Picked({ data, name }: { data: TurnsData; name: string }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const picked = data.picked === null ? undefined : plan.milestones[data.picked]
  if (!picked) return null
  return (
    <p className={looks.plain}>
      {say('turns.picked', { name })} <bdi className={looks.strong}>{picked.text}</bdi>
    </p>
  )
}
