import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useId } from 'react'
import { wrapped } from '../../../okra/board/drawing/measure.ts'
import { partyName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Node } from './layers.ts'
import { layersOf } from './layers.ts'

const useStyles = makeStyles({
  // On a narrow page the list alone is easier to read.
  scroll: { overflowX: 'auto', '@media (max-width: 640px)': { display: 'none' } },
  picture: { display: 'block', overflow: 'hidden' },
  box: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  party: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStroke1, strokeDasharray: '4 3' },
  line: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px' },
  head: { fill: tokens.colorNeutralStrokeAccessible },
  text: { fill: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, fontFamily: 'inherit' },
})

const size = { width: 188, height: 44, across: 56, between: 12, font: 12, line: 16, inside: 8 }
const drawnAtMost = 60

/** A picture of the list of dependencies: what is needed stands left of what needs it. The list says the same. */
export function NeedPicture() {
  const say = useSay()
  const styles = useStyles()
  const arrow = useId()
  const plan = usePlan()
  const { nodes, edges } = layersOf(plan.dependencies)
  if (nodes.length === 0 || nodes.length > drawnAtMost) return null
  const width = Math.max(...nodes.map(xOf)) + size.width
  const height = Math.max(...nodes.map(yOf)) + size.height + size.between
  const place = new Map(nodes.map((node) => [node.id, node]))
  const nameOf = ({ id }: Node) => (id.startsWith('party:') ? partyName(say, id.slice(6)) : (plan.milestones[id]?.text ?? ''))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={say('depend.picture', { n: edges.length })} tabIndex={0}>
      <svg aria-hidden className={styles.picture} width={width + 2} height={height + 2} viewBox={`-1 -1 ${width + 2} ${height + 2}`}>
        <marker id={arrow} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse">
          <path d="M0 0L8 4L0 8Z" className={styles.head} />
        </marker>
        {edges.map(({ id, from, to }) => {
          const [start, end] = [place.get(from), place.get(to)]
          return start && end ? <path key={id} className={styles.line} d={curve(start, end)} markerEnd={`url(#${arrow})`} /> : null
        })}
        {nodes.map((node) => (
          <Box key={node.id} node={node} name={nameOf(node)} />
        ))}
      </svg>
    </section>
  )
}

const xOf = ({ layer }: Node) => layer * (size.width + size.across)
const yOf = ({ row }: Node) => row * (size.height + size.between)

function Box({ node, name }: { node: Node; name: string }) {
  const styles = useStyles()
  const lines = wrapped(name, { width: size.width - 2 * size.inside, size: size.font, lines: 2 })
  const top = (size.height - lines.length * size.line) / 2 + size.font
  return (
    <g transform={`translate(${xOf(node)} ${yOf(node)})`}>
      <rect width={size.width} height={size.height} rx={6} className={node.id.startsWith('party:') ? styles.party : styles.box} />
      {lines.map((line, index) => (
        <text key={line} x={size.inside} y={top + index * size.line} className={styles.text}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** From the right side of what is needed to the left side of what needs it; where a circle closes, from below to below. */
function curve(start: Node, end: Node): string {
  const middle = size.height / 2
  const [fromX, fromY, toX, toY] = [xOf(start) + size.width, yOf(start) + middle, xOf(end), yOf(end) + middle]
  if (toX > fromX) {
    const bend = Math.max(size.across / 2, (toX - fromX) / 2)
    return `M${fromX} ${fromY}C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}`
  }
  const [low, lower] = [yOf(start) + size.height, yOf(end) + size.height]
  const deep = Math.max(low, lower) + size.between
  return `M${xOf(start) + middle} ${low}C${xOf(start) + middle} ${deep} ${xOf(end) + middle} ${deep} ${xOf(end) + middle} ${lower}`
}
