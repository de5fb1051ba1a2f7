import { z } from 'zod'
import { playbookLimits } from '../playbook/changes.ts'
import { lenses } from '../playbook/lenses.ts'
import { quarterFields } from '../quarter/core.schema.ts'
import type { Shape } from '../quarter/shapes.schema.ts'
import { command } from '../quarter/shapes.schema.ts'
import type { TeamCommand } from './team.ts'

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A language that the product speaks. */
export const language = z.enum(['en', 'pt-BR'])
/** An IANA name that this runtime knows. */
export const timeZone = z.string().max(60).refine(isTimeZone)
const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.int().min(least).max(most)
const name = z.string().regex(/^[A-Za-z]{1,30}$/)
const { lenses: someLenses, scale, label } = playbookLimits
const labels = z
  .array(
    z
      .string()
      .regex(/^[\p{L}\p{N}$+.-]+$/u)
      .min(label.least)
      .max(label.most),
  )
  .min(scale.least)
  .max(scale.most)
  .refine((all) => new Set(all).size === all.length)
const playbook = z.strictObject({
  order: z.record(name, z.array(name).max(12)).optional(),
  minutes: z.record(z.string().regex(/^[A-Za-z]{1,30}\.[A-Za-z]{1,30}$/), within(playbookLimits.minutes)).optional(),
  lenses: z
    .array(z.enum(lenses.map(({ id }) => id)))
    .min(someLenses.least)
    .max(someLenses.most)
    .refine((all) => new Set(all).size === all.length)
    .optional(),
  mostDots: within(playbookLimits.mostDots).optional(),
  slots: within(playbookLimits.slots).optional(),
  scales: z
    .strictObject({ effort: labels.optional(), businessValue: within(scale).optional(), uxValue: within(scale).optional() })
    .optional(),
})

/** The settings of a team. */
export const settingsSchema = z.strictObject({
  k: z.literal([3, 4, 5]),
  dots: z.int().min(1).max(10),
  language,
  timeZone,
  admission: z.enum(['ask', 'open']),
  assistant: z.enum(['model', 'local', 'off']).optional(),
  playbook: playbook.optional(),
  cardIdeas: z.boolean().optional(),
})

const person = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const byType: Readonly<Record<TeamCommand['type'], Shape>> = {
  CreateTeam: command('CreateTeam', { name: z.string().max(400), settings: settingsSchema }),
  ChangeSettings: command('ChangeSettings', { settings: settingsSchema }),
  AddQuarter: command('AddQuarter', quarterFields),
  OfferLead: command('OfferLead', { person }),
  AcceptLead: command('AcceptLead', {}),
  DeclineLead: command('DeclineLead', {}),
  TakeLead: command('TakeLead', {}),
  NameCofacilitator: command('NameCofacilitator', { person, named: z.boolean() }),
  RemovePerson: command('RemovePerson', { person }),
}

/** The shapes of the commands of a team, by type. */
export const teamSchemas: ReadonlyMap<string, Shape> = new Map(Object.entries(byType))
