import type { ReactNode } from 'react'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useHost } from '../hosts/context.tsx'
import { useSay } from '../i18n/say.tsx'
import { http } from '../quarter/http.ts'
import { memberships } from '../quarter/memberships.ts'
import type { Problem } from '../quarter/quarter.ts'
import { Notice } from '../ui/notice.tsx'
import { asProblem, sayProblem } from '../ui/problem.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'
import { BotMissing, HowToAdd } from './addApp.tsx'
import { Binding } from './binding.tsx'
import type { Entry, EntryDeps } from './entry.ts'
import { enterChat } from './entry.ts'
import { Unknown } from './unknown.tsx'
import { asksToBind, wayIn } from './way.ts'

/** Signs in from a host's chat, then shows what it holds. Whoever can't come in is told what to do. */
export function Gate({ children }: { children: ReactNode }) {
  const host = useHost()
  const say = useSay()
  const [path, go] = useLocation()
  const { entry, problem, retry, came } = useEntry()
  const { surface } = host.context()
  const chooses = surface === 'config' || asksToBind(host.context())
  const quarter = entry?.status === 'in' ? entry.quarter : null

  useEffect(() => {
    if (quarter !== null && !chooses && path === '/') go(wayIn(host.context(), quarter), { replace: true })
  }, [quarter, chooses, path, go, host])

  if (problem) {
    return (
      <Notice
        title={say('chatTab.problem')}
        text={sayProblem(say, problem.code, problem.reference)}
        action={say('problem.retry')}
        act={retry}
      >
        {problem.code === 'chat-unknown' && <HowToAdd />}
      </Notice>
    )
  }
  if (!entry) return <FrameSkeleton />
  switch (entry.status) {
    case 'nowhere':
      return <Notice title={say('chatTab.nowhere')} text={say('chatTab.nowhereText')} action={say('problem.retry')} act={retry} />
    case 'unknown':
      return <Unknown entry={entry} retry={retry} came={came} />
    case 'unbound':
      return <Binding entry={entry} retry={retry} />
    case 'in':
      if (chooses) return <Binding entry={entry} retry={retry} />
      // The page that fits is chosen in the effect above.
      if (path === '/') return <FrameSkeleton />
      return (
        <>
          {!entry.bot && surface !== 'stage' && <BotMissing />}
          {children}
        </>
      )
  }
}

function useEntry() {
  const host = useHost()
  const [entry, setEntry] = useState<Entry | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try signs in again
  useEffect(() => {
    let current = true
    const deps: EntryDeps = { host, http, memberships }
    enterChat(deps)
      .then((found) => current && setEntry(found))
      .catch((thrown: unknown) => current && setProblem(asProblem(thrown)))
    return () => {
      current = false
    }
  }, [host, tries])
  const retry = useCallback(() => {
    setEntry(null)
    setProblem(null)
    setTries((before) => before + 1)
  }, [])
  return { entry, problem, retry, came: setEntry }
}
