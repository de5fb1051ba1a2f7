import type { Activity } from '../activity.ts'
import { areas } from './areas.ts'
import { blockers } from './blockers.ts'
import { classify } from './classify.ts'
import { cluster } from './cluster.ts'
import { draft } from './draft.ts'
import { map } from './map.ts'
import { order } from './order.ts'
import { pairs } from './pairs.ts'
import { present } from './present.ts'
import { refine } from './refine.ts'
import { vote } from './vote.ts'
import { write } from './write.ts'

/** Every kind of activity. A further one is a file and a line here. */
export const activities: readonly Activity[] = [write, cluster, vote, draft, present, areas, refine, blockers, pairs, order, map, classify]
