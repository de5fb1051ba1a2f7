import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { ProposalOf } from '../../../okra/api.ts'
import type { Question } from '../../../okra/ports/assistant.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { useIsStale } from './answeredBy.tsx'

/** A view of the parts of a proposal. `only`: those about one item; without it all. */
export interface PartsProps<Q extends Question> {
  readonly proposal: ProposalOf<Q>
  readonly only?: string
}

/** The parts of a proposal as a list. */
export function PartList<P extends { readonly id: string }>({
  parts,
  children,
}: {
  parts: readonly P[]
  children: (part: P) => ReactNode
}) {
  const looks = useLooks()
  if (parts.length === 0) return null
  return (
    <ul className={looks.list}>
      {parts.map((part) => (
        <li key={part.id}>{children(part)}</li>
      ))}
    </ul>
  )
}

/** What is said above parts that stand beside what they are about: whose they are, that nobody else sees them, whether they are stale. */
export function BesideWords({ proposal }: { proposal: ProposalOf<Question> }) {
  const say = useSay()
  const looks = useLooks()
  const stale = useIsStale(proposal)
  return (
    <p className={mergeClasses(looks.quiet, looks.line)}>
      <SparkleRegular fontSize={16} className={mergeClasses(looks.brand, looks.inlineIcon)} aria-hidden />
      <span>
        {say('assistant.beside')}
        {stale && <span className={looks.warning}> {say('assistant.stale')}</span>}
      </span>
    </p>
  )
}
