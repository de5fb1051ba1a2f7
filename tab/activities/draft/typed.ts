import { useSyncExternalStore } from 'react'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useKept } from '../kept.ts'
import type { Scene } from '../scene.ts'

/** A sentence with nothing in it. */
export const emptySentence: Sentence = { what: '', outcome: '', audience: '' }

/** What was typed on this page. `over` is the last frame of somebody else that it was typed over: a further one is newer. */
interface Typed {
  readonly run: string
  readonly sentence: Sentence
  readonly over: Sentence | null
}

let typed: Typed | null = null
const listeners = new Set<() => void>()

/** The server sends keystrokes to the others only, so panel and stage of one page tell each other here. */
function setTyped(next: Typed): void {
  typed = next
  for (const listener of listeners) listener()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** The sentence on the table: as it is being typed, else as it was settled, else null. */
export function useSentenceOnTable({ run, session }: Scene): Sentence | null {
  const incoming = usePicture((picture) => picture.typing)
  const own = useSyncExternalStore(subscribe, () => typed)
  const [kept] = useKept<Sentence | null>(keyOf(run.id), null)
  if (own?.run === run.id && own.over === incoming) return own.sentence
  return incoming ?? kept ?? session.vision
}

/** Types the sentence for everyone, and keeps it over a reload. */
export function useTyping({ run }: Scene): (sentence: Sentence) => void {
  const quarter = useQuarter()
  const [, keep] = useKept<Sentence | null>(keyOf(run.id), null)
  return (sentence) => {
    setTyped({ run: run.id, sentence, over: quarter.get().typing })
    keep(sentence)
    quarter.type(sentence)
  }
}

/** Whether two sentences say the same. */
export function isSameSentence(one: Sentence | null, other: Sentence | null): boolean {
  if (!one || !other) return one === other
  return (
    one.what.trim() === other.what.trim() && one.outcome.trim() === other.outcome.trim() && one.audience.trim() === other.audience.trim()
  )
}

/** Only the three parts. */
export function partsOf({ what, outcome, audience }: Sentence): Sentence {
  return { what, outcome, audience }
}

function keyOf(run: string): string {
  return `okra.sentence.${run}`
}
