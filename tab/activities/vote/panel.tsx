import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useMemo, useRef } from 'react'
import { voteOf } from '../../../okra/quarter/activities/vote.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { FrameFooter } from '../../ui/frame.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { useSticks } from '../../ui/sticky.ts'
import { Aggregate } from '../aggregate.tsx'
import { LeftOver } from '../leftOver.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import { Elsewhere } from '../quietStage.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { DotRow } from './dots.tsx'
import { BallotOption } from './option.tsx'
import { VoteResult } from './result.tsx'
import { votables } from './votables.ts'
import type { Voting } from './voting.ts'
import { useVoting } from './voting.ts'

const useStyles = makeStyles({
  // In a long ballot it stays in view how many dots are left.
  budget: {
    position: 'sticky',
    insetBlockStart: 'var(--okra-header)',
    zIndex: 1,
    '@media (max-height: 480px)': { position: 'static' },
  },
})

/** The ballot: a budget of dots, secret until the vote is closed; then the result. */
export function VotePanel() {
  const scene = useScene('vote')
  if (!scene) return null
  return (
    <>
      <LeftOver />
      <Question scene={scene} />
      <Now scene={scene} />
    </>
  )
}

function Now({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const { run, contributing } = scene
  const pass = usePicture((picture) => picture.passes[run.id])
  if (run.status !== 'open') return <Closed scene={scene} />
  if (!contributing || pass === 'not-for-me') return <p className={looks.plain}>{say('vote.notForYou')}</p>
  return pass === 'elsewhere' ? <Elsewhere /> : <Ballot scene={scene} />
}

function Closed({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <>
      <p role="status" className={looks.plain}>
        {say(scene.run.status === 'closed' ? 'vote.counting' : 'vote.closed')}
      </p>
      {scene.run.status === 'done' && <VoteResult scene={scene} />}
    </>
  )
}

function Ballot({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const { session, run } = scene
  const data = voteOf(run)
  const voting = useVoting(run.id, data)
  const plan = usePlan()
  const options = useMemo(() => votables(session, plan, run), [session, plan, run])
  const press = (option: string, by: 1 | -1) => {
    const reason = voting.press(option, by)
    if (reason === 'none-left') announce(say('vote.allPlaced', { n: data.budget }))
    if (reason === 'most-here') announce(say('vote.mostHere', { most: data.most }))
  }
  if (options.length === 0) return <p className={looks.plain}>{say('vote.nothing')}</p>
  return (
    <>
      <Budget voting={voting} budget={data.budget} />
      <ul className={looks.list} aria-label={say('vote.ballot')}>
        {options.map((option) => (
          <BallotOption key={option.id} option={option} voting={voting} most={data.most} press={(by) => press(option.id, by)} />
        ))}
      </ul>
      <PromiseBox about="dots" box={run.id} />
      <FrameFooter>
        <Aggregate box={run.id} doing="vote" />
        <Storing voting={voting} />
      </FrameFooter>
    </>
  )
}

function Budget({ voting, budget }: { voting: Voting; budget: number }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const card = useRef<HTMLDivElement>(null)
  useSticks(card, 'below')
  return (
    <div ref={card} className={mergeClasses(looks.card, styles.budget)}>
      <div className={mergeClasses(looks.row, looks.spread)}>
        <span className={looks.strong}>{say('vote.left', { left: voting.left, budget })}</span>
        <DotRow filled={voting.left} of={budget} />
      </div>
      {voting.left === 0 && <p className={looks.quiet}>{say('vote.allPlaced', { n: budget })}</p>}
      {voting.code !== null && <ProblemText code={voting.code} />}
    </div>
  )
}

function Storing({ voting }: { voting: Voting }) {
  const say = useSay()
  const looks = useLooks()
  if (voting.stored === 'just-saved') {
    return (
      <span className={mergeClasses(looks.row, looks.quiet)}>
        <CheckmarkRegular fontSize={16} className={looks.success} aria-hidden />
        {say('vote.saved')}
      </span>
    )
  }
  if (voting.stored === 'waiting') {
    return (
      <span className={mergeClasses(looks.row, looks.quiet)}>
        <ClockRegular fontSize={16} aria-hidden />
        {say('write.waiting')}
      </span>
    )
  }
  return <span className={mergeClasses(looks.quiet, looks.noKeyboard)}>{say('vote.keys')}</span>
}
