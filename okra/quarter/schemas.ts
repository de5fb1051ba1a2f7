import { agreeSchema } from './activities/agree.schema.ts'
import { annotateSchema } from './activities/annotate.schema.ts'
import { areasSchema } from './activities/areas.schema.ts'
import { blockersSchema } from './activities/blockers.schema.ts'
import { classifySchema } from './activities/classify.schema.ts'
import { clusterSchema } from './activities/cluster.schema.ts'
import { dependSchema } from './activities/depend.schema.ts'
import { discussSchema } from './activities/discuss.schema.ts'
import { draftSchema } from './activities/draft.schema.ts'
import { mapSchema } from './activities/map.schema.ts'
import { orderSchema } from './activities/order.schema.ts'
import { pairsSchema } from './activities/pairs.schema.ts'
import { placeSchema } from './activities/place.schema.ts'
import { presentSchema } from './activities/present.schema.ts'
import { refineSchema } from './activities/refine.schema.ts'
import { reviewSchema } from './activities/review.schema.ts'
import { scoreSchema } from './activities/score.schema.ts'
import { sequenceSchema } from './activities/sequence.schema.ts'
import { settleSchema } from './activities/settle.schema.ts'
import { skillsSchema } from './activities/skills.schema.ts'
import { voteSchema } from './activities/vote.schema.ts'
import { writeSchema } from './activities/write.schema.ts'
import { coreSchemas, followSchemas } from './core.schema.ts'
import { itemSchemas } from './plan/plan.schema.ts'
import type { ActivitySchema, Shape } from './shapes.schema.ts'

/** What comes from outside is checked against these before any rule sees it. Only the server and the bot load them. */
export interface Schemas {
  /** By command type. */
  readonly commands: ReadonlyMap<string, Shape>
  /** What is put into a box, by the name of the box's activity. */
  readonly acts: ReadonlyMap<string, Shape>
}

/** The schemas with those of one more activity. */
export function withActivity(schemas: Schemas, name: string, { commands, act }: ActivitySchema): Schemas {
  return {
    commands: new Map([...schemas.commands, ...Object.entries(commands)]),
    acts: new Map([...schemas.acts, [name, act]]),
  }
}

const core: Schemas = { commands: new Map(Object.entries({ ...coreSchemas, ...followSchemas, ...itemSchemas })), acts: new Map() }
const activities: Readonly<Record<string, ActivitySchema>> = {
  write: writeSchema,
  cluster: clusterSchema,
  vote: voteSchema,
  draft: draftSchema,
  review: reviewSchema,
  score: scoreSchema,
  settle: settleSchema,
  depend: dependSchema,
  skills: skillsSchema,
  place: placeSchema,
  annotate: annotateSchema,
  discuss: discussSchema,
  sequence: sequenceSchema,
  agree: agreeSchema,
  present: presentSchema,
  map: mapSchema,
  classify: classifySchema,
  areas: areasSchema,
  refine: refineSchema,
  blockers: blockersSchema,
  pairs: pairsSchema,
  order: orderSchema,
}

/** The schemas of everything that this build can run. */
export const schemas: Schemas = Object.entries(activities).reduce((all, [name, schema]) => withActivity(all, name, schema), core)
