import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../i18n/say.tsx'
import type { Promised } from './promised.ts'
import { useShared } from './styles.ts'

const rows = ['ideas', 'author', 'dots', 'answers', 'scores', 'agreement', 'open', 'pairs', 'here', 'written', 'assistant'] as const

const useStyles = makeStyles({
  table: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) 2.4fr',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  // One below the other, what belongs together stands closer.
  narrow: {
    '@media (max-width: 400px)': { gridTemplateColumns: '1fr', rowGap: 0, '& > dd': { marginBlockEnd: tokens.spacingVerticalM } },
  },
  what: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  who: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** Who sees what, the rows of the current step first. `k` is the team's number; `name` is who leads. */
export function SeeTable({ about, k, name }: { about: Promised | null; k: number; name: string }) {
  const say = useSay()
  const styles = useStyles()
  const shared = useShared()
  const first = about ? [about] : []
  const ordered = [...first, ...rows.filter((row) => row !== about)]
  return (
    <>
      <dl className={mergeClasses(styles.table, styles.narrow, shared.text)}>
        {ordered.map((row) => (
          <Row key={row} what={say(`see.${row}.what`)} who={say(`see.${row}.who`, { k, name })} />
        ))}
      </dl>
      <p className={shared.quiet}>{say('see.limits', { k })}</p>
    </>
  )
}

function Row({ what, who }: { what: string; who: string }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.what}>{what}</dt>
      <dd className={styles.who}>{who}</dd>
    </>
  )
}
