import { Button } from '@fluentui/react-button'
import type { ReactNode } from 'react'
import { Fragment, lazy, Suspense, useState } from 'react'
import type { LensId } from '../../../okra/playbook/lenses.ts'
import { lensIds } from '../../../okra/playbook/lenses.ts'
import { onePlace, placesOf, writeSettings } from '../../../okra/quarter/activities/writePlaces.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { activityKey } from '../../../okra/words/words.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { FrameFooter } from '../../ui/frame.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { Aggregate } from '../aggregate.tsx'
import { useAttempt } from '../attempt.ts'
import { LeftOver } from '../leftOver.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import { Discarded, Elsewhere, Opening } from '../quietStage.tsx'
import { ReturnFocus } from '../returnFocus.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Composer } from './composer.tsx'
import type { Composing } from './composing.ts'
import { useComposing } from './composing.ts'
import { lensesOf, lensOrderOf } from './lensOrder.ts'
import { LensPicker } from './lensPicker.tsx'
import { OwnIdeas } from './ownIdeas.tsx'
import { Revealed } from './revealed.tsx'

const ObjectivePicker = lazy(() => import('./cardPlace.tsx').then(({ ObjectivePicker }) => ({ default: ObjectivePicker })))
const IdeaChips = lazy(() => import('./ideaChips.tsx').then(({ IdeaChips }) => ({ default: IdeaChips })))
const RevealedIdeas = lazy(() => import('./revealedIdeas.tsx').then(({ RevealedIdeas }) => ({ default: RevealedIdeas })))
const CardFields = lazy(() => import('./cardPlace.tsx').then(({ CardFields }) => ({ default: CardFields })))
const Lanes = lazy(() => import('./lanes.tsx').then(({ Lanes }) => ({ default: Lanes })))
const Stuck = lazy(() => import('./stuck.tsx').then(({ Stuck }) => ({ default: Stuck })))

/** Where a person writes: lens, text, the own ideas. After the reveal what everybody wrote, without authors. */
export function WritePanel() {
  const scene = useScene('write')
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
  const pass = usePicture((picture) => picture.passes[scene.run.id])
  const { run, contributing } = scene
  if (run.status === 'closed') return <Opening />
  if (run.status === 'done') return <Afterwards scene={scene} />
  if (!contributing || pass === 'not-for-me') return <p className={looks.plain}>{say('write.notForYou')}</p>
  return pass === 'elsewhere' ? <Elsewhere /> : <Writing key={run.id} scene={scene} />
}

function Writing({ scene }: { scene: Scene }) {
  const { run } = scene
  if (lensesOf(run).length > 0) return <UnderLenses scene={scene} />
  return writeSettings(run).under ? <UnderObjectives scene={scene} /> : <InOnePlace scene={scene} />
}

function UnderLenses({ scene }: { scene: Scene }) {
  const say = useSay()
  const { run } = scene
  const [order] = useState(() => lensOrderOf(run))
  const composing = useComposing(run.id, order.lenses[0]?.halves[0] ?? lensIds[0])
  const { lens } = composing.unsent
  const picker = <LensPicker order={order} chosen={lens} choose={(chosen) => composing.change({ lens: chosen })} />
  return (
    <Ideas scene={scene} composing={composing}>
      <Composer composing={composing} above={picker} hint={say(`lens.${lens as LensId}.ask`)} />
    </Ideas>
  )
}

const cardFields = ['hypothesis', 'phase']

function UnderObjectives({ scene }: { scene: Scene }) {
  const { run } = scene
  const [first = onePlace] = placesOf(run, usePlan())
  const composing = useComposing(run.id, first, cardFields)
  return (
    <Ideas scene={scene} composing={composing}>
      <Suspense fallback={<Fragment />}>
        <Composer
          composing={composing}
          above={<ObjectivePicker run={run} composing={composing} />}
          below={<CardFields run={run} composing={composing} />}
        />
      </Suspense>
    </Ideas>
  )
}

function InOnePlace({ scene }: { scene: Scene }) {
  const { run } = scene
  const composing = useComposing(run.id, onePlace)
  return (
    <Ideas scene={scene} composing={composing}>
      <Suspense fallback={<Fragment />}>
        <Composer composing={composing} above={null} below={<IdeaChips run={run} composing={composing} />} />
      </Suspense>
    </Ideas>
  )
}

function Ideas({ scene, composing, children }: { scene: Scene; composing: Composing; children: ReactNode }) {
  const { run } = scene
  const { removed, remove, restore } = useRemoving(composing.remove)
  return (
    <>
      {children}
      <PromiseBox about="ideas" box={run.id} />
      {removed && <Removed restore={restore} />}
      <OwnIdeas own={composing.own} editing={composing.unsent.editing} acts={{ edit: composing.edit, remove }} />
      <FrameFooter>
        <Aggregate box={run.id} doing="write" />
        <Help scene={scene} />
      </FrameFooter>
    </>
  )
}

/** Deleting needs no question because it can be taken back. */
function useRemoving(remove: (id: string) => () => void) {
  const say = useSay()
  const announce = useAnnounce()
  const [back, setBack] = useState<(() => void) | null>(null)
  return {
    removed: back !== null,
    remove: (id: string) => {
      const bringBack = remove(id)
      setBack(() => bringBack)
      announce(say('write.deleted'))
    },
    restore: () => {
      back?.()
      setBack(null)
    },
  }
}

function Removed({ restore }: { restore: () => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.row}>
      <span className={looks.quiet}>{say('write.deleted')}</span>
      <Button size="small" onClick={restore}>
        {say('activity.undo')}
      </Button>
    </div>
  )
}

function Help({ scene }: { scene: Scene }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { session, step, run } = scene
  const questions = ([1, 2, 3, 4] as const).map((n) => say(activityKey(session.playbook.id, step.id, run.activity, `stuck.${n}`)))
  return (
    <span>
      {say('write.stuck')}{' '}
      <TextButton expanded={open} onClick={() => setOpen(true)}>
        {say('write.questions')}
      </TextButton>
      {open && <ReturnFocus />}
      {open && (
        <Suspense fallback={<Fragment />}>
          <Stuck questions={questions} close={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  )
}

function Afterwards({ scene }: { scene: Scene }) {
  const { run } = scene
  if (run.expired) return null
  return (
    <>
      {run.discarded ? <Discarded /> : <Result scene={scene} />}
      <Reopen activity={run.activity} />
    </>
  )
}

function Result({ scene: { run, session } }: { scene: Scene }) {
  if (lensesOf(run).length > 0) return <Revealed session={session} />
  return (
    <Suspense fallback={<Fragment />}>
      {writeSettings(run).under ? <Lanes session={session} run={run} /> : <RevealedIdeas session={session} />}
    </Suspense>
  )
}

function Reopen({ activity }: { activity: string }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const offers = usePicture((picture) => picture.offers)
  const { problem, busy, attempt } = useAttempt()
  if (!isOffered(offers, 'ReopenActivity')) return <p className={looks.quiet}>{say('write.closed')}</p>
  return (
    <div className={looks.tight}>
      <Button disabled={busy} onClick={() => attempt(() => quarter.send({ type: 'ReopenActivity', activity }))}>
        {say('write.reopen')}
      </Button>
      <p className={looks.quiet}>{say('write.reopenWords')}</p>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
