import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { archiveName } from '../../okra/artifacts/archive.ts'
import { listing } from '../../okra/artifacts/listing.ts'
import { hasPushes, pushAbout, pushNames } from '../../okra/artifacts/pushes/index.ts'
import { sessions } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { NoFile } from '../chat/noFile.tsx'
import type { Say } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { DownloadLine } from './downloadLine.tsx'
import { useDownload } from './summaryFiles.tsx'

const useStyles = makeStyles({
  // As many columns as there is room for: one beside other cards, three below them.
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
  },
})

/** Something to take along: its name on the disk, and where it is fetched from. */
interface Takeaway {
  readonly title: string
  readonly about: string
  readonly name: string
  readonly path: string
}

/** On the page of one session: its files by themselves, and those for other tools. */
export function MoreDownloads({ session }: { session: number }) {
  const say = useSay()
  const state = usePicture((picture) => picture.state)
  const name = `${archiveName(state, session as SessionNumber)}.zip`
  const alone = { name, title: say('download.session'), about: say('download.sessionAbout'), path: `archive.zip?session=${session}` }
  return <Takeaways title={say('download.more')} all={[alone, ...pushes(state, say)]} />
}

/** On the page of the quarter, at any time: everything so far, the board and the workbook, each session by itself, and the files for other tools. */
export function QuarterDownloads() {
  const say = useSay()
  const state = usePicture((picture) => picture.state)
  if (listing(state).length === 0) return null
  const whole = { name: `${archiveName(state)}.zip`, title: say('download.whole'), about: say('download.wholeAbout'), path: 'archive.zip' }
  return (
    <Takeaways title={say('outcome.downloads')} all={[whole, ...shown(state, say), ...ofSessions(state, say), ...pushes(state, say)]} />
  )
}

/** What people open without a text editor: the board in its three forms, and the workbook. */
function shown(state: QuarterState, say: Say): readonly Takeaway[] {
  return listing(state)
    .filter(({ path }) => /\.(png|svg|html|xlsx)$/.test(path))
    .map(({ path, about }) => {
      const name = path.split('/').at(-1) ?? path
      return { name, title: name, about: say(about), path: `artifacts/${path}` }
    })
}

function ofSessions(state: QuarterState, say: Say): readonly Takeaway[] {
  return sessions.flatMap(({ number, id }) => {
    const files = listing(state, number).filter(({ archived }) => archived).length
    if (files === 0) return []
    const title = say('download.sessionOf', { session: number, title: say(playbookKey(id, 'title')) })
    const about = say('download.files', { n: files })
    return [{ name: `${archiveName(state, number)}.zip`, title, about, path: `archive.zip?session=${number}` }]
  })
}

function pushes(state: QuarterState, say: Say): readonly Takeaway[] {
  if (!hasPushes(state)) return []
  return pushNames.map((name) => ({ name, title: name, about: say(pushAbout[name]), path: `exports/${name}` }))
}

function Takeaways({ title, all }: { title: string; all: readonly Takeaway[] }) {
  const shared = useShared()
  const styles = useStyles()
  const { get, problem, busy, unsure } = useDownload()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{title}</h2>
      <ul className={mergeClasses(shared.list, styles.all)}>
        {all.map((one) => (
          <DownloadLine key={one.name} title={one.title} about={one.about} busy={busy} get={() => get(one.path, one.name)} />
        ))}
      </ul>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {unsure && <NoFile />}
    </section>
  )
}
