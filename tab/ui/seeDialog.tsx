import { Button } from '@fluentui/react-button'
import { whyNotAnonymous } from '../../okra/quarter/notAnonymous.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { Modal } from './modal.tsx'
import type { Promised } from './promised.ts'
import { SeeTable } from './seeTable.tsx'
import { useShared } from './styles.ts'

/** "Who sees what?" as a dialog over an acting screen. */
export function SeeDialog({ about, close }: { about: Promised | null; close: () => void }) {
  const say = useSay()
  const shared = useShared()
  const k = usePicture(({ state, team }) => liveSession(state)?.settings.k ?? team?.settings.k ?? 3)
  const name = usePicture(({ people, team }) => people.find(({ key }) => key === team?.facilitator)?.name ?? '')
  const named = usePicture(({ state }) => whyNotAnonymous(state)) !== null
  const done = (
    <Button appearance="primary" onClick={close}>
      {say('dialog.close')}
    </Button>
  )
  return (
    <Modal reading title={say('see.title')} actions={done} close={close}>
      {named && <p className={shared.text}>{say('promise.none')}</p>}
      <SeeTable about={about} k={k} name={name} />
    </Modal>
  )
}
