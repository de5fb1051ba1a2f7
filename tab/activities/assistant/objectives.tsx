import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import type { ProposalOf } from '../../../okra/api.ts'
import type { ProposedObjective } from '../../../okra/ports/assistant.ts'
import { liveSession } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { CompanyChips, CompanyChoice } from '../company/chips.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { ObjectiveDraft, Part } from './commands.ts'
import { objectiveCommands } from './commands.ts'
import { mayDo } from './offered.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'
import { SheetText } from './sheetText.tsx'
import { useTaking } from './taking.ts'

/** Objectives for the themes: each can be reworded and taken; its key results and hypothesis wait for the step with pairs. `only`: a theme. */
export function ObjectiveParts({ proposal, only }: PartsProps<'objectives'>) {
  const say = useSay()
  const looks = useLooks()
  const parts = proposal.parts.filter(({ theme }) => only === undefined || theme === only)
  return (
    <>
      {only === undefined && <p className={looks.quiet}>{say('assistant.sheetWaits')}</p>}
      <PartList parts={parts}>{(part) => <ObjectivePart proposal={proposal} part={part} withName={only === undefined} />}</PartList>
    </>
  )
}

interface ObjectiveProps {
  readonly proposal: ProposalOf<'objectives'>
  readonly part: Part<ProposedObjective>
  readonly withName: boolean
}

function ObjectivePart({ proposal, part, withName }: ObjectiveProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const title = useThemeTitle(part.theme)
  const [draft, keep] = useKept<ObjectiveDraft>(`okra.proposed.${part.id}`, { text: part.text, supports: part.supports })
  const { takeable } = useTaking(proposal)
  const made = plan.objectives[part.id]
  const text = made?.text ?? draft.text
  return (
    <PartCard
      proposal={proposal.id}
      part={part.id}
      name={text}
      form={<ObjectiveForm draft={draft} keep={keep} />}
      takeable={takeable(part.id, objectiveCommands(part, draft, plan), {
        can: mayDo(offers, 'AddItems', 'objectives') && !isBlank(draft.text),
        isTaken: made !== undefined,
      })}
    >
      {withName && <bdi className={looks.quiet}>{say('assistant.fromTheme', { title })}</bdi>}
      <bdi className={`${looks.text} ${looks.strong}`}>{text}</bdi>
      <CompanyChips ids={made?.supports ?? draft.supports} />
      <SheetText draft={part} />
    </PartCard>
  )
}

/** How a theme, or an idea that stayed on its own, is called. */
function useThemeTitle(theme: string): string {
  return usePicture(({ state }) => {
    const session = liveSession(state)
    return session?.themes[theme]?.title ?? session?.contributions[theme]?.text ?? ''
  })
}

function ObjectiveForm({ draft, keep }: { draft: ObjectiveDraft; keep: (draft: ObjectiveDraft) => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <>
      <Field label={{ children: say('refine.text'), className: looks.strong }} hint={say('refine.textHint')}>
        <Textarea
          rows={3}
          dir="auto"
          maxLength={300}
          value={draft.text}
          onChange={(_, { value }) => keep({ ...draft, text: value.replace(/\n/g, ' ') })}
        />
      </Field>
      <CompanyChoice label={say('refine.supports')} chosen={draft.supports} choose={(supports) => keep({ ...draft, supports })} />
    </>
  )
}
