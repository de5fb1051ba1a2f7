import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { Input } from '@fluentui/react-input'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { ProposalOf } from '../../okra/api.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { titleLength } from '../../okra/text.ts'
import { following } from '../activities/assistant/taking.ts'
import { useAttempt } from '../activities/attempt.ts'
import { useLooks } from '../activities/looks.ts'
import { useSay } from '../i18n/say.tsx'
import { useQuarter } from '../quarter/hooks.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { TextButton } from '../ui/textButton.tsx'
import type { Edited, Proposed, Taking } from './taking.ts'

interface Props {
  readonly session: SessionRun
  readonly proposal: ProposalOf<'themes'>
  readonly theme: Proposed
  readonly taking: Taking
  readonly edited: Edited | undefined
  readonly edit: (edited: Edited) => void
  readonly accept: () => Promise<void>
}

/** How many ideas of a proposed theme are shown at first. */
const shownFirst = 3

/** One proposed theme: accept, edit, dismiss; once it is on the board it can be undone. */
export function ProposedTheme(props: Props) {
  const looks = useLooks()
  const { session, theme } = props
  const isOnBoard = Object.hasOwn(session.themes, theme.id)
  return (
    <li className={mergeClasses(looks.card, isOnBoard ? looks.done : looks.marked)}>
      <Content {...props} />
      {isOnBoard ? <OnBoard {...props} /> : <Choices {...props} />}
    </li>
  )
}

function Content({ session, theme, taking }: Props) {
  const say = useSay()
  const looks = useLooks()
  const [all, setAll] = useState(false)
  const title = session.themes[theme.id]?.title ?? taking.title
  const texts = theme.contributions.flatMap((id) => session.contributions[id]?.text ?? [])
  return (
    <>
      <bdi className={looks.title}>{title}</bdi>
      <p className={looks.quiet}>{say('cluster.ideas', { n: texts.length })}</p>
      <ul className={looks.tight} style={{ margin: 0, paddingInlineStart: 20, listStyleType: 'disc' }}>
        {(all ? texts : texts.slice(0, shownFirst)).map((text) => (
          <li key={text}>
            <bdi className={looks.text}>{text}</bdi>
          </li>
        ))}
      </ul>
      {texts.length > shownFirst && (
        <div>
          <TextButton expanded={all} onClick={() => setAll(!all)}>
            {all ? say('cluster.showFewer') : say('assistant.showAll', { n: texts.length })}
          </TextButton>
        </div>
      )}
    </>
  )
}

function OnBoard({ session, proposal, theme }: Props) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const copies = Object.values(session.contributions).filter(
    (one) => one.theme === theme.id && one.duplicateOf !== null && one.duplicateOf === theme.duplicates[one.id],
  )
  const undo = async () => {
    await following(quarter, proposal, async () => {
      for (const { id } of copies) await quarter.arrange({ type: 'MarkDuplicate', contribution: id, of: null })
      await quarter.arrange({ type: 'Ungroup', theme: theme.id })
    })
    announce(say('assistant.undone'))
  }
  return (
    <>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <CheckmarkCircleFilled fontSize={20} className={looks.success} aria-hidden />
        <span>{say('assistant.onBoard')}</span>
        <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} disabled={busy} onClick={() => attempt(undo)}>
          {say('activity.undo')}
        </Button>
      </div>
    </>
  )
}

function Choices(props: Props) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { proposal, theme, taking, accept } = props
  const { problem, busy, attempt } = useAttempt()
  const [editing, setEditing] = useState(false)
  const take = async () => {
    if (await attempt(accept)) announce(say('assistant.accepted', { title: taking.title }))
  }
  return (
    <>
      {editing && <EditTheme {...props} />}
      <Moved session={props.session} ids={taking.moved} />
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        <Button size="small" icon={<CheckmarkRegular />} disabled={busy || taking.contributions.length === 0} onClick={take}>
          {say('assistant.accept')}
        </Button>
        <Button size="small" appearance="subtle" icon={<EditRegular />} aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {say(editing ? 'assistant.editDone' : 'assistant.edit')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={busy}
          onClick={() => attempt(() => quarter.desk({ type: 'DismissProposal', proposal: proposal.id, part: theme.id }))}
        >
          {say('assistant.dismiss')}
        </Button>
      </div>
    </>
  )
}

/** The ideas that somebody has put elsewhere since: they stay there, and one reads which ones. */
function Moved({ session, ids }: { session: SessionRun; ids: readonly string[] }) {
  const say = useSay()
  const looks = useLooks()
  if (ids.length === 0) return null
  return (
    <div className={looks.tight}>
      <p className={mergeClasses(looks.quiet, looks.warning)}>{say('assistant.moved', { n: ids.length })}</p>
      <ul className={mergeClasses(looks.tight, looks.quiet)} style={{ margin: 0, paddingInlineStart: 20, listStyleType: 'disc' }}>
        {ids.map((id) => (
          <li key={id}>
            <bdi className={looks.text}>{session.contributions[id]?.text ?? say('activity.hidden')}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

function EditTheme({ session, theme, edited, edit }: Props) {
  const say = useSay()
  const looks = useLooks()
  const current: Edited = edited ?? { title: theme.title, out: new Set() }
  const toggle = (id: string) => {
    const out = new Set(current.out)
    if (!out.delete(id)) out.add(id)
    edit({ ...current, out })
  }
  return (
    <div className={looks.tight}>
      <Field label={say('cluster.name')}>
        <Input value={current.title} maxLength={titleLength} dir="auto" onChange={(_, { value }) => edit({ ...current, title: value })} />
      </Field>
      {theme.contributions.map((id) => (
        <Checkbox
          key={id}
          checked={!current.out.has(id)}
          label={session.contributions[id]?.text ?? say('activity.hidden')}
          onChange={() => toggle(id)}
        />
      ))}
      <p className={looks.quiet}>{say('assistant.takeOut')}</p>
    </div>
  )
}
