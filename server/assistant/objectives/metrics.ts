import type { Language, ProposedKeyResult } from '../../../okra/ports/assistant.ts'
import { capitalised } from '../keyResults/outcome.ts'
import { plain } from '../text/plain.ts'
import { wordsOf } from '../text/words.ts'

const NUMBER = String.raw`(\d+(?:[.,\p{Zs}]\d{3})*(?:[.,]\d+)?)`
const UNIT = String.raw`\s*(%|percent|per cent|por cento|percentage points|pontos percentuais|points?|pontos?|ms|seconds?|minutes?|min|hours?|days?|weeks?|months?|segundos?|minutos?|horas?|dias?|semanas?|meses|h|s|€|\$|euros?|dollars?|reais)?(?![\p{L}\p{N}])`
const RANGE = new RegExp(
  String.raw`[,:(]?\s*(?:\bfrom|\bde|\bcurrently|\bnow|\bhoje)?\s*(?<![\p{L}\p{N}])(?:R?\$|€)?\s*${NUMBER}${UNIT}\s*(?:\bto\b|\bpara\b|\ba\b|->|→|=>|–|-)\s*(?:R?\$|€)?\s*${NUMBER}${UNIT}\)?`,
  'iu',
)
const TARGET = new RegExp(
  String.raw`[,:(]?\s*(?:\b(?:to|above|below|under|over|at least|at most|reach(?:es)?|more than|less than|para|acima de|abaixo de|pelo menos|no máximo|chegar a|mais de|menos de|até)|[<>≥≤=])\s*(?:R?\$|€)?\s*${NUMBER}${UNIT}\)?`,
  'iu',
)
const CHANGE = new RegExp(
  String.raw`^(?:(grow|increase|raise|more|boost|aumentar|crescer|ampliar|elevar)|(?:reduce|cut|lower|decrease|reduzir|diminuir|baixar))\s+(.+?)\s+(?:by|em)\s+${NUMBER}${UNIT}`,
  'iu',
)
const CHANGED: Readonly<Record<Language, { readonly up: string; readonly down: string }>> = {
  en: { up: 'Growth of', down: 'Reduction of' },
  'pt-BR': { up: 'Aumento de', down: 'Redução de' },
}

/** A metric as somebody named it, with the numbers that stand in it and no others. Without a word there is none. */
export function metricIn(said: string, language: Language): ProposedKeyResult | null {
  const text = plain(said).replace(/[.;]+$/u, '')
  if (wordsOf(text).filter(({ written }) => /\p{L}/u.test(written)).length === 0) return null
  const change = text.match(CHANGE)
  if (change) return changed(change, language)
  const range = text.match(RANGE)
  if (range) return measured(text, range, numberIn(range[1]), numberIn(range[3]), range[4] ?? range[2], language)
  const target = text.match(TARGET)
  if (target) return measured(text, target, null, numberIn(target[1]), target[2], language)
  return { metric: nameOf(text, text), unit: unitOf(undefined, text, language), baseline: null, target: null }
}

/** Whether a text that was not written as a metric names one: a percentage, or a share, rate or number of something. */
export function namesMetric(text: string, language: Language): boolean {
  const opening =
    language === 'en'
      ? /^(?:the )?(?:(?:share|percentage|number|rate|median|average) of|\w+ rate)\b/iu
      : /^(?:a |o )?(?:parcela|percentual|porcentagem|número|taxa|média|mediana|quantidade) d[eoa]s?(?!\p{L})/iu
  return /\d\s*(?:%|percent|por cento)/iu.test(text) || opening.test(text)
}

function changed([, up, what = '', amount, unit]: RegExpMatchArray, language: Language): ProposedKeyResult {
  const { up: grown, down } = CHANGED[language]
  return { metric: `${up ? grown : down} ${what}`, unit: unitOf(unit, '', language), baseline: null, target: numberIn(amount) }
}

function measured(
  text: string,
  match: RegExpMatchArray,
  baseline: number | null,
  target: number | null,
  unit: string | undefined,
  language: Language,
): ProposedKeyResult {
  const rest = (text.slice(0, match.index) + text.slice((match.index ?? 0) + match[0].length)).trim()
  return { metric: nameOf(rest, text), unit: unitOf(unit, rest, language), baseline, target }
}

function nameOf(rest: string, text: string): string {
  const name = rest.replace(/^[\s,:;()–-]+|[\s,:;(–-]+$/gu, '').replace(/\s+/gu, ' ')
  return capitalised(wordsOf(name).length > 0 ? name : text)
}

/** The unit that was written, else "%" for a share. */
function unitOf(unit: string | undefined, metric: string, language: Language): string {
  if (unit) return /^(?:percent|per cent|por cento)$/iu.test(unit) ? '%' : unit
  const share = language === 'en' ? /\b(?:share|percentage|rate|proportion)\b/iu : /(?:parcela|percentual|porcentagem|taxa|proporção)/iu
  return share.test(metric) ? '%' : ''
}

/** "1,200" and "1.200" are thousands, "1,5" and "1.5" are not. */
function numberIn(written: string | undefined): number | null {
  if (written === undefined) return null
  const bare = written.replace(/\p{Zs}/gu, '')
  const value = Number(
    /^\d{1,3}(?:[.,]\d{3})+(?!\d)/u.test(bare) ? bare.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.') : bare.replace(',', '.'),
  )
  return Number.isFinite(value) ? value : null
}
