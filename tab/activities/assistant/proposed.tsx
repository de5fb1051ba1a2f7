import { Button } from '@fluentui/react-button'
import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { ProposalOf } from '../../../okra/api.ts'
import type { Question } from '../../../okra/ports/assistant.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import type { Attempt } from '../attempt.ts'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { AnsweredBy, Reservation, Reservations, SentInVain } from './answeredBy.tsx'
import { AssistantOff, BeforeAsking, useEngine } from './engine.tsx'
import { isWorthAgain, proposalFor } from './proposals.ts'
import { Thinking, useAnswerAnnounced } from './thinking.tsx'

interface ProposedProps<Q extends Question> {
  readonly question: Q
  /** How many of its parts are left to look at; 0: there is nothing to show. */
  readonly left: (proposal: ProposalOf<Q>) => number
  readonly children: (proposal: ProposalOf<Q>) => ReactNode
}

/**
 * A question to the assistant on the desk of who leads: asking, thinking, failing, and its proposal with the engine that answered,
 * what was sent, and the mark that its content has changed. Nobody else sees it.
 */
export function Proposed<Q extends Question>({ question, left, children }: ProposedProps<Q>) {
  const looks = useLooks()
  const say = useSay()
  const engine = useEngine()
  const desk = usePicture((picture) => picture.desk)
  const attempted = useAttempt()
  const proposal = proposalFor(desk, question)
  useAnswerAnnounced(question, desk)
  if (engine.kind === 'off') return <AssistantOff />
  if (desk?.thinking === question) return <Thinking question={question} />
  const failed = desk?.failed?.question === question ? desk.failed.reason : null
  const unanswered = desk?.unanswered.find((one) => one.question === question)
  return (
    <section
      data-proposed
      tabIndex={-1}
      className={looks.stack}
      aria-label={say(`assistant.title.${question}`)}
      style={{ outline: 'none' }}
    >
      {failed !== null && (
        <Reservation>
          {say(`assistant.reason.${failed}`)} {say('assistant.unchanged')}
        </Reservation>
      )}
      {proposal && <Ready proposal={proposal} left={left(proposal)} show={children} />}
      {unanswered && <SentInVain key={unanswered.id} unanswered={unanswered} />}
      {attempted.problem && <ProblemText code={attempted.problem.code} reference={attempted.problem.reference} />}
      <Acts question={question} proposal={proposal} again={isAgain(failed ?? proposal?.instead ?? null)} attempted={attempted} />
      {!proposal && <BeforeAsking engine={engine} />}
    </section>
  )
}

const isAgain = (reason: Parameters<typeof isWorthAgain>[0] | null) => reason !== null && isWorthAgain(reason)

interface ReadyProps<Q extends Question> {
  readonly proposal: ProposalOf<Q>
  readonly left: number
  readonly show: (proposal: ProposalOf<Q>) => ReactNode
}

function Ready<Q extends Question>({ proposal, left, show }: ReadyProps<Q>) {
  const say = useSay()
  const looks = useLooks()
  return (
    <>
      <Reservations proposal={proposal} />
      {left === 0 ? (
        <p className={looks.plain}>{say(`assistant.nothing.${proposal.question as Question}`)}</p>
      ) : (
        <p className={mergeClasses(looks.plain, looks.line)}>
          <SparkleRegular fontSize={20} className={mergeClasses(looks.brand, looks.inlineIcon)} aria-hidden />
          <span>{say('assistant.onlyYou')}</span>
        </p>
      )}
      {left > 0 && show(proposal)}
      <AnsweredBy proposal={proposal} />
    </>
  )
}

interface ActsProps {
  readonly question: Question
  readonly proposal: ProposalOf<Question> | null
  readonly again: boolean
  readonly attempted: Attempt
}

function Acts({ question, proposal, again, attempted: { attempt, busy } }: ActsProps) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const ask = () => attempt(() => quarter.desk({ type: 'Ask', question }))
  return (
    <div className={looks.row}>
      <Button icon={<SparkleRegular />} className={looks.target} disabledFocusable={busy} onClick={ask}>
        {say(again ? 'assistant.again' : proposal ? 'assistant.anew' : `assistant.ask.${question}`)}
      </Button>
      {proposal && (
        <Button
          appearance="subtle"
          className={looks.target}
          disabledFocusable={busy}
          onClick={() => attempt(() => quarter.desk({ type: 'DismissProposal', proposal: proposal.id }))}
        >
          {say('assistant.dismissAll')}
        </Button>
      )}
    </div>
  )
}
