import { useMemo } from 'react'
import type { ProposalOf } from '../../../okra/api.ts'
import type { ProposedObjective } from '../../../okra/ports/assistant.ts'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { usePicture } from '../../quarter/hooks.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Part, SheetDraft } from './commands.ts'
import { hasSheet, objectiveOf, sheetCommands } from './commands.ts'
import { mayDo } from './offered.ts'
import { PartCard } from './part.tsx'
import type { PartsProps } from './parts.tsx'
import { PartList } from './parts.tsx'
import { SheetForm } from './sheetForm.tsx'
import { SheetText } from './sheetText.tsx'
import { useTaking } from './taking.ts'

/** A proposed sheet with the objective that it belongs to. */
type Sheet = Part<ProposedObjective> & { readonly objective: Objective }

/** The proposed key results and hypotheses whose objective is in the plan. */
export function sheetsOf(proposal: ProposalOf<'objectives'>, plan: Plan, only?: string): readonly Sheet[] {
  return proposal.parts.flatMap((part) => {
    const objective = objectiveOf(part, plan)
    const isAnything = part.keyResults.length > 0 || part.hypothesis !== null
    return objective && isAnything && (only === undefined || objective.id === only) ? [{ ...part, objective }] : []
  })
}

/** Key results and hypotheses that were proposed with the objectives and have waited for the step in which they can be taken. `only`: an objective. */
export function SheetParts({ proposal, only }: PartsProps<'objectives'>) {
  const plan = usePlan()
  const sheets = useMemo(() => sheetsOf(proposal, plan, only), [proposal, plan, only])
  return <PartList parts={sheets}>{(sheet) => <SheetPart proposal={proposal} sheet={sheet} />}</PartList>
}

function SheetPart({ proposal, sheet }: { proposal: ProposalOf<'objectives'>; sheet: Sheet }) {
  const looks = useLooks()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const { keyResults, hypothesis, objective } = sheet
  const [draft, keep] = useKept<SheetDraft>(`okra.proposedSheet.${sheet.id}`, { keyResults, hypothesis })
  const { takeable } = useTaking(proposal)
  const commands = sheetCommands(sheet, objective.id, draft, plan)
  return (
    <PartCard
      proposal={proposal.id}
      part={sheet.id}
      name={objective.text}
      form={<SheetForm draft={draft} keep={keep} />}
      takeable={takeable(`${sheet.id}.sheet`, commands, {
        can: commands.length > 0 && mayDo(offers, 'AddItems', 'keyResults'),
        isTaken: hasSheet(sheet, plan),
      })}
    >
      <bdi className={`${looks.text} ${looks.strong}`}>{objective.text}</bdi>
      <SheetText draft={draft} />
    </PartCard>
  )
}
