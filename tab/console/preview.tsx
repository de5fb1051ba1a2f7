import { Button } from '@fluentui/react-button'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { ProposalOf } from '../../okra/api.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { AnsweredBy, Reservations } from '../activities/assistant/answeredBy.tsx'
import { proposalFor } from '../activities/assistant/proposals.ts'
import { following } from '../activities/assistant/taking.ts'
import { useAttempt } from '../activities/attempt.ts'
import { useLooks } from '../activities/looks.ts'
import { usePlaceName } from '../activities/place.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import type { Quarter } from '../quarter/quarter.ts'
import { LensIcon } from '../ui/lens.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { ProposedTheme } from './proposedTheme.tsx'
import type { Edited, Proposed, Taking } from './taking.ts'
import { takingOf } from './taking.ts'

type Themes = ProposalOf<'themes'>

/** The groups that the assistant proposes, before anyone else sees them: taken one by one, or all the others at once. */
export function Preview({ session, back }: { session: SessionRun; back: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const desk = usePicture((picture) => picture.desk)
  const proposal = proposalFor(desk, 'themes')
  return (
    <section className={looks.stack} aria-label={say('assistant.suggested')}>
      <div>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
          {say('assistant.back')}
        </Button>
      </div>
      <h2 className={mergeClasses(looks.title, looks.line)}>
        <SparkleRegular fontSize={20} className={looks.brand} aria-hidden />
        {say('assistant.suggested')}
      </h2>
      {proposal?.lenses.some(({ themes }) => themes.length > 0) ? (
        <Suggested session={session} proposal={proposal} back={back} />
      ) : (
        <p className={looks.plain}>{say('assistant.nothing')}</p>
      )}
    </section>
  )
}

function Suggested({ session, proposal, back }: { session: SessionRun; proposal: Themes; back: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const nameOf = usePlaceName()
  const quarter = useQuarter()
  const announce = useAnnounce()
  const { problem, busy, attempt } = useAttempt()
  const [edits, setEdits] = useState<Readonly<Record<string, Edited>>>({})
  const all = proposal.lenses.flatMap(({ lens, themes }) => themes.map((theme) => ({ lens, theme })))
  const takings = new Map(all.map(({ lens, theme }) => [theme.id, takingOf(session, theme, lens, edits[theme.id])]))
  const others = all.filter(
    ({ theme }) => !Object.hasOwn(session.themes, theme.id) && (takings.get(theme.id)?.contributions.length ?? 0) > 0,
  )
  const ideas = all.reduce((sum, { theme }) => sum + theme.contributions.length, 0)
  const alone = proposal.lenses.reduce((sum, lens) => sum + lens.alone.length, 0)

  const accept = (theme: Proposed) => {
    const taking = takings.get(theme.id)
    return taking ? following(quarter, proposal, () => take(quarter, theme.id, taking)) : Promise.resolve()
  }
  const acceptOthers = async () => {
    for (const { theme } of others) await accept(theme)
    announce(say('assistant.acceptedAll', { n: others.length }))
  }
  return (
    <>
      <Reservations proposal={proposal} />
      <p className={looks.plain}>{say('assistant.groupsOf', { groups: all.length, ideas: ideas + alone, alone })}</p>
      <div className={looks.row}>
        {others.length > 0 && (
          <Button disabled={busy} onClick={() => attempt(acceptOthers)}>
            {say(others.length === all.length ? 'assistant.acceptAll' : 'assistant.acceptOthers', { n: others.length })}
          </Button>
        )}
        <Button
          appearance="subtle"
          disabled={busy}
          onClick={async () => {
            if (await attempt(() => quarter.desk({ type: 'DismissProposal', proposal: proposal.id }))) back()
          }}
        >
          {say('assistant.dismissAll')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {proposal.lenses
        .filter(({ themes }) => themes.length > 0)
        .map(({ lens, themes }) => (
          <section key={lens} className={looks.stack}>
            <h3 className={mergeClasses(looks.heading, looks.line, looks.middle)}>
              <LensIcon lens={lens} />
              <bdi>{nameOf(lens)}</bdi>
            </h3>
            <ul className={looks.list}>
              {themes.map((theme) => (
                <ProposedTheme
                  key={theme.id}
                  session={session}
                  proposal={proposal}
                  theme={theme}
                  taking={takings.get(theme.id) ?? takingOf(session, theme, lens, undefined)}
                  edited={edits[theme.id]}
                  edit={(edited) => setEdits({ ...edits, [theme.id]: edited })}
                  accept={() => accept(theme)}
                />
              ))}
            </ul>
          </section>
        ))}
      <AnsweredBy proposal={proposal} />
      {proposal.engine === 'local' && <p className={looks.quiet}>{say('assistant.check')}</p>}
    </>
  )
}

/** Accepting is arranging like anyone's: it forms the theme and marks the copies. */
async function take(quarter: Quarter, theme: string, { title, contributions, duplicates }: Taking): Promise<void> {
  await quarter.arrange({ type: 'FormTheme', theme, title, contributions })
  for (const [contribution, of] of duplicates) await quarter.arrange({ type: 'MarkDuplicate', contribution, of })
}
