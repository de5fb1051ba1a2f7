import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { ProposalOf } from '../../../okra/api.ts'
import type { MissingDependency } from '../../../okra/ports/assistant.ts'
import { partyName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { ByWeek } from '../depend/needForm.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { NeedDraft, Part } from './commands.ts'
import { dependencyCommands, isKnownNeed, isThere } from './commands.ts'
import { mayDo } from './offered.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'
import { useTaking } from './taking.ts'

/** Dependencies that the texts suggest, each with the words that do. `only`: the milestone that waits. */
export function DependencyParts({ proposal, only }: PartsProps<'dependencies'>) {
  const plan = usePlan()
  const parts = proposal.parts.filter(
    ({ from, on }) => isThere('milestone' in on ? [from, on.milestone] : [from], plan) && (only ?? from) === from,
  )
  return <PartList parts={parts}>{(part) => <DependencyPart proposal={proposal} part={part} withName={only === undefined} />}</PartList>
}

interface DependencyProps {
  readonly proposal: ProposalOf<'dependencies'>
  readonly part: Part<MissingDependency>
  readonly withName: boolean
}

const untold: NeedDraft = { what: '', by: null }

function DependencyPart({ proposal, part, withName }: DependencyProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const [draft, keep] = useKept<NeedDraft>(`okra.proposed.${part.id}`, untold)
  const { takeable } = useTaking(proposal)
  const { from, on, quote } = part
  const name = 'party' in on ? partyName(say, on.party) : (plan.milestones[on.milestone]?.text ?? '')
  const isKnown = isKnownNeed(part, plan)
  const isOpen = mayDo(offers, 'AddItems', 'dependencies')
  return (
    <PartCard
      proposal={proposal.id}
      part={part.id}
      name={name}
      quote={quote}
      form={<NeedFields draft={draft} keep={keep} />}
      takeable={takeable(part.id, dependencyCommands(part, draft), {
        can: isOpen && !isKnown,
        isTaken: Object.hasOwn(plan.dependencies, part.id),
      })}
    >
      {withName && <bdi className={`${looks.text} ${looks.muted}`}>{plan.milestones[from]?.text}</bdi>}
      <bdi className={`${looks.text} ${looks.strong}`}>{say('assistant.needs', { name })}</bdi>
      {isKnown && <span className={looks.quiet}>{say('assistant.enteredSince')}</span>}
      {!isOpen && <span className={looks.quiet}>{say('assistant.notHere')}</span>}
    </PartCard>
  )
}

function NeedFields({ draft, keep }: { draft: NeedDraft; keep: (draft: NeedDraft) => void }) {
  const say = useSay()
  return (
    <>
      <Field label={say('depend.what')}>
        <Input dir="auto" maxLength={300} value={draft.what} onChange={(_, { value }) => keep({ ...draft, what: value })} />
      </Field>
      <ByWeek by={draft.by === null ? '' : String(draft.by)} change={(by) => keep({ ...draft, by: by === '' ? null : Number(by) })} />
    </>
  )
}
