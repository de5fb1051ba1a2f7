import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import { changedPlaybook } from '../../okra/playbook/changes.ts'
import { minutesOf, sessionOf, sessions } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { TeamSettings } from '../../okra/team/team.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { playbookKey } from '../ui/position.ts'
import { useShared } from '../ui/styles.ts'
import { TextButton } from '../ui/textButton.tsx'
import { withoutChanges } from './draft.ts'
import { OwnSettings } from './ownSettings.tsx'
import { StepRows } from './stepRows.tsx'

/** How this team runs the sessions, as a dialog: the order of steps, minutes, lenses, dots, slots, scales. Sessions that run stay as they are. */
export function PlaybooksDialog({ close }: { close: () => void }) {
  const settings = usePicture(({ team }) => team?.settings ?? null)
  return settings && <PlaybooksForm settings={settings} close={close} />
}

function PlaybooksForm({ settings, close }: { settings: TeamSettings; close: () => void }) {
  const say = useSay()
  const shared = useShared()
  const quarter = useQuarter()
  const [draft, setDraft] = useState<PlaybookChanges>(settings.playbook ?? {})
  const [number, choose] = useState<SessionNumber>(0)
  const method = sessionOf(number)
  const playbook = changedPlaybook(method, draft)
  const save = () => quarter.sendTeam({ type: 'ChangeSettings', settings: { ...settings, playbook: draft } })
  return (
    <Confirm title={say('playbooks.title')} action={say('settings.save')} act={save} close={close}>
      <p className={shared.quiet}>{say('playbooks.text')}</p>
      <Field label={say('playbooks.session')}>
        <Select value={String(number)} onChange={(_, { value }) => choose(Number(value) as SessionNumber)}>
          {sessions.map(({ number: one, id }) => (
            <option key={id} value={one}>
              {say('playbooks.named', { session: one, title: say(playbookKey(id, 'title')) })}
            </option>
          ))}
        </Select>
      </Field>
      <StepRows key={method.id} method={method} playbook={playbook} draft={draft} change={setDraft} />
      <p className={shared.text}>{say('playbooks.sum', { n: minutesOf(playbook), method: minutesOf(method) })}</p>
      <OwnSettings key={`${method.id}.own`} playbook={playbook} draft={draft} change={setDraft} />
      {playbook.changed && (
        <div>
          <TextButton onClick={() => setDraft(withoutChanges(method, draft))}>{say('playbooks.asMethod')}</TextButton>
        </div>
      )}
    </Confirm>
  )
}
