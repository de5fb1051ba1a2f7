import type { SessionNumber } from '../okra/playbook/step.ts'

/** What somebody can tell the bot in words. */
export type ChatCommand =
  | { readonly type: 'start'; readonly session: SessionNumber | null }
  | { readonly type: 'next' | 'back' | 'status' | 'link' | 'summary' | 'schedule' | 'help' }
  /** To the person who is mentioned beside it. */
  | { readonly type: 'hand-over' }

// Both languages are always understood, whichever the team speaks. Whole phrases: an idea may begin with the same word ("Next quarter we
// lose our largest customer"), and must not move the session on.
const phrases: readonly (readonly [RegExp, ChatCommand['type']])[] = [
  [/^(start|begin|run|iniciar?|inicie|comecar?|comece)( the| a)?( session| sessao)?( ?#? ?\d+)?$/, 'start'],
  [/^(next|next step|go on|move on|forward|continue|proxim[oa]( passo)?|avancar?|avance|seguinte|continuar?)$/, 'next'],
  [/^(back|go back|previous|voltar?|volte|anterior)$/, 'back'],
  [/^(status|where are we|progress|how far|estado|situacao|onde estamos|progresso|andamento)$/, 'status'],
  [/^(link|links|the link|invite|url|convite|convidar?|o link)$/, 'link'],
  [/^(summary|the summary|summari[sz]e|results?|resumo|o resumo|resumir|resultados?)$/, 'summary'],
  [/^(schedule|calendar|dates?|when|when is the next( one| session)?|agenda|agendar|calendario|datas?|quando)$/, 'schedule'],
  [/^(help|help me|hello|hi|hey|commands?|ajuda|ajudar|me ajude|socorro|oi|ola|comandos?)$/, 'help'],
  // Whom it is for follows as a name of any length.
  [/^(hand ?over|give (the )?lead|passar?( a)? (lideranca|facilitacao|conducao)|passar?)( .{0,80})?$/, 'hand-over'],
]

// Words that people put around a command: "please start session 0".
const before = /^(please|pls|can you|could you|okra|now|por favor|pode|agora)[\s,:]+/
const after = /[\s,]+(please|pls|now|thanks|por favor|agora|obrigad[oa])$/

/** What a message to the bot asks for, in English or Portuguese, however it is spelt; null: nothing that is known. An empty message asks for help. */
export function commandIn(text: string): ChatCommand | null {
  const words = plain(text)
  if (words === '') return { type: 'help' }
  const type = phrases.find(([phrase]) => phrase.test(words))?.[1]
  if (type === undefined) return null
  if (type !== 'start') return { type }
  const session = sessionIn(words)
  // There is no session 7: whoever asks for it has to be told what there is, and not to land in another one.
  return session === null && /\d/.test(words) ? { type: 'help' } : { type, session }
}

/** Without accents, case, punctuation around and politeness. */
function plain(text: string): string {
  let words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[/!.,:;#\s]+|[/!?.,:;\s]+$/g, '')
  while (before.test(words) || after.test(words)) words = words.replace(before, '').replace(after, '')
  return words
}

/** The session that is named, as "0", "#0" or "session 0". */
function sessionIn(words: string): SessionNumber | null {
  const named = /(?:^|[\s#])([0-4])(?![\d.])/.exec(words)?.[1]
  return named === undefined ? null : (Number(named) as SessionNumber)
}
