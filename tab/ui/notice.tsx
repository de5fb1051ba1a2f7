import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useShared } from './styles.ts'

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    maxInlineSize: '560px',
  },
})

/** A page with one thing to say and one way on. */
export function Notice({ title, text, action, act }: { title: string; text: string; action: string; act: () => void }) {
  const styles = useStyles()
  const shared = useShared()
  return (
    <main className={styles.notice}>
      <h1 className={shared.title}>{title}</h1>
      <p className={shared.text}>{text}</p>
      <Button appearance="primary" onClick={act}>
        {action}
      </Button>
    </main>
  )
}
