import type { SessionNumber } from '../okra/playbook/step.ts'
import type { ChatPerson } from '../okra/ports/chat.ts'
import type { Command } from '../okra/quarter/commands.ts'
import { nextStep } from '../okra/quarter/nextStep.ts'
import type { QuarterState } from '../okra/quarter/state.ts'
import { currentRun, liveSession } from '../okra/quarter/state.ts'
import type { RefusalCode } from '../okra/refusal.ts'
import { isRefusal } from '../okra/refusal.ts'
import { leadingCard } from './cards/leading.ts'
import { stepOverCard } from './cards/stepOver.ts'
import type { Answer } from './events.ts'
import { refused as refusal } from './refused.ts'
import type { BotWork, Room } from './rooms.ts'
import { roomOf } from './rooms.ts'

/** What a person can do from the chat, by a button or in words; a refusal is said in a sentence. */
export interface Acts {
  /** Does it, and answers `then` (nothing by default: the guide posts what changed). */
  perform(room: Room, person: ChatPerson, what: () => Promise<void>, then?: Answer): Promise<Answer>
  start(room: Room, person: ChatPerson, session: SessionNumber): Promise<Answer>
  /** Goes on from this run; when it is over, says where the room is now. */
  next(room: Room, person: ChatPerson, run: string): Promise<Answer>
  /** Goes to an activity that was opened before. */
  enter(room: Room, person: ChatPerson, activity: string): Promise<Answer>
  more(room: Room, person: ChatPerson, run: string): Promise<Answer>
  /** Ends the session from this run: what is open is left out, and nothing sealed is revealed. When the run is over, says where the room is now. */
  finish(room: Room, person: ChatPerson, run: string): Promise<Answer>
  /** Says that a step is over, and which one runs now. */
  over(room: Room): Promise<Answer>
}

type Sent = Command & Readonly<Record<string, unknown>>

/** What leads on from a run: an agreement that is asked for is counted first. */
function onwards(state: QuarterState, run: string): Sent {
  const live = liveSession(state)
  return live && nextStep(live).asks === 'agree' ? { type: 'CloseAgreement', run } : { type: 'MoveOn', from: run }
}

/** Composes the acts. */
export function createActs(work: BotWork): Acts {
  const { gateway, quarters } = work

  /** Who may not do something because nobody who leads is here is offered the lead. */
  const refused = async (room: Room, { person }: ChatPerson, code: RefusalCode): Promise<Answer> => {
    if (code === 'not-allowed' && (await quarters.mayTakeLead(room.binding.team, person)))
      return { card: leadingCard({ ...room, kind: 'nobody' }, room.say) }
    return refusal({ code, url: room.url }, room.say)
  }

  const perform: Acts['perform'] = async (room, person, what, then = null) => {
    try {
      await what()
      return then
    } catch (cause) {
      if (!isRefusal(cause)) throw cause
      return refused(room, person, cause.code)
    }
  }

  const send = (room: Room, { person }: ChatPerson, command: Sent, people = 0) => quarters.execute(room.quarter.id, person, command, people)

  /**
   * For what may open a step: who is in the chat can open the tab at any moment, so that it is no reason to wait that nobody has done so
   * yet. Nothing else needs the roster.
   */
  const sendInto = async (room: Room, person: ChatPerson, command: Sent) => {
    const crowd = await gateway.crowd(room.conversation.key)
    await send(room, person, command, crowd?.people ?? 0)
  }

  const over = async (room: Room): Promise<Answer> => {
    const now = (await roomOf(work, room.conversation)) ?? room
    return { card: stepOverCard({ ...now, url: now.panel }, room.say) }
  }

  const inRun = (room: Room, run: string, what: () => Promise<Answer>): Promise<Answer> => {
    const live = liveSession(room.state)
    return live && currentRun(live).id === run ? what() : over(room)
  }

  return {
    perform,
    over,
    start: (room, person, session) => perform(room, person, () => sendInto(room, person, { type: 'StartSession', session })),
    next: (room, person, run) => inRun(room, run, () => perform(room, person, () => sendInto(room, person, onwards(room.state, run)))),
    enter: (room, person, activity) => perform(room, person, () => send(room, person, { type: 'EnterActivity', activity })),
    more: (room, person, run) =>
      inRun(room, run, () => perform(room, person, () => send(room, person, { type: 'ExtendClock', minutes: 2 }))),
    finish: (room, person, run) =>
      inRun(room, run, () => perform(room, person, () => send(room, person, { type: 'EndSession', from: run }))),
  }
}
