import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'

/** Texts that are no words: too long, from right to left, composed, markup, formulas, and characters that no file can hold. */
export const wildTexts = [
  'x'.repeat(500),
  'W'.repeat(90),
  'מסלול שחקנים חדשים',
  'مسار اللاعبين الجدد',
  '比赛推荐很有用',
  '👩‍👩‍👧‍👧 team 🚀 launch 🇧🇷 👍🏽',
  '<script>alert("&")</script>]]><![CDATA[',
  '=HYPERLINK("http://x","y")',
  '\u202eback\u202c and forth',
  'e\u0301'.repeat(60),
  'a\u0000b\u0008c\u001bd\ufffee\ud800f',
  '',
] as const

/** The quarter with such texts on its milestones, in all their fields. */
export function hostile(state: QuarterState): QuarterState {
  const milestones = Object.fromEntries(
    wildTexts.map((text, index): [string, Milestone] => {
      const [like] = Object.values(state.plan.milestones)
      if (!like) throw new Error('no milestone to go by')
      const start = 1 + (index % 12)
      const words = { text, notes: text, unlocks: text, phase: text, skills: [text], effort: text, businessValue: text, uxValue: text }
      return [`wild-${index}`, { ...like, ...words, id: `wild-${index}`, notDoing: null, placement: { start, end: start + 1 } }]
    }),
  )
  return { ...state, plan: { ...state.plan, milestones } }
}
