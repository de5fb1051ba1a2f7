import { Button } from '@fluentui/react-button'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { BotRegular } from '@fluentui/react-icons/svg/bot'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { TimelineRegular } from '@fluentui/react-icons/svg/timeline'
import { lazy, Suspense, useState } from 'react'
import { isNew } from '../../okra/quarter/importing.ts'
import { isOffered } from '../../okra/quarter/offers.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useRoom } from '../quarter/hooks.tsx'
import { Closing } from '../ui/closing.tsx'
import { useShared } from '../ui/styles.ts'

const Confirm = lazy(() => import('../ui/confirm.tsx').then(({ Confirm }) => ({ default: Confirm })))
const ImportDialog = lazy(() => import('./importDialog.tsx').then(({ ImportDialog }) => ({ default: ImportDialog })))
const PlaybooksDialog = lazy(() => import('../playbooks/dialog.tsx').then(({ PlaybooksDialog }) => ({ default: PlaybooksDialog })))
const SettingsDialog = lazy(() => import('./settings.tsx').then(({ SettingsDialog }) => ({ default: SettingsDialog })))

/** Settings, the way of the team, a quarter from elsewhere while this one is new, and in a demo simulated teammates with what they cost. */
export function TeamActs() {
  const say = useSay()
  const shared = useShared()
  const room = useRoom()
  const demo = usePicture(({ config, offers }) => config.demo && isOffered(offers, 'SimulateTeammates'))
  const importable = usePicture(({ state }) => isNew(state))
  const [open, setOpen] = useState<'settings' | 'playbooks' | 'import' | 'demo' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className={shared.row}>
      <Button icon={<SettingsRegular />} onClick={() => setOpen('settings')}>
        {say('settings.title')}
      </Button>
      <Button icon={<TimelineRegular />} onClick={() => setOpen('playbooks')}>
        {say('playbooks.title')}
      </Button>
      {importable && (
        <Button icon={<ArrowUploadRegular />} onClick={() => setOpen('import')}>
          {say('exchange.title')}
        </Button>
      )}
      {demo && (
        <Button icon={<BotRegular />} onClick={() => setOpen('demo')}>
          {say('demo.add')}
        </Button>
      )}
      <Suspense fallback={null}>
        <Closing open={open === 'settings'}>
          <SettingsDialog close={close} />
        </Closing>
        <Closing open={open === 'playbooks'}>
          <PlaybooksDialog close={close} />
        </Closing>
        <Closing open={open === 'import'}>
          <ImportDialog close={close} />
        </Closing>
        <Closing open={open === 'demo'}>
          <Confirm
            title={say('demo.title')}
            action={say('demo.confirm')}
            act={async () => void (await room.call(`/api/quarters/${room.id}/teammates`, 'POST', {}))}
            close={close}
          >
            <p className={shared.text}>{say('demo.text')}</p>
          </Confirm>
        </Closing>
      </Suspense>
    </div>
  )
}
