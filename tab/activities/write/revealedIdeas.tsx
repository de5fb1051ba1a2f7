import type { SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { HiddenText } from '../hiddenText.tsx'
import { IdeaFields } from '../ideaFields.tsx'
import { useLooks } from '../looks.ts'

/** The ideas of a writestorm with what else was said, in their shuffled order. */
export function RevealedIdeas({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const all = Object.values(session.contributions).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (all.length === 0) return <p className={looks.plain}>{say('write.nothingRevealed')}</p>
  return (
    <div className={looks.stack}>
      <ul className={looks.list} aria-label={say('cluster.ideas', { n: all.length })}>
        {all.map(({ id, text, fields }) => (
          <li key={id} className={looks.card}>
            {text === null ? <HiddenText /> : <bdi className={looks.text}>{text}</bdi>}
            {text !== null && <IdeaFields fields={fields} />}
          </li>
        ))}
      </ul>
      <p className={looks.quiet}>{say('activity.shuffled')}</p>
    </div>
  )
}
