import { isTopHeavy, levelOf } from '../../../okra/checks/topHeavy.ts'
import type { Questions, ValueScale } from '../../../okra/ports/assistant.ts'
import { onceEach } from '../text/onceEach.ts'

const SCALES: readonly ValueScale[] = ['businessValue', 'uxValue']

/** The scales on which the settled values tell nothing, by the rule of the check value.overscored. What a value rests on takes a model to read. */
export function localOverScoring({ milestones, scales }: Questions['overScoring']['input']): Questions['overScoring']['answer'] {
  const once = onceEach(milestones)
  const heavy = SCALES.filter((scale) => {
    const levels = once.map((milestone) => levelOf(milestone[scale], scales[scale])).filter((level) => level > 0)
    return isTopHeavy(levels, scales[scale].length)
  })
  return { scales: heavy, findings: [], deserving: [] }
}
