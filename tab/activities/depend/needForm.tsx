import { Button, ToggleButton } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { Switch } from '@fluentui/react-switch'
import { mergeClasses } from '@griffel/react'
import type { NeedBody } from '../../../okra/quarter/activities/depend.ts'
import { isAnonymous, partiesOf } from '../../../okra/quarter/activities/depend.ts'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { weeksOfQuarter } from '../../../okra/quarter/plan/items.ts'
import { isBlank } from '../../../okra/text.ts'
import { namedParty, partyName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { PromiseBox } from '../../ui/promise.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import { useToggles } from '../write/toggles.ts'
import { useWeekName } from './needWords.tsx'

interface Typed {
  /** The name of a party, or empty. */
  readonly party: string
  /** The id of a milestone, or empty. */
  readonly milestone: string
  readonly what: string
  readonly by: string
}

const empty: Typed = { party: '', milestone: '', what: '', by: '' }

/** What a milestone needs: a known party by one press, a party by name, or another milestone; what for, and by which week. */
export function NeedForm({ scene, items, from }: { scene: Scene; items: Items; from: string }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { run, named } = scene
  const [typed, keep] = useKept<Typed>(`okra.need.${run.id}`, empty)
  const [openly, goOpenly] = useKept(`okra.need.openly.${run.id}`, false)
  const canHide = usePicture(({ passes }) => passes[run.id] !== 'elsewhere') && isAnonymous(run)
  const hidden = canHide && !openly
  const change = (part: Partial<Typed>) => keep({ ...typed, ...part })
  const on =
    typed.milestone !== '' && typed.milestone !== from
      ? { milestone: typed.milestone }
      : { party: namedParty(say, typed.party, partiesOf(run)) }
  const can = 'milestone' in on || !isBlank(on.party)
  const add = async () => {
    if (!can) return
    const body: NeedBody = { from, on, what: typed.what, by: typed.by === '' ? null : Number(typed.by) }
    if (hidden) quarter.put(run.id, body)
    else if ((await items.add('dependencies', { ...body })) === null) return
    keep(empty)
    announce(say(hidden ? 'entries.sent' : 'depend.added'))
  }
  return (
    <form
      className={looks.card}
      aria-label={say('depend.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <On typed={typed} change={change} from={from} parties={partiesOf(run)} />
      <Field label={say('depend.what')}>
        <Input dir="auto" maxLength={300} value={typed.what} onChange={(_, { value }) => change({ what: value })} />
      </Field>
      <ByWeek by={typed.by} change={(by) => change({ by })} />
      {canHide && <Switch checked={!openly} label={say('depend.withoutName')} onChange={(_, { checked }) => goOpenly(!checked)} />}
      {hidden && !named && <PromiseBox about="open" box={run.id} />}
      <div>
        <Button type="submit" appearance="primary" className={looks.target} disabled={!can || items.busy}>
          {say('depend.add')}
        </Button>
      </div>
    </form>
  )
}

interface OnProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly from: string
  readonly parties: readonly string[]
}

function On({ typed, change, from, parties }: OnProps) {
  const say = useSay()
  const looks = useLooks()
  const toggles = useToggles()
  const others = currentMilestones(usePlan()).filter(({ id }) => id !== from)
  const isParty = (party: string) => namedParty(say, typed.party, parties) === party
  return (
    <>
      <span className={looks.strong}>{say('depend.known')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row that wraps in all browsers */}
      <div role="group" aria-label={say('depend.known')} className={looks.row}>
        {parties.map((party) => (
          <ToggleButton
            key={party}
            size="small"
            checked={isParty(party)}
            className={mergeClasses(looks.target, isParty(party) && toggles.chosen)}
            onClick={() => change({ party: isParty(party) ? '' : partyName(say, party), milestone: '' })}
          >
            {partyName(say, party)}
          </ToggleButton>
        ))}
      </div>
      <Field label={say('depend.party')} hint={say('depend.partyHint')}>
        <Input dir="auto" maxLength={60} value={typed.party} onChange={(_, { value }) => change({ party: value, milestone: '' })} />
      </Field>
      {others.length > 0 && (
        <Field label={say('depend.milestone')}>
          <Select value={typed.milestone} onChange={(_, { value }) => change({ milestone: value, party: '' })}>
            <option value="">{say('depend.noMilestone')}</option>
            {others.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  )
}

/** A week of the quarter, or none. */
export function ByWeek({ by, change }: { by: string; change: (by: string) => void }) {
  const say = useSay()
  const week = useWeekName()
  return (
    <Field label={say('depend.by')}>
      <Select value={by} onChange={(_, { value }) => change(value)}>
        <option value="">{say('depend.noWeek')}</option>
        {Array.from({ length: weeksOfQuarter }, (_, index) => String(index + 1)).map((number) => (
          <option key={number} value={number}>
            {week(Number(number))}
          </option>
        ))}
      </Select>
    </Field>
  )
}
