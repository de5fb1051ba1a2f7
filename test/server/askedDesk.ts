import type { ProposalOf, Sent } from '../../okra/api.ts'
import type { Question } from '../../okra/ports/assistant.ts'
import type { ModelAt, ModelOptions } from '../assistant/modelAt.ts'
import { modelInTest } from '../assistant/modelAt.ts'
import type { Room, Seat } from '../room.ts'
import { roomAt, runOf, sessionOf, startServer } from '../room.ts'

/** Sends a command to the desk of who leads. */
export const put = ({ lead, quarter }: Room, body: object) => lead.api(`/api/quarters/${quarter}/desk`, { method: 'PUT', body })

/** The first proposal of a question on the desk that this device has. */
export function proposalOf<Q extends Question>(seat: Seat, question: Q): ProposalOf<Q> | undefined {
  return seat.desk()?.proposals.find((one) => one.question === question) as ProposalOf<Q> | undefined
}

/** Asks and waits for a proposal that is another one than before. */
export async function asked<Q extends Question>(room: Room, question: Q): Promise<ProposalOf<Q>> {
  const before = proposalOf(room.lead, question)?.id
  await put(room, { type: 'Ask', question })
  await room.lead.until(() => (proposalOf(room.lead, question)?.id ?? before) !== before)
  const proposal = proposalOf(room.lead, question)
  if (!proposal) throw new Error('no proposal')
  return proposal
}

/** What was sent for a proposal, or for a question without one, as who leads can read it. */
export async function sentFor({ lead, quarter }: Room, id: string): Promise<readonly string[]> {
  return ((await lead.api(`/api/quarters/${quarter}/desk/sent/${id}`)) as Sent).sent
}

const texts = [
  'Players cancel late',
  'Late cancellations ruin matches',
  'Search is slow',
  'Finding a match takes ages',
  'Nobody knows who comes',
]

/** Five more facts that nobody has to write in a browser, in a room that has come to the themes. */
export async function writeMoreFacts(room: Room, more: readonly string[] = texts): Promise<void> {
  await room.lead.command({ type: 'ReopenActivity', activity: 'facts' })
  await room.lead.until((one) => sessionOf(one).position === 'facts')
  const { id } = runOf(room.lead)
  for (const [index, text] of more.entries()) await room.seats[index % 4]?.put(id, { lens: 'customer-pains', text })
  await room.lead.command({ type: 'MoveOn', from: id })
  await room.lead.until((one) => sessionOf(one).position === 'themes')
}

/** A room at the themes with nine facts, and a scripted model. */
export async function fullRoom(options: ModelOptions = {}): Promise<{ readonly at: ModelAt; readonly room: Room }> {
  const at = await modelInTest(options)
  const room = await roomAt(await startServer({ assistant: at.assistant }), 'themes')
  await writeMoreFacts(room)
  return { at, room }
}
