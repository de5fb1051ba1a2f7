import { Button } from '@fluentui/react-button'
import { PlayCircleRegular } from '@fluentui/react-icons/svg/play-circle'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Membership, ServerConfig } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { http } from '../quarter/http.ts'
import { memberships } from '../quarter/memberships.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { useAct } from './useAct.ts'

/** Opens the example as it was played, for a visitor who can change nothing of it; what an older one left on this device is replaced. */
export function useExample() {
  const [, go] = useLocation()
  const { act, problem, busy } = useAct()
  const open = () =>
    act(async () => {
      const membership = await http<Membership>('/api/example', { method: 'POST', body: {} })
      memberships.remember(membership)
      go(`/q/${membership.quarter}`)
    })
  return { open, problem, busy }
}

/** "Just looking?", on servers that have the example. */
export function JustLooking() {
  const say = useSay()
  const shared = useShared()
  const offered = useDemo()
  const { open, problem, busy } = useExample()
  if (!offered) return null
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('example.title')}</h2>
      <p className={shared.text}>{say('example.text')}</p>
      <div>
        <Button icon={<PlayCircleRegular />} disabled={busy} onClick={open}>
          {say('example.open')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} retry={open} />}
    </section>
  )
}

/** Whether this server has demos; without an answer there are none to offer. */
function useDemo(): boolean {
  const [demo, setDemo] = useState(false)
  useEffect(() => {
    let current = true
    http<ServerConfig>('/api/config').then(
      (config) => current && setDemo(config.demo),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  return demo
}
