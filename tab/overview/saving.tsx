import { Button } from '@fluentui/react-button'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { useLooks } from '../activities/looks.ts'
import { useSay } from '../i18n/say.tsx'
import { useQuarter } from '../quarter/hooks.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { asProblem, ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { useUnsaved } from './unsaved.tsx'

/** A command that checks in. */
type CheckIn = { readonly type: string } & Readonly<Record<string, unknown>>

/** One check-in on this screen: sends it, and takes back what was sent. */
export interface Saving {
  /** Whether it was taken. */
  readonly save: () => Promise<boolean>
  readonly undo: () => Promise<boolean>
  readonly can: boolean
  readonly saved: boolean
  readonly busy: boolean
  readonly problem: Problem | null
}

/**
 * Keeps track of the check-ins of one key result or milestone. `command` is what was typed, null: nothing that can be saved.
 * `after` hears that the last one was saved or taken back.
 */
export function useSaving(item: string, command: CheckIn | null, after: () => void): Saving {
  const quarter = useQuarter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)
  const send = async (what: CheckIn, is: boolean) => {
    setBusy(true)
    setProblem(null)
    try {
      await quarter.send(what)
      setSaved(is)
      after()
      return true
    } catch (thrown) {
      setProblem(asProblem(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  const save = async () => command === null || send(command, true)
  useUnsaved(item, command && save)
  const undo = async () => {
    const undone = await send({ type: 'TakeBackCheckIn', item }, false)
    // The button that was pressed is gone: the line begins anew.
    if (undone) document.querySelector<HTMLElement>(`[data-line="${item}"] :is(input, select)`)?.focus()
    return undone
  }
  return { save, undo, can: command !== null, saved, busy, problem }
}

/** The buttons of a check-in: save, and after it undo. Nothing as long as there is nothing to say. */
export function SaveRow({ text, saving, className }: { text: string; saving: Saving; className: string }) {
  const say = useSay()
  const shared = useShared()
  const looks = useLooks()
  const { save, undo, can, saved, busy, problem } = saving
  if (!can && !saved && !busy && !problem) return null
  return (
    <div className={mergeClasses(shared.row, className)}>
      {can && (
        <Button className={looks.target} disabled={busy} aria-label={say('checkIn.saveOf', { text })} onClick={() => void save()}>
          {say('checkIn.save')}
        </Button>
      )}
      {saved && !can && (
        <Button
          className={looks.target}
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabled={busy}
          aria-label={say('checkIn.undoOf', { text })}
          onClick={() => void undo()}
        >
          {say('checkIn.undo')}
        </Button>
      )}
      <span role="status" className={shared.row}>
        {saved && !can && (
          <>
            <CheckmarkRegular fontSize={16} aria-hidden className={looks.success} />
            <span className={shared.quiet}>{say('checkIn.saved')}</span>
          </>
        )}
      </span>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
