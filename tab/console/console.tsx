import { Button } from '@fluentui/react-button'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ComponentType } from 'react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import { sessionKey } from '../../okra/words/words.ts'
import { Aggregate } from '../activities/aggregate.tsx'
import { useAttempt } from '../activities/attempt.ts'
import { Expired } from '../activities/expired.tsx'
import { useLooks } from '../activities/looks.ts'
import type { Scene } from '../activities/scene.ts'
import { useScene } from '../activities/scene.ts'
import { OrderOffer } from '../activities/vote/orderOffer.tsx'
import type { SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useUndoing } from '../quarter/hooks.tsx'
import { usePosition } from '../ui/frame.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { NotAnonymous } from '../ui/notAnonymous.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'
import { useSticks } from '../ui/sticky.ts'
import { AgendaList } from './agendaList.tsx'
import type { Leading } from './lead.ts'
import { useLeading } from './lead.ts'
import { More } from './more.tsx'
import { NextButton } from './nextButton.tsx'
import { Nudges } from './nudges.tsx'
import { Refused } from './refused.tsx'
import { TimeControls } from './timeControls.tsx'

const LeadAssistant = lazy(() => import('../activities/assistant/leading.tsx').then(({ LeadAssistant }) => ({ default: LeadAssistant })))
const ThemesSection = lazy(() => import('./themesSection.tsx').then(({ ThemesSection }) => ({ default: ThemesSection })))
const Preview = lazy(() => import('./preview.tsx').then(({ Preview }) => ({ default: Preview })))

/** What only who leads does in an activity, by its name. */
const sections: Readonly<Record<string, { readonly title: SayKey; readonly Section: ComponentType<{ scene: Scene }> }>> = {
  draft: {
    title: 'draft.shape',
    Section: lazy(() => import('../activities/draft/leading.tsx').then(({ ShapeSentence }) => ({ default: ShapeSentence }))),
  },
  present: {
    title: 'present.now',
    Section: lazy(() => import('../activities/present/leading.tsx').then(({ LeadPresenting }) => ({ default: LeadPresenting }))),
  },
  pairs: {
    title: 'pairing.pairs',
    Section: lazy(() => import('../activities/pairs/leading.tsx').then(({ LeadPairs }) => ({ default: LeadPairs }))),
  },
  map: {
    title: 'pairing.pairs',
    Section: lazy(() => import('../activities/pairs/leading.tsx').then(({ LeadPairs }) => ({ default: LeadPairs }))),
  },
  classify: {
    title: 'classify.walk',
    Section: lazy(() => import('../activities/classify/leading.tsx').then(({ LeadWalk }) => ({ default: LeadWalk }))),
  },
  review: {
    title: 'review.lead',
    Section: lazy(() => import('../activities/review/leading.tsx').then(({ LeadReviewing }) => ({ default: LeadReviewing }))),
  },
  settle: {
    title: 'settle.lead',
    Section: lazy(() => import('../activities/settle/leading.tsx').then(({ LeadSettling }) => ({ default: LeadSettling }))),
  },
  skills: {
    title: 'pairing.pairs',
    Section: lazy(() => import('../activities/skills/leading.tsx').then(({ LeadSkills }) => ({ default: LeadSkills }))),
  },
  order: {
    title: 'order.result',
    Section: lazy(() => import('../activities/order/board.tsx').then(({ SlotBoard }) => ({ default: SlotBoard }))),
  },
}

const useStyles = makeStyles({
  console: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  head: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    // On a low screen the head would leave no room for the rest.
    '@media (max-height: 480px)': { position: 'static' },
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalM, minWidth: 0 },
})

/** The console of who leads: time, next, what is worth a word, the assistant, the agenda. Nothing when no session runs. */
export function Console() {
  const session = usePicture(({ state }) => liveSession(state))
  return session && <RunningConsole session={session} />
}

function RunningConsole({ session }: { session: SessionRun }) {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLElement>(null)
  useSticks(head, 'header')
  const leading = useLeading()
  const [previewing, setPreviewing] = useState(false)
  const isGrouping = currentRun(session).plan.activity === 'cluster'
  return (
    <div ref={root} className={styles.console}>
      <header ref={head} className={styles.head}>
        <Where />
        <TimeControls leading={leading} />
        <NextButton session={session} leading={leading} within={root} />
        <Refused session={session} leading={leading} />
        <Room session={session} />
      </header>
      <div className={styles.body}>
        {previewing && isGrouping ? (
          <Suspense fallback={<FrameSkeleton />}>
            <Preview session={session} back={() => setPreviewing(false)} />
          </Suspense>
        ) : (
          <Sections session={session} leading={leading} preview={() => setPreviewing(true)} />
        )}
      </div>
    </div>
  )
}

function Sections({ session, leading, preview }: { session: SessionRun; leading: Leading; preview: () => void }) {
  return (
    <>
      <Expired run={currentRun(session)} />
      <Nudges session={session} leading={leading} />
      <OrderOffer session={session} />
      <ActivitySection session={session} preview={preview} />
      <Suspense fallback={null}>
        <LeadAssistant session={session} />
      </Suspense>
      <AgendaList session={session} leading={leading} />
      <UndoLast />
      <More session={session} leading={leading} />
    </>
  )
}

function Where() {
  const say = useSay()
  const looks = useLooks()
  const position = usePosition()
  if (!position) return null
  const { session, step, run } = position
  return (
    <div>
      <p className={looks.quiet}>{say('console.where', { session: say(sessionKey(session.playbook.id, 'title')) })}</p>
      <h1 className={looks.title}>{say(playbookKey(session.playbook.id, step, run.plan.id, 'title'))}</h1>
      <NotAnonymous />
    </div>
  )
}

/** How many people are here and hold a pass, and the progress word where people act. */
function Room({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const run = currentRun(session)
  const { here, holders } = usePicture(({ people, present, progress }) => ({
    here: people.filter(({ key, simulated, admitted }) => simulated || (admitted && present.has(key))).length,
    holders: progress[run.id]?.holders ?? null,
  }))
  const { activity } = run.plan
  const doing = activity === 'write' || activity === 'vote' || activity === 'score' ? activity : null
  return (
    <div className={mergeClasses(looks.row, looks.spread)}>
      {doing && run.status === 'open' ? <Aggregate box={run.id} doing={doing} /> : <span />}
      <span className={looks.quiet}>
        {say('console.here', { n: here })}
        {holders !== null && ` · ${say('frame.holders', { n: holders })}`}
      </span>
    </div>
  )
}

/** What only who leads does in this activity: the groups that the assistant proposes, or the sentence. */
function ActivitySection({ session, preview }: { session: SessionRun; preview: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const run = currentRun(session)
  const scene = useScene(run.plan.activity)
  if (run.status !== 'open' || !scene) return null
  if (run.plan.activity === 'cluster') {
    return (
      <Suspense fallback={null}>
        <ThemesSection session={session} preview={preview} />
      </Suspense>
    )
  }
  const own = sections[run.plan.activity]
  if (!own) return null
  return (
    <section className={looks.stack} aria-label={say(own.title)}>
      <h2 className={looks.heading}>{say(own.title)}</h2>
      <Suspense fallback={null}>
        <own.Section scene={scene} />
      </Suspense>
    </section>
  )
}

/** Takes back the own last arrangement of the board. */
function UndoLast() {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const { canUndo, undo } = useUndoing()
  const { problem, busy, attempt } = useAttempt()
  const isGrouping = usePicture(({ state }) => {
    const session = liveSession(state)
    return session !== null && currentRun(session).plan.activity === 'cluster'
  })
  if (!isGrouping || (!canUndo && !problem)) return null
  const take = async () => {
    if (await attempt(undo)) announce(say('cluster.undone'))
  }
  return (
    <div className={looks.tight}>
      <div>
        <Button icon={<ArrowUndoRegular />} disabled={busy || !canUndo} onClick={take}>
          {say('console.undoLast')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
