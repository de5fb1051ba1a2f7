import { lazy, Suspense } from 'react'
import { usePicture } from '../../quarter/hooks.tsx'
import type { BesideKind } from './besideKind.ts'

const BesideParts = lazy(() => import('./besideParts.tsx').then(({ BesideParts }) => ({ default: BesideParts })))

/** What is on the desk about an item, beside it, for who leads. Nobody else has a desk, and nobody else loads what draws it. */
export function ProposedBeside({ of, item }: { of: BesideKind; item: string }) {
  const question = of === 'sheet' ? 'objectives' : of
  const isThere = usePicture(({ desk }) => desk?.proposals.some((one) => one.question === question) ?? false)
  return (
    isThere && (
      <Suspense fallback={null}>
        <BesideParts of={of} item={item} />
      </Suspense>
    )
  )
}
