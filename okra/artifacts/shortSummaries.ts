import { sessions } from '../playbook/index.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { WordKey } from '../words/words.ts'
import { sessionKey } from '../words/words.ts'
import type { ArtifactContext } from './context.ts'
import { gathered } from './gathered.ts'
import { document, list, literal, section } from './markdown.ts'

const lists = [
  ['decided', 'summary.decided'],
  ['open', 'summary.open'],
  ['next', 'summary.then'],
] as const satisfies readonly (readonly [string, WordKey])[]

/** The short summaries that were taken, session by session. */
export function summariesMarkdown(state: QuarterState, { say, team }: ArtifactContext): string {
  const title = say('artifact.summaries.title', { team: literal(team.name), quarter: literal(state.quarter?.label ?? '') })
  const blocks = sessions.flatMap(({ number, id }) => {
    const short = gathered(state, number)?.summary
    if (!short) return []
    const parts = lists.flatMap(([part, key]) => section(`### ${say(key)}`, list(short[part].map(literal))))
    return [`## ${say(sessionKey(id, 'title'))}`, ...parts]
  })
  return document(`# ${title}`, ...blocks)
}
