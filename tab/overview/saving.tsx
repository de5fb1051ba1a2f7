import { Button } from '@fluentui/react-button'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useState } from 'react'
import { useLooks } from '../activities/looks.ts'
import { useSay } from '../i18n/say.tsx'
import { useAct } from '../pages/useAct.ts'
import { useQuarter } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'

/** One check-in on this screen: sends it, and takes back what was sent. */
export interface Saving {
  readonly save: (command: { readonly type: string } & Readonly<Record<string, unknown>>) => void
  readonly undo: () => void
  readonly saved: boolean
  readonly busy: boolean
  readonly problem: ReturnType<typeof useAct>['problem']
}

/** Keeps track of the check-ins of one key result or milestone. `after` hears that the last one was saved or taken back. */
export function useSaving(item: string, after: () => void): Saving {
  const quarter = useQuarter()
  const { act, busy, problem } = useAct()
  const [saved, setSaved] = useState(false)
  const done = (is: boolean) => {
    setSaved(is)
    after()
  }
  return {
    save: (command) => act(() => quarter.send(command).then(() => done(true))),
    undo: () => act(() => quarter.send({ type: 'TakeBackCheckIn', item }).then(() => done(false))),
    saved,
    busy,
    problem,
  }
}

/** The buttons of a check-in: save, and after it undo. */
export function SaveRow({ text, saving, can, send }: { text: string; saving: Saving; can: boolean; send: () => void }) {
  const say = useSay()
  const shared = useShared()
  const looks = useLooks()
  return (
    <div className={shared.row}>
      <Button className={looks.target} disabled={!can || saving.busy} aria-label={say('checkIn.saveOf', { text })} onClick={send}>
        {say('checkIn.save')}
      </Button>
      {saving.saved && (
        <Button
          className={looks.target}
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabled={saving.busy}
          aria-label={say('checkIn.undoOf', { text })}
          onClick={saving.undo}
        >
          {say('checkIn.undo')}
        </Button>
      )}
      <span role="status" className={shared.row}>
        {saving.saved && (
          <>
            <CheckmarkRegular fontSize={16} aria-hidden className={looks.success} />
            <span className={shared.quiet}>{say('checkIn.saved')}</span>
          </>
        )}
      </span>
      {saving.problem && <ProblemText code={saving.problem.code} reference={saving.problem.reference} />}
    </div>
  )
}
