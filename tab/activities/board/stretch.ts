import { widthOf } from '../../../okra/board/drawing/measure.ts'

const samples = [
  'Strengthen trust with visible player feedback',
  'A/B test of search filters',
  'Nearby search under 300 ms',
  'Melhorar a confiança',
]

/** How much wider a font of the screen is than the rule by which the board measures its texts; never much less than 1. */
export function stretchOf(font: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 1
  context.font = `600 100px ${font}`
  // A little more than the widest of them: other texts have other letters.
  return 1.04 * Math.max(0.92, ...samples.map((sample) => context.measureText(sample).width / widthOf(sample, 100, true)))
}
