import { Button } from '@fluentui/react-button'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { archiveName } from '../../okra/artifacts/archive.ts'
import { hasPushes, pushAbout, pushNames } from '../../okra/artifacts/pushes/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { usePageStyles } from './pageStyles.ts'
import { useDownload } from './summaryFiles.tsx'

/** What else can be taken along: the files of one session by themselves, and those for other tools. */
export function MoreDownloads({ session }: { session: number }) {
  const say = useSay()
  const shared = useShared()
  const state = usePicture((picture) => picture.state)
  const { get, problem, busy } = useDownload()
  const name = `${archiveName(state, session as SessionNumber)}.zip`
  const alone = { name, title: say('download.session'), about: say('download.sessionAbout'), path: `archive.zip?session=${session}` }
  const pushes = pushNames.map((push) => ({ name: push, title: push, about: say(pushAbout[push]), path: `exports/${push}` }))
  const files = [alone, ...(hasPushes(state) ? pushes : [])]
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('download.more')}</h2>
      <ul className={shared.list}>
        {files.map((file) => (
          <FileLine key={file.name} title={file.title} about={file.about} busy={busy} get={() => get(file.path, file.name)} />
        ))}
      </ul>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </section>
  )
}

interface FileLineProps {
  readonly title: string
  readonly about: string
  readonly busy: boolean
  readonly get: () => void
}

function FileLine({ title, about, busy, get }: FileLineProps) {
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
