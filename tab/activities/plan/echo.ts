import { useState } from 'react'

/** A choice that shows at once and goes back to what the room has when it was not taken. */
export function useEcho<T>(now: T, save: (value: T) => Promise<boolean>): readonly [T, (value: T) => void] {
  const [echo, setEcho] = useState<{ readonly value: T } | null>(null)
  const choose = (value: T) => {
    const mine = { value }
    setEcho(mine)
    // A later choice is not taken back by the answer to an earlier one.
    void save(value).finally(() => setEcho((held) => (held === mine ? null : held)))
  }
  return [echo ? echo.value : now, choose]
}
