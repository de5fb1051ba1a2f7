import type { Language, ProposedKeyResult, ProposedObjective, Questions } from '../../../okra/ports/assistant.ts'
import { outcomeOf } from '../keyResults/outcome.ts'
import { saysOutput } from '../keyResults/wordingRules.ts'
import { likenessIn } from '../milestoneTypes/likeness.ts'
import { onceEach } from '../text/onceEach.ts'
import { stemsOf } from '../text/stems.ts'
import { languageIn, type Vocabulary, vocabularyOf } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import { english } from '../vision/english.ts'
import type { Grammar } from '../vision/grammar.ts'
import type { Part } from '../vision/parts.ts'
import { portuguese } from '../vision/portuguese.ts'
import { objectiveOf, phrasesOf } from './drafting.ts'
import { causeOf, effectOn, writtenHypothesis } from './hypotheses.ts'
import { metricIn, namesMetric } from './metrics.ts'
import { writtenIn } from './written.ts'

type Input = Questions['objectives']['input']
type Theme = Input['themes'][number]

/** What all drafts are made with. */
interface Desk {
  readonly grammar: Grammar
  readonly vocabulary: Vocabulary
  readonly supportsOf: (theme: Theme) => readonly string[]
}

const MOST_KEY_RESULTS = 3
/** A part of a draft holds so many words that carry a subject, if the theme has them. */
const LEAST_WORDS = 2
/** From this likeness a theme speaks of a company objective that none of its ideas names. */
const LEAST_LIKENESS = 0.15

/** A first draft for each theme that has two words with a subject, in their order: from what people feel, the metrics they name and the hypotheses they wrote. */
export function localObjectives({ language, themes, companyObjectives }: Input): Questions['objectives']['answer'] {
  const once = onceEach(themes)
  const grammar = languageIn(once.flatMap(writtenIn), language) === 'en' ? english : portuguese
  const vocabulary = vocabularyOf(grammar.language)
  const known = new Set(companyObjectives.map(({ id }) => id))
  const alike = likenessIn([...companyObjectives, ...once.map((theme) => ({ id: theme.id, text: writtenIn(theme).join(' ') }))], vocabulary)
  const supportsOf = (theme: Theme) => {
    const named = [...new Set(theme.supports)].filter((id) => known.has(id))
    if (named.length > 0) return named
    const [closest] = alike(writtenIn(theme).join(' '), companyObjectives)
    return closest && closest.likeness >= LEAST_LIKENESS ? [closest.id] : []
  }
  const rich = once.filter((theme) => stemsOf(writtenIn(theme).join(' '), vocabulary).size >= LEAST_WORDS)
  return { objectives: rich.map((theme) => draftOf(theme, { grammar, vocabulary, supportsOf })) }
}

function draftOf(theme: Theme, { grammar, vocabulary, supportsOf }: Desk): ProposedObjective {
  const { language } = grammar
  const anchored = anchorFor(theme, vocabulary)
  const isTold = wordsOf([theme.title, ...theme.texts, ...theme.painsAndGains].join(' ')).length > 0
  const material = isTold ? theme : { ...theme, texts: [...theme.hypotheses, ...theme.metrics] }
  const phrases = phrasesOf(material, grammar, vocabulary)
  const lead = phrases[0] as Part
  const text = anchored(objectiveOf(lead.phrase, material, grammar, vocabulary))
  const named = keyResultsOf(theme, language)
  const keyResults = (named.length > 0 ? named : [skeletonOf(text, language)]).map((one) => ({ ...one, metric: anchored(one.metric) }))
  const written = theme.hypotheses.flatMap((said) => writtenHypothesis(said, language) ?? [])[0]
  const composed = written ?? composedHypothesis(material, phrases, keyResults, grammar, vocabulary)
  const then = anchored(composed.then)
  return { theme: theme.id, text, supports: supportsOf(theme), keyResults, hypothesis: { if: anchored(composed.if), then } }
}

/** The metrics that were named, those with numbers first; texts and hypotheses are looked at only where no metric was written. */
function keyResultsOf({ metrics, texts, painsAndGains, hypotheses }: Theme, language: Language): ProposedKeyResult[] {
  const read = (said: readonly string[]) => said.flatMap((one) => metricIn(one, language) ?? [])
  const written = read(metrics)
  const found =
    written.length > 0
      ? written
      : read(
          [...texts, ...painsAndGains, ...hypotheses.map((one) => writtenHypothesis(one, language)?.then ?? '')].filter((one) =>
            namesMetric(one, language),
          ),
        )
  const known = ({ baseline, target }: ProposedKeyResult) => Number(target !== null) * 2 + Number(baseline !== null)
  const unique = [...new Map([...found].reverse().map((one) => [one.metric.toLowerCase(), one])).values()].reverse()
  return unique.sort((a, b) => known(b) - known(a)).slice(0, MOST_KEY_RESULTS)
}

/** A gap where nobody named a metric: the share of what the objective wants. */
function skeletonOf(text: string, language: Language): ProposedKeyResult {
  return { metric: outcomeOf(text, language) || text, unit: '%', baseline: null, target: null }
}

/** "If we <idea>, then it shows in <metric>": the best idea that is not the objective itself, if there is another. */
function composedHypothesis(
  theme: Theme,
  phrases: readonly Part[],
  keyResults: readonly ProposedKeyResult[],
  grammar: Grammar,
  vocabulary: Vocabulary,
): { if: string; then: string } {
  const { language } = grammar
  const ideas = phrasesOf({ ...theme, painsAndGains: [] }, grammar, vocabulary).filter(({ fact }) => fact !== '')
  const isDoing = ({ phrase }: Part) => saysOutput(phrase, language) || grammar.ours.test(phrase.split(' ')[0] ?? '')
  const others = ideas.filter(({ fact }) => fact !== phrases[0]?.fact)
  const idea = others.find(isDoing) ?? others[0] ?? ideas[0] ?? (phrases[0] as Part)
  const then = effectOn(keyResults[0] as ProposedKeyResult, language)
  return { if: causeOf(idea.phrase, language), then }
}

/** Adds the theme's own words to a part that holds too few of them. */
function anchorFor(theme: Theme, vocabulary: Vocabulary): (part: string) => string {
  const said = writtenIn(theme).flatMap(wordsOf)
  const material = stemsOf(writtenIn(theme).join(' '), vocabulary)
  return (part) => {
    const held = new Set([...stemsOf(part, vocabulary)].filter((stem) => material.has(stem)))
    const missing = said.flatMap(({ written }) => {
      const fresh = vocabulary.isStop(written) ? [] : vocabulary.stems(written).filter((stem) => !held.has(stem))
      if (held.size >= LEAST_WORDS || fresh.length === 0) return []
      for (const stem of fresh) held.add(stem)
      return [written.toLowerCase()]
    })
    return missing.length > 0 ? `${part} (${missing.join(', ')})` : part
  }
}
