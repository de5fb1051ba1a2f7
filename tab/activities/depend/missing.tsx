import { Button } from '@fluentui/react-button'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { namedNeeds, notNeededKey } from '../../../okra/checks/dependencies.ts'
import { partiesOf } from '../../../okra/quarter/activities/depend.ts'
import { namedParty, partyName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** What the text of a milestone names although it waits for nothing, with the answer in one click. `items`: this person may add it. */
export function Missing({ scene, milestone, items }: { scene: Scene; milestone: string; items: Items | null }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const plan = usePlan()
  const { problem, busy, attempt } = useAttempt()
  const raised = usePicture(({ nudges }) =>
    nudges.some(({ check, variant, items: about }) => check === 'dependency.missing' && variant === 'named' && about?.includes(milestone)),
  )
  const need = raised ? namedNeeds(plan, scene.session.settings.language).find(({ id }) => id === milestone) : undefined
  if (!need) return null
  const on = 'party' in need.on ? { party: namedParty(say, need.on.party, partiesOf(scene.run)) } : need.on
  const add = async (known: Items) => {
    if ((await known.add('dependencies', { from: milestone, on, what: '', by: null })) !== null) announce(say('depend.added'))
  }
  return (
    <div className={mergeClasses(looks.card, looks.warned)} role="note">
      <span className={looks.line}>
        <WarningRegular fontSize={20} className={mergeClasses(looks.inlineIcon, looks.warning)} aria-hidden />
        <span className={looks.text}>{say('beside.name', { named: 'party' in on ? partyName(say, on.party) : need.named })}</span>
      </span>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {items && (
        <div className={looks.row}>
          <Button size="small" className={looks.target} disabled={items.busy} onClick={() => void add(items)}>
            {say('beside.add')}
          </Button>
          {scene.leading && (
            <Button
              size="small"
              appearance="subtle"
              className={looks.target}
              disabled={busy}
              onClick={() => attempt(() => quarter.desk({ type: 'DismissNudge', nudge: notNeededKey(need) }))}
            >
              {say('beside.notNeeded')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
