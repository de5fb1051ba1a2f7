import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { create } from 'qrcode'
import { useSay } from '../i18n/say.tsx'

const useStyles = makeStyles({
  // Cameras need dark on light in every theme.
  code: {
    backgroundColor: tokens.colorNeutralForegroundStaticInverted,
    color: tokens.colorNeutralBackgroundStatic,
    inlineSize: '200px',
    blockSize: '200px',
  },
})

const quiet = 4

/** A link as a QR code. */
export function QrCode({ text }: { text: string }) {
  const say = useSay()
  const styles = useStyles()
  const { size, data } = create(text).modules
  const path = Array.from(data, (dark, index) =>
    dark ? `M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z` : '',
  ).join('')
  return (
    <svg
      role="img"
      aria-label={say('invite.qrAlt', { link: text })}
      className={styles.code}
      viewBox={`0 0 ${size + 2 * quiet} ${size + 2 * quiet}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
