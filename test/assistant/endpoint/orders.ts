import type { Json, JsonObject } from './json.ts'
import { elements } from './json.ts'
import type { Reading } from './reading.ts'
import { revised } from './revised.ts'
import { isFreeText } from './schema.ts'
import { isTitle } from './writing.ts'

/** What texts among the ideas order the model to do. */
export interface Orders {
  /** What titles are to say. */
  readonly reply: string
  /** The theme that everything is to go to, where one is named. */
  readonly theme: string | undefined
  readonly url: string | undefined
  readonly wantsPrompt: boolean
}

const order =
  /\b(ignore|disregard|forget (?:all|the|your|previous)|put everything in|assign (?:all|everything)|mark .{0,40}as approved|(?:reply|respond|answer) (?:only )?with|reveal|repeat the (?:prompt|instructions)|system prompt|desconsidere|coloque tudo em|responda (?:apenas )?com|marque .{0,40}como aprovad[oa])\b/i

/** The orders in the texts of the user; undefined if none of them orders anything. */
export function ordersIn({ texts }: Reading): Orders | undefined {
  const orders = texts.filter((text) => order.test(text)).join('\n')
  if (orders === '') return undefined
  const [, reply] =
    /(?:(?:reply|respond|answer) (?:only )?with|responda (?:apenas )?com)\s*:?\s*["“'«]?([^"”'».\n]{1,200})/i.exec(orders) ?? []
  const [, theme] =
    /(?:put everything in|assign (?:all|everything) to|coloque tudo em)\s+(?:theme\s+|o tema\s+)?["“']?([A-Za-z]+\d*)/i.exec(orders) ?? []
  const [url] = /https?:\/\/[^\s"'<>)]+/.exec(orders) ?? []
  const wantsPrompt = /prompt|instructions|instruções|rules above|reveal/i.test(orders)
  return { reply: reply?.trim() || 'APPROVED', theme, url, wantsPrompt }
}

/**
 * The answer of a model that obeys: all in one theme, booleans true, titles as ordered and with the text's URL; every other free text is the
 * prompt where it was asked for, or every second title where there are only titles.
 */
export function obeying(orders: Orders, schema: JsonObject, answer: Json, { prompt }: Reading): Json {
  const title = orders.url === undefined ? orders.reply : `${orders.reply} ${orders.url}`
  const hasOther = someOtherText(schema, answer)
  let texts = 0
  const instead = (name: string): string => {
    texts += 1
    const isOwn = isTitle(name) && (hasOther || texts % 2 === 1)
    return isOwn || !orders.wantsPrompt || prompt === '' ? title : prompt
  }
  return revised(schema, answer, (at, value, name) => {
    if (at.enum !== undefined) return ordered(elements(at.enum), orders)
    if (typeof value === 'boolean') return true
    return typeof value === 'string' && isFreeText(at) ? instead(name) : undefined
  })
}

function ordered(values: readonly Json[], { theme }: Orders): Json {
  const named = values.find((value) => `${value}`.toLowerCase() === theme?.toLowerCase())
  return named ?? (values.includes('T1') ? 'T1' : (values[0] ?? null))
}

function someOtherText(schema: JsonObject, answer: Json): boolean {
  let found = false
  revised(schema, answer, (at, value, name) => {
    found ||= typeof value === 'string' && isFreeText(at) && !isTitle(name)
    return undefined
  })
  return found
}
