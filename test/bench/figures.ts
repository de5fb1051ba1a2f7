import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a process tells about itself when it is asked. The stalls are the longest since it was asked the last time, in milliseconds. */
export interface Figures {
  /** CPU time of all threads since the start, in microseconds. */
  readonly cpuUs: number
  /** How long the event loop could not go on, whatever the reason: own work, the disk, or another process on the same core. */
  readonly stallMs: number
  /** What 99 of 100 turns of the event loop did not exceed, counted like a stall. */
  readonly p99Ms: number
  /** How much of such a stall was own work. */
  readonly busyMs: number
}

const resolutionMs = 5

/** Answers `figures` messages of the parent process, and ends when the parent is gone. */
export function answerFigures(): void {
  process.on('disconnect', () => process.exit(0))
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  const busy = watchBusy()
  process.on('message', (asked) => {
    if (asked !== 'figures') return
    const { user, system } = process.cpuUsage()
    const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolutionMs)
    const figures: Figures = { cpuUs: user + system, stallMs: beyond(delay.max), p99Ms: beyond(delay.percentile(99)), busyMs: busy() }
    delay.reset()
    process.send?.({ figures })
  })
}

/** Measures the main thread's CPU time between two turns of a timer; answers the most since it was asked the last time. */
function watchBusy(): () => number {
  let before = process.threadCpuUsage()
  let most = 0
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    most = Math.max(most, (user + system) / 1000)
  }, resolutionMs)
  return () => {
    const answer = most
    most = 0
    return answer
  }
}
