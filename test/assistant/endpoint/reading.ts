import type { ChatRequest } from './chatRequest.ts'
import { messagesOf } from './chatRequest.ts'
import type { Json, JsonObject } from './json.ts'
import { elements, isObject, parsed } from './json.ts'

/** A text that has an id in the request. */
export interface Idea {
  readonly id: string
  readonly text: string
}

/** What the endpoint found in the messages of a request. */
export interface Reading {
  /** All texts of the user's messages, without ids. */
  readonly texts: readonly string[]
  /** What is asked about: the main list of the document. Elements without an id are i0, i1 and so on. */
  readonly ideas: readonly Idea[]
  /** Everything with an id in the document, and what it says. */
  readonly named: ReadonlyMap<string, string>
  /** The system's messages. */
  readonly prompt: string
  /** All messages, for options that are explained in running text. */
  readonly everything: string
}

const idNames = ['id', 'key', 'index', 'i']
const codeNames = new Set([...idNames, 'language', 'locale'])

/** Reads the messages: a user's message is one JSON document, or else each of its lines is a text. */
export function readingOf(body: ChatRequest): Reading {
  const documents = messagesOf(body, 'user').map((message) => parsed(message) ?? message.split('\n').filter((line) => line.trim() !== ''))
  const document: Json = documents.length === 1 ? (documents[0] ?? null) : documents
  const prompt = messagesOf(body, 'system', 'developer').join('\n')
  return {
    texts: textsIn(document),
    ideas: ideasIn(document),
    named: namedIn(document),
    prompt,
    everything: [prompt, ...messagesOf(body, 'user', 'assistant')].join('\n'),
  }
}

/** The id of an object in a document, where it has one. */
function idOf(value: JsonObject): string | undefined {
  const name = idNames.find((one) => typeof value[one] === 'string' || typeof value[one] === 'number')
  return name === undefined ? undefined : `${value[name]}`
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => (codeNames.has(name) ? [] : textsIn(inner)))
  return elements(value).flatMap(textsIn)
}

function namedIn(value: Json): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  const visit = (one: Json): void => {
    const inner = isObject(one) ? Object.entries(one) : elements(one).map((element) => ['', element] as const)
    const id = isObject(one) ? idOf(one) : undefined
    if (id !== undefined) named.set(id, textsIn(one).join(' '))
    for (const [name, text] of inner) {
      if (/^[a-zA-Z]\d+$/.test(name) && typeof text === 'string') named.set(name, text)
      visit(text)
    }
  }
  visit(value)
  return named
}

/** The list with the fewest levels above it; of several, the one whose elements have a `text`, then one of strings, then the longest. */
function ideasIn(document: Json): readonly Idea[] {
  let level: readonly Json[] = [document]
  while (level.length > 0) {
    const lists = level.filter((value) => elements(value).length > 0).map((list) => elements(list))
    const [best] = lists.toSorted((one, other) => rankOf(other) - rankOf(one) || other.length - one.length)
    if (best && rankOf(best) > 0) return best.map(ideaAt)
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : elements(value)))
  }
  return []
}

function rankOf([first]: readonly Json[]): number {
  if (typeof first === 'string') return 2
  if (!isObject(first)) return 0
  return typeof first.text === 'string' ? 3 : 1
}

function ideaAt(value: Json, position: number): Idea {
  const id = isObject(value) ? idOf(value) : undefined
  return { id: id ?? `i${position}`, text: textsIn(value).join(' ') }
}
