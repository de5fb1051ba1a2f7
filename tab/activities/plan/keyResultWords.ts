import type { KeyResult } from '../../../okra/quarter/plan/items.ts'
import { useSpeech } from '../../i18n/say.tsx'

/** Says a key result in one line: what is measured, from where to where. */
export function useKeyResultWords(): (keyResult: KeyResult) => string {
  const { say, language } = useSpeech()
  const number = new Intl.NumberFormat(language)
  return ({ metric, unit, baseline, target }) => {
    const of = (value: number) => (unit === '' ? number.format(value) : say('sheet.amount', { n: number.format(value), unit }))
    if (target === null) return say('sheet.noTarget', { metric })
    return baseline === null
      ? say('sheet.to', { metric, target: of(target) })
      : say('sheet.fromTo', { metric, baseline: number.format(baseline), target: of(target) })
  }
}
