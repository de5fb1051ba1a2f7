import type { ArrangementKind, Place, ThemePlace } from '../state.ts'
import type { LockCommand, LockEvent } from './arrangingLock.ts'

/** The commands that arrange contributions. `arrangement` is the id by which it can be taken back. */
export type ClusterCommand =
  /** To a theme of the same lens, or on their own (null). */
  | {
      readonly type: 'MoveContributions'
      readonly arrangement: string
      readonly contributions: readonly string[]
      readonly theme: string | null
    }
  | {
      readonly type: 'FormTheme'
      readonly arrangement: string
      readonly theme: string
      readonly title: string
      readonly contributions: readonly string[]
    }
  | { readonly type: 'RenameTheme'; readonly arrangement: string; readonly theme: string; readonly title: string }
  /** Everything of `theme` goes into `into`. */
  | { readonly type: 'MergeThemes'; readonly arrangement: string; readonly theme: string; readonly into: string }
  | { readonly type: 'Ungroup'; readonly arrangement: string; readonly theme: string }
  | { readonly type: 'MarkDuplicate'; readonly arrangement: string; readonly contribution: string; readonly of: string | null }
  /** Only where the playbook lets the room prune. */
  | {
      readonly type: 'PruneContributions'
      readonly arrangement: string
      readonly contributions: readonly string[]
      readonly reason: string
    }
  | { readonly type: 'UndoArrangement'; readonly arrangement: string; readonly undo: string }
  | LockCommand

/** The events of the cluster activity. An arrangement says how things are after it. */
export type ClusterEvent =
  | {
      readonly v: 1
      readonly type: 'Arranged'
      readonly id: string
      readonly kind: ArrangementKind
      readonly places: readonly Place[]
      readonly themes: readonly ThemePlace[]
    }
  | LockEvent
