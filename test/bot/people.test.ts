import { expect, it } from 'vitest'
import type { Connector, Member, Outcome } from '../../bot/connector.ts'
import { incomingShape } from '../../bot/incoming.ts'
import { createPeople } from '../../bot/people.ts'

const told = { id: '29:ana', name: 'Ana Silva', aadObjectId: 'object-ana' }
const here = { tenant: 'tenant-here', id: 'object-ana' }
const activity = incomingShape.parse({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  from: told,
  recipient: { id: '28:okra' },
  conversation: { id: '19:meeting@thread.v2', tenantId: here.tenant },
  text: 'next',
})

const done = (member: Partial<Member>): Outcome<Member> => {
  const unsaid = { id: null, name: null, aadObjectId: null, objectId: null, tenantId: null, userRole: null }
  return { status: 'done', value: { ...unsaid, ...member } }
}
const refused = (code: number | null): Outcome<Member> => ({ status: 'refused', code })
const known = { id: told.id, aadObjectId: here.id, tenantId: here.tenant }

/** Who the sender is if the roster answers so, once for each answer. */
async function accounts(...answers: readonly Outcome<Member>[]) {
  const left = [...answers]
  const connector: Pick<Connector, 'member'> = { member: async () => left.shift() ?? refused(null) }
  const people = createPeople()
  const found = []
  for (const _ of answers) found.push((await people(activity, told, connector as Connector)).account)
  return found
}

const answered: readonly (readonly [string, Outcome<Member>, object | null])[] = [
  ['names somebody', done({ ...known, objectId: here.id }), here],
  ['names a guest', done({ ...known, tenantId: 'elsewhere' }), { ...here, tenant: 'elsewhere' }],
  ['names somebody without a tenant', done({ ...known, tenantId: null }), here],
  ['names two people in one', done({ ...known, objectId: 'object-bruno' }), null],
  ['answers for somebody else', done({ ...known, id: '29:bruno' }), null],
  ['names nobody of the directory', done({ id: told.id, tenantId: here.tenant }), null],
  ['knows nobody by this id', refused(404), null],
  ['is closed to the bot', refused(403), here],
  ['is asked too often', refused(429), here],
  ['is not reached', refused(null), here],
  ['does not answer', { status: 'lost' }, here],
]
it.each(answered)('whoever writes while the roster %s is taken for who is certain', async (_, answer, account) => {
  expect(await accounts(answer)).toEqual([account])
})

it('the roster is asked again as long as it does not name somebody', async () => {
  const elsewhere = { ...here, tenant: 'elsewhere' }
  expect(await accounts({ status: 'lost' }, refused(404), done({ ...known, tenantId: 'elsewhere' }), refused(404))).toEqual([
    here,
    null,
    elsewhere,
    elsewhere,
  ])
})
