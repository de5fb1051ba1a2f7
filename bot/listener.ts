import { leads } from '../okra/identity.ts'
import type { SessionNumber } from '../okra/playbook/step.ts'
import type { Language } from '../okra/ports/assistant.ts'
import type { ChatPerson, Conversation } from '../okra/ports/chat.ts'
import { currentRun, liveSession } from '../okra/quarter/state.ts'
import type { Say } from '../okra/words/words.ts'
import { helpCard } from './cards/help.ts'
import { leadingCard } from './cards/leading.ts'
import { myTeamsCard } from './cards/myTeams.ts'
import { offerCard } from './cards/offer.ts'
import { pointerCard } from './cards/pointer.ts'
import { createCommanded } from './commanded.ts'
import { commandIn } from './commands.ts'
import type { Duties } from './duties.ts'
import type { Actor, Answer, ChatEvent, Listener, Where } from './events.ts'
import { createIdeas } from './ideas.ts'
import { recently } from './recent.ts'
import { refused } from './refused.ts'
import type { BotWork, Room } from './rooms.ts'
import { playbookOf, roomOf, sessionToHold } from './rooms.ts'
import { pressOf } from './verbs.schema.ts'
import type { Press } from './verbs.ts'

type EventOf<K extends ChatEvent['kind']> = Extract<ChatEvent, { readonly kind: K }>

/** So many people and activities are remembered who were pointed to the tab or to the help already. */
const pointed = 5_000

/** Answers what happens in the chats. */
export function createListener(work: BotWork, duties: Duties): Listener {
  const { directory, quarters, gateway, links } = work
  const { greetings, guide, summaries, acts } = duties
  const commanded = createCommanded(work, duties)
  const ideas = createIdeas(work)
  const firstTime = recently<true>(pointed)

  /** Private answers are in the person's own language. */
  const sayTo = ({ locale }: Actor): Say => work.sayIn(languageOf(locale))

  const conversationAt = async (where: Where): Promise<Conversation> =>
    (await directory.conversation(where.key)) ?? { ...where, bound: null }

  const roomAt = async (where: Where): Promise<Room | null> => roomOf(work, await conversationAt(where))

  /** Who does something in the chat belongs to it, so they come into its team; null: nobody can say who it is. */
  const personOf = async (actor: Actor, { binding }: Room): Promise<ChatPerson | null> =>
    actor.account && directory.join(actor.account, binding.team, actor.name)

  const unknown = (actor: Actor, room: Room | null): Answer => refused({ code: 'unknown-person', url: room?.url ?? null }, sayTo(actor))

  /** Where there is no tab, there is no other way to a team: the demo makes one for the conversation. */
  const roomFor = async (where: Where, actor: Actor): Promise<Room | null> => {
    const room = await roomAt(where)
    if (room || !work.trusts || where.kind === 'personal' || !actor.account) return room
    await directory.bind(where.key, await directory.found(actor.account, actor.name, languageOf(actor.locale)))
    return roomAt(where)
  }

  const greeting = async (where: Where, actor: Actor): Promise<Answer> => {
    const room = await roomFor(where, actor)
    return room ? greetings.ofRoom(room) : greetings.ofNone(await conversationAt(where), actor, sayTo(actor))
  }

  /** A chat of two has no tab: the links lead to the tab where each quarter is at home, else to the browser. */
  const myTeams = async (actor: Actor, say: Say): Promise<object> => {
    const teams = actor.account ? await directory.teamsOf(actor.account) : []
    const rows = await Promise.all(
      teams.map(async ({ team, name, leads, quarters: all }) => {
        const latest = all.at(-1)
        const home = latest ? await directory.home(latest.id) : null
        const url = latest && home ? await links.toQuarter(home, { team, quarter: latest.id }) : links.toBrowser('/')
        return { name, leads, quarters: all.map(({ label }) => label).reverse(), url }
      }),
    )
    return myTeamsCard({ teams: rows, newTeamUrl: links.toBrowser('/') }, say)
  }

  /** Who adds the bot in the middle of a session wants to go on, not to be greeted. */
  const arriving = async ({ where, actor }: EventOf<'installed'>): Promise<Answer> => {
    const room = await roomAt(where)
    if (room?.state.live == null) return greeting(where, actor)
    const card = await guide.again(room)
    return card && { card }
  }

  /** What is written to the bot and is no command: where ideas belong while people write, else the help; at most once per person and activity. */
  const pointing = async (actor: Actor, room: Room): Promise<Answer> => {
    const live = liveSession(room.state)
    const run = live && currentRun(live)
    let told = true
    await firstTime(`${actor.chatId} ${run?.id ?? room.quarter.id}`, async () => {
      told = false
      return true
    })
    if (told) return null
    const writes = run?.plan.activity === 'write' && run.status === 'open'
    return { card: writes ? pointerCard({ url: room.panel }, sayTo(actor)) : helpCard(room, sayTo(actor)) }
  }

  const said = async (event: EventOf<'said'>): Promise<Answer> => {
    const { where, actor, text } = event
    if (where.kind === 'personal') {
      const say = sayTo(actor)
      return { card: commandIn(text)?.type === 'help' ? helpCard({ url: null }, say) : await myTeams(actor, say) }
    }
    const room = await roomFor(where, actor)
    if (!room) return greeting(where, actor)
    const command = commandIn(text)
    if (!command) return pointing(actor, room)
    const person = await personOf(actor, room)
    if (!person) return unknown(actor, room)
    void guide.look(room.quarter.id)
    return commanded(command, { room, person, event })
  }

  /** The quarter of a pressed card is not the chat's: it has another one now, or its team is gone. */
  const elsewhere = (room: Room | null, say: Say): Answer => ({ text: say(room ? 'refusal.unknown-quarter' : 'chat.gone') })

  const pressed = async (event: EventOf<'pressed'>): Promise<Answer> => {
    const { where, actor, verb, data } = event
    const press = pressOf(verb, data)
    const say = sayTo(actor)
    if (!press) return { text: say('refusal.not-understood') }
    if (press.verb === 'help') return { card: helpCard({ url: (await roomAt(where))?.url ?? null }, say) }
    const room = await roomAt(where)
    // A card of a quarter that the chat was about before stays readable, but nothing is done from it.
    if (!room || room.quarter.id !== press.quarter) return elsewhere(room, say)
    // Before anybody is looked up: a newcomer's first idea must not be the moment in which they come into the team.
    if (press.verb === 'idea') return ideas.take(press, { ...room, say }, actor.account)
    const person = await personOf(actor, room)
    if (!person) return unknown(actor, room)
    return answerTo(press, { ...room, say }, person)
  }

  const answerTo = async (press: Exclude<Press, { verb: 'idea' }>, room: Room, person: ChatPerson): Promise<Answer> => {
    const { say } = room
    switch (press.verb) {
      case 'start':
        return room.state.live === null ? acts.start(room, person, press.session) : running(room, press.session)
      case 'next':
      case 'reveal':
        return acts.next(room, person, press.run)
      case 'more':
        return acts.more(room, person, press.run)
      case 'finish':
        return acts.finish(room, person, press.run)
      case 'continue':
        return running(room, press.session)
      case 'status':
        return { card: guide.status(room) ?? helpCard(room, say) }
      case 'help':
        return { card: helpCard(room, say) }
      case 'takeLead':
        return lead(room, person, 'TakeLead', 'taken-over')
      case 'acceptLead':
        return lead(room, person, 'AcceptLead', 'handed-over')
      case 'declineLead':
        return acts.perform(room, person, () => quarters.executeTeam(room.binding.team, person.person, { type: 'DeclineLead' }))
      case 'postAgain':
        if (!leads(person.role)) return { text: say('refusal.not-allowed') }
        return (await summaries.postAgain(room, press.key)) ? null : { text: say('refusal.already-there') }
    }
  }

  /** Where a session that runs already is now. */
  const running = async (room: Room, session: SessionNumber): Promise<Answer> => {
    const card = room.state.live === session ? guide.step(room) : null
    return card ? { card } : acts.over(room)
  }

  /** Everybody is told who leads now: the card that asked becomes the one that says so; a lead that is taken is told on a card of its own, for it may be taken from a step's card, which stays. */
  const lead = async (
    room: Room,
    person: ChatPerson,
    type: 'TakeLead' | 'AcceptLead',
    kind: 'taken-over' | 'handed-over',
  ): Promise<Answer> => {
    const card = leadingCard({ ...room, kind, name: person.name }, work.sayIn(room.teamState.settings.language))
    const take = () => quarters.executeTeam(room.binding.team, person.person, { type })
    if (type === 'AcceptLead') return acts.perform(room, person, take, { card, replace: true })
    return acts.perform(room, person, async () => {
      await take()
      await gateway.post(room.conversation.key, `lead.${room.quarter.id}.${work.now()}`, card)
    })
  }

  const meetingStarted = async ({ where }: EventOf<'meeting-started'>): Promise<Answer> => {
    const room = await roomAt(where)
    if (!room) return null
    // This is where the team meets now, so this is where its cards go.
    await directory.bind(where.key, room.binding)
    const session = sessionToHold(room.state)
    if (session !== null) {
      const card = offerCard({ ...room, playbook: playbookOf(room, session) }, room.say)
      const day = Math.floor(work.now() / 86_400_000)
      await gateway.post(where.key, `offer.${room.quarter.id}.${session}.${day}`, card)
    } else await guide.look(room.quarter.id)
    return null
  }

  const joined = async ({ where, actor }: EventOf<'joined'>): Promise<Answer> => {
    const room = await roomAt(where)
    if (room?.state.live == null || !actor.account) return null
    const title = room.say('chat.greeting.title')
    await gateway.notify(where.key, actor.account, title, `/teams/q/${room.quarter.id}/panel`)
    return null
  }

  return async (event) => {
    switch (event.kind) {
      case 'installed':
        if (event.where.kind === 'personal') return { card: await myTeams(event.actor, sayTo(event.actor)) }
        return arriving(event)
      case 'removed':
        return null
      case 'said':
        return said(event)
      case 'pressed':
        return pressed(event)
      case 'meeting-started':
        return meetingStarted(event)
      case 'meeting-ended': {
        const room = await roomAt(event.where)
        if (room) await guide.meetingEnded(room)
        return null
      }
      case 'joined':
        return joined(event)
    }
  }
}

/** The language to answer in, by the tag that the host sends along. */
export function languageOf(locale: string | null): Language {
  return locale?.toLowerCase().startsWith('pt') ? 'pt-BR' : 'en'
}
