import type { Offer } from '../quarter/offers.ts'
import type { Contribution, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, send } from './act.ts'
import type { Topic } from './cast/topics.ts'
import { topics } from './cast/topics.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Nobody reads more than so many cards before doing something with them. */
const read = 60
const patience = 40

/** Moves a contribution to the theme of its topic, or makes a theme of those that share one; null when nothing fits any more. */
export function arranging(session: SessionRun, view: View, random: Random): Act | null {
  if (view.tick > patience || random.next() < 0.5) return null
  const offers = random.shuffle(view.offers)
  const first = <T>(type: string, act: (offer: Offer) => T | null) =>
    offers.filter((offer) => offer.type === type).reduce<T | null>((found, offer) => found ?? act(offer), null)
  // What has a theme already goes there, before a second theme of the same topic comes up.
  return (
    first('MoveContributions', (offer) => moving(session, offer, random)) ?? first('FormTheme', (offer) => forming(session, offer, random))
  )
}

interface Card {
  readonly id: string
  readonly topic: Topic
}

/** What stands on its own and has a topic, in the order in which this person happens to look at it. */
function cards(session: SessionRun, offer: Offer, random: Random): readonly Card[] {
  const ids = field(offer, 'contributions', 'some')?.of ?? []
  const loose = ids.flatMap((id) => session.contributions[id] ?? []).filter(isLoose)
  return random.shuffle(loose.slice(0, read)).flatMap(({ id, text }) => {
    const topic = topicOf(text ?? '', topics[session.settings.language])
    return topic ? [{ id, topic }] : []
  })
}

function isLoose({ theme, duplicateOf, text, pruned }: Contribution): boolean {
  return theme === null && duplicateOf === null && text !== null && pruned === undefined
}

function topicOf(text: string, known: readonly Topic[]): Topic | null {
  const scored = known.map((topic) => ({ topic, score: touches(text, topic.words) }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.topic : null
}

function moving(session: SessionRun, offer: Offer, random: Random): Act | null {
  const themes = (field(offer, 'theme', 'one')?.of ?? []).flatMap((id) => session.themes[String(id)] ?? [])
  for (const { id, topic } of cards(session, offer, random)) {
    const theme = themes.find(({ title }) => title === topic.title || touches(title, topic.words) > 0)
    if (theme) return send({ type: 'MoveContributions', arrangement: random.id(), contributions: [id], theme: theme.id })
  }
  return null
}

function forming(session: SessionRun, offer: Offer, random: Random): Act | null {
  const all = cards(session, offer, random)
  for (const { topic } of all) {
    const contributions = all.filter((card) => card.topic === topic).map(({ id }) => id)
    if (contributions.length < 2) continue
    return send({
      type: 'FormTheme',
      arrangement: random.id(),
      theme: random.id(),
      title: topic.title,
      contributions: contributions.slice(0, 3),
    })
  }
  return null
}
