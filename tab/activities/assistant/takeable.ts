import type { ReactNode } from 'react'
import type { Problem } from '../../quarter/quarter.ts'

/** How a part of a proposal is taken: what it does, and how it is taken back once it is. */
export interface Takeable {
  readonly can: boolean
  readonly isTaken: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  readonly take: () => Promise<boolean>
  /** Absent: it can't be taken back from here. */
  readonly undo?: () => Promise<boolean>
}

/** What a part of a proposal shows. Without `takeable` it can only be read and dismissed. */
export interface PartProps {
  readonly proposal: string
  readonly part: string
  /** What it is about in a few words: said with its buttons to people who listen. */
  readonly name: string
  readonly children: ReactNode
  /** The words of the team that suggest it, as they stand. */
  readonly quote?: string
  /** The fields for changing it before it is taken. */
  readonly form?: ReactNode
  readonly takeable?: Takeable
}
