import type { Playbook } from '../playbook/step.ts'
import type { Nudge } from './nudge.ts'

/** team.size: fewer or more active people are here than the session is made for. Who is here is public. */
export function teamSize({ people: { least, most } }: Pick<Playbook, 'people'>, present: number): Nudge | null {
  if (present >= least && present <= most) return null
  const variant = present < least ? 'small' : 'large'
  return {
    check: 'team.size',
    key: `team.size:${variant}:${present}`,
    weight: 'advice',
    variant,
    facts: { present, least, most },
    answers: variant === 'small' ? ['invite'] : [],
  }
}
