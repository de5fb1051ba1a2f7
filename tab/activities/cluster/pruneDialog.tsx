import { Button } from '@fluentui/react-button'
import { DialogActions, DialogContent } from '@fluentui/react-dialog'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { isBlank, lengthOf, partLength } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { useBoardRights } from './arranging.tsx'
import { BoardDialog } from './boardDialog.tsx'
import { useBoardViewStore } from './boardView.tsx'

/** Why are these cards set aside? Without a reason they stay. */
export function PruneDialog({ session, cards, close }: { session: SessionRun; cards: readonly string[]; close: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const view = useBoardViewStore()
  const { arranging } = useBoardRights()
  const [reason, setReason] = useState('')
  const tooLong = lengthOf(reason) > partLength
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBlank(reason) || tooLong) return
    view.set({ chosen: new Set() })
    void arranging.prune(cards, reason.trim())
    close()
  }
  return (
    <BoardDialog title={say('cluster.pruneTitle', { n: cards.length })} close={close} submit={submit}>
      <DialogContent className={looks.stack}>
        {cards.map((id) => (
          <bdi key={id} className={looks.text}>
            {session.contributions[id]?.text}
          </bdi>
        ))}
        <Field
          label={say('cluster.pruneWhy')}
          hint={say('cluster.pruneHint')}
          {...(tooLong ? { validationMessage: say('cluster.nameTooLong', { most: partLength }) } : {})}
        >
          <Input value={reason} dir="auto" autoFocus onChange={(_, { value }) => setReason(value)} />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{say('activity.cancel')}</Button>
        <Button appearance="primary" type="submit" disabled={isBlank(reason) || tooLong}>
          {say('cluster.pruneYes')}
        </Button>
      </DialogActions>
    </BoardDialog>
  )
}
