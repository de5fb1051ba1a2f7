/** At most one call in so many milliseconds; the last one always happens. */
export function throttled<T>(act: (value: T) => void, everyMs: number): (value: T) => void {
  let last: { readonly value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = () => {
    timer = null
    if (!last) return
    act(last.value)
    last = null
    timer = setTimeout(run, everyMs)
  }
  return (value) => {
    last = { value }
    if (timer === null) run()
  }
}
