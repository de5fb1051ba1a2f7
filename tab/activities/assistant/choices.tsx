import { Button } from '@fluentui/react-button'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { RefObject } from 'react'
import { useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import { focusStays } from './focusStays.ts'
import type { PartProps, Takeable } from './takeable.ts'

/** The card around. */
type Card = { readonly card: RefObject<HTMLElement | null> }

/** That a part is accepted, and the way back. */
export function Taken({ name, takeable, card }: PartProps & Card & { readonly takeable: Takeable }) {
  const say = useSay()
  const looks = useLooks()
  const announce = useAnnounce()
  const { busy, undo } = takeable
  const takeBack = async () => {
    if (await undo?.()) announce(say('assistant.takenBack', { name }))
    focusStays(card.current)
  }
  return (
    <div className={looks.row}>
      <CheckmarkCircleFilled fontSize={20} className={looks.success} aria-hidden />
      <span>{say('assistant.taken')}</span>
      {undo && (
        <Button
          size="small"
          appearance="subtle"
          className={looks.target}
          icon={<ArrowUndoRegular />}
          disabledFocusable={busy}
          aria-label={say('assistant.actOn', { act: say('activity.undo'), name })}
          onClick={() => void takeBack()}
        >
          {say('activity.undo')}
        </Button>
      )}
    </div>
  )
}

/** Accept, edit, dismiss. */
export function Choices({ proposal, part, name, form, takeable, card }: PartProps & Card) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const [editing, setEditing] = useState(false)
  const on = (act: string) => say('assistant.actOn', { act, name })
  const take = async () => {
    if (!(await takeable?.take())) return
    setEditing(false)
    announce(say('assistant.takenNow', { name }))
    focusStays(card.current)
  }
  const dismiss = async () => {
    const around = card.current?.closest<HTMLElement>('[data-proposed]') ?? null
    if (!(await attempt(() => quarter.desk({ type: 'DismissProposal', proposal, part })))) return
    announce(say('assistant.dismissed', { name }))
    focusStays(around)
  }
  return (
    <>
      {editing && <div className={looks.stack}>{form}</div>}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        {takeable && (
          <Button
            size="small"
            className={looks.target}
            icon={<CheckmarkRegular />}
            disabledFocusable={takeable.busy || !takeable.can}
            aria-label={on(say('assistant.accept'))}
            onClick={() => void take()}
          >
            {say('assistant.accept')}
          </Button>
        )}
        {takeable && form !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            className={looks.target}
            icon={<EditRegular />}
            aria-expanded={editing}
            aria-label={on(say(editing ? 'assistant.editDone' : 'assistant.edit'))}
            onClick={() => setEditing(!editing)}
          >
            {say(editing ? 'assistant.editDone' : 'assistant.edit')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={looks.target}
          disabledFocusable={busy}
          aria-label={on(say('assistant.dismiss'))}
          onClick={() => void dismiss()}
        >
          {say('assistant.dismiss')}
        </Button>
      </div>
    </>
  )
}
