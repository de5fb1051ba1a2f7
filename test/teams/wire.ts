import type { JsonObject } from '../assistant/endpoint/json.ts'
import type { Reply } from './loopback.ts'
import type { Chat, RosterPerson } from './roster.ts'

/** A person in the form of the Bot Connector. */
export function accountOf({ mri, name, oid, givenName, surname, email, upn, tid }: RosterPerson): JsonObject {
  const ids = { id: mri, aadObjectId: oid, objectId: oid, tenantId: tid }
  return { ...ids, name, givenName, surname, email, userPrincipalName: upn, userRole: 'user' }
}

/** A conversation in the form of the Bot Connector, without its tenant. */
export function conversationOf({ conversationId, conversationType }: Chat): JsonObject {
  const group = conversationType === 'personal' ? {} : { isGroup: true }
  return { id: conversationId, conversationType, ...group }
}

/** An error in the form of the Bot Connector. */
export function connectorError(status: number, code: string, message = code): Reply {
  return { status, body: { error: { code, message } } }
}
