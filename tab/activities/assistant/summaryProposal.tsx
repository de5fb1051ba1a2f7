import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { Proposed } from './proposed.tsx'
import { ProposedSummary } from './summary.tsx'

/** On the page of a running session's results, for who leads: a summary of them to change and to use. */
export function SummaryProposal() {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.card}>
      <h2 className={looks.heading}>{say('assistant.title.summary')}</h2>
      <Proposed question="summary" left={() => 1}>
        {(proposal) => <ProposedSummary key={proposal.id} proposal={proposal} />}
      </Proposed>
    </div>
  )
}
