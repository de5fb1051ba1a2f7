import { useSyncExternalStore } from 'react'
import { useHost } from '../hosts/context.tsx'

const key = 'okra.sound'
const listeners = new Set<() => void>()
let lastAt = 0

/** A short soft tone for "two minutes" and "time is up". Off unless somebody has switched it on, on this device. */
export interface Sound {
  readonly on: boolean
  readonly choose: (on: boolean) => void
  readonly play: () => void
}

/** The sound of this device. */
export function useSound(): Sound {
  const host = useHost()
  const on = useSyncExternalStore(subscribe, () => host.remembered(key) === 'on')
  return {
    on,
    choose: (wanted) => {
      host.remember(key, wanted ? 'on' : 'off')
      for (const listener of listeners) listener()
      // The first tone answers the click, which also is what lets a browser play the later ones.
      if (wanted) tone()
    },
    play: () => {
      if (host.remembered(key) === 'on') tone()
    },
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Half a second at 660 Hz, fading. Stage and panel may both ask for it: one is enough. */
function tone(): void {
  if (performance.now() - lastAt < 1_000) return
  lastAt = performance.now()
  try {
    const audio = new AudioContext()
    const gain = audio.createGain()
    gain.gain.setValueAtTime(0.12, audio.currentTime)
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5)
    const oscillator = audio.createOscillator()
    oscillator.frequency.value = 660
    oscillator.connect(gain).connect(audio.destination)
    oscillator.onended = () => void audio.close()
    oscillator.start()
    oscillator.stop(audio.currentTime + 0.5)
  } catch {
    // A device without sound stays silent; the words are there.
  }
}
