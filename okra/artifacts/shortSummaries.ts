import { sessions } from '../playbook/index.ts'
import { summaryParts } from '../ports/assistant.ts'
import type { QuarterState } from '../quarter/state.ts'
import { summaryHeadings } from '../summary/fitted.ts'
import { sessionKey } from '../words/words.ts'
import type { ArtifactContext } from './context.ts'
import { gathered } from './gathered.ts'
import { document, list, literal, section } from './markdown.ts'

/** The short summaries that were taken, session by session. */
export function summariesMarkdown(state: QuarterState, { say, team }: ArtifactContext): string {
  const title = say('artifact.summaries.title', { team: literal(team.name), quarter: literal(state.quarter?.label ?? '') })
  const blocks = sessions.flatMap(({ number, id }) => {
    const short = gathered(state, number)?.summary
    if (!short) return []
    const parts = summaryParts.flatMap((part) => section(`### ${say(summaryHeadings[part])}`, list(short[part].map(literal))))
    return [`## ${say(sessionKey(id, 'title'))}`, ...parts]
  })
  return document(`# ${title}`, ...blocks)
}
