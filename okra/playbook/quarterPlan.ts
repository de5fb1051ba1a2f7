import { parties, skills } from './sizing.ts'
import type { Playbook } from './step.ts'

/** What a card of the board can warn about, each with icon and words. */
const markers = ['spike-needed', 'research', 'alignment', 'external-unlock', 'risk']

/** Session #4: from the milestone table to a timeline that the team agrees on. */
export const quarterPlan: Playbook = {
  number: 4,
  id: 'quarterPlan',
  people: { least: 4, most: 8 },
  steps: [
    {
      id: 'positioning',
      minutes: 30,
      modes: ['turns', 'fishbowl'],
      activities: [{ id: 'board', activity: 'place', settings: { what: 'milestone', weeks: 13, lanes: 'objective' } }],
    },
    {
      id: 'annotation',
      minutes: 20,
      modes: ['together'],
      activities: [
        {
          id: 'notes',
          activity: 'annotate',
          settings: { on: 'board', fields: ['effort', 'dependency', 'skill', 'owner', 'note'], markers, parties, skills },
        },
      ],
    },
    {
      id: 'discussion',
      minutes: 20,
      modes: ['fishbowl'],
      activities: [
        { id: 'talk', activity: 'discuss', settings: { on: 'board', about: ['overlap', 'sequence', 'capacity'], remarks: true } },
      ],
    },
    {
      id: 'sequencing',
      minutes: 5,
      modes: ['together'],
      activities: [
        { id: 'final', activity: 'sequence', settings: { on: 'board', moves: ['move', 'split', 'sequence', 'flag'] } },
        { id: 'agreement', activity: 'agree', settings: { on: 'final', answers: [1, 2, 3, 4, 5], concern: true, stakeholders: true } },
      ],
    },
  ],
}
