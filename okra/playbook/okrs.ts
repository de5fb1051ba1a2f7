import type { Playbook } from './step.ts'

/** What an idea of the writestorm may say. Only the idea itself is required. */
const writestormFields = [
  { id: 'idea', required: true },
  { id: 'pain-or-gain', required: false },
  { id: 'metric', required: false },
  { id: 'hypothesis', required: false },
  { id: 'company-objective', required: false },
]

/** Session #1: from the company's OKRs to the team's draft objectives. */
export const okrs: Playbook = {
  number: 1,
  id: 'okrs',
  people: { least: 4, most: 8 },
  steps: [
    {
      id: 'company',
      minutes: 10,
      modes: ['spotlight'],
      activities: [{ id: 'goals', activity: 'present', settings: { shows: ['company-objective'], presenter: 'stakeholder', enter: true } }],
    },
    {
      id: 'writestorm',
      minutes: 10,
      modes: ['silent', 'together'],
      activities: [
        { id: 'areas', activity: 'areas', settings: { to: 'company-objective' } },
        { id: 'ideas', activity: 'write', settings: { fields: writestormFields, limit: 30 } },
      ],
    },
    {
      id: 'cluster',
      minutes: 15,
      modes: ['tell-and-cluster'],
      activities: [
        { id: 'themes', activity: 'cluster', settings: { from: 'ideas' } },
        { id: 'objectives', activity: 'refine', settings: { from: 'themes', into: 'objective' } },
      ],
    },
    {
      id: 'blockers',
      minutes: 10,
      modes: ['round'],
      activities: [{ id: 'risks', activity: 'blockers', settings: { on: 'objectives' } }],
    },
    {
      id: 'value',
      minutes: 15,
      modes: ['pairs', 'vote', 'together'],
      activities: [
        {
          id: 'sheets',
          activity: 'pairs',
          settings: {
            from: 'objectives',
            fields: ['pains-gains', 'metric', 'hypothesis', 'key-result'],
            keyResults: { least: 1, most: 3 },
          },
        },
        { id: 'dots', activity: 'vote', settings: { on: 'objectives', dots: 5, most: 3 } },
        { id: 'order', activity: 'order', settings: { from: 'dots', what: 'objective', slots: 3, rest: 'next-quarter' } },
      ],
    },
  ],
}
