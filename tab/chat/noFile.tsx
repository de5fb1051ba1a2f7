import { Link } from '@fluentui/react-link'
import { useState } from 'react'
import type { OnceLink } from '../../okra/api.ts'
import { useHost } from '../hosts/context.tsx'
import { useSay } from '../i18n/say.tsx'
import { useAct } from '../pages/useAct.ts'
import { useRoom } from '../quarter/hooks.tsx'
import { CopyButton } from '../ui/copyButton.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'

/** After a download that a host may have dropped: the way to the same page in a browser, by a link that works once. */
export function NoFile() {
  const say = useSay()
  const shared = useShared()
  const host = useHost()
  const room = useRoom()
  const [blocked, setBlocked] = useState<string | null>(null)
  const { act, problem, busy } = useAct()
  const open = () =>
    act(async () => {
      const { path } = await room.call<OnceLink>('/api/identity/link', 'POST', { quarter: room.id })
      const url = location.origin + path
      if ((await host.openLink(url)) === 'blocked') setBlocked(url)
    })
  return (
    <p className={shared.quiet} role="status">
      {say('once.noFile')}{' '}
      <Link as="button" inline disabled={busy} onClick={open}>
        {say('once.open')}
      </Link>
      {blocked && <CopyButton text={blocked} label={say('once.copy')} size="small" />}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </p>
  )
}
