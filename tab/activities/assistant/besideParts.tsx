import type { ReactNode } from 'react'
import type { Proposal } from '../../../okra/api.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { BesideKind } from './besideKind.ts'
import { DependencyParts } from './dependencies.tsx'
import { useEngine } from './engine.tsx'
import { ObjectiveParts } from './objectives.tsx'
import { OverScoringParts } from './overScoring.tsx'
import { BesideWords } from './parts.tsx'
import { proposalFor } from './proposals.ts'
import { SheetParts, sheetsOf } from './sheets.tsx'
import { TypeParts } from './types.tsx'
import { WordingParts } from './wordings.tsx'

/** The parts of the proposals on the desk that are about an item. */
export function BesideParts({ of, item }: { of: BesideKind; item: string }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const engine = useEngine()
  const desk = usePicture((picture) => picture.desk)
  const proposal = proposalFor(desk, of === 'sheet' ? 'objectives' : of) as Proposal | null
  if (engine.kind === 'off' || !proposal || !isAbout(of, proposal, item, plan)) return null
  return (
    <section data-proposed tabIndex={-1} className={looks.tight} aria-label={say('assistant.title')} style={{ outline: 'none' }}>
      <BesideWords proposal={proposal} />
      {partsOf(of, proposal, item)}
    </section>
  )
}

/** Whether anything of a proposal is about an item. */
export function isAbout(of: BesideKind, proposal: Proposal, item: string, plan: Plan): boolean {
  switch (proposal.question) {
    case 'objectives':
      return of === 'sheet' ? sheetsOf(proposal, plan, item).length > 0 : proposal.parts.some(({ theme }) => theme === item)
    case 'keyResults':
      return proposal.parts.some(({ keyResult }) => keyResult === item)
    case 'milestoneTypes':
    case 'overScoring':
      return proposal.parts.some(({ milestone }) => milestone === item)
    case 'dependencies':
      return proposal.parts.some(({ from }) => from === item)
    default:
      return false
  }
}

function partsOf(of: BesideKind, proposal: Proposal, item: string): ReactNode {
  switch (proposal.question) {
    case 'objectives':
      return of === 'sheet' ? <SheetParts proposal={proposal} only={item} /> : <ObjectiveParts proposal={proposal} only={item} />
    case 'keyResults':
      return <WordingParts proposal={proposal} only={item} />
    case 'milestoneTypes':
      return <TypeParts proposal={proposal} only={item} />
    case 'overScoring':
      return <OverScoringParts proposal={proposal} only={item} />
    case 'dependencies':
      return <DependencyParts proposal={proposal} only={item} />
    default:
      return null
  }
}
