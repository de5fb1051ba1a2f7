import { Button } from '@fluentui/react-button'
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { Select } from '@fluentui/react-select'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { isId } from '../../../okra/identity.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { useUndoing } from '../../quarter/hooks.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useLooks } from '../looks.ts'
import { usePlaceName } from '../place.ts'
import { useBoardRights } from './arranging.tsx'
import type { BoardLens } from './board.ts'
import { sharedLens } from './board.ts'
import { useBoardView, useBoardViewStore } from './boardView.tsx'

const useStyles = makeStyles({
  // Above the footer of the panel, so that it stays in reach in a long list.
  chosen: {
    position: 'sticky',
    insetBlockEnd: '48px',
    zIndex: 1,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
  },
  lens: { flex: '1 1 120px', minWidth: 0, maxWidth: '280px' },
})

/** Which lenses are shown (null: all), and undo and redo. */
export function BoardBar(props: {
  session: SessionRun
  lenses: readonly BoardLens[]
  lens: string | null
  show: (lens: string | null) => void
}) {
  const { session, lenses, lens, show } = props
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { mayArrange } = useBoardRights()
  const nameOf = usePlaceName()
  return (
    <div className={mergeClasses(looks.line, looks.middle, looks.spread)}>
      <Select
        className={styles.lens}
        aria-label={say('cluster.show')}
        value={lens ?? ''}
        onChange={(_, { value }) => show(value === '' ? null : value)}
      >
        <option value="">{say(lenses.some((one) => isId(one.lens)) ? 'cluster.allObjectives' : 'cluster.allLenses')}</option>
        {lenses.map((one) => (
          <option key={one.lens} value={one.lens}>
            {say('activity.named', { name: nameOf(one.lens), n: one.count })}
          </option>
        ))}
      </Select>
      {mayArrange ? <History /> : <Locked isLocked={session.arrangingLocked} />}
    </div>
  )
}

function Locked({ isLocked }: { isLocked: boolean }) {
  const say = useSay()
  const looks = useLooks()
  if (!isLocked) return null
  return (
    <span className={mergeClasses(looks.row, looks.quiet)}>
      <LockClosedRegular fontSize={16} aria-hidden />
      {say('cluster.locked')}
    </span>
  )
}

function History() {
  const say = useSay()
  const looks = useLooks()
  const view = useBoardViewStore()
  const { arranging } = useBoardRights()
  const { canUndo, canRedo } = useUndoing()
  return (
    <div className={looks.row}>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabledFocusable={!canUndo}
        aria-label={say('cluster.undo')}
        title={say('cluster.undo')}
        onClick={arranging.undo}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        disabledFocusable={!canRedo}
        aria-label={say('cluster.redo')}
        title={say('cluster.redo')}
        onClick={arranging.redo}
      />
      <Button
        appearance="subtle"
        className={looks.noKeyboard}
        icon={<KeyboardRegular />}
        aria-label={say('cluster.keys')}
        title={say('cluster.keys')}
        onClick={() => view.set({ asking: { kind: 'keys' } })}
      />
    </div>
  )
}

/** Why the last act was not taken. */
export function BoardProblem() {
  const problem = useBoardView((view) => view.problem)
  return problem === null ? null : <ProblemText code={problem} />
}

/** What can be done with the chosen cards. */
export function ChosenBar({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const view = useBoardViewStore()
  const { mayPrune } = useBoardRights()
  const chosen = useBoardView((one) => one.chosen)
  const cards = [...chosen].filter((id) => session.contributions[id]?.text != null)
  if (cards.length === 0) return null
  const isMixed = sharedLens(session, cards) === null
  return (
    <div className={mergeClasses(looks.row, styles.chosen)}>
      <span className={looks.strong}>{say('cluster.chosen', { n: cards.length })}</span>
      {isMixed ? (
        <span className={looks.quiet}>{say('refusal.other-lens')}</span>
      ) : (
        <>
          <Button size="small" onClick={() => view.set({ asking: { kind: 'name', cards, theme: null, title: '' } })}>
            {say('cluster.groupThem')}
          </Button>
          <Button size="small" onClick={({ currentTarget }) => view.set({ menu: { kind: 'card', ids: cards, target: currentTarget } })}>
            {say('cluster.moveTo')}
          </Button>
        </>
      )}
      {mayPrune && (
        <Button size="small" onClick={() => view.set({ asking: { kind: 'prune', cards } })}>
          {say('cluster.prune')}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={() => view.set({ chosen: new Set() })}>
        {say('cluster.clear')}
      </Button>
    </div>
  )
}
