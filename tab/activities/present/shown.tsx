import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { CompanyChip } from '../company/chips.tsx'
import { useLooks } from '../looks.ts'
import { ObjectiveSheet } from '../plan/objectiveSheet.tsx'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  large: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, textWrap: 'balance' },
  fade: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  results: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  resultsLarge: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
})

/** What stands in the spotlight: a company objective with its key results, or an objective of the team with its sheet. */
export function Shown({ item, large = false }: { item: string; large?: boolean }) {
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const { [item]: own } = plan.objectives
  const company = plan.companyObjectives[item]
  const text = company?.text ?? own?.text
  if (text === undefined) return null
  return (
    <article key={item} className={mergeClasses(looks.stack, styles.fade)} aria-live="polite">
      <h3 className={mergeClasses(styles.headline, large && styles.large)}>
        <bdi>{text}</bdi>
      </h3>
      {company && <Company item={item} large={large} />}
      {own && <ObjectiveSheet objective={own} />}
    </article>
  )
}

function Company({ item, large }: { item: string; large: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const objective = usePlan().companyObjectives[item]
  if (!objective) return null
  return (
    <>
      <div className={looks.row}>
        {objective.label !== '' && <CompanyChip objective={objective} />}
        <span className={looks.quiet}>{say('company.priorityOf', { n: objective.priority })}</span>
      </div>
      {objective.keyResults.length === 0 ? (
        <p className={looks.quiet}>{say('company.noKeyResults')}</p>
      ) : (
        <ul className={mergeClasses(styles.results, large && styles.resultsLarge)} aria-label={say('company.keyResults')}>
          {objective.keyResults.map((text) => (
            <li key={text}>
              <bdi className={looks.text}>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
