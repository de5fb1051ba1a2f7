import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { Link, useLocation } from 'wouter'
import { visionSentence } from '../../okra/artifacts/sentence.ts'
import type { VisionSummary } from '../../okra/artifacts/summary.ts'
import { summary } from '../../okra/artifacts/summary.ts'
import { activitiesOfKind } from '../../okra/quarter/stale.ts'
import { Stale } from '../activities/stale.tsx'
import { useHost } from '../hosts/context.tsx'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import { NotAnonymous } from '../ui/notAnonymous.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
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

/** What a session came to, to read in a chat and to take away. */
export function SummaryPage({ session }: { session: number }) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const [, go] = useLocation()
  const room = useRoom()
  const state = usePicture((picture) => picture.state)
  const team = usePicture(({ team }) => team?.name ?? '')
  const came = session === 0 ? summary(state) : null
  if (!came) {
    return <Notice title={say('lost.title')} text={say('lost.text')} action={say('problem.back')} act={() => go(`/q/${room.id}`)} />
  }
  const back = (
    <Link href={`/q/${room.id}`} className={styles.link}>
      <bdi>{say('lobby.title', { team, quarter: state.quarter?.label ?? '' })}</bdi>
    </Link>
  )
  return (
    <Page title={say('outcome.title')} trail={back} actions={<SummaryActions />}>
      <div className={shared.column}>
        <DoneLine />
        <h1 className={shared.title}>{say('outcome.title')}</h1>
        <NotAnonymous />
      </div>
      <div className={mergeClasses(styles.columns, styles.mainAndSide)}>
        <div className={shared.column}>
          <Statement came={came} />
          <Themes came={came} />
          <SetAside came={came} />
        </div>
        <div className={shared.column}>
          <Downloads />
          <MoreDownloads session={session} />
          <Next />
        </div>
      </div>
    </Page>
  )
}

function DoneLine() {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useStyles()
  const page = usePageStyles()
  const host = useHost()
  const closedAt = usePicture(({ state }) => state.sessions[0]?.closedAt ?? null)
  const timeZone = usePicture(({ state }) => state.sessions[0]?.settings.timeZone ?? 'UTC')
  const date = closedAt === null ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone }).format(closedAt)
  return (
    <p className={mergeClasses(styles.doneLine, shared.text)}>
      {closedAt !== null && <CheckmarkCircleFilled fontSize={20} className={page.done} aria-hidden />}
      <span>
        {closedAt === null ? say('outcome.notDone') : say('outcome.done', { date })}
        {!host.context().postsSummary && ` · ${say('outcome.notPosted')}`}
      </span>
    </p>
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
