import type { Hypothesis, KeyResult } from '../../../okra/quarter/plan/items.ts'
import type { Say } from '../../i18n/say.tsx'
import { useSpeech } from '../../i18n/say.tsx'

/** A hypothesis as one sentence. */
export function hypothesisWords(say: Say, { if: ifWe, then }: Hypothesis): string {
  return then === '' ? say('hypothesis.if', { ifWe }) : say('hypothesis.both', { ifWe, then })
}

/** Says a key result in one line: what is measured, from where to where. */
export function useKeyResultWords(): (keyResult: KeyResult) => string {
  const { say, language } = useSpeech()
  return ({ metric, unit, baseline, target }) => {
    const number = (value: number) => [new Intl.NumberFormat(language).format(value), unit].filter((part) => part !== '').join('\u00a0')
    if (target === null) return metric
    if (baseline === null) return say('keyResult.to', { metric, target: number(target) })
    return say('keyResult.fromTo', { metric, baseline: number(baseline), target: number(target) })
  }
}
