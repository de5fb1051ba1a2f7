import { hash } from 'node:crypto'
import { z } from 'zod'
import type { CommandMark } from '../../okra/ports/store.ts'
import type { Command } from '../../okra/quarter/commands.ts'
import { Refusal } from '../../okra/refusal.ts'
import { parse } from '../http/parse.ts'

const envelope = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  command: z.looseObject({ type: z.string().max(60) }),
})

/** The schema of each command type. */
export type CommandSchemas = ReadonlyMap<string, z.ZodType>

/** A command from outside, checked, with the mark that tells a repetition from a new one. */
export function readCommand<C extends Command>(
  schemas: CommandSchemas,
  body: unknown,
): { readonly mark: CommandMark; readonly command: C } {
  const { id, command } = parse(envelope, body)
  const schema = schemas.get(command.type)
  if (!schema) throw new Refusal('not-understood')
  const checked = parse(schema, command) as C
  return { mark: { id, hash: hash('sha256', JSON.stringify(checked)) }, command: checked }
}
