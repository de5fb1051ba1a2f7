import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Membership, OnceCode } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { http } from '../quarter/http.ts'
import { memberships } from '../quarter/memberships.ts'
import type { Problem } from '../quarter/quarter.ts'
import { Notice } from '../ui/notice.tsx'
import { asProblem, sayProblem } from '../ui/problem.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'

/** Comes from a tab in a host: this browser becomes the same person. The link works once. */
export function OncePage({ code }: { code: string }) {
  const say = useSay()
  const [, go] = useLocation()
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    const body: OnceCode = { code }
    http<Membership>('/api/identity/once', { method: 'POST', body })
      .then((membership) => {
        memberships.remember(membership)
        go(`/q/${membership.quarter}`, { replace: true })
      })
      .catch((thrown: unknown) => setProblem(asProblem(thrown)))
  }, [code, go])
  if (!problem) return <FrameSkeleton />
  const text = problem.code === 'link-dead' ? say('once.dead') : sayProblem(say, problem.code, problem.reference)
  return <Notice title={say('once.title')} text={text} action={say('problem.back')} act={() => go('/')} />
}
