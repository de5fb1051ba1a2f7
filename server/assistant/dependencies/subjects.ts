import type { AssistantMilestone } from '../../../okra/ports/assistant.ts'
import { stemsOf } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** What a milestone is about: its stems with their weights, over its whole text and over what stands before a colon or the like. */
export interface Subject {
  readonly id: string
  readonly wholes: readonly ReadonlyMap<string, number>[]
  /** The stems that no other title has, and those of them that are abbreviations or carry a number. */
  readonly rare: ReadonlySet<string>
  readonly marks: ReadonlySet<string>
}

/** A word of a text and where it stands. */
export interface Token {
  readonly stems: readonly string[]
  readonly start: number
  readonly end: number
}

/** How well a stretch names a milestone: the tokens that do, their weight, and how much of its subject they are (0 to 1). */
export interface Naming {
  readonly id: string
  readonly tokens: readonly Token[]
  readonly weight: number
  readonly share: number
  /** How many stems of the subject it hears that stand in no other title, and how many of them are abbreviations. */
  readonly rare: number
  readonly marks: number
}

/** What a word weighs that stands in most titles, and one that the waiting milestone's own title has too. */
const GENERAL = 0.25
const OWN = 0.3

/** An abbreviation, or a word with a number and letters. */
const MARK = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}\p{N}*|\p{L}+\p{N}+|\p{N}+\p{L}+)(?![\p{L}\p{N}])/gu

/** The subjects of all milestones; a stem weighs more the fewer titles have it. */
export function subjectsOf(milestones: readonly AssistantMilestone[], general: ReadonlySet<string>, vocabulary: Vocabulary): Subject[] {
  const titles = milestones.map(({ id, text }) => ({
    id,
    heads: headsOf(text).map((part) => stemsOf(part, vocabulary)),
    marks: stemsOf((text.match(MARK) ?? []).join(' '), vocabulary),
  }))
  const counts = new Map<string, number>()
  for (const { heads } of titles) for (const stem of heads[0] ?? []) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weightOf = (stem: string) => (general.has(stem) ? GENERAL : 1) * Math.log(1 + titles.length / (counts.get(stem) ?? 1))
  const isRare = (stem: string) => !general.has(stem) && counts.get(stem) === 1
  return titles.map(({ id, marks, heads: [whole = new Set<string>(), ...heads] }) => {
    const told = [whole, ...heads.filter((stems) => [...stems].some(isRare))]
    const wholes = told.map((stems) => new Map([...stems].map((stem) => [stem, weightOf(stem)])))
    return { id, wholes, rare: new Set([...whole].filter(isRare)), marks: new Set([...marks].filter(isRare)) }
  })
}

/** The subjects by each stem of their titles. */
export function titledBy(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const titled = new Map<string, Subject[]>()
  for (const subject of subjects)
    for (const stem of subject.wholes[0]?.keys() ?? []) titled.set(stem, [...(titled.get(stem) ?? []), subject])
  return titled
}

/** A title, what stands in it before a colon or the like, and what stands before its first preposition. */
function headsOf(title: string): string[] {
  const [head = ''] = title.split(/[:,;?!.–—(]|\s-\s/u)
  const [noun = ''] = head.split(
    /\s(?:for|of|with|in|on|per|to|by|from|that|at|after|before|without|via|into|when|de|do|da|dos|das|para|com|em|no|na|nos|nas|por|que|sem|apos)\s/iu,
  )
  return [title, head, noun]
}

/** How well these tokens name a milestone; stems of `own`, the title of the one that may wait, tell less. */
export function namingOf({ id, wholes, rare, marks }: Subject, tokens: readonly Token[], own: ReadonlySet<string>): Naming {
  const told = tellingOf(tokens, wholes[0] ?? new Map())
  const namings = wholes.map((stems) => {
    const heard = new Set(told.flatMap((token) => token.stems.filter((stem) => stems.has(stem))))
    const total = [...stems].reduce((sum, [stem, weight]) => sum + weight * (own.has(stem) ? OWN : 1), 0)
    const weight = [...heard].reduce((sum, stem) => sum + (stems.get(stem) ?? 0) * (own.has(stem) ? OWN : 1), 0)
    const among = (stems: ReadonlySet<string>) => [...heard].filter((stem) => stems.has(stem) && !own.has(stem)).length
    return { id, tokens: told, weight, share: total > 0 ? weight / total : 0, rare: among(rare), marks: among(marks) }
  })
  return namings.reduce((best, one) => (one.share * one.weight > best.share * best.weight ? one : best))
}

/** The tokens that name something of a title, each word of it once. */
function tellingOf(tokens: readonly Token[], title: ReadonlyMap<string, number>): Token[] {
  const heard = new Set<string>()
  return tokens.filter(({ stems }) => {
    const fresh = stems.filter((stem) => title.has(stem) && !heard.has(stem))
    for (const stem of fresh) heard.add(stem)
    return fresh.length > 0
  })
}
