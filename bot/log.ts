/** Where the bot's failures go. `fields` hold the name of an error and where in the code it is: no text, no name, no id. */
export interface BotLog {
  error(fields: Failure, what: string): void
}

/** An error without its message, which can repeat what people wrote. */
export interface Failure {
  readonly error: string
  readonly status?: number
  readonly at: readonly string[]
}

/** What of an error may be told. */
export function failureOf(cause: unknown): Failure {
  if (!(cause instanceof Error)) return { error: 'unknown', at: [] }
  // A message of several lines stands in the stack, too.
  const at = (cause.stack ?? '')
    .replace(cause.message, '')
    .split('\n')
    .filter((line) => /^\s+at .*[:/]\d+\)?$/.test(line))
  const status = 'statusCode' in cause && typeof cause.statusCode === 'number' ? { status: cause.statusCode } : {}
  return { error: cause.name, ...status, at: at.slice(0, 5).map((line) => line.trim()) }
}
