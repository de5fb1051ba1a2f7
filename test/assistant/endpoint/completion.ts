import { answerTo } from './answer.ts'
import type { ChatRequest } from './chatRequest.ts'
import { formatOf, messagesOf, schemaOf } from './chatRequest.ts'
import { contentOf } from './faultyContent.ts'
import type { Json } from './json.ts'
import { hashOf } from './json.ts'
import type { Fault } from './misbehaviour.ts'
import type { Mode } from './mode.ts'
import { readingOf } from './reading.ts'

/** A token here is four characters, rounded up. */
const CHARACTERS_PER_TOKEN = 4

/** A chat completion for the request: an answer made from its texts, with its fault, and its usage. `created` is in seconds since 1970. */
export function completionOf(body: ChatRequest, mode: Mode, fault: Fault | undefined, index: number): Json {
  const full = wordedFor(body, mode, fault)
  const { content, reason } = cut(full, body, fault)
  const refused = fault?.kind === 'refusal'
  const message = {
    role: 'assistant',
    content: refused || fault?.kind === 'null-content' ? null : content,
    refusal: refused ? "I'm sorry, I can't help with that." : null,
    annotations: [],
  }
  const prompt = tokensIn(messagesOf(body, 'system', 'developer', 'user', 'assistant').join(''))
  const completion = tokensIn(message.content ?? message.refusal ?? '')
  return {
    id: `chatcmpl-${index}-${hashOf(JSON.stringify(body)).toString(36)}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: body.model ?? null,
    system_fingerprint: 'fp_scripted',
    choices: fault?.kind === 'empty-choices' ? [] : [{ index: 0, message, logprobs: null, finish_reason: reason }],
    usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
  }
}

/** The words of the answer: bare JSON where a response format asked for it, else JSON in prose, or only prose where no schema was given. */
function wordedFor(body: ChatRequest, mode: Mode, fault: Fault | undefined): string {
  const reading = readingOf(body)
  const format = mode === 'ignores-format' ? 'text' : formatOf(body)
  const schema = schemaOf(body)
  if (!schema) return format === 'text' ? `In short: ${reading.texts.join('; ')}.` : JSON.stringify({ answer: reading.texts.join('; ') })
  const json = contentOf(schema, answerTo(schema, reading), reading, fault)
  if (format !== 'text' || fault?.kind === 'not-json') return json
  return `Here is what I found in the ${reading.ideas.length} ideas:\n\n\`\`\`json\n${json}\n\`\`\`\n\nTell me if you want it otherwise.`
}

/** Ends the content early where the fault or the tokens that the request allows say so. */
function cut(full: string, body: ChatRequest, fault: Fault | undefined): { content: string; reason: string } {
  if (fault?.kind === 'truncated') return { content: full.slice(0, Math.floor(full.length / 2)), reason: 'length' }
  if (fault?.kind === 'content-filter') return { content: full.slice(0, Math.floor(full.length / 3)), reason: 'content_filter' }
  const allowed = Number(body.max_completion_tokens ?? body.max_tokens ?? Number.POSITIVE_INFINITY)
  // The fault of a long answer is that it is longer than anybody asked for.
  if (tokensIn(full) <= allowed || fault?.kind === 'one-megabyte') return { content: full, reason: 'stop' }
  return { content: full.slice(0, allowed * CHARACTERS_PER_TOKEN), reason: 'length' }
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}
