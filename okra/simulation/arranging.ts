import type { Offer } from '../quarter/offers.ts'
import type { Contribution, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, send } from './act.ts'
import type { Random } from './random.ts'
import { shared, stems } from './words.ts'

/** Texts that share so many words belong together. */
const alike = 2
/** Nobody reads more than so many cards before doing something with them. */
const read = 60
const patience = 40

/** Moves a contribution to a theme that fits, or makes a theme of two that are alike; null when nothing fits any more. */
export function arranging(session: SessionRun, view: View, random: Random): Act | null {
  if (view.tick > patience || random.next() < 0.5) return null
  for (const offer of random.shuffle(view.offers)) {
    const act = offer.type === 'MoveContributions' ? moving(session, offer, random) : forming(session, offer, random)
    if (act) return act
  }
  return null
}

function looseOf(session: SessionRun, offer: Offer): readonly Contribution[] {
  const ids = field(offer, 'contributions', 'some')?.of ?? []
  const all = ids.flatMap((id) => session.contributions[id] ?? [])
  return all.filter(({ theme, duplicateOf, text }) => theme === null && duplicateOf === null && text !== null).slice(0, read)
}

function moving(session: SessionRun, offer: Offer, random: Random): Act | null {
  const themes = (field(offer, 'theme', 'one')?.of ?? []).filter((theme) => typeof theme === 'string')
  const words = themes.map((theme) => ({ theme, words: wordsOfTheme(session, theme) }))
  for (const { id, text } of random.shuffle(looseOf(session, offer))) {
    const fitting = words.find((theme) => shared(stems(text ?? ''), theme.words).length >= alike)
    if (fitting) return send({ type: 'MoveContributions', arrangement: random.id(), contributions: [id], theme: fitting.theme })
  }
  return null
}

function wordsOfTheme(session: SessionRun, theme: string): ReadonlyMap<string, string> {
  const members = Object.values(session.contributions).filter((contribution) => contribution.theme === theme)
  return stems([session.themes[theme]?.title, ...members.map(({ text }) => text)].join(' '))
}

function forming(session: SessionRun, offer: Offer, random: Random): Act | null {
  if (offer.type !== 'FormTheme') return null
  const loose = random.shuffle(looseOf(session, offer)).map(({ id, text }) => ({ id, words: stems(text ?? '') }))
  for (const [index, one] of loose.entries()) {
    const other = loose.slice(index + 1).find(({ words }) => shared(one.words, words).length >= alike)
    if (!other) continue
    const title = titleOf(shared(one.words, other.words))
    return send({ type: 'FormTheme', arrangement: random.id(), theme: random.id(), title, contributions: [one.id, other.id] })
  }
  return null
}

function titleOf(words: readonly string[]): string {
  const title = words.slice(0, 3).join(', ').toLowerCase()
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1, 80)}`
}
