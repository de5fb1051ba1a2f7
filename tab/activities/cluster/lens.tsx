import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useContext } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { useLooks } from '../looks.ts'
import { usePlaceName } from '../place.ts'
import { useBoardRights } from './arranging.tsx'
import type { BoardLens } from './board.ts'
import { columnsOf } from './board.ts'
import { DragPartsContext } from './dragParts.ts'
import { Cards, Group } from './group.tsx'

const useStyles = makeStyles({
  name: { minWidth: 0 },
  count: { whiteSpace: 'nowrap' },
  body: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM, minWidth: 0 },
  listBody: { flexDirection: 'column', alignItems: 'stretch' },
  column: { flex: '1 1 0', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  alone: {
    flex: '1 1 0',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  drop: {
    padding: tokens.spacingVerticalS,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  wide: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))', alignItems: 'start' },
})

/** At most so many cards on their own are shown at first. */
const aloneFirst = 60

/** One lens of the board: its groups in columns, and what stands on its own at the end. The first one says what that means. */
export function LensBoard({ board, columns, isFirst }: { board: BoardLens; columns: number; isFirst: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const looks = useLooks()
  const { draggable } = useContext(DragPartsContext)
  const { mayArrange } = useBoardRights()
  const name = usePlaceName()(board.lens)
  return (
    <section className={looks.tight} aria-label={say('activity.named', { name, n: board.count })}>
      <h2 className={mergeClasses(looks.title, looks.line, looks.middle)}>
        <LensIcon lens={board.lens} />
        <bdi className={styles.name}>{name}</bdi>
        <span className={mergeClasses(looks.quiet, styles.count)}>{say('cluster.ideas', { n: board.count })}</span>
      </h2>
      <div className={mergeClasses(styles.body, columns === 1 && styles.listBody)}>
        {board.groups.length > 0 && <Groups board={board} columns={columns} />}
        <div className={styles.column}>
          <Alone board={board} isWide={board.groups.length === 0 && columns > 1} isFirst={isFirst} />
          {draggable && mayArrange && <NewGroup lens={board.lens} />}
        </div>
      </div>
    </section>
  )
}

function Groups({ board, columns }: { board: BoardLens; columns: number }) {
  const styles = useStyles()
  return columnsOf(board.groups, columns).map((column) => (
    <div key={column[0]?.theme.id} className={styles.column}>
      {column.map((group) => (
        <Group key={group.theme.id} group={group} />
      ))}
    </div>
  ))
}

function Alone({ board, isWide, isFirst }: { board: BoardLens; isWide: boolean; isFirst: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const looks = useLooks()
  const { useDropZone } = useContext(DragPartsContext)
  const zone = useDropZone({ kind: 'alone', lens: board.lens })
  if (board.alone.length === 0 && board.groups.length > 0) {
    return (
      <div ref={zone.ref} className={mergeClasses(styles.alone, zone.over && styles.over)}>
        <p className={looks.quiet}>{say('cluster.noneAlone')}</p>
      </div>
    )
  }
  return (
    <section ref={zone.ref} className={mergeClasses(styles.alone, zone.over && styles.over)}>
      <h3 className={mergeClasses(looks.heading, looks.row, looks.spread)}>
        {say('cluster.alone')}
        <span className={looks.quiet}>{board.alone.length}</span>
      </h3>
      {isFirst && <p className={looks.quiet}>{say('cluster.aloneWords')}</p>}
      <Cards
        label={say('activity.named', { name: say('cluster.alone'), n: board.alone.length })}
        cards={board.alone}
        first={aloneFirst}
        className={isWide ? styles.wide : undefined}
      />
    </section>
  )
}

function NewGroup({ lens }: { lens: string }) {
  const say = useSay()
  const styles = useStyles()
  const { useDropZone } = useContext(DragPartsContext)
  const zone = useDropZone({ kind: 'new', lens })
  return (
    <div ref={zone.ref} className={mergeClasses(styles.drop, zone.over && styles.over)}>
      {say('cluster.dropHere')}
    </div>
  )
}
