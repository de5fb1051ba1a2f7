import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { TargetRegular } from '@fluentui/react-icons/svg/target'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { namedObjectives } from '../../../okra/quarter/activities/refine.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { ProposedBeside } from '../assistant/beside.tsx'
import { CompanyChoice } from '../company/chips.tsx'
import { IdeaFields } from '../ideaFields.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Source } from './sources.ts'

/** A theme with its ideas to read, and the form that makes it a candidate objective. */
export function SourceCard({ source, session, items }: { source: Source; session: SessionRun; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const [open, setOpen] = useState(false)
  const [making, make] = useState(false)
  const { title, contributions, became } = source
  return (
    <article className={mergeClasses(looks.card, became.length > 0 && looks.done)}>
      <bdi className={mergeClasses(looks.text, looks.strong)}>{title}</bdi>
      {became.length > 0 && (
        <p className={looks.quiet}>
          {say('refine.became')} <bdi>{became.map(({ text }) => text).join(' · ')}</bdi>
        </p>
      )}
      <div className={looks.row}>
        <TextButton expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'refine.hideIdeas' : 'refine.showIdeas', { n: contributions.length })}
        </TextButton>
      </div>
      {open && (
        <ul className={looks.list}>
          {contributions.map(({ id, text, fields }) => (
            <li key={id} className={looks.tight}>
              <bdi className={looks.text}>{text}</bdi>
              <IdeaFields fields={fields} />
            </li>
          ))}
        </ul>
      )}
      <ProposedBeside of="objectives" item={source.id} />
      {making ? (
        <Make source={source} session={session} items={items} done={() => make(false)} />
      ) : (
        <div>
          <Button size="small" className={looks.target} icon={<TargetRegular />} onClick={() => make(true)}>
            {say(became.length > 0 ? 'refine.another' : 'refine.make')}
          </Button>
        </div>
      )}
    </article>
  )
}

interface Draft {
  readonly text: string
  readonly supports: readonly string[]
}

/** The text begins with the theme's title, the company objectives with those that its ideas name. */
function Make({ source, session, items, done }: { source: Source; session: SessionRun; items: Items; done: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const start: Draft = { text: source.title.slice(0, 300), supports: namedObjectives(session, plan, source.id) }
  const [draft, keep] = useKept<Draft>(`okra.making.${source.id}`, start)
  const known = draft.supports.filter((id) => Object.hasOwn(plan.companyObjectives, id))
  const save = async () => {
    const id = await items.add('objectives', { text: draft.text, supports: known, from: [source.id] })
    if (id === null) return
    keep(start)
    done()
  }
  return (
    <div className={looks.stack}>
      <Field label={{ children: say('refine.text'), className: looks.strong }} hint={say('refine.textHint')}>
        <Textarea
          rows={2}
          dir="auto"
          maxLength={300}
          value={draft.text}
          onChange={(_, { value }) => keep({ ...draft, text: value.replace(/\n/g, ' ') })}
        />
      </Field>
      <CompanyChoice label={say('refine.supports')} chosen={known} choose={(supports) => keep({ ...draft, supports })} />
      <div className={looks.row}>
        <Button appearance="primary" className={looks.target} disabled={isBlank(draft.text) || items.busy} onClick={() => void save()}>
          {say('refine.save')}
        </Button>
        <Button appearance="subtle" className={looks.target} onClick={done}>
          {say('activity.cancel')}
        </Button>
      </div>
    </div>
  )
}
