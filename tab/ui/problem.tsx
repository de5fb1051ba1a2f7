import { Button } from '@fluentui/react-button'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { Say, SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { Problem } from '../quarter/quarter.ts'

const useStyles = makeStyles({
  problem: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0 },
  text: { flex: '1 1 0', minInlineSize: '160px' },
})

/** The sentence of a code: why an act was not taken and what to do now. */
export function sayProblem(say: Say, code: string, reference: string | null = null): string {
  const keys = [`refusal.${code}`, `problem.${code}`]
  const known = keys.map((key) => say(key as SayKey)).find((sentence) => !keys.includes(sentence)) ?? say('problem.broken')
  return reference === null ? known : `${known} ${say('problem.reference', { reference })}`
}

/** Whatever was thrown, as a Problem. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('broken')
}

/** The reason of a refused act, next to its control. */
export function ProblemText({
  code,
  reference = null,
  retry,
}: {
  code: string
  reference?: string | null
  retry?: (() => void) | undefined
}) {
  const say = useSay()
  const styles = useStyles()
  return (
    <p role="alert" className={styles.problem}>
      <ErrorCircleRegular fontSize={16} className={styles.icon} aria-hidden />
      <span className={styles.text}>{sayProblem(say, code, reference)}</span>
      {retry && (
        <Button size="small" onClick={retry}>
          {say('problem.retry')}
        </Button>
      )}
    </p>
  )
}
