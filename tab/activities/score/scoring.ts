import type { ScoreBody, ScoreData } from '../../../okra/quarter/activities/score.ts'
import { scaleIdsOf, scoreOf } from '../../../okra/quarter/activities/score.ts'
import type { ScaleId } from '../../../okra/quarter/plan/results.ts'
import { isSame } from '../../../okra/quarter/plan/same.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import { useKept } from '../kept.ts'
import type { Walking } from '../milestones/walking.ts'
import { useWalking } from '../milestones/walking.ts'
import type { Scene } from '../scene.ts'
import type { Marks } from './ownPicture.ts'

/** Scoring in private: milestone by milestone, what is chosen, and what is saved. */
export interface Scoring {
  readonly data: ScoreData
  readonly scales: readonly ScaleId[]
  readonly walking: Walking
  /** What is chosen for a milestone: saved or not. */
  readonly marksOf: (milestone: string) => Marks
  /** Where the own score of a milestone is; null: none was saved. */
  readonly savedOf: (milestone: string) => OwnItem | null
  readonly isSaved: (milestone: string) => boolean
  readonly choose: (milestone: string, scale: ScaleId, label: string) => void
  /** Saves what is chosen for the milestone here and goes to the next one without a score; answers how many have one. */
  readonly save: () => number
}

const none: readonly OwnItem[] = []
const bodyOf = ({ body }: OwnItem) => body as ScoreBody

/** Scoring in the box of a run. What is chosen and not saved stays on this device. */
export function useScoring({ run }: Pick<Scene, 'run'>): Scoring {
  const quarter = useQuarter()
  const items = usePicture((picture) => picture.mine[run.id]) ?? none
  const [drafts, keep] = useKept<Readonly<Record<string, Marks>>>(`okra.scoring.${run.id}`, {})
  const data = scoreOf(run)
  const walking = useWalking(run.id, data.milestones)
  const savedOf = (milestone: string) => items.findLast((item) => bodyOf(item).milestone === milestone) ?? null
  const marksOf = (milestone: string): Marks => {
    const saved = savedOf(milestone)
    return drafts[milestone] ?? (saved ? bodyOf(saved).marks : {})
  }
  const isSaved = (milestone: string) => {
    const saved = savedOf(milestone)
    return saved !== null && saved.status !== 'refused' && isSame(bodyOf(saved).marks, marksOf(milestone))
  }
  const save = () => {
    const { item } = walking
    const open = data.milestones.filter((one) => one !== item && !isSaved(one))
    if (item === null || Object.keys(marksOf(item)).length === 0) return data.milestones.length - open.length - 1
    if (!isSaved(item)) quarter.put(run.id, { milestone: item, marks: marksOf(item) }, savedOf(item)?.id)
    const { [item]: _, ...others } = drafts
    keep(others)
    const next = open.find((one) => data.milestones.indexOf(one) > data.milestones.indexOf(item)) ?? open[0]
    if (next !== undefined) walking.go(next)
    return data.milestones.length - open.length
  }
  return {
    data,
    scales: scaleIdsOf(data.scales),
    walking,
    marksOf,
    savedOf,
    isSaved,
    choose: (milestone, scale, label) => keep({ ...drafts, [milestone]: { ...marksOf(milestone), [scale]: label } }),
    save,
  }
}
