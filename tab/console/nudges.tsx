import { Button } from '@fluentui/react-button'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { Nudge, NudgeAnswer } from '../../okra/checks/nudge.ts'
import { nextStep } from '../../okra/quarter/nextStep.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { useAttempt } from '../activities/attempt.ts'
import { useLooks } from '../activities/looks.ts'
import type { SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { TextButton } from '../ui/textButton.tsx'
import type { Leading } from './lead.ts'

/** At most so many nudges are shown at first. */
const shownFirst = 3

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  dismiss: { marginBlockStart: '-4px', marginInlineEnd: '-8px', flexShrink: 0 },
})

/** What is worth a word: what blocks the step first, then time, then advice. */
export function Nudges({ session, leading }: { session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const nudges = usePicture((picture) => picture.nudges)
  const [all, setAll] = useState(false)
  if (nudges.length === 0) return null
  const shown = all ? nudges : nudges.slice(0, shownFirst)
  return (
    <section className={looks.tight} aria-label={say('activity.named', { name: say('console.worth'), n: nudges.length })}>
      <h2 className={mergeClasses(looks.heading, looks.row, looks.spread)}>
        {say('console.worth')}
        <span className={looks.quiet}>{nudges.length}</span>
      </h2>
      <ul className={looks.list}>
        {shown.map((nudge) => (
          <NudgeCard key={nudge.key} nudge={nudge} session={session} leading={leading} />
        ))}
      </ul>
      {nudges.length > shown.length && (
        <TextButton onClick={() => setAll(true)}>{say('console.moreNudges', { n: nudges.length - shown.length })}</TextButton>
      )}
    </section>
  )
}

function NudgeCard({ nudge, session, leading }: { nudge: Nudge; session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const quarter = useQuarter()
  const [why, setWhy] = useState(false)
  const { problem, busy, attempt } = useAttempt()
  const words = (part: 'title' | 'reason' | 'why') => say(`nudge.${nudge.check}.${nudge.variant}.${part}` as SayKey, nudge.facts)
  return (
    <li className={mergeClasses(looks.card, looks.warned)}>
      <div className={styles.head}>
        <WarningRegular fontSize={20} className={mergeClasses(looks.warning, looks.inlineIcon)} aria-hidden />
        <span className={mergeClasses(looks.strong, looks.grow)}>{words('title')}</span>
        <Button
          appearance="subtle"
          className={styles.dismiss}
          icon={<DismissRegular />}
          disabled={busy}
          aria-label={say('console.dismissNudge', { title: words('title') })}
          onClick={() => attempt(() => quarter.desk({ type: 'DismissNudge', nudge: nudge.key }))}
        />
      </div>
      <p className={looks.plain}>{words('reason')}</p>
      {why && <p className={looks.quiet}>{words('why')}</p>}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div className={looks.row}>
        {nudge.answers.slice(0, 2).map((answer) => (
          <Answer key={answer} answer={answer} session={session} leading={leading} />
        ))}
        <Button size="small" appearance="subtle" aria-expanded={why} onClick={() => setWhy(!why)}>
          {say('console.why')}
        </Button>
      </div>
    </li>
  )
}

/** What an answer does. Inviting is done where the team and its people are. */
function Answer({ answer, session, leading }: { answer: NudgeAnswer; session: SessionRun; leading: Leading }) {
  const say = useSay()
  const quarter = useQuarter()
  const announce = useAnnounce()
  if (answer === 'invite') return null
  // Closing something asks first; that is the business of the button above.
  if (answer === 'next' && nextStep(session).asks !== null) return null
  const acts: Readonly<Record<Exclude<NudgeAnswer, 'invite'>, () => void>> = {
    'extend-2': () => void leading.send({ type: 'ExtendClock', minutes: 2 }),
    'extend-5': () => void leading.send({ type: 'ExtendClock', minutes: 5 }),
    next: () => void leading.send({ type: 'MoveOn', from: nextStep(session).from }),
    remind: () => {
      quarter.remind()
      announce(say('console.reminded'))
    },
  }
  return (
    <Button size="small" onClick={acts[answer]}>
      {say(`nudge.answer.${answer}` as SayKey)}
    </Button>
  )
}
