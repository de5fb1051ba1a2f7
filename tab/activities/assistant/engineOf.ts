/**
 * What may answer this team now: nothing, what runs on the server, or a model by its name. `denied`: what runs on the server, because its
 * operator does not let the model answer this team.
 */
export type Engine = { readonly kind: 'off' | 'local' | 'denied' } | { readonly kind: 'model'; readonly model: string }

/** What the server has, its operator allows (`allowed`) and the team allows. */
export function engineOf(server: string, allowed: boolean, team: 'model' | 'local' | 'off' | undefined): Engine {
  if (team === 'off') return { kind: 'off' }
  if (server === 'local' || team === 'local') return { kind: 'local' }
  return allowed ? { kind: 'model', model: server } : { kind: 'denied' }
}
