import module from 'node:module'
import { fileURLToPath } from 'node:url'

/** Where compiled code stands between two starts. */
export const compiledFolder = fileURLToPath(new URL('../dist/compiled', import.meta.url))

/** Keeps compiled code from one start to the next. Where its folder can't be written nothing is kept. */
export function cacheCompiled(): void {
  // Not there in a Node that is too old, which is said in its own words.
  module.enableCompileCache?.(compiledFolder)
}

/** Writes what was compiled since the start: a process that is killed writes nothing at its end. */
export function keepCompiled(): void {
  module.flushCompileCache?.()
}
