import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import type { ProposalOf } from '../../okra/api.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { Proposed } from '../activities/assistant/proposed.tsx'
import { useLooks } from '../activities/looks.ts'
import { useSay } from '../i18n/say.tsx'

/** The groups that the assistant proposes, in the console: how many are left, and the way to look at them. */
export function ThemesSection({ session, preview }: { session: SessionRun; preview: () => void }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <section className={looks.tight} aria-label={say('assistant.title')}>
      <h2 className={looks.heading}>{say('assistant.title')}</h2>
      <Proposed question="themes" left={(proposal) => themesIn(proposal).length}>
        {(proposal) => (
          <div className={mergeClasses(looks.card, looks.marked)}>
            <span className={looks.strong}>
              {say('assistant.groups', { n: themesIn(proposal).filter(({ id }) => !Object.hasOwn(session.themes, id)).length })}
            </span>
            <div className={looks.row}>
              <Button size="small" onClick={preview}>
                {say('assistant.preview')}
              </Button>
            </div>
          </div>
        )}
      </Proposed>
    </section>
  )
}

function themesIn({ lenses }: ProposalOf<'themes'>) {
  return lenses.flatMap(({ themes }) => themes)
}
