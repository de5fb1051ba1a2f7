import type { Activity } from '../activity.ts'
import { agree } from './agree.ts'
import { annotate } from './annotate.ts'
import { areas } from './areas.ts'
import { blockers } from './blockers.ts'
import { classify } from './classify.ts'
import { cluster } from './cluster.ts'
import { depend } from './depend.ts'
import { discuss } from './discuss.ts'
import { draft } from './draft.ts'
import { map } from './map.ts'
import { order } from './order.ts'
import { pairs } from './pairs.ts'
import { place } from './place.ts'
import { present } from './present.ts'
import { refine } from './refine.ts'
import { review } from './review.ts'
import { score } from './score.ts'
import { sequence } from './sequence.ts'
import { settle } from './settle.ts'
import { skills } from './skills.ts'
import { vote } from './vote.ts'
import { write } from './write.ts'

/** Every kind of activity. A further one is a file and a line here. */
export const activities: readonly Activity[] = [
  ...[write, cluster, vote, draft, present],
  ...[areas, refine, blockers, pairs, order],
  ...[map, classify],
  ...[review, score, settle, depend, skills],
  ...[place, annotate, discuss, sequence, agree],
]
