import { useMemo } from 'react'
import type { FactBody } from '../../../okra/quarter/activities/write.ts'
import { Refusal } from '../../../okra/refusal.ts'
import { clean, contributionLength, isBlank, lengthOf } from '../../../okra/text.ts'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import type { OwnItem } from '../../quarter/quarter.ts'
import { useKept } from '../kept.ts'

/** What is in the text area: the text, its lens, and the id of the own idea that is being edited. */
export interface Unsent {
  readonly text: string
  readonly lens: string
  /** What else is said, by field; empty ones are not sent. */
  readonly fields: Readonly<Record<string, string>>
  readonly editing: string | null
}

/** The own ideas of a run on this device and the text area, which survives a reload. */
export interface Composing {
  readonly unsent: Unsent
  readonly own: readonly OwnItem[]
  readonly length: number
  /** Why the text can't be added now, or null. */
  readonly obstacle: 'text-empty' | 'text-too-long' | null
  readonly change: (part: Partial<Unsent>) => void
  /** Adds or replaces; answers whether it did. */
  readonly add: () => boolean
  readonly edit: (id: string) => void
  readonly stop: () => void
  /** Deletes an own idea; the answer brings it back. */
  readonly remove: (id: string) => () => void
}

const none: readonly OwnItem[] = []

/** Body of an own idea. */
export function factOf(item: OwnItem): FactBody {
  return item.body as FactBody
}

/** Writing into the box of a run. `lens` is the one to begin with; fields in `stays` keep their value for the next idea. */
export function useComposing(box: string, lens: string, stays: readonly string[] = []): Composing {
  const quarter = useQuarter()
  const own = usePicture((picture) => picture.mine[box]) ?? none
  const empty: Unsent = { text: '', lens, fields: {}, editing: null }
  const [unsent, keep] = useKept<Unsent>(`okra.writing.${box}`, empty)
  const next = () => keep({ ...empty, lens: unsent.lens, fields: only(unsent.fields, stays) })
  const length = useMemo(() => lengthOf(unsent.text), [unsent.text])
  const obstacle = obstacleOf(unsent.text, length)
  const change = (part: Partial<Unsent>) => keep({ ...unsent, ...part })
  return {
    unsent,
    own,
    length,
    obstacle,
    change,
    add: () => {
      if (obstacle) return false
      const said = only(unsent.fields, Object.keys(unsent.fields))
      const body: FactBody = { text: clean(unsent.text), lens: unsent.lens, ...(Object.keys(said).length > 0 ? { fields: said } : {}) }
      const known = own.some(({ id }) => id === unsent.editing) ? (unsent.editing ?? undefined) : undefined
      if (known === undefined) quarter.put(box, body)
      else quarter.put(box, body, known)
      next()
      return true
    },
    edit: (id) => {
      const item = own.find((one) => one.id === id)
      if (item) keep({ fields: {}, ...factOf(item), editing: id })
    },
    stop: next,
    remove: (id) => {
      const item = own.find((one) => one.id === id)
      quarter.remove(box, id)
      if (unsent.editing === id) keep({ ...unsent, editing: null })
      return () => {
        if (item) quarter.put(box, item.body)
      }
    },
  }
}

/** The fields with these names that say something. */
function only(fields: Unsent['fields'], names: readonly string[]): Unsent['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => names.includes(name) && value !== ''))
}

function obstacleOf(text: string, length: number): Composing['obstacle'] {
  if (isBlank(text)) return 'text-empty'
  if (length <= contributionLength) return null
  try {
    clean(text)
    return null
  } catch (reason) {
    if (reason instanceof Refusal) return 'text-too-long'
    throw reason
  }
}
