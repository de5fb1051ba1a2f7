import type { ChatRequest } from './chatRequest.ts'
import { messagesOf, questionOf } from './chatRequest.ts'
import type { Call } from './misbehaviour.ts'

/** Numbers the calls as they come: overall, per question by content, and how often the same content came before. */
export function callCounter(): (body: ChatRequest) => Call {
  const asked = new Map<string, Map<string, number>>()
  let index = 0
  return (body) => {
    const question = questionOf(body)
    const contents = asked.get(question ?? '') ?? new Map<string, number>()
    const content = messagesOf(body, 'user').join('\n')
    const attempt = contents.get(content) ?? 0
    contents.set(content, attempt + 1)
    asked.set(question ?? '', contents)
    const batch = [...contents.keys()].indexOf(content)
    return { index: index++, ...(question === undefined ? {} : { question }), batch, attempt, body }
  }
}
