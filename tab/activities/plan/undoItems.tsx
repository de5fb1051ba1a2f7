import { Button } from '@fluentui/react-button'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from './items.ts'

/** Takes back the last change of this device; beside it the reason of the last refusal. Nothing where there is neither. */
export function UndoItems({ items }: { items: Items }) {
  const say = useSay()
  const looks = useLooks()
  if (!items.canUndo && !items.problem) return null
  return (
    <div className={looks.tight}>
      {items.problem && <ProblemText code={items.problem.code} reference={items.problem.reference} />}
      {items.canUndo && (
        <div>
          <Button size="small" icon={<ArrowUndoRegular />} disabled={items.busy} onClick={() => void items.undo()}>
            {say('plan.undo')}
          </Button>
        </div>
      )}
    </div>
  )
}
