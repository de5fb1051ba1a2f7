import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import type { ProposalOf } from '../../../okra/api.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { Proposed } from '../assistant/proposed.tsx'
import { following } from '../assistant/taking.ts'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { SentenceText } from './sentence.tsx'
import { Origin } from './table.tsx'
import { partsOf, useTyping } from './typed.ts'

type Vision = ProposalOf<'vision'>['visions'][number]

/** The assistant's sentences on the facilitator's desk: nobody else sees them until *Show to all*. */
export function VisionProposals({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.stack}>
      <h3 className={looks.heading}>{say('assistant.title.vision')}</h3>
      <Proposed question="vision" left={({ visions }) => visions.length}>
        {(proposal) => (
          <ul className={looks.list}>
            {proposal.visions.map((vision) => (
              <ProposedVision key={vision.id} scene={scene} proposal={proposal} vision={vision} />
            ))}
          </ul>
        )}
      </Proposed>
    </div>
  )
}

function ProposedVision({ scene, proposal, vision }: { scene: Scene; proposal: ProposalOf<'vision'>; vision: Vision }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const type = useTyping(scene)
  const { problem, busy, attempt } = useAttempt()
  const shown = Object.hasOwn(scene.session.drafts, vision.id)
  const known = vision.themes.filter((id) => Object.hasOwn(scene.session.themes, id) || Object.hasOwn(scene.session.contributions, id))
  const put = { type: 'PutDraft', draft: vision.id, origin: 'assistant', themes: known, ...partsOf(vision) }
  const show = () => following(quarter, proposal, () => quarter.send(put))
  return (
    <li className={mergeClasses(looks.card, looks.marked)}>
      <SentenceText sentence={vision} />
      <Origin draft={{ origin: 'assistant', themes: known }} session={scene.session} />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button size="small" disabled={busy || shown} onClick={() => attempt(show)}>
          {say(shown ? 'draft.shown' : 'draft.showAll')}
        </Button>
        <Button size="small" onClick={() => type(partsOf(vision))}>
          {say('draft.use')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={busy}
          onClick={() => attempt(() => quarter.desk({ type: 'DismissProposal', proposal: proposal.id, part: vision.id }))}
        >
          {say('assistant.dismiss')}
        </Button>
      </div>
    </li>
  )
}
