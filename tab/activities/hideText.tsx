import { useSay } from '../i18n/say.tsx'
import { useQuarter } from '../quarter/hooks.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { useAnnounce } from '../ui/live.tsx'

/** Asks once before a text is erased for everyone. `kind` is the activity that it comes from. */
export function HideText({ id, kind, close }: { id: string; kind: string; close: () => void }) {
  const say = useSay()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const hide = async () => {
    await quarter.send({ type: 'HideContribution', contribution: id })
    announce(say('hide.done', { kind }))
  }
  return (
    <Confirm title={say('hide.ask', { kind })} action={say('hide.yes')} act={hide} close={close}>
      {say('hide.words')}
    </Confirm>
  )
}
