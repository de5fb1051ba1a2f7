import { describe, expect, test } from 'vitest'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { artifactAt } from '../../../okra/artifacts/index.ts'
import type { Milestone, Objective } from '../../../okra/quarter/plan/items.ts'
import type { Plan, QuarterState } from '../../../okra/quarter/state.ts'
import { sayIn } from '../../../server/words.ts'
import { dana, football } from '../../fixtures/archive/football.ts'

const context: ArchiveContext = { team: { name: 'Matchday' }, say: sayIn('en'), language: 'en', nameOf: () => dana.name }
const { state } = football()

/** The open points of a document, line by line. */
function openIn(path: string, plan: Partial<Plan> = {}): readonly string[] {
  const body = artifactAt({ ...state, plan: { ...state.plan, ...plan } } as QuarterState, context, path)?.body
  const [, open = ''] = String(body).split('## Open points\n\n')
  return (
    open
      .split('\n\n')[0]
      ?.split('\n')
      .filter((line) => line !== '') ?? []
  )
}

const milestones = (change: (milestone: Milestone) => Partial<Milestone>) =>
  Object.fromEntries(Object.values(state.plan.milestones).map((one) => [one.id, { ...one, ...change(one) }]))
const objectives = (change: Partial<Objective>) =>
  Object.fromEntries(Object.values(state.plan.objectives).map((one) => [one.id, { ...one, ...change }]))
const isFirst = ({ text }: Milestone) => text === 'New ranking algorithm'

describe('The open points of a document', () => {
  test.each([
    ['No type: New ranking algorithm', { type: null }],
    ['No hypothesis and no key result: New ranking algorithm; Cache for match history', { hypothesis: null, keyResults: [] }],
    ['No size: New ranking algorithm', { effort: null }],
    ['No business value or no UX value: New ranking algorithm', { businessValue: null }],
    ['No business value or no UX value: New ranking algorithm', { uxValue: null }],
    ['No place in the weeks: New ranking algorithm', { placement: null }],
  ] as const)('name a milestone that needs something: %s', (line, gap) => {
    expect(openIn('okra/quarter-plan.md', { milestones: milestones((one) => (isFirst(one) ? gap : {})) })).toContain(`- ${line}`)
    expect(openIn('okra/quarter-plan.md')).not.toContain(`- ${line}`)
  })

  test('name objectives without a key result, a target, a company objective, and hypotheses without what follows', () => {
    const keyResults = Object.fromEntries(
      Object.values(state.plan.keyResults).flatMap((one) =>
        one.metric.startsWith('New players') ? [[one.id, { ...one, target: null }]] : [],
      ),
    )
    const lines = [
      '- Supports no company objective: Players find a match that suits them; Players trust the people they play with',
      '- No key result: Players trust the people they play with',
      '- No target: New players who join a match within 48 h',
      '- A hypothesis without what follows: we ask for feedback by e-mail',
    ]
    expect(openIn('okra/okrs-draft.md', { keyResults, objectives: objectives({ supports: [] }) })).toEqual(lines)
    expect(openIn('okra/quarter-plan.md', { keyResults, objectives: objectives({ supports: [] }) }).slice(0, 4)).toEqual(lines)
  })

  test('ask for no company objective of a team that has none', () => {
    expect(openIn('okra/okrs-draft.md', { companyObjectives: {}, objectives: objectives({ supports: [] }) })).toHaveLength(1)
  })

  test('are left out when nothing is open, and ask nothing of what is not done this quarter', () => {
    const settled = milestones(({ hypothesis }) => ({
      owner: dana.key,
      hypothesis: hypothesis ?? Object.keys(state.plan.hypotheses)[0] ?? null,
    }))
    const hypotheses = Object.fromEntries(
      // biome-ignore lint/suspicious/noThenProperty: the method's word
      Object.values(state.plan.hypotheses).map((one) => [one.id, { ...one, then: 'more is found' }]),
    )
    const dependencies = Object.fromEntries(Object.values(state.plan.dependencies).map((one) => [one.id, { ...one, by: 4 }]))
    const body = artifactAt(
      { ...state, plan: { ...state.plan, milestones: settled, hypotheses, dependencies } },
      context,
      'okra/quarter-plan.md',
    )?.body
    expect(body).not.toContain('Open points')
    expect(body).toContain('## Not doing')
  })
})
