/** Whose limits on strict schemas the endpoint keeps to. */
export type Profile = 'openai' | 'azure'

/** The limits on one strict schema; texts are counted in characters. */
export interface Limits {
  /** Properties of all objects together. */
  readonly properties: number
  /** Levels of nesting. The root is the first level; objects, arrays and unions inside it add one each, as OpenAI's own SDKs count. */
  readonly levels: number
  /** Values of all enums together. */
  readonly enumValues: number
  /** Names of properties and definitions, enum and const values together. */
  readonly characters: number
  /** Texts of one enum that has more than `largeEnum` values. */
  readonly largeEnumCharacters: number
  /** From how many values on an enum is large: more than this. */
  readonly largeEnum: number
  /** Keywords that may be used. */
  readonly keywords: ReadonlySet<string>
}

const everywhere = ['type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'enum', 'const', 'description', 'title']
const references = ['$ref', '$defs', 'definitions', '$schema', '$id']
const constraints = [
  'pattern',
  'format',
  'multipleOf',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
]

/** The limits by profile: OpenAI's guide to structured outputs (supported schemas, 2026) and Azure OpenAI's (which kept those of 2024). */
export const limitsOf: Readonly<Record<Profile, Limits>> = {
  openai: {
    properties: 5_000,
    levels: 10,
    enumValues: 1_000,
    characters: 120_000,
    largeEnumCharacters: 15_000,
    largeEnum: 250,
    keywords: new Set([...everywhere, ...references, ...constraints]),
  },
  azure: {
    properties: 100,
    levels: 5,
    enumValues: 500,
    characters: 15_000,
    largeEnumCharacters: 7_500,
    largeEnum: 250,
    keywords: new Set([...everywhere, ...references]),
  },
}

/** The formats of strings that OpenAI knows. */
export const formats: ReadonlySet<string> = new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'])
