import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { lazy, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { visionSentence } from '../../okra/artifacts/sentence.ts'
import type { VisionSummary } from '../../okra/artifacts/summary.ts'
import { summary } from '../../okra/artifacts/summary.ts'
import { localeOf } from '../../okra/days.ts'
import { leads } from '../../okra/identity.ts'
import { minutesOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { activitiesOfKind } from '../../okra/quarter/stale.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { Stale } from '../activities/stale.tsx'
import { useHost } from '../hosts/context.tsx'
import type { Say } from '../i18n/say.tsx'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { OwnVersion } from '../playbooks/ownVersion.tsx'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import { AfterPlan } from '../summary/afterPlan.tsx'
import { OpenCard } from '../summary/openCard.tsx'
import { PlanSummary } from '../summary/planSummary.tsx'
import { ShortCard } from '../summary/shortCard.tsx'
import { NotAnonymous } from '../ui/notAnonymous.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { MoreDownloads } from './moreDownloads.tsx'
import { usePageStyles } from './pageStyles.ts'
import { RankedList } from './rankedList.tsx'
import { Downloads, Next, SummaryActions } from './summaryFiles.tsx'

const useStyles = makeStyles({
  vision: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  statement: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  doneLine: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
})

const SummaryProposal = lazy(() =>
  import('../activities/assistant/summaryProposal.tsx').then(({ SummaryProposal }) => ({ default: SummaryProposal })),
)
const BoardCard = lazy(() => import('../summary/boardCard.tsx').then(({ BoardCard }) => ({ default: BoardCard })))

/** What a session came to, to read in a chat and to take away. */
export function SummaryPage({ session }: { session: SessionNumber }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const [, go] = useLocation()
  const room = useRoom()
  const state = usePicture((picture) => picture.state)
  const team = usePicture(({ team }) => team?.name ?? '')
  const leading = usePicture(({ me }) => leads(me.role))
  const run = state.sessions[session]
  if (!run) {
    return <Notice title={say('lost.title')} text={say('lost.text')} action={say('problem.back')} act={() => go(`/q/${room.id}`)} />
  }
  const title = titleOf(run, say)
  const back = (
    <>
      <Link href={`/q/${room.id}`} className={styles.link}>
        <bdi>{say('lobby.title', { team, quarter: state.quarter?.label ?? '' })}</bdi>
      </Link>{' '}
      / {say(playbookKey(run.playbook.id, 'title'))}
    </>
  )
  return (
    <Page title={title} trail={back} actions={<SummaryActions session={session} />}>
      <div className={shared.column}>
        <DoneLine run={run} />
        <h1 className={shared.title}>{title}</h1>
        <NotAnonymous />
        <OwnVersion playbook={run.playbook} />
        {run.summary && <ShortCard summary={run.summary} />}
      </div>
      <div className={mergeClasses(styles.columns, styles.mainAndSide)}>
        {session === 0 ? <VisionOutcome /> : <PlanSummary session={session} />}
        <div className={shared.column}>
          {leading && state.live === session && (
            <Suspense fallback={null}>
              <SummaryProposal />
            </Suspense>
          )}
          <Downloads session={session} />
          <MoreDownloads session={session} />
          {session === 4 ? <AfterPlan /> : <Next session={session} />}
          <OpenCard session={session} />
        </div>
      </div>
      {session === 4 && (
        <Suspense fallback={null}>
          <BoardCard />
        </Suspense>
      )}
    </Page>
  )
}

/** While a session runs nothing is decided yet. */
function titleOf({ session, closedAt }: SessionRun, say: Say): string {
  if (closedAt === null) return say('outcome.soFar')
  return say(session === 0 ? 'outcome.title' : `outcome.title.${session}`)
}

function DoneLine({ run: { closedAt, startedAt, opening, settings, playbook } }: { run: SessionRun }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useStyles()
  const page = usePageStyles()
  const host = useHost()
  const date =
    closedAt === null
      ? ''
      : new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: settings.timeZone }).format(closedAt)
  const parts = [
    closedAt === null ? say('outcome.notDone') : say('outcome.done', { date }),
    // Opened again, the time in between would count.
    ...(closedAt !== null && opening === 1
      ? [say('outcome.took', { n: Math.max(1, Math.round((closedAt - startedAt) / 60_000)), of: minutesOf(playbook) })]
      : []),
    ...(host.context().postsSummary ? [] : [say('outcome.notPosted')]),
  ]
  return (
    <p className={mergeClasses(styles.doneLine, shared.text)}>
      {closedAt !== null && <CheckmarkCircleFilled fontSize={20} className={page.done} aria-hidden />}
      <span>{parts.join(' · ')}</span>
    </p>
  )
}

function VisionOutcome() {
  const shared = useShared()
  const came = summary(usePicture((picture) => picture.state))
  if (!came) return null
  return (
    <div className={shared.column}>
      <Statement came={came} />
      <Themes came={came} />
      <SetAside came={came} />
    </div>
  )
}

function Statement({ came }: { came: VisionSummary }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  return (
    <section className={mergeClasses(shared.card, styles.vision)}>
      <h2 className={shared.quiet}>{say('outcome.vision')}</h2>
      <p className={styles.statement} dir="auto">
        {came.vision ? visionSentence(came.vision, say) : say('outcome.noVision')}
      </p>
      <StaleResult of="draft" />
    </section>
  )
}

function Themes({ came }: { came: VisionSummary }) {
  const say = useSay()
  const shared = useShared()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.themes')}</h2>
      <StaleResult of="vote" />
      {came.by === 'hand' && <p className={shared.quiet}>{say('outcome.hand')}</p>}
      {came.top.length > 0 ? <RankedList themes={came.top} by={came.by} /> : <p className={shared.text}>{say('outcome.noThemes')}</p>}
    </section>
  )
}

/** Whether what this kind of activity came to rests on something that was started again. */
function StaleResult({ of }: { of: string }) {
  const session = usePicture(({ state }) => state.sessions[0])
  return session && activitiesOfKind(session, of).map((activity) => <Stale key={activity} session={session} activity={activity} />)
}

function SetAside({ came }: { came: VisionSummary }) {
  const say = useSay()
  const shared = useShared()
  const { setAside, alone } = came
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.setAside')}</h2>
      {setAside.length > 0 && <RankedList themes={setAside} by="nothing" />}
      {alone.length > 0 && <p className={shared.text}>{say('summary.setAside.alone', { n: alone.length })}</p>}
      {setAside.length + alone.length === 0 && <p className={shared.text}>{say('outcome.noSetAside')}</p>}
    </section>
  )
}
