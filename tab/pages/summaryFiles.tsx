import { Button } from '@fluentui/react-button'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { useState } from 'react'
import type { Listed } from '../../okra/artifacts/listing.ts'
import { listing } from '../../okra/artifacts/listing.ts'
import { nextSession } from '../../okra/cadence.ts'
import { dayIn, localeOf, timeIn } from '../../okra/days.ts'
import { sessionOf } from '../../okra/playbook/index.ts'
import { lenses } from '../../okra/playbook/lenses.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { sessionMarkdown } from '../../okra/summary/markdown.ts'
import { NoFile } from '../chat/noFile.tsx'
import { useHost } from '../hosts/context.tsx'
import type { SayKey } from '../i18n/say.tsx'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import { CopyButton } from '../ui/copyButton.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { DownloadLine } from './downloadLine.tsx'
import { useAct } from './useAct.ts'

/** Fetches a file of the quarter and hands it to the person. */
export function useDownload() {
  const room = useRoom()
  const host = useHost()
  const { act, problem, busy } = useAct()
  const [unsure, setUnsure] = useState(false)
  const get = (path: string, name: string) =>
    act(async () => setUnsure(host.save(await room.download(`/api/quarters/${room.id}/${path}`), name) === 'unsure'))
  return { get, problem, busy, unsure }
}

/** Copying and downloading, at the top of the page. */
export function SummaryActions({ session }: { session: SessionNumber }) {
  const say = useSay()
  const shared = useShared()
  const label = usePicture(({ state }) => state.quarter?.label ?? '')
  const { get, problem, busy, unsure } = useDownload()
  return (
    <div className={shared.row}>
      <CopyButton text={location.href} label={say('outcome.link')} icon={<LinkRegular />} />
      <CopyButton text={useMarkdown(session)} label={say('outcome.copy')} />
      <Button appearance="primary" icon={<ArrowDownloadRegular />} disabled={busy} onClick={() => get('archive.zip', `okra-${label}.zip`)}>
        {say('outcome.all')}
      </Button>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {unsure && <NoFile />}
    </div>
  )
}

function useMarkdown(session: SessionNumber): string {
  const { say, language } = useSpeech()
  const state = usePicture((picture) => picture.state)
  const team = usePicture((picture) => picture.team)
  const people = usePicture((picture) => picture.people)
  const next = useNext(session)
  if (!team) return ''
  const when =
    next && new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'short', timeZone: next.timeZone }).format(next.at)
  const nameOf = (person: string) => people.find(({ key }) => key === person)?.name ?? null
  return sessionMarkdown(state, session, { team, say, language, nameOf, next: next && when ? { session: next.session, when } : null })
}

/** The files of a session and of the quarter, with one line each. */
export function Downloads({ session: number }: { session: SessionNumber }) {
  const say = useSay()
  const shared = useShared()
  const state = usePicture((picture) => picture.state)
  const all = listing(state)
  const files = all.filter(({ session }) => session === null || session === number)
  const others = all.filter((file) => file.archived && !files.includes(file)).length
  const { get, problem, busy, unsure } = useDownload()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.downloads')}</h2>
      <ul className={shared.list}>
        {files.map((file) => {
          const name = nameOf(file)
          return (
            <DownloadLine
              key={file.path}
              title={name}
              about={say(file.about, { lens: lensNameOf(file, say) })}
              busy={busy}
              get={() => get(`artifacts/${file.path}`, name)}
            />
          )
        })}
      </ul>
      {others > 0 && <p className={shared.quiet}>{say('outcome.more', { n: others })}</p>}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {unsure && <NoFile />}
    </section>
  )
}

function nameOf({ path }: Listed): string {
  return path.split('/').at(-1) ?? path
}

/** The files of the lenses are named after them. */
function lensNameOf(file: Listed, say: (key: SayKey) => string): string {
  const lens = lenses.find(({ id }) => nameOf(file).startsWith(id))
  return lens ? say(`lens.${lens.id}.name`) : ''
}

/** When the next session is proposed, by the cadence; null before this one is closed. */
function useNext(session: SessionNumber) {
  const closedAt = usePicture(({ state }) => state.sessions[session]?.closedAt ?? null)
  const timeZone = usePicture(({ state }) => state.sessions[session]?.settings.timeZone ?? 'UTC')
  const next = closedAt === null ? null : nextSession(session, closedAt, timeZone)
  const isHeld = usePicture(({ state }) => next !== null && state.sessions[next.session] !== undefined)
  return next && !isHeld ? { ...next, timeZone } : null
}

/** The next session with its proposed date; nothing once it was held. */
export function Next({ session }: { session: SessionNumber }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const next = useNext(session)
  const { get, problem, busy, unsure } = useDownload()
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
        {new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'short', timeZone: next.timeZone }).format(next.at)}
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
      {unsure && <NoFile />}
    </section>
  )
}
