import { saysTooLittle } from '../../../okra/checks/okrs.ts'
import { wordListsOf } from '../../../okra/checks/wordLists.ts'
import type { AssistantText, Language, ProposedType, Questions } from '../../../okra/ports/assistant.ts'
import { isVague } from '../keyResults/wordingRules.ts'
import { onceEach } from '../text/onceEach.ts'
import { languageIn, vocabularyOf } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import { type Likeness, likenessIn } from './likeness.ts'
import { typeOf } from './typeRules.ts'

type Input = Questions['milestoneTypes']['input']
type Linked = AssistantText & { readonly objective: string }

/** From this likeness two texts speak of the same; measured on quarters of several domains, where chance links stay below it. */
const LEAST = 0.12
/** A text of praise with more words says something besides. */
const FEW = 4
/** A second key result has to be nearly as alike as the first. */
const NEARLY = 0.8

/** A type by the wording of each milestone, and the hypothesis and key results of its objective that are most alike; none where nothing is alike. */
export function localMilestoneTypes({ language, milestones, hypotheses, keyResults }: Input): Questions['milestoneTypes']['answer'] {
  const once = onceEach(milestones)
  const spoken = languageIn(
    once.map(({ text }) => text),
    language,
  )
  const alike = likenessIn([...once, ...hypotheses, ...keyResults], vocabularyOf(spoken))
  const typed = once.map(({ id, text, unlocks, objective }): ProposedType => {
    const said = `${text} ${unlocks}`
    const [hypothesis] = enough(alike(said, within(hypotheses, objective)))
    const measured = enough(alike(said, within(keyResults, objective)))
    const linked = measured.filter(({ likeness }) => likeness >= (measured[0]?.likeness ?? 0) * NEARLY).slice(0, 2)
    return {
      milestone: id,
      type: typeOf(text, spoken),
      hypothesis: hypothesis?.id ?? null,
      keyResults: linked.map(({ id: keyResult }) => keyResult),
      vague: isTooVague(text, spoken),
    }
  })
  return { milestones: typed }
}

const within = (linked: readonly Linked[], objective: string | null): readonly Linked[] =>
  linked.filter((one) => one.objective === objective)
const enough = (alike: readonly Likeness[]): readonly Likeness[] => alike.filter(({ likeness }) => likeness >= LEAST)

/** By the check idea.vague, or because all that it says is that something gets better. */
function isTooVague(text: string, language: Language): boolean {
  return saysTooLittle(text, wordListsOf(language)) || (isVague(text, language) && wordsOf(text).length <= FEW)
}
