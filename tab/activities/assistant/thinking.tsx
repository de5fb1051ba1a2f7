import { Button } from '@fluentui/react-button'
import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import { useEffect, useRef, useState } from 'react'
import type { Desk } from '../../../okra/api.ts'
import type { Question } from '../../../okra/ports/assistant.ts'
import { useSay } from '../../i18n/say.tsx'
import { useNow, usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { useEngine } from './engine.tsx'
import { proposalFor, readBy } from './proposals.ts'

/** That an answer is on its way: what is read, for how long, and how to stop it. */
export function Thinking({ question }: { question: Question }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { problem, busy, attempt } = useAttempt()
  const n = usePicture(({ state }) => readBy(question, state))
  const engine = useEngine()
  const most = usePicture(({ config }) => Math.ceil(config.assistantTotalMs / 1_000))
  const now = useNow()
  const [since] = useState(now)
  const seconds = Math.max(0, Math.round((now - since) / 1_000))
  return (
    <div className={mergeClasses(looks.card, looks.marked)}>
      <span role="status" className={looks.line}>
        <SparkleRegular fontSize={20} className={mergeClasses(looks.brand, looks.inlineIcon)} aria-hidden />
        {say(`assistant.thinking.${question}`, { n })}
      </span>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={mergeClasses(looks.row, looks.spread)}>
        <span className={looks.quiet}>
          {engine.kind === 'model' ? say('assistant.secondsOfModel', { n: seconds, most }) : say('assistant.seconds', { n: seconds })}
        </span>
        <Button size="small" className={looks.target} disabled={busy} onClick={() => attempt(() => quarter.desk({ type: 'Cancel' }))}>
          {say('activity.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** Tells those who listen what has become of a question once it is not being answered any more. */
export function useAnswerAnnounced(question: Question, desk: Desk | null): void {
  const say = useSay()
  const announce = useAnnounce()
  const isThinking = desk?.thinking === question
  const id = proposalFor(desk, question)?.id ?? null
  const failed = desk?.failed?.question === question
  const was = useRef({ isThinking, id })
  useEffect(() => {
    const before = was.current
    if (before.isThinking === isThinking) return
    was.current = { isThinking, id }
    if (!isThinking) announce(say(failed ? 'assistant.noAnswer' : id === before.id ? 'assistant.cancelled' : 'assistant.ready'))
  }, [isThinking, failed, id, announce, say])
}
