import type { Language, ProposedKeyResult, ProposedObjective } from '../../../okra/ports/assistant.ts'
import { gapOf } from '../keyResults/outcome.ts'
import { plain } from '../text/plain.ts'
import { wordsOf } from '../text/words.ts'

type Hypothesis = NonNullable<ProposedObjective['hypothesis']>

const IF_THEN: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|when|by)\s+(.+?)(?:\s*,?\s*\bthen\b[,:]?\s*|\s*,\s*|\s*(?:→|->|=>)\s*)(.+)$/iu,
  'pt-BR': /(?<!\p{L})(?:se|quando|caso)\s+(.+?)(?:\s*,?\s*(?<!\p{L})então(?!\p{L})[,:]?\s*|\s*,\s*|\s*(?:→|->|=>)\s*)(.+)$/iu,
}
/** "We believe that X leads to Y". */
const LEADS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:we (?:believe|think|expect) (?:that )?)?(.+?)\s+(?:leads? to|will lead to|results? in|will result in|will (?=\w+ )|means? that)\s*(.+)$/iu,
  'pt-BR': /^(?:acreditamos que |achamos que )?(.+?)\s+(?:leva a|levará a|resulta em|faz com que|vai (?=\p{L}+))\s*(.+)$/iu,
}

/** A hypothesis as it was written, in its two parts; null where the text has no *then*. */
export function writtenHypothesis(said: string, language: Language): Hypothesis | null {
  const text = plain(said).replace(/[.;!\s]+$/u, '')
  const match = text.match(IF_THEN[language]) ?? text.match(LEADS[language])
  const [cause, then] = [match?.[1]?.trim() ?? '', match?.[2]?.trim() ?? '']
  return wordsOf(cause).length > 0 && wordsOf(then).length > 0 ? { if: cause, then } : null
}

/** "we <do>" from what the team would do, in its own words. */
export function causeOf(doing: string, language: Language): string {
  return language === 'en' ? `we ${doing}` : `conseguirmos ${doing}`
}

/** What is seen in a metric when the hypothesis is true, with the numbers that are known. */
export function effectOn({ metric, unit, baseline, target }: ProposedKeyResult, language: Language): string {
  const [first = ''] = metric
  const named = /^\p{Lu}{2}/u.test(metric) ? metric : first.toLocaleLowerCase() + metric.slice(first.length)
  const numbers = baseline === null && target === null ? '' : `, ${gapOf(baseline, target, unit, language)}`
  return language === 'en' ? `it shows in this measure: ${named}${numbers}` : `isso aparece nesta medida: ${named}${numbers}`
}
