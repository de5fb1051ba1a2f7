import { Button } from '@fluentui/react-button'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useSay } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { usePageStyles } from './pageStyles.ts'

/** A file that can be taken along: what it is, one line about it, and a way to get it. */
export interface DownloadLineProps {
  readonly title: string
  readonly about: string
  readonly busy: boolean
  readonly get: () => void
}

/** One file in a list of downloads. */
export function DownloadLine({ title, about, busy, get }: DownloadLineProps) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        <span className={styles.strong}>{title}</span>
        <br />
        <span className={shared.quiet}>{about}</span>
      </span>
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        disabled={busy}
        aria-label={say('outcome.file', { file: title })}
        onClick={get}
      />
    </li>
  )
}
