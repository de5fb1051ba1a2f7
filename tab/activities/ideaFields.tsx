import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { CompanyChips } from './company/chips.tsx'

/** The text fields of an idea of the writestorm, in the order in which they stand under it. */
export const ideaTexts = ['pain-or-gain', 'metric', 'hypothesis'] as const

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, fontSize: tokens.fontSizeBase200 },
  field: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
})

/** What else was said with an idea; nothing where there is nothing. */
export function IdeaFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  const say = useSay()
  const styles = useStyles()
  const said = ideaTexts.filter((name) => fields[name])
  const company = fields['company-objective']
  if (said.length === 0 && !company) return null
  return (
    <div className={styles.fields}>
      {said.map((name) => (
        <p key={name} className={styles.field}>
          <span className={styles.name}>{say(`idea.${name}` as SayKey)}:</span> <bdi>{fields[name]}</bdi>
        </p>
      ))}
      {company && <CompanyChips ids={[company]} />}
    </div>
  )
}
