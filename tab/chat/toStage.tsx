import { Button } from '@fluentui/react-button'
import { ShareScreenStartRegular } from '@fluentui/react-icons/svg/share-screen-start'
import { useState } from 'react'
import { useHost } from '../hosts/context.tsx'
import type { Shared } from '../hosts/host.ts'
import { useSay } from '../i18n/say.tsx'
import { useQuarter } from '../quarter/hooks.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { useShared } from '../ui/styles.ts'

/** Shows the stage to everybody in the meeting; only in a host's side panel. */
export function ToStage() {
  const say = useSay()
  const shared = useShared()
  const host = useHost()
  const { id } = useQuarter()
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<Shared | null>(null)
  const [busy, setBusy] = useState(false)
  if (host.name === 'browser' || host.context().surface !== 'panel') return null
  const share = async () => {
    setBusy(true)
    const next = await host.shareToStage(`${location.origin}/teams/q/${id}/stage`)
    setBusy(false)
    setOutcome(next)
    announce(say(wordsOf(next)))
  }
  return (
    <>
      <Button icon={<ShareScreenStartRegular />} disabled={busy} onClick={() => void share()}>
        {say('chatTab.toStage')}
      </Button>
      {outcome && <p className={shared.quiet}>{say(wordsOf(outcome))}</p>}
    </>
  )
}

const wordsOf = (outcome: Shared) => (outcome === 'shared' ? 'chatTab.toStage.done' : (`chatTab.toStage.${outcome}` as const))
