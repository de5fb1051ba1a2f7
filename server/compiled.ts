import module from 'node:module'

/** Keeps compiled code in this folder from one start to the next, and writes it before a kill could lose it. Where the folder can't be written nothing is kept. */
export function cacheCompiled(folder: string): void {
  // Not there in a Node that is too old, which is said in its own words.
  module.enableCompileCache?.(folder)
}

/** Writes what was compiled since the start: a process that is killed writes nothing at its end. */
export function keepCompiled(): void {
  module.flushCompileCache?.()
}
