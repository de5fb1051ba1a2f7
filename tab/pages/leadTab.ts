/** Which half of the panel who leads looks at. */
export type LeadTab = 'lead' | 'take'
