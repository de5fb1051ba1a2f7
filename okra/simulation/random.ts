/** Randomness that can be repeated: the same seed draws the same values. It decides what simulated people do, and keeps no secret. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number, at least 0, less than `limit`. */
  whole(limit: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[]
  /** 128 bits in hexadecimal. */
  id(): string
}

/** A generator for this seed (sfc32 behind an FNV-1a hash of the seed). */
export function seeded(seed: string | number): Random {
  const word = generator(String(seed))
  const next = () => word() / 2 ** 32
  const whole = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    whole,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[whole(list.length)] as T
    },
    shuffle: (list) => {
      const rest = [...list]
      return list.flatMap(() => rest.splice(whole(rest.length), 1))
    },
    id: () => Array.from({ length: 4 }, () => word().toString(16).padStart(8, '0')).join(''),
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

function generator(seed: string): () => number {
  let [a, b, c, d] = [hash(`a${seed}`), hash(`b${seed}`), hash(`c${seed}`), 1]
  const word = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  // The first values of close seeds resemble each other.
  for (let turn = 0; turn < 12; turn += 1) word()
  return word
}
