import { Button } from '@fluentui/react-button'
import { lazy, Suspense, useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { useLooks } from '../looks.ts'
import type { Engine } from './engineOf.ts'
import { engineOf } from './engineOf.ts'

const SettingsDialog = lazy(() => import('../../pages/settings.tsx').then(({ SettingsDialog }) => ({ default: SettingsDialog })))

/** What may answer this team now. */
export function useEngine(): Engine {
  const { server, allowed, team } = usePicture(({ config, modelAllowed, team }) => ({
    server: config.assistant,
    allowed: modelAllowed,
    team: team?.settings.assistant,
  }))
  return engineOf(server, allowed, team)
}

/** That the assistant is off, with the place where it is switched on. */
export function AssistantOff() {
  const say = useSay()
  const looks = useLooks()
  return (
    <>
      <p className={looks.plain}>{say('assistant.off')}</p>
      <p className={looks.quiet}>{say('assistant.offWords')}</p>
      <div>
        <OpenSettings />
      </div>
    </>
  )
}

/** Opens the team's settings, where one says what the assistant may use. */
function OpenSettings() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('assistant.settings')}
      </Button>
      <Closing open={open}>
        <Suspense fallback={null}>
          <SettingsDialog close={() => setOpen(false)} />
        </Suspense>
      </Closing>
    </>
  )
}

/** What asking would send, before anybody asks. */
export function BeforeAsking({ engine }: { engine: Engine }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <p className={looks.quiet}>
      {engine.kind === 'model' ? say('assistant.model', { model: engine.model }) : say('assistant.local')}
      {engine.kind === 'denied' && ` ${say('assistant.reason.not-allowed')}`}
    </p>
  )
}
