import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useRef, useState } from 'react'

/** Saves what was typed into one line; whether that went well. */
export type SaveLine = () => Promise<boolean>

const UnsavedContext = createContext<(item: string, save: SaveLine | null) => void>(() => {})

/** The lines of a page that have something to be saved. */
export interface Unsaved {
  readonly count: number
  /** Saves one after the other, and answers whether all went well; a line that was refused says so itself. */
  readonly saveAll: () => Promise<boolean>
  readonly tell: (item: string, save: SaveLine | null) => void
}

/** Keeps track of the lines that are not saved yet; `UnsavedLines` stands around them. */
export function useUnsavedLines(): Unsaved {
  const lines = useRef(new Map<string, SaveLine>())
  const [count, setCount] = useState(0)
  const tell = useRef((item: string, save: SaveLine | null) => {
    if (save) lines.current.set(item, save)
    else lines.current.delete(item)
    setCount(lines.current.size)
  })
  const saveAll = async () => {
    let all = true
    for (const save of [...lines.current.values()]) all = (await save()) && all
    return all
  }
  return { count, saveAll, tell: tell.current }
}

/** Lines below say here what they have to save. */
export function UnsavedLines({ tell, children }: Pick<Unsaved, 'tell'> & { children: ReactNode }) {
  return <UnsavedContext value={tell}>{children}</UnsavedContext>
}

/** Says that a line has something to be saved, or (null) that it has not. */
export function useUnsaved(item: string, save: SaveLine | null): void {
  const tell = useContext(UnsavedContext)
  // The page has to have the latest of what was typed, so it hears of it after each change.
  useEffect(() => tell(item, save))
  useEffect(() => () => tell(item, null), [tell, item])
}
