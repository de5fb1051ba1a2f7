import { createHash } from 'node:crypto'
import type { Account, Belonging, ChatGateway, ChatRole, Conversation } from '../../okra/ports/chat.ts'
import type { Store } from '../../okra/ports/store.ts'
import { accountHash } from './accounts.ts'

/**
 * Proves that somebody belongs to a conversation. While the host does not answer, whoever belonged to it when it last did keeps that
 * role; nobody gets one.
 */
export type Prove = (who: Account, conversation: Conversation, meeting: string | null) => Promise<Belonging>

/** What is kept: no name, which would outlive the person's removal. */
interface Known {
  readonly role: ChatRole
}

/** Composes the host's answers with the memory of the last ones. */
export function proveBelonging(store: Store, gateway: Pick<ChatGateway, 'belonging'>): Prove {
  const idOf = (who: Account, conversation: string) =>
    createHash('sha256')
      .update(`${conversation}|${accountHash(who)}`)
      .digest('hex')

  const remember = async (id: string, conversation: string, known: Known | null) => {
    const before = await store.get('belonging', id)
    if (!known) return before ? store.remove('belonging', id) : undefined
    if (JSON.stringify(before?.body) === JSON.stringify(known)) return
    // Whoever else wrote it at the same moment has asked the same host.
    await store.put('belonging', { id, owner: conversation, body: known }, before?.version ?? 0)
  }

  return async (who, conversation, meeting) => {
    // Where the bot was taken out nobody can be asked; a session that runs goes on without it.
    const answer: Belonging = conversation.left ? { status: 'unanswered' } : await gateway.belonging(who, conversation.key, meeting)
    const id = idOf(who, conversation.key)
    if (answer.status !== 'unanswered') {
      await remember(id, conversation.key, answer.status === 'member' ? { role: answer.role } : null)
      return answer
    }
    const last = (await store.get('belonging', id))?.body as Known | undefined
    return last ? { status: 'member', role: last.role, name: '' } : answer
  }
}
