import { useState } from 'react'
import type { ProposalOf } from '../../../okra/api.ts'
import type { ProposedType } from '../../../okra/ports/assistant.ts'
import { classifySettings } from '../../../okra/quarter/activities/classify.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import { useKeyResultWords } from '../plan/keyResultWords.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Part, TypeDraft } from './commands.ts'
import { isUntyped, typeCommands } from './commands.ts'
import { mayDo } from './offered.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'
import { TakeAll } from './takeAll.tsx'
import { useTaking } from './taking.ts'
import { TypeForm } from './typeForm.tsx'

/** What milestones are said to be, and what they belong to. `only`: a milestone; without it all can be looked at, and taken at once where nobody has touched them. */
export function TypeParts({ proposal, only }: PartsProps<'milestoneTypes'>) {
  const plan = usePlan()
  const run = useClassifying()
  const say = useSay()
  const taking = useTaking(proposal)
  const [all, showAll] = useState(false)
  const parts = proposal.parts.filter(({ milestone }) => Object.hasOwn(plan.milestones, milestone) && (only ?? milestone) === milestone)
  if (!run) return null
  const { links, types } = classifySettings(run)
  const open = parts.filter((part) => isUntyped(part, plan) && types.includes(part.type))
  const takeAll = async () => {
    for (const part of open) if (!(await taking.take(part.id, typeCommands(part, part, links, plan)))) return
  }
  const list = (
    <PartList parts={parts}>{(part) => <TypePart proposal={proposal} part={part} run={run} withName={only === undefined} />}</PartList>
  )
  if (only !== undefined) return list
  return (
    <>
      <TakeAll n={open.length} busy={taking.busy} problem={taking.problem} take={takeAll} />
      <div>
        <TextButton expanded={all} onClick={() => showAll(!all)}>
          {say(all ? 'assistant.hideParts' : 'assistant.showParts', { n: parts.length })}
        </TextButton>
      </div>
      {all && list}
    </>
  )
}

function useClassifying(): ActivityRun | null {
  return usePicture(({ state }) => {
    const session = liveSession(state)
    const run = session && currentRun(session)
    return run?.plan.activity === 'classify' ? run : null
  })
}

interface TypeProps {
  readonly proposal: ProposalOf<'milestoneTypes'>
  readonly part: Part<ProposedType>
  readonly run: ActivityRun
  readonly withName: boolean
}

function TypePart({ proposal, part, run, withName }: TypeProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const { links, types } = classifySettings(run)
  const { hypothesis, keyResults } = part
  const [draft, keep] = useKept<TypeDraft>(`okra.proposed.${part.id}`, { type: part.type, hypothesis, keyResults })
  const { takeable, isTaken } = useTaking(proposal)
  const commands = typeCommands(part, draft, links, plan)
  const text = plan.milestones[part.milestone]?.text ?? ''
  const taken = isTaken(part.id)
  return (
    <PartCard
      proposal={proposal.id}
      part={part.id}
      name={text}
      form={<TypeForm draft={draft} keep={keep} types={types} links={links} />}
      takeable={takeable(part.id, commands, {
        can: commands.length > 0 && mayDo(offers, 'EditItem', 'milestones'),
        isTaken: taken,
      })}
    >
      {withName && <bdi className={`${looks.text} ${looks.strong}`}>{text}</bdi>}
      <Draft draft={draft} />
      {part.vague && <span className={looks.warning}>{say('assistant.vague')}</span>}
      {!taken && !isUntyped(part, plan) && <span className={looks.quiet}>{say('assistant.setSince')}</span>}
    </PartCard>
  )
}

/** A type and links in words. */
function Draft({ draft: { type, hypothesis, keyResults } }: { draft: TypeDraft }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const keyResultWords = useKeyResultWords()
  const tested = hypothesis === null ? undefined : plan.hypotheses[hypothesis]
  const moved = keyResults.flatMap((id) => plan.keyResults[id] ?? [])
  return (
    <>
      <span>
        <TypeChip type={type} />
      </span>
      {tested && <bdi className={looks.plain}>{hypothesisWords(say, tested)}</bdi>}
      {moved.map((one) => (
        <bdi key={one.id} className={looks.plain}>
          {say('assistant.moves', { keyResult: keyResultWords(one) })}
        </bdi>
      ))}
    </>
  )
}
