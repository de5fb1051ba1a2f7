import { Button } from '@fluentui/react-button'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from './items.ts'

/** Takes back the last change of this device; beside it the reason of the last refusal. Nothing where there is neither. */
export function UndoItems({ items }: { items: Items }) {
  const looks = useLooks()
  if (!items.canUndo && !items.problem) return null
  return (
    <div className={looks.tight}>
      <ItemsProblem items={items} />
      {items.canUndo && (
        <div>
          <UndoItemsButton items={items} />
        </div>
      )}
    </div>
  )
}

/** Takes back the last change of this device; it has its place also while there is none, so that nothing moves when there is one. */
export function UndoItemsButton({ items }: { items: Items }) {
  const say = useSay()
  return (
    <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={!items.canUndo || items.busy} onClick={() => void items.undo()}>
      {say('plan.undo')}
    </Button>
  )
}

/** Why the last change was not taken. */
export function ItemsProblem({ items: { problem } }: { items: Items }) {
  return problem && <ProblemText code={problem.code} reference={problem.reference} />
}
