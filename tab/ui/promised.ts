/** What is promised: about ideas until the reveal, dots, answers to drafts, open entries, or scores. */
export type Promised = 'ideas' | 'dots' | 'answers' | 'open' | 'scores'
