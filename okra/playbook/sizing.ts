import type { Playbook } from './step.ts'

/** Whom a milestone can wait for, besides another milestone or a party named in free text. */
export const parties = [
  'platform',
  'infrastructure',
  'developer-experience',
  'sre',
  'qa',
  'data-science',
  'business-intelligence',
  'external-provider',
]

/** The skills that are offered; free text adds others. */
export const skills = ['design', 'frontend', 'backend', 'data-science', 'product-analytics']

/** The labels of the scales, from the lowest to the highest; each is named like the field of a milestone that it settles. */
const effort = ['S', 'M', 'L']
const businessValue = ['$', '$$', '$$$']
const uxValue = ['1', '2', '3']

/** Session #3: from milestones to a table with effort, value, dependencies and skills. */
export const sizing: Playbook = {
  number: 3,
  id: 'sizing',
  people: { least: 4, most: 8 },
  steps: [
    {
      id: 'review',
      minutes: 30,
      modes: ['spotlight'],
      activities: [{ id: 'cards', activity: 'review', settings: { what: 'milestone', notes: true } }],
    },
    {
      id: 'effort',
      minutes: 20,
      modes: ['private'],
      activities: [
        { id: 'sizes', activity: 'score', settings: { what: 'milestone', scales: { effort }, definition: 'ask-if-missing' } },
        { id: 'sizeSpread', activity: 'settle', settings: { from: 'sizes' } },
      ],
    },
    {
      id: 'value',
      minutes: 20,
      modes: ['private'],
      activities: [
        { id: 'scores', activity: 'score', settings: { what: 'milestone', scales: { businessValue, uxValue } } },
        { id: 'scoreSpread', activity: 'settle', settings: { from: 'scores' } },
      ],
    },
    {
      id: 'dependencies',
      minutes: 10,
      modes: ['together'],
      activities: [{ id: 'needs', activity: 'depend', settings: { what: 'milestone', parties, anonymous: true } }],
    },
    {
      id: 'skills',
      minutes: 10,
      modes: ['pairs'],
      activities: [{ id: 'skills', activity: 'skills', settings: { what: 'milestone', skills, others: true } }],
    },
  ],
}
