import { english } from './cast/en.ts'
import { portuguese } from './cast/ptBR.ts'
import type { Persona } from './persona.ts'
import { seeded } from './random.ts'

/** The turns that the late one lets pass: about half of what the others need to write everything. */
const late = 8

const traits: readonly Omit<Persona, 'voices'>[] = [
  { name: 'Noor', lateBy: 0, edits: true, arranges: false, proposes: false },
  { name: 'Teo', lateBy: late, edits: false, arranges: true, proposes: false },
  { name: 'Iris', lateBy: 0, edits: false, arranges: false, proposes: true },
  { name: 'Kofi', lateBy: 0, edits: false, arranges: true, proposes: false },
  { name: 'Lena', lateBy: 1, edits: false, arranges: true, proposes: false },
]

/**
 * Five simulated teammates. Three care for the same thing, two disagree with them; one is late, one edits, one proposes a
 * wording. The seed decides in which order each of them thinks of what it knows.
 */
export function teammates(seed: string | number): readonly Persona[] {
  return traits.map((trait, index) => {
    const voices = { en: english[index], 'pt-BR': portuguese[index] }
    if (!voices.en || !voices['pt-BR']) throw new Error(`no voice for ${trait.name}`)
    const ordered = <V extends (typeof english)[number]>(voice: V) => ({
      ...voice,
      facts: seeded(`${seed}.${trait.name}`).shuffle(voice.facts),
    })
    return { ...trait, voices: { en: ordered(voices.en), 'pt-BR': ordered(voices['pt-BR']) } }
  })
}
