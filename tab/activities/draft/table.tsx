import { Button } from '@fluentui/react-button'
import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { draftOf } from '../../../okra/quarter/activities/draftData.ts'
import { isFromRoom } from '../../../okra/quarter/hiding.ts'
import type { Draft, SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { useQuarter } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useAttempt } from '../attempt.ts'
import { HiddenText } from '../hiddenText.tsx'
import { HideButton } from '../hideText.tsx'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { SentenceText } from './sentence.tsx'
import { isSameSentence, partsOf, useTyping } from './typed.ts'

/** The drafts on the table with the room's reactions. `acts` puts buttons below a draft. */
export function Table({ scene, acts }: { scene: Scene; acts?: (draft: Draft) => ReactNode }) {
  const say = useSay()
  const looks = useLooks()
  const drafts = Object.values(scene.session.drafts)
  if (drafts.length === 0) return <p className={looks.quiet}>{say('draft.tableEmpty')}</p>
  return (
    <section className={looks.tight} aria-label={say('draft.table', { n: drafts.length })}>
      <h3 className={looks.heading}>{say('draft.table', { n: drafts.length })}</h3>
      <ul className={looks.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={mergeClasses(looks.card, isSameSentence(draft, scene.session.vision) && looks.done)}>
            {draft.hidden ? <HiddenText /> : <SentenceText sentence={draft} />}
            <Origin draft={draft} session={scene.session} />
            <Reacted draft={draft} />
            {acts?.(draft)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a draft comes from; the assistant's always carries its mark and the themes that it rests on. */
export function Origin({ draft, session }: { draft: Pick<Draft, 'origin' | 'themes'>; session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const titles = draft.themes.flatMap((id) => session.themes[id]?.title ?? session.contributions[id]?.text ?? [])
  return (
    <div className={looks.tight}>
      <p className={mergeClasses(looks.quiet, looks.line)}>
        {draft.origin === 'assistant' && <SparkleRegular fontSize={16} className={looks.inlineIcon} aria-hidden />}
        {say('draft.origin', { origin: draft.origin })}
      </p>
      {titles.length > 0 && <p className={looks.quiet}>{say('draft.from', { themes: titles.join(' · ') })}</p>}
    </div>
  )
}

function Reacted({ draft }: { draft: Draft }) {
  const say = useSay()
  const looks = useLooks()
  if (!draft.reactions) return null
  return <p className={looks.number}>{say('draft.reactions', { ...draft.reactions })}</p>
}

/** What who leads can do with a draft on the table. */
export function LeadDraft({ scene, draft }: { scene: Scene; draft: Draft }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const type = useTyping(scene)
  const { problem, busy, attempt } = useAttempt()
  const asked = draftOf(scene.run).asks.some(({ status, drafts }) => status === 'open' && drafts.includes(draft.id))
  return (
    <>
      <div className={looks.row}>
        {!draft.hidden && (
          <Button size="small" onClick={() => type(partsOf(draft))}>
            {say('draft.use')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabled={busy || asked}
          onClick={() => attempt(() => quarter.send({ type: 'WithdrawDraft', draft: draft.id }))}
        >
          {say('draft.withdraw')}
        </Button>
        {isFromRoom(draft) && !draft.hidden && <HideButton id={draft.id} kind="draft" />}
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </>
  )
}
