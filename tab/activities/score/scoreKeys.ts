import type { KeyboardEvent } from 'react'
import type { ScaleId } from '../../../okra/quarter/plan/results.ts'
import { isTyping } from '../milestones/walkKeys.ts'
import type { Scoring } from './scoring.ts'

/** `1`, `2`, `3` choose on the scale that has the focus, else on the first one without a mark; Enter saves; up and down walk the list. */
export function scoreKeys(scoring: Scoring, item: string, save: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
    if (acted(event, scoring, item, save)) event.preventDefault()
  }
}

function acted(event: KeyboardEvent<HTMLElement>, scoring: Scoring, item: string, save: () => void): boolean {
  const { key, target } = event
  if (key === 'ArrowUp' || key === 'ArrowDown') scoring.walking.step(key === 'ArrowDown' ? 1 : -1)
  // A button acts on Enter by itself.
  else if (key === 'Enter' && target instanceof HTMLInputElement) save()
  else return /^[1-9]$/.test(key) && chose(scoring, item, focusedScale(event, scoring), Number(key))
  return true
}

function focusedScale({ currentTarget, target }: KeyboardEvent<HTMLElement>, { scales }: Scoring): ScaleId | undefined {
  const groups = [...currentTarget.querySelectorAll('fieldset')]
  return scales[groups.findIndex((group) => target instanceof Node && group.contains(target))]
}

function chose({ data, scales, marksOf, choose }: Scoring, item: string, focused: ScaleId | undefined, number: number): boolean {
  const scale = focused ?? scales.find((one) => marksOf(item)[one] === undefined) ?? scales[0]
  const label = scale && data.scales[scale]?.[number - 1]
  if (!scale || label === undefined) return false
  choose(item, scale, label)
  return true
}
