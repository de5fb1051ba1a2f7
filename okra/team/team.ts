import type { Role } from '../identity.ts'
import { contributes, isId, leads } from '../identity.ts'
import { areRunnable } from '../playbook/changes.ts'
import { sessions } from '../playbook/index.ts'
import { Refusal, unless } from '../refusal.ts'
import { clean } from '../text.ts'
import { withoutRecorded, withRecorded } from './record.ts'
import { takeoverAfter } from './roles.ts'
import type { TeamEvent, TeamSettings, TeamState } from './state.ts'

export type { TeamEvent, TeamQuarter, TeamSettings, TeamState } from './state.ts'

/** The commands of a team. */
export type TeamCommand =
  | { readonly type: 'CreateTeam'; readonly name: string; readonly settings: TeamSettings }
  | { readonly type: 'ChangeSettings'; readonly settings: TeamSettings }
  | { readonly type: 'AddQuarter'; readonly quarter: string; readonly label: string; readonly startsOn: string }
  | { readonly type: 'OfferLead'; readonly person: string }
  | { readonly type: 'AcceptLead' }
  | { readonly type: 'DeclineLead' }
  | { readonly type: 'TakeLead' }
  | { readonly type: 'NameCofacilitator'; readonly person: string; readonly named: boolean }
  | { readonly type: 'RemovePerson'; readonly person: string }

/** What the rules of a team can't know. */
export interface TeamContext {
  /** Who sends the command. */
  readonly person: string
  readonly role: Role
  /** For how many milliseconds no facilitator has been connected; 0 while one is. */
  readonly facilitatorAbsentMs: number
  /** What the directory says of the person that the command names. */
  readonly named: { readonly stakeholder: boolean; readonly admitted: boolean } | null
}

function teamEvent(body: Omit<TeamEvent, 'v'> & { readonly type: TeamEvent['type'] }): TeamEvent {
  return { ...body, v: 1 } as TeamEvent
}

/** The events of a team's command, or throws a Refusal. */
export function decideTeam(team: TeamState | null, command: TeamCommand, context: TeamContext): readonly TeamEvent[] {
  if (command.type === 'CreateTeam') {
    unless(team === null, 'already-there')
    const { name, settings } = command
    return [teamEvent({ type: 'TeamCreated', name: clean(name, 60), settings, facilitator: context.person } as TeamEvent)]
  }
  if (!team) throw new Refusal('unknown-quarter')
  switch (command.type) {
    case 'AcceptLead':
      unless(team.leadOfferedTo === context.person, 'lead-not-offered')
      return [{ type: 'FacilitatorChanged', v: 1, person: context.person, by: 'handed-over' }]
    case 'DeclineLead':
      unless(team.leadOfferedTo === context.person, 'lead-not-offered')
      return [{ type: 'LeadOffered', v: 1, person: null }]
    case 'TakeLead':
      unless(contributes(context.role), 'not-allowed')
      unless(context.facilitatorAbsentMs >= takeoverAfter(context.role), 'facilitator-present')
      return [{ type: 'FacilitatorChanged', v: 1, person: context.person, by: 'taken-over' }]
    default:
      unless(leads(context.role), 'not-allowed')
      return decideLeading(team, command, context)
  }
}

type LeadingCommand = Exclude<TeamCommand, { type: 'CreateTeam' | 'AcceptLead' | 'DeclineLead' | 'TakeLead' }>

function decideLeading(team: TeamState, command: LeadingCommand, context: TeamContext): readonly TeamEvent[] {
  switch (command.type) {
    case 'ChangeSettings':
      unless(areRunnable(sessions, command.settings.playbook ?? {}), 'wrong-order')
      return [{ type: 'SettingsChanged', v: 1, settings: command.settings }]
    case 'AddQuarter': {
      unless(isId(command.quarter), 'wrong-id')
      unless(!team.quarters.some(({ id, label }) => id === command.quarter || label === command.label), 'already-there')
      const { quarter, label, startsOn } = command
      return [{ type: 'QuarterAdded', v: 1, quarter, label, startsOn }]
    }
    case 'OfferLead':
      known(team, command.person, context)
      unless(command.person !== team.facilitator, 'already-there')
      return [{ type: 'LeadOffered', v: 1, person: command.person }]
    case 'NameCofacilitator':
      known(team, command.person, context)
      unless(command.person !== team.facilitator && team.cofacilitators.includes(command.person) !== command.named, 'already-there')
      return [{ type: 'CofacilitatorNamed', v: 1, person: command.person, named: command.named }]
    case 'RemovePerson':
      unless(context.named !== null, 'unknown-person')
      unless(command.person !== team.facilitator && command.person !== context.person, 'not-allowed')
      return [{ type: 'PersonRemoved', v: 1, person: command.person }]
  }
}

/** Only an admitted person who is no stakeholder can be given the lead, or a part of it. */
function known(team: TeamState, person: string, { named }: TeamContext): void {
  unless(named?.admitted === true && !team.removed.includes(person), 'unknown-person')
  unless(!named.stakeholder, 'not-allowed')
}

/** The team after an event. */
export function evolveTeam(team: TeamState | null, event: TeamEvent): TeamState | null {
  if (event.type === 'TeamCreated') {
    const { name, settings, facilitator } = event
    return {
      name,
      settings,
      facilitator,
      cofacilitators: [],
      removed: [],
      quarters: [],
      leadOfferedTo: null,
      leadBy: 'created',
      kept: null,
      record: [],
      example: event.example === true,
    }
  }
  return team && evolveExisting(team, event)
}

function evolveExisting(team: TeamState, event: Exclude<TeamEvent, { type: 'TeamCreated' }>): TeamState {
  const without = (people: readonly string[], person: string) => people.filter((one) => one !== person)
  switch (event.type) {
    case 'SettingsChanged':
      return { ...team, settings: event.settings }
    case 'QuarterAdded':
      return { ...team, quarters: [...team.quarters, { id: event.quarter, label: event.label, startsOn: event.startsOn }] }
    case 'LeadOffered':
      return { ...team, leadOfferedTo: event.person }
    case 'FacilitatorChanged': {
      // Who led before stays close at hand.
      const cofacilitators = [...without(team.cofacilitators, event.person), team.facilitator]
      return { ...team, facilitator: event.person, cofacilitators, leadOfferedTo: null, leadBy: event.by }
    }
    case 'CofacilitatorNamed': {
      const others = without(team.cofacilitators, event.person)
      return { ...team, cofacilitators: event.named ? [...others, event.person] : others }
    }
    case 'OutcomeKept': {
      const { type: _type, v: _v, ...kept } = event
      return { ...team, kept }
    }
    case 'QuarterRecorded': {
      const { quarter, label, keyResults, milestones } = event
      return { ...team, record: withRecorded(team.record, { quarter, label, keyResults, milestones }) }
    }
    case 'QuarterRecordDropped':
      return { ...team, record: withoutRecorded(team.record, event.quarter) }
    case 'PersonRemoved':
      return {
        ...team,
        removed: [...without(team.removed, event.person), event.person],
        cofacilitators: without(team.cofacilitators, event.person),
        leadOfferedTo: team.leadOfferedTo === event.person ? null : team.leadOfferedTo,
      }
  }
}
