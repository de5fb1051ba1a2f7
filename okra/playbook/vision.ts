import { lensIds } from './lenses.ts'
import type { Playbook } from './step.ts'

/** Session #0: from what the team knows to one sentence for the next 90 days. */
export const vision: Playbook = {
  number: 0,
  id: 'vision',
  people: { least: 4, most: 8 },
  steps: [
    {
      id: 'share',
      minutes: 15,
      modes: ['silent', 'divide-and-conquer'],
      activities: [{ id: 'facts', activity: 'write', settings: { lenses: lensIds, limit: 30 } }],
    },
    {
      id: 'group',
      minutes: 5,
      modes: ['tell-and-cluster', 'vote'],
      activities: [
        { id: 'themes', activity: 'cluster', settings: { from: 'facts', by: 'lens' } },
        { id: 'dots', activity: 'vote', settings: { on: 'themes', dots: 5, most: 3 } },
      ],
    },
    {
      id: 'vision',
      minutes: 10,
      modes: ['together'],
      activities: [{ id: 'sentence', activity: 'draft', settings: { from: 'dots', drafts: 4 } }],
    },
  ],
}
