import type { AssistantMilestone, KnownDependency, MissingDependency, Questions } from '../../../okra/ports/assistant.ts'
import { onceEach } from '../text/onceEach.ts'
import { stemsOf } from '../text/stems.ts'
import { languageIn, vocabularyOf } from '../text/vocabulary.ts'
import type { Clause } from './clause.ts'
import type { Cues } from './cues.ts'
import { english } from './english.ts'
import { milestoneNeeds, type Others } from './milestoneNeeds.ts'
import { type Mention, partyFinder } from './parties.ts'
import { needsOfThem, partyNeeds } from './partyNeeds.ts'
import { portuguese } from './portuguese.ts'
import { clausesOf, quoted, type Reading, readingOf, type Stretch } from './reading.ts'
import { rootsOf } from './roots.ts'
import { scopesOf } from './scopes.ts'
import { spelledOut } from './slips.ts'
import { subjectsOf, titledBy } from './subjects.ts'

/** What everything is read with. */
interface Reader {
  readonly cues: Cues
  readonly find: (reading: Reading) => Mention[]
  othersOf(milestone: AssistantMilestone): Others
}

/** A finding and how surely it was read, to choose one of two that contradict each other. */
interface Found extends MissingDependency {
  readonly share: number
}

/** Dependencies that words of need suggest: on parties by what people call them, on other milestones by the words of their titles. Known ones, negated ones and what is there already are left out. */
export function localDependencies({
  language,
  milestones,
  parties,
  known,
}: Questions['dependencies']['input']): Questions['dependencies']['answer'] {
  const once = onceEach(milestones)
  const spoken = languageIn(
    once.map(({ text, notes }) => `${text} ${notes}`),
    language,
  )
  const cues = spoken === 'en' ? english : portuguese
  const vocabulary = rootsOf(vocabularyOf(spoken), cues.endings)
  const subjects = subjectsOf(once, stemsOf(cues.general, vocabulary), vocabulary)
  const titled = titledBy(subjects)
  const reader: Reader = {
    cues,
    find: partyFinder(parties),
    othersOf: ({ id, text }) => ({ id, own: stemsOf(text, vocabulary), titled, vocabulary }),
  }
  const found = once.flatMap((milestone) => foundIn(milestone, reader))
  return { findings: withoutKnown(found, known).map(({ from, on, quote }) => ({ from, on, quote })) }
}

function foundIn(milestone: AssistantMilestone, { cues, find, othersOf }: Reader): Found[] {
  const others = othersOf(milestone)
  return [milestone.text, milestone.notes].flatMap((written, part) => {
    const reading = spelledOut(readingOf(written), cues.spelled)
    const mentions = find(reading)
    const clauses = clausesOf(reading, cues.turns)
    return clauses.flatMap((stretch, index) => {
      const clause = {
        ...stretch,
        reading,
        cues,
        scopes: scopesOf(reading, stretch, cues),
        whole: wholeOf(reading, clauses, index, cues),
        isTitle: part === 0,
      }
      return foundInClause(milestone, clause, mentions, others)
    })
  })
}

/** The clause with the next one where that goes on about the same. */
function wholeOf({ text }: Reading, clauses: readonly Stretch[], index: number, { goesOn }: Cues): Stretch {
  const clause = clauses[index] as Stretch
  const next = clauses[index + 1]
  return next && goesOn.test(text.slice(next.start, next.end)) ? { start: clause.start, end: next.end } : clause
}

function foundInClause(milestone: AssistantMilestone, clause: Clause, mentions: readonly Mention[], others: Others): Found[] {
  const here = mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const named = partyNeeds(clause, here)
  const needs = named.length > 0 ? named : needsOfThem(clause, mentions)
  const said = (on: MissingDependency['on'], quote: Stretch, share: number): Found => ({
    from: milestone.id,
    on,
    quote: quoted(clause.reading, quote),
    share,
  })
  return [
    ...needs.map(({ party, quote }) => said({ party }, quote, 1)),
    ...milestoneNeeds(
      clause,
      needs.map(({ mention }) => mention),
      others,
    ).map(({ milestone: on, quote, share }) => said({ milestone: on }, quote, share)),
  ]
}

/** One finding for each pair; of two milestones that would wait for each other the one that was read more surely. */
function withoutKnown(found: readonly Found[], known: readonly KnownDependency[]): Found[] {
  const keyOf = (from: string, on: Found['on']) =>
    JSON.stringify([from, 'milestone' in on ? ['milestone', on.milestone] : ['party', on.party]])
  const taken = new Set(
    known.flatMap(({ from, on }) => [keyOf(from, on), ...('milestone' in on ? [keyOf(on.milestone, { milestone: from })] : [])]),
  )
  const kept: Found[] = []
  for (const one of [...found].sort((a, b) => b.share - a.share)) {
    if (one.quote === '' || taken.has(keyOf(one.from, one.on))) continue
    kept.push(one)
    taken.add(keyOf(one.from, one.on))
    if ('milestone' in one.on) taken.add(keyOf(one.on.milestone, { milestone: one.from }))
  }
  return found.filter((one) => kept.includes(one))
}
