import type { LensId } from '../../okra/playbook/lenses.ts'
import { lensIds } from '../../okra/playbook/lenses.ts'
import { onePlace, placesOf } from '../../okra/quarter/activities/writePlaces.ts'
import type { ActivityRun, Plan } from '../../okra/quarter/state.ts'
import { contributionLength } from '../../okra/text.ts'
import type { Say } from '../../okra/words/words.ts'
import { fieldIds } from '../verbs.ts'
import type { Element } from './card.ts'
import { buttons, heading, line, quiet, send, run as textRun, words } from './card.ts'
import { fixed, joined, said } from './text.ts'

/**
 * The field for one idea with its button, and what becomes of who presses it (ANONYMITY rule 8). Where an idea has a place, the lens or
 * the objective is chosen; objectives are listed by number, since what people wrote stands in text runs only.
 */
export function ideaField(quarter: string, run: ActivityRun, plan: Plan, say: Say): readonly (Element | null)[] {
  return [
    heading(fixed(say, 'chat.idea.title'), 'medium'),
    ...placeField(placesOf(run, plan), plan, say),
    {
      type: 'Input.Text',
      id: fieldIds.idea,
      label: fixed(say, 'chat.idea.label'),
      placeholder: fixed(say, 'chat.idea.placeholder'),
      isMultiline: true,
      maxLength: contributionLength,
      isRequired: true,
      errorMessage: fixed(say, 'chat.idea.missing'),
    },
    words(fixed(say, 'chat.idea.honest'), { ...quiet, spacing: 'small' }),
    buttons([send(fixed(say, 'chat.idea.send'), { verb: 'idea', quarter, run: run.id })], { spacing: 'small' }),
  ]
}

function placeField(places: readonly string[], plan: Plan, say: Say): readonly Element[] {
  if (places.length === 0 || places[0] === onePlace) return []
  const none = fixed(say, 'chat.idea.under')
  const kind = places.every(isLens) ? 'lens' : 'under'
  const names = places.map((place, index) =>
    isLens(place) ? fixed(say, `lens.${place}.name`) : fixed(say, 'chat.idea.under.name', { n: index + 1 }),
  )
  const listed = places.map((place, index) =>
    line([textRun(joined([names[index] ?? none, said(plan.objectives[place]?.text ?? '')], ': '))], { spacing: 'small' }),
  )
  return [
    ...(kind === 'under' ? listed : []),
    {
      type: 'Input.ChoiceSet',
      id: fieldIds.place,
      label: fixed(say, `chat.idea.${kind}`),
      placeholder: fixed(say, `chat.idea.${kind}.choose`),
      style: 'compact',
      choices: places.map((value, index) => ({ title: names[index] ?? none, value })),
      isRequired: true,
      errorMessage: fixed(say, `chat.idea.${kind}.missing`),
    },
  ]
}

function isLens(place: string): place is LensId {
  return lensIds.some((id) => id === place)
}
