import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a process tells about itself when it is asked: CPU time of all threads, and the longest stall since it was asked the last time. */
export interface Figures {
  readonly cpuUs: number
  readonly stallMs: number
}

const resolutionMs = 5

/** Answers `figures` messages of the parent process. */
export function answerFigures(): void {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  process.on('message', (asked) => {
    if (asked !== 'figures') return
    const { user, system } = process.cpuUsage()
    const figures: Figures = { cpuUs: user + system, stallMs: Math.max(0, delay.max / 1e6 - resolutionMs) }
    delay.reset()
    process.send?.({ figures })
  })
}
