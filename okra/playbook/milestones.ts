import type { Playbook } from './step.ts'

/** What a milestone can be. */
const milestoneTypes = ['milestone', 'epic', 'spike', 'experiment', 'enabler', 'inception']

/** Session #2: from draft OKRs to typed, linked and prioritised milestones. */
export const milestones: Playbook = {
  number: 2,
  id: 'milestones',
  people: { least: 4, most: 8 },
  steps: [
    {
      id: 'context',
      minutes: 10,
      modes: ['spotlight'],
      activities: [{ id: 'recap', activity: 'present', settings: { shows: ['objective', 'key-result', 'hypothesis'], enter: true } }],
    },
    {
      id: 'mapping',
      minutes: 15,
      modes: ['pairs', 'divide-and-conquer'],
      activities: [{ id: 'map', activity: 'map', settings: { what: 'area', to: 'objective' } }],
    },
    {
      id: 'ideation',
      minutes: 15,
      modes: ['silent'],
      activities: [
        {
          id: 'ideas',
          activity: 'write',
          settings: { under: ['objective', 'hypothesis'], lanes: 3, phases: ['learn', 'build', 'scale'], limit: 30 },
        },
      ],
    },
    {
      id: 'cluster',
      minutes: 15,
      modes: ['tell-and-cluster'],
      activities: [{ id: 'themes', activity: 'cluster', settings: { from: 'ideas', by: 'objective', prune: true } }],
    },
    {
      id: 'validation',
      minutes: 15,
      modes: ['together'],
      activities: [
        {
          id: 'types',
          activity: 'classify',
          settings: { from: 'themes', types: milestoneTypes, links: ['objective', 'hypothesis', 'key-result'], unlocks: true },
        },
      ],
    },
    {
      id: 'priority',
      minutes: 5,
      modes: ['vote'],
      activities: [
        { id: 'dots', activity: 'vote', settings: { on: 'types', dots: 5, most: 3 } },
        { id: 'order', activity: 'order', settings: { from: 'dots', what: 'objective', slots: 3, rest: 'next-quarter', notDoing: true } },
      ],
    },
  ],
}
