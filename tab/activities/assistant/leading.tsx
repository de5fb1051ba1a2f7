import type { ReactNode } from 'react'
import type { ProposalOf } from '../../../okra/api.ts'
import type { Question } from '../../../okra/ports/assistant.ts'
import { settledScales } from '../../../okra/quarter/activities/settle.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { agenda, currentRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import { Reservations } from './answeredBy.tsx'
import { DependencyParts } from './dependencies.tsx'
import { AssistantOff, useEngine } from './engine.tsx'
import { ObjectiveParts } from './objectives.tsx'
import { OverScoringParts } from './overScoring.tsx'
import { PlanRiskParts } from './planRisks.tsx'
import { proposalFor } from './proposals.ts'
import { Proposed } from './proposed.tsx'
import { SheetParts, sheetsOf } from './sheets.tsx'
import { ProposedSummary } from './summary.tsx'
import { TypeParts } from './types.tsx'
import { WordingParts } from './wordings.tsx'

/** What is asked where, by the kind of activity. Themes and the vision have places of their own. */
const asked: Readonly<Record<string, readonly ShownQuestion[]>> = {
  refine: ['objectives'],
  pairs: ['keyResults'],
  classify: ['milestoneTypes'],
  settle: ['overScoring'],
  depend: ['dependencies'],
  annotate: ['dependencies'],
  discuss: ['planRisks'],
  sequence: ['planRisks'],
}

type ShownQuestion = Exclude<Question, 'themes' | 'vision'>

/** The questions that who leads can ask in the activity that the room is in; the summary in the last one. */
function questionsAt(session: SessionRun): readonly ShownQuestion[] {
  const run = currentRun(session)
  const { activity } = run.plan
  const isAboutValues = activity !== 'settle' || !Object.hasOwn(settledScales({ session, run }), 'effort')
  const isLast = agenda(session.playbook).at(-1)?.activity.id === session.position
  return [...(isAboutValues ? (asked[activity] ?? []) : []), ...(isLast ? (['summary'] as const) : [])]
}

/** The assistant's part of the console: what can be asked here, and what is on the desk. */
export function LeadAssistant({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const engine = useEngine()
  const questions = questionsAt(session)
  const isPairing = currentRun(session).plan.activity === 'pairs'
  if (questions.length === 0) return null
  return (
    <section className={looks.stack} aria-label={say('assistant.title')}>
      <h2 className={looks.heading}>{say('assistant.title')}</h2>
      {engine.kind === 'off' ? (
        <AssistantOff />
      ) : (
        <>
          {isPairing && <WaitingSheets />}
          {questions.map((question) => (
            <Titled key={question} question={question}>
              {views[question]}
            </Titled>
          ))}
        </>
      )}
    </section>
  )
}

const partsLeft = ({ parts }: { readonly parts: readonly unknown[] }) => parts.length

/** Each question with its view. */
const views: Readonly<Record<ShownQuestion, ReactNode>> = {
  objectives: (
    <Proposed question="objectives" left={partsLeft}>
      {(proposal) => <ObjectiveParts proposal={proposal} />}
    </Proposed>
  ),
  keyResults: (
    <Proposed question="keyResults" left={partsLeft}>
      {(proposal) => <WordingParts proposal={proposal} />}
    </Proposed>
  ),
  milestoneTypes: (
    <Proposed question="milestoneTypes" left={partsLeft}>
      {(proposal) => <TypeParts proposal={proposal} />}
    </Proposed>
  ),
  overScoring: (
    <Proposed question="overScoring" left={scoringLeft}>
      {(proposal) => <OverScoringParts proposal={proposal} />}
    </Proposed>
  ),
  dependencies: (
    <Proposed question="dependencies" left={partsLeft}>
      {(proposal) => <DependencyParts proposal={proposal} />}
    </Proposed>
  ),
  planRisks: (
    <Proposed question="planRisks" left={partsLeft}>
      {(proposal) => <PlanRiskParts proposal={proposal} />}
    </Proposed>
  ),
  summary: (
    <Proposed question="summary" left={() => 1}>
      {(proposal) => <ProposedSummary key={proposal.id} proposal={proposal} />}
    </Proposed>
  ),
}

function scoringLeft({ parts, scales, deserving }: ProposalOf<'overScoring'>): number {
  return parts.length + scales.length + deserving.length
}

function Titled({ question, children }: { question: ShownQuestion; children: ReactNode }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.tight}>
      <h3 className={looks.heading}>{say(`assistant.title.${question}`)}</h3>
      {children}
    </div>
  )
}

/** Key results and hypotheses that came with the objectives, now that they can be taken. */
function WaitingSheets() {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const desk = usePicture((picture) => picture.desk)
  const proposal = proposalFor(desk, 'objectives')
  if (!proposal || sheetsOf(proposal, plan).length === 0) return null
  return (
    <section data-proposed tabIndex={-1} className={looks.tight} aria-label={say('assistant.sheets')} style={{ outline: 'none' }}>
      <h3 className={looks.heading}>{say('assistant.sheets')}</h3>
      <p className={looks.quiet}>{say('assistant.onlyYou')}</p>
      <Reservations proposal={proposal} />
      <SheetParts proposal={proposal} />
    </section>
  )
}
