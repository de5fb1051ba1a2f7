import { Button } from '@fluentui/react-button'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { lazy, Suspense } from 'react'
import { isId } from '../../../okra/identity.ts'
import { onePlace } from '../../../okra/quarter/activities/writePlaces.ts'
import { useSay } from '../../i18n/say.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import { CopyButton } from '../../ui/copyButton.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import { usePhaseName, usePlaceName } from '../place.ts'
import { factOf } from './composing.ts'

const IdeaFields = lazy(() => import('../ideaFields.tsx').then(({ IdeaFields }) => ({ default: IdeaFields })))

const useStyles = makeStyles({
  item: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    animationName: { from: { transform: 'translateY(-8px)' }, to: { transform: 'none' } },
    animationDuration: tokens.durationFast,
    animationTimingFunction: tokens.curveDecelerateMin,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  editing: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  actions: { display: 'flex', flexShrink: 0 },
})

/** What can be done with an own idea. */
export interface OwnActs {
  readonly edit: (id: string) => void
  readonly remove: (id: string) => void
}

/** The own ideas on this device, each with where it is, editing and deleting. */
export function OwnIdeas({ own, editing, acts }: { own: readonly OwnItem[]; editing: string | null; acts: OwnActs }) {
  const say = useSay()
  const looks = useLooks()
  if (own.length === 0) return <p className={looks.quiet}>{say('write.empty')}</p>
  return (
    <section className={looks.tight} aria-label={say('write.own', { n: own.length })}>
      <h2 className={looks.heading}>{say('write.own', { n: own.length })}</h2>
      <ul className={looks.list}>
        {own.map((item) => (
          <OwnIdea key={item.id} item={item} isEditing={item.id === editing} acts={acts} />
        ))}
      </ul>
    </section>
  )
}

function OwnIdea({ item, isEditing, acts }: { item: OwnItem; isEditing: boolean; acts: OwnActs }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { text, lens, fields = {} } = factOf(item)
  return (
    <li className={mergeClasses(looks.card, styles.item, isEditing && styles.editing)}>
      {lens !== onePlace && <LensIcon lens={lens} />}
      <div className={looks.grow}>
        <bdi className={looks.text}>{text}</bdi>
        {lens === onePlace && Object.keys(fields).length > 0 && (
          <Suspense fallback={null}>
            <IdeaFields fields={fields} />
          </Suspense>
        )}
        {isId(lens) && <Under lens={lens} phase={fields.phase ?? ''} />}
        <Whereabouts item={item} />
      </div>
      <div className={styles.actions}>
        <Button
          appearance="subtle"
          className={looks.target}
          icon={<EditRegular />}
          aria-label={say('write.edit', { text })}
          onClick={() => acts.edit(item.id)}
        />
        <Button
          appearance="subtle"
          className={looks.target}
          icon={<DeleteRegular />}
          aria-label={say('write.delete', { text })}
          onClick={() => acts.remove(item.id)}
        />
      </div>
    </li>
  )
}

function Under({ lens, phase }: { lens: string; phase: string }) {
  const looks = useLooks()
  const nameOf = usePlaceName()
  const phaseName = usePhaseName()
  return (
    <p className={looks.quiet}>
      <bdi>{nameOf(lens)}</bdi>
      {phase !== '' && ` · ${phaseName(phase)}`}
    </p>
  )
}

function Whereabouts({ item }: { item: OwnItem }) {
  const say = useSay()
  const looks = useLooks()
  if (item.status === 'refused') return <Refused item={item} />
  if (item.status === 'sent') return null
  return (
    <p className={mergeClasses(looks.line, looks.quiet)}>
      <ClockRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
      {say('write.waiting')}
    </p>
  )
}

/** A refused idea is not lost: its text is there for copying. */
function Refused({ item }: { item: OwnItem }) {
  const say = useSay()
  return (
    <>
      <ProblemText code={item.code ?? 'broken'} />
      <CopyButton size="small" text={factOf(item).text} label={say('activity.copy')} />
    </>
  )
}
