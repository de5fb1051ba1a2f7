import type { Stretch } from '../../../okra/board/drawing/measure.ts'
import { widthOf } from '../../../okra/board/drawing/measure.ts'

const samples = [
  'Strengthen trust with visible player feedback',
  'A/B test of search filters',
  'Nearby search under 300 ms',
  'Melhorar a confiança',
]

/** How much wider a font of the screen is than the rule by which the board measures its texts; never much less than it. */
export function stretchOf(font: string): Stretch {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return { plain: 1, bold: 1 }
  const of = (weight: number, bold: boolean) => {
    context.font = `${weight} 100px ${font}`
    // A little more than the widest of them: other texts have other letters.
    return 1.03 * Math.max(0.92, ...samples.map((sample) => context.measureText(sample).width / widthOf(sample, 100, bold)))
  }
  return { plain: of(400, false), bold: of(600, true) }
}
