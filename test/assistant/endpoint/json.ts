/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object; also a JSON schema, which is one. */
export interface JsonObject {
  readonly [name: string]: Json
}

/** Whether the value is an object (and not null or an array). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The elements of an array; none of anything else. */
export function elements(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** The text of a string; undefined for anything else. */
export function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The value that a JSON text stands for, or undefined if it is no JSON. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** A whole number from 0 that depends on the text alone (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
