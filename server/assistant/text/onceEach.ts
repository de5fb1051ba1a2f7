/** The things with their ids, each id once: the first one's place, the last one's content. */
export function onceEach<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((one) => [one.id, one])).values()]
}
