import { Button } from '@fluentui/react-button'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useSay } from '../../i18n/say.tsx'
import type { Problem } from '../../quarter/quarter.ts'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'

interface TakeAllProps {
  /** How many parts can be taken as they are. */
  readonly n: number
  readonly busy: boolean
  readonly problem: Problem | null
  readonly take: () => Promise<void>
}

/** Takes all parts at once that nobody has touched. Nothing where there are fewer than two. */
export function TakeAll({ n, busy, problem, take }: TakeAllProps) {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const takeAll = async () => {
    await take()
    announce(say('assistant.takenAll'))
  }
  return (
    <>
      {n > 1 && (
        <div>
          <Button className={looks.target} icon={<CheckmarkRegular />} disabledFocusable={busy} onClick={() => void takeAll()}>
            {say('assistant.takeAll', { n })}
          </Button>
        </div>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </>
  )
}
