import { Button } from '@fluentui/react-button'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { ReactNode } from 'react'
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

interface NoticeProps {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly act: () => void
  /** What helps to do what the text says. */
  readonly children?: ReactNode
}

/** A page with one thing to say and one way on. */
export function Notice({ title, text, action, act, children }: NoticeProps) {
  const styles = useStyles()
  const shared = useShared()
  return (
    <main className={styles.notice}>
      <h1 className={shared.title}>{title}</h1>
      <p className={shared.text}>{text}</p>
      {children && <div>{children}</div>}
      <Button appearance="primary" onClick={act}>
        {action}
      </Button>
    </main>
  )
}
