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
