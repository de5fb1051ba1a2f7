import type { Dependency } from './items.ts'

/** Milestones that wait for each other: each circle once, as its members in the order in which each waits for the next. */
export function circlesOf(dependencies: Readonly<Record<string, Dependency>>): readonly (readonly string[])[] {
  const waits = new Map<string, string[]>()
  for (const { from, on } of Object.values(dependencies)) {
    if ('milestone' in on) waits.set(from, [...(waits.get(from) ?? []), on.milestone])
  }
  const found = new Map<string, readonly string[]>()
  const done = new Set<string>()
  for (const start of waits.keys()) {
    for (const circle of circlesFrom(start, waits, done)) found.set(nameOf(circle), circle)
  }
  return [...found.values()]
}

/** Walks along what waits; whoever is met a second time on the way closes a circle. Each milestone is walked from once. */
function circlesFrom(start: string, waits: ReadonlyMap<string, readonly string[]>, done: Set<string>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const way: string[] = []
  const stack: { readonly id: string; next: number }[] = []
  const enter = (id: string) => {
    way.push(id)
    stack.push({ id, next: 0 })
  }
  if (!done.has(start)) enter(start)
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const next = waits.get(top.id)?.[top.next]
    top.next += 1
    if (next === undefined) {
      done.add(top.id)
      way.pop()
      stack.pop()
    } else if (way.includes(next)) circles.push(way.slice(way.indexOf(next)))
    else if (!done.has(next)) enter(next)
  }
  return circles
}

/** The same circle has the same name, wherever one begins. */
function nameOf(circle: readonly string[]): string {
  return [...circle].sort().join(' ')
}
