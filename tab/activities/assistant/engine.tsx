import { Button } from '@fluentui/react-button'
import { lazy, Suspense, useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { useLooks } from '../looks.ts'

const SettingsDialog = lazy(() => import('../../pages/settings.tsx').then(({ SettingsDialog }) => ({ default: SettingsDialog })))

/** What may answer this team now: nothing, what runs on the server, or a model by its name. */
export type Engine = { readonly kind: 'off' | 'local' } | { readonly kind: 'model'; readonly model: string }

/** What the server has and the team allows. */
export function engineOf(server: string, team: 'model' | 'local' | 'off' | undefined): Engine {
  if (team === 'off') return { kind: 'off' }
  return server === 'local' || team === 'local' ? { kind: 'local' } : { kind: 'model', model: server }
}

/** What may answer this team now. */
export function useEngine(): Engine {
  const { server, team } = usePicture((picture) => ({ server: picture.config.assistant, team: picture.team?.settings.assistant }))
  return engineOf(server, team)
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
  return <p className={looks.quiet}>{engine.kind === 'model' ? say('assistant.model', { model: engine.model }) : say('assistant.local')}</p>
}
