/** What can stand beside an item: parts of a proposal, or the sheet that was proposed with an objective. */
export type BesideKind = 'objectives' | 'sheet' | 'keyResults' | 'milestoneTypes' | 'overScoring' | 'dependencies'
