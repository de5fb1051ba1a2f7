/** What is promised: about ideas until the reveal, dots, answers to drafts, or open entries. */
export type Promised = 'ideas' | 'dots' | 'answers' | 'open'
