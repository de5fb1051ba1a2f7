import type { OwnTeam } from '../../okra/api.ts'
import { leads } from '../../okra/identity.ts'
import type { ChatDirectory, ChatPerson } from '../../okra/ports/chat.ts'
import { roleIn } from '../../okra/team/roles.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'
import type { Accounts } from './accounts.ts'
import type { Conversations } from './conversations.ts'
import type { Directory, Member } from './directory.ts'

/** What the chat side's directory is made of. */
export interface ChatDirectoryDeps {
  readonly teams: Logs<TeamState | null>
  readonly directory: Directory
  readonly accounts: Accounts
  readonly conversations: Conversations
  /** Tells the screens of somebody who has just come into a team. */
  readonly came: (member: Member) => void
  readonly picture: ChatDirectory['picture']
  readonly found: ChatDirectory['found']
}

/** The directory as the chat side needs it. */
export function createChatDirectory({ teams, directory, accounts, conversations, came, picture, found }: ChatDirectoryDeps): ChatDirectory {
  const team = async (id: string) => (await teams.read(id)).state

  const asPerson = async (member: Member): Promise<ChatPerson | null> => {
    const state = await team(member.team)
    if (!state || state.removed.includes(member.key)) return null
    return { person: member.key, name: member.name, role: roleIn(state, member.key, member.stakeholder) }
  }

  const ownTeam = async (member: Member): Promise<OwnTeam | null> => {
    const state = await team(member.team)
    if (!state || !member.admitted || state.removed.includes(member.key)) return null
    const quarters = state.quarters.map(({ id, label }) => ({ id, label }))
    return { team: member.team, name: state.name, leads: leads(roleIn(state, member.key, member.stakeholder)), quarters }
  }

  return {
    conversation: conversations.find,
    remember: conversations.remember,
    home: conversations.home,
    bind: conversations.bind,
    team,
    teamsOf: async (who) => {
      const all = await Promise.all((await accounts.members(who)).map(ownTeam))
      return all.filter((one): one is OwnTeam => one !== null).sort((a, b) => a.name.localeCompare(b.name))
    },
    personIn: async (who, id) => {
      const member = await accounts.memberIn(who, id)
      return member?.admitted ? asPerson(member) : null
    },
    wasRemoved: accounts.wasRemoved,
    join: async (who, id, name) => {
      const before = await accounts.memberIn(who, id)
      const member = await accounts.join(who, id, name)
      if (member && !before?.admitted) came(member)
      return member && asPerson(member)
    },
    invitation: async (id) => `/join/${(await directory.invites(id)).participant}`,
    picture,
    found,
    people: async (id) => {
      const all = await Promise.all((await directory.members(id)).filter(({ admitted }) => admitted).map(asPerson))
      return all.filter((one): one is ChatPerson => one !== null)
    },
  }
}
