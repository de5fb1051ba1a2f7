import type { Server, Socket } from 'socket.io'
import { z } from 'zod'
import type { ClientFrames, ServerFrames } from '../../okra/api.ts'

/** What one socket knows of its person. */
export interface SocketData {
  person: string
  team: string
  quarter: string | null
  /** Counted as present. */
  entered: boolean
}

/** One device. */
export type FeedSocket = Socket<ClientFrames, ServerFrames, Record<string, never>, SocketData>
/** All devices. */
export type FeedServer = Server<ClientFrames, ServerFrames, Record<string, never>, SocketData>

/** What a device may ask to follow. */
export const where = z.strictObject({ quarter: z.string().regex(/^[0-9a-f]{32}$/), version: z.number().int().min(0) })
const part = z.string().max(1_000)
/** The sentence as somebody types it. */
export const sentence = z.strictObject({ what: part, outcome: part, audience: part })

/** Everyone who follows a quarter. */
export const quarterRoom = (quarter: string) => `quarter:${quarter}`
/** Who leads and follows a quarter. */
export const leadRoom = (quarter: string) => `lead:${quarter}`
/** Everyone of a team, also who waits to be let in. */
export const teamRoom = (team: string) => `team:${team}`
/** The devices of one person. */
export const personRoom = (person: string) => `person:${person}`
