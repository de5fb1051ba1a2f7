import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { partyName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Node } from './layers.ts'
import { layersOf } from './layers.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  // On a narrow page the list alone is easier to read.
  picture: { '@media (max-width: 640px)': { display: 'none' } },
  box: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  party: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStroke1, strokeDasharray: '4 3' },
  line: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px' },
  text: { fill: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, fontFamily: 'inherit' },
})

const size = { width: 176, height: 36, across: 56, between: 12 }
const drawnAtMost = 60
const shownLetters = 26

/** A picture of the list of dependencies: what is needed stands left of what needs it. The list says the same. */
export function NeedPicture() {
  const say = useSay()
  const styles = useStyles()
  const plan = usePlan()
  const { nodes, edges } = layersOf(plan.dependencies)
  if (nodes.length === 0 || nodes.length > drawnAtMost) return null
  const x = ({ layer }: Node) => layer * (size.width + size.across)
  const y = ({ row }: Node) => row * (size.height + size.between)
  const width = Math.max(...nodes.map(x)) + size.width
  const height = Math.max(...nodes.map(y)) + size.height
  const place = new Map(nodes.map((node) => [node.id, node]))
  const nameOf = ({ id }: Node) => (id.startsWith('party:') ? partyName(say, id.slice(6)) : (plan.milestones[id]?.text ?? ''))
  return (
    <div className={styles.scroll}>
      <svg
        className={styles.picture}
        role="img"
        aria-label={say('depend.picture', { n: edges.length })}
        width={width + 2}
        height={height + 2}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      >
        {edges.map(({ id, from, to }) => {
          const [start, end] = [place.get(from), place.get(to)]
          return start && end ? <path key={id} className={styles.line} d={curve(x(start) + size.width, y(start), x(end), y(end))} /> : null
        })}
        {nodes.map((node) => (
          <g key={node.id} transform={`translate(${x(node)} ${y(node)})`}>
            <title>{nameOf(node)}</title>
            <rect width={size.width} height={size.height} rx={6} className={node.id.startsWith('party:') ? styles.party : styles.box} />
            <text x={8} y={22} className={styles.text}>
              {shortened(nameOf(node))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = size.height / 2
  const bend = Math.max(size.across / 2, Math.abs(toX - fromX) / 2)
  return `M${fromX} ${fromY + middle}C${fromX + bend} ${fromY + middle} ${toX - bend} ${toY + middle} ${toX} ${toY + middle}`
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length > shownLetters ? `${letters.slice(0, shownLetters - 1).join('')}…` : name
}
