import { mergeClasses } from '@griffel/react'
import { leads } from '../../okra/identity.ts'
import { useSay } from '../i18n/say.tsx'
import { OverviewActions } from '../overview/actions.tsx'
import { OverviewHead } from '../overview/head.tsx'
import { Overview } from '../overview/overview.tsx'
import { Path } from '../overview/path.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { Page } from '../ui/page.tsx'
import { useShared } from '../ui/styles.ts'
import { doorCode } from './doorCode.ts'
import { InviteCard } from './invites.tsx'
import { QuarterDownloads } from './moreDownloads.tsx'
import { Notices } from './notices.tsx'
import { usePageStyles } from './pageStyles.ts'
import { facilitatorName } from './people.ts'
import { PeopleCard } from './peopleCard.tsx'
import { SeeCard } from './seeCard.tsx'
import { TeamActs } from './teamActs.tsx'

/** The quarter before, between and after the sessions, and the waiting room of who has not been let in. */
export function LobbyPage() {
  const say = useSay()
  const team = usePicture(({ team }) => team?.name ?? '')
  const label = useLabel()
  const admitted = usePicture(({ me }) => me.admitted)
  const title = say('lobby.title', { team, quarter: label })
  return (
    <Page title={title} {...(admitted ? { actions: <OverviewActions /> } : {})}>
      {admitted && <Notices />}
      <OverviewHead title={title} />
      {admitted ? <Overview /> : <WaitingRoom />}
      {admitted && <QuarterDownloads />}
    </Page>
  )
}

/** The label of the quarter; before somebody is let in only the team's list has it. */
function useLabel(): string {
  return usePicture(({ state, team }) => state.quarter?.label ?? team?.quarters.at(-1)?.label ?? '')
}

/** Sessions, links and people, while a session runs. */
export function LobbyContent() {
  const shared = useShared()
  const styles = usePageStyles()
  const leading = usePicture(({ me }) => leads(me.role))
  return (
    <div className={shared.column}>
      <Path />
      <div className={styles.columns}>
        <div className={shared.column}>
          {leading ? <InviteCard /> : <SeeCard />}
          <QuarterDownloads />
        </div>
        <div className={shared.column}>
          <PeopleCard />
          {leading && <TeamActs />}
        </div>
      </div>
    </div>
  )
}

function WaitingRoom() {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  const name = usePicture(facilitatorName)
  const code = usePicture(({ me }) => doorCode(me.person))
  return (
    <div className={styles.columns}>
      <section role="status" className={mergeClasses(shared.card, shared.raised)}>
        <h2 className={shared.heading}>{say('lobby.waitAdmit', { name })}</h2>
        <p className={shared.text}>{say('lobby.waitAdmitText', { name })}</p>
        <p className={shared.heading}>{say('lobby.yourCode', { code })}</p>
      </section>
      <SeeCard />
    </div>
  )
}
