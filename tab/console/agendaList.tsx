import { Button } from '@fluentui/react-button'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useId, useState } from 'react'
import { isOffered, isOfferedFor } from '../../okra/quarter/offers.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { currentRun } from '../../okra/quarter/state.ts'
import { activityKey } from '../../okra/words/words.ts'
import { useLooks } from '../activities/looks.ts'
import { ReturnFocus } from '../activities/returnFocus.tsx'
import { Stale } from '../activities/stale.tsx'
import { useSay } from '../i18n/say.tsx'
import { OwnVersion } from '../playbooks/ownVersion.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { Confirm } from '../ui/confirm.tsx'
import type { AgendaLine } from './agendaLines.ts'
import { agendaLines } from './agendaLines.ts'
import type { Leading } from './lead.ts'
import { SetAside } from './setAside.tsx'

const useStyles = makeStyles({
  list: { gap: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  now: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  minutes: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  go: { justifyContent: 'flex-start', textAlign: 'start', padding: 0, minWidth: 0, flexGrow: 1, fontWeight: tokens.fontWeightRegular },
})

/** The agenda: done, now, later. A click goes back; the menu reopens, restarts or skips. */
export function AgendaList({ session, leading }: { session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    <section className={looks.tight} aria-label={say('console.agenda')}>
      <h2 className={looks.heading}>{say('console.agenda')}</h2>
      <OwnVersion playbook={session.playbook} />
      <ol className={mergeClasses(looks.list, styles.list)}>
        {agendaLines(session).map((line) => (
          <Line key={line.activity.id} line={line} session={session} leading={leading} />
        ))}
      </ol>
    </section>
  )
}

function Line({ line, session, leading }: { line: AgendaLine; session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const offers = usePicture((picture) => picture.offers)
  const { step, activity, status, minutes } = line
  const title = say(activityKey(session.playbook.id, step.id, activity.id, 'title'))
  const enterable = isOfferedFor(offers, 'EnterActivity', activity.id)
  return (
    <li aria-current={status === 'now' ? 'step' : undefined}>
      <div className={mergeClasses(styles.line, status === 'now' && styles.now)}>
        <StatusIcon status={status} />
        {enterable ? (
          <Button
            appearance="transparent"
            className={styles.go}
            title={say('console.goBack')}
            onClick={() => leading.send({ type: 'EnterActivity', activity: activity.id })}
          >
            {title}
          </Button>
        ) : (
          <span className={styles.name}>{title}</span>
        )}
        {minutes !== null && <span className={mergeClasses(looks.quiet, styles.minutes)}>{say('console.minutes', { n: minutes })}</span>}
        <LineMenu line={line} title={title} session={session} leading={leading} />
      </div>
      <SetAside session={session} kind={activity.activity} title={title} />
      <Stale session={session} activity={activity.id} />
    </li>
  )
}

function StatusIcon({ status }: { status: AgendaLine['status'] }) {
  const say = useSay()
  const looks = useLooks()
  const label = say('console.status', { status })
  if (status === 'done')
    return <CheckmarkCircleFilled fontSize={20} className={mergeClasses(looks.success, looks.inlineIcon)} aria-label={label} role="img" />
  if (status === 'now')
    return <PlayRegular fontSize={20} className={mergeClasses(looks.brand, looks.inlineIcon)} aria-label={label} role="img" />
  return <CircleRegular fontSize={20} className={mergeClasses(looks.muted, looks.inlineIcon)} aria-label={label} role="img" />
}

type Choice = 'reopen' | 'restart' | 'skip'

function LineMenu({ line, title, session, leading }: { line: AgendaLine; title: string; session: SessionRun; leading: Leading }) {
  const say = useSay()
  const offers = usePicture((picture) => picture.offers)
  const trigger = useId()
  const [asked, setAsked] = useState<Exclude<Choice, 'reopen'> | null>(null)
  const id = line.activity.id
  const choices: readonly Choice[] = [
    ...(isOfferedFor(offers, 'ReopenActivity', id) ? (['reopen'] as const) : []),
    ...(isOfferedFor(offers, 'RestartActivity', id) ? (['restart'] as const) : []),
    ...(line.status === 'now' && isOffered(offers, 'SkipActivity') ? (['skip'] as const) : []),
  ]
  if (choices.length === 0) return null
  const acts: Readonly<Record<Choice, () => Promise<unknown>>> = {
    reopen: () => leading.send({ type: 'ReopenActivity', activity: id }),
    restart: () => leading.send({ type: 'RestartActivity', activity: id }),
    skip: () => leading.send({ type: 'SkipActivity', from: currentRun(session).id }),
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            id={trigger}
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={say('console.lineMenu', { title })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {choices.map((choice) => (
              <MenuItem key={choice} onClick={() => (choice === 'reopen' ? void acts.reopen() : setAsked(choice))}>
                {say(`console.${choice}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked && <ReturnFocus orTo={() => document.getElementById(trigger)} />}
      {asked && (
        <Confirm
          title={say(`console.${asked}.ask`, { title })}
          action={say(`console.${asked}`)}
          act={async () => void (await acts[asked]())}
          close={() => setAsked(null)}
        >
          {say(`console.${asked}.words`)}
        </Confirm>
      )}
    </>
  )
}
