import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSay } from '../i18n/say.tsx'
import { useExample } from '../pages/example.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { useOverviewStyles } from './overviewStyles.ts'

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
})

/** Says that this is a made-up example that nobody can change, with the ways back: to the start of it, and to a team of one's own. */
export function ExampleBar() {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const page = usePageStyles()
  const overview = useOverviewStyles()
  const { open, problem, busy } = useExample()
  const [reset, setReset] = useState(false)
  return (
    <div role="note" className={mergeClasses(shared.row, styles.bar)}>
      <span className={mergeClasses(shared.text, overview.grow)}>{say('overview.example')}</span>
      <span role="status" className={shared.quiet}>
        {reset && !busy && !problem && say('example.isReset')}
      </span>
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          setReset(true)
          open()
        }}
      >
        {say('example.reset')}
      </Button>
      <Link href="/" className={page.link}>
        {say('example.own')}
      </Link>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}
