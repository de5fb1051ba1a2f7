import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { useEffect, useRef, useState } from 'react'
import { publishedShares } from '../../okra/team/record.ts'
import type { Recorded } from '../../okra/team/state.ts'
import { useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { percent } from './amounts.ts'
import type { Places, Point } from './recordDrawing.ts'
import { latest, placesOf, pointsOf } from './recordDrawing.ts'

const height = 190

const useStyles = makeStyles({
  chart: { inlineSize: '100%', minInlineSize: 0, direction: 'ltr' },
  svg: { display: 'block', fontFamily: 'inherit' },
  axis: { fontSize: '11px', fill: tokens.colorNeutralForeground3 },
  // What lies under a number would make it hard to read.
  value: {
    fontSize: '12px',
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
  },
  legend: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalM}`, listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

const series = ['milestones', 'keyResults'] as const
type Series = (typeof series)[number]

/** The achieved shares over the quarters: two lines that differ in more than their colour, with a number at every point. */
export function RecordChart({ record, reference }: { record: readonly Recorded[]; reference: boolean }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useStyles()
  const { width, box } = useWidth()
  const shown = latest(record, width)
  const shares = shown.flatMap(({ milestones, keyResults }) => [milestones, keyResults]).filter((share) => share !== null)
  const places = placesOf(shown.length, shares, width, height)
  return (
    <div ref={box} className={styles.chart}>
      <ul className={styles.legend}>
        {series.map((one) => (
          <li key={one} className={styles.entry}>
            <svg aria-hidden width={28} height={12}>
              <Stroke of={one} points={[6, 22].map((x) => `${x},6`).join(' ')} />
              <Mark of={one} x={14} y={6} />
            </svg>
            <span className={shared.quiet}>{say(`record.${one}`)}</span>
          </li>
        ))}
      </ul>
      <svg role="img" aria-label={say('record.label')} width={width} height={height} className={styles.svg}>
        {places.ticks.map((tick) => (
          <g key={tick}>
            <line x1={places.left} x2={places.right} y1={places.y(tick)} y2={places.y(tick)} stroke={tokens.colorNeutralStroke2} />
            <text x={places.left - 6} y={places.y(tick) + 4} textAnchor="end" className={styles.axis}>
              {Math.round(100 * tick)}
            </text>
          </g>
        ))}
        {reference && publishedShares.map((share) => <Reference key={share} y={places.y(share)} places={places} />)}
        {shown.map(({ quarter, label }, index) => (
          <text key={quarter} x={places.x(index)} y={height - 4} textAnchor="middle" className={styles.axis}>
            {label.replace(/^20(\d\d)-(Q\d)$/, '$2 $1')}
          </text>
        ))}
        {series.map((one) => (
          <Line
            key={one}
            of={one}
            points={pointsOf(shown.map((entry) => entry[one]))}
            other={otherOf(shown, one)}
            places={places}
            language={language}
          />
        ))}
      </svg>
    </div>
  )
}

function otherOf(shown: readonly Recorded[], one: Series): readonly (number | null)[] {
  return shown.map((entry) => entry[one === 'milestones' ? 'keyResults' : 'milestones'])
}

function Reference({ y, places }: { y: number; places: Places }) {
  return <line x1={places.left} x2={places.right} y1={y} y2={y} stroke={tokens.colorNeutralStrokeAccessible} strokeDasharray="2 4" />
}

interface LineProps {
  readonly of: Series
  readonly points: readonly Point[]
  /** What the other line says: the number stands on the side where that one is not. */
  readonly other: readonly (number | null)[]
  readonly places: Places
  readonly language: string
}

function Line({ of, points, other, places, language }: LineProps) {
  const styles = useStyles()
  const below = ({ index, share }: Point) => {
    const near = other[index]
    if (near === null || near === undefined) return false
    return share === near ? of === 'keyResults' : share < near
  }
  return (
    <g>
      <Stroke of={of} points={points.map(({ index, share }) => `${places.x(index)},${places.y(share)}`).join(' ')} />
      {points.map((point) => {
        const [x, y] = [places.x(point.index), places.y(point.share)]
        return (
          <g key={point.index}>
            <Mark of={of} x={x} y={y} />
            <text x={x} y={below(point) ? y + 18 : y - 9} textAnchor="middle" className={styles.value}>
              {percent(point.share, language)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

const colours: Readonly<Record<Series, string>> = {
  milestones: tokens.colorCompoundBrandForeground1,
  keyResults: tokens.colorNeutralForeground2,
}

function Stroke({ of, points }: { of: Series; points: string }) {
  return (
    <polyline points={points} fill="none" stroke={colours[of]} strokeWidth={2} strokeDasharray={of === 'keyResults' ? '6 3' : undefined} />
  )
}

function Mark({ of, x, y }: { of: Series; x: number; y: number }) {
  const look = { fill: colours[of], stroke: tokens.colorNeutralBackground1, strokeWidth: 1.5 }
  if (of === 'milestones') return <circle cx={x} cy={y} r={5} {...look} />
  return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} {...look} />
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(260)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { width, box }
}
