import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  link: {
    display: 'inline',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    cursor: 'pointer',
    textAlign: 'start',
    minBlockSize: '24px',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
})

/** An act that reads like a link within a sentence. */
export function TextButton({ children, onClick, expanded }: { children: ReactNode; onClick: () => void; expanded?: boolean }) {
  const styles = useStyles()
  return (
    <button type="button" className={styles.link} onClick={onClick} aria-expanded={expanded}>
      {children}
    </button>
  )
}
