import { Button } from '@fluentui/react-button'
import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { Desk, Proposal } from '../../../okra/api.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'

/** The latest proposal on the desk for a question that is not empty, or null. */
export function proposalFor<Q extends Proposal['question']>(desk: Desk | null, question: Q): Extract<Proposal, { question: Q }> | null {
  const found = desk?.proposals.findLast((one): one is Extract<Proposal, { question: Q }> => one.question === question)
  return found ?? null
}

/** Asks the assistant a question and says what it is doing: off, thinking, failed. `children` is what is ready. `n` is how many ideas it reads. */
export function AskAssistant({ question, n, children }: { question: Proposal['question']; n: number; children?: ReactNode }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { desk, engine } = usePicture((picture) => ({ desk: picture.desk, engine: picture.config.assistant }))
  const { problem, busy, attempt } = useAttempt()
  const ask = () => attempt(() => quarter.desk({ type: 'Ask', question }))
  if (engine === 'off') return <p className={looks.plain}>{say('assistant.off')}</p>
  if (desk?.thinking === question) return <Thinking n={n} cancel={() => attempt(() => quarter.desk({ type: 'Cancel' }))} />
  const failed = desk?.failed?.question === question
  const hasProposal = proposalFor(desk, question) !== null
  return (
    <>
      {failed && <p className={mergeClasses(looks.plain, looks.warning)}>{say('assistant.failed')}</p>}
      {children}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button icon={<SparkleRegular />} disabled={busy} onClick={ask}>
          {say(failed ? 'assistant.again' : hasProposal ? `assistant.anew.${question}` : `assistant.ask.${question}`)}
        </Button>
      </div>
      {!hasProposal && <p className={looks.quiet}>{say('assistant.local')}</p>}
    </>
  )
}

function Thinking({ n, cancel }: { n: number; cancel: () => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={mergeClasses(looks.row, looks.spread)}>
      <span role="status" className={looks.row}>
        <SparkleRegular fontSize={20} className={looks.brand} aria-hidden />
        {say('assistant.thinking', { n })}
      </span>
      <Button size="small" onClick={cancel}>
        {say('activity.cancel')}
      </Button>
    </div>
  )
}
