import { mergeClasses } from '@griffel/react'
import { leads } from '../../okra/identity.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { NotAnonymous } from '../ui/notAnonymous.tsx'
import { Page } from '../ui/page.tsx'
import { SeeTable } from '../ui/seeTable.tsx'
import { useShared } from '../ui/styles.ts'
import { InviteCard } from './invites.tsx'
import { QuarterDownloads } from './moreDownloads.tsx'
import { Notices } from './notices.tsx'
import { usePageStyles } from './pageStyles.ts'
import { facilitatorName } from './people.ts'
import { PeopleCard } from './peopleCard.tsx'
import { SessionPath } from './sessionPath.tsx'
import { TeamActs } from './teamActs.tsx'

/** The quarter before and between sessions, and the waiting room of who has not been let in. */
export function LobbyPage() {
  const say = useSay()
  const shared = useShared()
  const team = usePicture(({ team }) => team?.name ?? '')
  const label = useLabel()
  const admitted = usePicture(({ me }) => me.admitted)
  const title = say('lobby.title', { team, quarter: label })
  return (
    <Page title={title}>
      {admitted && <Notices />}
      <h1 className={shared.title}>
        <bdi>{title}</bdi>
      </h1>
      <NotAnonymous />
      {admitted ? <LobbyContent /> : <WaitingRoom />}
    </Page>
  )
}

/** The label of the quarter; before somebody is let in only the team's list has it. */
function useLabel(): string {
  return usePicture(({ state, team }) => state.quarter?.label ?? team?.quarters.at(-1)?.label ?? '')
}

/** Sessions, links and people. */
export function LobbyContent() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const leading = usePicture(({ me }) => leads(me.role))
  const name = usePicture(facilitatorName)
  const live = usePicture(({ state }) => state.live)
  const held = usePicture(({ state }) => Object.keys(state.sessions).length > 0)
  return (
    <div className={mergeClasses(styles.columns)}>
      <div className={shared.column}>
        {!leading && live === null && !held && <p className={shared.text}>{say('lobby.waitStart', { name })}</p>}
        <SessionPath />
        {leading && <TeamActs />}
      </div>
      <div className={shared.column}>
        {leading && <InviteCard />}
        <PeopleCard />
        <QuarterDownloads />
        {!leading && <SeeCard />}
      </div>
    </div>
  )
}

function WaitingRoom() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const name = usePicture(facilitatorName)
  return (
    <div className={styles.columns}>
      <section role="status" className={mergeClasses(shared.card, shared.raised)}>
        <h2 className={shared.heading}>{say('lobby.waitAdmit', { name })}</h2>
        <p className={shared.text}>{say('lobby.waitAdmitText', { name })}</p>
      </section>
      <SeeCard />
    </div>
  )
}

function SeeCard() {
  const say = useSay()
  const shared = useShared()
  const k = usePicture(({ team }) => team?.settings.k ?? 3)
  const name = usePicture(facilitatorName)
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('see.title')}</h2>
      <SeeTable about="ideas" k={k} name={name} />
    </section>
  )
}
