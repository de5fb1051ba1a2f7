import { createHash, randomBytes } from 'node:crypto'
import type { Invites, Membership, SessionToken } from '../../okra/api.ts'
import { passHash } from '../../server/anonymous/pass.ts'
import type { Post } from './post.ts'
import type { Line } from './wire.ts'
import { openLine } from './wire.ts'

/** Somebody with a device. */
export interface Guest extends Membership {
  readonly token: string
}

/** 128 random bits in hexadecimal. */
export const newId = () => randomBytes(16).toString('hex')

let teamsMade = 0

/** Somebody makes a team; everybody may come in without being admitted. Answers who leads and the link's code. */
export async function makeTeam(post: Post): Promise<{ readonly lead: Guest; readonly code: string }> {
  teamsMade += 1
  const quarter = { label: '2026-Q4', startsOn: '2026-10-05' }
  const body = { team: 'Pricing', name: 'Lead', quarter, language: 'en', timeZone: 'UTC' }
  // Teams are limited by address.
  const from = `10.${(teamsMade >> 16) & 255}.${(teamsMade >> 8) & 255}.${teamsMade & 255}`
  const lead = await signIn(post, (await post('/api/teams', body, { from })) as Membership)
  const settings = { k: 3, dots: 5, language: 'en', timeZone: 'UTC', admission: 'open' }
  await post(`/api/teams/${lead.team}/commands`, { id: newId(), command: { type: 'ChangeSettings', settings } }, { token: lead.token })
  const invites = (await post(`/api/teams/${lead.team}/invites`, undefined, { token: lead.token })) as Invites
  return { lead, code: invites.participant }
}

/** Somebody comes by the link. */
export async function joinTeam(post: Post, code: string, name: string): Promise<Guest> {
  return signIn(post, (await post(`/api/invitations/${code}`, { name })) as Membership)
}

/** A session token for somebody's proof. */
export async function signIn(post: Post, membership: Membership): Promise<Guest> {
  const { token } = (await post('/api/identity', { proof: membership.proof })) as SessionToken
  return { ...membership, token }
}

/** A command to the quarter; resolves once it is durable. */
export function command(post: Post, { quarter, token }: Pick<Guest, 'quarter' | 'token'>, body: object): Promise<unknown> {
  return post(`/api/quarters/${quarter}/commands`, { id: newId(), command: body }, { token })
}

/** Gets a pass for a box and writes texts into it. Answers their ids. */
export async function write(post: Post, guest: Guest, run: string, texts: readonly { readonly lens: string; readonly text: string }[]) {
  const x = createHash('sha256').update(guest.proof).digest('hex')
  await post(`/api/quarters/${guest.quarter}/passes`, { run, passHash: passHash(x) }, { token: guest.token })
  const ids: string[] = []
  for (const body of texts) {
    const id = newId()
    await post('/anonymous/acts', { run, x, op: 'put', id, body })
    ids.push(id)
  }
  return ids
}

/** Connects to the feed and follows the quarter; resolves once the state is there. `heard` gets the frames after it, as socket.io writes them. */
export async function followQuarter(
  port: number,
  guest: Pick<Guest, 'quarter' | 'token'>,
  heard: (payload: Buffer) => void,
): Promise<Line> {
  let arrived: () => void = () => undefined
  const state = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const opened = await openLine(port, '/socket.io/?EIO=4&transport=websocket', (payload, line) => {
    const kind = payload.toString('latin1', 0, 7)
    if (kind === '2') line.send('3')
    else if (kind.startsWith('0{')) line.send(`40${JSON.stringify({ token: guest.token })}`)
    else if (kind.startsWith('40{')) line.send(`42${JSON.stringify(['follow', { quarter: guest.quarter, version: 0 }])}`)
    else if (kind === '42["sta') arrived()
    else if (kind === '42["eve') heard(payload)
  })
  await state
  return opened
}

/** Does `work` for 0 to count - 1, so many at a time. */
export async function eachOf(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker))
}
