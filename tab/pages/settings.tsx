import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { Switch } from '@fluentui/react-switch'
import { useState } from 'react'
import type { Language } from '../../okra/ports/assistant.ts'
import type { TeamSettings } from '../../okra/team/team.ts'
import { engineOf } from '../activities/assistant/engineOf.ts'
import { languages } from '../i18n/language.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Confirm } from '../ui/confirm.tsx'

const zones = Intl.supportedValuesOf('timeZone')
const dotChoices = Array.from({ length: 10 }, (_, index) => index + 1)

/** The team's settings as a dialog. A session that runs keeps the ones it started with. */
export function SettingsDialog({ close }: { close: () => void }) {
  const quarter = useQuarter()
  const settings = usePicture(({ team }) => team?.settings ?? null)
  return (
    settings && (
      <SettingsForm settings={settings} save={(next) => quarter.sendTeam({ type: 'ChangeSettings', settings: next })} close={close} />
    )
  )
}

interface SettingsFormProps {
  readonly settings: TeamSettings
  readonly save: (settings: TeamSettings) => Promise<void>
  readonly close: () => void
}

function SettingsForm({ settings, save, close }: SettingsFormProps) {
  const say = useSay()
  const [draft, setDraft] = useState(settings)
  const change = (part: Partial<TeamSettings>) => setDraft({ ...draft, ...part })
  return (
    <Confirm title={say('settings.title')} action={say('settings.save')} act={() => save(draft)} close={close}>
      <Field label={say('settings.k')} hint={say('settings.kHint')}>
        <Select value={String(draft.k)} onChange={(_, { value }) => change({ k: Number(value) as TeamSettings['k'] })}>
          {[3, 4, 5].map((k) => (
            <option key={k}>{k}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('settings.dots')}>
        <Select value={String(draft.dots)} onChange={(_, { value }) => change({ dots: Number(value) })}>
          {dotChoices.map((dots) => (
            <option key={dots}>{dots}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('settings.language')}>
        <Select value={draft.language} onChange={(_, { value }) => change({ language: value as Language })}>
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('settings.timeZone')}>
        <Select value={draft.timeZone} onChange={(_, { value }) => change({ timeZone: value })}>
          {[...new Set([draft.timeZone, ...zones])].map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('settings.admission')}>
        <Select value={draft.admission} onChange={(_, { value }) => change({ admission: value as TeamSettings['admission'] })}>
          <option value="ask">{say('settings.ask')}</option>
          <option value="open">{say('settings.openTo')}</option>
        </Select>
      </Field>
      <Switch
        checked={draft.cardIdeas !== false}
        label={say('settings.cardIdeas')}
        onChange={(_, { checked }) => change({ cardIdeas: checked })}
      />
      <AssistantField value={draft.assistant ?? 'model'} choose={(assistant) => change({ assistant })} />
    </Confirm>
  )
}

type Allowed = NonNullable<TeamSettings['assistant']>
const allowed: readonly Allowed[] = ['model', 'local', 'off']

/** What the assistant may use, and what leaves the server with each choice. */
function AssistantField({ value, choose }: { value: Allowed; choose: (value: Allowed) => void }) {
  const say = useSay()
  const { server, modelAllowed } = usePicture(({ config, modelAllowed }) => ({ server: config.assistant, modelAllowed }))
  const engine = engineOf(server, modelAllowed, value)
  const hint =
    engine.kind === 'model'
      ? say('settings.assistant.sends', { model: engine.model })
      : say(engine.kind === 'denied' ? 'settings.assistant.denied' : `settings.assistant.${value}.hint`)
  return (
    <Field label={say('settings.assistant')} hint={hint}>
      <Select value={value} onChange={(_, data) => choose(data.value as Allowed)}>
        {allowed.map((one) => (
          <option key={one} value={one}>
            {say(`settings.assistant.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
