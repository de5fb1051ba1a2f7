import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import { useSay } from '../i18n/say.tsx'
import { useQuarter } from '../quarter/hooks.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { ReturnFocus } from './returnFocus.tsx'

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

/** The button beside a text that asks whether it is to be hidden. */
export function HideButton({ id, kind }: { id: string; kind: string }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
        {say('hide.button')}
      </Button>
      {asking && <ReturnFocus />}
      {asking && <HideText id={id} kind={kind} close={() => setAsking(false)} />}
    </>
  )
}
