import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
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
  // The colour of links is too weak on a tint in the dark look.
  // Its box has room around: a target for fingers must not push the lines apart.
  tinted: { color: tokens.colorBrandForeground2, '@media (pointer: coarse)': { marginBlock: '-12px' } },
})

interface TextButtonProps {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly expanded?: boolean
  /** It stands on the brand's tint. */
  readonly tinted?: boolean
}

/** An act that reads like a link within a sentence. */
export function TextButton({ children, onClick, expanded, tinted = false }: TextButtonProps) {
  const styles = useStyles()
  return (
    <button type="button" className={mergeClasses(styles.link, tinted && styles.tinted)} onClick={onClick} aria-expanded={expanded}>
      {children}
    </button>
  )
}
