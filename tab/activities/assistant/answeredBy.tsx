import { Button } from '@fluentui/react-button'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { ProposalOf, Unanswered } from '../../../okra/api.ts'
import { aboutOf } from '../../../okra/assistant/inputs.ts'
import type { Question } from '../../../okra/ports/assistant.ts'
import { useSay, useSpeech } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { useLooks } from '../looks.ts'
import { isStale } from './proposals.ts'
import { useRemembered } from './remembered.ts'

const SentDialog = lazy(() => import('./sentDialog.tsx').then(({ SentDialog }) => ({ default: SentDialog })))

type AnyProposal = ProposalOf<Question>

/** Whether the content of a proposal has changed since it was asked for. */
export function useIsStale(proposal: AnyProposal): boolean {
  const state = usePicture((picture) => picture.state)
  const { followed } = useRemembered()
  const now = useMemo(() => aboutOf(proposal.question, state), [proposal.question, state])
  return isStale(proposal, now, followed[proposal.id])
}

/** What is to be known before one reads a proposal: that its content has changed, and why it is not the model's. */
export function Reservations({ proposal }: { proposal: AnyProposal }) {
  const say = useSay()
  const stale = useIsStale(proposal)
  const { instead, question } = proposal
  return (
    <>
      {instead !== null && (
        <Reservation>
          {say(`assistant.reason.${instead}`)} {say(`assistant.by.${question}`)}
        </Reservation>
      )}
      {stale && <Reservation>{say('assistant.stale')}</Reservation>}
    </>
  )
}

/** A sentence with its warning sign. */
export function Reservation({ children }: { children: React.ReactNode }) {
  const looks = useLooks()
  return (
    <p className={mergeClasses(looks.plain, looks.warning, looks.line)}>
      <WarningRegular fontSize={20} className={looks.inlineIcon} aria-hidden />
      <span className={looks.text}>{children}</span>
    </p>
  )
}

/** Which engine answered, what it took, and what left the server. */
export function AnsweredBy({ proposal }: { proposal: AnyProposal }) {
  const { say, language } = useSpeech()
  const looks = useLooks()
  const { id, engine, instead, question, requests, tokens, ms } = proposal
  const number = new Intl.NumberFormat(language)
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / 1_000)
  return (
    <div className={looks.tight}>
      <p className={looks.quiet}>
        {engine !== 'local' && `${say('assistant.byModel', { model: engine })} `}
        {engine === 'local' && instead === null && `${say(`assistant.by.${question}`)} `}
        {requests === 0 ? say('assistant.nothingLeft') : say('assistant.took', { n: requests, tokens: number.format(tokens), seconds })}
      </p>
      {requests > 0 && <ShowSent id={id} />}
    </div>
  )
}

/** That something left the server although nothing came of it, and what. */
export function SentInVain({ unanswered: { id, requests } }: { unanswered: Unanswered }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.tight}>
      <p className={looks.quiet}>{say('assistant.sentInVain', { n: requests })}</p>
      <ShowSent id={id} />
    </div>
  )
}

/** Shows what was sent for a proposal, or for a question without one. */
function ShowSent({ id }: { id: string }) {
  const say = useSay()
  const looks = useLooks()
  const [shown, show] = useState(false)
  return (
    <div>
      <Button size="small" appearance="subtle" className={looks.target} onClick={() => show(true)}>
        {say('assistant.showSent')}
      </Button>
      <Closing open={shown}>
        <Suspense fallback={null}>
          <SentDialog id={id} close={() => show(false)} />
        </Suspense>
      </Closing>
    </div>
  )
}
