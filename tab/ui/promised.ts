/** What is promised: about ideas until the reveal, dots, answers to drafts, scores, the agreement, or open entries. */
export type Promised = 'ideas' | 'dots' | 'answers' | 'scores' | 'agreement' | 'open'
