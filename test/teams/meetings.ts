import type { Json } from '../assistant/endpoint/json.ts'
import { elements, isObject, stringOf } from '../assistant/endpoint/json.ts'
import type { Call } from './calls.ts'
import type { Reply } from './loopback.ts'
import type { Chat, RosterMeeting, RosterPerson } from './roster.ts'
import { accountOf, connectorError, conversationOf } from './wire.ts'

/** What the connector answers to a call about a meeting, whose chat has these members. */
export function meetingAnswer(call: Call, chat: Chat, meeting: RosterMeeting, members: readonly RosterPerson[]): Reply {
  if (call.kind === 'participant') return participant(call, chat, members)
  if (call.kind === 'notification') return notify(call.body, members)
  const { id, title, type, joinUrl, startTime, endTime } = meeting
  const organizer = members.find(({ role }) => role === 'Organizer')
  const details = { id, msGraphResourceId: `MSo${id}`, scheduledStartTime: startTime, scheduledEndTime: endTime, joinUrl, title, type }
  return { status: 200, body: { details, conversation: conversationOf(chat), organizer: organizer && accountOf(organizer) } }
}

function participant({ query, person: asked }: Call, chat: Chat, members: readonly RosterPerson[]): Reply {
  const tenantId = query.get('tenantId')
  const person = members.find(({ mri, oid }) => mri === asked || oid === asked)
  if (tenantId === null) return connectorError(400, 'BadArgument', 'tenantId is required')
  if (person?.tid !== tenantId) return connectorError(404, 'ParticipantNotFound')
  const { role, inMeeting } = person
  return { status: 200, body: { user: accountOf(person), meeting: { role, inMeeting }, conversation: conversationOf(chat) } }
}

function notify(body: Json | undefined, members: readonly RosterPerson[]): Reply {
  const value = isObject(body) && isObject(body.value) && body.type === 'targetedMeetingNotification' ? body.value : null
  const recipients = elements(value?.recipients).map(stringOf)
  if (recipients.length === 0 || elements(value?.surfaces).length === 0) return connectorError(400, 'BadArgument')
  const missing = recipients.filter((recipient) => !members.some(({ mri, inMeeting }) => inMeeting && mri === recipient))
  if (missing.length === 0) return { status: 202, body: {} }
  const failed = missing.map((mri) => ({ recipientMri: mri, errorCode: 'MemberNotFound', failureReason: 'not in the meeting' }))
  return { status: 207, body: { recipientsFailureInfo: failed } }
}
