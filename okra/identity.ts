/** Who may do what (METHOD section 7). */
export type Role = 'facilitator' | 'cofacilitator' | 'participant' | 'stakeholder'

/** Whether this role leads: steps, time, reveal, settle, assistant, roles. */
export function leads(role: Role): boolean {
  return role === 'facilitator' || role === 'cofacilitator'
}

/** Whether this role contributes: writes, votes, arranges. Stakeholders see, answer and propose only. */
export function contributes(role: Role): boolean {
  return role !== 'stakeholder'
}

/** Ids are 128 random bits in lower-case hexadecimal, made by the caller. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}

/** Four digits that tell one who waits at the door from another of the same name: both sides see them. */
export function doorCode(person: string): string {
  return String(Number.parseInt(person.slice(0, 8), 16) % 10_000).padStart(4, '0')
}
