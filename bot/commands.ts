import type { SessionNumber } from '../okra/playbook/step.ts'

/** What somebody can tell the bot in words. */
export type ChatCommand =
  | { readonly type: 'start'; readonly session: SessionNumber | null }
  | { readonly type: 'next' | 'back' | 'status' | 'link' | 'summary' | 'schedule' | 'help' }
  /** To the person who is mentioned beside it. */
  | { readonly type: 'hand-over' }

// Both languages are always understood, whichever the team speaks. The first word of a phrase decides, longer phrases first.
const phrases: readonly (readonly [RegExp, ChatCommand['type']])[] = [
  [/^(hand ?over|give (the )?lead|passar?( a)? (lideranca|facilitacao|conducao)|passar?\b)/, 'hand-over'],
  [/^(start|begin|run|inicia|iniciar|inicie|comeca|comecar|comece)\b/, 'start'],
  [/^(next|go on|move on|forward|continue|proxim[oa]|avanca|avancar|avance|seguinte|continuar?)\b/, 'next'],
  [/^(back|previous|voltar?|volte|anterior)\b/, 'back'],
  [/^(status|where are we|progress|how far|estado|situacao|onde estamos|progresso|andamento)\b/, 'status'],
  [/^(link|links|invite|url|convite|convidar?)\b/, 'link'],
  [/^(summary|summar(y|ise|ize)|result|results|resumo|resumir|resultados?)\b/, 'summary'],
  [/^(schedule|calendar|dates?|when|agenda|agendar|calendario|datas?|quando)\b/, 'schedule'],
  [/^(help|hello|hi|hey|commands?|\?|ajuda|ajudar|socorro|oi|ola|comandos?)/, 'help'],
]

// Words that people put around a command: "please start session 0".
const politeness = /^(please|pls|can you|could you|okra|now|por favor|pode|agora)[\s,:]+/

// An idea may begin with the same word ("Next quarter we lose our largest customer"): whoever means a command is short.
const mostWords = { start: 5, 'hand-over': 5, other: 3 }

/** What a message to the bot asks for, in English or Portuguese, however it is spelt; null: nothing that is known. An empty message asks for help. */
export function commandIn(text: string): ChatCommand | null {
  const words = plain(text)
  if (words === '') return { type: 'help' }
  const type = phrases.find(([phrase]) => phrase.test(words))?.[1]
  if (type === undefined || words.split(' ').length > (type === 'start' || type === 'hand-over' ? mostWords[type] : mostWords.other))
    return null
  if (type !== 'start') return { type }
  const session = sessionIn(words)
  // There is no session 7: whoever asks for it has to be told what there is, and not to land in another one.
  return session === null && /\d/.test(words) ? { type: 'help' } : { type, session }
}

/** Without accents, case, leading punctuation and politeness. */
function plain(text: string): string {
  let words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[/!.,:;#\s]+/, '')
  while (politeness.test(words)) words = words.replace(politeness, '')
  return words
}

/** The session that is named, as "0", "#0" or "session 0". */
function sessionIn(words: string): SessionNumber | null {
  const named = /(?:^|[\s#])([0-4])(?![\d.])/.exec(words)?.[1]
  return named === undefined ? null : (Number(named) as SessionNumber)
}
