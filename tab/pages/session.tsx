import { Button } from '@fluentui/react-button'
import { Tab, TabList } from '@fluentui/react-tabs'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useState } from 'react'
import { leads } from '../../okra/identity.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Page, Switches } from '../ui/page.tsx'
import { playbookKey } from '../ui/position.ts'
import { useMedia } from '../ui/theme.tsx'
import type { LeadTab } from './leadTab.ts'
import { LeadTabs } from './leadTabs.tsx'
import { LobbyContent } from './lobby.tsx'
import { Notices } from './notices.tsx'
import { usePageStyles } from './pageStyles.ts'
import { Acting, Leading } from './panelSurface.tsx'
import { StageView } from './stageSurface.tsx'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    gridTemplateRows: 'minmax(0, 1fr)',
    flexGrow: 1,
    minInlineSize: 0,
    minBlockSize: 0,
  },
  stage: { display: 'flex', flexDirection: 'column', minInlineSize: 0, overflowY: 'auto' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    minInlineSize: 0,
    overflowY: 'auto',
    borderInlineStartWidth: tokens.strokeWidthThin,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  one: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0 },
  room: { padding: tokens.spacingHorizontalXXL, overflowY: 'auto', '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM } },
  switches: { display: 'none', marginBlockEnd: tokens.spacingVerticalL, '@media (max-width: 840px)': { display: 'block' } },
})

/** A running session in a browser: stage and panel side by side, or one after the other where there is little room. */
export function SessionPage() {
  const say = useSay()
  const styles = useStyles()
  const page = usePageStyles()
  const { id } = useQuarter()
  const [room, setRoom] = useState(false)
  const team = usePicture(({ team }) => team?.name ?? '')
  const label = usePicture(({ state }) => state.quarter?.label ?? '')
  const title = usePicture(({ state }) => (state.live === null ? null : (state.sessions[state.live]?.playbook.id ?? null)))
  return (
    <Page
      wide
      title={title === null ? say('session.none') : say(playbookKey(title, 'title'))}
      trail={<bdi>{say('lobby.title', { team, quarter: label })}</bdi>}
      actions={
        <Button size="small" aria-pressed={room} onClick={() => setRoom(!room)}>
          {say(room ? 'session.backToSession' : 'session.room')}
        </Button>
      }
    >
      <Notices />
      {room ? (
        <div className={styles.room}>
          <div className={styles.switches}>
            <Switches />
          </div>
          <p>
            <a href={`/q/${id}/stage`} target="_blank" rel="noreferrer" className={page.link}>
              {say('session.onlyStage')}
            </a>
          </p>
          <LobbyContent />
        </div>
      ) : (
        <Views />
      )}
    </Page>
  )
}

function Views() {
  return useMedia('(min-width: 840px)') ? <SideBySide /> : <OneByOne />
}

function SideBySide() {
  const styles = useStyles()
  const leading = usePicture(({ me }) => leads(me.role))
  const [tab, setTab] = useState<LeadTab>('lead')
  return (
    <div className={styles.both}>
      <div className={styles.stage}>
        <StageView main={leading && tab === 'lead'} beside />
      </div>
      <div className={styles.panel}>
        {leading && <LeadTabs tab={tab} choose={setTab} />}
        {leading && tab === 'lead' ? <Leading /> : <Acting beside />}
      </div>
    </div>
  )
}

type Part = 'lead' | 'do' | 'see'

function OneByOne() {
  const say = useSay()
  const styles = useStyles()
  const leading = usePicture(({ me }) => leads(me.role))
  const [chosen, setPart] = useState<Part>(leading ? 'lead' : 'do')
  const part = chosen === 'lead' && !leading ? 'do' : chosen
  return (
    <div className={styles.one}>
      <TabList selectedValue={part} onTabSelect={(_, { value }) => setPart(value as Part)} aria-label={say('tabs.label')}>
        {leading && <Tab value="lead">{say('tabs.lead')}</Tab>}
        <Tab value="do">{say('tabs.do')}</Tab>
        <Tab value="see">{say('tabs.see')}</Tab>
      </TabList>
      {part === 'lead' && <Leading />}
      {part === 'do' && <Acting />}
      {part === 'see' && <StageView main />}
    </div>
  )
}
