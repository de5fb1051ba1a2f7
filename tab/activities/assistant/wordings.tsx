import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import type { ProposalOf } from '../../../okra/api.ts'
import type { KeyResultFinding } from '../../../okra/ports/assistant.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Part } from './commands.ts'
import { wordingCommands } from './commands.ts'
import { mayDo } from './offered.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'
import { useTaking } from './taking.ts'

/** What is wrong with key results, each with a better wording. `only`: a key result. */
export function WordingParts({ proposal, only }: PartsProps<'keyResults'>) {
  const { keyResults } = usePlan()
  const parts = proposal.parts.filter((one) => Object.hasOwn(keyResults, one.keyResult) && (only === undefined || one.keyResult === only))
  return <PartList parts={parts}>{(part) => <WordingPart proposal={proposal} part={part} withName={only === undefined} />}</PartList>
}

interface WordingProps {
  readonly proposal: ProposalOf<'keyResults'>
  readonly part: Part<KeyResultFinding>
  readonly withName: boolean
}

function WordingPart({ proposal, part, withName }: WordingProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const [metric, keep] = useKept(`okra.proposed.${part.id}`, part.metric)
  const { takeable, isTaken } = useTaking(proposal)
  const now = plan.keyResults[part.keyResult]?.metric ?? ''
  const commands = wordingCommands(part, metric, plan)
  return (
    <PartCard
      proposal={proposal.id}
      part={part.id}
      name={now}
      form={
        <Field label={{ children: say('sheet.metric'), className: looks.strong }}>
          <Textarea rows={2} dir="auto" maxLength={200} value={metric} onChange={(_, { value }) => keep(value.replace(/\n/g, ' '))} />
        </Field>
      }
      takeable={takeable(part.id, commands, {
        can: commands.length > 0 && mayDo(offers, 'EditItem', 'keyResults'),
        isTaken: isTaken(part.id),
      })}
    >
      {withName && <bdi className={`${looks.text} ${looks.muted}`}>{now}</bdi>}
      <span>{say('assistant.problem', { problem: part.problem })}</span>
      <span className={looks.quiet}>{say('assistant.better')}</span>
      <bdi className={`${looks.text} ${looks.strong}`}>{metric}</bdi>
    </PartCard>
  )
}
