import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import type { MilestoneStanding } from '../../okra/overview/standing.ts'
import { noteLength } from '../../okra/quarter/checkIns.ts'
import type { MilestoneStatus } from '../../okra/quarter/plan/items.ts'
import { milestoneStatuses } from '../../okra/quarter/plan/items.ts'
import { useKept } from '../activities/kept.ts'
import { useSay } from '../i18n/say.tsx'
import { TypeChip } from '../ui/milestoneType.tsx'
import { useShared } from '../ui/styles.ts'
import { useCheckInStyles } from './checkInStyles.ts'
import { weeksIn } from './milestones.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { SaveRow, useSaving } from './saving.tsx'
import { useToday } from './useToday.ts'

interface Draft {
  readonly status: MilestoneStatus
  readonly note: string
}

/** How a milestone stands today: its status, and what changed. What is typed stays on this device until it is saved. */
export function CheckInMilestone({ standing }: { standing: MilestoneStanding }) {
  const say = useSay()
  const styles = useCheckInStyles()
  const { id, text, status: known } = standing.milestone
  const [draft, keep] = useKept<Draft | null>(`okra.checkIn.${id}`, null)
  const { status, note } = draft ?? { status: known, note: '' }
  const change = (part: Partial<Draft>) => keep({ status, note, ...part })
  const saving = useSaving(id, draft && { type: 'CheckInMilestone', milestone: id, status, note }, () => keep(null))
  return (
    <div data-line={id} className={styles.line}>
      <About standing={standing} />
      <div className={mergeClasses(styles.fields, styles.two)}>
        <Field label={say('checkIn.status')} className={styles.narrow}>
          <Select value={status} onChange={(_, { value }) => change({ status: value as MilestoneStatus })}>
            {milestoneStatuses.map((one) => (
              <option key={one} value={one}>
                {say(`status.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('checkIn.note')} className={styles.narrow}>
          <Input dir="auto" maxLength={noteLength} value={note} onChange={(_, { value }) => change({ note: value })} />
        </Field>
        <SaveRow text={text} saving={saving} className={styles.whole} />
      </div>
    </div>
  )
}

function About({ standing: { milestone, last } }: { standing: MilestoneStanding }) {
  const say = useSay()
  const shared = useShared()
  const overview = useOverviewStyles()
  const { ago } = useToday()
  const { text, type, placement } = milestone
  return (
    <div className={overview.tight}>
      <h3 className={mergeClasses(shared.text, overview.strong)}>
        <bdi>{text}</bdi>
      </h3>
      <div className={shared.row}>
        <TypeChip type={type} />
        <span className={shared.quiet}>{weeksIn(placement, say)}</span>
      </div>
      <p className={shared.quiet}>
        {last ? say('checkIn.last', { days: ago(last.at), what: say(`status.${last.status}`) }) : say('checkIn.first')}
      </p>
    </div>
  )
}
