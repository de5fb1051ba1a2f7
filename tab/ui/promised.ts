/** What is promised: about ideas until the reveal, dots, answers to drafts, the agreement, or open entries. */
export type Promised = 'ideas' | 'dots' | 'answers' | 'agreement' | 'open'
