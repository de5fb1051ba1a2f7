import { createHash } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What is kept of a pass: enough to recognise it, and not the same as what names its author inside the box. */
export function passHash(x: string): string {
  return sha256(`okra1|pass|${x}`)
}

/** The author inside the box: known only there, different in each run because the pass is. */
export function authorOf(x: string): string {
  return sha256(`okra1|author|${x}`)
}
