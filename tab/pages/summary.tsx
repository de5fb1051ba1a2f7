import { Button } from '@fluentui/react-button'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useLocation } from 'wouter'
import type { Artifact } from '../../okra/artifacts/index.ts'
import { artifacts } from '../../okra/artifacts/index.ts'
import { visionSentence } from '../../okra/artifacts/sentence.ts'
import type { VisionSummary } from '../../okra/artifacts/summary.ts'
import { summary, summaryMarkdown } from '../../okra/artifacts/summary.ts'
import { nextSession } from '../../okra/cadence.ts'
import { dayIn, timeIn } from '../../okra/days.ts'
import { sessionOf } from '../../okra/playbook/index.ts'
import { lenses } from '../../okra/playbook/lenses.ts'
import { useHost } from '../hosts/context.tsx'
import type { SayKey } from '../i18n/say.tsx'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import { CopyButton } from '../ui/copyButton.tsx'
import { NotAnonymous } from '../ui/notAnonymous.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { usePageStyles } from './pageStyles.ts'
import { RankedList } from './rankedList.tsx'
import { useAct } from './useAct.ts'

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
  done: { color: tokens.colorStatusSuccessForeground1 },
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
  const trail = say('lobby.title', { team, quarter: state.quarter?.label ?? '' })
  return (
    <Page title={say('outcome.title')} trail={<bdi>{trail}</bdi>} actions={<Actions />}>
      <div>
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
  const host = useHost()
  const closedAt = usePicture(({ state }) => state.sessions[0]?.closedAt ?? null)
  const timeZone = usePicture(({ state }) => state.sessions[0]?.settings.timeZone ?? 'UTC')
  const date = closedAt === null ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone }).format(closedAt)
  return (
    <p className={mergeClasses(shared.row, shared.text)}>
      {closedAt !== null && <CheckmarkCircleFilled fontSize={20} className={styles.done} aria-hidden />}
      <span>{closedAt === null ? say('outcome.notDone') : say('outcome.done', { date })}</span>
      {!host.context().postsSummary && <span>· {say('outcome.notPosted')}</span>}
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
    </section>
  )
}

function Themes({ came }: { came: VisionSummary }) {
  const say = useSay()
  const shared = useShared()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.themes')}</h2>
      {came.by === 'hand' && <p className={shared.quiet}>{say('outcome.hand')}</p>}
      {came.top.length > 0 ? <RankedList themes={came.top} by={came.by} /> : <p className={shared.text}>{say('outcome.noThemes')}</p>}
    </section>
  )
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

function useDownload() {
  const room = useRoom()
  const host = useHost()
  const { act, problem, busy } = useAct()
  const get = (path: string, name: string) => act(async () => host.save(await room.download(`/api/quarters/${room.id}/${path}`), name))
  return { get, problem, busy }
}

function Actions() {
  const say = useSay()
  const shared = useShared()
  const label = usePicture(({ state }) => state.quarter?.label ?? '')
  const { get, problem, busy } = useDownload()
  return (
    <div className={shared.row}>
      <CopyButton text={location.href} label={say('outcome.link')} icon={<LinkRegular />} />
      <CopyButton text={useMarkdown()} label={say('outcome.copy')} />
      <Button appearance="primary" icon={<ArrowDownloadRegular />} disabled={busy} onClick={() => get('archive.zip', `okra-${label}.zip`)}>
        {say('outcome.all')}
      </Button>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

function useMarkdown(): string {
  const { say, language } = useSpeech()
  const state = usePicture((picture) => picture.state)
  const team = usePicture((picture) => picture.team)
  const next = useNext()
  if (!team) return ''
  const when = next && new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: next.timeZone }).format(next.at)
  return summaryMarkdown(state, { team, say, next: next && when ? { session: next.session, when } : null })
}

function Downloads() {
  const say = useSay()
  const shared = useShared()
  const state = usePicture((picture) => picture.state)
  const team = usePicture((picture) => picture.team)
  const files = team ? artifacts(state, { team, say }) : []
  const { get, problem, busy } = useDownload()
  const styles = usePageStyles()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.downloads')}</h2>
      <ul className={shared.list}>
        {files.map((file) => {
          const name = nameOf(file)
          return (
            <li key={file.path} className={styles.line}>
              <span className={styles.grow}>
                <span className={styles.strong}>{name}</span>
                <br />
                <span className={shared.quiet}>{say(file.about, { lens: lensNameOf(file, say) })}</span>
              </span>
              <Button
                appearance="subtle"
                icon={<ArrowDownloadRegular />}
                disabled={busy}
                aria-label={say('outcome.file', { file: name })}
                onClick={() => get(`artifacts/${file.path}`, name)}
              />
            </li>
          )
        })}
      </ul>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </section>
  )
}

function nameOf({ path }: Artifact): string {
  return path.split('/').at(-1) ?? path
}

/** The files of the lenses are named after them. */
function lensNameOf(file: Artifact, say: (key: SayKey) => string): string {
  const lens = lenses.find(({ id }) => nameOf(file).startsWith(id))
  return lens ? say(`lens.${lens.id}.name`) : ''
}

/** When the next session is proposed, by the cadence; null before this one is closed. */
function useNext() {
  const closedAt = usePicture(({ state }) => state.sessions[0]?.closedAt ?? null)
  const timeZone = usePicture(({ state }) => state.sessions[0]?.settings.timeZone ?? 'UTC')
  const next = closedAt === null ? null : nextSession(0, closedAt, timeZone)
  return next && { ...next, timeZone }
}

function Next() {
  const { say, language } = useSpeech()
  const shared = useShared()
  const next = useNext()
  const { get, problem, busy } = useDownload()
  if (!next) return null
  const title = say('outcome.nextSession', { session: next.session, title: say(playbookKey(sessionOf(next.session).id, 'title')) })
  const { hour, minute } = timeIn(next.at, next.timeZone)
  const two = (n: number) => String(n).padStart(2, '0')
  const on = `${dayIn(next.at, next.timeZone)}T${two(hour)}:${two(minute)}`
  const path = `next.ics?${new URLSearchParams({ session: String(next.session), on })}`
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.next')}</h2>
      <p id="next-session" className={shared.text}>
        {title}
      </p>
      <p className={shared.quiet}>
        {new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: next.timeZone }).format(next.at)}
      </p>
      <div>
        <Button
          icon={<CalendarAddRegular />}
          disabled={busy}
          aria-describedby="next-session"
          onClick={() => get(path, `okra-session-${next.session}.ics`)}
        >
          {say('outcome.invite')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </section>
  )
}
